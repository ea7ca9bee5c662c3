//! About when services start, by the rule of the state that the host page gives. Never a deadline.

use super::Given;
use crate::model::{Choice, CountedFrom, Day, DayKind, Meeting, Reader, items, key, text};

/// About the first day of services. `None` where the host gives no rule, or the day to count from is not known: then the
/// parent is told to ask for the first day. Public holidays are not known here, so a count of business days may end early.
pub fn service_start(reader: &dyn Reader, given: &Given) -> Option<Day> {
    let rule = given.service_start?;
    let meeting = Meeting(reader);
    let from = match rule.from {
        CountedFrom::Signed => {
            meeting.decided().filter(|_| matches!(meeting.decision(), Choice::Agree | Choice::AgreeSome))
        }
        CountedFrom::Notice => meeting.noticed(),
        CountedFrom::Meeting => meeting.day(),
    };
    let off = days_off(reader);
    let counts = |day: Day| match rule.unit {
        DayKind::All => true,
        DayKind::Business => is_weekday(day),
        DayKind::School => is_weekday(day) && !off.contains(&day),
    };
    let mut day = from?;
    let mut left = rule.days;
    while left > 0 {
        day = day.plus(1)?;
        left -= u32::from(counts(day));
    }
    Some(day)
}

/// The days on which there is no school, as far as the parent marked them.
fn days_off(reader: &dyn Reader) -> Vec<Day> {
    let days = items(reader, "day-off").into_iter();
    days.filter_map(|id| Day::parse(&text(reader, &key::item("day-off", &id, "date")))).collect()
}

fn is_weekday(day: Day) -> bool {
    (1..=5).contains(&day.weekday())
}
