//! The laws of merge: whoever reads whose text, in what order and how often, nothing is lost.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails so")]

use iep_checklist::record::{Dot, ReadError, Record, Stamp};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde_json::{Value, json};

const KEYS: [&str; 3] = ["part.goals.note", "part.goals.checked", "member.a.gone"];

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, rng_seed: RngSeed::Fixed(1), ..ProptestConfig::default() }
}

fn stamp(writer: &str, ms: u64) -> Stamp {
    Stamp { writer: writer.to_owned(), ms }
}

fn merged(a: &Record, b: &Record) -> Record {
    let mut both = a.clone();
    both.merge(b);
    both
}

fn read(value: &Value) -> Record {
    Record::read(&value.to_string()).expect("a record")
}

/// As a hostile record is met: refused, or else carried on.
fn read_or_empty(value: &Value) -> Record {
    Record::read(&value.to_string()).unwrap_or(Record::new("one"))
}

/// The names of all entries of a field, shown or beside.
fn all_dots(record: &Record, key: &str) -> Vec<Dot> {
    let value = record.to_value();
    let entries = value["f"][key]["now"].as_array().cloned().unwrap_or_default();
    entries.iter().map(|entry| (entry[0].as_str().unwrap().to_owned(), entry[1].as_u64().unwrap())).collect()
}

/// One step in the life of four copies of a record: what, where, from where or which key, and a number for the rest.
type Step = (u8, usize, usize, u16);

fn steps() -> impl Strategy<Value = Vec<Step>> {
    prop::collection::vec((0..12_u8, 0..4_usize, 0..4_usize, any::<u16>()), 0..40)
}

/// Plays the steps: puts over all or over some of what stands, exchanges, copies that leave a field out, new visits.
fn copies(steps: &[Step]) -> Vec<Record> {
    let mut copies = vec![Record::new("one"); 4];
    let mut visits = [0; 4];
    for (count, (what, at, other, number)) in steps.iter().enumerate() {
        let key = KEYS[other % 3];
        let by = stamp(&format!("w{at}v{}", visits[*at]), u64::from(number % 50));
        match what {
            0..3 => copies[*at] = merged(&copies[*at], &copies[*other]),
            3 => copies[*at] = without(&copies[*at], key),
            4 => visits[*at] += 1,
            5 => copies[*at] = with_stray(&copies[*at], key, *number % 3),
            6..8 => {
                let seen = all_dots(&copies[*at], key).into_iter().enumerate();
                let over: Vec<_> = seen.filter(|(bit, _)| number >> bit & 1 == 1).map(|(_, dot)| dot).collect();
                copies[*at].put(key, json!(count), &by, Some(&over));
            }
            _ => copies[*at].put(key, if number % 4 == 0 { json!(false) } else { json!(count) }, &by, None),
        }
    }
    copies
}

fn without(record: &Record, key: &str) -> Record {
    let mut value = record.to_value();
    value["f"].as_object_mut().unwrap().remove(key);
    read(&value)
}

fn with_stray(record: &Record, key: &str, number: u16) -> Record {
    let mut value = Record::new("one").to_value();
    value["f"][key] = json!({ "later": number });
    value["seal"] = json!(number);
    merged(record, &read(&value))
}

/// What a reader of a key sees.
fn face<'a>(record: &'a Record, key: &str) -> (Option<&'a Value>, Vec<&'a Value>) {
    (record.shown(key), record.others(key))
}

fn holds_for(a: &Record, b: &Record, c: &Record) {
    assert_eq!(merged(a, a), *a, "idempotent");
    let ab = merged(a, b);
    assert_eq!(ab, merged(b, a), "commutative");
    assert_eq!(merged(&ab, b), ab, "what was merged in is in");
    assert_eq!(merged(&ab, c), merged(a, &merged(b, c)), "associative");
}

proptest! {
    #![proptest_config(config(5_000))]

    /// R8: four triples of each of 5,000 lives: merge is commutative, associative and idempotent.
    #[test]
    fn the_order_in_which_copies_meet_does_not_matter(steps in steps()) {
        let all = copies(&steps);
        for left_out in 0..4 {
            let three: Vec<&Record> = (0..4).filter(|one| *one != left_out).map(|one| &all[one]).collect();
            holds_for(three[0], three[1], three[2]);
        }
    }

    /// R6: read(write(x)) == x for every record that edits and exchanges can make.
    #[test]
    fn what_was_written_is_read_again(steps in steps()) {
        for copy in copies(&steps) {
            let text = copy.to_value().to_string();
            let again = Record::read(&text).unwrap();
            prop_assert_eq!(&again, &copy);
            prop_assert_eq!(again.to_value().to_string(), text);
        }
    }

    /// R8: a merge names exactly the keys that look different after it.
    #[test]
    fn a_merge_tells_what_looks_different(steps in steps()) {
        let all = copies(&steps);
        for (mine, theirs) in [(&all[0], &all[1]), (&all[2], &all[3])] {
            let mut both = mine.clone();
            let mut told = both.merge(theirs);
            told.sort();
            let keys = KEYS.iter().copied().filter(|key| face(mine, key) != face(&both, key));
            let mut different: Vec<&str> = keys.collect();
            different.sort_unstable();
            prop_assert_eq!(told, different);
        }
    }

    /// R8: of all values that were put, each stands, or was replaced by one whose writer had it on screen.
    #[test]
    fn a_value_goes_only_when_it_was_on_screen_of_the_one_who_replaced_it(steps in lossless_steps()) {
        let (all, fates) = watched(&steps);
        let everything = all.iter().skip(1).fold(all[0].clone(), |sum, copy| merged(&sum, copy));
        let some = steps.iter().any(|(what, ..)| *what == 2);
        for (value, replaced) in &fates {
            let stands = face(&everything, KEYS[0]);
            let there = stands.0 == Some(value) || stands.1.contains(&value);
            prop_assert!(there || *replaced, "{} is lost", value);
            // A text that was replaced here and gone round there, at the same time, comes back.
            prop_assert!(some || !(there && *replaced), "{} is back", value);
        }
    }
}

fn lossless_steps() -> impl Strategy<Value = Vec<Step>> {
    prop::collection::vec((0..6_u8, 0..4_usize, 0..4_usize, any::<u16>()), 0..30)
}

/// Puts and exchanges of one field, and for each value whether a put replaced it.
fn watched(steps: &[Step]) -> (Vec<Record>, Vec<(Value, bool)>) {
    let key = KEYS[0];
    let mut copies = vec![Record::new("one"); 4];
    let mut fates: Vec<(Value, bool)> = Vec::new();
    for (count, (what, at, other, number)) in steps.iter().enumerate() {
        if *what < 2 {
            copies[*at] = merged(&copies[*at], &copies[*other]);
            continue;
        }
        let copy = &mut copies[*at];
        let before: Vec<Value> = copy.shown(key).into_iter().chain(copy.others(key)).cloned().collect();
        let some = all_dots(copy, key).into_iter().enumerate().filter(|(bit, _)| number >> bit & 1 == 1);
        let over: Option<Vec<_>> = (*what == 2).then(|| some.map(|(_, dot)| dot).collect());
        copy.put(key, json!(count), &stamp(&format!("w{at}"), u64::from(*number)), over.as_deref());
        let still: Vec<Value> = copy.shown(key).into_iter().chain(copy.others(key)).cloned().collect();
        for (value, replaced) in &mut fates {
            *replaced |= before.contains(value) && !still.contains(value);
        }
        fates.push((json!(count), false));
    }
    (copies, fates)
}

/// R8: who edits after having read leaves nothing to choose between, whatever the clocks say.
#[test]
fn edits_one_after_the_other_leave_no_conflict() {
    let mut first = Record::new("one");
    first.put(KEYS[0], json!("read"), &stamp("a", 900), None);
    let mut second = read(&first.to_value());
    second.put(KEYS[0], json!("read more"), &stamp("b", 5), None);
    let both = merged(&first, &second);
    assert_eq!(face(&both, KEYS[0]), (Some(&json!("read more")), vec![]));
    assert_eq!(both.dots(KEYS[0]), [("b".to_owned(), 1)]);
}

/// R8: texts that were written apart both stay; the later one by (ms, writer) is shown.
#[test]
fn edits_made_apart_both_stay() {
    let mut base = Record::new("one");
    base.put(KEYS[0], json!("base"), &stamp("a", 1), None);
    for (mine, theirs, shown) in [(10, 20, "theirs"), (20, 10, "mine"), (10, 10, "theirs")] {
        let (mut here, mut there) = (base.clone(), base.clone());
        here.put(KEYS[0], json!("mine"), &stamp("b", mine), None);
        there.put(KEYS[0], json!("theirs"), &stamp("c", theirs), None);
        let both = merged(&here, &there);
        let beside = if shown == "mine" { "theirs" } else { "mine" };
        assert_eq!(face(&both, KEYS[0]), (Some(&json!(shown)), vec![&json!(beside)]));
    }
}

/// R8: a text whose clock is a year behind stands beside the other and replaces what it had seen.
#[test]
fn an_old_clock_loses_nothing() {
    let mut today = Record::new("one");
    today.put(KEYS[0], json!("today"), &stamp("a", 1_800_000_000_000), None);
    let mut old = Record::new("one");
    old.put(KEYS[0], json!("last year"), &stamp("b", 3), None);
    let mut both = merged(&today, &old);
    assert_eq!(face(&both, KEYS[0]), (Some(&json!("today")), vec![&json!("last year")]));
    both.put(KEYS[0], json!("both"), &stamp("b", 4), None);
    assert_eq!(face(&merged(&both, &today), KEYS[0]), (Some(&json!("both")), vec![]));
}

/// R8: a put over what was on screen leaves alone what came in meanwhile.
#[test]
fn a_put_keeps_what_was_not_on_screen() {
    let mut here = Record::new("one");
    here.put(KEYS[0], json!("mine"), &stamp("a", 10), None);
    let on_screen = here.dots(KEYS[0]);
    let mut there = Record::new("one");
    there.put(KEYS[0], json!("theirs"), &stamp("b", 20), None);
    here.merge(&there);
    here.put(KEYS[0], json!("mine, longer"), &stamp("a", 30), Some(&on_screen));
    assert_eq!(face(&here, KEYS[0]), (Some(&json!("mine, longer")), vec![&json!("theirs")]));
    assert_eq!(face(&merged(&here, &there), KEYS[0]), face(&here, KEYS[0]), "and on meeting again");
}

/// R8: to go on writing in the text that is shown is not yet to choose: the other stays until it is taken or let go.
#[test]
fn going_on_in_the_shown_text_leaves_the_other_beside() {
    let (mut here, mut there) = (Record::new("one"), Record::new("one"));
    here.put(KEYS[0], json!("mine"), &stamp("a", 20), None);
    there.put(KEYS[0], json!("theirs"), &stamp("b", 10), None);
    here.merge(&there);
    let on_screen = here.dots(KEYS[0]);
    here.put(KEYS[0], json!("mine, longer"), &stamp("c", 30), Some(&on_screen));
    assert_eq!(face(&here, KEYS[0]), (Some(&json!("mine, longer")), vec![&json!("theirs")]));
    here.put(KEYS[0], json!("mine, longer"), &stamp("c", 31), None);
    assert_eq!(face(&here, KEYS[0]), (Some(&json!("mine, longer")), vec![]));
}

/// R8: also when the other is this page's own, and however often it is saved while typing.
#[test]
fn going_on_in_anothers_text_leaves_the_own_beside() {
    let (mut here, mut there) = (Record::new("one"), Record::new("one"));
    here.put(KEYS[0], json!("mine"), &stamp("a", 10), None);
    there.put(KEYS[0], json!("theirs"), &stamp("b", 20), None);
    here.merge(&there);
    let on_screen = here.dots(KEYS[0]);
    for (n, text) in ["theirs, l", "theirs, lon", "theirs, longer"].into_iter().enumerate() {
        here.put(KEYS[0], json!(text), &stamp("a", 30 + n as u64), Some(&on_screen));
        here.merge(&there);
        assert_eq!(face(&here, KEYS[0]), (Some(&json!(text)), vec![&json!("mine")]));
    }
    assert_eq!(read(&here.to_value()), here);
    here.put(KEYS[0], json!("mine"), &stamp("a", 40), None);
    assert_eq!(face(&merged(&here, &there), KEYS[0]), (Some(&json!("mine")), vec![]));
}

/// R8: the same text written twice apart is no choice to put before a parent.
#[test]
fn equal_texts_written_apart_are_shown_once() {
    let (mut here, mut there) = (Record::new("one"), Record::new("one"));
    here.put(KEYS[0], json!("same"), &stamp("a", 1), None);
    there.put(KEYS[0], json!("same"), &stamp("b", 2), None);
    let both = merged(&here, &there);
    assert_eq!(face(&both, KEYS[0]), (Some(&json!("same")), vec![]));
    assert_eq!(both.dots(KEYS[0]).len(), 2);
}

/// R8: a copy that leaves private notes out does not erase them on its way back, even with other edits in it.
#[test]
fn a_copy_without_notes_does_not_erase_them() {
    let mut full = Record::new("one");
    full.put(KEYS[0], json!("private"), &stamp("a", 1), None);
    full.put(KEYS[1], json!(false), &stamp("a", 1), None);
    let mut copy = without(&full, KEYS[0]);
    copy.put(KEYS[1], json!(true), &stamp("b", 2), None);
    full.merge(&copy);
    assert_eq!(full.shown(KEYS[0]), Some(&json!("private")));
    assert_eq!(full.shown(KEYS[1]), Some(&json!(true)));
}

/// Any JSON that a text may hold, of small size.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_filter("JSON has no other", |n| n.is_finite()).prop_map(Value::from),
        "[a-c\"\\\\é😀\u{0}-\u{1f}]{0,4}".prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map("[a-c]{0,2}|now|past|stray|f", inner, 0..4).prop_map(|map| json!(map)),
        ]
    })
}

fn small() -> impl Strategy<Value = Value> {
    prop_oneof![Just(0), Just(1), Just(2), Just(u64::MAX)].prop_map(Value::from)
}

/// Something like a field: entries and pasts of few writers with clashing numbers, or nearly so.
fn any_field() -> impl Strategy<Value = Value> {
    let entry = ("[ab]", small(), small(), any_json()).prop_map(|(writer, n, ms, value)| json!([writer, n, ms, value]));
    let now = prop::collection::vec(prop_oneof![9 => entry, 1 => any_json()], 0..4);
    let past = prop::collection::btree_map("[abc]", prop_oneof![9 => small(), 1 => any_json()], 0..3);
    prop_oneof![
        6 => (now.clone(), past).prop_map(|(now, past)| json!({ "now": now, "past": past })),
        2 => now.prop_map(|now| json!({ "now": now })),
        1 => any_json(),
    ]
}

/// A record by somebody who wrote it by hand, and badly.
fn hostile() -> impl Strategy<Value = Value> {
    let fields = || prop::collection::btree_map("[kl]", any_field(), 0..3);
    let strays = prop::collection::btree_map("[kl]", prop::collection::vec(any_field(), 0..3), 0..3);
    let stray = prop_oneof![2 => strays.prop_map(|strays| json!(strays)), 1 => any_json()];
    let rest = prop::collection::btree_map("[xyz]|stray|id|v", any_json(), 0..2);
    (fields(), prop::option::of(stray), rest).prop_map(|(fields, stray, rest)| {
        let mut value = json!(rest);
        if let Some(stray) = stray {
            value["stray"] = stray;
        }
        value["v"] = json!(1);
        value["id"] = json!("one");
        value["f"] = json!(fields);
        value
    })
}

proptest! {
    #![proptest_config(config(1_000))]

    /// R6: also of hostile records, what is written is read again, to the letter.
    #[test]
    fn a_hostile_record_survives_reading_and_writing(value in hostile()) {
        let record = read_or_empty(&value);
        let text = record.to_value().to_string();
        let again = Record::read(&text).unwrap();
        prop_assert_eq!(&again, &record);
        prop_assert_eq!(again.to_value().to_string(), text);
    }

    /// R8: the laws hold for hostile records too, so that no two tabs can be made to write for ever.
    #[test]
    fn hostile_records_obey_the_laws(a in hostile(), b in hostile(), c in hostile()) {
        let (a, b, c) = (read_or_empty(&a), read_or_empty(&b), read_or_empty(&c));
        holds_for(&a, &b, &c);
        let both = merged(&a, &b);
        prop_assert_eq!(&read(&both.to_value()), &both);
    }

    /// R1: whatever stands in storage, reading it never panics.
    #[test]
    fn any_json_is_read_or_refused(value in any_json()) {
        let _ = Record::from_value(value);
    }
}

fn holding(value: &Value) -> String {
    json!({ "v": 1, "id": "one", "f": { "new": value } }).to_string()
}

/// R1, R6: a fraction whose digits move each time it is read would never let two tabs agree: such a text is left alone.
#[test]
fn a_number_that_does_not_come_back_is_left_alone() {
    assert!(Record::read(&holding(&json!(1.5))).is_ok());
    assert_eq!(Record::read(&holding(&json!(-1.642_959_551_865_238e38))), Err(ReadError::Unreadable));
    for number in (1..4_000).map(|n| f64::from(n).powi(n % 60 - 30) / 7.0) {
        let Ok(record) = Record::read(&holding(&json!(number))) else { continue };
        assert_eq!(read(&record.to_value()), record, "{number}");
    }
}

/// R1, R6: what is read can be written in any form this code has and read again, however deep it nests.
#[test]
fn no_record_is_written_deeper_than_it_can_be_read() {
    let mut field = Record::new("one");
    field.put("new", json!("mine"), &stamp("a", 1), None);
    let mut deepest = 0;
    for depth in 1..200 {
        let nested = ["[".repeat(depth), "]".repeat(depth)].concat();
        let text = holding(&json!(0)).replace(":0", &format!(":{nested}"));
        let Ok(record) = Record::read(&text) else { continue };
        deepest = depth;
        let both = merged(&field, &record);
        assert_eq!(read(&both.to_value()), both, "{depth}");
    }
    assert!((90..120).contains(&deepest), "{deepest}");
}
