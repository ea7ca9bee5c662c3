// What a site owner pastes, made of the recipes by what was chosen, and the policy that lets it run.
// START-HERE.html and builder.html both begin with it; their facts and recipes are filled in when they are built.

const FACTS = JSON.parse(document.getElementById('facts').textContent);
const one = (id) => document.getElementById(id);

const quoted = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A link counts only when it is a whole one: the checklist leaves out any other. */
function link(text) {
  const bare = text.replace(/^\/\//, '');
  const url = bare && !bare.includes(':') && !/^[/.]/.test(bare) ? `https://${bare}` : bare;
  if (!/^https?:\/\/./.test(url)) return '';
  try {
    return new URL(url) && url.replaceAll(' ', '%20');
  } catch {
    return '';
  }
}

/** A page may also be one of the same site. */
const page = (text) => (/^\/(?!\/)|^\.\.?\//.test(text) ? text.replaceAll(' ', '%20') : link(text));

/** A folder of the site, however it was written: with or without slashes, or as the address of a file in it. */
function folder(text) {
  const bare = text.replace(/[^/]*\.(js|wasm|html)([?#].*)?$/, '').replace(/\/+$/, '');
  const whole = /^(https?:)?\/\//.test(bare) || bare.startsWith('/') || bare.startsWith('.') ? bare : `/${bare}`;
  return whole.replace(/\/*$/, '/').replaceAll(' ', '%20');
}

/** Whether it names its site. */
const is_whole = (text) => /^(https?:)?\/\//.test(text.trim());

/** A folder of the page's own site: of a whole address the path alone, so that no other site is taken in by it. */
function own_folder(text) {
  const path = folder(text);
  try {
    return is_whole(path) ? new URL(path, 'https://your-site.org').pathname : path;
  } catch {
    return '/iep-checklist/';
  }
}

const among = (...words) => (text) => (words.includes(text) ? text : '');
const any = (text) => text;
const like = (shape) => (text) => (shape.test(text) ? text : '');

/** The attributes in the order in which they are written: each rule gives what is written, or nothing where that is the default or not allowed. */
const RULES = {
  'help-name': any,
  'help-phone': like(/\d/),
  'help-url': link,
  'standalone-url': page,
  lang: among(...Object.keys(FACTS.fallback)),
  theme: among('light', 'dark'),
  'transition-age': among('12', '13', '14', '15'),
  'team-name': any,
  'service-start': like(/^([1-9]|[1-9]\d|1[01]\d|120) (school-days|days|business-days) (signed|notice|meeting)$/),
  keep: among('visit'),
  loading: among('lazy'),
  'heading-level': among('1', '3', '4', '5'),
  'storage-key': like(/^(?!iep-checklist$)[A-Za-z0-9._-]{1,64}$/),
};

/** What is written of the choices: pairs of name and value. */
const attributes = (chosen) =>
  Object.entries(RULES).map(([name, rule]) => [name, rule((chosen[name] ?? '').trim())]).filter(([, value]) => value);

/** The same as it stands in a tag. */
const written_out = (pairs) => pairs.map(([name, value]) => ` ${name}="${quoted(value)}"`).join('');

/** The files may be on another address: always in one way, in another where a whole address is given. */
const is_elsewhere = ({ way, files }) => way === 'elsewhere' || (way === 'file' && is_whole(files));

/** A folder of another address, in letters that mean the same in an attribute, in JSON and in a policy. */
function folder_elsewhere(text) {
  const { origin, pathname } = new URL(folder(link(text) || 'https://files.example/iep-checklist/'));
  return origin + pathname.replace(/[&'"<>\\]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`);
}

/** A list in an element that says its language. */
const in_its_language = (list, lang) => `<div lang="${lang}">\n${list}</div>\n`;

/** The words that are filled into the recipes. */
function places(chosen) {
  const files = chosen.files.trim();
  const elsewhere = is_elsewhere(chosen) && folder_elsewhere(files);
  const asked = RULES.lang(chosen.lang ?? '');
  const lang = asked || 'en';
  // Where the page decides, it may be in any language: the list says of itself which it is in.
  const fallback = asked ? FACTS.fallback[lang] : in_its_language(FACTS.fallback[lang], lang);
  return {
    folder: elsewhere || quoted(own_folder(files || '/iep-checklist/')),
    page: quoted(page((chosen.page ?? '').trim()) || '/iep-checklist/'),
    origin: elsewhere ? new URL(elsewhere).origin : '',
    title: FACTS.title[lang],
    build: FACTS.build,
    height: FACTS.height,
    wide: FACTS.wide,
    accent: chosen.accent && chosen.accent !== FACTS.accent ? ` --iep-accent: ${chosen.accent};` : '',
    attributes: written_out(attributes(chosen)),
    fallback,
    ...FACTS.integrity,
  };
}

/** A recipe with its words filled in, each one time. */
const recipe = (name, words) => FACTS.recipes[name].replace(/\{([a-z]+)\}/g, (_, place) => words[place]);

/** Which recipe brings the files. */
const start = (chosen) => (chosen.way === 'file' && is_elsewhere(chosen) ? 'file-elsewhere' : chosen.way);

/** The snippet as it is to be pasted. */
function snippet(chosen) {
  const words = places(chosen);
  if (chosen.way === 'page') return recipe('link', words);
  const pieces = [start(chosen), 'height', 'element'];
  // What is to load late is not asked for early.
  if (chosen.way === 'site' && chosen.faster === 'yes' && !RULES.loading(chosen.loading ?? '')) pieces.unshift('faster');
  return pieces.map((name) => recipe(name, words)).join('');
}

/** The line that a content security policy has to allow. Empty for a link; nothing where this page cannot compute it. */
async function policy(chosen) {
  if (chosen.way === 'page') return '';
  const words = places(chosen);
  if (chosen.way === 'elsewhere') {
    // A list of checks that stands in the page is a script of the page: a policy names it by what it holds.
    if (!globalThis.crypto?.subtle) return undefined;
    const inside = recipe('elsewhere', words).match(/importmap">(.*?)<\/script>/s)[1];
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(inside));
    words.hash = `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
  }
  return recipe(`policy-${start(chosen)}`, words).trim();
}

/** Copies what a place shows, and says so beside the button. */
async function copy(place, said) {
  try {
    await navigator.clipboard.writeText(place.textContent);
    said.textContent = 'Copied.';
  } catch {
    // Some browsers allow no copying from a page of the disk.
    getSelection().selectAllChildren(place);
    const did = document.execCommand('copy');
    said.textContent = did ? 'Copied.' : 'It is marked. Copy it with Ctrl and C, or Command and C.';
  }
}
