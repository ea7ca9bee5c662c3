//! What lies around the meeting itself: the steps, what was sent, how last year went, and what became of what was agreed.

use super::super::making::Making;
use super::super::message::looked_up;
use super::super::said::{joined, name, one_line};
use crate::model::{Day, Message, Step, items, key, text};

/// The steps that are done or have a day, what was sent and to whom, and the days of reports.
pub fn steps(all: &mut Making) {
    let (meeting, words) = (all.meeting(), &all.words.steps);
    let mut steps = Vec::new();
    for step in Step::ALL {
        let day = meeting.step_day(*step).map(|day| all.day(day)).unwrap_or_default();
        let done = match (meeting.is_done(*step), day.is_empty()) {
            (true, false) => (words.done_on)(&day),
            (true, true) => words.is_done.to_owned(),
            (false, _) => day,
        };
        if !done.is_empty() {
            steps.push([words.of(*step).title, ": ", &done].concat());
        }
    }
    all.list(words.head, steps);
    let mut sent = Vec::new();
    for message in Message::ALL {
        let Some(day) = meeting.sent(*message) else { continue };
        let on = (words.messages.sent_on)(&all.day(day));
        let to = joined(&[&on, &one_line(&meeting.sent_to(*message))], words.messages.to);
        sent.push([words.messages.of(*message), ": ", &to].concat());
    }
    all.list(words.messages.sent_head, sent);
    let mut reports = Vec::new();
    for id in items(all.reader, "report") {
        if let Some(day) = Day::parse(&text(all.reader, &key::item("report", &id, "date"))) {
            reports.push(all.day(day));
        }
    }
    all.list(words.calendar.reports, reports);
}

/// How last year's goals and services went.
pub fn last_year(all: &mut Making) {
    let words = &all.words.wrap.progress;
    let mut points = Vec::new();
    for (part, entry) in all.meeting().every_entry() {
        if let Some(progress) = entry.progress() {
            points.push([&name(all.words, part, &entry), ": ", words.answer(part, progress)].concat());
        }
    }
    all.list(words.ask, points);
}

/// Whether the final copy is as it was said, whether services began, and which promises were kept.
pub fn after(all: &mut Making) {
    let (meeting, words) = (all.meeting(), &all.words.wrap.final_copy);
    let mut copy = Vec::new();
    for (mark, what) in looked_up(all) {
        copy.push([&what, ": ", words.answer(mark)].concat());
    }
    all.list(words.title, copy);
    let mut began = Vec::new();
    for (part, entry) in meeting.every_entry() {
        let Some(known) = entry.started() else { continue };
        let day = Day::parse(&text(entry.reader, &entry.key("started"))).map(|day| all.day(day)).unwrap_or_default();
        let known = joined(&[all.words.team.presence.known(known), &day], all.words.entries.comma);
        began.push([&name(all.words, part, &entry), ": ", &known].concat());
    }
    all.list(words.start, began);
    let mut kept = Vec::new();
    for promise in meeting.promises() {
        if promise.is_kept() {
            kept.push(all.promise(&promise));
        }
    }
    all.list(words.kept, kept);
}
