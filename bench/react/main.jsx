// The contender in React: each component reads the fields it shows from the store outside, as React's own documents advise
// for such a store, so a change draws again what shows it and nothing else.
import { memo, useEffect, useState, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import {
  Meeting, PARTS, TEAM, allWords, checkedKey, countWords, grouped, liveWords, nameKey, noteKey, savedWords,
} from '../record.js';
import { SAVED, TICK, UNSAVED } from '../icons.js';

const meeting = new Meeting();

/** What `reads` gives, drawn again when that is another value. */
const useMeeting = (reads) => useSyncExternalStore(meeting.listen, reads);
const useField = (key) => useMeeting(() => meeting.value(key));

const Icon = memo(({ path }) => (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <path d={path} pathLength="1" />
  </svg>
));

function Head() {
  return (
    <div className="head">
      <h2>IEP checklist</h2>
      <div className="words">
        <Count />
        <Saved />
      </div>
      <Beads />
    </div>
  );
}

function Count() {
  return <span className="count" id="count">{countWords(useMeeting(meeting.done))}</span>;
}

function Saved() {
  const saved = useMeeting(() => meeting.saved);
  return (
    <span className="saved" id="saved">
      {saved !== undefined && <Icon path={saved ? SAVED : UNSAVED} />}
      <span>{savedWords(saved)}</span>
    </span>
  );
}

function Beads() {
  const done = useMeeting(meeting.done);
  return (
    <div className="beads" aria-hidden="true">
      {PARTS.map(([part], at) => <i key={part} className={at < done ? 'bead on' : 'bead'} />)}
    </div>
  );
}

const Row = memo(({ part, title, gist, say }) => {
  const checked = useField(checkedKey(part)) === true;
  // Whether it was checked off here, and not in another tab or an earlier visit.
  const [fresh, setFresh] = useState(false);
  const change = ({ target }) => {
    setFresh(target.checked);
    if (target.checked) navigator.vibrate?.(8);
    meeting.put(checkedKey(part), target.checked);
    say(liveWords(title, target.checked, meeting.done()));
  };
  return (
    <li className={['row', checked && 'done', fresh && 'just'].filter(Boolean).join(' ')}>
      <span className={fresh ? 'tick fresh' : 'tick'}>
        <input type="checkbox" autoComplete="off" data-key={checkedKey(part)} aria-labelledby={`t-${part}`}
          checked={checked} onChange={change} />
        <span className="ring" aria-hidden="true"><Icon path={TICK} /></span>
      </span>
      <button type="button" className="open" onClick={() => document.getElementById(`n-${part}`).focus()}>
        <span className="title" id={`t-${part}`}>{title}</span>
        <span className="gist">{gist}</span>
      </button>
    </li>
  );
});

function All() {
  const done = useMeeting(meeting.done);
  return <p className="all" id="all" hidden={done < PARTS.length}>{allWords(done)}</p>;
}

const Note = memo(({ part, title }) => {
  const key = noteKey(part);
  return (
    <label className="field">
      {title}{' '}
      <textarea id={`n-${part}`} autoComplete="off" data-key={key} value={useField(key) ?? ''}
        onChange={({ target }) => meeting.type(key, target.value)} />
    </label>
  );
});

const Person = memo(({ seat }) => {
  const key = nameKey(seat);
  return (
    <label className="field">
      {`Person ${seat} `}
      <input autoComplete="off" data-key={key} value={useField(key) ?? ''}
        onChange={({ target }) => meeting.type(key, target.value)} />
    </label>
  );
});

const KeptNote = memo(({ text }) => <li>{text}</li>);

function Kept() {
  const kept = useMeeting(() => meeting.kept);
  const past = useMeeting(() => meeting.past);
  return (
    <section>
      <h3><span id="kept">{grouped(kept.count)}</span> notes kept</h3>
      <ul className="notes-kept">{kept.newest.map(([key, text]) => <KeptNote key={key} text={text} />)}</ul>
      <p>Past meetings: <span id="past">{past}</span></p>
    </section>
  );
}

const Rows = memo(({ say }) => (
  <ul className="rows">
    {PARTS.map(([part, title, gist]) => <Row key={part} part={part} title={title} gist={gist} say={say} />)}
  </ul>
));

const Notes = memo(() => (
  <section>
    <h3>Notes</h3>
    {PARTS.map(([part, title]) => <Note key={part} part={part} title={title} />)}
  </section>
));

const SEATS = Array.from({ length: TEAM }, (_, at) => at + 1);
const Team = memo(() => (
  <section>
    <h3>Team</h3>
    {SEATS.map((seat) => <Person key={seat} seat={seat} />)}
  </section>
));

function Checklist() {
  const [said, say] = useState('');
  useEffect(() => {
    document.documentElement.dataset.ready = performance.now();
  }, []);
  return (
    <>
      <Head />
      <Rows say={say} />
      <All />
      <Notes />
      <Team />
      <Kept />
      <p className="unseen" id="live" aria-live="polite">{said}</p>
    </>
  );
}

createRoot(document.getElementById('card')).render(<Checklist />);
