// The control of `cargo xtask bench tap`. It does what the widget does at a tap, and nothing that the widget does not do:
// reads the stored record again, takes in what is newer there, writes it, and shows count, beads, row, saved state and
// what a screen reader is told. No framework, no history of a field, no check of what was read.
'use strict';

/** The parts, as `[word, title, plain meaning]`; the tool fills them in, so that both pages show the same. */
const PARTS = __PARTS__;
const KEY = 'control:record';
const one = (id) => document.getElementById(id);
const fields = new Map();
const rows = new Map();

/** What is stored now, as `{ key: { value, ms } }`. */
function stored() {
  try {
    return JSON.parse(localStorage.getItem(KEY))?.f ?? {};
  } catch {
    return {};
  }
}

/** Takes in what is newer in storage: another tab may have written. */
function takeIn() {
  for (const [key, field] of Object.entries(stored())) {
    if (!fields.has(key) || fields.get(key).ms < field.ms) fields.set(key, field);
  }
}

/** Reads again, merges, writes. */
function save() {
  takeIn();
  try {
    localStorage.setItem(KEY, JSON.stringify({ v: 1, f: Object.fromEntries(fields) }));
    return true;
  } catch {
    return false;
  }
}

const icon = (path) => `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${path}" pathLength="1"/></svg>`;
const isChecked = (part) => fields.get(`part.${part}.checked`)?.value === true;

/** Shows everything that a tap can change, and touches only what differs. */
function show() {
  const done = PARTS.filter(([part]) => isChecked(part)).length;
  const words = done < PARTS.length ? `${done} of ${PARTS.length} checked` : `All ${done} checked`;
  if (one('count').textContent !== words) one('count').textContent = words;
  [...one('beads').children].forEach((bead, at) => bead.classList.toggle('on', at < done));
  for (const [part, { row, input }] of rows) {
    if (input.checked !== isChecked(part)) input.checked = isChecked(part);
    row.classList.toggle('done', isChecked(part));
  }
  one('all').hidden = done < PARTS.length;
  one('all').textContent = done < PARTS.length ? '' : `You looked at all ${PARTS.length}.`;
}

function showSaved(well) {
  const words = well ? 'Saved on this phone' : 'Not saved';
  if (one('saved').textContent !== words) one('saved').innerHTML = icon('M5 12l5 5 9-10') + `<span>${words}</span>`;
}

function change(key, value) {
  fields.set(key, { value, ms: Date.now() });
  showSaved(save());
  show();
}

function draw() {
  for (const [part, title, gist] of PARTS) {
    const row = document.createElement('li');
    row.className = 'row';
    row.innerHTML =
      `<span class="tick"><input type="checkbox" autocomplete="off" data-key="part.${part}.checked" aria-labelledby="t-${part}">` +
      `<span class="ring" aria-hidden="true">${icon('M6.8 12.6l3.5 3.5 6.9-7.9')}</span></span>` +
      `<button type="button" class="open"><span class="title" id="t-${part}"></span><span class="gist"></span></button>`;
    row.querySelector('.title').textContent = title;
    row.querySelector('.gist').textContent = gist;
    const input = row.querySelector('input');
    input.addEventListener('change', () => {
      row.classList.toggle('just', input.checked);
      input.parentNode.classList.toggle('fresh', input.checked);
      if (input.checked) navigator.vibrate?.(8);
      change(`part.${part}.checked`, input.checked);
      one('live').textContent = `${title}: ${input.checked ? 'checked' : 'not checked'}. ${one('count').textContent}`;
    });
    rows.set(part, { row, input });
    one('rows').append(row);
    one('beads').append(Object.assign(document.createElement('i'), { className: 'bead' }));
  }
  let rest;
  one('note').addEventListener('input', () => {
    clearTimeout(rest);
    rest = setTimeout(() => change('note', one('note').value), 300);
  });
  addEventListener('storage', () => (takeIn(), show()));
}

draw();
takeIn();
one('note').value = fields.get('note')?.value ?? '';
one('saved').textContent = 'Free. No account.';
show();
document.documentElement.dataset.ready = performance.now();
