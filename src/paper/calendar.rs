//! Days for the parent's calendar. Their titles are neutral, since a calendar is seen by others: no name, and no word of
//! what the meeting is about.

use super::Given;
use crate::content::Words;
use crate::model::{Day, Reader};

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
    /// Three years after the tests: 34 CFR 300.303(b)(2).
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

/// The days that are known.
pub fn events(_words: &Words, _reader: &dyn Reader, _given: &Given) -> Vec<Event> {
    Vec::new()
}

/// A calendar file (RFC 5545) with these days. `stamp_ms` is now, in milliseconds since 1970.
pub fn ics(_events: &[Event], _stamp_ms: u64) -> String {
    String::new()
}
