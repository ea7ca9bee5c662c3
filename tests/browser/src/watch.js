/* First script of every host page: keeps what a test asks about later. */
(() => {
  const watched = { errors: [], violations: [], warnings: [], events: [], listeners: 0, outside: [], keys: 0 };
  window.watched = watched;
  addEventListener("keyup", () => (watched.keys += 1), true);
  addEventListener("error", (event) => watched.errors.push(String(event.message || event.type)), true);
  addEventListener("unhandledrejection", (event) => watched.errors.push(String(event.reason)));
  addEventListener("securitypolicyviolation", (event) => {
    watched.violations.push(`${event.effectiveDirective} ${event.blockedURI}`);
  });
  for (const name of ["ready", "saved", "error"]) {
    addEventListener(`iep-checklist-${name}`, (event) => {
      watched.events.push({ name, detail: event.detail ?? null, keys: Object.keys(event.detail ?? {}) });
    });
  }
  for (const level of ["warn", "error"]) {
    const print = console[level];
    console[level] = (...words) => {
      watched.warnings.push(words.map(String).join(" "));
      print.apply(console, words);
    };
  }
  // Listeners on what outlives the element, counted as the browser counts them: the same one twice is one.
  for (const target of [window, document, document.documentElement]) {
    const held = new Set();
    const ids = new WeakMap();
    const id = (listener) => {
      if (!ids.has(listener)) ids.set(listener, Math.random());
      return ids.get(listener);
    };
    const key = (type, listener, options) => {
      const capture = typeof options === "boolean" ? options : Boolean(options?.capture);
      return `${type} ${listener ? id(listener) : ""} ${capture}`;
    };
    const { addEventListener: add, removeEventListener: remove } = target;
    target.addEventListener = function (type, listener, options) {
      if (!held.has(key(type, listener, options))) watched.listeners += 1;
      held.add(key(type, listener, options));
      return add.call(this, type, listener, options);
    };
    target.removeEventListener = function (type, listener, options) {
      if (held.delete(key(type, listener, options))) watched.listeners -= 1;
      return remove.call(this, type, listener, options);
    };
  }
})();
