// The contender in plain JavaScript, as a careful person writes it by hand: the elements are made once, and after a change
// only what differs is touched.
import {
  Meeting, PARTS, TEAM, allWords, checkedKey, countWords, grouped, liveWords, nameKey, noteKey, savedWords,
} from '../record.js';
import { SAVED, TICK, UNSAVED } from '../icons.js';

const meeting = new Meeting();
/** What to show again when the field of this key has changed. */
const shows = new Map();

const icon = (path) => `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${path}" pathLength="1"/></svg>`;

const row = ([part, title, gist]) => `<li class="row"><span class="tick">
  <input type="checkbox" autocomplete="off" data-key="${checkedKey(part)}" aria-labelledby="t-${part}">
  <span class="ring" aria-hidden="true">${icon(TICK)}</span></span>
  <button type="button" class="open"><span class="title" id="t-${part}">${title}</span><span class="gist">${gist}</span></button></li>`;

const note = ([part, title]) =>
  `<label class="field">${title} <textarea autocomplete="off" data-key="${noteKey(part)}"></textarea></label>`;

const person = (seat) => `<label class="field">Person ${seat} <input autocomplete="off" data-key="${nameKey(seat)}"></label>`;

/** The seats of the team, from 1. */
const SEATS = Array.from({ length: TEAM }, (_, at) => at + 1);

const card = document.getElementById('card');
card.innerHTML = `<div class="head">
    <h2>IEP checklist</h2>
    <div class="words"><span class="count" id="count"></span><span class="saved" id="saved"></span></div>
    <div class="beads" aria-hidden="true">${'<i class="bead"></i>'.repeat(PARTS.length)}</div>
  </div>
  <ul class="rows">${PARTS.map(row).join('')}</ul>
  <p class="all" id="all" hidden></p>
  <section><h3>Notes</h3>${PARTS.map(note).join('')}</section>
  <section><h3>Team</h3>${SEATS.map(person).join('')}</section>
  <section><h3><span id="kept"></span> notes kept</h3><ul class="notes-kept"></ul>
    <p>Past meetings: <span id="past"></span></p></section>
  <p class="unseen" id="live" aria-live="polite"></p>`;

const one = (id) => document.getElementById(id);
const field = (key) => card.querySelector(`[data-key="${key}"]`);
const [count, saved, all, kept, past, live] = ['count', 'saved', 'all', 'kept', 'past', 'live'].map(one);
const beads = [...card.querySelectorAll('.bead')];
const list = card.querySelector('.notes-kept');

/** Writes a text where another one stands. */
function write(element, words) {
  if (element.textContent !== words) element.textContent = words;
}

function showCount() {
  const done = meeting.done();
  write(count, countWords(done));
  beads.forEach((bead, at) => bead.classList.toggle('on', at < done));
  all.hidden = done < PARTS.length;
  write(all, allWords(done));
}

/** The saved state and the past meetings. */
function showRest() {
  write(past, String(meeting.past));
  const words = savedWords(meeting.saved);
  if (saved.textContent === words) return;
  const drawing = meeting.saved === undefined ? '' : icon(meeting.saved ? SAVED : UNSAVED);
  saved.innerHTML = `${drawing}<span>${words}</span>`;
}

/** The rows of kept notes that stand, by their keys. */
let listed = new Map();

function showKept() {
  keptShown = meeting.kept;
  write(kept, grouped(meeting.kept.count));
  const rows = new Map();
  for (const [key, text] of meeting.kept.newest) {
    const item = listed.get(key) ?? document.createElement('li');
    write(item, text);
    rows.set(key, item);
  }
  // Those that stay are moved and not made again.
  list.replaceChildren(...rows.values());
  listed = rows;
}

function connectRow([part, title]) {
  const key = checkedKey(part);
  const input = field(key);
  const line = input.closest('.row');
  shows.set(key, () => {
    const checked = meeting.isChecked(part);
    if (input.checked !== checked) input.checked = checked;
    line.classList.toggle('done', checked);
  });
  input.addEventListener('change', () => {
    const { checked } = input;
    line.classList.toggle('just', checked);
    input.parentNode.classList.toggle('fresh', checked);
    if (checked) navigator.vibrate?.(8);
    meeting.put(key, checked);
    live.textContent = liveWords(title, checked, meeting.done());
  });
  line.querySelector('.open').addEventListener('click', () => field(noteKey(part)).focus());
}

function connectField(key) {
  const input = field(key);
  shows.set(key, () => {
    const text = meeting.value(key) ?? '';
    if (input.value !== text) input.value = text;
  });
  input.addEventListener('input', () => meeting.type(key, input.value));
}

PARTS.forEach(connectRow);
for (const [part] of PARTS) connectField(noteKey(part));
for (const seat of SEATS) connectField(nameKey(seat));

let keptShown = meeting.kept;
for (const show of shows.values()) show();
showCount();
showKept();
showRest();

meeting.listen((changed) => {
  let ticked = false;
  for (const key of changed) {
    shows.get(key)?.();
    ticked ||= key.endsWith('.checked');
  }
  if (ticked) showCount();
  if (keptShown !== meeting.kept) showKept();
  showRest();
});

document.documentElement.dataset.ready = performance.now();
