//! Records under the lock: what is stored says nothing without the key, and with it all is as it was.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails so")]

#[path = "lock/envelope.rs"]
mod envelope;
#[path = "fake/shelf.rs"]
mod shelf;
#[path = "fake/visit.rs"]
mod visit;

use std::cell::Cell;

use iep_checklist::keeper::{Saving, Shelf, ShelfError, Turn};
use iep_checklist::model::{Action, Part};
use iep_checklist::sealed::lock::{Key, Nonce, ROUNDS};
use iep_checklist::sealed::shelf::{Bolt, Sealed, Sealing};
use serde_json::{Value, json};
use shelf::{Call, FakeShelf};
use visit::{NAME, Visit};

const NOTE: &str = "part.goals.note";
const LOCK: &str = "iep-checklist:lock:this";

/// What the passphrase of a tab gives: each number is another passphrase, with another salt.
fn key(passphrase: u8) -> Option<Key> {
    Some(Key::new(&[passphrase; 32], &[passphrase; 16], ROUNDS))
}

thread_local! {
    static COUNT: Cell<u64> = const { Cell::new(0) };
}

/// Never the same twice, as chance would give.
fn nonce() -> Option<Nonce> {
    let mut nonce = Nonce::default();
    COUNT.set(COUNT.get() + 1);
    nonce[..8].copy_from_slice(&COUNT.get().to_le_bytes());
    Some(nonce)
}

fn sealed<'a>(shelf: &'a FakeShelf, sealing: &'a Sealing) -> Sealed<'a> {
    Sealed { shelf, sealing, chance: &nonce }
}

fn with(key: Option<Key>) -> Sealing {
    let mut sealing = Sealing::new(NAME);
    sealing.take(key);
    sealing
}

/// A shelf with a past meeting and a new one, each with a note.
fn filled() -> FakeShelf {
    let shelf = FakeShelf::default();
    let mut visit = Visit::open(&shelf, "before");
    visit.write(&shelf, NOTE, "violet");
    visit.write(&shelf, "child.name", "Maya");
    visit.act(&shelf, Action::Answer("meeting.filed".to_owned(), json!(true)));
    visit.turn(&shelf, &Turn::NewMeeting);
    visit.write(&shelf, NOTE, "orange");
    assert_eq!(visit.saving(), Saving::Saved);
    assert_eq!(shelf.all().keys().filter(|key| key.contains(":meeting:")).count(), 2);
    shelf
}

/// The same under the lock.
fn locked() -> FakeShelf {
    let shelf = filled();
    assert_eq!(with(key(1)).turn_on(&shelf, &nonce), Ok(0));
    shelf
}

fn says(shelf: &FakeShelf, word: &str) -> bool {
    shelf.all().values().any(|text| text.contains(word))
}

#[test]
fn under_the_lock_no_stored_text_says_what_was_written_not_even_a_past_meeting() {
    let before = filled();
    let shelf = locked();
    for word in ["violet", "orange", "Maya", "goals", "\"f\""] {
        assert!(says(&before, word) && !says(&shelf, word), "{word}");
    }
    let sealing = with(key(1));
    let lock = sealed(&shelf, &sealing);
    for (key, text) in before.all() {
        assert_eq!(lock.read(&key).unwrap(), Some(text), "{key} is not as it was");
    }
    let mut visit = Visit::open(&lock, "a");
    assert_eq!(visit.sees(NOTE), json!("orange"));
    visit.write(&lock, NOTE, "indigo");
    assert_eq!(visit.saving(), Saving::Saved);
    assert!(!says(&shelf, "indigo"));
    assert_eq!(Visit::open(&lock, "b").sees(NOTE), json!("indigo"));
}

#[test]
fn turned_off_all_is_as_it_was_before_the_lock() {
    let shelf = locked();
    assert_eq!(with(key(1)).turn_off(&shelf), Ok(()));
    assert_eq!(shelf.all(), filled().all());
}

#[test]
fn without_the_right_key_nothing_is_read_or_written() {
    let shelf = locked();
    let before = shelf.all();
    for wrong in [None, key(2), Some(Key::new(&[9; 32], &[2; 16], ROUNDS))] {
        let sealing = with(wrong);
        let lock = sealed(&shelf, &sealing);
        assert_eq!(sealing.bolt(&shelf), Ok(Bolt::Asks));
        let mut visit = Visit::open(&lock, "a");
        assert_eq!(visit.saving(), Saving::Failing(ShelfError::Locked));
        assert_eq!(visit.sees(NOTE), Value::Null);
        visit.tick(&lock, Part::Goals);
        visit.sync(&lock);
        assert_eq!(visit.saving(), Saving::Failing(ShelfError::Locked));
        assert!(visit.keeper.is_dirty());
        assert_eq!(shelf.all(), before);
    }
}

/// R8: a tab that was open when another one locked.
#[test]
fn a_tab_without_the_key_stops_writing_and_its_words_are_there_after_unlocking() {
    let shelf = filled();
    let mut sealing = with(None);
    let mut visit = Visit::open(&sealed(&shelf, &sealing), "a");
    with(key(1)).turn_on(&shelf, &nonce).unwrap();
    let other = with(key(1));
    let mut elsewhere = Visit::open(&sealed(&shelf, &other), "b");
    elsewhere.write(&sealed(&shelf, &other), "part.esy.note", "from the tab that locked");
    let before = shelf.all();
    visit.write(&sealed(&shelf, &sealing), NOTE, "typed without the key");
    assert_eq!((visit.saving(), shelf.all()), (Saving::Failing(ShelfError::Locked), before));
    assert_eq!(visit.sees(NOTE), json!("typed without the key"));
    sealing.take(key(1));
    visit.sync(&sealed(&shelf, &sealing));
    assert_eq!(visit.saving(), Saving::Saved);
    assert_eq!(visit.sees("part.esy.note"), json!("from the tab that locked"));
    assert!(!says(&shelf, "typed"));
    elsewhere.sync(&sealed(&shelf, &other));
    assert_eq!(elsewhere.sees(NOTE), json!("typed without the key"));
}

/// What was typed before storage could be read joins what was there.
#[test]
fn a_fresh_tab_that_typed_before_unlocking_adds_to_what_is_there() {
    let shelf = locked();
    let mut sealing = with(None);
    let mut visit = Visit::open(&sealed(&shelf, &sealing), "a");
    visit.write(&sealed(&shelf, &sealing), "part.esy.note", "before unlocking");
    sealing.take(key(1));
    visit.sync(&sealed(&shelf, &sealing));
    assert_eq!(visit.saving(), Saving::Saved);
    assert_eq!([visit.sees(NOTE), visit.sees("part.esy.note")], [json!("orange"), json!("before unlocking")]);
    assert_eq!(shelf.all().len(), locked().all().len(), "it is in the meeting that was there");
}

#[test]
fn another_tab_follows_when_the_lock_goes_and_asks_when_there_is_another_passphrase() {
    let shelf = locked();
    let sealing = with(key(1));
    let mut visit = Visit::open(&sealed(&shelf, &sealing), "a");
    with(key(1)).turn_off(&shelf).unwrap();
    visit.write(&sealed(&shelf, &sealing), NOTE, "plain again");
    assert!(says(&shelf, "plain again"));
    assert_eq!(sealing.bolt(&shelf), Ok(Bolt::Off));
    with(key(2)).turn_on(&shelf, &nonce).unwrap();
    visit.write(&sealed(&shelf, &sealing), NOTE, "for the new one");
    assert_eq!(visit.saving(), Saving::Failing(ShelfError::Locked));
}

/// R3: stopped by a full or a broken shelf after any number of writes, the next unlocking finishes it.
#[test]
fn a_sealing_that_stopped_halfway_loses_nothing_and_is_finished_by_the_next_unlocking() {
    for stop in 0.. {
        let shelf = filled();
        let before = filled().all();
        let writes = Cell::new(0);
        shelf.break_with(move |_, call, _| {
            writes.set(writes.get() + usize::from(call == Call::Write));
            (call == Call::Write && writes.get() > stop).then_some(ShelfError::Full)
        });
        let ended = with(key(1)).turn_on(&shelf, &nonce);
        shelf.heal();
        assert_eq!(stop == 0, shelf.text(LOCK).is_none());
        let sealing = with(key(1));
        let lock = sealed(&shelf, &sealing);
        assert!(before.iter().all(|(key, text)| lock.read(key).unwrap().as_ref() == Some(text)), "after {stop}");
        if stop > 0 {
            assert_eq!(sealing.seal_all(&shelf, &nonce), Ok(0));
            assert!(!says(&shelf, "orange") && !says(&shelf, "violet"));
        }
        if ended.is_ok() {
            return;
        }
    }
}

/// The same with turning off: the lock stays until all is open.
#[test]
fn an_opening_that_stopped_halfway_keeps_the_lock() {
    let shelf = locked();
    shelf.break_with(|_, call, key| (call == Call::Write && key.contains(":meeting:")).then_some(ShelfError::Failed));
    assert_eq!(with(key(1)).turn_off(&shelf), Err(ShelfError::Failed));
    shelf.heal();
    let sealing = with(key(1));
    assert_eq!(sealing.bolt(&shelf), Ok(Bolt::On));
    assert_eq!(Visit::open(&sealed(&shelf, &sealing), "a").sees(NOTE), json!("orange"));
}

/// R1, R2: a text that cannot be read stays to the letter, and one of a newer version opens to the letter.
#[test]
fn the_lock_leaves_unreadable_texts_and_gives_newer_ones_back_as_they_were() {
    let shelf = filled();
    let (broken, newer) = ("iep-checklist:child:broken", "iep-checklist:child:newer");
    shelf.set(broken, "{\"v\":1,\"id\"");
    shelf.set(newer, &json!({ "v": 2, "id": "newer", "g": [1, 2.5] }).to_string());
    shelf.set("iep-checklist-2:child:other", "another checklist");
    shelf.set("the-host", "its own");
    let before = shelf.all();
    assert_eq!(with(key(1)).turn_on(&shelf, &nonce), Ok(1));
    for kept in [broken, "iep-checklist-2:child:other", "the-host"] {
        assert_eq!(shelf.text(kept), before.get(kept).cloned(), "{kept}");
    }
    assert_ne!(shelf.text(newer), before.get(newer).cloned());
    assert_eq!(with(key(1)).turn_off(&shelf), Ok(()));
    assert_eq!(shelf.all(), before);
}

#[test]
fn a_plain_text_from_before_the_lock_is_read_and_sealed_at_the_next_save() {
    let shelf = locked();
    let (key_of, text) = filled().all().into_iter().find(|(_, text)| text.contains("orange")).unwrap();
    shelf.set(&key_of, &text);
    let sealing = with(key(1));
    let mut visit = Visit::open(&sealed(&shelf, &sealing), "a");
    assert_eq!(visit.sees(NOTE), json!("orange"));
    visit.write(&sealed(&shelf, &sealing), NOTE, "next");
    assert!(!says(&shelf, "orange"));
}

/// The salt stands in each envelope, so nothing is lost with the lock.
#[test]
fn a_lock_that_was_lost_is_made_again_of_what_is_sealed() {
    let shelf = locked();
    shelf.lose(LOCK);
    // With the key: at the next save.
    let sealing = with(key(1));
    let mut visit = Visit::open(&sealed(&shelf, &sealing), "a");
    visit.write(&sealed(&shelf, &sealing), NOTE, "sealed all the same");
    assert_eq!(visit.saving(), Saving::Saved);
    assert!(shelf.text(LOCK).is_some() && !says(&shelf, "sealed all the same"));
    // Without it: the page asks again, for the same passphrase.
    for lost in ["", "{", "{\"v\":1}"] {
        shelf.set(LOCK, lost);
        let mut sealing = with(None);
        let visit = Visit::open(&sealed(&shelf, &sealing), "b");
        assert_eq!(sealing.mend(&shelf, &visit.keeper.refused_texts()), Ok(true), "{lost}");
        assert_eq!(sealing.bolt(&shelf), Ok(Bolt::Asks));
        assert!(!sealing.lock(&shelf).unwrap().opens_with(&key(2).unwrap()));
        assert!(sealing.lock(&shelf).unwrap().opens_with(&key(1).unwrap()));
        sealing.take(key(1));
        assert_eq!(Visit::open(&sealed(&shelf, &sealing), "c").sees(NOTE), json!("sealed all the same"));
    }
}

#[test]
fn erasing_needs_no_key_and_takes_the_lock_away_last() {
    let shelf = locked();
    let sealing = with(None);
    let mut visit = Visit::open(&sealed(&shelf, &sealing), "a");
    shelf.count_anew();
    assert!(visit.keeper.erase(&sealed(&shelf, &sealing), "token", 5).is_ok());
    assert_eq!(shelf.all().keys().collect::<Vec<_>>(), ["iep-checklist:erased"]);
    let mut removed = shelf.asked().into_iter().filter(|(call, _)| *call == Call::Remove);
    assert_eq!(removed.next_back().unwrap().1, LOCK);
    visit.tick(&sealed(&shelf, &sealing), Part::Goals);
    assert_eq!(visit.saving(), Saving::Saved);
}

/// R10: a look at the lock before each step does not grow with anything.
#[test]
fn a_save_under_the_lock_asks_as_often_with_many_past_meetings_as_with_few() {
    let asked = |meetings: usize| {
        let shelf = locked();
        let sealing = with(key(1));
        let lock = sealed(&shelf, &sealing);
        let mut visit = Visit::open(&lock, "a");
        for _ in 0..meetings {
            visit.act(&lock, Action::Answer("meeting.filed".to_owned(), json!(true)));
            visit.turn(&lock, &Turn::NewMeeting);
        }
        visit.write(&lock, NOTE, "warm");
        shelf.count_anew();
        visit.write(&lock, NOTE, "more");
        shelf.calls()
    };
    assert_eq!(asked(1), asked(40));
}
