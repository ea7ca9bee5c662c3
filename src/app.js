/* Joined to the end of what wasm-bindgen makes: starts the wasm and puts it into a shadow root, with one style sheet for the page. */

export const build = '__BUILD__';

const sheet = new CSSStyleSheet();
sheet.replaceSync(__STYLE__);
/** What is said should the wasm ever abort. */
const ENDED = __ENDED__;

// Storage that a page has patched may throw anything; the wasm can only take an Error.
const guard = (storage) => ({
  setItem(key, value) {
    try {
      storage.setItem(key, value);
    } catch (thrown) {
      throw thrown instanceof Error ? thrown : Error(String(thrown));
    }
  },
});

/** How a language says days, times, counts and lists; each way is made once. */
const FORMS = {
  year: { year: 'numeric', month: 'short', day: 'numeric' },
  short: { month: 'short', day: 'numeric' },
  week: { weekday: 'short', month: 'short', day: 'numeric' },
  'week-year': { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' },
  time: { hour: 'numeric', minute: '2-digit' },
};
/** Short Spanish days of the week are words of their own: mar is also the sea. */
const WEEKDAYS = { es: 'long' };
const ways = new Map();

function way(how, tag) {
  // As it is said in the United States, whatever the language.
  const locale = new Intl.Locale(tag, { region: 'US' });
  if (how === 'plural') {
    const rules = new Intl.PluralRules(locale);
    return (count) => rules.select(count);
  }
  if (how === 'list') {
    const list = new Intl.ListFormat(locale);
    return (all) => list.format(all);
  }
  const options = { ...FORMS[how], timeZone: 'UTC' };
  options.weekday &&= WEEKDAYS[tag] ?? 'short';
  const form = new Intl.DateTimeFormat(locale, options);
  return (ms) => form.format(ms).replace(/[\u00a0\u202f]/g, ' ').replace('. m.', '.m.');
}

export function say(how, tag, what) {
  const name = how + tag;
  if (!ways.has(name)) ways.set(name, way(how, tag));
  return ways.get(name)(what);
}

/** The languages around an element, the nearest first: each `lang` up to the page's, across shadow hosts, then the reader's. */
function around(host) {
  const tags = [];
  for (let at = host; at; at = at.assignedSlot ?? at.parentElement ?? at.getRootNode().host) {
    if (at !== host && at.lang) tags.push(at.lang);
  }
  return [...tags, ...navigator.languages].join();
}

/** Tells a mounted element whenever a language around it changes, until it is freed. */
function listen(host, mounted) {
  const look = () => mounted.surround(around(host));
  const watch = new MutationObserver(look);
  const free = mounted.free.bind(mounted);
  const follow = () => {
    watch.disconnect();
    for (let root = host.getRootNode(); root; root = root.host?.getRootNode()) {
      watch.observe(root, { subtree: true, attributeFilter: ['lang'] });
    }
    look();
  };
  mounted.moved = () => {
    // A sheet that was open is no longer modal after a move.
    for (const sheet of host.shadowRoot.querySelectorAll('dialog[open]')) {
      sheet.removeAttribute('open');
      sheet.showModal();
    }
    follow();
  };
  mounted.free = () => {
    mounted.isFreed = true;
    watch.disconnect();
    removeEventListener('languagechange', look);
    free();
  };
  addEventListener('languagechange', look);
  follow();
  return mounted;
}

/** Elements in which something could not be saved. */
const unsaved = new WeakSet();
const note = ({ currentTarget, detail }) => {
  if (!detail) unsaved.delete(currentTarget);
  // Those of storage are the last in the alphabet.
  else if (detail.code > 'storage') unsaved.add(currentTarget);
};

/** After an abort: what is said in an element, and whether what is on its screen stays there. */
function end(host, mounted, lang) {
  const words = ENDED[lang];
  const root = mounted && host.shadowRoot;
  for (const sheet of root?.querySelectorAll('dialog[open]') ?? []) sheet.close();
  const isKept = root && (unsaved.has(host) || root.querySelector('textarea'));
  return isKept ? [words.unsaved, true] : [words.stopped];
}

/** Hands over the boxes of the fallback: the focus, and a tick that storage did not take, where a box is not as its default says. */
function hand(host, root, focused) {
  for (const box of host.querySelectorAll('[type=checkbox]:enabled')) {
    const own = root.querySelector(`input[data-key='part.${CSS.escape(box.value)}.checked']`);
    if (box.checked !== box.defaultChecked && own) {
      box.defaultChecked = box.checked;
      if (own.checked !== box.checked) own.click();
    }
    if (box === focused) own?.focus({ preventScroll: true });
  }
}

/** A finger that is down on a box has not ticked it yet. */
put.rest = async (host) => {
  while (host.matches(':active')) await new Promise(requestAnimationFrame);
};

/** Draws the widget piece by piece, and shows it in the place of the fallback. */
async function show(host, root, mounted) {
  do {
    // The page may answer in between.
    await new Promise(setTimeout);
    await put.rest(host);
    if (mounted.isFreed || aborted) return;
  } while (mounted.draw());
  const focused = host.querySelector(':focus');
  mounted.isShown = true;
  root.querySelector('slot').remove();
  hand(host, root, focused);
  mounted.ready();
}

/** Puts the widget into an element. */
function put(host, root) {
  for (const what of ['saved', 'error']) host.addEventListener(`iep-checklist-${what}`, note);
  root.adoptedStyleSheets = [sheet];
  root.replaceChildren(document.createElement('slot'));
  const mounted = listen(host, mount(host, root, around(host)));
  // What the page answered to an event during the mount.
  for (const name of host.constructor.observedAttributes ?? []) mounted.changed(name, host.getAttribute(name));
  mounted.shown = show(host, root, mounted);
  return mounted;
}

/** Lets the page show the fallback, if it has shown nothing yet, and take a tap, before the longest piece of work of the start. */
function drawn() {
  return new Promise((done) => {
    new PerformanceObserver(done).observe({ type: 'paint', buffered: true });
    // A page with nothing on it is drawn without a word of it.
    let left = 6;
    const next = () => (left-- ? requestAnimationFrame(next) : done());
    next();
    // A frame that nobody sees is not drawn at all, and can wait.
    setTimeout(done, document.hidden ? 0 : 1000);
  });
}

/** Starts the wasm from its response; `stopped` is called should it ever abort. Gives the function that mounts an element. */
export async function begin(wasm, stopped) {
  const { instance, module } = await __wbg_load(wasm, __wbg_get_imports());
  __wbg_finalize_init(instance, module);
  start(guard, say);
  onAbort = () => stopped(end);
  await drawn();
  return put;
}
