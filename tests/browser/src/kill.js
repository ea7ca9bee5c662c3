/* Makes changes as a parent does, one to four times a second, and tells the server what was made and what was shown as saved. */

const [kind, from, seed, saved] = arguments;
const root = document.querySelector('iep-checklist').shadowRoot;
const words = () => root.querySelector('[part=status]').textContent.trim();
const tells = {};
const tell = (what, n) => {
  if (tells[what] !== n) fetch(`/${what}?n=${n}`).catch(() => {});
  tells[what] = n;
};

let random = seed;
const chance = () => (random = (random * 48271) % 2147483647) / 2147483647;

const boxes = [...root.querySelectorAll('[data-key^="part."][data-key$=".checked"]')].slice(0, 8);
const field = seek('textbox', 'My notes')[0];
let made = from;
// Letters are told 300 ms after the last of them, so only those that are older are counted as shown.
const [rest, least] = kind === 'ticks' ? [0, 250] : [400, 350];
const times = [];

setInterval(() => {
  if (words() !== saved) return;
  const shown = times.filter((at) => performance.now() - at >= rest).length;
  if (shown) tell('shown', from + shown);
}, 20);

const change = () => {
  made += 1;
  times.push(performance.now());
  if (kind === 'ticks') boxes[made % 8].click();
  else {
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
    document.execCommand('insertText', false, `${made} `);
  }
  tell('made', made);
  setTimeout(change, least + (1000 - least) * chance());
};
change();
