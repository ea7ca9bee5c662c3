//! The mirror: what it brings back after a browser was killed, and what it never brings back.

use std::collections::BTreeMap;

use iep_checklist::keeper::{Met, Saving, ShelfError, Turn};
use iep_checklist::model::{Kind, Part};
use serde_json::{Value, json};

use super::{NOTE, earlier, key_of};
use crate::shelf::{Call, FakeShelf};
use crate::visit::Visit;

const MARK: &str = "iep-checklist:erased";

type Texts = BTreeMap<String, String>;

/// The disk as it was at some earlier moment.
fn disk(texts: &Texts) -> FakeShelf {
    let shelf = FakeShelf::default();
    for (key, text) in texts {
        shelf.set(key, text);
    }
    shelf
}

/// A page that starts on what storage has, then hears of the mirror.
fn start(shelf: &FakeShelf, mirror: &Texts, writer: &str) -> (Visit, Met) {
    let mut visit = Visit::open(shelf, writer);
    let met = meet(&mut visit, shelf, mirror);
    (visit, met)
}

fn meet(visit: &mut Visit, shelf: &FakeShelf, mirror: &Texts) -> Met {
    let texts: Vec<_> = mirror.clone().into_iter().filter(|(key, _)| key != MARK).collect();
    let met = visit.keeper.meet(shelf, &texts, mirror.get(MARK).map(String::as_str)).unwrap();
    visit.keeper.save(shelf);
    met
}

/// R8: what was saved last and did not reach the disk comes back, and is written again.
#[test]
fn what_the_mirror_alone_has_is_shown_and_saved() {
    let shelf = earlier();
    let old = shelf.all();
    let mut visit = Visit::open(&shelf, "a");
    visit.write(&shelf, NOTE, "the last words");
    visit.turn(&shelf, &Turn::NewChild);
    visit.write(&shelf, "child.name", "Second");
    let mirror = shelf.all();
    for on_disk in [old, Texts::new()] {
        let after = disk(&on_disk);
        let (next, met) = start(&after, &mirror, "b");
        assert!(!met.stale && met.left.is_empty());
        assert_eq!(next.keeper.children().len(), 2);
        assert_eq!(after.all(), mirror, "storage has it all again");
        assert_eq!(Visit::open(&after, "c").sees("child.name"), json!("Second"));
        assert_eq!(next.saving(), Saving::Saved);
    }
}

/// R8: words that are only in storage and words that are only in the mirror stand side by side.
#[test]
fn what_was_written_apart_is_merged() {
    let base = earlier().all();
    let (shelf, other) = (disk(&base), disk(&base));
    Visit::open(&shelf, "a").write(&shelf, NOTE, "in storage");
    Visit::open(&other, "b").write(&other, NOTE, "in the mirror");
    Visit::open(&other, "c").tick(&other, Part::Esy);
    let (next, _) = start(&shelf, &other.all(), "d");
    assert_eq!(next.sees("part.esy.checked"), json!(true));
    let seen = [vec![next.sees(NOTE)], next.seen().others(NOTE)].concat();
    assert!(seen.contains(&json!("in storage")) && seen.contains(&json!("in the mirror")), "{seen:?}");
}

/// A mirror that has what storage has changes nothing and writes nothing.
#[test]
fn a_mirror_of_the_same_texts_changes_nothing() {
    let shelf = earlier();
    shelf.count_anew();
    let (_, met) = start(&shelf, &shelf.all(), "a");
    assert_eq!((met, shelf.writes()), (Met::default(), 0));
}

/// R1, R2: texts that cannot be read harm nothing; those of a later version, or locked, are named and left alone.
#[test]
fn a_bad_text_in_the_mirror_harms_nothing() {
    let shelf = earlier();
    let before = shelf.all();
    let key = key_of(&shelf, "meeting");
    let id = key.rsplit(':').next().unwrap();
    let newer = json!({ "v": 9, "id": id, "f": {} }).to_string();
    let sealed = json!({ "v": 1, "id": id, "sealed": "x" }).to_string();
    let other = json!({ "v": 1, "id": "another", "f": {} }).to_string();
    for (text, is_left) in [("{", false), ("", false), (&other, false), (&newer, true), (&sealed, true)] {
        let mirror = Texts::from([(key.clone(), text.to_owned()), ("iep-checklist:x".to_owned(), "{".to_owned())]);
        let (next, met) = start(&shelf, &mirror, "a");
        assert_eq!(met.left, if is_left { vec![key.clone()] } else { Vec::new() }, "{text}");
        assert_eq!((next.sees(NOTE), next.status().refused), (json!("from before"), Vec::new()));
        assert_eq!(shelf.all(), before);
    }
}

/// R1: a text in storage that cannot be read stays; what the mirror has of it is shown again, beside it.
#[test]
fn the_mirror_heals_what_storage_cannot_read() {
    let shelf = earlier();
    let mirror = shelf.all();
    let key = key_of(&shelf, "meeting");
    shelf.set(&key, "{");
    let (next, _) = start(&shelf, &mirror, "a");
    assert_eq!(next.sees(NOTE), json!("from before"));
    assert_eq!(shelf.text(&key).as_deref(), Some("{"));
    let (again, _) = start(&shelf, &mirror, "b");
    assert_eq!(again.sees(NOTE), json!("from before"));
    assert_eq!(shelf.all().len(), mirror.len() + 1);
}

/// R8: the browser was killed after an erasure, before storage reached the disk: the erasure is finished, and words since
/// then come back.
#[test]
fn an_erasure_that_did_not_reach_the_disk_is_finished() {
    let shelf = earlier();
    let old = shelf.all();
    let mut visit = Visit::open(&shelf, "a");
    visit.keeper.erase(&shelf, "t1", 5).unwrap();
    let erased = shelf.all();
    visit.write(&shelf, NOTE, "since");
    let since = shelf.all();
    for (mirror, note) in [(erased, Value::Null), (since, json!("since"))] {
        let after = disk(&old);
        let (next, met) = start(&after, &mirror, "b");
        assert_eq!((next.sees(NOTE), next.sees("child.name")), (note, Value::Null));
        assert!(met.changes.all);
        assert_eq!(after.all(), mirror);
    }
}

/// R8: the browser lost its storage, the mark of an old erasure too. What the parent does before the mirror answers is no
/// part of what was erased then, and what the mirror has kept since stands beside it.
#[test]
fn an_old_erasure_takes_nothing_that_was_written_after_it() {
    let shelf = earlier();
    let mut visit = Visit::open(&shelf, "a");
    visit.keeper.erase(&shelf, "t1", 5).unwrap();
    visit.write(&shelf, NOTE, "since");
    let mirror = shelf.all();
    let lost = disk(&Texts::new());
    let mut next = Visit::open(&lost, "b");
    next.ms = 100_000_000;
    next.tick(&lost, Part::Esy);
    let met = meet(&mut next, &lost, &mirror);
    assert!(met.changes.all);
    let texts: String = lost.all().into_values().collect();
    assert!(texts.contains("part.esy.checked") && texts.contains("since"), "{texts}");
    assert_eq!(Visit::open(&lost, "c").keeper.mark(), visit.keeper.mark());
}

/// R8: a mirror that could not be reached when everything was erased brings nothing back, whatever the clock says.
#[test]
fn a_mirror_from_before_an_erasure_brings_nothing_back() {
    let shelf = earlier();
    let never_erased = shelf.all();
    let mut visit = Visit::open(&shelf, "a");
    visit.keeper.erase(&shelf, "t1", 9_000).unwrap();
    visit.write(&shelf, NOTE, "second");
    let erased_once = shelf.all();
    visit.keeper.erase(&shelf, "t2", 1).unwrap();
    let left = shelf.all();
    for mirror in [never_erased, erased_once] {
        let (next, met) = start(&shelf, &mirror, "b");
        assert!(met.stale);
        assert_eq!(next.sees(NOTE), Value::Null);
        assert_eq!(shelf.all(), left);
    }
}

/// Two children; the first, which is not shown, is the one to be erased.
fn two_children() -> (FakeShelf, String) {
    let shelf = earlier();
    let mut visit = Visit::open(&shelf, "a");
    let first = key_of(&shelf, "child").rsplit(':').next().unwrap().to_owned();
    visit.turn(&shelf, &Turn::NewChild);
    visit.write(&shelf, "child.name", "Second");
    visit.write(&shelf, NOTE, "of the second");
    (shelf, first)
}

fn mark_of(visit: &Visit, kind: Kind, id: &str) -> iep_checklist::keeper::Mark {
    visit.keeper.mark_of_one(kind, id, 7)
}

fn has(shelf: &FakeShelf, words: &str) -> bool {
    shelf.all().values().any(|text| text.contains(words))
}

/// R8: one child is erased for good: no tab with unsaved words, no mirror and no killed browser brings it back. The mark
/// holds its id and no word.
#[test]
fn an_erased_child_is_brought_back_by_nobody() {
    let (shelf, first) = two_children();
    let mirror = shelf.all();
    let mut other = Visit::open(&shelf, "b");
    other.turn(&shelf, &Turn::Child(first.clone()));
    let screen = other.keeper.shown();
    other.act_in_memory(iep_checklist::model::Action::Tick(Part::Esy, true));
    let mut visit = Visit::open(&shelf, "c");
    let mark = mark_of(&visit, Kind::Child, &first);
    visit.keeper.carry_out(&shelf, &mark).unwrap();
    assert!(!has(&shelf, "from before") && !has(&shelf, "Kid") && has(&shelf, "of the second"));
    let text = shelf.text(MARK).unwrap();
    assert_eq!(serde_json::from_str::<Value>(&text).unwrap()["gone"], json!([format!("child:{first}")]));
    other.sync(&shelf);
    assert_eq!(other.sees(NOTE), json!("of the second"), "the page turns to what is left");
    assert!(other.keeper.shown() != screen && other.status().erased_elsewhere);
    other.act_at(screen, iep_checklist::model::Action::Tick(Part::Goals, true));
    other.sync(&shelf);
    let left = shelf.all();
    for on_disk in [&left, &mirror] {
        let after = disk(on_disk);
        let texts = if on_disk == &left { mirror.clone() } else { left.clone() };
        let (next, _) = start(&after, &texts, "d");
        assert_eq!(next.keeper.children().len(), 1);
        assert!(!has(&after, "from before") && !has(&after, "Kid"));
        assert_eq!((next.sees(NOTE), next.sees("child.name")), (json!("of the second"), json!("Second")));
    }
}

/// R8: the shown meeting is erased for good; the child stays, and new words go to a new meeting.
#[test]
fn an_erased_meeting_is_gone_and_its_child_stays() {
    let shelf = earlier();
    let mut visit = Visit::open(&shelf, "a");
    let meeting = key_of(&shelf, "meeting").rsplit(':').next().unwrap().to_owned();
    let mark = mark_of(&visit, Kind::Meeting, &meeting);
    assert!(visit.keeper.carry_out(&shelf, &mark).unwrap().all);
    assert_eq!((visit.sees(NOTE), visit.sees("child.name")), (Value::Null, json!("Kid")));
    visit.write(&shelf, NOTE, "anew");
    assert!(!has(&shelf, "from before") && has(&shelf, "anew"));
    assert!(!key_of(&shelf, "meeting").ends_with(&meeting));
    assert_eq!(Visit::open(&shelf, "b").sees(NOTE), json!("anew"));
}

/// R3: one child is erased on a full shelf too; a text that does not go is told of, and goes at the next look.
#[test]
fn erasing_one_child_works_on_a_full_shelf_and_can_be_repeated() {
    let (shelf, first) = two_children();
    let removed = std::cell::Cell::new(false);
    shelf.break_with(move |_, call, _| {
        removed.set(removed.get() || call == Call::Remove);
        (call == Call::Write && !removed.get()).then_some(ShelfError::Full)
    });
    let mut visit = Visit::open(&shelf, "a");
    let mark = mark_of(&visit, Kind::Child, &first);
    visit.keeper.carry_out(&shelf, &mark).unwrap();
    assert!(shelf.text(MARK).is_some() && !has(&shelf, "Kid"));

    let (shelf, first) = two_children();
    let mut visit = Visit::open(&shelf, "a");
    shelf.break_with(|_, call, _| (call == Call::Remove).then_some(ShelfError::Failed));
    let mark = mark_of(&visit, Kind::Child, &first);
    assert_eq!(visit.keeper.carry_out(&shelf, &mark), Err(ShelfError::Failed));
    shelf.heal();
    assert_eq!(Visit::open(&shelf, "b").keeper.children().len(), 1);
    assert!(!has(&shelf, "Kid"));
}

/// Where storage cannot be read, the mirror waits.
#[test]
fn without_storage_the_mirror_is_not_met() {
    let shelf = earlier();
    let mirror = shelf.all();
    let mut visit = Visit::open(&shelf, "a");
    shelf.break_with(|_, _, _| Some(ShelfError::Failed));
    let texts: Vec<_> = mirror.into_iter().collect();
    assert_eq!(visit.keeper.meet(&shelf, &texts, None), Err(ShelfError::Failed));
}
