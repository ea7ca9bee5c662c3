//! Stored texts as files: what any released version wrote, and what it might meet, is read as it always was.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails so")]

#[path = "fake/keys.rs"]
mod keys;
#[path = "fake/shelf.rs"]
mod shelf;
#[path = "fake/visit.rs"]
mod visit;

use std::collections::BTreeSet;
use std::path::PathBuf;

use iep_checklist::keeper::Saving;
use iep_checklist::model::{
    Action, Child, Choice, Day, DraftState, Fact, Meeting, Outcome, Part, Role, State, flag, items, key,
};
use iep_checklist::record::{ReadError, Record, STEPS, Stamp, VERSION};
use serde_json::{Value, json};
use shelf::FakeShelf;
use visit::{NAME, Visit};

fn folder(version: u64) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/stored").join(format!("v{version}"))
}

fn fixture(version: u64, name: &str) -> String {
    let path = folder(version).join(name).with_extension("json");
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn read(name: &str) -> Record {
    Record::read(&fixture(1, name)).unwrap_or_else(|error| panic!("{name}: {error:?}"))
}

fn as_value(name: &str) -> Value {
    serde_json::from_str(&fixture(1, name)).unwrap()
}

/// Fixtures that are no record, and why.
const REFUSED: [(&str, ReadError); 9] = [
    ("truncated", ReadError::Unreadable),
    ("empty", ReadError::Unreadable),
    ("foreign", ReadError::Unreadable),
    ("deep", ReadError::Unreadable),
    ("numbers-out-of-range", ReadError::Unreadable),
    ("newer", ReadError::Newer),
    ("sealed", ReadError::Locked),
    ("locked", ReadError::Locked),
    ("lock", ReadError::Locked),
];

/// Fixtures that are read, though somebody else may have written them.
const ODD: [&str; 5] = ["wrong-types", "unknown-keys", "deep-enough", "duplicate-keys", "huge-numbers"];

const KINDS: [&str; 3] = ["child", "device", "meeting"];

/// R5: each version ever released has its folder with a record of each kind, and a step to the next version.
#[test]
fn every_released_version_has_fixtures_and_a_step() {
    assert_eq!(STEPS.len() as u64, VERSION - 1);
    for version in 1..=VERSION {
        for kind in KINDS {
            let record = Record::read(&fixture(version, kind)).unwrap_or_else(|error| panic!("{kind}: {error:?}"));
            assert!(!record.is_empty());
            assert_eq!(record.to_value()["v"], json!(VERSION), "written as this version writes");
        }
    }
    assert!(!folder(VERSION + 1).exists(), "fixtures of a version that is not released");
}

/// R5: no fixture lies there untested.
#[test]
fn every_fixture_is_named_in_a_test() {
    let files = std::fs::read_dir(folder(1)).unwrap().map(|file| file.unwrap().path());
    let files: BTreeSet<String> = files.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect();
    let named = REFUSED.iter().map(|(name, _)| *name).chain(ODD).chain(KINDS);
    assert_eq!(files, named.map(str::to_owned).collect());
}

/// R1, R2: what cannot be read is refused for what it is.
#[test]
fn a_text_that_is_no_record_is_refused() {
    for (name, why) in REFUSED {
        assert_eq!(Record::read(&fixture(1, name)).err(), Some(why), "{name}");
    }
}

/// R6: each record is written back as it was read, as a value; duplicate keys alone are settled in reading.
#[test]
fn each_record_is_written_back_as_it_was() {
    for name in KINDS.into_iter().chain(ODD) {
        let record = read(name);
        assert_eq!(record.to_value(), as_value(name), "{name}");
        assert_eq!(Record::read(&record.to_value().to_string()).unwrap(), record, "{name}");
    }
}

/// R7: every key that version 1 wrote is still in the table, with the same shape and in the same record.
#[test]
fn stored_keys_keep_their_meaning() {
    for kind in KINDS {
        let value = as_value(kind);
        for (key, field) in value["f"].as_object().unwrap() {
            let shape = keys::shape_of(key).unwrap_or_else(|| panic!("{key} is no longer in the table"));
            for entry in field["now"].as_array().unwrap() {
                assert!(keys::fits(shape, &entry[3]), "{key}: {entry}");
            }
            assert_eq!(key::home(key).word(), kind, "{key}");
        }
    }
}

/// R5: the child of version 1 is the same child today.
#[test]
fn a_child_of_version_1_is_read() {
    let record = read("child");
    let child = Child(&record);
    assert_eq!((record.id.as_str(), child.name().as_str()), ("mf1q0a3zk4t9xw", "Robin"));
    let team: Vec<(String, Vec<Role>)> = child.team().iter().map(|member| (member.name(), member.roles())).collect();
    let second = vec![Role::RegularEducationTeacher, Role::DistrictRepresentative];
    assert_eq!(team, [("Mr. Okafor".to_owned(), second), ("Ms. Alvarez".to_owned(), vec![Role::Specialist])]);
}

/// R5: the meeting of version 1 says today what it said: also what was written apart, removed, and came back.
#[test]
fn a_meeting_of_version_1_is_read() {
    let record = read("meeting");
    let meeting = Meeting(&record);
    let checked = Part::ALL.iter().filter(|part| meeting.is_checked(**part)).count();
    assert_eq!((checked, meeting.checked(), meeting.missing(), meeting.all_to_ask()), (9, 4, 1, 2));
    assert_eq!(meeting.draft(Part::Concerns), DraftState::Ask);
    assert_eq!(meeting.outcome(Part::Goals), Some(Outcome::Refused));
    assert_eq!(meeting.starred(Part::Goals), ["how-measured"]);
    assert_eq!(meeting.note(Part::Goals), "Written on the phone");
    assert_eq!(record.others("part.goals.note"), [&json!("Written on the laptop")]);
    assert_eq!(items(&record, "memo"), ["mf1q0d2m5x7v", "mf1q0e9back"]);
    let entries = meeting.entries(Part::Services);
    assert_eq!((entries.len(), entries[0].name().as_str()), (1, "Reading fluency"));
    assert_eq!(entries[0].fact(State::Agreed, Fact::Minutes), "30");
    assert_eq!(meeting.promises()[0].what(), "Send the test results");
    assert_eq!(meeting.decision(), Choice::Home);
}

/// R1: values of a wrong type are neither shown nor lost, and the rest of the record works.
#[test]
fn wrong_types_are_kept_and_the_rest_works() {
    let mut record = read("wrong-types");
    assert_eq!(Meeting(&record).note(Part::Goals), "Kept");
    assert!(Meeting(&record).is_checked(Part::Goals));
    assert!(!Meeting(&record).is_checked(Part::Papers), "the text “yes” is no yes");
    assert_eq!((Meeting(&record).note(Part::Progress).as_str(), flag(&record, "part.services.checked")), ("", false));
    assert_eq!(record.stray_keys().count(), 7);
    record.put("part.goals.note", json!("Edited"), &Stamp { writer: "w".to_owned(), ms: 1 }, None);
    let (mut after, before) = (record.to_value(), as_value("wrong-types"));
    after["f"]["part.goals.note"] = before["f"]["part.goals.note"].clone();
    assert_eq!(after, before);
}

/// R1: keys and words that this version does not know are kept, and show as nothing.
#[test]
fn unknown_keys_and_words_are_kept() {
    let record = read("unknown-keys");
    assert_eq!((Meeting(&record).outcome(Part::Goals), Meeting(&record).note(Part::Goals).as_str()), (None, "Kept"));
    assert_eq!(record.shown("hologram.x"), Some(&json!({ "a": [1, 2.5, null] })));
    assert_eq!(record.to_value()["made-by"], json!("a later page"));
}

/// R1: of a key that stands twice the last counts, as every reader of JSON has it.
#[test]
fn of_a_duplicate_key_the_last_counts() {
    let record = read("duplicate-keys");
    assert_eq!((record.id.as_str(), Meeting(&record).note(Part::Goals).as_str()), ("one", "Kept"));
}

/// R6: the largest numbers are met without a panic, and a put after them still counts.
#[test]
fn huge_numbers_do_no_harm() {
    let mut record = read("huge-numbers");
    assert_eq!(items(&record, "point"), ["a", "b"]);
    for writer in ["k3v9x0qa", "p7m2w4zt"] {
        record.put("part.goals.note", json!(writer), &Stamp { writer: writer.to_owned(), ms: u64::MAX }, None);
        assert_eq!(record.shown("part.goals.note"), Some(&json!(writer)));
        let again = Record::read(&record.to_value().to_string()).unwrap();
        let mut both = record.clone();
        both.merge(&again);
        assert_eq!(both, record);
    }
}

/// R5: a whole storage of version 1 opens on its child and its meeting, and only what is edited is written.
#[test]
fn a_storage_of_version_1_opens_and_goes_on() {
    let shelf = FakeShelf::default();
    for kind in KINDS {
        let id = read(kind).id;
        shelf.set(&[NAME, ":", kind, ":", &id].concat(), &fixture(1, kind));
    }
    let before = shelf.all();
    let mut visit = Visit::open(&shelf, "new");
    assert_eq!(shelf.all(), before);
    assert_eq!(
        (visit.sees("child.name"), visit.sees("meeting.place")),
        (json!("Robin"), json!("Room 12, second door"))
    );
    let (key, text) = ("part.goals.note".to_owned(), "Written on the laptop".to_owned());
    let over = [visit.seen().dots(&key), visit.seen().dots_of(&key, &json!(text))].concat();
    visit.act(&shelf, Action::Settle { key, text, over });
    assert_eq!(visit.saving(), Saving::Saved);
    assert!(visit.seen().others("part.goals.note").is_empty());
    let changed = shelf.all().into_iter().filter(|(key, text)| before.get(key) != Some(text)).count();
    assert_eq!((changed, shelf.all().len()), (1, 3));
}

#[test]
fn a_day_is_one_that_the_calendar_has() {
    for good in ["0001-01-01", "9999-12-31", "2024-02-29", "2000-02-29", "2026-11-24"] {
        assert!(Day::parse(good).is_some(), "{good}");
    }
    let bad = ["", "0000-01-01", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-01-00"];
    for bad in
        bad.into_iter().chain(["12026-01-01", "2026-1-1", "2026-01-01-", "11/24/2026", "२०२६-११-२४", "-2026-01-01"])
    {
        assert_eq!(Day::parse(bad), None, "{bad}");
    }
}
