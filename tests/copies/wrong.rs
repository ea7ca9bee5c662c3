//! Files that are no copies, or not whole, or hostile.

use iep_checklist::copies::{BYTES, Copy, CopyError, FORMAT, SEALED};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::shelf::FakeShelf;
use super::visit::Visit;
use super::{file, load, load_anew, phone, saved, stored};

/// R1, R2: what is newer, sealed or broken in a file is told apart, stays in it to the letter, and the rest is used.
#[test]
fn what_cannot_be_read_in_a_file_is_told_apart() {
    let good = json!({ "v": 1, "id": "aa", "f": { "child.name": { "now": [["w", 1, 5, "Maya"]] } } });
    let wide: Vec<Value> = (0..200).map(|n| json!([format!("w{n}"), 1, n, "x"])).collect();
    let text = file(json!({
        ":child:aa": good,
        ":child:bb": { "v": 2, "id": "bb", "f": {} },
        ":child:cc": { "v": 1, "id": "dd", "f": {} },
        ":child:../../etc": { "v": 1, "id": "../../etc", "f": {} },
        ":child:__proto__": { "v": 1, "id": "__proto__", "f": {} },
        ":child:A": { "v": 1, "id": "A", "f": {} },
        ":child:": { "v": 1, "id": "", "f": {} },
        ":child:~2": { "v": 1, "id": "~2", "f": {} },
        ":child:a-b": { "v": 1, "id": "a-b", "f": {} },
        ":meeting:aa": { "v": 1, "id": "aa", "f": {} },
        ":meeting:aa-b-c": { "v": 1, "id": "aa-b-c", "f": {} },
        ":device:that": { "v": 1, "id": "that", "f": {} },
        ":erased": { "v": 1, "erased": "x" },
        "evil:child:aa": good,
        ":meeting:aa-w": { "v": 1, "id": "aa-w", "f": { "x": { "now": wide } } },
        ":meeting:aa-n": { "v": 1, "id": "aa-n", "f": { "x": ["MOVES"] } },
        ":meeting:aa-s": { "v": 1, "sealed": "AAAA" },
        (":child:".to_owned() + &"a".repeat(101)): { "v": 1, "id": "a".repeat(101), "f": {} },
    }));
    let text = text.replace("\"MOVES\"", "-1.642959551865238e38");
    let copy = Copy::read(&text).unwrap();
    let shelf = FakeShelf::default();
    let mut visit = Visit::open(&shelf, "a");
    let glance = copy.glance(&visit.keeper, &shelf);
    assert_eq!((glance.children.len(), glance.newer), (1, 1));
    assert!(glance.unreadable >= 14, "{}", glance.unreadable);
    load(&shelf, &mut visit, &text);
    assert_eq!(stored(&shelf).len(), 1);
    assert_eq!(Copy::read(&copy.text()).unwrap(), copy);
}

#[test]
fn what_an_older_version_could_not_read_is_read_when_it_can_be() {
    let record = json!({ "v": 1, "id": "aa", "f": { "child.name": { "now": [["w", 1, 5, "Maya"]] } } }).to_string();
    let text =
        json!({ "format": FORMAT, "v": 1, "records": {}, "unreadable": { ":child:aa": record, ":child:bb": "{" } });
    let copy = Copy::read(&text.to_string()).unwrap();
    let shelf = FakeShelf::default();
    let glance = copy.glance(&Visit::open(&shelf, "a").keeper, &shelf);
    assert_eq!((glance.children[0].name.as_str(), glance.unreadable), ("Maya", 1));
    assert!(copy.text().contains("\":child:bb\":\"{\""));
}

#[test]
fn each_kind_of_wrong_file_has_an_error_of_its_own() {
    let (shelf, visit) = phone();
    let text = saved(&shelf, &visit);
    let of = |text: &str| Copy::read(text).unwrap_err();
    for other in ["", " ", "hello", "null", "[]", "{}", "12", "\"iep\"", "{\"format\":\"other\",\"v\":1}", "\u{0}"] {
        assert_eq!(of(other), CopyError::NotOurs, "{other}");
    }
    for cut in [text.len() - 1, text.len() / 2, 30] {
        assert_eq!(of(text.get(..cut).unwrap()), CopyError::Broken, "{cut}");
    }
    for broken in
        [json!({ "v": 1 }), json!({ "v": 0, "records": {} }), json!({ "v": 1, "records": [] }), json!({ "v": "1" })]
    {
        let mut broken = broken;
        broken["format"] = json!(FORMAT);
        assert_eq!(of(&broken.to_string()), CopyError::Broken, "{broken}");
    }
    let unreadable = json!({ "format": FORMAT, "v": 1, "records": {}, "unreadable": 1 });
    assert_eq!(of(&unreadable.to_string()), CopyError::Broken);
    assert_eq!(of(&json!({ "format": FORMAT, "v": 2, "other": 1 }).to_string()), CopyError::Newer);
    assert_eq!(of(&json!({ "format": SEALED, "v": 1 }).to_string()), CopyError::Sealed);
    let deep = file(json!(1))
        .replace("\"records\":1", &format!("\"records\":{}1{}", "[".repeat(100_000), "]".repeat(100_000)));
    assert_eq!(of(&deep), CopyError::Broken);
    assert_eq!(of(&" ".repeat(BYTES + 1)), CopyError::TooBig);
    assert_eq!(of(&["[", &"0,".repeat(3_000_000), "0]"].concat()), CopyError::TooBig);
    let many: serde_json::Map<_, _> =
        (0..6_000).map(|n| (format!(":child:a{n}"), json!({ "v": 1, "id": format!("a{n}"), "f": {} }))).collect();
    assert_eq!(of(&file(Value::Object(many))), CopyError::TooBig);
    assert_eq!(of(&file(json!({ ":child:a": 0 })).replace(":0}", ":1e999}")), CopyError::Broken);
}

#[test]
fn a_mark_before_the_text_and_lines_around_it_do_no_harm() {
    let (shelf, visit) = phone();
    let text = saved(&shelf, &visit);
    let marked = ["\u{feff}", &text, "\r\n"].concat();
    assert_eq!(Copy::read(&marked).unwrap().text(), text);
}

#[test]
fn of_two_members_with_one_name_the_last_counts() {
    let text = "{\"format\":\"other\",\"format\":\"iep-checklist\",\"v\":1,\"records\":{},\"records\":{}}";
    assert_eq!(Copy::read(text).unwrap(), Copy::default());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, rng_seed: proptest::test_runner::RngSeed::Fixed(5), failure_persistence: None, ..ProptestConfig::default() })]

    /// Cut, changed and repeated anywhere, a file is read or refused, and reading what was read gives the same.
    #[test]
    fn no_change_to_a_file_breaks_its_reader(cuts in prop::collection::vec((any::<prop::sample::Index>(), 0u8..4, any::<char>()), 1..6)) {
        let (shelf, visit) = phone();
        let mut letters: Vec<char> = saved(&shelf, &visit).chars().collect();
        for (at, what, letter) in cuts {
            let at = at.index(letters.len().max(1)).min(letters.len());
            match what {
                0 => letters.truncate(at),
                1 => letters.insert(at, letter),
                2 if at < letters.len() => letters[at] = letter,
                _ => { let again = letters[at..].to_vec(); letters.extend(again); }
            }
        }
        let text: String = letters.into_iter().collect();
        if let Ok(copy) = Copy::read(&text) {
            prop_assert_eq!(&Copy::read(&copy.text()).unwrap(), &copy);
            let other = FakeShelf::default();
            let mut two = Visit::open(&other, "b");
            copy.glance(&two.keeper, &other);
            load(&other, &mut two, &text);
            load_anew(&other, &mut two, &text);
        }
    }
}
