//! What lies around the meeting itself: the steps, what was sent, how last year went, and what became of what was agreed.

use super::super::making::Making;
use super::super::message::looked_up;
use super::super::said::{name, one_line};
use crate::model::{Day, Entry, Message, Part, Step, items, key, text};

/// The steps that are done or have a day, what was sent and to whom, and the days of reports.
pub fn steps(all: &mut Making) {
    let (meeting, words) = (all.meeting(), &all.words.steps);
    let step = |step: &Step| {
        let day = meeting.step_day(*step).map(|day| all.day(day));
        let done = match (meeting.is_done(*step), day) {
            (true, Some(day)) => (words.done_on)(&day),
            (true, None) => words.is_done.to_owned(),
            (false, day) => day?,
        };
        Some([words.of(*step).title, ": ", &done].concat())
    };
    let sent = |message: &Message| {
        let on = (words.messages.sent_on)(&all.day(meeting.sent(*message)?));
        let to = one_line(&meeting.sent_to(*message));
        let to = if to.is_empty() { to } else { [words.messages.to, &to].concat() };
        Some([words.messages.of(*message), ": ", &on, &to].concat())
    };
    let reports = items(all.reader, "report").into_iter();
    let reports = reports.filter_map(|id| Day::parse(&text(all.reader, &key::item("report", &id, "date"))));
    let lists: [(&str, Vec<String>); 3] = [
        (words.head, Step::ALL.iter().filter_map(step).collect()),
        (words.messages.sent_head, Message::ALL.iter().filter_map(sent).collect()),
        (words.calendar.reports, reports.map(|day| all.day(day)).collect()),
    ];
    for (head, points) in lists {
        all.list(head, points);
    }
}

/// How last year's goals and services went.
pub fn last_year(all: &mut Making) {
    let words = &all.words.wrap.progress;
    let points = of_entries(all, |part, entry| Some(words.answer(part, entry.progress()?).to_owned()));
    all.list(words.ask, points);
}

/// Whether the final copy is as it was said, whether services began, and which promises were kept.
pub fn after(all: &mut Making) {
    let (meeting, words) = (all.meeting(), &all.words.wrap.final_copy);
    let looked_up = looked_up(all).into_iter().map(|(mark, what)| [&what, ": ", words.answer(mark)].concat());
    let began = of_entries(all, |_, entry| {
        let known = all.words.team.presence.known(entry.started()?).to_owned();
        let day = Day::parse(&text(entry.reader, &entry.key("started"))).map(|day| all.day(day));
        Some([Some(known), day].into_iter().flatten().collect::<Vec<_>>().join(all.words.entries.comma))
    });
    let kept = meeting.promises().into_iter().filter(|promise| promise.is_kept()).map(|promise| all.promise(&promise));
    let lists: [(&str, Vec<String>); 3] =
        [(words.title, looked_up.collect()), (words.start, began), (words.kept, kept.collect())];
    for (head, points) in lists {
        all.list(head, points);
    }
}

/// What is said of entries, each behind its name.
fn of_entries(all: &Making, said: impl Fn(Part, &Entry) -> Option<String>) -> Vec<String> {
    let entries = all.meeting().every_entry();
    let point = |(part, entry): &(Part, Entry)| {
        let said = said(*part, entry)?;
        Some([&name(all.words, *part, entry), ": ", &said].concat())
    };
    entries.iter().filter_map(point).collect()
}
