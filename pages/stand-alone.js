/* The script of the stand-alone page: its words in the language of the checklist, the worker that keeps it for times with no
   signal, the ways onto the phone, and files that are opened with it. All that a site owner sets is read off the element. */

(() => {
  const WORDS = __PAGE_WORDS__;
  const page = document.documentElement;
  const element = document.querySelector('iep-checklist');
  const at = (id) => document.getElementById(id);
  const has = (name) => element.getAttribute(name)?.trim();

  /** What is known so far. `kept` is the browser's answer: null while it was not asked. */
  const known = { ready: false, newer: undefined, prompt: undefined, added: false, kept: undefined, unsaved: false };
  let lang = [has('lang'), ...navigator.languages].map((tag) => tag?.split('-')[0]).find((tag) => tag in WORDS) ?? 'en';

  const isApp = matchMedia('(display-mode: standalone)').matches || navigator.standalone;
  let worker;
  try {
    worker = isSecureContext ? navigator.serviceWorker : undefined;
  } catch {
    // In a sandboxed frame to ask for it is an error.
  }

  /** The way onto the phone that this browser has. Safari alone knows `navigator.standalone`. */
  function howToAdd(words) {
    if (known.added) return words.added;
    if (isApp || known.prompt) return '';
    // In the browser of an app there is no worker, and no such way.
    if (!worker) return '';
    if (navigator.standalone === false) return words.iphone;
    return matchMedia('(pointer: coarse)').matches ? words.browser_menu : '';
  }

  /** Says a thing, or takes it away where there is nothing to say. What says it already is left alone. */
  function say(id, words) {
    const place = at(id);
    if (place.textContent !== words) place.textContent = words;
    place.hidden = !words;
  }

  function show() {
    const words = WORDS[lang];
    page.lang = lang;
    const name = has('help-name') ?? '';
    document.title = name ? `${words.title} · ${name}` : words.title;
    say('name', name);
    // What is not saved would not outlive the change.
    const newer = known.newer && !known.unsaved;
    say('state', newer ? words.newer : known.ready ? words.ready : '');
    // Its place is kept: what comes late moves nothing.
    at('state').hidden = false;
    at('state').classList.toggle('is-ready', known.ready && !newer);
    say('update', newer ? words.update : '');
    say('head', words.head);
    say('saved', known.ready ? words.saved : '');
    say('how', howToAdd(words));
    say('add', known.prompt ? words.add : '');
    say('promise', known.kept === true ? words.kept : known.kept === false ? words.not_kept : '');
    // What is said there is heard only if it is there before.
    at('promise').hidden = false;
    say('keep', known.kept === null ? words.keep : '');
    at('phone').hidden = ![...at('phone').children].some((one) => one.id !== 'head' && one.textContent);
  }

  /** Follows the language and the look of the checklist, which the parent and the site may change. */
  function follow() {
    const look = () => {
      const card = element.shadowRoot?.querySelector('.iep');
      if (!card) return;
      if (card.lang in WORDS) lang = card.lang;
      document.body.dir = card.dir;
      document.body.dataset.theme = card.dataset.theme ?? '';
      watch.observe(card, { attributeFilter: ['lang', 'dir', 'data-theme'] });
      show();
    };
    const watch = new MutationObserver(look);
    watch.observe(element.shadowRoot, { childList: true });
    look();
  }

  /** The site's own color and page, from the element. */
  function dress() {
    const accent = getComputedStyle(element).getPropertyValue('--iep-accent');
    if (accent) page.style.setProperty('--iep-accent', accent);
    const url = has('help-url');
    if (/^https?:/i.test(url)) at('name').href = url;
    if (['light', 'dark'].includes(has('theme'))) document.body.dataset.theme = has('theme');
    show();
  }

  async function keepForNoSignal() {
    const registration = await worker.register('service-worker.js');
    const look = () => {
      known.ready = Boolean(registration.active);
      known.newer = known.ready && registration.waiting;
      show();
    };
    const hear = (one) => one?.addEventListener('statechange', look);
    [registration.installing, registration.waiting, registration.active].forEach(hear);
    registration.addEventListener('updatefound', () => hear(registration.installing));
    // Nothing is loaded anew by itself. On this tap the page goes, and in going it saves what is half typed.
    at('update').addEventListener('click', () => {
      worker.addEventListener('controllerchange', () => known.unsaved || location.reload(), { once: true });
      registration.waiting?.postMessage('use');
    });
    look();
  }

  /** What another app has shared, which the worker has put aside. It is shown, and loaded only if the parent says so. */
  async function takeShared() {
    const name = `iep-checklist-shared ${new URL('./', location).href}`;
    if (location.search !== '?shared') {
      // One that was put aside, and the page was closed before it was shown.
      await caches.delete(name);
      return;
    }
    history.replaceState(history.state, '', './');
    const shared = await (await caches.open(name)).match('./');
    await caches.delete(name);
    if (shared) open(await shared.blob());
  }

  async function open(file) {
    await customElements.whenDefined('iep-checklist');
    element.open(file);
  }

  async function askToKeep() {
    known.kept = await navigator.storage.persist();
    const has_focus = document.activeElement === at('keep');
    show();
    if (has_focus) at('promise').focus();
  }

  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    known.prompt = event;
    show();
  });
  addEventListener('appinstalled', () => {
    known.added = true;
    known.prompt = undefined;
    show();
  });
  at('add').addEventListener('click', () => {
    known.prompt?.prompt();
    known.prompt = undefined;
    if (known.kept === null) askToKeep();
    show();
    at('head').focus();
  });
  at('keep').addEventListener('click', askToKeep);
  // Where all goes with the tab there is nothing to keep.
  if (has('keep') !== 'visit') {
    navigator.storage?.persisted?.().then((kept) => {
      known.kept = kept || null;
      show();
    }, () => {});
  }
  window.launchQueue?.setConsumer(async ({ files }) => files?.[0] && open(await files[0].getFile()));

  addEventListener('iep-checklist-saved', () => {
    known.unsaved = false;
    show();
  });
  addEventListener('iep-checklist-error', ({ detail }) => {
    if (!detail.code.startsWith('storage')) return;
    known.unsaved = true;
    show();
  });
  addEventListener('iep-checklist-ready', follow, { once: true });
  // The checklist comes first; what it has loaded is then at hand for the worker.
  for (const end of ['ready', 'error']) {
    addEventListener(`iep-checklist-${end}`, () => keeping(), { once: true });
  }
  let keeping = () => {
    keeping = () => {};
    if (!worker) return;
    keepForNoSignal().catch(() => {});
    takeShared().catch(() => {});
  };
  dress();
})();
