//! Everything that is kept of a meeting, for the parent alone. Another may look over the parent's shoulder, so what is
//! private is in it only where the parent said so: notes that are not OK to share, the parking lot, notes on people and on
//! steps, concerns and vision whose letter is not OK to share, and the parent's own wording of letters.

mod around;

use super::making::Making;
use super::recap::{outcomes, some};
use super::said::{joined, one_line, sentence, when};
use super::school::{foot, labeled, questions, tables, top_points, who};
use super::vision::concerns;
use super::{Given, Paper};
use crate::content::Words;
use crate::model::{DraftState, Member, Message, Part, Reader, Step, Team, flag, key, text};

/// All of it; what is private only where the parent said so.
pub fn binder(words: &Words, reader: &dyn Reader, given: &Given, with_private: bool) -> Paper {
    let said = &words.paper.sheet;
    let mut all = Making::new(words, reader, given);
    let (meeting, child) = (all.meeting(), all.child());
    let kind = meeting.kind().map(|kind| words.meeting.of(kind).to_owned()).unwrap_or_default();
    let when = meeting.day().map(|day| when(words, day, meeting.clock())).unwrap_or_default();
    let language = one_line(&meeting.language());
    let interpreter = match (meeting.needs_interpreter(), language.is_empty()) {
        (false, _) => String::new(),
        (true, true) => words.team.presence.yes.to_owned(),
        (true, false) => language,
    };
    let facts = [
        ("", kind),
        (said.meeting, when),
        (said.place, one_line(&meeting.place())),
        (said.link, one_line(&meeting.link())),
        (said.interpreter, interpreter),
    ];
    labeled(&mut all, &facts);
    around::steps(&mut all);
    let checked = checked(&all);
    all.list(words.checklist.title, checked);
    top_points(&mut all);
    if with_private || flag(reader, "notes.letter-share") {
        concerns(&mut all);
    }
    tables(&mut all);
    around::last_year(&mut all);
    let mut asked = Vec::new();
    for (is_asked, words) in questions(&all, |asked, matters| asked || matters) {
        asked.push(if is_asked { [said.asked, &words].concat() } else { words });
    }
    all.list(words.part.ask, asked);
    outcomes(&mut all);
    let decision = all.decision();
    all.paragraphs(said.decision, vec![decision]);
    all.paragraphs(words.paper.recap.next, some(meeting.next()));
    around::after(&mut all);
    let mut people = Vec::new();
    for member in Team(reader).people() {
        people.push(person(&all, &member, with_private));
    }
    people.retain(|person| !person.is_empty());
    all.list(said.team, people);
    let notes = notes(&all, with_private);
    all.paragraphs(said.notes, notes);
    if with_private {
        private(&mut all);
    }
    extras(&mut all, with_private);
    foot(&mut all);
    all.done((said.mine)(&child))
}

/// How each part stands: the eight sections, and of the others those of which something is marked.
fn checked(all: &Making) -> Vec<String> {
    let (meeting, words) = (all.meeting(), all.words);
    let (sheet, draft) = (&words.paper.sheet, &words.part.draft_states);
    let mut points = Vec::new();
    for part in Part::ALL {
        let state = match meeting.draft(part) {
            DraftState::Unseen => "",
            DraftState::Present => draft.present,
            DraftState::Missing => draft.missing,
            DraftState::Ask => draft.ask,
        };
        let is_checked = meeting.is_checked(part);
        if is_checked || !state.is_empty() || part.is_section() {
            let checked = if is_checked { sheet.checked } else { sheet.not_checked };
            points.push([words.of(part).title, ": ", &joined(&[checked, state], words.entries.comma)].concat());
        }
    }
    points
}

/// A person, with all that is known. Empty where nothing is.
fn person(all: &Making, member: &Member, with_private: bool) -> String {
    let (words, comma) = (all.words, all.words.entries.comma);
    let mut known = who(all.reader, member).unwrap_or_default();
    for role in member.roles() {
        known = joined(&[&known, words.team.of(role).short], comma);
    }
    let there = all.meeting().attendance(&member.id).map_or("", |there| words.team.presence.word(there));
    let known = joined(&[&known, &one_line(&member.phone()), &one_line(&member.email()), there], comma);
    let note = one_line(&text(all.reader, &member.key("note")));
    if note.is_empty() || known.is_empty() || !with_private {
        return known;
    }
    [&sentence(&known), " ", words.paper.sheet.note, &note].concat()
}

/// Notes of parts, quick ones with their time, and those at large.
fn notes(all: &Making, with_private: bool) -> Vec<String> {
    if !with_private {
        return all.shared_notes();
    }
    let (meeting, words) = (all.meeting(), all.words);
    let titled = |part: Option<Part>, text: &str| match part {
        Some(part) => [words.of(part).title, ": ", text.trim()].concat(),
        None => text.trim().to_owned(),
    };
    let mut notes = Vec::new();
    for part in Part::ALL {
        for note in some(meeting.note(part)) {
            notes.push(titled(Some(part), &note));
        }
    }
    for memo in meeting.memos() {
        let at = memo.at.and_then(all.given.local);
        let at = at.map(|(day, hour, minute)| words.moment(day, hour, minute)).unwrap_or_default();
        notes.push(joined(&[&at, &titled(memo.part, &memo.text)], ": "));
    }
    notes.append(&mut some(meeting.free_note().0));
    notes
}

/// What nobody else is to see.
fn private(all: &mut Making) {
    let (meeting, said, reader) = (all.meeting(), &all.words.paper.sheet, all.reader);
    let mut parked = Vec::new();
    for note in meeting.parked() {
        parked.push([one_line(&note.text).as_str(), if note.done { said.done } else { "" }].concat());
    }
    all.list(all.words.my_notes.parked.head, parked);
    let mut letters = Vec::new();
    for step in Step::ALL {
        for note in some(text(reader, &key::item("step", step.word(), "note"))) {
            letters.push([all.words.steps.of(*step).title, ": ", &note].concat());
        }
    }
    for key in ["notes.letter", "decision.recap"] {
        letters.append(&mut some(text(reader, key)));
    }
    for message in Message::ALL {
        letters.append(&mut some(text(reader, &key::item("message", message.word(), "text"))));
    }
    all.paragraphs(said.letters, letters);
}

/// What the host page brought.
fn extras(all: &mut Making, with_private: bool) {
    let (reader, said) = (all.reader, &all.words.paper.sheet);
    let mut points = Vec::new();
    for (id, title) in &all.given.extras {
        let is_checked = flag(reader, &key::item("host-item", id, "checked"));
        let note = one_line(&text(reader, &key::item("host-item", id, "note")));
        let state = if is_checked { said.checked } else { said.not_checked };
        let note = if with_private && !note.is_empty() { [". ", said.note, &note].concat() } else { String::new() };
        points.push([&one_line(title), ": ", state, &note].concat());
    }
    all.list(said.also, points);
}
