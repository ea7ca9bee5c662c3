//! Saved copies: files of every kind, and phones that exchange them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails so")]

#[path = "copies/exchange.rs"]
mod exchange;
#[path = "fake/keys.rs"]
mod keys;
#[path = "fake/shelf.rs"]
mod shelf;
#[path = "fake/visit.rs"]
mod visit;

use iep_checklist::copies::{BYTES, Copy, CopyError, FORMAT, SEALED, Standing};
use iep_checklist::keeper::{Came, ShelfError, Turn};
use iep_checklist::model::{Kind, Part, key};
use proptest::prelude::*;
use serde_json::{Value, json};
use shelf::{Call, FakeShelf};
use visit::Visit;

const NOTE: &str = "part.goals.note";

/// A phone with two children, the first of them with two meetings.
fn phone() -> (FakeShelf, Visit) {
    let shelf = FakeShelf::default();
    let mut visit = Visit::open(&shelf, "a");
    visit.write(&shelf, key::CHILD_NAME, "Maya");
    visit.write(&shelf, NOTE, "first note");
    visit.turn(&shelf, &Turn::NewMeeting);
    visit.write(&shelf, NOTE, "second note");
    visit.turn(&shelf, &Turn::NewChild);
    visit.write(&shelf, key::CHILD_NAME, "Leo");
    visit.write(&shelf, NOTE, "note for Leo");
    (shelf, visit)
}

fn saved(shelf: &FakeShelf, visit: &Visit) -> String {
    Copy::of(&visit.keeper, shelf).text()
}

fn load(shelf: &FakeShelf, visit: &mut Visit, text: &str) -> Vec<Came> {
    let records = Copy::read(text).unwrap().all();
    visit.ms += 1;
    let (_, came) = visit.keeper.take_copy(shelf, &records, visit.ms);
    visit.keeper.save(shelf);
    came
}

fn load_anew(shelf: &FakeShelf, visit: &mut Visit, text: &str) -> Vec<Came> {
    let mut n = 0;
    let records = Copy::read(text).unwrap().anew(&mut || {
        n += 1;
        format!("zz{n}")
    });
    visit.ms += 1;
    let (_, came) = visit.keeper.take_copy(shelf, &records, visit.ms);
    visit.keeper.save(shelf);
    came
}

fn take_out(shelf: &FakeShelf, visit: &mut Visit, came: &[Came]) {
    visit.ms += 1;
    visit.keeper.take_out(shelf, came, visit.ms);
    visit.keeper.save(shelf);
}

fn names(visit: &Visit) -> Vec<String> {
    visit.keeper.children().into_iter().map(|child| child.name).collect()
}

/// All texts of the stored records, this browser's own apart.
fn stored(shelf: &FakeShelf) -> Vec<(String, String)> {
    shelf.all().into_iter().filter(|(key, _)| !key.contains(":device:") && !key.ends_with(":erased")).collect()
}

fn file(records: Value) -> String {
    json!({ "format": FORMAT, "v": 1, "records": records }).to_string()
}

#[test]
fn a_fresh_phone_has_all_that_the_copy_has() {
    let (shelf, visit) = phone();
    let text = saved(&shelf, &visit);
    let other = FakeShelf::default();
    let mut fresh = Visit::open(&other, "b");
    assert!(fresh.keeper.is_fresh());
    load(&other, &mut fresh, &text);
    assert_eq!(stored(&other), stored(&shelf));
    assert_eq!(names(&Visit::open(&other, "c")), ["Maya", "Leo"]);
}

#[test]
fn the_same_work_gives_the_same_file() {
    let (shelf, visit) = phone();
    let text = saved(&shelf, &visit);
    assert_eq!(text, saved(&phone().0, &phone().1));
    assert_eq!(Copy::read(&text).unwrap().text(), text);
    assert!(text.starts_with("{\"format\":\"iep-checklist\",\"records\":{"));
}

#[test]
fn a_file_says_what_is_newer_here_and_there() {
    let (shelf, mut visit) = phone();
    let text = saved(&shelf, &visit);
    let stands = |visit: &Visit, shelf: &FakeShelf, text: &str| {
        let glance = Copy::read(text).unwrap().glance(&visit.keeper, shelf);
        let of = |child: &iep_checklist::copies::ChildGlance| {
            (child.name.clone(), child.standing, child.meetings.iter().map(|one| one.standing).collect::<Vec<_>>())
        };
        glance.children.iter().map(of).collect::<Vec<_>>()
    };
    use Standing::{Both, GoneHere, GoneThere, New, NewerHere, NewerThere, Same};
    let other = FakeShelf::default();
    let mut two = Visit::open(&other, "b");
    let all = |maya, first, second, leo, note| {
        vec![("Maya".to_owned(), Some(maya), vec![first, second]), ("Leo".to_owned(), Some(leo), vec![note])]
    };
    assert_eq!(stands(&two, &other, &text), all(New, New, New, New, New));
    assert_eq!(stands(&visit, &shelf, &text), all(Same, Same, Same, Same, Same));
    load(&other, &mut two, &text);
    visit.write(&shelf, NOTE, "changed here");
    assert_eq!(stands(&visit, &shelf, &text), all(Same, Same, Same, Same, NewerHere));
    assert_eq!(stands(&two, &other, &saved(&shelf, &visit)), all(Same, Same, Same, Same, NewerThere));
    let leo = visit.keeper.binder().child.unwrap().id;
    two.turn(&other, &Turn::Child(leo.clone()));
    two.write(&other, NOTE, "changed there");
    assert_eq!(stands(&visit, &shelf, &saved(&other, &two)), all(Same, Same, Same, Same, Both));
    visit.remove(&shelf, Kind::Child);
    assert_eq!(stands(&visit, &shelf, &text), all(Same, Same, Same, GoneHere, NewerHere));
    assert_eq!(stands(&two, &other, &saved(&shelf, &visit)), all(Same, Same, Same, GoneThere, Both));
}

#[test]
fn looking_at_a_file_changes_nothing() {
    let (shelf, visit) = phone();
    let text = saved(&shelf, &visit);
    let other = FakeShelf::default();
    let two = Visit::open(&other, "b");
    other.count_anew();
    let glance = Copy::read(&text).unwrap().glance(&two.keeper, &other);
    assert_eq!((glance.children.len(), glance.unreadable, glance.newer), (2, 0, 0));
    assert!(glance.written > 1_000);
    assert_eq!((other.writes(), names(&two).len()), (0, 0));
}

#[test]
fn merging_the_same_file_twice_changes_nothing() {
    let (shelf, mut visit) = phone();
    let text = saved(&shelf, &visit);
    let before = shelf.all();
    assert!(load(&shelf, &mut visit, &text).is_empty());
    assert_eq!(shelf.all(), before);
    let other = FakeShelf::default();
    let mut two = Visit::open(&other, "b");
    assert_eq!(load(&other, &mut two, &text).len(), 5);
    let before = other.all();
    assert!(load(&other, &mut two, &text).is_empty());
    assert_eq!(other.all(), before);
}

#[test]
fn a_copy_without_some_fields_erases_nothing() {
    let (shelf, mut visit) = phone();
    let mut value: Value = serde_json::from_str(&saved(&shelf, &visit)).unwrap();
    let before = stored(&shelf);
    for record in value["records"].as_object_mut().unwrap().values_mut() {
        record["f"].as_object_mut().unwrap().retain(|key, _| key == key::CHILD_NAME);
    }
    load(&shelf, &mut visit, &value.to_string());
    assert_eq!(stored(&shelf), before);
}

/// What this browser shows is no matter of a file.
#[test]
fn a_file_turns_no_page_to_another_child() {
    let (shelf, visit) = phone();
    let text = saved(&shelf, &visit);
    let other = FakeShelf::default();
    let mut two = Visit::open(&other, "b");
    two.write(&other, key::CHILD_NAME, "Ana");
    let device = "iep-checklist:device:this";
    let before = (other.text(device), two.keeper.binder());
    load(&other, &mut two, &text);
    assert_eq!((other.text(device), two.keeper.binder()), before);
    assert_eq!(names(&two).len(), 3);
}

#[test]
fn a_copy_added_as_another_child_mixes_with_nobody() {
    let (shelf, mut visit) = phone();
    let text = saved(&shelf, &visit);
    let before = stored(&shelf);
    let came = load_anew(&shelf, &mut visit, &text);
    let after = stored(&shelf);
    assert!(before.iter().all(|one| after.contains(one)));
    assert_eq!((before.len(), after.len(), came.len()), (5, 10, 5));
    assert_eq!(names(&visit), ["Maya", "Leo", "Maya", "Leo"]);
    visit.turn(&shelf, &Turn::Child("zz1".to_owned()));
    assert_eq!(visit.sees(NOTE), json!("second note"));
    let meetings = visit.keeper.meetings(&shelf);
    assert!(meetings.iter().all(|meeting| meeting.id.starts_with("zz1-")));
    assert_eq!(visit.sees(key::MEETING_BEFORE), json!(meetings[0].id));
    visit.write(&shelf, NOTE, "of the other Maya");
    let maya = visit.keeper.children()[0].id.clone();
    visit.turn(&shelf, &Turn::Child(maya));
    assert_eq!(visit.sees(NOTE), json!("second note"));
}

#[test]
fn what_a_copy_brought_can_be_taken_out_again() {
    let (shelf, mut visit) = phone();
    let text = saved(&shelf, &visit);
    let other = FakeShelf::default();
    let mut two = Visit::open(&other, "b");
    load(&other, &mut two, &text);
    visit.write(&shelf, NOTE, "changed here");
    visit.write(&shelf, "worry.1a.text", "a new worry");
    visit.turn(&shelf, &Turn::NewMeeting);
    visit.write(&shelf, NOTE, "in a new meeting");
    two.turn(&other, &Turn::Child(visit.keeper.binder().child.unwrap().id));
    two.write(&other, "notes.free", "written there");
    let came = load(&other, &mut two, &saved(&shelf, &visit));
    assert_eq!((two.sees(NOTE), two.sees("worry.1a.text")), (json!("changed here"), json!("a new worry")));
    assert_eq!(two.keeper.meetings(&other).len(), 2);
    two.write(&other, "notes.free", "written since");
    take_out(&other, &mut two, &came);
    assert_eq!((two.sees(NOTE), two.sees("worry.1a.text")), (json!("note for Leo"), Value::Null));
    assert_eq!(two.sees("notes.free"), json!("written since"));
    assert_eq!(two.keeper.meetings(&other).len(), 1);
    let fresh = FakeShelf::default();
    let mut three = Visit::open(&fresh, "c");
    let came = load(&fresh, &mut three, &text);
    take_out(&fresh, &mut three, &came);
    assert_eq!(names(&Visit::open(&fresh, "d")).len(), 0);
    load(&fresh, &mut three, &text);
    assert_eq!(names(&Visit::open(&fresh, "d")), ["Maya", "Leo"], "loading once more brings them back");
}

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

/// R3, R4: what was loaded is in memory, shown and saved later, where storage is full or blocked.
#[test]
fn a_copy_can_be_loaded_where_nothing_can_be_saved() {
    let (from, visit) = phone();
    let text = saved(&from, &visit);
    for error in [ShelfError::Full, ShelfError::Blocked] {
        let shelf = FakeShelf::default();
        shelf.break_with(move |_, call, _| (error == ShelfError::Blocked || call == Call::Write).then_some(error));
        let mut fresh = Visit::open(&shelf, "b");
        load(&shelf, &mut fresh, &text);
        assert_eq!(fresh.saving(), iep_checklist::keeper::Saving::Failing(error));
        assert_eq!(names(&fresh), ["Maya", "Leo"]);
        shelf.heal();
        fresh.sync(&shelf);
        assert_eq!(stored(&shelf), stored(&from), "{error:?}");
    }
}

/// R1: beside a text that cannot be read here, the file's record gets a place of its own, and the same one each time.
#[test]
fn a_record_of_a_file_does_not_write_over_what_cannot_be_read_here() {
    let (from, visit) = phone();
    let text = saved(&from, &visit);
    let (key, _) = stored(&from).into_iter().find(|(_, text)| text.contains("first note")).unwrap();
    let shelf = FakeShelf::with(&[(&key, "{\"v\":1,")]);
    let mut fresh = Visit::open(&shelf, "b");
    load(&shelf, &mut fresh, &text);
    load(&shelf, &mut fresh, &text);
    assert_eq!(shelf.text(&key).unwrap(), "{\"v\":1,");
    assert!(shelf.text(&[&key, "~2"].concat()).unwrap().contains("first note"));
    assert_eq!(stored(&shelf).len(), 6);
    // And a phone that can keep it in its own place does, and does not have it twice.
    let other = FakeShelf::default();
    let mut two = Visit::open(&other, "c");
    load(&other, &mut two, &saved(&shelf, &fresh));
    assert_eq!(stored(&other).len(), 5);
    load(&other, &mut two, &text);
    assert_eq!(stored(&other).len(), 5);
}

#[test]
fn what_was_erased_here_comes_back_with_a_copy() {
    let (shelf, mut visit) = phone();
    let (text, before) = (saved(&shelf, &visit), stored(&shelf));
    visit.keeper.erase(&shelf, "t", 1).unwrap();
    assert!(stored(&shelf).is_empty());
    load(&shelf, &mut visit, &text);
    assert_eq!(stored(&shelf), before);
    visit.tick(&shelf, Part::Goals);
    assert_eq!(visit.saving(), iep_checklist::keeper::Saving::Saved);
}

#[test]
fn a_child_that_was_erased_alone_comes_back_in_a_place_of_its_own() {
    let (shelf, mut visit) = phone();
    let text = saved(&shelf, &visit);
    let maya = visit.keeper.children()[0].id.clone();
    let mark = visit.keeper.mark_of_one(Kind::Child, &maya, 9);
    visit.keeper.carry_out(&shelf, &mark).unwrap();
    assert_eq!(names(&visit), ["Leo"]);
    load(&shelf, &mut visit, &text);
    assert!(load(&shelf, &mut visit, &text).is_empty(), "it is the same place each time");
    assert_eq!(names(&Visit::open(&shelf, "b")), ["Maya", "Leo"]);
    visit.turn(&shelf, &Turn::Child([&maya, "b"].concat()));
    assert_eq!(visit.sees(NOTE), json!("second note"));
    assert_eq!(visit.sees(key::MEETING_BEFORE), json!(visit.keeper.meetings(&shelf)[0].id));
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
