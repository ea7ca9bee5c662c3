//! The form of what is sealed: what version 1 wrote still opens, and what is no envelope never panics.

use std::path::PathBuf;

use iep_checklist::record::ReadError;
use iep_checklist::sealed::lock::{Envelope, Key, Lock, NONCE, ROUNDS};
use proptest::prelude::*;
use serde_json::json;

use super::{LOCK, key, nonce};

const AT: &str = "iep-checklist:child:mubbs7i8k3x09q";

fn fixture(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/stored/v1").join(name).with_extension("json");
    std::fs::read_to_string(path).unwrap().trim().to_owned()
}

/// The key of the fixtures: PBKDF2 with SHA-256 of "green tractor seven clouds", as their makers derived it.
fn of_fixtures() -> Key {
    let salt: Vec<u8> = (0..16).collect();
    let bytes = [
        249, 13, 159, 86, 241, 31, 62, 40, 175, 131, 209, 68, 67, 165, 23, 136, 69, 163, 133, 200, 191, 5, 103, 17, 44,
        243, 17, 225, 20, 124, 76, 57,
    ];
    Key::new(&bytes, &salt, ROUNDS)
}

/// R5: a sealed record and a lock, written by another program.
#[test]
fn what_version_1_sealed_still_opens() {
    let envelope = Envelope::read(&fixture("locked")).unwrap();
    let opened = of_fixtures().open(AT, &envelope).unwrap();
    let value: serde_json::Value = serde_json::from_str(&fixture("child")).unwrap();
    assert_eq!(serde_json::from_str::<serde_json::Value>(&opened).unwrap(), value);
    let lock = Lock::read(&fixture("lock")).unwrap();
    assert!(lock.opens_with(&of_fixtures()));
    assert!(!lock.opens_with(&key(1).unwrap()));
}

/// R6: and is written as it was read.
#[test]
fn an_envelope_and_a_lock_are_written_back_as_they_were() {
    let as_value = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
    let text = fixture("locked");
    assert_eq!(Envelope::read(&text).unwrap().to_value(), as_value(&text));
    let text = fixture("lock");
    assert_eq!(Lock::read(&text).unwrap().to_value(), as_value(&text));
}

#[test]
fn a_sealed_text_opens_under_its_own_key_alone_and_only_unchanged() {
    let key = key(1).unwrap();
    let sealed = key.seal(AT, "what was said", nonce().unwrap()).unwrap();
    assert_eq!(key.open(AT, &sealed).as_deref(), Some("what was said"));
    assert_eq!(key.open("iep-checklist:child:another", &sealed), None);
    assert_eq!(key.open(LOCK, &sealed), None);
    let text = sealed.to_value().to_string();
    assert_eq!(Envelope::read(&text), Some(sealed));
    let mut opened = 0;
    for at in 0..text.len() {
        let mut bytes = text.clone().into_bytes();
        bytes[at] ^= 1;
        let changed = String::from_utf8(bytes).unwrap();
        // Members that nobody reads may change; what is read may not.
        opened += usize::from(Envelope::read(&changed).and_then(|sealed| key.open(AT, &sealed)).is_some());
    }
    assert_eq!(opened, 0);
}

#[test]
fn two_seals_of_one_text_differ() {
    let key = key(1).unwrap();
    let seal = || key.seal(AT, "the same", nonce().unwrap()).unwrap().to_value();
    assert_ne!(seal(), seal());
}

#[test]
fn what_is_no_envelope_of_ours_is_none() {
    let good: serde_json::Value = serde_json::from_str(&fixture("locked")).unwrap();
    let with = |name: &str, value: serde_json::Value| {
        let mut changed = good.clone();
        changed["sealed"][name] = value;
        changed.to_string()
    };
    let none = [
        with("rounds", json!(1)),
        with("rounds", json!(4_000_000_000_u64)),
        with("rounds", json!(-5)),
        with("how", json!("rot13")),
        with("salt", json!("AAAA")),
        with("nonce", json!("AAAA")),
        with("text", json!("not base64!")),
        with("text", json!(["a"])),
        json!({ "v": 2, "sealed": good["sealed"] }).to_string(),
        json!({ "v": 1, "sealed": "AAAA" }).to_string(),
        fixture("sealed"),
        "\"sealed\"".to_owned(),
        ["[\"sealed\",", &"[".repeat(100_000)].concat(),
    ];
    for text in none {
        assert_eq!(Envelope::read(&text), None, "{}", &text[..text.len().min(200)]);
        assert!(Lock::read(&text).is_err());
    }
    // Shorter than the cipher's own tag.
    let short = Envelope::read(&with("text", json!("AAAA"))).unwrap();
    assert_eq!(of_fixtures().open(AT, &short), None);
    assert_eq!(Lock::read(&json!({ "v": 2 }).to_string()), Err(ReadError::Newer));
    assert_eq!(Lock::read(&good.to_string()), Err(ReadError::Unreadable), "it does not say where it stands");
}

proptest! {
    #[test]
    fn anything_in_the_place_of_an_envelope_is_read_without_a_panic(text in ".*", at in ".*", bytes: [u8; NONCE]) {
        let odd = json!({ "v": 1, "of": at, "sealed": { "how": text, "salt": text, "rounds": 600_000, "nonce": text } });
        for text in [text.clone(), odd.to_string()] {
            let _ = (Envelope::read(&text), Lock::read(&text));
        }
        let sealed = key(1).unwrap().seal(&at, &text, bytes).unwrap();
        prop_assert_eq!(key(1).unwrap().open(&at, &sealed), Some(text));
    }
}
