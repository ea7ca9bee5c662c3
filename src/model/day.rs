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

    /// How many days after the 1st of January 1970 it is; before that, less than nothing.
    pub fn number(self) -> i64 {
        // Years begin in March here, so that the day that comes and goes stands at their end.
        let (year, month) = (i64::from(self.year), i64::from(self.month));
        let year = if month > 2 { year } else { year - 1 };
        let month = (month + 9) % 12;
        let before = 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5;
        before + i64::from(self.day) - 1 - 719_468
    }

    /// The day of a [`number`](Day::number). `None` beyond the years 1 to 9999.
    pub fn from_number(number: i64) -> Option<Day> {
        let days = number.checked_add(719_468)?;
        let era = days.div_euclid(146_097);
        let of_era = days.rem_euclid(146_097);
        let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month = (5 * of_year + 2) / 153;
        let day = u32::try_from(of_year - (153 * month + 2) / 5 + 1).ok()?;
        let month = if month < 10 { month + 3 } else { month - 9 };
        let year = u32::try_from(year_of_era + era * 400 + i64::from(month <= 2)).ok()?;
        let there_is = (1..=9999).contains(&year);
        Some(Day { year, month: u32::try_from(month).ok()?, day }).filter(|_| there_is)
    }

    /// So many days later. `None` beyond the year 9999.
    pub fn plus(self, days: i64) -> Option<Day> {
        Day::from_number(self.number().checked_add(days)?)
    }

    /// The same day so many years later; the 28th for a 29th of February that is not there. `None` beyond the year 9999.
    pub fn plus_years(self, years: u32) -> Option<Day> {
        let year = self.year.checked_add(years).filter(|year| *year <= 9999)?;
        let last = if self.month == 2 { Day { year, month: 3, day: 1 }.plus(-1)?.day } else { self.day };
        Some(Day { year, day: self.day.min(last), ..self })
    }

    /// The day of the week: 0 for Sunday to 6 for Saturday.
    pub fn weekday(self) -> usize {
        usize::try_from((self.number() + 4).rem_euclid(7)).unwrap_or_default()
    }

    /// As it is stored.
    pub fn text(self) -> String {
        let padded = |number: u32, width: usize| {
            let digits = number.to_string();
            ["0".repeat(width.saturating_sub(digits.len())), digits].concat()
        };
        [padded(self.year, 4), padded(self.month, 2), padded(self.day, 2)].join("-")
    }
}
