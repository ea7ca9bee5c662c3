//! The file of a handover: what stands in it, what is sealed beside the text, and what is not read as one.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails so")]

use iep_checklist::sealed::handover::{Handover, HandoverError, Header, ITERATIONS, MOST, NONCE, SALT};
use proptest::prelude::*;
use serde_json::{Value, json};

fn handover() -> Handover {
    let chance: Vec<u8> = (0..28).collect();
    Handover { header: Header::fresh(&chance), sealed: (0..40).collect() }
}

fn value() -> Value {
    serde_json::from_str(&handover().text()).unwrap()
}

fn read(value: &Value) -> Result<Handover, HandoverError> {
    Handover::read(&value.to_string())
}

#[test]
fn a_file_says_how_it_is_sealed_and_reads_as_it_was_written() {
    let made = handover();
    assert_eq!((made.header.salt.len(), made.header.nonce.len()), (SALT, NONCE));
    assert_eq!(
        value(),
        json!({
            "format": "iep-checklist-handover", "v": 1,
            "kdf": {"name": "PBKDF2", "hash": "SHA-256", "iterations": 600_000, "salt": "AAECAwQFBgcICQoLDA0ODw=="},
            "cipher": {"name": "AES-256-GCM", "nonce": "EBESExQVFhcYGRob"},
            "sealed": "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJw==",
        })
    );
    assert_eq!(Handover::read(&made.text()), Ok(made.clone()));
    assert_eq!(Handover::read(&format!("\u{feff} {}\n", made.text())), Ok(made));
}

/// As `docs/FORMATS.md` says it.
#[test]
fn the_whole_header_is_sealed_beside_the_text() {
    let beside = "iep-checklist-handover\n1\nPBKDF2\nSHA-256\n600000\nAAECAwQFBgcICQoLDA0ODw==\nAES-256-GCM\n\
                  EBESExQVFhcYGRob\n";
    assert_eq!(String::from_utf8(handover().header.beside()).unwrap(), beside);
}

#[test]
fn no_letter_of_the_header_can_be_changed_unseen() {
    let (made, text) = (handover(), handover().text());
    let header = text.find("\"sealed\"").unwrap();
    for at in 0..header {
        for by in [b'A', b'0', b'9', b' ', b'"', b'}', b'x', b'\\'] {
            let mut changed = text.clone().into_bytes();
            if changed[at] == by || [changed[at], by] == *b"\n " {
                continue;
            }
            changed[at] = by;
            if let Ok(read) = Handover::read(&String::from_utf8(changed).unwrap()) {
                assert_ne!(read.header.beside(), made.header.beside(), "the letter at {at} may be {}", by as char);
            }
        }
    }
}

#[test]
fn what_asks_for_too_little_or_too_much_is_not_opened() {
    let with = |at: &str, new: Value| {
        let mut value = value();
        *value.pointer_mut(at).unwrap() = new;
        read(&value)
    };
    for times in [json!(600_000), json!(5_000_000)] {
        assert!(with("/kdf/iterations", times).is_ok());
    }
    let wrong = [
        (
            "/kdf/iterations",
            vec![json!(0), json!(599_999), json!(5_000_001), json!(u64::MAX), json!(-1), json!(6e5), json!("600000")],
        ),
        (
            "/kdf/salt",
            vec![json!("AAECAwQFBgcICQoLDA0O"), json!(""), json!("A".repeat(100)), json!("AAECAwQFBgcICQoLDA0OD===")],
        ),
        ("/kdf/name", vec![json!("scrypt"), Value::Null]),
        ("/kdf/hash", vec![json!("SHA-1")]),
        ("/cipher/name", vec![json!("AES-128-GCM")]),
        ("/cipher/nonce", vec![json!("EBESExQVFhcYGRobAAAA"), json!("EBESExQVFhcYGQ==")]),
        ("/sealed", vec![json!(""), json!("AAECAwQFBgcICQoLDA0ODw=="), json!("?"), json!([1, 2])]),
        ("/v", vec![json!(0), json!(-1), json!("1"), Value::Null]),
        ("/kdf", vec![json!([]), json!("PBKDF2")]),
    ];
    for (at, values) in wrong {
        for new in values {
            assert_eq!(with(at, new.clone()), Err(HandoverError::Broken), "{at}: {new}");
        }
    }
}

#[test]
fn what_the_seal_would_not_hold_may_not_stand_in_the_header() {
    for at in ["", "/kdf", "/cipher"] {
        let mut more = value();
        more.pointer_mut(at).unwrap().as_object_mut().unwrap().insert("more".to_owned(), json!(1));
        assert_eq!(read(&more), Err(HandoverError::Broken), "{at}");
    }
}

#[test]
fn a_newer_file_a_cut_one_another_and_a_huge_one_are_told_apart() {
    let mut newer = value();
    newer["v"] = json!(2);
    newer["kdf"] = json!({"name": "Argon2id"});
    assert_eq!(read(&newer), Err(HandoverError::Newer));
    let text = handover().text();
    for length in [40, 200, text.len() - 1] {
        assert_eq!(Handover::read(&text[..length]), Err(HandoverError::Broken), "{length}");
    }
    let deep = "[".repeat(200_000);
    for other in
        ["", "{}", "[]", "null", "\"iep-checklist-handover\"", "{\"format\":\"iep-checklist\"}", "\u{0}", &deep]
    {
        assert_eq!(Handover::read(other), Err(HandoverError::NotOurs));
    }
    assert_eq!(Handover::read(&" ".repeat(MOST + 1)), Err(HandoverError::TooBig));
}

proptest! {
    #[test]
    fn no_text_breaks_the_reader(cut in any::<prop::sample::Index>(), at in any::<prop::sample::Index>(), put in ".{0,4}") {
        let text = handover().text();
        let (cut, at) = (cut.index(text.len() + 1), at.index(text.len() + 1));
        let changed = [&text[..cut.min(at)], &put, &text[at..]].concat();
        if let Ok(read) = Handover::read(&changed) {
            prop_assert_eq!(Handover::read(&read.text()), Ok(read.clone()));
            prop_assert!(read.header.iterations >= ITERATIONS && read.header.nonce.len() == NONCE);
        }
    }

    #[test]
    fn no_header_is_written_as_another_is(times in 600_000_u32..5_000_000, salt in prop::collection::vec(any::<u8>(), 16..65), nonce in prop::collection::vec(any::<u8>(), 12..13)) {
        let header = Header { iterations: times, salt, nonce };
        let made = Handover { header: header.clone(), sealed: vec![7; 17] };
        prop_assert_eq!(Handover::read(&made.text()), Ok(made));
        prop_assert_eq!(header.beside() == handover().header.beside(), header == handover().header);
    }
}
