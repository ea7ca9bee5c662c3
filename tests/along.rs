//! What goes along in a handover, key by key: a new field stays with the parent until somebody says otherwise here.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails so")]

#[path = "fake/keys.rs"]
mod keys;

use std::collections::BTreeSet;

use iep_checklist::copies::along::{Records, Sum, along, sum};
use iep_checklist::keeper::Address;
use iep_checklist::model::key::{self, Shape, TABLE};
use iep_checklist::model::{Kind, flag, text};
use iep_checklist::record::{Record, Stamp, text_of};
use keys::{a_value, filled, matches};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde_json::{Value, json};

/// Goes along only when it is marked as OK to share, by this mark.
const SHARED: [(&str, &str); 10] = [
    ("part.{part}.note", "part.{part}.share"),
    ("memo.{id}.part", "memo.{id}.share"),
    ("memo.{id}.at", "memo.{id}.share"),
    ("memo.{id}.text", "memo.{id}.share"),
    ("memo.{id}.gone", "memo.{id}.share"),
    ("member.{id}.note", "member.{id}.share"),
    ("notes.free", "notes.free-share"),
    ("notes.hope", "notes.letter-share"),
    ("strength.{id}.text", "notes.letter-share"),
    ("strength.{id}.gone", "notes.letter-share"),
];

/// Goes along only when the parent says so.
const PRIVATE: [&str; 29] = [
    "member.{id}.phone",
    "member.{id}.email",
    "part.{part}.consent",
    "part.{part}.consent-reason",
    "host-item.{id}.note",
    "ask.{part}.{ask}.star",
    "ask.{part}.{ask}.rank",
    "ask.{part}.{ask}.text",
    "ask.{part}.{ask}.gone",
    "parked.{id}.at",
    "parked.{id}.text",
    "parked.{id}.part",
    "parked.{id}.done",
    "parked.{id}.gone",
    "point.{id}.text",
    "point.{id}.rank",
    "point.{id}.gone",
    "worry.{id}.text",
    "worry.{id}.gone",
    "notes.letter",
    "notes.letter-lang",
    "step.{step}.note",
    "message.{message}.text",
    "message.{message}.text-lang",
    "message.{message}.sent",
    "message.{message}.to",
    "ready.{ready}",
    "decision.choice",
    "decision.date",
];

/// The same, of letters.
const PRIVATE_LETTERS: [&str; 3] = ["decision.next", "decision.recap", "decision.recap-lang"];

/// Goes along in no case: what is about this browser, who may read what, and who “I” is.
const NEVER: [&str; 16] = [
    "device.child",
    "device.meeting",
    "device.lang",
    "device.text-size",
    "device.copied",
    "device.copy-reminded",
    "device.hidden",
    "device.meeting-mode",
    "device.meeting-mode-at",
    "device.meeting-mode-of",
    "member.{id}.share",
    "part.{part}.share",
    "memo.{id}.share",
    "notes.letter-share",
    "notes.free-share",
    "promise.{id}.mine",
];

/// Goes along. Of questions only that they were asked, and of the parent's own not that.
const ALWAYS: [&str; 59] = [
    "child.name",
    "child.gone",
    "member.{id}.name",
    "member.{id}.job",
    "member.{id}.role.{role}",
    "member.{id}.explains-results",
    "member.{id}.on-notice",
    "member.{id}.invited-by",
    "member.{id}.rank",
    "member.{id}.gone",
    "meeting.kind",
    "meeting.date",
    "meeting.time",
    "meeting.place",
    "meeting.link",
    "meeting.interpreter",
    "meeting.language",
    "meeting.filed",
    "meeting.gone",
    "meeting.before",
    "attendance.{id}.presence",
    "attendance.{id}.excused",
    "part.{part}.checked",
    "part.{part}.draft",
    "part.{part}.outcome",
    "part.{part}.refused.what",
    "part.{part}.refused.reason",
    "part.{part}.final-copy",
    "host-item.{id}.checked",
    "ask.{part}.{ask}.asked",
    "entry.{id}.part",
    "entry.{id}.name",
    "entry.{id}.{state}.text",
    "entry.{id}.{state}.minutes",
    "entry.{id}.{state}.frequency",
    "entry.{id}.{state}.location",
    "entry.{id}.{state}.group",
    "entry.{id}.{state}.provider",
    "entry.{id}.{state}.first-day",
    "entry.{id}.{state}.end",
    "entry.{id}.progress",
    "entry.{id}.final-copy",
    "entry.{id}.start",
    "entry.{id}.started",
    "entry.{id}.rank",
    "entry.{id}.gone",
    "promise.{id}.part",
    "promise.{id}.what",
    "promise.{id}.who",
    "promise.{id}.by",
    "promise.{id}.before",
    "promise.{id}.kept",
    "promise.{id}.final-copy",
    "promise.{id}.gone",
    "step.{step}.done",
    "step.{step}.date",
    "day-off.{id}.date",
    "day-off.{id}.gone",
    "report.{id}.date",
];

/// The same, of days.
const ALWAYS_DAYS: [&str; 3] = ["report.{id}.gone", "decision.answer-by", "decision.noticed"];

fn is_in(list: &[&str], key: &str) -> bool {
    list.iter().any(|pattern| matches(pattern, key))
}

#[test]
fn of_every_field_there_is_a_decision() {
    let shared: Vec<&str> = SHARED.iter().map(|(pattern, _)| *pattern).collect();
    let lists = [&shared[..], &PRIVATE, &PRIVATE_LETTERS, &NEVER, &ALWAYS, &ALWAYS_DAYS];
    let decided: Vec<&str> = lists.concat();
    let unique: BTreeSet<&str> = decided.iter().copied().collect();
    assert_eq!(unique.len(), decided.len(), "decided twice");
    let all: BTreeSet<&str> = TABLE.iter().map(|(pattern, _)| *pattern).collect();
    assert_eq!(all.difference(&unique).collect::<Vec<_>>(), Vec::<&&str>::new(), "not decided");
    assert_eq!(unique.difference(&all).collect::<Vec<_>>(), Vec::<&&str>::new(), "no such key");
}

fn stamp(writer: &str, ms: u64) -> Stamp {
    Stamp { writer: writer.to_owned(), ms }
}

fn records(of: impl IntoIterator<Item = (Address, Record)>) -> Records {
    let mut records = Records::default();
    for (address, record) in of {
        records.insert(address, record);
    }
    records
}

/// The records of a child in which almost everything is filled in; `seed` chooses what, and how it is marked.
fn filled_in(seed: u64) -> Records {
    let mut state = seed;
    let mut chance = move || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize
    };
    let mut records = Records::default();
    for (pattern, shape) in TABLE {
        for n in 0..18 {
            let key = filled(pattern, n);
            let draw = chance();
            let value = match shape {
                _ if ["child.gone", "meeting.gone"].contains(&key.as_str()) => json!(false),
                _ if pattern.ends_with(".gone") => json!(draw % 4 == 0),
                Shape::Text if draw % 5 == 0 => continue,
                Shape::Text => json!(format!("⟦{key}⟧")),
                shape => a_value(*shape, draw),
            };
            let address = match key::home(&key) {
                Kind::Device => Address::device(),
                Kind::Child => Address::child("c1"),
                Kind::Meeting => Address::meeting("c1", "m1"),
            };
            records.entry(&address, |record: &mut Record| {
                record.id.clone_from(&address.id);
                record.put(&key, value, &stamp("a", 1), None);
            });
        }
    }
    records
}

fn keys_of(records: &Records) -> BTreeSet<String> {
    records.values().flat_map(|record| record.keys().map(str::to_owned).collect::<Vec<_>>()).collect()
}

/// The mark that a key goes along by, if it goes by one.
fn mark_of(key: &str) -> Option<String> {
    let (pattern, mark) = SHARED.iter().find(|(pattern, _)| matches(pattern, key))?;
    let words: Vec<&str> = key.split('.').collect();
    let holes = pattern.split('.').zip(&words).filter(|(hole, _)| hole.starts_with('{')).map(|(_, word)| *word);
    let mut holes = holes;
    Some(
        mark.split('.')
            .map(|hole| if hole.starts_with('{') { holes.next().unwrap() } else { hole })
            .collect::<Vec<_>>()
            .join("."),
    )
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 40, failure_persistence: None, rng_seed: RngSeed::Fixed(5), ..ProptestConfig::default()
    })]

    #[test]
    fn what_goes_along_is_what_is_listed_and_nothing_else(seed in any::<u64>(), private in any::<bool>()) {
        let all = filled_in(seed);
        let given = keys_of(&along(&all, "c1", private));
        for record in all.values() {
            for key in record.keys() {
                let gone = key::gone_of(key).is_some_and(|gone| gone != key && flag(record, &gone));
                let shared = mark_of(key).is_some_and(|mark| flag(record, &mark));
                let own = key.strip_suffix(".asked").is_some_and(|ask| record.shown(&format!("{ask}.text")).is_some());
                let is_private = is_in(&PRIVATE, key) || is_in(&PRIVATE_LETTERS, key) || mark_of(key).is_some() || own;
                let always = (is_in(&ALWAYS, key) || is_in(&ALWAYS_DAYS, key)) && !own;
                let may = !gone && (always || shared || private && is_private);
                prop_assert_eq!(given.contains(key), may, "{}", key);
            }
        }
    }

    #[test]
    fn what_stays_here_is_still_here_when_the_file_comes_back(seed in any::<u64>(), private in any::<bool>()) {
        let mine = filled_in(seed);
        let mut theirs = along(&mine, "c1", private);
        // The other changes whatever stands there, and hands it back.
        for record in theirs.values_mut() {
            let keys: Vec<String> = record.keys().map(str::to_owned).collect();
            for key in keys.iter().filter(|key| key.ends_with(".text") || key.ends_with(".note")) {
                record.put(key, json!("theirs"), &stamp("b", 2), None);
            }
        }
        let back = along(&theirs, "c1", true);
        for (address, record) in mine.iter() {
            let mut merged = record.clone();
            if let Some(back) = back.get(address) {
                merged.merge(back);
            }
            for key in record.keys() {
                let changed = back.get(address).is_some_and(|back| text(back, key) == "theirs");
                let now = if changed { Some(json!("theirs")) } else { record.shown(key).cloned() };
                prop_assert_eq!(merged.shown(key).cloned(), now, "{}", key);
                prop_assert!(merged.others(key).is_empty());
            }
        }
    }
}

#[test]
fn a_private_note_is_still_there_after_the_other_parent_has_handed_back() {
    let at = Address::meeting("c1", "m1");
    let mut mine = Record::new(&at.id);
    let puts = [
        ("part.goals.note", json!("She cried.")),
        ("part.goals.checked", json!(true)),
        ("entry.e1.name", json!("Read")),
    ];
    for (key, value) in puts {
        mine.put(key, value, &stamp("a", 1), None);
    }
    let all = records([(at.clone(), mine.clone())]);
    let mut theirs = along(&all, "c1", false);
    assert!(!text_of(&theirs.get(&at).unwrap().to_value()).contains("cried"));
    theirs.entry(&at, |record| {
        record.put("entry.e1.name", json!("Read aloud"), &stamp("b", 2), None);
        record.put("part.goals.note", json!("He laughed."), &stamp("b", 3), None);
    });
    // They keep their own note too.
    mine.merge(along(&theirs, "c1", false).get(&at).unwrap());
    assert_eq!([text(&mine, "part.goals.note"), text(&mine, "entry.e1.name")], ["She cried.", "Read aloud"]);
    assert!(mine.others("part.goals.note").is_empty());
}

#[test]
fn nothing_goes_along_of_another_child_of_this_browser_or_of_what_was_removed() {
    let mut all = Records::default();
    let put = |all: &mut Records, address: Address, key: &str, value: Value| {
        all.entry(&address, |record: &mut Record| {
            record.id.clone_from(&address.id);
            record.put(key, value, &stamp("a", 1), None);
        });
    };
    put(&mut all, Address::device(), "device.child", json!("c1"));
    for child in ["c1", "c2", "c1~2"] {
        put(&mut all, Address::child(child), "child.name", json!(child));
        put(&mut all, Address::meeting(child, "m1"), "meeting.place", json!(child));
    }
    put(&mut all, Address::meeting("c1", "m2"), "meeting.place", json!("Room 4"));
    put(&mut all, Address::meeting("c1", "m2"), "meeting.gone", json!(true));
    let given: Vec<String> = along(&all, "c1", true).keys().map(|address| address.key("")).collect();
    // What stands in for a record that could not be read goes along with it.
    assert_eq!(given, [":child:c1", ":child:c1~2", ":meeting:c1-m1", ":meeting:c1~2-m1"]);
    put(&mut all, Address::child("c2"), "child.gone", json!(true));
    assert!(along(&all, "c2", true).get(&Address::child("c2")).is_none());
}

#[test]
fn what_no_one_knows_stays_here() {
    let text = r#"{"v":1,"id":"c1-m1","extra":"⟦1⟧","stray":{"part.goals.note":["⟦2⟧"]},"f":{
        "part.goals.checked":{"now":[["a",1,1,true]]},
        "part.goals.checked.more":{"now":[["a",1,1,"⟦3⟧"]]},
        "part..checked":{"now":[["a",1,1,"⟦4⟧"]]},
        "diary.x1.text":{"now":[["a",1,1,"⟦5⟧"]]},
        "entry.e1.agreed.why":{"now":[["a",1,1,"⟦6⟧"]]},
        "entry.e1.name":"⟦7⟧"}}"#;
    let at = Address::meeting("c1", "m1");
    let all = records([(at.clone(), Record::read(text).unwrap())]);
    for private in [false, true] {
        let given = along(&all, "c1", private);
        assert_eq!(keys_of(&given), BTreeSet::from(["part.goals.checked".to_owned()]));
        assert!(!text_of(&given.get(&at).unwrap().to_value()).contains('⟦'));
    }
}

#[test]
fn the_parent_is_told_how_much_goes_along_and_how_many_notes_stay() {
    let at = Address::meeting("c1", "m1");
    let mut meeting = Record::new(&at.id);
    let mut child = Record::new("c1");
    for (key, value) in [
        ("part.goals.checked", json!(true)),
        ("part.services.checked", json!(false)),
        ("part.goals.note", json!("Mine")),
        ("part.services.note", json!("Ours")),
        ("part.services.share", json!(true)),
        ("memo.1a.text", json!("Quick")),
        ("memo.2b.text", json!("Removed")),
        ("memo.2b.gone", json!(true)),
        ("notes.free", json!("  ")),
        ("entry.e1.name", json!("Read")),
        ("promise.p1.what", json!("Call")),
    ] {
        meeting.put(key, value, &stamp("a", 1), None);
    }
    child.put("member.m1.name", json!("Ms. Lee"), &stamp("a", 1), None);
    let all = records([(Address::child("c1"), child), (at, meeting)]);
    let of = |notes| Sum { meetings: 1, people: 1, checked: 1, entries: 1, promises: 1, notes };
    assert_eq!(sum(&along(&all, "c1", false)), of(1));
    assert_eq!(sum(&along(&all, "c1", true)), of(3));
}
