/* Random taps, typing, faults and moves, many in a row. Returns what it did last when something breaks. */

const [seed, steps, reload, done] = arguments;

/** A generator with a seed, so that a failure can be had again. */
let state = seed;
const random = (below) => {
  state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
  const mixed = Math.imul(state ^ (state >>> 12), 0x297a2d39);
  return ((mixed ^ (mixed >>> 15)) >>> 0) % below;
};
const one = (list) => list[random(list.length)];

const pause = () => new Promise((next) => {
  const way = random(3);
  if (way === 0) requestAnimationFrame(next);
  else setTimeout(next, way === 1 ? 0 : 12);
});

const tell = (field, words) => {
  field.focus();
  field.value = words;
  field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
};

const words = ["", "a", "Reads 40 words a minute", "ñandú 🦉", "<b>&amp;", "\u0000\ud800", "x".repeat(3000), "\n\n", "מה"];

const things = () => [layer(), ...all(layer())].filter((element) => element !== document && shown(element)
  && element.getRootNode() !== document && ["button", "checkbox", "switch", "textbox", "radio", "tab"].includes(roleOf(element))
  // A reload would end the run, not the widget.
  && !reload.includes(nameOf(element)));

const acts = {
  tap: () => {
    const thing = one(things());
    if (!thing) return "nothing to tap";
    const name = `${roleOf(thing)} ${nameOf(thing)}`;
    if (roleOf(thing) === "textbox") tell(thing, one(words));
    else thing.click();
    return name;
  },
  twice: () => {
    const thing = one(things());
    thing?.click();
    thing?.click();
    return thing ? nameOf(thing) : "";
  },
  leave: () => {
    focused()?.blur?.();
  },
  escape: () => {
    const dialog = [...all()].filter((element) => element.localName === "dialog" && element.open).at(-1);
    if (dialog) dialog.close();
    else focused()?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, composed: true }));
  },
  fault: () => (window.fault = one(["", "", "full", "blocked", "odd", "null"])),
  foreign: () => {
    window.fault = "";
    const keys = Object.keys(localStorage);
    const key = one(keys.length ? keys : ["iep-checklist:meeting:a-b"]);
    const text = localStorage.getItem(key) ?? "";
    const how = random(5);
    if (how === 0) localStorage.removeItem(key);
    else if (how === 1) localStorage.setItem(key, text.slice(0, random(text.length + 1)));
    else if (how === 2) localStorage.setItem(key, text.replace('"v":1', '"v":7'));
    else if (how === 3) localStorage.setItem(key, one(["null", "[]", "{}", '{"v":1}', "1e999", '{"v":1,"id":1,"f":[]}']));
    else localStorage.setItem(`iep-checklist:${one(["meeting", "child", "device", "erased", "odd"])}:${random(3)}`, text);
    return `${how} ${key}`;
  },
  event: () => {
    const how = one(["storage", "pageshow", "visibilitychange", "pagehide"]);
    const target = how === "visibilitychange" ? document : window;
    const key = one([...Object.keys(window.kept), null]);
    target.dispatchEvent(how === "storage" ? new StorageEvent("storage", { key, storageArea: null }) : new Event(how));
    return how;
  },
  attribute: () => {
    const [name, value] = one([["theme", "dark"], ["theme", "x"], ["dir", "rtl"], ["dir", null], ["heading-level", "3"],
      ["heading-level", "77"], ["help-phone", "555"], ["help-phone", null], ["storage-key", "other"], ["storage-key", null],
      ["keep", "visit"], ["keep", null], ["settings", "{"], ["settings", null], ["lang", "es"], ["lang", null]]);
    const element = one([...document.querySelectorAll("iep-checklist")]);
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, value);
    return `${name} ${value}`;
  },
  move: () => document.body.append(one([...document.querySelectorAll("iep-checklist")])),
  away: () => {
    const element = one([...document.querySelectorAll("iep-checklist")]);
    element.remove();
    setTimeout(() => document.body.append(element), random(20));
  },
};
// Taps are what a parent does most.
const names = [...Object.keys(acts), "tap", "tap", "tap", "tap", "tap", "tap", "tap", "tap"];

(async () => {
  const did = [];
  for (let step = 0; step < steps; step += 1) {
    if (!document.querySelector("iep-checklist")) {
      await pause();
      continue;
    }
    const name = one(names);
    const note = acts[name]();
    did.push(`${name} ${note ?? ""}`.slice(0, 80));
    if (random(4) === 0) await pause();
    if (watched.errors.length || watched.events.some((event) => event.detail?.code === "stopped")) {
      return done({ step, errors: watched.errors, warnings: watched.warnings.slice(-3), did: did.slice(-30) });
    }
  }
  done(null);
})().catch((error) => done({ broken: `${error} ${error.stack}` }));
