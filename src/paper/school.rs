//! The sheet that the parent brings, in black and white, for the table and for the school.
//!
//! On it stand what is meant to be said there: top points, questions not asked yet, what is written of each entry, how parts
//! ended, promises. Strengths and hope only where the letter with them is OK to share. What the parent has gone over is not
//! on it, nor how things stand in the draft, nor more of a person than name and job.

use super::making::Making;
use super::recap::outcomes;
use super::said::{facts, name, on_one_line, one_line, point, question, when};
use super::{Given, Line, Paper};
use crate::content::{Entries, Words};
use crate::model::{Child, Entry, Member, Part, Reader, Role, State, Team, flag};

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
    foot(&mut sheet);
    sheet.done((said.title)(&child))
}

/// One paragraph with a line for each thing that is known.
pub fn labeled(sheet: &mut Making, all: &[(&str, String)]) {
    let known = all.iter().filter(|(_, text)| !text.is_empty());
    let lines: Vec<String> = known.map(|(label, text)| [*label, text].concat()).collect();
    if !lines.is_empty() {
        sheet.say(lines.join("\n"));
    }
}

/// The top points in the parent's order.
pub fn top_points(sheet: &mut Making) {
    let words = sheet.words;
    let points = sheet.meeting().top_points(&|part, question| words.place(part, question));
    let points: Vec<String> = points.iter().map(|one| point(sheet.words, sheet.reader, one)).collect();
    let points: Vec<String> = points.into_iter().filter(|words| !words.is_empty()).collect();
    if !points.is_empty() {
        sheet.lines.push(Line::Head((sheet.words.paper.sheet.top)(points.len())));
        sheet.lines.extend((1..).zip(points).map(|(n, words)| Line::Numbered(n, words)));
    }
}

fn strengths(sheet: &mut Making, child: &str) {
    let meeting = sheet.meeting();
    let hope = Some(meeting.hope()).filter(|hope| !hope.trim().is_empty());
    let all: Vec<String> = meeting.strengths().into_iter().map(|(_, words)| words).chain(hope).collect();
    let all = all.iter().map(|words| on_one_line(words)).collect();
    sheet.list(&(sheet.words.paper.sheet.strengths)(child), all);
}

/// A table for each part with entries.
pub fn tables(sheet: &mut Making) {
    let (all, words) = (sheet.meeting().every_entry(), sheet.words);
    for part in Part::ALL {
        let entries: Vec<&Entry> = all.iter().filter(|(one, _)| *one == part).map(|(_, entry)| entry).collect();
        let Some(of) = Entries::of(&words.entries, part).filter(|_| !entries.is_empty()) else { continue };
        let states = State::ALL.iter().copied();
        let head = [of.one].into_iter().chain(states.clone().map(|state| words.entries.state(state)));
        let row = |entry: &&Entry| -> Vec<String> {
            let cells = states.clone().map(|state| facts(words, entry, state, words.entries.minutes));
            [name(words, part, entry)].into_iter().chain(cells).collect()
        };
        let rows = [head.map(str::to_owned).collect()].into_iter().chain(entries.iter().map(row)).collect();
        sheet.lines.push(Line::Head(words.of(part).title.to_owned()));
        sheet.lines.push(Line::Table(rows));
    }
}

/// The questions that are wanted, each with the title of its part, and whether it was asked. `wanted` is told that too, and
/// whether the question is the parent's own or carries a star.
pub fn questions(sheet: &Making, wanted: fn(asked: bool, matters: bool) -> bool) -> Vec<(bool, String)> {
    let (meeting, words) = (sheet.meeting(), sheet.words);
    let mut all = Vec::new();
    for part in Part::ALL {
        let brought = words.of(part).ask.iter().map(|one| one.slug.to_owned());
        for id in brought.chain(meeting.own_questions(part, None)) {
            let (asked, is_own) = (meeting.is_asked(part, &id), !meeting.own_words(part, &id).trim().is_empty());
            if wanted(asked, is_own || meeting.is_starred(part, &id)) {
                all.push((asked, [words.of(part).title, ": ", &question(words, &meeting, part, &id)].concat()));
            }
        }
    }
    all
}

/// A person by name and job. `None` where neither is known.
pub fn who(reader: &dyn Reader, member: &Member) -> Option<String> {
    let name = one_line(&member.name());
    let name = if name.is_empty() && member.id == Member::CHILD { one_line(&Child(reader).name()) } else { name };
    let known: Vec<String> = [name, one_line(&member.job())].into_iter().filter(|text| !text.is_empty()).collect();
    (!known.is_empty()).then(|| known.join(", "))
}

/// The fixed line, and when the words were checked.
pub fn foot(sheet: &mut Making) {
    let line = [sheet.words.fixed.general, " ", sheet.words.checklist.words_checked].concat();
    sheet.lines.push(Line::Foot(line));
}
