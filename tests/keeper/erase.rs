//! Erasing everything, here and in every other tab.

use iep_checklist::keeper::{Saving, ShelfError};
use iep_checklist::model::{Action, Part};
use serde_json::{Value, json};

use super::{NOTE, earlier, key_of};
use crate::shelf::{Call, FakeShelf};
use crate::visit::{NAME, Visit};

const MARK: &str = "iep-checklist:erased";

fn lang(word: &str) -> Action {
    Action::Answer("device.lang".to_owned(), json!(word))
}

/// R8: erasing takes every key of this storage key away, also what cannot be read, and leaves the mark alone.
#[test]
fn erasing_leaves_only_the_mark() {
    let shelf = earlier();
    // The last one says that this tab keeps for the visit alone.
    let theirs = [
        "iep-checklist",
        "iep-checklist.b:erased",
        "iep-checklist2:meeting:x-y",
        "iep:child:x",
        "theme",
        "iep-checklist:visit",
    ];
    for key in ["iep-checklist:meeting:old", "iep-checklist:x"].iter().chain(&theirs) {
        shelf.set(key, "{");
    }
    let mut visit = Visit::open(&shelf, "a");
    assert!(visit.keeper.erase(&shelf, "t1", 5).unwrap().all);
    let left: Vec<String> = shelf.all().into_keys().filter(|key| !theirs.contains(&key.as_str())).collect();
    assert_eq!(left, [MARK]);
    assert!(theirs.iter().all(|key| shelf.text(key).as_deref() == Some("{")));
    let mark: Value = serde_json::from_str(&shelf.text(MARK).unwrap()).unwrap();
    assert_eq!((&mark["v"], &mark["erased"]), (&json!(1), &json!("t1")));
    assert!(mark["ms"].as_u64().unwrap() > 1_004, "it is later than what it erases, though this clock is behind");
    for key in [NOTE, "child.name", "device.lang"] {
        assert_eq!(visit.sees(key), Value::Null);
    }
    visit.sync(&shelf);
    assert_eq!((visit.saving(), shelf.all().len()), (Saving::Fresh, 7));
    assert_eq!(visit.status().refused, []);
}

/// R8: new words after an erasure go to records with new ids, here and in a later visit.
#[test]
fn new_words_after_erasing_get_new_ids() {
    let shelf = earlier();
    let old = shelf.all();
    let mut visit = Visit::open(&shelf, "a");
    visit.keeper.erase(&shelf, "t1", 5).unwrap();
    visit.write(&shelf, NOTE, "anew");
    assert!(shelf.all().keys().all(|key| !old.contains_key(key)));
    let next = Visit::open(&shelf, "b");
    assert_eq!((next.sees(NOTE), next.sees("child.name")), (json!("anew"), Value::Null));
}

/// R8: another tab forgets too: on an event, at its next save with unsaved words, and without any event at its next tap.
#[test]
fn other_tabs_forget() {
    let shelf = earlier();
    let open = |writer| Visit::open(&shelf, writer);
    let (mut eraser, mut idle, mut dirty, mut deaf) = (open("a"), open("b"), open("c"), open("d"));
    dirty.act_in_memory(Action::Tick(Part::Esy, true));
    eraser.keeper.erase(&shelf, "t1", 5).unwrap();
    idle.sync(&shelf);
    assert_eq!((idle.sees(NOTE), idle.status().missing), (Value::Null, 0));
    assert!(dirty.keeper.save(&shelf).all);
    assert_eq!((dirty.sees(NOTE), dirty.sees("part.esy.checked")), (Value::Null, Value::Null));
    assert_eq!(shelf.all().len(), 1, "nothing was brought back");
    deaf.tick(&shelf, Part::Papers);
    assert_eq!((deaf.sees(NOTE), deaf.sees("part.papers.checked")), (Value::Null, json!(true)));
    assert!(!shelf.all().values().any(|text| text.contains("from before")));
}

/// A tab whose work was erased in another one says so until something is written there, and only if there was something.
#[test]
fn a_tab_that_forgot_says_why() {
    let shelf = earlier();
    let (mut eraser, mut other) = (Visit::open(&shelf, "a"), Visit::open(&shelf, "b"));
    eraser.keeper.erase(&shelf, "t1", 5).unwrap();
    other.sync(&shelf);
    assert!(other.status().erased_elsewhere && !eraser.status().erased_elsewhere);
    other.tick(&shelf, Part::Goals);
    assert!(!other.status().erased_elsewhere);
    let mut empty = Visit::open(&FakeShelf::default(), "c");
    empty.sync(&shelf);
    assert!(!empty.status().erased_elsewhere);
}

/// R8: a tap right after somebody else's erasure is not lost, however many erasures there were.
#[test]
fn a_tap_right_after_an_erasure_elsewhere_is_kept() {
    let shelf = earlier();
    let (mut eraser, mut other) = (Visit::open(&shelf, "a"), Visit::open(&shelf, "b"));
    for round in 0..3 {
        eraser.keeper.erase(&shelf, &format!("t{round}"), 5).unwrap();
        let text = format!("after {round}");
        other.write(&shelf, NOTE, &text);
        other.act(&shelf, lang("es"));
        other.sync(&shelf);
        assert_eq!(other.sees(NOTE), json!(text));
        assert_eq!(Visit::open(&shelf, &format!("c{round}")).sees(NOTE), json!(text));
        eraser.sync(&shelf);
        assert_eq!((eraser.sees(NOTE), eraser.sees("device.lang")), (json!(text), json!("es")));
    }
}

/// R8: a mark that was there before a tab opened makes it forget nothing.
#[test]
fn an_old_mark_erases_nothing() {
    let shelf = earlier();
    let mut visit = Visit::open(&shelf, "a");
    visit.keeper.erase(&shelf, "t1", 5).unwrap();
    visit.write(&shelf, NOTE, "after");
    let mut next = Visit::open(&shelf, "b");
    next.tick(&shelf, Part::Esy);
    next.sync(&shelf);
    assert_eq!(next.sees(NOTE), json!("after"));
    shelf.lose(MARK);
    next.sync(&shelf);
    assert_eq!(next.sees(NOTE), json!("after"), "nor does a mark that goes");
}

/// R8: with no room left for the mark, it is left once the rest is gone.
#[test]
fn erasing_works_on_a_full_shelf() {
    let shelf = earlier();
    let (mut visit, mut other) = (Visit::open(&shelf, "a"), Visit::open(&shelf, "b"));
    let removed = std::cell::Cell::new(false);
    shelf.break_with(move |_, call, _| {
        removed.set(removed.get() || call == Call::Remove);
        (call == Call::Write && !removed.get()).then_some(ShelfError::Full)
    });
    visit.keeper.erase(&shelf, "t1", 5).unwrap();
    shelf.heal();
    other.sync(&shelf);
    assert_eq!((other.sees(NOTE), other.status().missing), (Value::Null, 0));
    assert_eq!(shelf.all().into_keys().collect::<Vec<_>>(), [MARK]);
}

/// R3: an erasure that fails at any call says so, loses nothing from this screen, and works when it is tried again.
#[test]
fn an_erasure_that_fails_is_told_and_can_be_repeated() {
    let mut tried = 0;
    for n in 0..20 {
        for error in [ShelfError::Failed, ShelfError::Blocked] {
            let shelf = earlier();
            let mut visit = Visit::open(&shelf, "a");
            visit.act_in_memory(Action::Tick(Part::Esy, true));
            shelf.break_with(move |call, _, _| (call >= n).then_some(error));
            let result = visit.keeper.erase(&shelf, "t1", 5);
            shelf.heal();
            let Err(told) = result else { continue };
            tried += 1;
            assert_eq!(told, error);
            visit.sync(&shelf);
            assert_eq!((visit.sees(NOTE), visit.sees("child.name")), (json!("from before"), json!("Kid")), "{n}");
            assert_eq!(visit.sees("part.esy.checked"), json!(true), "{n}");
            visit.keeper.erase(&shelf, "t2", 6).unwrap();
            assert_eq!(shelf.all().into_keys().collect::<Vec<_>>(), [MARK]);
            assert_eq!(visit.sees(NOTE), Value::Null);
        }
    }
    assert!(tried >= 8, "{tried}");
}

/// R3: a key that cannot be taken away keeps no other from going, and a second try may take it.
#[test]
fn what_can_be_erased_is_erased() {
    let shelf = earlier();
    let mut visit = Visit::open(&shelf, "a");
    let stuck = key_of(&shelf, "child");
    let broken = stuck.clone();
    shelf.break_with(move |_, call, key| (call == Call::Remove && key == broken).then_some(ShelfError::Failed));
    assert_eq!(visit.keeper.erase(&shelf, "t1", 5), Err(ShelfError::Failed));
    assert_eq!(shelf.all().into_keys().collect::<Vec<_>>(), [stuck, MARK.to_owned()]);
    shelf.heal();
    visit.keeper.erase(&shelf, "t2", 6).unwrap();
    assert_eq!(shelf.all().into_keys().collect::<Vec<_>>(), [MARK]);
}

/// R4: where there is no storage, what is in memory is all there is, and it goes.
#[test]
fn erasing_without_storage_forgets_this_visit() {
    let shelf = FakeShelf::default();
    shelf.break_with(|_, _, _| Some(ShelfError::Blocked));
    let mut visit = Visit::open(&shelf, "a");
    visit.write(&shelf, NOTE, "for now");
    visit.keeper.erase(&shelf, "t1", 5).unwrap();
    assert_eq!(visit.sees(NOTE), Value::Null);
    shelf.heal();
    visit.sync(&shelf);
    assert!(shelf.all().is_empty());
}

/// R8: what is written after an erasure is not taken for something that an older copy, saved late, has already seen.
#[test]
fn words_after_erasing_survive_an_older_copy() {
    let shelf = earlier();
    let (mut eraser, mut other) = (Visit::open(&shelf, "a"), Visit::open(&shelf, "b"));
    for word in ["en", "es", "en"] {
        eraser.act(&shelf, lang(word));
        other.act(&shelf, lang(word));
    }
    let key = key_of(&shelf, "device");
    let older = shelf.text(&key).unwrap();
    eraser.keeper.erase(&shelf, "t1", 5).unwrap();
    eraser.act(&shelf, lang("es"));
    other.act(&shelf, lang("es"));
    shelf.set(&key, &older);
    for visit in [&mut eraser, &mut other] {
        visit.sync(&shelf);
        assert_eq!(visit.sees("device.lang"), json!("es"));
    }
}

/// R8: also when this browser's record had a stand-in, the next visit finds what was written after the erasure.
#[test]
fn settings_after_erasing_are_found_again() {
    let shelf = earlier();
    let key = key_of(&shelf, "device");
    shelf.set(&key, "{");
    let mut visit = Visit::open(&shelf, "a");
    visit.act(&shelf, lang("en"));
    visit.keeper.erase(&shelf, "t1", 5).unwrap();
    visit.act(&shelf, lang("es"));
    assert_eq!(visit.sees("device.lang"), json!("es"));
    assert_eq!(Visit::open(&shelf, "b").sees("device.lang"), json!("es"));
    assert_eq!(shelf.all().into_keys().collect::<Vec<_>>(), [format!("{NAME}:device:this"), MARK.to_owned()]);
}
