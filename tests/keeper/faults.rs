//! A shelf that fails at any call, and heals.

use iep_checklist::keeper::{Saving, ShelfError};
use iep_checklist::model::{Action, Part};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde_json::{Value, json};

use super::{NOTE, earlier, key_of};
use crate::shelf::FakeShelf;
use crate::visit::Visit;

const ERRORS: [ShelfError; 3] = [ShelfError::Failed, ShelfError::Full, ShelfError::Blocked];

/// What each step of a visit writes, and where.
const WRITTEN: [(&str, &str); 5] = [
    ("part.services.note", "first"),
    ("child.name", "Kim"),
    ("member.1a.name", "Ms. Lee"),
    ("device.lang", "en"),
    ("part.services.note", "second"),
];

/// A visit in which every step happens, while another tab edits too, and this one is told of it.
fn a_visit(shelf: &FakeShelf) -> (Visit, Visit) {
    let (mut visit, mut other) = (Visit::open(shelf, "a"), Visit::new(super::NAME, "b"));
    for (n, (key, text)) in WRITTEN.iter().enumerate() {
        visit.act(shelf, Action::Answer((*key).to_owned(), json!(text)));
        if n == 2 {
            other.sync(shelf);
            other.tick(shelf, Part::Esy);
            visit.sync(shelf);
        }
    }
    visit.sync(shelf);
    (visit, other)
}

/// R4: what was written while storage was blocked stands beside what was there all along, and hides none of it.
#[test]
fn words_from_before_storage_could_be_read_join_what_was_there() {
    let shelf = earlier();
    let before = shelf.all();
    shelf.break_with(|_, _, _| Some(ShelfError::Blocked));
    let mut visit = Visit::open(&shelf, "a");
    visit.tick(&shelf, Part::Esy);
    visit.write(&shelf, "child.name", "Kid");
    visit.write(&shelf, NOTE, "from now");
    shelf.heal();
    visit.sync(&shelf);
    for visit in [&visit, &Visit::open(&shelf, "b")] {
        assert_eq!((visit.sees("part.goals.checked"), visit.sees("part.esy.checked")), (json!(true), json!(true)));
        let mut notes = visit.seen().others(NOTE);
        notes.push(visit.sees(NOTE));
        notes.sort_by_key(Value::to_string);
        assert_eq!(notes, [json!("from before"), json!("from now")]);
    }
    assert!(shelf.all().keys().eq(before.keys()), "no second list was made");
}

/// R3: whichever call fails, once, nothing is lost: after the next try all is stored and shown.
#[test]
fn a_fault_at_any_one_call_loses_nothing() {
    for start in [FakeShelf::default, earlier] {
        let shelf = start();
        shelf.count_anew();
        a_visit(&shelf);
        let calls = shelf.calls();
        assert!(calls > 20);
        for (n, error) in (0..calls).flat_map(|n| ERRORS.map(|error| (n, error))) {
            let shelf = start();
            let had_note = shelf.all().len() > 1;
            shelf.break_with(move |call, _, _| (call == n).then_some(error));
            let (mut visit, mut other) = a_visit(&shelf);
            shelf.heal();
            for _ in 0..2 {
                visit.sync(&shelf);
                other.sync(&shelf);
            }
            for visit in [&visit, &other, &Visit::open(&shelf, "c")] {
                for (key, text) in &WRITTEN[1..] {
                    assert_eq!(visit.sees(key), json!(text), "call {n}, {error:?}");
                }
                assert_eq!(visit.sees("part.esy.checked"), json!(true), "call {n}, {error:?}");
                assert_eq!(visit.sees(NOTE), if had_note { json!("from before") } else { Value::Null });
                assert_eq!((visit.saving(), visit.status().missing), (Saving::Saved, 0));
                assert_eq!(visit.status().refused, []);
            }
        }
    }
}

/// R1: a fault while a text is damaged does not make it fair game.
#[test]
fn a_fault_at_any_one_call_does_not_endanger_a_damaged_text() {
    for kind in ["device", "child", "meeting"] {
        for n in 0..60 {
            let shelf = earlier();
            let key = key_of(&shelf, kind);
            shelf.set(&key, "{");
            shelf.break_with(move |call, _, _| (call == n).then_some(ShelfError::Failed));
            let (mut visit, _) = a_visit(&shelf);
            shelf.heal();
            visit.sync(&shelf);
            assert_eq!(shelf.text(&key).as_deref(), Some("{"));
            let next = Visit::open(&shelf, "c");
            for (key, text) in &WRITTEN[1..] {
                assert_eq!(next.sees(key), json!(text), "{kind}, call {n}");
            }
        }
    }
}

/// Whether a text is in storage, in any record.
fn is_stored(shelf: &FakeShelf, text: &str) -> bool {
    let quoted = json!(text).to_string();
    shelf.all().values().any(|stored| stored.contains(&quoted))
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 1_500, failure_persistence: None, rng_seed: RngSeed::Fixed(3), ..ProptestConfig::default()
    })]

    /// R3: whatever fails and however often, every word is stored in the end, and nothing panics.
    #[test]
    fn no_schedule_of_faults_loses_a_word(
        full in any::<bool>(),
        faults in prop::collection::vec(0..6_usize, 0..80),
        steps in prop::collection::vec((0..2_usize, 0..5_u8), 1..16),
    ) {
        let shelf = if full { earlier() } else { FakeShelf::default() };
        shelf.break_with(move |call, _, _| faults.get(call).and_then(|fault| ERRORS.get(*fault)).copied());
        let mut tabs = [Visit::open(&shelf, "a"), Visit::open(&shelf, "b")];
        let mut words = Vec::new();
        for (n, (at, what)) in steps.iter().enumerate() {
            let word = format!("word {n}");
            let key = match what {
                0 => format!("memo.{n}.text"),
                1 => format!("member.{n}.name"),
                2 => "device.child-note".to_owned(),
                3 => format!("part.goals.note{n}"),
                _ => {
                    tabs[*at].sync(&shelf);
                    continue;
                }
            };
            let key = if *what == 2 { [&key, ".", &n.to_string()].concat() } else { key };
            tabs[*at].act(&shelf, Action::Answer(key, json!(word)));
            words.push(word);
        }
        shelf.heal();
        for _ in 0..2 {
            tabs.iter_mut().for_each(|tab| tab.sync(&shelf));
        }
        for word in &words {
            prop_assert!(is_stored(&shelf, word), "{} in {:?}", word, shelf.all());
        }
        if full {
            prop_assert!(is_stored(&shelf, "from before") && is_stored(&shelf, "Kid"));
        }
        prop_assert!(tabs.iter().all(|tab| tab.saving() == Saving::Saved || words.is_empty()));
    }
}
