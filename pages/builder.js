// Keeps four things the same: the choices of the form, the address of the page, the live checklist, and what is to be copied.

const form = one('choices');
const preview = one('preview');
/** What to write of the folder, by where it is. */
const FOLDERS = {
  site: 'If https://your-site.org/iep-checklist/ leads to it, write /iep-checklist/',
  whole: 'The path is taken, as for your own site. For files on another site choose “On another address”.',
  elsewhere: 'Write the whole address, such as https://files.example/iep-checklist/',
  file: 'A folder of your site, or a whole address with https://',
  page: '',
};
/** Those that a preview must not take over: it is kept apart from any list of the site owner's own. */
const APART = ['keep', 'storage-key', 'loading'];
/** Those of a checklist among other things, which a page of its own has no use for. */
const AMONG_OTHERS = ['heading-level', 'standalone-url', 'loading'];
const DARK = matchMedia('(prefers-color-scheme: dark)');
/** How the preview is looked at, which is no choice. */
const switched = { width: '360', shade: '' };
let lists = 0;

/** All choices by name. */
function choices() {
  const chosen = {};
  for (const field of form.elements) {
    if (!field.name || (field.type === 'radio' && !field.checked)) continue;
    chosen[field.name] = field.type === 'checkbox' && !field.checked ? '' : field.value;
  }
  const { 'start-days': days, 'start-kind': kind, 'start-from': from, ...rest } = chosen;
  return { ...rest, 'service-start': days.trim() && `${days.trim()} ${kind} ${from}` };
}

/** Sets one choice, if the form can hold it: an address may be written by anybody. */
function choose(name, value) {
  if (name === 'service-start') {
    const [days = '', kind = '', from = ''] = value.split(' ');
    for (const [part, word] of [['start-days', days], ['start-kind', kind], ['start-from', from]]) choose(part, word);
    return;
  }
  for (const field of form.elements) {
    if (field.name !== name) continue;
    if (field.type === 'radio') field.checked = field.value === value || (field.checked && !allowed(name, value));
    else if (field.type === 'checkbox') field.checked = value === field.value;
    else if (field.type === 'color') field.value = /^#[0-9a-f]{6}$/i.test(value) ? value : field.defaultValue;
    else if (field.type !== 'select-one' || [...field.options].some((option) => option.value === value)) field.value = value;
  }
}

const allowed = (name, value) => [...form.elements].some((field) => field.name === name && field.value === value);

/** The page as it is without a choice, which an address need not name. */
if (/^https?:$/.test(location.protocol)) one('files').defaultValue = new URL('.', location).pathname;
const PLAIN = choices();

/** Takes over the choices of the address. */
function restore() {
  form.reset();
  for (const [name, value] of new URLSearchParams(location.hash.slice(1))) choose(name, value);
  one('more').open ||= ['heading-level', 'storage-key'].some((name) => choices()[name] !== PLAIN[name]);
  show();
}

/** The address of the page with these choices in it. */
function address(chosen) {
  const named = Object.entries(chosen).filter(([name, value]) => value !== PLAIN[name]);
  return `#${new URLSearchParams(named)}`;
}

function show_preview(chosen) {
  const written = new Map(attributes(chosen));
  // What was chosen in the head of the checklist goes before what the page asks for, so a new language is a new list.
  if ((written.get('lang') ?? null) !== preview.getAttribute('lang')) preview.setAttribute('storage-key', `iep-builder-${(lists += 1)}`);
  for (const name of Object.keys(RULES)) {
    if (APART.includes(name)) continue;
    if (written.has(name)) preview.setAttribute(name, written.get(name));
    else preview.removeAttribute(name);
  }
  preview.style.setProperty('--iep-accent', chosen.accent);
  // Where the choice leaves it open, the switch beside the preview says how to look at it.
  one('shade').hidden = Boolean(chosen.theme);
  const shade = chosen.theme || switched.shade || (DARK.matches ? 'dark' : 'light');
  if (chosen.theme || switched.shade) preview.setAttribute('theme', shade);
  one('frame').dataset.shade = shade;
  one('frame').dataset.width = switched.width;
  for (const button of document.querySelectorAll('.switch button')) {
    button.setAttribute('aria-pressed', String(button.dataset.shade ? button.dataset.shade === shade : button.dataset.width === switched.width));
  }
}

/** Says at a field what is wrong with it, in the place of its hint. */
function mark(field, hint, said, is_wrong) {
  if (hint.textContent !== said) hint.textContent = said;
  hint.classList.toggle('wrong', is_wrong);
  field.setAttribute('aria-invalid', String(is_wrong));
}

function show_hints(chosen) {
  for (const hint of form.querySelectorAll('[data-wrong]')) {
    const name = hint.id.replace(/-hint$/, '');
    const field = form.querySelector(`[aria-describedby="${hint.id}"]`);
    hint.dataset.plain ??= hint.textContent;
    const value = chosen[name].trim();
    const is_wrong = Boolean(value) && value !== field.placeholder && !RULES[name](value);
    mark(field, hint, is_wrong ? hint.dataset.wrong : hint.dataset.plain, is_wrong);
  }
  const where = chosen.way === 'site' && is_whole(chosen.files) ? 'whole' : chosen.way;
  mark(one('files'), one('files-hint'), FOLDERS[where], is_elsewhere(chosen) && !link(chosen.files.trim()));
}

/** What a site asks for that takes no snippet: an address, a tag, and attributes one by one. */
function show_pairs(chosen) {
  const file = ['Server URL', `${places(chosen).folder}iep-checklist.standalone.js`];
  const pairs = [file, ['Tag name', 'iep-checklist'], ...attributes(chosen).map(([name, value]) => [`Attribute ${name}`, value])];
  const line = (tag, text) => Object.assign(document.createElement(tag), { textContent: text });
  one('pairs').replaceChildren(...pairs.flatMap(([name, value]) => [line('dt', name), line('dd', value)]));
}

let shown = 0;

async function show_snippet(chosen) {
  const at = (shown += 1);
  one('snippet').textContent = snippet(chosen);
  one('link').textContent = new URL(address(chosen), location).href.replace(/#$/, '');
  for (const place of document.querySelectorAll('[data-for]')) place.hidden = !place.dataset.for.split(' ').includes(chosen.way);
  one('faster').hidden ||= Boolean(RULES.loading(chosen.loading));
  const line = await policy(chosen);
  // Another choice may have been faster.
  if (at === shown) one('policy').textContent = line ?? 'Open this page by https, or by a double click on your computer, to see the line.';
}

/** Everything that is shown goes by the choices. */
function show() {
  const chosen = choices();
  show_preview(chosen);
  show_hints(chosen);
  show_pairs(chosen);
  show_snippet(chosen);
  for (const said of ['copied', 'saved', 'link-copied']) one(said).textContent = '';
  return chosen;
}

/** The stand-alone page of this build with the choices in its one element. */
function stand_alone(chosen) {
  const written = attributes(chosen).filter(([name]) => !AMONG_OTHERS.includes(name));
  if (chosen.accent !== FACTS.accent) written.push(['style', `--iep-accent: ${chosen.accent}`]);
  const page = FACTS.page.replace(/<iep-checklist\b([^>]*)>/, (_, own) => {
    const kept = [...own.matchAll(/ ([a-z-]+)="([^"]*)"/g)].filter(([, name]) => !written.some(([other]) => other === name));
    return `<iep-checklist${kept.map(([whole]) => whole).join('')}${written_out(written)}>`;
  });
  return in_language(page, RULES.lang(chosen.lang) || 'en');
}

/** The page with its list and its title in a language, for those who see it without its scripts. */
function in_language(page, lang) {
  const { fallback, title } = FACTS;
  return page
    .replace(`<title>${title.en}</title>`, `<title>${title[lang]}</title>`)
    .replace(fallback.en.trim(), () => fallback[lang].trim())
    .replace('<html lang="en"', `<html lang="${lang}"`)
    .replace('<div lang="en">', `<div lang="${lang}">`);
}

function save() {
  const way = document.createElement('a');
  way.href = URL.createObjectURL(new Blob([stand_alone(choices())], { type: 'text/html' }));
  way.download = 'index.html';
  way.click();
  setTimeout(() => URL.revokeObjectURL(way.href), 60_000);
  one('saved').textContent = 'It is among your downloads.';
}

/** Brings the checklist of the same folder. From a disk no browser loads a module, so there the one file is taken. */
function bring() {
  const script = document.createElement('script');
  const is_on_disk = location.protocol === 'file:';
  if (!is_on_disk) script.type = 'module';
  script.src = is_on_disk ? 'iep-checklist.standalone.js' : 'iep-checklist.js';
  script.onerror = () => (one('missing').hidden = false);
  preview.addEventListener('iep-checklist-error', ({ detail }) => (one('missing').hidden = !['load', 'stale'].includes(detail.code)));
  document.head.append(script);
}

for (const place of [form, one('look'), one('take')]) place.hidden = false;
form.addEventListener('input', () => {
  const chosen = show();
  try {
    history.replaceState(history.state, '', address(chosen));
  } catch {
    // Some browsers refuse it after a hundred changes in half a minute; the next one is taken.
  }
});
form.addEventListener('change', ({ target }) => {
  // A folder that nobody has written yet is named as this way wants it.
  const files = one('files');
  const whole = /^https?:$/.test(location.protocol) ? new URL('.', location).href : files.defaultValue;
  if (target.name === 'way' && [whole, files.defaultValue].includes(files.value)) {
    files.value = target.value === 'elsewhere' ? whole : files.defaultValue;
    form.dispatchEvent(new Event('input'));
  }
});
form.addEventListener('submit', (event) => event.preventDefault());
for (const button of document.querySelectorAll('.switch button')) {
  button.addEventListener('click', () => {
    Object.assign(switched, button.dataset);
    show_preview(choices());
  });
}
DARK.addEventListener('change', () => show_preview(choices()));
addEventListener('hashchange', () => location.hash.includes('=') && restore());
one('copy').addEventListener('click', () => copy(one('snippet'), one('copied')));
one('copy-link').addEventListener('click', () => copy(one('link'), one('link-copied')));
one('save').addEventListener('click', save);
restore();
bring();
