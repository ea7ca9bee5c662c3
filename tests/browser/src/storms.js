/* Many faults in one page, each followed by a look for every change. Returns what it counted. */

const [kind, words, count, label, done] = arguments;

/** A generator with a seed, so that a failure can be had again. */
let state = window.seed ?? 20261124;
const random = (below) => {
  state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
  const mixed = Math.imul(state ^ (state >>> 12), 0x297a2d39);
  return ((mixed ^ (mixed >>> 15)) >>> 0) % below;
};
const counted = { runs: 0, faults: {}, changes: 0, lost: 0, findings: [] };
const fault = (name) => (counted.faults[name] = (counted.faults[name] ?? 0) + 1);
const stored = () => Object.keys(localStorage).map((key) => [key, localStorage.getItem(key)]);

/** Waits until something is so, for at most five seconds. */
const until = async (what) => {
  const end = performance.now() + 5000;
  while (!what()) {
    if (performance.now() > end) return false;
    await new Promise((next) => setTimeout(next, 4));
  }
  return true;
};

/** Every text field that is told a text at once, as by somebody who leaves it. */
const tell = (field, text) => {
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
  field.blur();
};

const storms = {
  /** One kind of call throws, or the storage is full at every nth write, or a key has gone, while a note is changed. */
  async storage() {
    const ways = ["getItem", "setItem", "removeItem", "key", "length", "full", "gone"];
    const field = seek("textbox", label)[0];
    for (let n = 0; n < count; n += 1) {
      const way = ways[n % ways.length];
      const text = `change ${words} ${n}`;
      if (way === "gone") {
        const keys = Object.keys(localStorage).filter((key) => !key.endsWith(":erased"));
        if (keys.length) window.untouched.remove(keys[random(keys.length)]);
        fault("a key has gone");
      } else if (way === "full") {
        window.fault = { call: "setItem", nth: 1 + random(4), name: "QuotaExceededError" };
        fault("full at every nth write");
      } else {
        window.fault = { call: way, nth: 1, name: "SecurityError" };
        fault(`throws at ${way}`);
      }
      tell(field, text);
      counted.changes += 1;
      counted.runs += 1;
      await new Promise((next) => setTimeout(next, random(12)));
      if (field.value !== text) counted.findings.push(`${n} ${way}: the field shows ${field.value}`);
      window.fault = null;
      // As when the parent comes back to the page: it looks again.
      dispatchEvent(new Event("pageshow"));
      const there = () => stored().some(([, record]) => record.includes(JSON.stringify(text)));
      if (!(await until(there))) {
        counted.lost += 1;
        counted.findings.push(`${n} ${way}: “${text}” is not stored`);
      }
    }
  },

  /** One of three stored texts is struck; an element opens on them, and the parent goes on. */
  async texts() {
    for (let n = 0; n < count; n += 1) {
      const name = `k${words}-${n}`;
      const record = (id, fields) => JSON.stringify({ v: 1, id, f: Object.fromEntries(
        Object.entries(fields).map(([key, value]) => [key, { now: [["seedseed", 1, 1790000000000, value]] }]),
      ) });
      const texts = {
        [`${name}:child:1a`]: record("1a", { "child.name": "Kid", "member.1a.name": "Ms. Lee" }),
        [`${name}:meeting:1a-2b`]: record("1a-2b", { "part.goals.note": "from before", "part.services.checked": true }),
        [`${name}:meeting:1a-1z`]: record("1a-1z", { "part.goals.note": "of last year" }),
      };
      const keys = Object.keys(texts);
      const damaged = keys[random(keys.length)];
      const whole = texts[damaged];
      const at = random(whole.length);
      const [how, struck] = [
        ["cut off", whole.slice(0, at)],
        ["letters taken out", whole.slice(0, at) + whole.slice(at + 1 + random(9))],
        ["bit flipped", whole.slice(0, at) + String.fromCharCode(whole.charCodeAt(at) ^ (1 << random(7))) + whole.slice(at + 1)],
        ["letters put in", whole.slice(0, at) + ['"', "}", "[", "\0", "\ud83e", "9"][random(6)] + whole.slice(at)],
        ["replaced", ["", "null", "[]", "{}", '{"v":1}', '{"v":99,"id":"1a","f":{}}', "1e999", '{"v":1,"id":1,"f":[]}'][random(8)]],
      ][random(5)];
      fault(how);
      texts[damaged] = struck;
      for (const key of keys) localStorage.setItem(key, texts[key]);
      const element = document.createElement("iep-checklist");
      element.setAttribute("storage-key", name);
      document.body.append(element);
      const box = () => seek("checkbox", label)[0];
      if (!(await until(box))) return counted.findings.push(`${n} ${how}: nothing opens on ${struck}`);
      const before = box().checked;
      box().click();
      counted.runs += 1;
      counted.changes += 1;
      const ours = () => stored().filter(([key]) => key.startsWith(`${name}:`));
      const ticked = `"part.esy.checked"`;
      if (!(await until(() => ours().some(([, text]) => text.includes(ticked))))) {
        counted.lost += 1;
        counted.findings.push(`${n} ${how}: the tick is not stored beside ${struck}`);
      }
      if (box().checked === before) counted.findings.push(`${n} ${how}: the tick does not show`);
      const now = Object.fromEntries(ours());
      for (const key of keys) {
        const words = key === damaged ? [] : ["from before", "of last year", "Kid", "Ms. Lee"].filter((one) => texts[key].includes(one));
        if (words.some((one) => !now[key]?.includes(one))) {
          counted.lost += 1;
          counted.findings.push(`${n} ${how}: ${key} was harmed beside ${struck}`);
        }
      }
      if (now[damaged] !== struck) {
        // Only what still reads as a record is gone on with.
        let read = null;
        try {
          read = JSON.parse(struck);
        } catch {}
        if (read?.v !== 1 || !now[damaged] || typeof read.id !== "string") {
          counted.lost += 1;
          counted.findings.push(`${n} ${how}: ${struck} was written over: ${now[damaged]}`);
        }
      }
      element.remove();
      for (const key of Object.keys(now)) localStorage.removeItem(key);
    }
  },

  /** Put into the page, used, and taken out again. */
  async mounts() {
    for (let n = 0; n < count; n += 1) {
      const element = document.createElement("iep-checklist");
      document.body.append(element);
      if (!(await until(() => seek("checkbox", label)[0]))) return counted.findings.push(`${n}: nothing opens`);
      seek("checkbox", label)[0].click();
      counted.changes += 1;
      counted.runs += 1;
      await new Promise((next) => requestAnimationFrame(next));
      element.remove();
      await new Promise((next) => setTimeout(next, 0));
      // A list that goes on being written grows; what is weighed is what a mount leaves behind.
      localStorage.clear();
    }
  },
};

storms[kind]()
  .then(() => {
    const stopped = watched.events.filter((event) => event.detail?.code === "stopped").length;
    counted.panics = watched.errors.length + stopped;
    counted.findings.push(...watched.errors);
    done(counted);
  })
  .catch((error) => done({ findings: [`${error} ${error.stack}`] }));
