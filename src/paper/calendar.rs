//! Days for the parent's calendar. Their titles are neutral, since a calendar is seen by others: no name, and no word of
//! what the meeting is about.

mod ics;

pub use ics::ics;

use super::Given;
use super::said::when;
use crate::content::Words;
use crate::model::{Day, Fact, Meeting, MeetingKind, Reader, State, Step, items, key, text};

/// What a day of the calendar is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum What {
    /// The meeting.
    Meeting,
    /// The parent answers the school.
    Answer,
    /// A promise is due.
    Promise,
    /// A service starts.
    ServiceStart,
    /// A progress report comes.
    Report,
    /// Time to prepare for the next yearly meeting.
    Prepare,
    /// A year after the meeting: 34 CFR 300.324(b)(1)(i).
    Yearly,
    /// Time to ask about new tests, which are due three years after the last: 34 CFR 300.303(b)(2).
    Tests,
}

/// A day for the calendar.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Event {
    /// The same each time it is made, so that a calendar puts the new one in the place of the old one.
    pub uid: String,
    /// What it is about.
    pub what: What,
    /// The id of the promise, entry or report that it is about; empty for others.
    pub item: String,
    /// The day.
    pub day: Day,
    /// Hour and minute where it has a time; then it takes an hour.
    pub time: Option<(u32, u32)>,
    /// A neutral title.
    pub title: &'static str,
    /// The same as a line of text, to copy where a phone takes no calendar file.
    pub line: String,
}

/// How many days before the yearly meeting it is time to prepare.
const PREPARE: i64 = 42;

/// How many days before new tests are due it is time to ask: a school may take 60 to test a child (34 CFR 300.301(c)), and
/// some states give it longer.
const ASK: i64 = 90;

/// The days that are known, in the order of what they are about. Nothing that the parent typed is in them.
pub fn events(words: &Words, reader: &dyn Reader, given: &Given) -> Vec<Event> {
    let meeting = Meeting(reader);
    let mut days: Vec<(What, String, Day)> = Vec::new();
    let mut add = |what, item: &str, day: Option<Day>| days.extend(day.map(|day| (what, item.to_owned(), day)));
    add(What::Meeting, "", meeting.day());
    add(What::Answer, "", meeting.answer_by());
    // Those of an earlier meeting have their day in the calendar already.
    for promise in meeting.promises().iter().filter(|promise| !promise.is_kept() && !promise.is_from_before()) {
        add(What::Promise, &promise.id, promise.by());
    }
    for (_, entry) in meeting.every_entry() {
        let first_day = entry.fact(State::Agreed, Fact::FirstDay);
        add(What::ServiceStart, &entry.id, Day::parse(&first_day));
    }
    for id in items(reader, "report") {
        add(What::Report, &id, Day::parse(&text(reader, &key::item("report", &id, "date"))));
    }
    let next = next_year(&meeting);
    add(What::Prepare, "", next.and_then(|day| day.plus(-PREPARE)));
    add(What::Yearly, "", next);
    add(What::Tests, "", next_tests(&meeting));
    let event = |(what, item, day): (What, String, Day)| {
        let time = meeting.clock().filter(|_| what == What::Meeting);
        let title = title(words, what);
        let of_item = if item.is_empty() { String::new() } else { ["-", &item].concat() };
        let uid = [&given.meeting_id, "-", what.word(), &of_item, "@checklist"].concat();
        let line = [title, ": ", &when(words, day, time)].concat();
        Event { uid, what, item, day, time, title, line }
    };
    days.into_iter().map(event).collect()
}

/// The day by which the plan is looked at again: a year after it was. A meeting that changes something between does not
/// count.
fn next_year(meeting: &Meeting) -> Option<Day> {
    let between = matches!(meeting.kind(), Some(MeetingKind::Amendment | MeetingKind::Other));
    meeting.day().filter(|_| !between)?.plus_years(1)
}

/// The day to ask about new tests.
fn next_tests(meeting: &Meeting) -> Option<Day> {
    let about_tests = matches!(meeting.kind(), Some(MeetingKind::First | MeetingKind::Reevaluation));
    meeting.step_day(Step::Evaluation).or(meeting.day().filter(|_| about_tests))?.plus_years(3)?.plus(-ASK)
}

fn title(words: &Words, what: What) -> &'static str {
    let titles = &words.paper.calendar;
    match what {
        What::Meeting => titles.meeting,
        What::Answer => titles.answer,
        What::Promise => titles.promise,
        What::ServiceStart => titles.service,
        What::Report => titles.report,
        What::Prepare => titles.prepare,
        What::Yearly => titles.yearly,
        What::Tests => titles.tests,
    }
}

impl What {
    /// Names it in the id of an event, which never changes.
    fn word(self) -> &'static str {
        match self {
            What::Meeting => "meeting",
            What::Answer => "answer",
            What::Promise => "promise",
            What::ServiceStart => "start",
            What::Report => "report",
            What::Prepare => "prepare",
            What::Yearly => "yearly",
            What::Tests => "tests",
        }
    }
}
