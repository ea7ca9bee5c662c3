//! "This is not my phone": what is kept moves to another shelf, and back.

use iep_checklist::keeper::{ShelfError, carry};
use iep_checklist::model::{Action, Part};
use serde_json::json;

use super::{NOTE, earlier, key_of};
use crate::shelf::{Call, FakeShelf};
use crate::visit::{NAME, Visit};

const MARK: &str = "iep-checklist:erased";

/// Moves from one fake shelf to the other, whose fault counts for texts that are put as they are, too.
fn carried(from: &FakeShelf, to: &FakeShelf) -> Result<(), ShelfError> {
    let put = |key: &str, text: &str| {
        to.tried(Call::Write, key)?;
        to.set(key, text);
        Ok(())
    };
    carry(NAME, &[MARK.to_owned()], from, to, &put)
}

/// All that is kept goes along to the letter, also what cannot be read; the erase mark and the host's own keys stay.
#[test]
fn what_moves_into_the_tab_is_all_there_to_the_letter() {
    let shelf = earlier();
    for (key, text) in [("iep-checklist:child:x", "{ not json"), (MARK, "{\"v\":1}"), ("theme", "dark")] {
        shelf.set(key, text);
    }
    let tab = FakeShelf::default();
    carried(&shelf, &tab).unwrap();
    let mut own = shelf.all();
    own.retain(|key, _| key.starts_with(NAME) && key != MARK);
    assert_eq!(tab.all(), own);
    assert_eq!(Visit::open(&tab, "b").sees(NOTE), json!("from before"));
    assert_eq!(shelf.all().len(), own.len() + 2, "and the old place still has it");
}

/// R8: what was written in both places since is there in the end, word for word.
#[test]
fn what_moves_back_joins_what_was_written_there_since() {
    let shelf = earlier();
    let tab = FakeShelf::default();
    carried(&shelf, &tab).unwrap();
    let (mut there, mut here) = (Visit::open(&shelf, "a"), Visit::open(&tab, "b"));
    there.tick(&shelf, Part::Esy);
    there.write(&shelf, NOTE, "written there");
    here.tick(&tab, Part::Papers);
    here.write(&tab, NOTE, "written here");
    carried(&tab, &shelf).unwrap();
    let visit = Visit::open(&shelf, "c");
    assert_eq!((visit.sees("part.esy.checked"), visit.sees("part.papers.checked")), (json!(true), json!(true)));
    let mut notes: Vec<_> = visit.keeper.seen(visit.keeper.shown()).others(NOTE);
    notes.push(visit.sees(NOTE));
    assert!(notes.contains(&json!("written here")) && notes.contains(&json!("written there")), "{notes:?}");
}

/// The same page that emptied the old place shows what comes back to it.
#[test]
fn what_moves_back_is_shown_where_it_was_erased() {
    let (shelf, tab) = (FakeShelf::default(), FakeShelf::default());
    let mut visit = Visit::open(&shelf, "a");
    visit.tick(&shelf, Part::Goals);
    carried(&shelf, &tab).unwrap();
    visit.keeper.erase(&shelf, "t1", 9_000).unwrap();
    carried(&tab, &shelf).unwrap();
    visit.sync(&shelf);
    assert_eq!(visit.sees("part.goals.checked"), json!(true));
}

/// A sealed text opens under its own key alone: where another stands there, nothing moves and nothing is lost.
#[test]
fn a_sealed_text_is_not_moved_to_where_it_could_never_be_opened() {
    let (shelf, tab) = (earlier(), earlier());
    for (shelf, sealed) in [(&shelf, "x"), (&tab, "y")] {
        let key = key_of(shelf, "meeting");
        let id = key.rsplit(':').next().unwrap();
        shelf.set(&key, &json!({ "v": 1, "id": id, "sealed": sealed }).to_string());
    }
    let before = (shelf.all(), tab.all());
    assert_eq!(carried(&tab, &shelf), Err(ShelfError::Locked));
    assert_eq!((shelf.all(), tab.all()), before);
}

/// R1: a text in the way that cannot be read is not written over; what moves stands in beside it.
#[test]
fn a_text_in_the_way_that_cannot_be_read_is_left_alone() {
    let shelf = earlier();
    let key = key_of(&shelf, "meeting");
    let tab = FakeShelf::with(&[(&key, "{ broken")]);
    carried(&shelf, &tab).unwrap();
    assert_eq!(tab.text(&key).as_deref(), Some("{ broken"));
    assert_eq!(Visit::open(&tab, "b").sees(NOTE), json!("from before"));
}

/// R3: a move that fails at any call leaves both places as they were.
#[test]
fn a_move_that_fails_changes_nothing() {
    let mut failed = 0;
    for n in 0..30 {
        let shelf = earlier();
        let tab = FakeShelf::default();
        let mut there = Visit::open(&tab, "b");
        there.act(&tab, Action::Answer("device.lang".to_owned(), json!("es")));
        let (before, kept) = (tab.all(), shelf.all());
        tab.break_with(move |call, _, _| (call == n).then_some(ShelfError::Full));
        let moved = carried(&shelf, &tab);
        tab.heal();
        assert_eq!(shelf.all(), kept, "{n}");
        if moved.is_err() {
            failed += 1;
            assert_eq!(tab.all(), before, "{n}");
        }
    }
    assert!(failed >= 6, "{failed}");
}
