//! Records that the browser lost.

use iep_checklist::keeper::Saving;
use iep_checklist::model::{Action, Part};
use serde_json::json;

use super::{CHECKED, NOTE, earlier, key_of};
use crate::visit::Visit;

/// R8: a record that is gone from storage, and that nobody erased, is still shown, told of, and not written again unasked.
#[test]
fn what_the_browser_lost_is_shown_told_and_not_rewritten() {
    let shelf = earlier();
    let mut visit = Visit::open(&shelf, "a");
    let before = shelf.all();
    for key in before.keys() {
        shelf.lose(key);
    }
    shelf.count_anew();
    visit.sync(&shelf);
    visit.sync(&shelf);
    assert_eq!(visit.status().missing, 3);
    assert_eq!((visit.sees(NOTE), visit.sees("child.name")), (json!("from before"), json!("Kid")));
    assert_eq!(shelf.writes(), 0);
    visit.keeper.bring_back();
    visit.keeper.save(&shelf);
    assert_eq!(shelf.all(), before);
    assert_eq!((visit.status().missing, visit.saving()), (0, Saving::Saved));
}

/// R8: after letting go, what was lost is gone, and new words go to a record of their own.
#[test]
fn letting_go_forgets_what_the_browser_lost() {
    let shelf = earlier();
    let mut visit = Visit::open(&shelf, "a");
    let old = shelf.all();
    for key in old.keys() {
        shelf.lose(key);
    }
    visit.sync(&shelf);
    assert!(visit.keeper.let_go().all);
    visit.sync(&shelf);
    assert_eq!(visit.status().missing, 0);
    assert_eq!((visit.sees(NOTE), visit.sees(CHECKED)), (json!(null), json!(null)));
    visit.write(&shelf, NOTE, "new");
    assert!(shelf.all().keys().all(|key| !old.contains_key(key)));
    assert!(!shelf.all().values().any(|text| text.contains("from before")));
}

/// R8: letting go forgets the lost record alone.
#[test]
fn letting_go_keeps_what_is_still_stored() {
    let shelf = earlier();
    let mut visit = Visit::open(&shelf, "a");
    shelf.lose(&key_of(&shelf, "meeting"));
    visit.sync(&shelf);
    visit.keeper.let_go();
    assert_eq!((visit.sees(NOTE), visit.sees("child.name")), (json!(null), json!("Kid")));
    visit.write(&shelf, NOTE, "of the next meeting");
    let id = key_of(&shelf, "child").rsplit(':').next().unwrap().to_owned();
    assert!(key_of(&shelf, "meeting").contains(&[":", &id, "-"].concat()), "about the same child");
}

/// R8: an edit brings the record back, whole.
#[test]
fn an_edit_brings_a_lost_record_back() {
    let shelf = earlier();
    let mut visit = Visit::open(&shelf, "a");
    let key = key_of(&shelf, "meeting");
    shelf.lose(&key);
    visit.sync(&shelf);
    visit.tick(&shelf, Part::Esy);
    assert_eq!(visit.status().missing, 0);
    let next = Visit::open(&shelf, "b");
    assert_eq!((next.sees(NOTE), next.sees("part.esy.checked")), (json!("from before"), json!(true)));
    assert_eq!(key_of(&shelf, "meeting"), key);
}

/// R3: words that were not saved yet are no lost record: they are simply saved.
#[test]
fn unsaved_words_survive_the_loss_of_their_record() {
    let shelf = earlier();
    let mut visit = Visit::open(&shelf, "a");
    visit.act_in_memory(Action::Tick(Part::Esy, true));
    shelf.lose(&key_of(&shelf, "meeting"));
    visit.sync(&shelf);
    assert_eq!(visit.status().missing, 0);
    assert_eq!(Visit::open(&shelf, "b").sees(NOTE), json!("from before"));
}

/// R8: a record that another tab wrote again is no longer missing, and one that another tab lost is not lost here.
#[test]
fn a_record_that_comes_back_is_no_longer_missing() {
    let shelf = earlier();
    let (mut first, mut second) = (Visit::open(&shelf, "a"), Visit::open(&shelf, "b"));
    shelf.lose(&key_of(&shelf, "meeting"));
    first.sync(&shelf);
    second.sync(&shelf);
    assert_eq!((first.status().missing, second.status().missing), (1, 1));
    second.keeper.bring_back();
    second.keeper.save(&shelf);
    first.sync(&shelf);
    assert_eq!(first.status().missing, 0);
    assert_eq!(first.sees(NOTE), json!("from before"));
}

/// R8: what is written after letting go is not taken for something that an older copy has already seen.
#[test]
fn words_after_letting_go_survive_an_older_copy() {
    let shelf = earlier();
    let mut visit = Visit::open(&shelf, "a");
    for lang in ["en", "es", "en"] {
        visit.act(&shelf, Action::Answer("device.lang".to_owned(), json!(lang)));
    }
    let key = key_of(&shelf, "device");
    let older = shelf.text(&key).unwrap();
    shelf.lose(&key);
    visit.sync(&shelf);
    visit.keeper.let_go();
    visit.act(&shelf, Action::Answer("device.lang".to_owned(), json!("es")));
    shelf.set(&key, &older);
    visit.sync(&shelf);
    assert_eq!(visit.sees("device.lang"), json!("es"));
}
