//! Records that nobody of ours wrote: read or left alone, and lawful either way.

use iep_checklist::record::{ReadError, Record};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{config, holds_for, merged, read, stamp};

/// As a hostile record is met: refused, or else carried on.
fn read_or_empty(value: &Value) -> Record {
    Record::read(&value.to_string()).unwrap_or(Record::new("one"))
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

/// The bytes are those that the library's own writer gives, whatever letters a name has: two builds must agree on them.
#[test]
fn names_with_any_letters_are_written_as_the_library_does() {
    for odd in ["", "\"", "\\", "\u{0}", "\n\t", "\u{1f}", "é😀", "plain"] {
        let json = |text: &str| serde_json::to_string(text).unwrap();
        let name = json(odd);
        let field = format!("{{\"now\":[[{name},3,4,{name}]],\"past\":{{{name}:2}}}}");
        let stray = format!("{{\"later\":{name}}}");
        let (own, other) = (json(&["k", odd].concat()), json(&["l", odd].concat()));
        let rest = json(&["x", odd].concat());
        let text = format!(
            "{{\"f\":{{{own}:{field},{other}:{stray}}},\"id\":{name},\"stray\":{{{own}:[{stray}]}},\"v\":1,{rest}:{name}}}"
        );
        assert_eq!(Record::read(&text).unwrap().text(), text);
    }
}
