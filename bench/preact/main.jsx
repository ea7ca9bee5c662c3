// The contender in Preact with signals, as Preact's own documents advise: a text or an attribute follows its signal by
// itself, and no component is drawn again.
import { render } from 'preact';
import { batch, computed, signal, useComputed, useSignal } from '@preact/signals';
import {
  Meeting, PARTS, TEAM, allWords, checkedKey, countWords, grouped, liveWords, nameKey, noteKey, savedWords,
} from '../record.js';
import { SAVED, TICK, UNSAVED } from '../icons.js';

const meeting = new Meeting();

/** What is shown of each field, by its key. */
const fields = new Map();

function field(key) {
  if (!fields.has(key)) fields.set(key, signal(meeting.value(key)));
  return fields.get(key);
}

const saved = signal(meeting.saved);
const past = signal(meeting.past);
const kept = signal(meeting.kept);
const said = signal('');
const done = computed(() => PARTS.filter(([part]) => field(checkedKey(part)).value === true).length);

meeting.listen((changed) =>
  batch(() => {
    for (const key of changed) if (fields.has(key)) field(key).value = meeting.value(key);
    saved.value = meeting.saved;
    past.value = meeting.past;
    kept.value = meeting.kept;
  }),
);

const Icon = ({ path }) => (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <path d={path} pathLength="1" />
  </svg>
);

const count = computed(() => countWords(done.value));

function Head() {
  return (
    <div class="head">
      <h2>IEP checklist</h2>
      <div class="words">
        <span class="count" id="count">{count}</span>
        <Saved />
      </div>
      <div class="beads" aria-hidden="true">{PARTS.map(([part], at) => <Bead key={part} at={at} />)}</div>
    </div>
  );
}

function Saved() {
  return (
    <span class="saved" id="saved">
      {saved.value !== undefined && <Icon path={saved.value ? SAVED : UNSAVED} />}
      <span>{savedWords(saved.value)}</span>
    </span>
  );
}

const Bead = ({ at }) => <i class={useComputed(() => (at < done.value ? 'bead on' : 'bead'))} />;

function Row({ part, title, gist }) {
  const key = checkedKey(part);
  const checked = useComputed(() => field(key).value === true);
  // Whether it was checked off here, and not in another tab or an earlier visit.
  const fresh = useSignal(false);
  const look = useComputed(() => ['row', checked.value && 'done', fresh.value && 'just'].filter(Boolean).join(' '));
  const change = ({ currentTarget }) => {
    const now = currentTarget.checked;
    fresh.value = now;
    if (now) navigator.vibrate?.(8);
    meeting.put(key, now);
    said.value = liveWords(title, now, done.value);
  };
  return (
    <li class={look}>
      <span class={useComputed(() => (fresh.value ? 'tick fresh' : 'tick'))}>
        <input type="checkbox" autocomplete="off" data-key={key} aria-labelledby={`t-${part}`} checked={checked}
          onChange={change} />
        <span class="ring" aria-hidden="true"><Icon path={TICK} /></span>
      </span>
      <button type="button" class="open" onClick={() => document.getElementById(`n-${part}`).focus()}>
        <span class="title" id={`t-${part}`}>{title}</span>
        <span class="gist">{gist}</span>
      </button>
    </li>
  );
}

function All() {
  return <p class="all" id="all" hidden={done.value < PARTS.length}>{allWords(done.value)}</p>;
}

function Note({ part, title }) {
  const key = noteKey(part);
  return (
    <label class="field">
      {title}{' '}
      <textarea id={`n-${part}`} autocomplete="off" data-key={key} value={useComputed(() => field(key).value ?? '')}
        onInput={({ currentTarget }) => meeting.type(key, currentTarget.value)} />
    </label>
  );
}

function Person({ seat }) {
  const key = nameKey(seat);
  return (
    <label class="field">
      {`Person ${seat} `}
      <input autocomplete="off" data-key={key} value={useComputed(() => field(key).value ?? '')}
        onInput={({ currentTarget }) => meeting.type(key, currentTarget.value)} />
    </label>
  );
}

function Kept() {
  return (
    <section>
      <h3><span id="kept">{useComputed(() => grouped(kept.value.count))}</span> notes kept</h3>
      <KeptNotes />
      <p>Past meetings: <span id="past">{past}</span></p>
    </section>
  );
}

function KeptNotes() {
  return <ul class="notes-kept">{kept.value.newest.map(([key, text]) => <li key={key}>{text}</li>)}</ul>;
}

const SEATS = Array.from({ length: TEAM }, (_, at) => at + 1);

function Checklist() {
  return (
    <>
      <Head />
      <ul class="rows">
        {PARTS.map(([part, title, gist]) => <Row key={part} part={part} title={title} gist={gist} />)}
      </ul>
      <All />
      <section>
        <h3>Notes</h3>
        {PARTS.map(([part, title]) => <Note key={part} part={part} title={title} />)}
      </section>
      <section>
        <h3>Team</h3>
        {SEATS.map((seat) => <Person key={seat} seat={seat} />)}
      </section>
      <Kept />
      <p class="unseen" id="live" aria-live="polite">{said}</p>
    </>
  );
}

render(<Checklist />, document.getElementById('card'));
document.documentElement.dataset.ready = performance.now();
