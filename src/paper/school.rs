//! The sheet that the parent brings, in black and white, for the table and for the school.
//!
//! On it stand what is meant to be said there: top points, questions not asked yet, what is written of each entry, how parts
//! ended, promises. Strengths and hope only where the letter with them is OK to share. What the parent has gone over is not
//! on it, nor how things stand in the draft, nor more of a person than name and job.

use super::making::Making;
use super::recap::outcomes;
use super::said::{facts, joined, name, on_one_line, one_line, point, question, when};
use super::{Given, Line, Paper};
use crate::content::{Entries, Words};
use crate::model::{Child, Member, Part, Reader, Role, State, Team, flag};

/// Room for notes by hand.
const RULED: usize = 3;

/// The sheet for the school.
pub fn school(words: &Words, reader: &dyn Reader, given: &Given) -> Paper {
    let said = &words.paper.sheet;
    let mut sheet = Making::new(words, reader, given);
    let (meeting, child) = (sheet.meeting(), sheet.child());
    let when = meeting.day().map(|day| when(words, day, meeting.clock())).unwrap_or_default();
    let parent = sheet.named(Role::Parent);
    labeled(&mut sheet, &[(said.meeting, when), (said.parent, parent), (said.place, one_line(&meeting.place()))]);
    top_points(&mut sheet);
    if flag(reader, "notes.letter-share") {
        strengths(&mut sheet, &child);
    }
    tables(&mut sheet);
    let questions = questions(&sheet, |asked, matters| matters && !asked);
    if !questions.is_empty() {
        sheet.lines.push(Line::Head(said.questions.to_owned()));
        sheet.lines.extend(questions.into_iter().map(|(_, words)| Line::Tick(words)));
    }
    outcomes(&mut sheet);
    let people = Team(reader).people().iter().filter_map(|member| who(reader, member)).collect();
    sheet.list(said.team, people);
    let notes = sheet.shared_notes();
    sheet.lines.push(Line::Head(said.notes.to_owned()));
    sheet.lines.extend(notes.into_iter().map(Line::Text));
    sheet.lines.push(Line::Ruled(RULED));
    sheet.lines.push(Line::Foot(words.paper.recap.last.to_owned()));
    foot(&mut sheet);
    sheet.done((said.title)(&child))
}

/// One paragraph with a line for each thing that is known.
pub fn labeled(sheet: &mut Making, all: &[(&str, String)]) {
    let mut lines = String::new();
    for (label, text) in all.iter().filter(|(_, text)| !text.is_empty()) {
        lines = joined(&[&lines, &[*label, text].concat()], "\n");
    }
    if !lines.is_empty() {
        sheet.say(lines);
    }
}

/// The top points in the parent's order.
pub fn top_points(sheet: &mut Making) {
    let (words, mut points) = (sheet.words, Vec::new());
    for one in sheet.meeting().top_points(&|part, question| words.place(part, question)) {
        let said = point(words, sheet.reader, &one);
        if !said.is_empty() {
            points.push(Line::Numbered(points.len() + 1, said));
        }
    }
    if !points.is_empty() {
        sheet.lines.push(Line::Head((words.paper.sheet.top)(points.len())));
        sheet.lines.append(&mut points);
    }
}

fn strengths(sheet: &mut Making, child: &str) {
    let mut all = Vec::new();
    for (_, words) in sheet.meeting().strengths() {
        all.push(on_one_line(&words));
    }
    let hope = on_one_line(&sheet.meeting().hope());
    if !hope.is_empty() {
        all.push(hope);
    }
    sheet.list(&(sheet.words.paper.sheet.strengths)(child), all);
}

/// A table for each part with entries.
pub fn tables(sheet: &mut Making) {
    let (words, mut last) = (sheet.words, None);
    for (part, entry) in sheet.meeting().every_entry() {
        let Some(of) = Entries::of(&words.entries, part) else { continue };
        let mut row = vec![name(words, part, &entry)];
        for state in State::ALL {
            row.push(facts(words, &entry, *state, words.entries.minutes));
        }
        if last != Some(part) {
            let mut head = vec![of.one.to_owned()];
            for state in State::ALL {
                head.push(words.entries.state(*state).to_owned());
            }
            sheet.lines.push(Line::Head(words.of(part).title.to_owned()));
            sheet.lines.push(Line::Table(vec![head]));
            last = Some(part);
        }
        if let Some(Line::Table(rows)) = sheet.lines.last_mut() {
            rows.push(row);
        }
    }
}

/// The questions that are wanted, each with the title of its part, and whether it was asked. `wanted` is told that too, and
/// whether the question is the parent's own or carries a star.
pub fn questions(sheet: &Making, wanted: fn(asked: bool, matters: bool) -> bool) -> Vec<(bool, String)> {
    let (meeting, words) = (sheet.meeting(), sheet.words);
    let mut all = Vec::new();
    for part in Part::ALL {
        let of = words.of(part);
        let mut add = |id: &str, is_own: bool| {
            let asked = meeting.is_asked(part, id);
            if wanted(asked, is_own || meeting.is_starred(part, id)) {
                all.push((asked, [of.title, ": ", &question(words, &meeting, part, id)].concat()));
            }
        };
        for brought in of.ask {
            add(brought.slug, false);
        }
        for id in meeting.own_questions(part, None) {
            add(&id, true);
        }
    }
    all
}

/// A person by name and job. `None` where neither is known.
pub fn who(reader: &dyn Reader, member: &Member) -> Option<String> {
    let name = one_line(&member.name());
    let name = if name.is_empty() && member.id == Member::CHILD { one_line(&Child(reader).name()) } else { name };
    let known = joined(&[&name, &one_line(&member.job())], ", ");
    (!known.is_empty()).then_some(known)
}

/// The fixed line, and when the words were checked.
pub fn foot(sheet: &mut Making) {
    let line = [sheet.words.fixed.general, " ", sheet.words.checklist.words_checked].concat();
    sheet.lines.push(Line::Foot(line));
}
