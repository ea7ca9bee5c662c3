/* The shell of <iep-checklist>: defines the element, has the app and the wasm brought, and shows the fallback where that fails.
   How they are brought stands in front of it: src/bring.js or src/bring-inside.js. */

const BUILD = '__BUILD__';
/** By language: that script and wasm are of different builds, and "Reload". */
const WORDS = __WORDS__;
const TAG = 'iep-checklist';
const ATTRIBUTES = [
  'lang', 'dir', 'theme', 'storage-key', 'loading', 'keep', 'heading-level', 'settings',
  'standalone-url', 'team-name', 'transition-age', 'service-start', 'help-phone', 'help-url', 'help-name',
];

const TORN = Error('script and wasm differ');
const elements = new Set();
/** After an abort: what the app has to say of it. */
let ended;
let app;

/** What a field of a record says: the value that is shown is the last. */
const shown = (f, key) => f?.[key]?.now.at(-1)[3];

/** The children that came with the page, which may not be read yet. */
const read = () => document.readyState === 'loading' && new Promise((read) => addEventListener('DOMContentLoaded', read));

/** After an abort nothing in the wasm may be called again, in no element of the page. */
function stop(end) {
  ended = end;
  for (const element of elements) IepChecklist.fail(element);
}

// A server that reads this script has no elements, and nothing to define.
class IepChecklist extends (globalThis.HTMLElement ?? Object) {
  static observedAttributes = ATTRIBUTES;
  #mounted;
  #watch;
  #failed;
  #file;

  constructor() {
    super();
    // The browser itself ticks a box. What is touched before it is near the screen is wanted.
    for (const type of ['change', 'focusin', 'pointerdown']) {
      this.addEventListener(type, () => {
        if (this.#watch) this.#mount();
        // 'change' alone: a tap means what the parent sees, so nothing is shown anew before it.
        if (type < 'd') this.#early();
      });
    }
  }

  static fail(element) {
    element.#fail('stopped');
  }

  async connectedCallback() {
    elements.add(this);
    // What was set before the upgrade.
    for (const [name, value] of Object.entries(this)) {
      if (!(name in IepChecklist.prototype)) continue;
      delete this[name];
      this[name] = value;
    }
    if (ended) return this.#fail('stopped');
    this.#mounted?.moved();
    // The focus may have been inside before this script was there.
    if (this.loading !== 'lazy' || this.matches(':focus-within')) this.#mount();
    else if (!this.#mounted) {
      this.#watch ??= new IntersectionObserver((seen) => seen.pop().isIntersecting && this.#mount(), { rootMargin: '600px' });
      this.#watch.observe(this);
    }
    await read();
    this.#early();
  }

  async disconnectedCallback() {
    // A move is a removal and an insertion in one task: what was typed must outlive it.
    await undefined;
    if (this.isConnected) return;
    elements.delete(this);
    this.#watch = this.#watch?.disconnect();
    this.#mounted = this.#mounted?.free();
  }

  attributeChangedCallback(name, before, now) {
    if (this.#watch && this.loading !== 'lazy') this.#mount();
    this.#mounted?.changed(name, now);
  }

  /** Opens the sheet "Load a copy" with this file in it. The parent sees what it holds, and nothing is loaded before. */
  open(file) {
    this.#file = file;
    this.#mount();
  }

  async #mount() {
    this.#watch = this.#watch?.disconnect();
    try {
      // Asked for once a page, and again after a failure.
      app ??= load();
      app.catch(() => (app = undefined));
      const mount = await app;
      // The settings and the fallback may not be read yet.
      await read();
      await mount.rest(this);
      if (ended || !this.isConnected) return;
      this.#mounted ??= mount(this, this.shadowRoot ?? this.attachShadow({ mode: 'open' }));
      await this.#mounted.shown;
      this.#file = this.#file && !ended && this.#mounted?.open(this.#file);
    } catch (error) {
      if (ended) return;
      this.#fail(error === TORN ? 'stale' : 'load');
      console.warn(`${TAG}: could not start, your own list stays.`, error);
    }
  }

  /**
   * The boxes of the fallback, until the app is there: they show what is kept, and what is ticked waits in storage, each box under a
   * key of its own, as a record with one field. src/store/early.rs takes it in. Where nobody can tell yet which child or meeting is
   * shown, they cannot be ticked. What storage does not take waits in the box: then it is not as its default says.
   */
  #early() {
    if (this.#mounted?.isShown) return;
    const name = this.storageKey?.trim().match(/^[\w.-]{1,64}$/)?.[0] ?? TAG;
    let isSure;
    let meeting = { id: '' };
    let area;
    let whose;
    try {
      area = sessionStorage[`${name}:visit`] || this.keep?.trim() === 'visit' ? sessionStorage : localStorage;
      isSure = !shown(JSON.parse(area[`${name}:device:this`] ?? null)?.f, 'device.hidden');
      for (const key of Object.keys(area)) {
        const [of, kind, id] = key.split(':');
        if (of !== name || !/child|meeting/.test(kind)) continue;
        const { v, f } = JSON.parse(area[key]);
        const [child, own] = id.split('-');
        if (shown(f, `${kind}.gone`) || v !== 1 || (whose ??= child) !== child || (own && 'f' in meeting) || area[`${name}:erased`]?.includes(child)) isSure = false;
        // Of a sealed one nobody can tell whether it is listed.
        if (own) meeting = { id: f ? id : '', f };
      }
    } catch {
      isSure = !area;
    }
    for (const box of this.querySelectorAll('[type=checkbox]')) {
      const at = `${name}:early:${box.value}`;
      const part = `part.${box.value}.checked`;
      try {
        box.disabled = !isSure;
        let record = JSON.parse(area[at] ?? null) ?? meeting;
        // A text of a later version stays, and so does one that cannot be read.
        if (record.v > 1) continue;
        if (isSure && box.checked !== box.defaultChecked) {
          const { now = [], past } = meeting.f?.[part] ?? {};
          const before = { ...past, ...Object.fromEntries(now) };
          record = { v: 1, id: meeting.id, f: { [part]: { now: [[`${Math.random()}`, 1, Date.now(), box.checked]], past: before } } };
          area[at] = JSON.stringify(record);
        }
        box.checked = box.defaultChecked = isSure && shown(record.f, part);
      } catch {
        // It waits in the box.
      }
    }
  }

  /** Shows the children again, and how to go on where a reload helps. */
  #fail(code) {
    if (this.#failed) return;
    this.#failed = ended;
    // As the screen spoke, where there was one: the parent may have chosen another language than the page's.
    const near = (this.shadowRoot?.querySelector('[lang]') ?? this.closest('[lang]'))?.lang.split('-')[0];
    const lang = WORDS[near] ? near : 'en';
    const [stale, reload] = WORDS[lang];
    // What may not be saved stays in sight, to be copied by hand.
    const [text, isKept] = ended?.(this, this.#mounted, lang) ?? [code === 'stale' && stale];
    if (text) {
      const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      const line = document.createElement('p');
      const button = document.createElement('button');
      line.lang = lang;
      line.setAttribute('role', 'alert');
      button.textContent = reload;
      button.style.minHeight = '44px';
      button.onclick = () => location.reload();
      line.append(text, ' ', button);
      if (isKept) root.prepend(line);
      else {
        root.replaceChildren(line, document.createElement('slot'));
        this.#mounted = undefined;
        this.#early();
      }
    }
    this.dispatchEvent(new CustomEvent(`${TAG}-error`, { detail: { code }, bubbles: true, composed: true }));
  }
}

for (const name of ATTRIBUTES) {
  const property = name.replace(/-./g, (two) => two[1].toUpperCase());
  if (property in IepChecklist.prototype) continue;
  Object.defineProperty(IepChecklist.prototype, property, {
    enumerable: true,
    configurable: true,
    get() {
      return this.getAttribute(name);
    },
    set(value) {
      if (value == null) this.removeAttribute(name);
      else this.setAttribute(name, value.trim ? value : JSON.stringify(value));
    },
  });
}

const registry = globalThis.customElements;
const other = registry?.get(TAG);
if (!other) {
  IepChecklist.build = BUILD;
  registry?.define(TAG, IepChecklist);
} else if (other.build !== BUILD) {
  console.warn(`${TAG}: another version is here; __VERSION__ steps back.`);
}
