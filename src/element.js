/* The shell of <iep-checklist>: defines the element, has the app and the wasm brought, and shows the fallback where that fails.
   How they are brought stands in front of it: src/bring.js or src/bring-inside.js. */

const BUILD = '__BUILD__';
const WORDS = __WORDS__;
const TAG = 'iep-checklist';
const ATTRIBUTES = [
  'lang', 'dir', 'theme', 'storage-key', 'loading', 'keep', 'heading-level', 'settings',
  'standalone-url', 'team-name', 'transition-age', 'service-start', 'help-phone', 'help-url', 'help-name',
];

const elements = new Set();
let stopped = false;
let app;

/** The app, asked for once a page, and again after a failure. */
function bring() {
  app ??= load();
  app.catch(() => (app = undefined));
  return app;
}

/** After an abort nothing in the wasm may be called again, in no element of the page. */
function stop() {
  stopped = true;
  IepChecklist.stop();
}

// A server that reads this script has no elements, and nothing to define.
class IepChecklist extends (globalThis.HTMLElement ?? Object) {
  static observedAttributes = ATTRIBUTES;
  #mounted;
  #watch;
  #unsaved = false;
  #failed = false;
  #file;

  constructor() {
    super();
    this.addEventListener(`${TAG}-saved`, () => (this.#unsaved = false));
    this.addEventListener(`${TAG}-error`, (event) => {
      if (event.detail.code.startsWith('storage')) this.#unsaved = true;
    });
  }

  static stop() {
    for (const element of elements) element.#fail('stopped');
  }

  connectedCallback() {
    elements.add(this);
    for (const name of PROPERTIES.keys()) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    if (stopped) return this.#fail('stopped');
    // A sheet that was open is no longer modal after a move.
    for (const sheet of this.shadowRoot?.querySelectorAll('dialog[open]') ?? []) {
      sheet.removeAttribute('open');
      sheet.showModal();
    }
    this.#mounted?.moved();
    if (this.getAttribute('loading') !== 'lazy' || !globalThis.IntersectionObserver) this.#mount();
    else if (!this.#mounted && !this.#watch) {
      this.#watch = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && this.#mount(), { rootMargin: '600px' });
      this.#watch.observe(this);
    }
  }

  disconnectedCallback() {
    // A move is a removal and an insertion in one task: what was typed must outlive it.
    queueMicrotask(() => {
      if (this.isConnected) return;
      elements.delete(this);
      this.#unwatch();
      if (stopped) return;
      this.#mounted?.free();
      this.#mounted = undefined;
    });
  }

  attributeChangedCallback(name, before, now) {
    if (before === now || stopped) return;
    if (name === 'loading' && now !== 'lazy' && this.#watch) this.#mount();
    this.#mounted?.changed(name, now ?? undefined);
  }

  /** Opens the sheet "Load a copy" with this file in it. The parent sees what it holds, and nothing is loaded before. */
  open(file) {
    this.#file = file;
    if (this.#mounted && !stopped) this.#hand();
    else if (this.isConnected) this.#mount();
  }

  #hand() {
    if (this.#file) this.#mounted.open(this.#file);
    this.#file = undefined;
  }

  #unwatch() {
    this.#watch?.disconnect();
    this.#watch = undefined;
  }

  async #mount() {
    this.#unwatch();
    try {
      const mount = await bring();
      // The settings and the fallback may not be read yet.
      if (document.readyState === 'loading') await new Promise((read) => document.addEventListener('DOMContentLoaded', read, { once: true }));
      if (stopped || this.#mounted || !this.isConnected) return;
      this.#mounted = mount(this, this.shadowRoot ?? this.attachShadow({ mode: 'open' }));
      // What the page answered to an event during the mount.
      for (const name of ATTRIBUTES) this.#mounted.changed(name, this.getAttribute(name) ?? undefined);
      this.#hand();
      this.#tell('ready');
    } catch (error) {
      if (stopped) return;
      // A DOMException has a number for a code.
      this.#fail(typeof error?.code === 'string' ? error.code : 'load');
      console.warn(`${TAG}: could not start, the page's own list stays.`, error);
    }
  }

  /** Shows the children again, and how to go on where a reload helps. */
  #fail(code) {
    if (this.#failed) return;
    this.#failed = code === 'stopped';
    const words = WORDS[this.closest('[lang]')?.lang.split('-')[0]] ?? WORDS.en;
    const old = this.#mounted && this.shadowRoot;
    // What may not be saved stays in sight, to be copied by hand.
    const kept = old && code === 'stopped' && (this.#unsaved || old.querySelector('textarea'));
    const said = kept ? words.unsaved : words[code];
    if (said) {
      const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      for (const sheet of root.querySelectorAll('dialog[open]')) sheet.close();
      const line = document.createElement('p');
      line.setAttribute('role', 'alert');
      line.textContent = said;
      const button = document.createElement('button');
      button.textContent = words.reload;
      button.style.minHeight = '44px';
      button.onclick = () => location.reload();
      line.append(' ', button);
      if (kept) root.prepend(line);
      else root.replaceChildren(line, document.createElement('slot'));
    }
    this.#tell('error', { code });
  }

  #tell(what, detail) {
    this.dispatchEvent(new CustomEvent(`${TAG}-${what}`, { bubbles: true, composed: true, detail }));
  }
}

const PROPERTIES = new Map(ATTRIBUTES.map((name) => [name.replace(/-./g, (two) => two[1].toUpperCase()), name]));
for (const [property, attribute] of PROPERTIES) {
  if (property in IepChecklist.prototype) continue;
  Object.defineProperty(IepChecklist.prototype, property, {
    configurable: true,
    enumerable: true,
    get() {
      return this.getAttribute(attribute);
    },
    set(value) {
      if (value == null) this.removeAttribute(attribute);
      else this.setAttribute(attribute, typeof value === 'object' ? JSON.stringify(value) : value);
    },
  });
}

const registry = globalThis.customElements;
const other = registry?.get(TAG);
if (!other) {
  IepChecklist.build = BUILD;
  registry?.define(TAG, IepChecklist);
} else if (other.build !== BUILD) {
  console.warn(`${TAG}: another version is on this page already; this one (__VERSION__) steps back.`);
}
