//! What a parent does ends up in fields of the one table, can be taken back, and means the same in every tab.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails so")]

#[path = "fake/keys.rs"]
mod keys;
#[path = "fake/visit.rs"]
mod visit;

use std::collections::{BTreeMap, BTreeSet};

use iep_checklist::keeper::Keeper;
use iep_checklist::model::key::{self, Shape, TABLE};
use iep_checklist::model::{
    Action, Attendance, Choice, Day, DraftState, Kind, Outcome, Part, Point, Put, Reader, Step, inverse, items,
};
use iep_checklist::record::{Record, Stamp};
use keys::{a_field, a_key, a_value, an_answer, fits, lists, shape_of};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde_json::{Value, json};
use visit::{NAME, Visit};

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, rng_seed: RngSeed::Fixed(2), ..ProptestConfig::default() }
}

/// Any action, with keys and values as the table has them.
fn an_action((what, a, b): (u8, usize, usize)) -> Action {
    let part = Part::ALL[a % Part::ALL.len()];
    let plain: Vec<&'static str> =
        lists().into_iter().map(|(list, _)| list).filter(|list| !list.contains('{')).collect();
    let list = plain[a % plain.len()];
    let id = ["1a", "2b"][b % 2].to_owned();
    let (field, shape) = a_field(list, b);
    let text_key = || (a..).map(a_key).find(|(_, shape)| *shape == Shape::Text).unwrap().0;
    match what % 16 {
        0 => Action::Tick(part, b % 2 == 0),
        1 => Action::Annotate { key: text_key(), text: format!("text {b}"), over: Vec::new() },
        2 => Action::Share(part, b % 2 == 0),
        3 => Action::Compare(part, DraftState::ALL[b % DraftState::ALL.len()]),
        4 => Action::Conclude(part, (b % 6 > 0).then(|| Outcome::ALL[b % 5])),
        5 => Action::Ask(part, "how-much".to_owned(), b % 2 == 0),
        6 => Action::Star(part, "own-3".to_owned(), b % 2 == 0),
        7 => {
            let (key, value) = an_answer(a, b);
            Action::Answer(key, value)
        }
        8 => Action::Add { list, id, fields: vec![(field, a_value(shape, b))] },
        9 => Action::Edit { list, id, field, value: a_value(shape, b) },
        10 => Action::Remove { list, id },
        14 => Action::Order(vec![Point { part: None, id }, Point { part: Some(part), id: "own-3".to_owned() }]),
        11 => Action::Attend(vec![id, "3c".to_owned()], Attendance::ALL.get(a % 5).copied()),
        12 => Action::Finish(Step::ALL[a % 6], b % 3 == 0, Day::from_number(b as i64).filter(|_| b % 2 == 0)),
        13 => Action::Restart("notes.letter".to_owned(), ["en", "es"][b % 2]),
        _ => Action::Settle { key: text_key(), text: format!("text {b}"), over: Vec::new() },
    }
}

fn numbers() -> impl Strategy<Value = (u8, usize, usize)> {
    (any::<u8>(), 0..2_000_usize, 0..2_000_usize)
}

/// All that a parent sees: every value but those of what is not in its list, and the lists.
fn face(reader: &dyn Reader) -> BTreeMap<String, Value> {
    let prefixes = ["device.", "child.", "member.", ""];
    let all: BTreeSet<String> = prefixes.iter().flat_map(|prefix| reader.keys(prefix)).collect();
    let hidden =
        |key: &&String| key::gone_of(key).is_none_or(|gone| **key != gone && reader.value(&gone) != json!(true));
    let hidden = |key: &&String| !["child.gone", "meeting.gone"].contains(&key.as_str()) && hidden(key);
    let shown = all.iter().filter(hidden).map(|key| (key.clone(), reader.value(key)));
    let mut face: BTreeMap<String, Value> = shown.filter(|(_, value)| !value.is_null()).collect();
    for (list, _) in lists().iter().filter(|(list, _)| !list.contains('{')) {
        face.insert(format!("list of {list}"), json!(items(reader, list)));
    }
    for part in Part::ALL {
        let list = ["ask.", part.slug()].concat();
        face.insert(format!("list of {list}"), json!(items(reader, &list)));
    }
    face
}

fn put_all(keeper: &mut Keeper, puts: &[Put], ms: u64) {
    let mut count = 0;
    let mut fresh = || {
        count += 1;
        format!("{ms}x{count}")
    };
    keeper.put(puts, ms, &mut fresh);
}

proptest! {
    #![proptest_config(config(4_000))]

    /// R7: whatever the parent does is kept under a key of the table, as the table says, in the record of its kind.
    #[test]
    fn every_action_writes_fields_of_the_table(numbers in numbers()) {
        for put in an_action(numbers).puts() {
            let shape = shape_of(&put.key);
            prop_assert!(shape.is_some_and(|shape| fits(shape, &put.value)), "{} {}", put.key, put.value);
            let home = match put.key.split('.').next().unwrap() {
                "device" => Kind::Device,
                "child" | "member" => Kind::Child,
                _ => Kind::Meeting,
            };
            prop_assert_eq!(key::home(&put.key), home);
        }
    }

    /// An action carries its value: done twice, by two fingers or in two tabs, it means what it means once.
    #[test]
    fn no_action_toggles(before in prop::collection::vec(numbers(), 0..6), numbers in numbers()) {
        let mut keeper = Keeper::new(NAME, "a");
        for (ms, numbers) in before.into_iter().enumerate() {
            put_all(&mut keeper, &an_action(numbers).puts(), ms as u64);
        }
        put_all(&mut keeper, &an_action(numbers).puts(), 100);
        let once = face(&keeper);
        put_all(&mut keeper, &an_action(numbers).puts(), 101);
        prop_assert_eq!(face(&keeper), once);
    }
}

proptest! {
    #![proptest_config(config(500))]

    /// Undo shows again exactly what was shown before, one action at a time, whatever came before and whichever way the
    /// clock jumps.
    #[test]
    fn undo_restores_what_was_shown(actions in prop::collection::vec((numbers(), 0..1_000_u64), 1..15)) {
        let mut keeper = Keeper::new(NAME, "a");
        let mut done = Vec::new();
        for (numbers, ms) in actions {
            let puts = an_action(numbers).puts();
            done.push((face(&keeper), Action::Undo(inverse(&puts, &keeper)), ms));
            put_all(&mut keeper, &puts, ms);
        }
        while let Some((before, undo, ms)) = done.pop() {
            put_all(&mut keeper, &undo.puts(), ms / 2);
            prop_assert_eq!(face(&keeper), before);
        }
    }
}

/// R7: an outcome also checks the part off; one undo takes both back.
#[test]
fn one_undo_reverses_outcome_and_check_off() {
    let mut keeper = Keeper::new(NAME, "a");
    put_all(&mut keeper, &Action::Compare(Part::Goals, DraftState::Ask).puts(), 1);
    let before = face(&keeper);
    let puts = Action::Conclude(Part::Goals, Some(Outcome::Refused)).puts();
    let undo = Action::Undo(inverse(&puts, &keeper));
    put_all(&mut keeper, &puts, 2);
    assert_eq!(Reader::value(&keeper, "part.goals.outcome"), json!("refused"));
    assert_eq!(Reader::value(&keeper, "part.goals.checked"), json!(true));
    put_all(&mut keeper, &undo.puts(), 3);
    assert_eq!(face(&keeper), before);
}

/// Taking an outcome away leaves the check-off: the part was still gone over.
#[test]
fn clearing_an_outcome_leaves_the_check_off() {
    let mut keeper = Keeper::new(NAME, "a");
    put_all(&mut keeper, &Action::Conclude(Part::Goals, Some(Outcome::Agree)).puts(), 1);
    put_all(&mut keeper, &Action::Conclude(Part::Goals, None).puts(), 2);
    assert_eq!(Reader::value(&keeper, "part.goals.outcome"), Value::Null);
    assert_eq!(Reader::value(&keeper, "part.goals.checked"), json!(true));
}

fn apart(key: &str, mine: (Value, u64), theirs: (Value, u64)) -> Record {
    let (mut here, mut there) = (Record::new("one"), Record::new("one"));
    here.put(key, mine.0, &Stamp { writer: "a".to_owned(), ms: mine.1 }, None);
    there.put(key, theirs.0, &Stamp { writer: "b".to_owned(), ms: theirs.1 }, None);
    here.merge(&there);
    here
}

/// R8: "gone" written apart from "not gone": the item comes back, whoever's clock is ahead.
#[test]
fn of_removed_and_not_removed_the_item_stays() {
    for (removed, edited) in [(1, 2), (2, 1), (1, 1)] {
        let both = apart("memo.1a.gone", (json!(true), removed), (json!(false), edited));
        assert_eq!(both.shown("memo.1a.gone"), Some(&json!(false)), "{removed} {edited}");
        let both = apart("memo.1a.gone", (json!(false), edited), (json!(true), removed));
        assert_eq!(both.shown("memo.1a.gone"), Some(&json!(false)), "{removed} {edited}");
    }
    let checked = apart("part.goals.checked", (json!(true), 2), (json!(false), 1));
    assert_eq!(checked.shown("part.goals.checked"), Some(&json!(true)), "of other flags the later one is shown");
}

/// What one tab merges in must also be told as a change, when it brings an item back.
#[test]
fn an_item_that_comes_back_is_told() {
    let mut here = Record::new("one");
    here.put("memo.1a.gone", json!(true), &Stamp { writer: "z".to_owned(), ms: 9 }, None);
    let mut there = Record::new("one");
    there.put("memo.1a.gone", json!(false), &Stamp { writer: "a".to_owned(), ms: 1 }, None);
    assert_eq!(here.merge(&there), ["memo.1a.gone"]);
    assert_eq!(items(&here, "memo"), ["1a"]);
}

/// Every way to edit an item of any list, on its fields by their keys.
fn edits(list: &'static str, item: &str, n: usize) -> Vec<Action> {
    let id = item.rsplit_once('.').unwrap().1.to_owned();
    let (field, shape) = a_field(list, n);
    let key = [item, ".", &field].concat();
    let value = a_value(shape, n);
    let mut edits = vec![Action::Answer(key.clone(), value.clone())];
    if let Value::String(text) = &value {
        edits.push(Action::Annotate { key: key.clone(), text: text.clone(), over: Vec::new() });
        edits.push(Action::Settle { key, text: text.clone(), over: Vec::new() });
    }
    if !list.contains('{') {
        edits.push(Action::Edit { list, id, field, value });
    }
    edits
}

/// R8: an item that is removed here and edited there at the same time comes back, with the edit, in every list.
#[test]
fn an_item_removed_and_edited_at_the_same_time_comes_back() {
    for (list, pattern) in lists() {
        let item = keys::filled(&pattern, 1);
        let gone = [&item, ".gone"].concat();
        for n in 0..12 {
            for (removed, edit) in edits(list, &item, n).into_iter().flat_map(|edit| [(1, edit.clone()), (900, edit)]) {
                let mut here = Record::new("one");
                here.put(&gone, json!(false), &Stamp { writer: "c".to_owned(), ms: 0 }, None);
                let mut there = here.clone();
                here.put(&gone, json!(true), &Stamp { writer: "a".to_owned(), ms: removed }, None);
                let told = format!("{edit:?}");
                for put in edit.puts() {
                    there.put(&put.key, put.value, &Stamp { writer: "b".to_owned(), ms: 500 }, put.over.as_deref());
                }
                here.merge(&there);
                assert_eq!(here.shown(&gone), Some(&json!(false)), "{told}");
            }
        }
    }
}

/// R8: asking and starring are edits of a parent's own question too.
#[test]
fn a_question_removed_and_starred_at_the_same_time_comes_back() {
    for action in [Action::Star(Part::Goals, "q".to_owned(), true), Action::Ask(Part::Goals, "q".to_owned(), true)] {
        assert!(action.puts().contains(&Put::new("ask.goals.q.gone".to_owned(), false)));
    }
}

/// Undo of an addition takes the item off its list again, also when it was edited elsewhere before it came here.
#[test]
fn undo_of_an_addition_leaves_no_empty_item() {
    let mut keeper = Keeper::new(NAME, "a");
    let add = Action::Add { list: "member", id: "1a".to_owned(), fields: vec![("name".to_owned(), json!("Ms. Lee"))] };
    let undo = inverse(&add.clone().puts(), &keeper);
    put_all(&mut keeper, &add.puts(), 1);
    assert_eq!(items(&keeper, "member"), ["1a"]);
    put_all(&mut keeper, &undo, 2);
    assert_eq!(items(&keeper, "member"), Vec::<String>::new());
}

/// Undo of an edit keeps an item that nobody ever said was there or gone.
#[test]
fn undo_of_an_edit_keeps_the_item() {
    let mut keeper = Keeper::new(NAME, "a");
    put_all(&mut keeper, &[Put::new("ask.goals.q.asked".to_owned(), true)], 1);
    let star = Action::Star(Part::Goals, "q".to_owned(), true).puts();
    let undo = inverse(&star, &keeper);
    put_all(&mut keeper, &star, 2);
    put_all(&mut keeper, &undo, 3);
    assert_eq!(items(&keeper, "ask.goals"), ["q"]);
}

/// R8: undo of a text takes back that text alone: what another tab wrote meanwhile stays beside it.
#[test]
fn undo_of_a_text_leaves_what_came_in_meanwhile() {
    let key = "part.goals.note";
    let mut record = Record::new("one");
    record.put(key, json!("first"), &Stamp { writer: "a".to_owned(), ms: 1 }, None);
    let mut there = Record::new("one");
    there.put(key, json!("theirs"), &Stamp { writer: "b".to_owned(), ms: 5 }, None);
    let edit = Action::Annotate { key: key.to_owned(), text: "second".to_owned(), over: record.dots(key) }.puts();
    let undo = inverse(&edit, &record);
    for (puts, ms) in [(edit, 10), (undo, 20)] {
        for put in puts {
            record.put(&put.key, put.value, &Stamp { writer: "a".to_owned(), ms }, put.over.as_deref());
        }
        record.merge(&there);
    }
    assert_eq!(record.shown(key), Some(&json!("first")));
    assert_eq!(record.others(key), [&json!("theirs")]);
}

/// R8: choosing one of the texts that were written apart settles it.
#[test]
fn settling_on_a_text_leaves_one() {
    let key = "part.goals.note";
    let mut record = apart(key, (json!("mine"), 2), (json!("theirs"), 1));
    let over = [record.dots(key), record.dots_of(key, &json!("theirs"))].concat();
    for put in (Action::Settle { key: key.to_owned(), text: "theirs".to_owned(), over }).puts() {
        record.put(&put.key, put.value, &Stamp { writer: "c".to_owned(), ms: 0 }, put.over.as_deref());
    }
    assert_eq!(record.shown("part.goals.note"), Some(&json!("theirs")));
    assert!(record.others("part.goals.note").is_empty());
}

/// R8: settling between two texts leaves a third alone, also when one of them is empty.
#[test]
fn settling_between_two_texts_leaves_the_third() {
    let key = "part.goals.note";
    let mut record = apart(key, (json!("shown"), 3), (json!(""), 2));
    let mut third = Record::new(&record.id);
    third.put(key, json!("third"), &Stamp { writer: "d".to_owned(), ms: 1 }, None);
    record.merge(&third);
    let over = [record.dots(key), record.dots_of(key, &json!("third"))].concat();
    for put in (Action::Settle { key: key.to_owned(), text: "third".to_owned(), over }).puts() {
        record.put(&put.key, put.value, &Stamp { writer: "e".to_owned(), ms: 4 }, put.over.as_deref());
    }
    assert_eq!(record.shown(key), Some(&json!("third")));
    assert_eq!(record.others(key), [&json!("")]);
}

/// R7: no key stands twice in the table, and no key fits two patterns.
#[test]
fn the_table_has_no_duplicates() {
    let patterns: BTreeSet<&str> = TABLE.iter().map(|(pattern, _)| *pattern).collect();
    assert_eq!(patterns.len(), TABLE.len());
    for n in 0..TABLE.len() * 20 {
        let (key, shape) = a_key(n);
        assert_eq!(shape_of(&key), Some(shape), "{key}");
    }
}

fn words_of(pattern: &str) -> &'static [&'static str] {
    match TABLE.iter().find(|(one, _)| *one == pattern) {
        Some((_, Shape::Word(words))) => words,
        other => panic!("{pattern}: {other:?}"),
    }
}

/// R7: the words in the table are the words that the code reads.
#[test]
fn the_words_of_the_table_are_those_of_the_code() {
    let slugs: Vec<&str> = Part::ALL.iter().map(|part| part.slug()).collect();
    assert_eq!(key::PARTS, slugs);
    assert_eq!([Part::SECTIONS.as_slice(), Part::ALSO.as_slice()].concat(), Part::ALL);
    let drafts: Vec<&str> = DraftState::ALL.iter().map(|one| one.word()).collect();
    assert_eq!(words_of("part.{part}.draft"), drafts);
    let outcomes: Vec<&str> = Outcome::ALL.iter().map(|one| one.word()).collect();
    assert_eq!(words_of("part.{part}.outcome"), outcomes);
    let presences: Vec<&str> = Attendance::ALL.iter().map(|one| one.word()).collect();
    assert_eq!(words_of("attendance.{id}.presence"), presences);
    let choices: Vec<&str> = Choice::ALL.iter().map(|one| one.word()).collect();
    assert_eq!(words_of("decision.choice"), choices);
    for pattern in ["device.meeting-mode", "entry.{id}.part", "promise.{id}.part", "memo.{id}.part"] {
        assert_eq!(words_of(pattern), slugs);
    }
    for shape in TABLE.iter().map(|(_, shape)| *shape) {
        if let Shape::Word(words) = shape {
            assert_eq!(words.iter().collect::<BTreeSet<_>>().len(), words.len(), "{words:?}");
        }
    }
}

/// R7: every list of the table whose items can be removed is known to the actions, with as many words as it has.
#[test]
fn the_lists_are_those_of_the_table() {
    for (_, pattern) in lists() {
        let item = keys::filled(&pattern, 0);
        let field = [&item, ".any"].concat();
        assert_eq!(key::gone_of(&field), Some([&item, ".gone"].concat()));
    }
    let none = TABLE.iter().filter(|(pattern, _)| !lists().iter().any(|(_, item)| pattern.starts_with(item)));
    for (pattern, _) in none {
        assert_eq!(key::gone_of(&keys::filled(pattern, 0)), None, "{pattern}");
    }
}

/// Items stand in the order that the parent made, then in the order in which they were added; removed ones are not there.
#[test]
fn items_stand_in_the_order_that_the_parent_made() {
    let mut visit = Visit::new(NAME, "a");
    for (id, rank) in [("1a", 2), ("2b", -1), ("3c", 2), ("4d", 0), ("5e", 0)] {
        let fields = vec![("text".to_owned(), json!(id)), ("rank".to_owned(), json!(rank))];
        visit.act_in_memory(Action::Add { list: "point", id: id.to_owned(), fields });
    }
    visit.act_in_memory(Action::Remove { list: "point", id: "4d".to_owned() });
    assert_eq!(items(&visit.keeper, "point"), ["2b", "5e", "1a", "3c"]);
}
