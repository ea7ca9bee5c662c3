// What every contender in JavaScript keeps, and how, without any framework: fields by their keys, read again and merged
// before each write, so that no tab overwrites another one's. What is on the screen is the contender's own business.
// Of what is stored nothing is checked but that it is JSON: the widget checks more, and does not get it easier by that.

/** The parts, as `[word, title, plain meaning]`; the tool fills them in, so that every page shows the same. */
export const PARTS = __PARTS__;
/** How many people fit into the team. */
export const TEAM = 12;

const NOW = 'bench:meeting:now';
const MEETING = 'bench:meeting:';
/** So many kept notes are listed, the newest first. */
const LISTED = 50;
/** What is typed is saved after this rest, in milliseconds. */
const REST = 300;

/** The key of a part's check-off, of its note, and of a person's name. */
export const checkedKey = (part) => `part.${part}.checked`;
export const noteKey = (part) => `part.${part}.note`;
export const nameKey = (seat) => `member.${seat}.name`;
const isNote = (key) => key.startsWith('note.');

/** A number as it is read out: 1,000. */
export const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ',');
/** The line above the beads. */
export const countWords = (done) =>
  done < PARTS.length ? `${done} of ${PARTS.length} checked` : `All ${done} checked`;
/** What is said once everything is checked off. */
export const allWords = (done) => (done < PARTS.length ? '' : `You looked at all ${PARTS.length}.`);
/** The saved state: `undefined` before the first save. */
export const savedWords = (saved) =>
  saved === undefined ? 'Free. No account.' : saved ? 'Saved on this phone' : 'Not saved';
/** What a screen reader is told after a tap. */
export const liveWords = (title, checked, done) => `${title}: ${checked ? 'checked' : 'not checked'}. ${countWords(done)}`;

/** How many past meetings there are. They are not read. */
function pastMeetings() {
  let past = 0;
  try {
    for (let at = 0; at < localStorage.length; at += 1) {
      const key = localStorage.key(at);
      if (key.startsWith(MEETING) && key !== NOW) past += 1;
    }
  } catch {
    // Without storage there are none.
  }
  return past;
}

/** The meeting that lies open. */
export class Meeting {
  /** How many past meetings there are, and whether the last write went well. */
  past = 0;
  saved;
  /** The kept notes: how many, and the newest as `[key, text]`. */
  kept = { count: 0, newest: [] };
  #fields = new Map();
  /** The stored text that was read or written last: the same text again has nothing new. */
  #seen;
  /** What is typed and not yet saved. */
  #drafts = new Map();
  #rest;
  #listeners = new Set();

  constructor() {
    this.past = pastMeetings();
    this.#takeIn();
    this.#listNotes();
    addEventListener('storage', ({ key }) => {
      if (key !== NOW) this.past = pastMeetings();
      this.#tell(this.#takeIn());
    });
    addEventListener('pagehide', () => this.#saveDrafts());
    addEventListener('visibilitychange', () => document.hidden && this.#saveDrafts());
  }

  /** Calls `hears` with the keys that changed, until the function that this gives is called. */
  listen = (hears) => {
    this.#listeners.add(hears);
    return () => this.#listeners.delete(hears);
  };

  /** The value of a field, as it is typed. */
  value(key) {
    return this.#drafts.get(key) ?? this.#fields.get(key)?.value;
  }

  isChecked = (part) => this.value(checkedKey(part)) === true;

  /** How many parts are checked off. */
  done = () => PARTS.filter(([part]) => this.isChecked(part)).length;

  /** Keeps a value now. */
  put(key, value) {
    this.#save([[key, value]]);
  }

  /** Keeps what is being typed, after a rest or when the page goes. */
  type(key, text) {
    this.#drafts.set(key, text);
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#saveDrafts(), REST);
    this.#tell(new Set([key]));
  }

  #saveDrafts() {
    clearTimeout(this.#rest);
    const drafts = [...this.#drafts];
    this.#drafts.clear();
    if (drafts.length > 0) this.#save(drafts);
  }

  /** Reads again, merges, writes, tells. */
  #save(values) {
    const changed = this.#takeIn();
    for (const [key, value] of values) {
      const before = this.#fields.get(key)?.ms ?? 0;
      this.#fields.set(key, { value, ms: Math.max(Date.now(), before + 1) });
      changed.add(key);
    }
    try {
      const text = JSON.stringify({ v: 1, f: Object.fromEntries(this.#fields) });
      localStorage.setItem(NOW, text);
      this.#seen = text;
      this.saved = true;
    } catch {
      this.saved = false;
    }
    this.#tell(changed);
  }

  /** What is stored now, as `{ key: { value, ms } }`; nothing if it is what was there before. */
  #stored() {
    try {
      const text = localStorage.getItem(NOW);
      if (text === this.#seen) return {};
      this.#seen = text;
      return JSON.parse(text)?.f ?? {};
    } catch {
      return {};
    }
  }

  /** Takes in what is newer in storage, since another tab may have written, and gives the keys that changed. */
  #takeIn() {
    const changed = new Set();
    for (const [key, field] of Object.entries(this.#stored())) {
      const own = this.#fields.get(key);
      if (own && own.ms >= field.ms) continue;
      this.#fields.set(key, field);
      changed.add(key);
    }
    return changed;
  }

  #listNotes() {
    const all = [...this.#fields].filter(([key]) => isNote(key));
    all.sort(([, a], [, b]) => b.ms - a.ms);
    this.kept = { count: all.length, newest: all.slice(0, LISTED).map(([key, { value }]) => [key, value]) };
  }

  #tell(changed) {
    for (const key of changed) {
      if (isNote(key)) {
        this.#listNotes();
        break;
      }
    }
    for (const hears of this.#listeners) hears(changed);
  }
}
