//! The meeting: when it is, and how to join it with one tap.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails so")]

use iep_checklist::model::{Join, Meeting};
use iep_checklist::record::{Record, Stamp};
use serde_json::json;

fn with(key: &str, text: &str) -> Record {
    let mut record = Record::default();
    record.put(key, json!(text), &Stamp { writer: "w".to_owned(), ms: 1 }, None);
    record
}

#[test]
fn a_time_is_an_hour_and_a_minute_and_nothing_else_is() {
    let clock = |text: &str| Meeting(&with("meeting.time", text)).clock();
    for (text, is) in [("10:00", (10, 0)), (" 9:05 ", (9, 5)), ("00:00", (0, 0)), ("23:59", (23, 59))] {
        assert_eq!(clock(text), Some(is), "{text}");
    }
    for text in ["", "10", "24:00", "10:60", "10:5", "10:00 PM", "1O:00", "+1:00", "10:００", "10:00:00", "-1:30"] {
        assert_eq!(clock(text), None, "{text}");
    }
}

/// A link is opened with one tap only where it can lead nowhere else.
#[test]
fn a_number_and_an_address_of_the_web_can_be_tapped_and_nothing_else() {
    let join = |text: &str| Meeting(&with("meeting.link", text)).join();
    let call = |number: &str| Some(Join::Call(number.to_owned()));
    let open = |address: &str| Some(Join::Open(address.to_owned()));
    assert_eq!(join("(555) 010-0142, code 1234#"), call("5550100142"));
    assert_eq!(join("+1 555 010 0142 ext. 7"), call("+15550100142"));
    assert_eq!(join("https://meet.example/j/98765?pwd=a.b"), open("https://meet.example/j/98765?pwd=a.b"));
    assert_eq!(join("Zoom: https://meet.example/j/1. Code 5"), open("https://meet.example/j/1"));
    let not = [
        "",
        "Room 12",
        "Ask the office",
        "Meeting ID 987 654 3210",
        "http://meet.example/",
        "javascript:alert(1)",
        "https://",
        "https://\"onclick=alert(1)",
        "data:text/html,1234567",
        "12 45",
    ];
    for text in not {
        assert_eq!(join(text), None, "{text}");
    }
}
