/* How readable the story page is under an accent of the host's: every pair of text and ground that it draws, as rendered. */

const stage = document.getElementById('stories').shadowRoot.querySelector('.iep');

/* In the middle of a fade every contrast is low. */
const still = new CSSStyleSheet();
still.replaceSync('*, *::before, *::after { transition: none !important; animation: none !important } .out { display: none !important }');
stage.getRootNode().adoptedStyleSheets.push(still);

/* A color as the screen gets it: the canvas brings it into its space as the page does. */
const pencil = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
const known = new Map();
const pixel = (color) => {
  if (!known.has(color)) {
    pencil.fillStyle = '#010203';
    pencil.fillStyle = color;
    if (pencil.fillStyle === '#010203') throw Error(`the canvas does not know ${color}`);
    pencil.clearRect(0, 0, 1, 1);
    pencil.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = pencil.getImageData(0, 0, 1, 1).data;
    known.set(color, [red, green, blue, alpha / 255]);
  }
  return known.get(color);
};

/* One color on another, opaque one. */
const over = ([red, green, blue, alpha], ground) => [red, green, blue].map((own, at) => own * alpha + ground[at] * (1 - alpha)).concat(1);

/* What lies behind an element: its own ground, and those around it as far as one can see through. */
const ground = (one) => {
  const layers = [];
  for (let at = one; at; at = at.parentElement) {
    const own = pixel(getComputedStyle(at).backgroundColor);
    if (own[3] > 0) layers.push(own);
    if (own[3] === 1) break;
  }
  return layers.reduceRight((under, own) => over(own, under), [255, 255, 255, 1]);
};

const light = (color) => {
  const [red, green, blue] = color.map((own) => (own / 255 <= 0.04045 ? own / 255 / 12.92 : ((own / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one, other) => {
  const [less, more] = [light(one), light(other)].sort((a, b) => a - b);
  return (more + 0.05) / (less + 0.05);
};

const dress = (accent, theme) => {
  document.getElementById('stories').style.setProperty('--iep-accent', accent);
  stage.dataset.theme = theme;
};
const THEMES = ['light', 'dark'];

/* Words on a ground, and outlines on a ground, that no story shows at rest: under a pointer, with the focus. */
const probe = (name, style) => {
  const one = Object.assign(document.createElement('span'), { className: name });
  for (const [property, token] of Object.entries(style)) one.style.setProperty(property, `var(--iep-${token})`);
  stage.append(one);
  return one;
};
const GROUNDS = ['surface', 'sunken', 'brand-soft'];
const on = (inks, grounds) => inks.flatMap((ink) => grounds.map((under) => probe(`${ink} on ${under}`, { color: ink, 'background-color': under })));
const words = [...on(['ink', 'ink-soft', 'brand-ink'], GROUNDS), ...on(['on-brand'], ['brand', 'brand-hover'])];
const lines = on(['edge', 'brand', 'brand-ink'], GROUNDS);
const ring = probe('ring', { outline: 'focus', 'outline-color': 'brand-ink' });

/* One of all elements that look the same whatever the accent and the theme. */
const alike = new Map();
const texts = [...all(stage)].filter((one) => shown(one) && !one.closest('.iep-hidden, :disabled')
  && (one.matches('textarea, input') || [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim())));
for (const accent of ['#1f6f63', '#ffe600', '#7a00ff']) {
  for (const theme of THEMES) {
    dress(accent, theme);
    for (const one of texts) alike.set(one, `${alike.get(one) ?? ''}${getComputedStyle(one).color} ${ground(one)};`);
  }
}
const shownOnce = new Map([...alike].reverse().map(([one, looks]) => [looks, one]));
const read = [...new Set([...shownOnce.values(), ...words])];

/* What is not looked at need not be drawn five hundred times. */
const needed = new Set([...read, ...lines, ring].flatMap((one) => { const line = []; for (let at = one; at; at = at.parentElement) line.push(at); return line; }));
for (const one of all(stage)) if (!needed.has(one) && needed.has(one.parentElement)) one.classList.add('out');

const name = (one) => `${one.className.baseVal ?? one.className} “${(one.value || one.textContent).trim().slice(0, 30)}”`;

/* What cannot be read well under these accents. `plain` ones are no colors: what goes by them need not be seen. */
function unreadable(accents, plain) {
  const wrong = [];
  for (const accent of accents) {
    for (const theme of THEMES) {
      dress(accent, theme);
      const weigh = (one, least) => {
        const under = ground(one);
        const found = contrast(over(pixel(getComputedStyle(one).color), under), under);
        if (found < least) wrong.push(`${accent}, ${theme}: ${name(one)} has ${found.toFixed(2)}`);
      };
      for (const one of read) weigh(one, 4.5);
      if (!plain) for (const one of lines) weigh(one, 3);
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(ring);
      const seen = outlineColor === 'auto' || contrast(over(pixel(outlineColor), ground(stage)), ground(stage)) >= 3;
      if (outlineStyle !== 'solid' || outlineWidth !== '3px' || !seen) wrong.push(`${accent}, ${theme}: the ring of the focus is ${outlineWidth} ${outlineStyle} ${outlineColor}`);
    }
  }
  return wrong;
}
