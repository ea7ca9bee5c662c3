//! 10,000 corruptions of one of several stored texts.

use std::cell::Cell;
use std::collections::BTreeMap;

use iep_checklist::keeper::Saving;
use iep_checklist::model::Action;
use iep_checklist::record::Record;
use proptest::prelude::*;
use proptest::test_runner::{RngSeed, TestRunner};
use serde_json::json;

use super::{KINDS, fixture};
use crate::shelf::FakeShelf;
use crate::visit::Visit;

/// One blow to a text: how, where, where to, and with what.
type Blow = (u8, usize, usize, char);

/// A text after a blow: a letter flipped, letters taken out, put in, cut off, doubled elsewhere, or others spliced in.
fn struck(text: &str, other: &str, (how, at, to, letter): Blow) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    let (at, to) = (at % (letters.len() + 1), to % (letters.len() + 1));
    let (from, until) = (at.min(to), at.max(to));
    let little = until.min(from + 4);
    match how % 8 {
        0 if at < letters.len() => {
            let flipped = u32::from(letters[at]) ^ (1 << (to % 7));
            letters[at] = char::from_u32(flipped).unwrap_or(letter);
        }
        1 if at < letters.len() => letters[at] = letter,
        2 => drop(letters.drain(from..little)),
        3 => letters.insert(at, letter),
        4 => letters.truncate(at),
        5 => drop(letters.drain(from..until)),
        6 => {
            let some: Vec<char> = letters[from..little].to_vec();
            letters.splice(to..to, some);
        }
        _ => {
            let strange: Vec<char> = other.chars().skip(at).take(to % 40).collect();
            letters.splice(from..little, strange);
        }
    }
    letters.into_iter().collect()
}

fn a_blow() -> impl Strategy<Value = Blow> {
    let letter =
        prop_oneof![Just('"'), Just('}'), Just('['), Just('0'), Just('9'), Just('\u{0}'), Just('é'), any::<char>()];
    (any::<u8>(), 0..2_000_usize, 0..2_000_usize, letter)
}

/// Four small records: a child, this browser's, a meeting of today and one of the past.
fn four_records() -> FakeShelf {
    let shelf = FakeShelf::default();
    let mut visit = Visit::open(&shelf, "earlier");
    visit.write(&shelf, "part.goals.note", "from “before”");
    visit.act(&shelf, Action::Answer("part.goals.checked".to_owned(), json!(true)));
    visit.write(&shelf, "child.name", "Kid");
    visit.act(&shelf, Action::Answer("device.lang".to_owned(), json!("es")));
    let all = shelf.all();
    let (key, text) = all.iter().find(|(key, _)| key.contains(":meeting:")).unwrap();
    let (_, id) = key.rsplit_once(':').unwrap();
    let past = id.replace("-0", "-00");
    shelf.set(&key.replace(id, &past), &text.replace(id, &past));
    shelf
}

/// What is edited after the damage, in each kind of record.
const EDITS: [(&str, &str); 3] = [("part.esy.note", "edited"), ("child.name", "Kim"), ("device.text-size", "a-plus")];

/// Whether all that `before` holds is in `after`.
fn holds(after: &str, before: &str) -> bool {
    let (after, before) = (Record::read(after).unwrap(), Record::read(before).unwrap());
    let mut both = after.clone();
    both.merge(&before);
    both == after
}

/// Opens, edits and reopens a storage with one damaged text. Returns whether that text still reads.
fn lives_on(shelf: &FakeShelf, damaged: &str) -> bool {
    let before = shelf.all();
    let mut visit = Visit::open(shelf, "now");
    for (key, text) in EDITS {
        visit.act(shelf, Action::Answer(key.to_owned(), json!(text)));
        assert_eq!(visit.saving(), Saving::Saved);
    }
    let after = shelf.all();
    for (key, text) in before.iter().filter(|(key, _)| *key != damaged) {
        assert!(holds(&after[key], text), "{key} was harmed");
    }
    let id = damaged.rsplit(':').next().unwrap();
    let reads = Record::read(&before[damaged]).is_ok_and(|record| record.id == id);
    if reads {
        assert!(holds(&after[damaged], &before[damaged]));
    } else {
        assert_eq!(after[damaged], before[damaged], "the damaged text is no longer there to the letter");
    }
    let next = Visit::open(shelf, "next");
    for (key, text) in EDITS {
        assert_eq!(next.sees(key), json!(text));
    }
    assert_eq!(shelf.all(), after, "opening writes nothing");
    reads
}

/// R1: whatever happens to one text, nothing panics, no other record is harmed, the damaged text stays to the letter unless
/// it still reads, and everything else still saves.
#[test]
fn ten_thousand_corruptions_harm_nothing_else() {
    let whole: BTreeMap<String, String> = four_records().all();
    assert_eq!(whole.len(), 4);
    let keys: Vec<&String> = whole.keys().collect();
    let config = ProptestConfig {
        cases: 10_000,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(6),
        ..ProptestConfig::default()
    };
    let read = Cell::new(0);
    let result = TestRunner::new(config).run(&(0..4_usize, a_blow()), |(which, blow)| {
        let shelf = FakeShelf::default();
        whole.iter().for_each(|(key, text)| shelf.set(key, text));
        let damaged = keys[which];
        shelf.set(damaged, &struck(&whole[damaged], &whole[keys[(which + 1) % 4]], blow));
        read.set(read.get() + usize::from(lives_on(&shelf, damaged)));
        Ok(())
    });
    result.unwrap_or_else(|failure| panic!("{failure}"));
    assert!((500..7_000).contains(&read.get()), "{} still read", read.get());
}

/// R1, R6: the full records of the fixtures, struck again and again, are read or refused, and what is read comes back.
#[test]
fn a_struck_fixture_is_read_or_refused() {
    let texts = KINDS.map(|kind| fixture(1, kind));
    let config = ProptestConfig {
        cases: 1_000,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(8),
        ..ProptestConfig::default()
    };
    let blows = prop::collection::vec(a_blow(), 1..4);
    let result = TestRunner::new(config).run(&(0..3_usize, blows), |(which, blows)| {
        let strike = |text: String, blow: Blow| struck(&text, &texts[(which + 1) % 3], blow);
        let text = blows.into_iter().fold(texts[which].clone(), strike);
        if let Ok(record) = Record::read(&text) {
            prop_assert_eq!(Record::read(&record.to_value().to_string()), Ok(record));
        }
        Ok(())
    });
    result.unwrap_or_else(|failure| panic!("{failure}"));
}
