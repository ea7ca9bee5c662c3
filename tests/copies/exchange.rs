//! Two phones that write apart and exchange files: nothing is lost, and in the end both show the same.

use iep_checklist::copies::Copy;
use iep_checklist::model::{Action, Reader, items, key};
use proptest::prelude::*;
use serde_json::json;

use super::keys::an_answer;
use super::shelf::FakeShelf;
use super::visit::Visit;
use super::{NOTE, load, saved, stored};

/// Two phones that both have what the first one began.
fn two_phones() -> [(FakeShelf, Visit); 2] {
    let (one, two) = (FakeShelf::default(), FakeShelf::default());
    let mut first = Visit::open(&one, "a");
    first.write(&one, key::CHILD_NAME, "Maya");
    first.write(&one, NOTE, "from before");
    add(&mut first, &one, "worry", "1a");
    add(&mut first, &one, "worry", "2b");
    let mut second = Visit::open(&two, "b");
    load(&two, &mut second, &saved(&one, &first));
    [(one, first), (two, second)]
}

fn add(visit: &mut Visit, shelf: &FakeShelf, list: &'static str, id: &str) {
    let fields = vec![("text".to_owned(), json!(format!("words of {id}")))];
    visit.act(shelf, Action::Add { list, id: id.to_owned(), fields });
}

fn edit(visit: &mut Visit, shelf: &FakeShelf, id: &str, text: &str) {
    let (id, field) = (id.to_owned(), "text".to_owned());
    visit.act(shelf, Action::Edit { list: "worry", id, field, value: json!(text) });
}

fn exchange(phones: &mut [(FakeShelf, Visit); 2]) {
    for (from, to) in [(0, 1), (1, 0)] {
        let text = saved(&phones[from].0, &phones[from].1);
        let (shelf, visit) = &mut phones[to];
        load(shelf, visit, &text);
    }
}

/// Also of something that stands in a list.
#[test]
fn texts_that_were_written_apart_stand_side_by_side_until_one_is_chosen() {
    for at in [NOTE, "worry.1a.text", "member.1a.name", key::CHILD_NAME, "notes.free"] {
        let mut phones = two_phones();
        for ((shelf, visit), text) in phones.iter_mut().zip(["written here", "written there"]) {
            visit.ms += 100;
            visit.write(shelf, at, text);
        }
        exchange(&mut phones);
        for (_, visit) in &phones {
            let (shown, others) = (visit.sees(at), visit.seen().others(at));
            assert_eq!(others.len(), 1, "{at}");
            let both = [shown, others[0].clone()];
            assert!(both.contains(&json!("written here")) && both.contains(&json!("written there")), "{at}");
        }
        let (shelf, visit) = &mut phones[0];
        let (shown, other) = (visit.sees(at), visit.seen().others(at)[0].clone());
        let over = [visit.seen().dots(at), visit.seen().dots_of(at, &other)].concat();
        visit.ms += 100;
        visit.act(shelf, Action::Settle { key: at.to_owned(), text: other.as_str().unwrap().to_owned(), over });
        exchange(&mut phones);
        for (_, visit) in &phones {
            assert_eq!((visit.sees(at), visit.seen().others(at)), (other.clone(), vec![]), "{at}");
        }
        assert_ne!(shown, other);
    }
}

#[test]
fn what_was_removed_here_and_changed_there_comes_back_marked_until_it_is_settled() {
    for settled in [false, true] {
        let mut phones = two_phones();
        let [(one, first), (two, second)] = &mut phones;
        first.ms += 100;
        first.act(one, Action::Remove { list: "worry", id: "1a".to_owned() });
        edit(second, two, "1a", "changed there");
        assert_eq!(first.status().came_back, Vec::<String>::new());
        exchange(&mut phones);
        for (_, visit) in &phones {
            assert_eq!(visit.status().came_back, ["worry.1a.gone"]);
            assert_eq!(visit.sees("worry.1a.text"), json!("changed there"));
            assert_eq!(items(&visit.keeper, "worry"), ["1a", "2b"]);
            assert_eq!(iep_checklist::model::words_of(&visit.keeper, "worry.1a.gone"), "changed there");
        }
        let [(one, first), _] = &mut phones;
        first.act(one, Action::Undo(vec![iep_checklist::model::Put::new("worry.1a.gone".to_owned(), settled)]));
        exchange(&mut phones);
        for (_, visit) in &phones {
            assert_eq!(visit.status().came_back, Vec::<String>::new());
            assert_eq!(items(&visit.keeper, "worry").len(), if settled { 1 } else { 2 });
        }
    }
}

#[test]
fn what_was_only_removed_does_not_come_back() {
    let mut phones = two_phones();
    let [(one, first), (two, second)] = &mut phones;
    first.act(one, Action::Remove { list: "worry", id: "1a".to_owned() });
    edit(second, two, "2b", "changed there");
    exchange(&mut phones);
    for (_, visit) in &phones {
        assert_eq!(items(&visit.keeper, "worry"), ["2b"]);
        assert_eq!(visit.status().came_back, Vec::<String>::new());
    }
}

/// A field of the child or of the meeting, with a value.
fn answer(a: usize, b: usize) -> Option<(String, serde_json::Value)> {
    let fits = |(key, _): &(String, serde_json::Value)| {
        !key.starts_with("device.") && !["child.gone", "meeting.gone"].contains(&key.as_str())
    };
    Some(an_answer(a, b)).filter(fits)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, rng_seed: proptest::test_runner::RngSeed::Fixed(7), failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever each writes, and whenever files go to and fro: each value that nobody replaced stands on both.
    #[test]
    fn two_phones_that_exchange_copies_agree_and_lose_nothing(steps in prop::collection::vec((0usize..2, 0u8..6, 0usize..4000, 0usize..40), 1..40)) {
        let mut phones = two_phones();
        let mut last: [std::collections::BTreeMap<String, serde_json::Value>; 2] = Default::default();
        for (at, what, a, b) in steps {
            if what == 0 {
                let text = saved(&phones[1 - at].0, &phones[1 - at].1);
                let (shelf, visit) = &mut phones[at];
                load(shelf, visit, &text);
                last.iter_mut().for_each(std::collections::BTreeMap::clear);
            } else if let Some((key, value)) = answer(a, b) {
                let (shelf, visit) = &mut phones[at];
                visit.ms += b as u64;
                visit.act(shelf, Action::Answer(key.clone(), value.clone()));
                last[at].insert(key, value);
            }
        }
        exchange(&mut phones);
        exchange(&mut phones);
        prop_assert_eq!(stored(&phones[0].0), stored(&phones[1].0));
        for (key, value) in last.iter().flatten().filter(|(key, _)| !key.ends_with(".gone")) {
            for (_, visit) in &phones {
                let stands = Reader::value(&visit.keeper, key) == *value || visit.seen().others(key).contains(value);
                prop_assert!(stands, "{key}");
            }
        }
        let text = saved(&phones[0].0, &phones[0].1);
        prop_assert_eq!(Copy::read(&text).unwrap().text(), text);
    }
}
