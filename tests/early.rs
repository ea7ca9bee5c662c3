//! Ticks from before the widget was there: merged like another tab's, and never with another child or meeting.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails so")]

#[path = "fake/shelf.rs"]
mod shelf;
#[path = "fake/visit.rs"]
mod visit;

use iep_checklist::keeper::{Address, ShelfError, Turn};
use iep_checklist::model::{Action, Kind, Part};
use iep_checklist::record::{Record, text_of};
use serde_json::{Value, json};
use shelf::{Call, FakeShelf};
use visit::Visit;

const GOALS: &str = "part.goals.checked";
/// No clock of these tests is later.
const LATE: u64 = 9_000_000;

/// A tick as the shell stores it: over what it saw there.
fn early(meeting: &str, ms: u64, on: bool, past: &Value) -> Record {
    let field = json!({"now": [["early", 1, ms, on]], "past": past});
    Record::from_value(json!({"v": 1, "id": meeting, "f": {GOALS: field}})).unwrap()
}

fn take(visit: &mut Visit, shelf: &FakeShelf, early: &Record) {
    let key = "iep-checklist:early:goals";
    shelf.set(key, &text_of(&early.to_value()));
    for _ in 0..2 {
        visit.keeper.take_early(shelf, 2_000, &id_at);
        visit.keeper.save(shelf);
    }
    assert_eq!(shelf.text(key), None, "its key stays");
}

fn id_at(ms: u64) -> String {
    ms.to_string()
}

fn meeting(visit: &Visit) -> Address {
    visit.keeper.binder().meeting.unwrap()
}

#[test]
fn the_first_tick_of_all_begins_a_list() {
    let shelf = FakeShelf::default();
    let mut visit = Visit::open(&shelf, "a");
    take(&mut visit, &shelf, &early("", LATE, true, &json!({})));
    assert_eq!(visit.sees(GOALS), true);
    assert_eq!(Visit::open(&shelf, "b").sees(GOALS), true);
}

#[test]
fn a_tick_is_taken_in_once_however_often_it_is_met() {
    let shelf = FakeShelf::default();
    let mut visit = Visit::open(&shelf, "a");
    visit.tick(&shelf, Part::Services);
    let tick = early(&meeting(&visit).id, LATE, true, &json!({}));
    take(&mut visit, &shelf, &tick);
    visit.act(&shelf, Action::Tick(Part::Goals, false));
    // Its key could not be taken away, and it is met again.
    take(&mut visit, &shelf, &tick);
    assert_eq!(visit.sees(GOALS), false);
    let mut other = Visit::open(&shelf, "b");
    take(&mut other, &shelf, &tick);
    assert_eq!(other.sees(GOALS), false);
}

#[test]
fn what_was_seen_when_it_was_ticked_is_replaced_also_by_a_clock_that_is_behind() {
    let shelf = FakeShelf::default();
    let mut visit = Visit::open(&shelf, "a");
    visit.tick(&shelf, Part::Goals);
    let meeting = meeting(&visit);
    take(&mut visit, &shelf, &early(&meeting.id, 1, false, &json!({"a": 1})));
    assert_eq!(visit.sees(GOALS), false);
    // What was not seen stands beside it, and the later one is shown.
    visit.act(&shelf, Action::Tick(Part::Goals, true));
    take(&mut visit, &shelf, &early(&meeting.id, 1, false, &json!({})));
    assert_eq!(visit.sees(GOALS), true);
}

#[test]
fn a_tick_goes_to_the_meeting_that_it_was_made_about_and_to_no_other() {
    let shelf = FakeShelf::default();
    let mut visit = Visit::open(&shelf, "a");
    visit.tick(&shelf, Part::Services);
    let first = meeting(&visit);
    visit.turn(&shelf, &Turn::NewChild);
    visit.tick(&shelf, Part::Esy);
    let mut later = Visit::open(&shelf, "b");
    assert_ne!(meeting(&later), first);
    take(&mut later, &shelf, &early(&first.id, LATE, true, &json!({})));
    assert_eq!(later.sees(GOALS), Value::Null);
    later.turn(&shelf, &Turn::Meeting(first.id.clone()));
    assert_eq!(later.sees(GOALS), true);
    assert_eq!(later.sees("part.services.checked"), true);
}

#[test]
fn a_tick_about_what_was_erased_goes_with_it() {
    let shelf = FakeShelf::default();
    let mut visit = Visit::open(&shelf, "a");
    visit.tick(&shelf, Part::Services);
    let first = meeting(&visit);
    visit.turn(&shelf, &Turn::NewChild);
    visit.tick(&shelf, Part::Esy);
    let mark = visit.keeper.mark_of_one(Kind::Child, &first.child_of().id, 5);
    visit.keeper.carry_out(&shelf, &mark).unwrap();
    let before = shelf.all();
    take(&mut visit, &shelf, &early(&first.id, LATE, true, &json!({})));
    assert_eq!(visit.sees(GOALS), Value::Null);
    assert_eq!(shelf.all(), before);
    // All was erased, and a tick about it was made before that was heard of: another child has begun since.
    visit.keeper.erase(&shelf, "token", 9).unwrap();
    visit.tick(&shelf, Part::Services);
    take(&mut visit, &shelf, &early(&first.id, LATE, true, &json!({})));
    assert_eq!(visit.sees(GOALS), Value::Null);
}

#[test]
fn a_first_tick_stays_with_the_child_that_it_began_while_it_cannot_be_saved() {
    let shelf = FakeShelf::default();
    let mut visit = Visit::open(&shelf, "a");
    shelf.set("iep-checklist:early:goals", &text_of(&early("", LATE, true, &json!({})).to_value()));
    shelf.break_with(|_, call, _| (call == Call::Write).then_some(ShelfError::Full));
    visit.keeper.take_early(&shelf, 2_000, &id_at);
    let first = meeting(&visit);
    visit.turn(&shelf, &Turn::NewChild);
    visit.keeper.take_early(&shelf, 3_000, &id_at);
    assert_eq!(visit.sees(GOALS), Value::Null);
    visit.turn(&shelf, &Turn::Meeting(first.id));
    assert_eq!(visit.sees(GOALS), true);
}

#[test]
fn two_tabs_that_meet_the_first_tick_at_once_begin_the_same_list() {
    let tick = text_of(&early("", LATE, true, &json!({})).to_value());
    let [one, other] = ["a", "b"].map(|writer| {
        let shelf = FakeShelf::with(&[("iep-checklist:early:goals", &tick)]);
        let mut visit = Visit::open(&shelf, writer);
        visit.keeper.take_early(&shelf, 2_000, &id_at);
        meeting(&visit)
    });
    assert_eq!(one, other);
}

#[test]
fn the_key_of_a_tick_stays_until_storage_has_it() {
    let shelf = FakeShelf::default();
    let mut visit = Visit::open(&shelf, "a");
    let text = text_of(&early("", LATE, true, &json!({})).to_value());
    shelf.set("iep-checklist:early:goals", &text);
    shelf.break_with(|_, call, _| (call == Call::Write).then_some(ShelfError::Full));
    for _ in 0..3 {
        visit.keeper.take_early(&shelf, 2_000, &id_at);
        visit.keeper.save(&shelf);
    }
    assert_eq!(visit.sees(GOALS), true);
    assert_eq!(shelf.text("iep-checklist:early:goals"), Some(text.clone()));
    // Killed now, the next visit takes it in.
    shelf.heal();
    let mut next = Visit::open(&shelf, "b");
    next.keeper.take_early(&shelf, 2_000, &id_at);
    next.keeper.save(&shelf);
    next.keeper.take_early(&shelf, 2_000, &id_at);
    assert_eq!(next.sees(GOALS), true);
    assert_eq!(shelf.text("iep-checklist:early:goals"), None);
}

/// R1, R2.
#[test]
fn a_tick_that_cannot_be_read_stays_where_it_is() {
    for text in ["no JSON", "{\"v\":2,\"id\":\"\",\"f\":{}}"] {
        let shelf = FakeShelf::with(&[("iep-checklist:early:goals", text)]);
        let mut visit = Visit::open(&shelf, "a");
        visit.keeper.take_early(&shelf, 2_000, &id_at);
        visit.keeper.save(&shelf);
        assert_eq!(shelf.all().len(), 1);
        assert_eq!(shelf.text("iep-checklist:early:goals").as_deref(), Some(text));
    }
}
