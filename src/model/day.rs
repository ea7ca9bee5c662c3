//! A day of the calendar, as it is stored: `YYYY-MM-DD`.

/// A day that the calendar has.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Day {
    /// From 1 to 9999.
    pub year: u32,
    /// From 1 to 12.
    pub month: u32,
    /// From 1 to 31.
    pub day: u32,
}

impl Day {
    /// Reads a stored day. `None` for a text of another form, and for a day like the 30th of February.
    pub fn parse(text: &str) -> Option<Day> {
        let digits = |piece: &str, count| piece.len() == count && piece.bytes().all(|byte| byte.is_ascii_digit());
        let mut pieces = text.split('-');
        let mut next = |count| pieces.next().filter(|piece| digits(piece, count))?.parse::<u32>().ok();
        let (year, month, day) = (next(4)?, next(2)?, next(2)?);
        let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let last = match month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => 0,
        };
        let there_is = year > 0 && (1..=last).contains(&day) && pieces.next().is_none();
        there_is.then_some(Day { year, month, day })
    }
}
