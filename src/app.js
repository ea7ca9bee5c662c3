/* Joined to the end of what wasm-bindgen makes: starts the wasm and puts it into a shadow root, with one style sheet for the page. */

export const build = '__BUILD__';

const sheet = new CSSStyleSheet();
sheet.replaceSync(__STYLE__);

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
  if (how === 'list') return (all) => (Intl.ListFormat ? new Intl.ListFormat(locale).format(all) : all.join(', '));
  const options = { ...FORMS[how], timeZone: 'UTC' };
  if (options.weekday) options.weekday = WEEKDAYS[tag] ?? 'short';
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
  mounted.moved = () => {
    watch.disconnect();
    for (let root = host.getRootNode(); root; root = root.host?.getRootNode()) {
      watch.observe(root, { subtree: true, attributeFilter: ['lang'] });
    }
    look();
  };
  mounted.free = () => {
    watch.disconnect();
    removeEventListener('languagechange', look);
    free();
  };
  addEventListener('languagechange', look);
  mounted.moved();
  return mounted;
}

/** Lets the page show the fallback, if it has shown nothing yet, and take a tap, before the longest piece of work of the start. */
function drawn() {
  let paint;
  return new Promise((done) => {
    paint = new PerformanceObserver(done);
    paint.observe({ type: 'paint', buffered: true });
    // A page with nothing on it is drawn without a word of it.
    let left = 6;
    const next = () => (left-- ? requestAnimationFrame(next) : done());
    next();
    // A frame that nobody sees is not drawn at all, and can wait.
    setTimeout(done, document.hidden ? 0 : 1000);
  }).finally(() => paint.disconnect());
}

/** Starts the wasm from its response; `stopped` is called should it ever abort. Gives the function that mounts an element. */
export async function begin(wasm, stopped) {
  const { instance, module } = await __wbg_load(wasm, __wbg_get_imports());
  __wbg_finalize_init(instance, module);
  start(guard, say);
  onAbort = stopped;
  await drawn();
  return (host, root) => {
    root.adoptedStyleSheets = [sheet];
    return listen(host, mount(host, root, around(host)));
  };
}
