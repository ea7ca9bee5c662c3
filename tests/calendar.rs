//! Days for the calendar: which there are, what they give away, and how another program reads them; and about when
//! services start.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails so")]

#[path = "fake/binder.rs"]
mod binder;

use binder::{Binder, day, english, given, rich};
use icalendar::parser::{Component, read_calendar, unfold};
use iep_checklist::model::{CountedFrom, Day, DayKind, ServiceStart};
use iep_checklist::paper::calendar::{Event, What, events, ics};
use iep_checklist::paper::{Given, service_start};
use serde_json::{Value, json};

/// 2026-11-24 13:05:09.250 in universal time.
const NOW: u64 = 1_795_525_509_250;

fn events_of(all: &Binder) -> Vec<Event> {
    events(english(), &all.keeper, &given())
}

/// What another program reads in a calendar file: for each event its properties, in their order.
fn read(file: &str) -> Vec<Vec<(String, String)>> {
    let unfolded = unfold(file);
    let calendar = read_calendar(&unfolded).unwrap();
    assert_eq!(calendar.properties.iter().map(|one| one.name.as_ref()).collect::<Vec<_>>(), ["VERSION", "PRODID"]);
    let properties = |component: &Component| {
        assert_eq!(component.name.as_ref(), "VEVENT");
        let pair = |one: &icalendar::parser::Property| {
            let params = one.params.iter().map(|param| format!(";{}={}", param.key, param.val.as_ref().unwrap()));
            (format!("{}{}", one.name, params.collect::<String>()), one.val.to_string())
        };
        component.properties.iter().map(pair).collect()
    };
    calendar.components.iter().map(properties).collect()
}

fn of(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

#[test]
fn another_program_reads_the_days_as_they_were_meant() {
    let found = read(&ics(&events_of(&rich()), NOW));
    let meeting = of(&[
        ("UID", "c1-m1-meeting@checklist"),
        ("DTSTAMP", "20261124T130509Z"),
        ("DTSTART", "20270108T100000"),
        ("DTEND", "20270108T110000"),
        ("SUMMARY", "School meeting"),
    ]);
    let promise = of(&[
        ("UID", "c1-m1-promise-1a@checklist"),
        ("DTSTAMP", "20261124T130509Z"),
        ("DTSTART;VALUE=DATE", "20270115"),
        ("DTEND;VALUE=DATE", "20270116"),
        ("SUMMARY", "School: check a promise"),
    ]);
    assert_eq!(found[0], meeting);
    assert_eq!(found[2], promise);
    assert_eq!(found.len(), 6);
    assert!(read(&ics(&[], NOW)).is_empty(), "a calendar without days is one too");
}

#[test]
fn each_day_has_a_line_to_copy() {
    let mut all = rich();
    all.add("report", "1a", &[("date", json!("2027-03-05"))]);
    all.add("report", "2b", &[("date", json!("2027-02-30"))]);
    all.set(&[("step.evaluation.date", json!("2026-12-01"))]);
    let lines: Vec<String> = events_of(&all).into_iter().map(|event| event.line).collect();
    let expected = [
        "School meeting: Fri, Jan 8, 2027, 10:00 AM",
        "School: day to answer: Fri, Jan 15, 2027",
        "School: check a promise: Fri, Jan 15, 2027",
        "School: check that it started: Mon, Jan 25, 2027",
        "School: report: Fri, Mar 5, 2027",
        "School: time to get ready: Sat, Nov 27, 2027",
        "School: yearly review: Sat, Jan 8, 2028",
        "School: ask about new tests: Sun, Sep 2, 2029",
    ];
    assert_eq!(lines, expected);
}

#[test]
fn what_comes_after_goes_by_the_kind_of_the_meeting() {
    let kinds = [Value::Null, json!("first"), json!("yearly"), json!("three-year"), json!("change"), json!("other")];
    let after = kinds.map(|kind| {
        let mut all = Binder::new();
        all.set(&[("meeting.date", json!("2028-02-29")), ("meeting.kind", kind)]);
        let after = events_of(&all).into_iter().skip(1);
        after.map(|event| (event.what, event.day.text())).collect::<Vec<_>>()
    });
    let year = [(What::Prepare, "2029-01-17".to_owned()), (What::Yearly, "2029-02-28".to_owned())];
    let tests = [&year[..], &[(What::Tests, "2030-11-30".to_owned())]].concat();
    assert_eq!(after, [year.to_vec(), tests.clone(), year.to_vec(), tests, Vec::new(), Vec::new()]);
}

#[test]
fn a_day_keeps_its_id_when_it_moves_and_no_two_share_one() {
    let mut all = rich();
    all.add("promise", "9z", &[("what", json!("one more")), ("by", json!("2027-01-15"))]);
    let ids = |all: &Binder| events_of(all).into_iter().map(|event| event.uid).collect::<Vec<_>>();
    let before = ids(&all);
    let mut unique = before.clone();
    unique.sort();
    unique.dedup();
    assert_eq!(unique.len(), before.len());
    all.set(&[("meeting.date", json!("2027-03-01")), ("meeting.time", Value::Null)]);
    all.set(&[("promise.1a.by", json!("2027-04-01"))]);
    assert_eq!(ids(&all), before);
}

#[test]
fn a_day_without_a_time_that_a_clock_has_takes_the_whole_day() {
    for time in ["", "25:00", "10:60", "1000", "10:0", "+9:00", "10:00:00", "noon"] {
        let mut all = Binder::new();
        all.set(&[("meeting.date", json!("2027-01-08")), ("meeting.time", json!(time))]);
        assert_eq!(events_of(&all)[0].time, None, "{time}");
        assert_eq!(events_of(&all)[0].line, "School meeting: Fri, Jan 8, 2027");
    }
    for (date, time) in [("2027-02-29", "10:00"), ("", "10:00"), ("soon", "")] {
        let mut all = Binder::new();
        all.set(&[("meeting.date", json!(date)), ("meeting.time", json!(time))]);
        assert_eq!(events_of(&all), [], "{date} {time}");
    }
}

#[test]
fn the_ends_of_the_day_and_of_the_calendar_are_met() {
    let ends = |date: &str, time: &str| {
        let mut all = Binder::new();
        all.set(&[("meeting.date", json!(date)), ("meeting.time", json!(time)), ("meeting.kind", json!("other"))]);
        let found = read(&ics(&events_of(&all), NOW));
        found[0]
            .iter()
            .filter(|(name, _)| name.starts_with("DT"))
            .skip(1)
            .map(|(_, value)| value.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(ends("2027-12-31", "23:30"), ["20271231T233000", "20280101T003000"]);
    assert_eq!(ends("2027-01-08", "00:05"), ["20270108T000500", "20270108T010500"]);
    assert_eq!(ends("2028-02-28", ""), ["20280228", "20280229"]);
    assert_eq!(ends("9999-12-31", "23:00"), ["99991231T230000"]);
    assert_eq!(ends("9999-12-31", ""), ["99991231"]);
    let early_or_far = [0, u64::MAX].map(|now| read(&ics(&events_of(&rich()), now))[0][1].1.clone());
    assert_eq!(early_or_far[0], "19700101T000000Z");
    assert!(early_or_far[1].starts_with("19700101T"), "{}", early_or_far[1]);
}

/// A day with a long id and this title.
fn titled(title: &'static str) -> Event {
    Event {
        uid: "x".repeat(300),
        what: What::Meeting,
        item: String::new(),
        day: day("2027-01-08"),
        time: None,
        title,
        line: String::new(),
    }
}

#[test]
fn lines_are_folded_at_75_bytes_and_no_letter_is_cut() {
    // RFC 5545, 3.3.11: these four are written with a backslash before them.
    assert!(ics(&[titled("a;b,c\\d\ne")], NOW).contains("\r\nSUMMARY:a\\;b\\,c\\\\d\\ne\r\n"));
    let titles =
        ["School; a, b \\ c\nd\r\u{7}e", &"Día de la escuela, ñ ".repeat(20), &"學校".repeat(60), &"👩‍👧".repeat(40)];
    for title in titles {
        let title: &'static str = title.to_owned().leak();
        let file = ics(&[titled(title)], NOW);
        assert!(file.ends_with("END:VCALENDAR\r\n"));
        assert_eq!(file.matches('\n').count(), file.matches("\r\n").count());
        for line in file.split("\r\n") {
            assert!(line.len() <= 75 && !line.contains('\r'), "{} bytes: {line}", line.len());
        }
        let found = read(&file);
        let expected: String = title.chars().filter(|letter| *letter == '\n' || !letter.is_control()).collect();
        assert_eq!(found[0].last().unwrap().1, expected);
        assert_eq!(found[0][0].1, "x".repeat(300));
    }
}

/// The words of the titles are seen by everyone who sees the calendar.
#[test]
fn no_word_that_the_parent_typed_and_no_word_about_the_plan_is_in_the_calendar() {
    let mut all = rich();
    all.add("report", "1a", &[("date", json!("2027-03-05"))]);
    let file = ics(&events_of(&all), NOW);
    let lines: String = events_of(&all).into_iter().map(|event| event.line).collect();
    for word in ["Maya", "Lincoln", "missed", "Shah", "therapy", "IEP", "iep", "special", "disab"] {
        assert!(!file.contains(word) && !lines.contains(word), "{word}");
    }
}

/// About the first day, where a state counts so many days from the 8th of January 2027, a Friday.
fn about(rule: &str, days_off: &[&str]) -> Option<String> {
    let mut all = Binder::new();
    all.set(&[
        ("meeting.date", json!("2027-01-08")),
        ("decision.choice", json!("agree")),
        ("decision.date", json!("2027-01-11")),
        ("decision.noticed", json!("2027-01-13")),
    ]);
    for (at, date) in days_off.iter().enumerate() {
        all.add("day-off", ["1a", "2b", "3c"][at], &[("date", json!(date))]);
    }
    let given = Given { service_start: Some(ServiceStart::parse(rule).unwrap()), ..given() };
    service_start(&all.keeper, &given).map(Day::text)
}

#[test]
fn about_the_first_day_of_services_is_counted_as_the_host_says() {
    for (rule, first) in [
        ("1 days meeting", "2027-01-09"),
        ("1 school-days meeting", "2027-01-11"),
        ("10 school-days meeting", "2027-01-22"),
        ("10 school-days signed", "2027-01-25"),
        ("10 business-days notice", "2027-01-27"),
        ("14 days notice", "2027-01-27"),
        ("120 school-days meeting", "2027-06-25"),
    ] {
        assert_eq!(about(rule, &[]).as_deref(), Some(first), "{rule}");
    }
    // Days off that fall on a weekend, and days that are none, count for nothing; a day off twice counts once.
    let off = ["2027-01-18", "2027-01-18", "2027-01-16"];
    assert_eq!(about("10 school-days signed", &off).as_deref(), Some("2027-01-26"));
    assert_eq!(about("10 business-days signed", &off).as_deref(), Some("2027-01-25"));
    assert_eq!(about("10 school-days signed", &["2027-02-30"]).as_deref(), Some("2027-01-25"));
}

#[test]
fn without_a_rule_or_a_day_to_count_from_there_is_no_first_day() {
    assert_eq!(service_start(&rich().keeper, &given()), None);
    for from in [CountedFrom::Signed, CountedFrom::Notice, CountedFrom::Meeting] {
        let rule = ServiceStart { days: 10, unit: DayKind::School, from };
        let given = Given { service_start: Some(rule), ..given() };
        assert_eq!(service_start(&Binder::new().keeper, &given), None);
    }
    // What was not signed as a yes does not start the count.
    for choice in ["undecided", "home", "disagree", "meet-again", "attended"] {
        let mut all = Binder::new();
        all.set(&[("decision.choice", json!(choice)), ("decision.date", json!("2027-01-11"))]);
        let given = Given { service_start: ServiceStart::parse("10 days signed"), ..given() };
        assert_eq!(service_start(&all.keeper, &given), None, "{choice}");
    }
    let mut all = Binder::new();
    all.set(&[("meeting.date", json!("9999-12-30"))]);
    let given = Given { service_start: ServiceStart::parse("10 days meeting"), ..given() };
    assert_eq!(service_start(&all.keeper, &given), None, "the calendar ends before");
}
