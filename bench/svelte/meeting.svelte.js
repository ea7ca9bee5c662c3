// The meeting as Svelte follows it: one piece of state for each key.
import { Meeting, PARTS, TEAM, checkedKey, nameKey, noteKey } from '../record.js';

export const meeting = new Meeting();

class Field {
  value = $state.raw();

  constructor(value) {
    this.value = value;
  }
}

// All are made here: what first reads a piece of state while it makes it does not follow it.
const keys = [
  ...PARTS.flatMap(([part]) => [checkedKey(part), noteKey(part)]),
  ...Array.from({ length: TEAM }, (_, at) => nameKey(at + 1)),
];
const fields = new Map(keys.map((key) => [key, new Field(meeting.value(key))]));

/** What is shown of a field. */
export const field = (key) => fields.get(key);

/** What is not a field and changes as well. */
class Around {
  saved = $state.raw(meeting.saved);
  past = $state.raw(meeting.past);
  kept = $state.raw(meeting.kept);
  said = $state.raw('');
  done = $derived(PARTS.filter(([part]) => field(checkedKey(part)).value === true).length);
}

export const around = new Around();

meeting.listen((changed) => {
  for (const key of changed) if (fields.has(key)) field(key).value = meeting.value(key);
  around.saved = meeting.saved;
  around.past = meeting.past;
  around.kept = meeting.kept;
});
