//! What is kept, over a shelf that counts, fails and forgets.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails so")]

#[path = "keeper/erase.rs"]
mod erase;
#[path = "keeper/faults.rs"]
mod faults;
#[path = "keeper/mirror.rs"]
mod mirror;
#[path = "keeper/missing.rs"]
mod missing;
#[path = "keeper/moving.rs"]
mod moving;
#[path = "keeper/refused.rs"]
mod refused;
#[path = "keeper/same.rs"]
mod same;
#[path = "fake/shelf.rs"]
mod shelf;
#[path = "fake/visit.rs"]
mod visit;

use std::collections::BTreeSet;

use iep_checklist::copies::Copy;
use iep_checklist::keeper::{Address, Changes, Saving, ShelfError};
use iep_checklist::model::{Action, Part};
use serde_json::{Value, json};
use shelf::{Call, FakeShelf};
use visit::{NAME, Visit};

const NOTE: &str = "part.goals.note";
const CHECKED: &str = "part.goals.checked";

/// What an earlier visit kept: a child with a name, a meeting with a note and a check-off, and a language.
fn earlier() -> FakeShelf {
    let shelf = FakeShelf::default();
    let mut visit = Visit::open(&shelf, "earlier");
    visit.write(&shelf, NOTE, "from before");
    visit.tick(&shelf, Part::Goals);
    visit.write(&shelf, "child.name", "Kid");
    visit.act(&shelf, Action::Answer("device.lang".to_owned(), json!("es")));
    assert_eq!(visit.saving(), Saving::Saved);
    shelf
}

/// The one stored key of a kind.
fn key_of(shelf: &FakeShelf, kind: &str) -> String {
    let prefix = [NAME, ":", kind, ":"].concat();
    let all = shelf.all();
    let mut keys = all.keys().filter(|key| key.starts_with(&prefix));
    let key = keys.next().expect("a key").clone();
    assert_eq!(keys.next(), None);
    key
}

/// R9: no clock and no chance of its own. The same work at the same times, with the same ids, gives the same texts.
#[test]
fn the_same_work_with_the_same_ids_gives_the_same_texts() {
    assert_eq!(earlier().all(), earlier().all());
}

/// R8: opening writes nothing, not even with something to show, and neither does looking again.
#[test]
fn opening_writes_nothing() {
    for shelf in [FakeShelf::default(), earlier()] {
        shelf.count_anew();
        let mut visit = Visit::open(&shelf, "a");
        visit.sync(&shelf);
        visit.keeper.prepare(&shelf);
        visit.keeper.save(&shelf);
        assert_eq!(shelf.writes(), 0);
    }
}

/// R4: nothing is said to be saved before anything was.
#[test]
fn a_first_visit_says_neither_saved_nor_failing() {
    let mut visit = Visit::open(&FakeShelf::default(), "a");
    assert_eq!(visit.saving(), Saving::Fresh);
    visit.act_in_memory(Action::Tick(Part::Goals, true));
    assert_eq!(visit.saving(), Saving::Fresh);
    assert!(visit.keeper.is_dirty());
    assert_eq!(Visit::open(&earlier(), "b").saving(), Saving::Saved);
}

/// R8: ids are made at the first change: the meeting's begins with its child's.
#[test]
fn the_first_change_makes_the_ids() {
    let shelf = FakeShelf::default();
    let mut visit = Visit::open(&shelf, "a");
    visit.tick(&shelf, Part::Goals);
    visit.write(&shelf, "child.name", "Kid");
    let meeting = key_of(&shelf, "meeting");
    let child = key_of(&shelf, "child");
    let id = child.rsplit(':').next().unwrap();
    assert!(meeting.starts_with(&format!("{NAME}:meeting:{id}-")), "{meeting} of {child}");
    assert_eq!(shelf.all().len(), 2);
}

/// R8: what one visit kept is there in the next.
#[test]
fn the_next_visit_shows_all() {
    let visit = Visit::open(&earlier(), "next");
    assert_eq!(visit.sees(NOTE), json!("from before"));
    assert_eq!(visit.sees(CHECKED), json!(true));
    assert_eq!(visit.sees("child.name"), json!("Kid"));
    assert_eq!(visit.sees("device.lang"), json!("es"));
}

/// R8: a tab that has changed nothing shows what another tab has begun, and goes on in the same record.
#[test]
fn a_tab_without_changes_adopts_what_appears() {
    let shelf = FakeShelf::default();
    let (mut first, mut second, mut third) =
        (Visit::open(&shelf, "a"), Visit::open(&shelf, "b"), Visit::open(&shelf, "c"));
    first.write(&shelf, NOTE, "begun here");
    second.sync(&shelf);
    assert_eq!(second.sees(NOTE), json!("begun here"));
    second.tick(&shelf, Part::Goals);
    third.tick(&shelf, Part::Services);
    assert_eq!(third.sees(NOTE), json!("begun here"), "a tab that got no event adopts at its first change");
    first.sync(&shelf);
    assert_eq!(first.sees(CHECKED), json!(true));
    assert_eq!(first.sees("part.services.checked"), json!(true));
    assert_eq!(shelf.all().len(), 1, "one meeting");
}

/// R8: two tabs that never hear of each other write into the same record, field by field.
#[test]
fn a_save_reads_before_it_writes() {
    let shelf = earlier();
    let (mut first, mut second) = (Visit::open(&shelf, "a"), Visit::open(&shelf, "b"));
    first.write(&shelf, NOTE, "from a");
    second.tick(&shelf, Part::Esy);
    first.write(&shelf, "part.esy.note", "also from a");
    let next = Visit::open(&shelf, "c");
    for (key, value) in
        [(NOTE, json!("from a")), ("part.esy.checked", json!(true)), ("part.esy.note", json!("also from a"))]
    {
        assert_eq!(next.sees(key), value);
    }
}

/// R8: what is stored is compared as values: the same record in another notation is no reason to write.
#[test]
fn the_same_record_in_another_notation_is_left_as_it_is() {
    let shelf = earlier();
    let key = key_of(&shelf, "meeting");
    let value: Value = serde_json::from_str(&shelf.text(&key).unwrap()).unwrap();
    let pretty = serde_json::to_string_pretty(&value).unwrap();
    let mut visit = Visit::open(&shelf, "a");
    shelf.set(&key, &pretty);
    visit.sync(&shelf);
    assert_eq!(shelf.text(&key), Some(pretty));
}

/// R8: changes are told by key for what is shown, and as a whole when another record is.
#[test]
fn changes_are_told() {
    let shelf = earlier();
    let (mut first, mut second) = (Visit::open(&shelf, "a"), Visit::open(&shelf, "b"));
    first.write(&shelf, NOTE, "new");
    let changes = second.keeper.look(&shelf);
    assert_eq!((changes.keys.keys().map(String::as_str).collect::<Vec<_>>(), changes.all), (vec![NOTE], false));
    assert_eq!(second.keeper.look(&shelf), Changes::default());
    assert!(Visit::new(NAME, "c").keeper.look(&shelf).all);
}

/// R10: with no choice made, the page opens on the latest meeting, whichever child it is about.
#[test]
fn the_latest_meeting_is_shown_whichever_child_it_is_about() {
    let shelf = FakeShelf::default();
    for id in ["1a-5e", "1a-9e", "2b-7e"] {
        let note = json!({ "now": [["w", 1, 1, id]] });
        let text = json!({ "v": 1, "id": id, "f": { NOTE: note } }).to_string();
        shelf.set(&[NAME, ":meeting:", id].concat(), &text);
    }
    assert_eq!(Visit::open(&shelf, "a").sees(NOTE), json!("1a-9e"));
}

/// R8: what comes in just before a change is told too.
#[test]
fn what_is_taken_in_before_a_change_is_told() {
    let shelf = FakeShelf::default();
    let (mut first, mut second) = (Visit::open(&shelf, "a"), Visit::open(&shelf, "b"));
    first.write(&shelf, "child.name", "Kid");
    second.sync(&shelf);
    first.write(&shelf, "child.name", "Kim");
    let told = second.keeper.prepare(&shelf);
    assert!(told.all || told.touches("child.name"));
    assert_eq!(second.sees("child.name"), json!("Kim"));
}

/// R8: a reader of one field, or of a list by its first words and a dot, is told of just what it reads.
#[test]
fn a_change_touches_its_field_and_its_lists() {
    let mut changes = Changes::default();
    for key in ["member.2b.name", "part.goals.note"] {
        changes.keys.insert(key.to_owned(), ());
    }
    let told = ["member.2b.name", "member.", "member.2b.", "part.goals.note", "part.goals.", "part."];
    assert!(told.iter().all(|key| changes.touches(key)));
    let not_told = ["member.2b", "member.1a.", "member.3c.", "memo.", "part.goals.notes", "zebra.", ""];
    assert!(!not_told.iter().any(|key| changes.touches(key)));
}

/// R3: a failed write keeps the change in memory, shows it, says so, and is made up for by the next try.
#[test]
fn a_failed_write_is_kept_told_and_saved_later() {
    for error in [ShelfError::Full, ShelfError::Failed, ShelfError::Blocked] {
        let shelf = earlier();
        let before = shelf.all();
        let mut visit = Visit::open(&shelf, "a");
        shelf.break_with(move |_, call, _| (call == Call::Write).then_some(error));
        visit.write(&shelf, NOTE, "no room");
        assert_eq!(visit.saving(), Saving::Failing(error));
        assert_eq!(visit.sees(NOTE), json!("no room"));
        assert_eq!(shelf.all(), before);
        visit.sync(&shelf);
        assert_eq!(visit.saving(), Saving::Failing(error), "still");
        shelf.heal();
        visit.keeper.look(&shelf);
        assert_eq!(visit.saving(), Saving::Failing(error), "looking does not save");
        visit.keeper.save(&shelf);
        assert_eq!(visit.saving(), Saving::Saved);
        assert_eq!(Visit::open(&shelf, "b").sees(NOTE), json!("no room"));
    }
}

/// R3: a copy for a file has what could not be saved.
#[test]
fn a_copy_has_what_could_not_be_saved() {
    let shelf = earlier();
    let mut visit = Visit::open(&shelf, "a");
    shelf.break_with(|_, call, _| (call == Call::Write).then_some(ShelfError::Full));
    visit.write(&shelf, NOTE, "in memory alone");
    let copy = Copy::of(&visit.keeper, &shelf).text();
    assert!(copy.contains("in memory alone"));
    assert!(copy.contains("Kid"));
}

/// R3: a record that cannot be written does not keep the others from being saved.
#[test]
fn one_record_that_cannot_be_written_does_not_hold_up_the_rest() {
    let shelf = earlier();
    let mut visit = Visit::open(&shelf, "a");
    for (kind, other) in [("child", "meeting"), ("meeting", "child")] {
        let stuck = key_of(&shelf, kind);
        let (broken, before) = (stuck.clone(), shelf.text(&key_of(&shelf, other)));
        shelf.break_with(move |_, call, key| (call == Call::Write && key == broken).then_some(ShelfError::Full));
        visit.act_in_memory(Action::Tick(Part::Goals, kind == "meeting"));
        visit.act_in_memory(Action::Answer("child.name".to_owned(), json!(kind)));
        visit.keeper.save(&shelf);
        assert_eq!(visit.saving(), Saving::Failing(ShelfError::Full));
        assert_ne!(shelf.text(&key_of(&shelf, other)), before);
        shelf.heal();
        visit.sync(&shelf);
        assert_eq!(visit.saving(), Saving::Saved);
    }
}

/// R4: with storage blocked all works for this visit, and says so; should it come back, all is saved.
#[test]
fn blocked_storage_works_in_memory() {
    let shelf = FakeShelf::default();
    shelf.break_with(|_, _, _| Some(ShelfError::Blocked));
    let mut visit = Visit::open(&shelf, "a");
    assert_eq!(visit.saving(), Saving::Failing(ShelfError::Blocked));
    visit.tick(&shelf, Part::Goals);
    visit.write(&shelf, NOTE, "for now");
    visit.write(&shelf, "child.name", "Kid");
    visit.sync(&shelf);
    assert_eq!((visit.sees(NOTE), visit.sees(CHECKED)), (json!("for now"), json!(true)));
    assert_eq!(visit.saving(), Saving::Failing(ShelfError::Blocked));
    shelf.heal();
    visit.sync(&shelf);
    assert_eq!(visit.saving(), Saving::Saved);
    assert_eq!(Visit::open(&shelf, "b").sees("child.name"), json!("Kid"));
}

/// A shelf with this many past meetings beside the one of today, and a page open on it.
fn with_past(count: usize) -> (FakeShelf, Visit) {
    let shelf = earlier();
    let meeting = key_of(&shelf, "meeting");
    let (child, today) = meeting.rsplit_once('-').unwrap();
    let text = shelf.text(&meeting).unwrap();
    for n in 0..count {
        let past = format!("000{n:03}past");
        assert!(past.as_str() < today);
        shelf.set(&[child, "-", &past].concat(), &text.replace(today, &past));
    }
    shelf.count_anew();
    let visit = Visit::open(&shelf, "a");
    (shelf, visit)
}

/// R10: a tap and a save ask storage for the same, to the byte, with 1 and with 100 past meetings.
#[test]
fn a_save_costs_the_same_with_many_past_meetings() {
    let costs = [1, 100].map(|count| {
        let (shelf, mut visit) = with_past(count);
        assert_eq!(visit.sees(NOTE), json!("from before"));
        shelf.count_anew();
        visit.tick(&shelf, Part::Services);
        visit.write(&shelf, NOTE, "today");
        visit.write(&shelf, "child.name", "Kiddo");
        (shelf.calls(), shelf.writes(), shelf.bytes())
    });
    assert_eq!(costs[0], costs[1]);
    assert_eq!(costs[0].1, 3, "one write a change");
}

/// R10: past meetings are not read when the page opens.
#[test]
fn past_meetings_are_not_read_at_the_start() {
    let reads = [0, 100].map(|count| {
        let (shelf, _) = with_past(count);
        let asked = shelf.asked();
        assert!(asked.iter().all(|(_, key)| !key.contains("past")));
        asked.len()
    });
    assert_eq!(reads[0], reads[1]);
}

/// R10: every stored key is one child's, one meeting's or this browser's: there is no index of them.
#[test]
fn there_is_no_central_index() {
    let keys: Vec<String> = earlier().all().into_keys().collect();
    let kinds: Vec<&str> = keys.iter().map(|key| key.split(':').nth(1).unwrap()).collect();
    assert_eq!(kinds, ["child", "device", "meeting"]);
}

/// R12: the host's own keys, and those of another storage key that begins alike, are neither read nor touched.
#[test]
fn other_keys_are_never_touched() {
    let theirs = [
        ("theme", "dark"),
        ("iep-checklist", "host"),
        ("iep-checklist2:meeting:x-y", "{"),
        ("abc-checklist:meeting:x-y", "{"),
        ("iep-checklist:", "x"),
        ("iep-checklist.other:erased", "{}"),
        ("iep-checklist:notes:1", "not a kind of ours"),
        ("iep:child:zz", "{\"v\":1,\"id\":\"zz\",\"f\":{}}"),
    ];
    let shelf = FakeShelf::with(&theirs);
    assert!(theirs.iter().all(|(key, _)| Address::parse(NAME, key).is_none()));
    let mut short = Visit::new("iep", "s");
    let mut long = Visit::open(&shelf, "l");
    short.sync(&shelf);
    long.write(&shelf, NOTE, "long");
    short.write(&shelf, NOTE, "short");
    long.sync(&shelf);
    short.sync(&shelf);
    assert_eq!((long.sees(NOTE), short.sees(NOTE)), (json!("long"), json!("short")));
    assert!(long.status().refused.is_empty());
    for (key, text) in theirs {
        assert_eq!(shelf.text(key).as_deref(), Some(text), "{key}");
    }
    let asked: BTreeSet<String> = shelf.asked().into_iter().map(|(_, key)| key).collect();
    let foreign = theirs.iter().filter(|(key, _)| *key != "iep:child:zz");
    assert!(foreign.into_iter().all(|(key, _)| !asked.contains(*key)), "{asked:?}");
}
