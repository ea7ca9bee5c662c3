//! What was agreed or promised, to be looked for in the final copy.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails so")]

use iep_checklist::model::{FinalCopy, Heard, Meeting, Part};
use iep_checklist::record::{Record, Stamp};
use serde_json::{Value, json};

fn meeting(fields: &[(&str, Value)]) -> Record {
    let mut record = Record::new("a-b");
    let stamp = Stamp { writer: "aaaaaaaa".to_owned(), ms: 1 };
    for (key, value) in fields {
        record.put(key, value.clone(), &stamp, None);
    }
    record
}

#[test]
fn each_agreed_entry_is_looked_for_and_a_part_that_was_agreed_without_one() {
    let record = meeting(&[
        ("part.goals.outcome", json!("agree")),
        ("part.services.outcome", json!("agree")),
        ("part.placement.outcome", json!("refused")),
        ("part.papers.outcome", json!("agree")),
        ("entry.a.part", json!("services")),
        ("entry.a.agreed.minutes", json!("30")),
        ("entry.b.part", json!("services")),
        ("entry.b.draft.minutes", json!("20")),
        ("entry.c.part", json!("placement")),
        ("entry.c.agreed.text", json!("Room 4")),
        ("entry.d.part", json!("goals")),
        ("entry.d.agreed.text", json!("  ")),
        ("promise.a.what", json!("A call")),
        ("promise.b.what", json!(" ")),
        ("promise.c.what", json!("Gone")),
        ("promise.c.gone", json!(true)),
    ]);
    let meeting = Meeting(&record);
    let entry = |id: &str| Heard::Entry(id.to_owned());
    assert_eq!(meeting.agreed(), [Heard::Part(Part::Goals), entry("a"), entry("c"), Heard::Part(Part::Papers)]);
    assert_eq!(meeting.promised(), [Heard::Promise("a".to_owned())]);
    for heard in meeting.agreed().into_iter().chain(meeting.promised()) {
        assert_eq!(Heard::of_key(&heard.key("final-copy")), Some(heard));
    }
    assert_eq!((Heard::of_key("part.none"), Heard::of_key("memo.a."), Heard::of_key("part")), (None, None, None));
}

#[test]
fn only_what_was_found_otherwise_is_off() {
    let marks = ["same", "missing", "different", "ask", "nonsense", ""];
    let mut fields = Vec::new();
    for (n, mark) in marks.iter().enumerate() {
        fields.push((format!("promise.{n}.what"), json!("A call")));
        fields.push((format!("promise.{n}.final-copy"), json!(mark)));
    }
    let fields: Vec<(&str, Value)> = fields.iter().map(|(key, value)| (key.as_str(), value.clone())).collect();
    let record = meeting(&fields);
    let off: Vec<String> = Meeting(&record).off().iter().map(|heard| heard.key("")).collect();
    assert_eq!(off, ["promise.1.", "promise.2.", "promise.3."]);
    assert_eq!(Heard::Promise("1".to_owned()).found(&record), Some(FinalCopy::Missing));
    assert!(Meeting(&meeting(&[])).off().is_empty());
}
