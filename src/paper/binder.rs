//! Everything that is kept of a meeting, for the parent alone. Another may look over the parent's shoulder, so what is
//! private is in it only where the parent said so: notes that are not OK to share, the parking lot, notes on people and on
//! steps, concerns and vision whose letter is not OK to share, and the parent's own wording of letters.

mod around;

use super::making::Making;
use super::recap::{outcomes, some};
use super::said::{one_line, sentence, when};
use super::school::{foot, labeled, questions, tables, top_points, who};
use super::vision::concerns;
use super::{Given, Paper};
use crate::content::Words;
use crate::model::{DraftState, Member, Message, Note, Part, Reader, Step, Team, flag, key, text};

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
    let asked = questions(&all, |asked, matters| asked || matters);
    let asked = asked.into_iter().map(|(asked, words)| if asked { [said.asked, &words].concat() } else { words });
    all.list(words.part.ask, asked.collect());
    outcomes(&mut all);
    let decision = all.decision();
    all.paragraphs(said.decision, vec![decision]);
    all.paragraphs(words.paper.recap.next, some(meeting.next()));
    around::after(&mut all);
    let people = Team(reader).people().into_iter().filter_map(|member| person(&all, &member, with_private)).collect();
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
    let point = |part: Part| {
        let draft = &words.part.draft_states;
        let draft = match meeting.draft(part) {
            DraftState::Unseen => None,
            DraftState::Present => Some(draft.present),
            DraftState::Missing => Some(draft.missing),
            DraftState::Ask => Some(draft.ask),
        };
        let is_checked = meeting.is_checked(part);
        if !is_checked && draft.is_none() && !part.is_section() {
            return None;
        }
        let sheet = &words.paper.sheet;
        let states = [Some(if is_checked { sheet.checked } else { sheet.not_checked }), draft];
        let states: Vec<&str> = states.into_iter().flatten().collect();
        Some([words.of(part).title, ": ", &states.join(words.entries.comma)].concat())
    };
    Part::ALL.into_iter().filter_map(point).collect()
}

/// A person, with all that is known.
fn person(all: &Making, member: &Member, with_private: bool) -> Option<String> {
    let (meeting, words) = (all.meeting(), all.words);
    let roles = member.roles().into_iter().map(|role| words.team.of(role).short.to_owned());
    let there = meeting.attendance(&member.id).map(|there| words.team.presence.word(there).to_owned());
    let reach = [one_line(&member.phone()), one_line(&member.email())];
    let known = who(all.reader, member).into_iter().chain(roles).chain(reach).chain(there);
    let known: Vec<String> = known.filter(|text| !text.is_empty()).collect();
    let note = text(all.reader, &member.key("note"));
    let note = if with_private { one_line(&note) } else { String::new() };
    let note = if note.is_empty() { note } else { [" ", words.paper.sheet.note, &note].concat() };
    let known = known.join(words.entries.comma);
    let known = if note.is_empty() { known } else { sentence(&known) };
    (!known.is_empty()).then(|| [known, note].concat())
}

/// Notes of parts, quick ones with their time, and those at large.
fn notes(all: &Making, with_private: bool) -> Vec<String> {
    if !with_private {
        return all.shared_notes();
    }
    let (meeting, words) = (all.meeting(), all.words);
    let titled = |part: Part, text: &str| [words.of(part).title, ": ", text.trim()].concat();
    let of_parts = Part::ALL.into_iter().map(|part| (part, meeting.note(part)));
    let of_parts = of_parts.filter(|(_, note)| !note.trim().is_empty()).map(|(part, note)| titled(part, &note));
    let quick = |memo: &Note| {
        let at = memo
            .at
            .and_then(all.given.local)
            .map(|(day, hour, minute)| [&(words.my_notes.moment)(day, hour, minute), ": "].concat());
        let text = memo.part.map_or_else(|| memo.text.trim().to_owned(), |part| titled(part, &memo.text));
        [at.unwrap_or_default(), text].concat()
    };
    let (free, _) = meeting.free_note();
    of_parts.chain(meeting.memos().iter().map(quick)).chain(some(free)).collect()
}

/// What nobody else is to see.
fn private(all: &mut Making) {
    let (meeting, said, reader) = (all.meeting(), &all.words.paper.sheet, all.reader);
    let parked = meeting.parked().into_iter().map(|parked| {
        let text = one_line(&parked.text);
        if parked.done { [&text, said.done].concat() } else { text }
    });
    all.list(all.words.my_notes.parked.head, parked.collect());
    let of_step = |step: &Step| {
        let note = text(reader, &key::item("step", step.word(), "note"));
        let title = all.words.steps.of(*step).title;
        some(note).into_iter().map(|note| [title, ": ", &note].concat()).next()
    };
    let steps = Step::ALL.iter().filter_map(of_step);
    let messages = Message::ALL.iter().map(|message| key::item("message", message.word(), "text"));
    let letters = ["notes.letter", "decision.recap"].into_iter().map(str::to_owned).chain(messages);
    let letters = letters.flat_map(|key| some(text(reader, &key)));
    all.paragraphs(said.letters, steps.chain(letters).collect());
}

/// What the host page brought.
fn extras(all: &mut Making, with_private: bool) {
    let (reader, said) = (all.reader, &all.words.paper.sheet);
    let point = |(id, title): &(String, String)| {
        let is_checked = flag(reader, &key::item("host-item", id, "checked"));
        let note = one_line(&text(reader, &key::item("host-item", id, "note")));
        let state = if is_checked { said.checked } else { said.not_checked };
        let note = if with_private && !note.is_empty() { [". ", said.note, &note].concat() } else { String::new() };
        [&one_line(title), ": ", state, &note].concat()
    };
    let points = all.given.extras.iter().map(point).collect();
    all.list(said.also, points);
}
