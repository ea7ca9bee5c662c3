//! A calendar file: RFC 5545. Times are those of the clock on the wall, wherever the phone is.

use super::Event;
use crate::model::Day;

/// A line holds this many bytes, the space that continues one before it included.
const WIDTH: usize = 75;

/// A calendar file with these days. `stamp_ms` is now, in milliseconds since 1970.
pub fn ics(events: &[Event], stamp_ms: u64) -> String {
    let stamp = stamp(stamp_ms);
    let mut file = String::new();
    let mut line = |pieces: &[&str]| fold(&mut file, &pieces.concat());
    line(&["BEGIN:VCALENDAR"]);
    line(&["VERSION:2.0"]);
    line(&["PRODID:-//Checklist//School days//EN"]);
    for event in events {
        line(&["BEGIN:VEVENT"]);
        line(&["UID:", &escaped(&event.uid)]);
        line(&["DTSTAMP:", &stamp]);
        match event.time {
            Some((hour, minute)) => {
                let next = if hour < 23 { Some((event.day, hour + 1)) } else { event.day.plus(1).map(|day| (day, 0)) };
                line(&["DTSTART:", &moment(event.day, hour, minute, 0)]);
                // After the last day there is, an event without an end takes no time.
                if let Some((day, hour)) = next {
                    line(&["DTEND:", &moment(day, hour, minute, 0)]);
                }
            }
            None => {
                line(&["DTSTART;VALUE=DATE:", &date(event.day)]);
                if let Some(next) = event.day.plus(1) {
                    line(&["DTEND;VALUE=DATE:", &date(next)]);
                }
            }
        }
        line(&["SUMMARY:", &escaped(event.title)]);
        line(&["END:VEVENT"]);
    }
    line(&["END:VCALENDAR"]);
    file
}

/// Adds a line, cut where it is too long, but never within a letter.
fn fold(file: &mut String, line: &str) {
    let mut room = WIDTH;
    for letter in line.chars() {
        if letter.len_utf8() > room {
            file.push_str("\r\n ");
            room = WIDTH - 1;
        }
        file.push(letter);
        room -= letter.len_utf8();
    }
    file.push_str("\r\n");
}

/// A text as a value.
fn escaped(text: &str) -> String {
    let mut value = String::new();
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => value.extend(['\\', letter]),
            '\n' => value.push_str("\\n"),
            letter if letter.is_control() => {}
            letter => value.push(letter),
        }
    }
    value
}

fn date(day: Day) -> String {
    day.text().replace('-', "")
}

fn moment(day: Day, hour: u32, minute: u32, second: u32) -> String {
    let two = |number: u32| [if number < 10 { "0" } else { "" }, &number.to_string()].concat();
    [&date(day), "T", &two(hour), &two(minute), &two(second)].concat()
}

/// A moment in universal time; its beginning where a clock is beyond the calendar.
fn stamp(ms: u64) -> String {
    let seconds = ms / 1000;
    let day = i64::try_from(seconds / 86_400).ok().and_then(Day::from_number);
    let day = day.unwrap_or(Day { year: 1970, month: 1, day: 1 });
    let part = |length: u64, of: u64| u32::try_from(seconds / length % of).unwrap_or_default();
    [&moment(day, part(3600, 24), part(60, 60), part(1, 60)), "Z"].concat()
}
