//! The clock and chance, which the pure part is handed (R9).

use crate::model::Day;

const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";

/// Milliseconds since 1970.
pub fn now() -> u64 {
    js_sys::Date::now() as u64
}

/// The day, where the parent is.
pub fn today() -> Option<Day> {
    local(js_sys::Date::now()).map(|(day, ..)| day)
}

/// The day, hour and minute of a moment, where the parent is. `None` beyond the years of a [`Day`].
pub fn local(ms: f64) -> Option<(Day, u32, u32)> {
    let date = js_sys::Date::new(&ms.into());
    let day = Day { year: date.get_full_year(), month: date.get_month() + 1, day: date.get_date() };
    // What is no moment has no day either.
    Day::parse(&day.text()).map(|day| (day, date.get_hours(), date.get_minutes()))
}

/// A fresh id: the time, then chance, so that ids sort by their making.
pub fn fresh_id() -> String {
    let mut id = id_at(now());
    id.push_str(&letters(6));
    id
}

/// The id of what was begun at a moment in the fallback: each tab makes the same of it.
pub fn id_at(mut ms: u64) -> String {
    let mut id = String::new();
    while ms > 0 {
        id.insert(0, digit(ms));
        ms /= 36;
    }
    id
}

/// The name of this page load as a writer.
pub fn writer() -> String {
    letters(8)
}

fn letters(count: usize) -> String {
    (0..count).map(|_| digit((js_sys::Math::random() * 36.0) as u64)).collect()
}

fn digit(n: u64) -> char {
    DIGITS.get((n % 36) as usize).map_or('0', |digit| char::from(*digit))
}
