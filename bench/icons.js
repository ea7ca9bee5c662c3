// The drawings of every contender in JavaScript, one stroked path each.
export const TICK = 'M6.8 12.6l3.5 3.5 6.9-7.9';
export const SAVED = 'M5 12l5 5 9-10';
export const UNSAVED = 'M6 6l12 12M18 6L6 18';
