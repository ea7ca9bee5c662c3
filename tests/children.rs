//! Several children and several meetings: nothing that was meant for one lands in another, whatever is done in what order.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails so")]

#[path = "children/schedules.rs"]
mod schedules;
#[path = "fake/shelf.rs"]
mod shelf;
#[path = "fake/slow.rs"]
mod slow;
#[path = "fake/visit.rs"]
mod visit;

use iep_checklist::copies::Copy;
use iep_checklist::keeper::{Address, Turn};
use iep_checklist::model::{Action, Day, Kind, MeetingKind, Part, Put, key};
use serde_json::{Value, json};
use shelf::{Call, FakeShelf};
use visit::{NAME, Visit};

const NOTE: &str = "part.goals.note";
const CHECKED: &str = "part.goals.checked";

/// A child of this name, with a note, and a person on the team.
fn write_about(visit: &mut Visit, shelf: &FakeShelf, name: &str) {
    visit.write(shelf, key::CHILD_NAME, name);
    visit.write(shelf, NOTE, &format!("note for {name}"));
    visit.write(shelf, "member.1a.name", &format!("teacher of {name}"));
    visit.tick(shelf, Part::Goals);
}

fn names(visit: &Visit) -> Vec<(String, bool)> {
    visit.keeper.children().into_iter().map(|child| (child.name, child.shown)).collect()
}

fn id_of(visit: &Visit, name: &str) -> String {
    visit.keeper.children().into_iter().find(|child| child.name == name).expect(name).id
}

fn shows(visit: &Visit, name: &str) {
    assert_eq!(visit.sees(key::CHILD_NAME), json!(name));
    assert_eq!(visit.sees(NOTE), json!(format!("note for {name}")));
    assert_eq!(visit.sees("member.1a.name"), json!(format!("teacher of {name}")));
    assert_eq!(visit.sees(CHECKED), json!(true));
}

/// Two children, each with a note and a team; the second is shown.
fn two() -> (FakeShelf, Visit) {
    two_on(FakeShelf::default())
}

fn two_on(shelf: FakeShelf) -> (FakeShelf, Visit) {
    let mut visit = Visit::open(&shelf, "a");
    write_about(&mut visit, &shelf, "Maya");
    visit.turn(&shelf, &Turn::NewChild);
    write_about(&mut visit, &shelf, "Leo");
    (shelf, visit)
}

#[test]
fn each_child_has_its_own_notes_ticks_and_team() {
    let (shelf, mut visit) = two();
    for name in ["Maya", "Leo", "Maya"] {
        visit.turn(&shelf, &Turn::Child(id_of(&visit, name)));
        shows(&visit, name);
    }
    assert_eq!(names(&visit), [("Maya".to_owned(), true), ("Leo".to_owned(), false)]);
}

#[test]
fn the_next_start_shows_the_child_and_the_meeting_of_last_time() {
    let (shelf, mut visit) = two();
    shows(&Visit::open(&shelf, "b"), "Leo");
    visit.turn(&shelf, &Turn::Child(id_of(&visit, "Maya")));
    shows(&Visit::open(&shelf, "c"), "Maya");
    let first = visit.keeper.binder();
    visit.turn(&shelf, &Turn::NewMeeting);
    assert_eq!(Visit::open(&shelf, "d").keeper.binder(), visit.keeper.binder());
    visit.turn(&shelf, &Turn::Meeting(first.meeting.clone().unwrap().id));
    assert_eq!(Visit::open(&shelf, "e").keeper.binder(), first);
}

/// A first run asks nothing and writes nothing; nor does a child that was begun and never written about.
#[test]
fn a_child_that_nothing_was_written_about_leaves_no_trace() {
    let shelf = FakeShelf::default();
    let mut visit = Visit::open(&shelf, "a");
    visit.turn(&shelf, &Turn::NewChild);
    assert_eq!(shelf.writes(), 0);
    write_about(&mut visit, &shelf, "Maya");
    let before = shelf.all();
    visit.turn(&shelf, &Turn::NewChild);
    assert_eq!(names(&visit), [("Maya".to_owned(), false), (String::new(), true)]);
    assert_eq!(visit.sees(NOTE), Value::Null);
    assert_eq!(shelf.all(), before);
    visit.turn(&shelf, &Turn::Child(id_of(&visit, "Maya")));
    assert_eq!(names(&visit), [("Maya".to_owned(), true)]);
    shows(&visit, "Maya");
}

#[test]
fn a_new_meeting_keeps_the_team_and_the_old_one_stays_readable() {
    let (shelf, mut visit) = two();
    let old = visit.keeper.binder().meeting.unwrap();
    visit.act(&shelf, Action::Answer(key::MEETING_KIND.to_owned(), json!("yearly")));
    visit.write(&shelf, key::MEETING_DATE, "2025-11-24");
    visit.turn(&shelf, &Turn::NewMeeting);
    assert_eq!((visit.sees(NOTE), visit.sees(CHECKED)), (Value::Null, Value::Null));
    assert_eq!(visit.sees("member.1a.name"), json!("teacher of Leo"));
    assert_eq!(visit.sees(key::MEETING_BEFORE), json!(old.id));
    let meetings = visit.keeper.meetings(&shelf);
    assert_eq!(meetings.iter().map(|one| one.shown).collect::<Vec<_>>(), [false, true]);
    assert_eq!((meetings[0].kind, meetings[0].day), (Some(MeetingKind::AnnualReview), Day::parse("2025-11-24")));
    visit.turn(&shelf, &Turn::Meeting(meetings[0].id.clone()));
    shows(&visit, "Leo");
    visit.turn(&shelf, &Turn::Child(id_of(&visit, "Maya")));
    assert_eq!(visit.keeper.meetings(&shelf).len(), 1, "only the meetings of the child that is shown");
}

/// The letters that a screen still tells while it is being taken away belong to the child that it was about.
#[test]
fn what_is_told_late_goes_where_it_was_typed() {
    let (shelf, mut visit) = two();
    let leo = visit.keeper.shown();
    visit.turn(&shelf, &Turn::Child(id_of(&visit, "Maya")));
    visit.act_at(leo, Action::Annotate { key: NOTE.to_owned(), text: "late".to_owned(), over: vec![] });
    visit.act_at(leo, Action::Answer("member.1a.name".to_owned(), json!("late")));
    visit.sync(&shelf);
    shows(&visit, "Maya");
    visit.turn(&shelf, &Turn::Back(leo));
    assert_eq!((visit.sees(NOTE), visit.sees("member.1a.name")), (json!("late"), json!("late")));
    visit.turn(&shelf, &Turn::NewChild);
    let blank = visit.keeper.shown();
    visit.turn(&shelf, &Turn::Child(id_of(&visit, "Maya")));
    visit.act_at(blank, Action::Answer(key::CHILD_NAME.to_owned(), json!("Ana")));
    visit.sync(&shelf);
    shows(&visit, "Maya");
    assert_eq!(names(&visit).len(), 3);
}

/// R8: the choice is each page's own: what another tab turns to changes nothing here.
#[test]
fn a_turn_in_one_tab_leaves_the_other_where_it_is() {
    let (shelf, mut visit) = two();
    let mut other = Visit::open(&shelf, "b");
    visit.turn(&shelf, &Turn::Child(id_of(&visit, "Maya")));
    other.sync(&shelf);
    shows(&other, "Leo");
    other.write(&shelf, NOTE, "more for Leo");
    visit.sync(&shelf);
    shows(&visit, "Maya");
    for turn in [Turn::NewMeeting, Turn::NewChild] {
        visit.turn(&shelf, &turn);
        visit.write(&shelf, NOTE, "new");
        other.sync(&shelf);
        assert_eq!(other.sees(NOTE), json!("more for Leo"));
    }
    assert_eq!(other.keeper.children().len(), 3);
}

#[test]
fn a_removed_child_is_off_the_list_with_all_its_words_and_comes_back() {
    let (shelf, mut visit) = two();
    let leo = visit.keeper.shown();
    visit.remove(&shelf, Kind::Child);
    shows(&visit, "Maya");
    for visit in [&visit, &Visit::open(&shelf, "b")] {
        assert_eq!(names(visit), [("Maya".to_owned(), true)]);
    }
    assert!(shelf.all().values().any(|text| text.contains("note for Leo")), "nothing is erased");
    visit.act_at(leo, Action::Undo(vec![Put::new(key::CHILD_GONE.to_owned(), false)]));
    visit.turn(&shelf, &Turn::Back(leo));
    shows(&visit, "Leo");
    shows(&Visit::open(&shelf, "c"), "Leo");
}

#[test]
fn with_the_last_child_removed_the_list_is_empty_as_on_a_first_run() {
    let shelf = FakeShelf::default();
    let mut visit = Visit::open(&shelf, "a");
    write_about(&mut visit, &shelf, "Maya");
    visit.remove(&shelf, Kind::Child);
    for visit in [&visit, &Visit::open(&shelf, "b")] {
        assert_eq!((visit.sees(NOTE), names(visit)), (Value::Null, vec![]));
    }
    write_about(&mut visit, &shelf, "Leo");
    shows(&Visit::open(&shelf, "c"), "Leo");
}

#[test]
fn with_a_meeting_removed_the_latest_that_is_left_is_shown() {
    let (shelf, mut visit) = two();
    for n in 0..3 {
        visit.turn(&shelf, &Turn::NewMeeting);
        visit.write(&shelf, NOTE, &format!("meeting {n}"));
    }
    visit.remove(&shelf, Kind::Meeting);
    assert_eq!(visit.sees(NOTE), json!("meeting 1"));
    let removed = visit.keeper.shown() - 1;
    visit.turn(&shelf, &Turn::Child(id_of(&visit, "Maya")));
    visit.turn(&shelf, &Turn::Child(id_of(&visit, "Leo")));
    assert_eq!(visit.sees(NOTE), json!("meeting 1"), "a removed one is passed over");
    assert_eq!(Visit::open(&shelf, "b").sees(NOTE), json!("meeting 1"));
    assert_eq!(visit.keeper.meetings(&shelf).len(), 3);
    visit.act_at(removed, Action::Undo(vec![Put::new(key::MEETING_GONE.to_owned(), false)]));
    visit.turn(&shelf, &Turn::Back(removed));
    assert_eq!(visit.sees(NOTE), json!("meeting 2"));
}

/// What is removed in one tab and written in another comes back, and the other stays where it is meanwhile.
#[test]
fn a_child_removed_elsewhere_stays_for_who_writes_in_it() {
    let (shelf, mut visit) = two();
    let mut other = Visit::open(&shelf, "b");
    visit.remove(&shelf, Kind::Child);
    other.sync(&shelf);
    shows(&other, "Leo");
    other.tick(&shelf, Part::Esy);
    visit.sync(&shelf);
    assert_eq!(names(&visit), [("Maya".to_owned(), true), ("Leo".to_owned(), false)]);
}

/// A removal takes the screen away while a field in it may still have letters to tell: they are kept, and change nothing
/// of the removal.
#[test]
fn what_is_told_late_is_kept_and_brings_back_nothing_that_was_removed() {
    let (shelf, mut visit) = two();
    visit.turn(&shelf, &Turn::NewMeeting);
    for (kind, key) in [(Kind::Meeting, NOTE), (Kind::Child, "member.1a.name")] {
        let removed = visit.keeper.shown();
        visit.remove(&shelf, kind);
        let (children, meetings) = (names(&visit), visit.keeper.meetings(&shelf).len());
        visit.act_at(removed, Action::Annotate { key: key.to_owned(), text: "late".to_owned(), over: vec![] });
        visit.sync(&shelf);
        assert!(shelf.all().values().any(|text| text.contains("late")), "{kind:?}");
        assert_eq!((names(&visit), visit.keeper.meetings(&shelf).len()), (children, meetings), "{kind:?}");
    }
}

/// R1: the child's own record is damaged; the notes of its meetings are not.
#[test]
fn a_child_whose_record_cannot_be_read_can_be_turned_to() {
    let (shelf, visit) = two();
    let maya = Address { kind: Kind::Child, id: id_of(&visit, "Maya") }.key(NAME);
    shelf.set(&maya, "damaged");
    let mut other = Visit::open(&shelf, "b");
    let unnamed = id_of(&other, "");
    other.turn(&shelf, &Turn::Child(unnamed));
    assert_eq!(other.sees(NOTE), json!("note for Maya"));
    other.write(&shelf, key::CHILD_NAME, "Maya again");
    assert_eq!(names(&other), [("Maya again".to_owned(), true), ("Leo".to_owned(), false)]);
    assert_eq!(shelf.all().get(&maya).map(String::as_str), Some("damaged"));
}

/// R10: past meetings cost nothing until their list is asked for, and are not kept in memory by that.
#[test]
fn a_save_touches_only_what_is_shown() {
    let costs = [1, 100].map(|count| {
        let (shelf, mut visit) = two();
        let (child, meeting) = (visit.keeper.binder().child.unwrap(), visit.keeper.binder().meeting.unwrap());
        let text = shelf.text(&meeting.key(NAME)).unwrap();
        for n in 0..count {
            let past = Address::meeting(&child.id, &format!("000{n:03}past"));
            shelf.set(&past.key(NAME), &text.replace(&meeting.id, &past.id));
        }
        visit.sync(&shelf);
        assert_eq!(visit.keeper.meetings(&shelf).len(), count + 1);
        shelf.count_anew();
        visit.tick(&shelf, Part::Services);
        visit.write(&shelf, NOTE, "today");
        visit.sync(&shelf);
        let past = |(_, key): &(Call, String)| key.contains("past");
        assert!(!shelf.asked().iter().any(past));
        (shelf.calls(), shelf.writes())
    });
    assert_eq!(costs[0], costs[1]);
}

/// Two names are two children, also where the second was written while storage could not be read.
#[test]
fn a_child_written_about_while_storage_was_blocked_does_not_join_one_of_another_name() {
    let (shelf, _) = two();
    for (name, children) in [("Leo", 2), ("Ana", 3)] {
        shelf.break_with(|_, _, _| Some(iep_checklist::keeper::ShelfError::Blocked));
        let mut visit = Visit::open(&shelf, "b");
        write_about(&mut visit, &shelf, name);
        shelf.heal();
        visit.sync(&shelf);
        shows(&visit, name);
        assert_eq!(names(&visit).len(), children);
        visit.turn(&shelf, &Turn::Child(id_of(&visit, "Maya")));
        shows(&visit, "Maya");
        visit.turn(&shelf, &Turn::Child(id_of(&visit, "Leo")));
        shows(&visit, "Leo");
    }
}

/// R4: and once storage is back, each is saved as its own.
#[test]
fn children_can_be_turned_to_while_storage_is_blocked() {
    let shelf = FakeShelf::default();
    shelf.break_with(|_, _, _| Some(iep_checklist::keeper::ShelfError::Blocked));
    let (shelf, mut visit) = two_on(shelf);
    visit.turn(&shelf, &Turn::Child(id_of(&visit, "Maya")));
    shows(&visit, "Maya");
    shelf.heal();
    visit.sync(&shelf);
    let mut next = Visit::open(&shelf, "b");
    for name in ["Maya", "Leo"] {
        next.turn(&shelf, &Turn::Child(id_of(&next, name)));
        shows(&next, name);
    }
}

/// What was never opened in this page is read from storage; what storage does not give is in memory.
#[test]
fn a_copy_holds_every_child_and_every_meeting() {
    let (shelf, mut visit) = two();
    visit.turn(&shelf, &Turn::NewMeeting);
    visit.write(&shelf, NOTE, "second note for Leo");
    visit.remove(&shelf, Kind::Child);
    let words = ["note for Maya", "note for Leo", "second note for Leo", "teacher of Maya", "teacher of Leo"];
    let lacks = |visit: &Visit| {
        let copy = Copy::of(&visit.keeper, &shelf).text();
        words.into_iter().filter(|words| !copy.contains(&format!("\"{words}\""))).count()
    };
    assert_eq!([lacks(&visit), lacks(&Visit::open(&shelf, "b"))], [0, 0]);
    shelf.break_with(|_, _, _| Some(iep_checklist::keeper::ShelfError::Blocked));
    visit.sync(&shelf);
    assert_eq!(lacks(&visit), 0);
}

#[test]
fn an_erasure_in_another_tab_takes_every_child_away() {
    let (shelf, mut visit) = two();
    let maya = id_of(&visit, "Maya");
    let leo = visit.keeper.shown();
    Visit::open(&shelf, "b").keeper.erase(&shelf, "t", 0).unwrap();
    visit.turn(&shelf, &Turn::Child(maya));
    assert_eq!((visit.sees(NOTE), visit.keeper.shown()), (Value::Null, leo));
    visit.turn(&shelf, &Turn::NewChild);
    visit.act_at(leo, Action::Answer(NOTE.to_owned(), json!("told after it")));
    visit.sync(&shelf);
    assert_eq!(visit.sees(NOTE), Value::Null, "it is about another child");
    visit.turn(&shelf, &Turn::Back(leo));
    assert_eq!(visit.sees(NOTE), json!("told after it"));
    assert!(!shelf.all().values().any(|text| text.contains("note for")));
}
