// The meeting as Vue follows it: one shallow ref for each key.
import { computed, shallowRef } from 'vue';
import { Meeting, PARTS, checkedKey } from '../record.js';

export const meeting = new Meeting();

const fields = new Map();

/** What is shown of a field. */
export function field(key) {
  if (!fields.has(key)) fields.set(key, shallowRef(meeting.value(key)));
  return fields.get(key);
}

export const saved = shallowRef(meeting.saved);
export const past = shallowRef(meeting.past);
export const kept = shallowRef(meeting.kept);
export const said = shallowRef('');
export const done = computed(() => PARTS.filter(([part]) => field(checkedKey(part)).value === true).length);

meeting.listen((changed) => {
  for (const key of changed) if (fields.has(key)) field(key).value = meeting.value(key);
  saved.value = meeting.saved;
  past.value = meeting.past;
  kept.value = meeting.kept;
});
