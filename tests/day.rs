//! Days are counted as the calendar counts them, for every day there is.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails so")]

use iep_checklist::model::Day;

fn day(text: &str) -> Day {
    Day::parse(text).unwrap_or_else(|| panic!("{text} is no day"))
}

fn is_leap(year: u32) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

/// The last day of a month, counted by hand and not by the code.
fn last_of(year: u32, month: u32) -> u32 {
    [31, if is_leap(year) { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month as usize - 1]
}

#[test]
fn every_day_of_the_years_1_to_9999_has_a_number_of_its_own_and_is_found_again_by_it() {
    let mut number = day("0001-01-01").number();
    let mut weekday = 1;
    for year in 1..=9999 {
        for month in 1..=12 {
            for of_month in 1..=last_of(year, month) {
                let one = Day { year, month, day: of_month };
                assert_eq!((one.number(), one.weekday()), (number, weekday), "{one:?}");
                assert_eq!(Day::from_number(number), Some(one));
                number += 1;
                weekday = (weekday + 1) % 7;
            }
        }
    }
    assert_eq!(number, day("9999-12-31").number() + 1);
}

#[test]
fn a_day_is_written_as_it_is_read_and_no_other_text_is_a_day() {
    for text in ["0001-01-01", "1970-01-01", "2024-02-29", "2000-02-29", "9999-12-31", "2027-01-08"] {
        assert_eq!(day(text).text(), text);
    }
    for text in ["2027-02-29", "1900-02-29", "2027-04-31", "2027-13-01", "2027-00-10", "2027-01-00", "0000-01-01"] {
        assert_eq!(Day::parse(text), None, "{text}");
    }
    for text in ["", "2027-1-8", "2027-01-8", "27-01-08", "2027/01/08", " 2027-01-08", "2027-01-08T10", "+027-01-08"] {
        assert_eq!(Day::parse(text), None, "{text}");
    }
}

#[test]
fn known_days_fall_on_their_weekday_and_number() {
    assert_eq!((day("1970-01-01").number(), day("1970-01-01").weekday()), (0, 4));
    assert_eq!((day("2000-03-01").number(), day("2000-03-01").weekday()), (11_017, 3));
    assert_eq!(day("2026-11-24").weekday(), 2);
    assert_eq!(day("2027-01-08").weekday(), 5);
}

#[test]
fn days_are_added_over_the_ends_of_months_and_years_and_not_beyond_the_calendar() {
    let plus = |text: &str, days| day(text).plus(days).map(Day::text);
    assert_eq!(plus("2027-12-31", 1).as_deref(), Some("2028-01-01"));
    assert_eq!(plus("2028-02-28", 1).as_deref(), Some("2028-02-29"));
    assert_eq!(plus("2027-01-01", -1).as_deref(), Some("2026-12-31"));
    assert_eq!(plus("2028-01-08", -42).as_deref(), Some("2027-11-27"));
    assert_eq!(plus("9999-12-31", 1), None);
    assert_eq!(plus("0001-01-01", -1), None);
    for far in [i64::MAX, i64::MIN, i64::MAX - 719_468, 4_000_000] {
        assert_eq!(plus("2027-01-08", far), None, "{far}");
    }
    assert_eq!([i64::MIN, i64::MAX].map(Day::from_number), [None, None]);
}

#[test]
fn years_are_added_and_a_day_that_is_not_there_becomes_the_28th() {
    let plus = |text: &str, years| day(text).plus_years(years).map(Day::text);
    assert_eq!(plus("2027-01-08", 1).as_deref(), Some("2028-01-08"));
    assert_eq!(plus("2028-02-29", 1).as_deref(), Some("2029-02-28"));
    assert_eq!(plus("2028-02-29", 4).as_deref(), Some("2032-02-29"));
    assert_eq!(plus("2096-02-29", 4).as_deref(), Some("2100-02-28"));
    assert_eq!(plus("2027-02-28", 1).as_deref(), Some("2028-02-28"));
    assert_eq!(plus("9998-12-31", 1).as_deref(), Some("9999-12-31"));
    assert_eq!(plus("9999-01-01", 1), None);
    assert_eq!(plus("2027-01-08", u32::MAX), None);
}
