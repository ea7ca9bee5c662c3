//! What the next meeting begins with: values of the one before, never its history, and nothing that was private or is done.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails so")]

#[path = "fake/keys.rs"]
mod keys;
#[path = "fake/shelf.rs"]
mod shelf;
#[path = "fake/slow.rs"]
mod slow;
#[path = "fake/visit.rs"]
mod visit;

use iep_checklist::keeper::Turn;
use iep_checklist::model::{
    Action, Day, DraftState, Entry, Fact, Kind, Meeting, Outcome, Part, Put, Reader, State, carried, key, text,
};
use serde_json::{Value, json};
use shelf::FakeShelf;
use visit::Visit;

const NOTE: &str = "part.goals.note";

fn open() -> (FakeShelf, Visit) {
    let shelf = FakeShelf::default();
    let visit = Visit::open(&shelf, "a");
    (shelf, visit)
}

fn put(visit: &mut Visit, shelf: &FakeShelf, fields: &[(&str, Value)]) {
    let puts = fields.iter().map(|(key, value)| Put::new((*key).to_owned(), value.clone()));
    visit.act(shelf, Action::Undo(puts.collect()));
}

fn entries(visit: &Visit, part: Part) -> Vec<(String, Vec<(State, String)>)> {
    let seen = visit.seen();
    let said = |entry: &Entry| {
        let facts = |state: State| entry.facts(state).into_iter().map(move |(_, text)| (state, text));
        State::ALL.iter().copied().flat_map(facts).collect()
    };
    Meeting(&seen).entries(part).iter().map(|entry| (entry.name(), said(entry))).collect()
}

#[test]
fn what_was_agreed_or_else_drafted_is_last_years_now() {
    let (shelf, mut visit) = open();
    put(
        &mut visit,
        &shelf,
        &[
            ("entry.a.part", json!("services")),
            ("entry.a.name", json!("Speech therapy")),
            ("entry.a.last-year.minutes", json!("60")),
            ("entry.a.draft.minutes", json!("20")),
            ("entry.a.request.minutes", json!("40")),
            ("entry.a.agreed.minutes", json!("30")),
            ("entry.a.progress", json!("partly")),
            ("entry.a.final-copy", json!("missing")),
            ("entry.a.start", json!("no")),
            ("entry.a.started", json!("2026-09-09")),
            ("entry.b.part", json!("services")),
            ("entry.b.name", json!("Counseling")),
            ("entry.b.last-year.minutes", json!("15")),
            ("entry.b.draft.minutes", json!("25")),
            ("entry.b.request.minutes", json!("45")),
            ("entry.c.part", json!("goals")),
            ("entry.c.last-year.text", json!("Reads 40 words a minute")),
            ("entry.d.part", json!("goals")),
            ("entry.d.request.text", json!("Ties her shoes")),
            ("entry.e.part", json!("accommodations")),
            ("entry.e.name", json!("Extra time")),
            ("entry.f.part", json!("accommodations")),
            ("entry.f.name", json!("Gone long since")),
            ("entry.f.gone", json!(true)),
        ],
    );
    visit.turn(&shelf, &Turn::NewMeeting);
    let services = [("Speech therapy", State::LastYear, "30"), ("Counseling", State::LastYear, "25")];
    let services = services.map(|(name, state, minutes)| (name.to_owned(), vec![(state, minutes.to_owned())]));
    assert_eq!(entries(&visit, Part::Services), services);
    let goals = [(State::LastYear, "Reads 40 words a minute"), (State::Request, "Ties her shoes")];
    let goals = goals.map(|(state, words)| (String::new(), vec![(state, words.to_owned())]));
    assert_eq!(entries(&visit, Part::Goals), goals, "a wish that no plan has taken up is a wish still");
    assert_eq!(entries(&visit, Part::Accommodations), [("Extra time".to_owned(), vec![])]);
    let seen = visit.seen();
    for entry in Meeting(&seen).entries(Part::Services) {
        assert_eq!((entry.progress(), entry.final_copy(), entry.started()), (None, None, None));
        assert!(!["a", "b"].contains(&entry.id.as_str()), "an item of this meeting has an id of its own");
        assert_eq!(text(&seen, &entry.key("started")), "");
        assert_eq!(entry.fact(State::LastYear, Fact::Minutes).len(), 2);
    }
}

#[test]
fn open_promises_parked_things_and_questions_go_along_and_done_ones_stay() {
    let (shelf, mut visit) = open();
    put(
        &mut visit,
        &shelf,
        &[
            ("promise.a.part", json!("services")),
            ("promise.a.what", json!("A plan for missed sessions")),
            ("promise.a.who", json!("Ms. Shah")),
            ("promise.a.by", json!("2027-01-15")),
            ("promise.a.final-copy", json!("missing")),
            ("promise.b.what", json!("Send the report")),
            ("promise.b.kept", json!(true)),
            ("promise.c.what", json!("The second one")),
            ("parked.a.text", json!("The bus at noon")),
            ("parked.a.part", json!("transportation")),
            ("parked.a.at", json!(1_790_000_000_000_u64)),
            ("parked.b.text", json!("Lunch")),
            ("parked.b.done", json!(true)),
            ("ask.goals.own-a.text", json!("Who reads with her?")),
            ("ask.goals.own-a.star", json!(true)),
            ("ask.goals.own-a.rank", json!(2)),
            ("ask.goals.own-b.text", json!("Asked and answered?")),
            ("ask.goals.own-b.asked", json!(true)),
            ("ask.services.first-day.star", json!(true)),
            ("ask.services.minutes.star", json!(true)),
            ("ask.services.minutes.asked", json!(true)),
            ("point.a.text", json!("She is tired after lunch")),
            ("point.a.rank", json!(-1)),
            ("point.b.text", json!("  ")),
        ],
    );
    visit.turn(&shelf, &Turn::NewMeeting);
    let seen = visit.seen();
    let meeting = Meeting(&seen);
    let promises = meeting.promises();
    let what: Vec<String> = promises.iter().map(|promise| promise.what()).collect();
    assert_eq!(what, ["A plan for missed sessions", "The second one"]);
    assert_eq!((promises[0].part(), promises[0].who()), (Some(Part::Services), "Ms. Shah".to_owned()));
    assert_eq!((promises[0].by(), promises[0].final_copy()), (Day::parse("2027-01-15"), None));
    for promise in &promises {
        let before = Reader::value(&seen, &key::item("promise", &promise.id, "before"));
        assert!(promise.is_from_before() && before == json!(true), "it was made at an earlier meeting");
    }
    let parked = meeting.parked();
    assert_eq!(parked.iter().map(|one| one.text.as_str()).collect::<Vec<_>>(), ["The bus at noon"]);
    assert_eq!((parked[0].part, parked[0].at), (Some(Part::Transportation), Some(1_790_000_000_000.0)));
    let own = meeting.own_questions(Part::Goals, None);
    assert_eq!(own.iter().map(|id| meeting.own_words(Part::Goals, id)).collect::<Vec<_>>(), ["Who reads with her?"]);
    assert!(meeting.is_starred(Part::Goals, &own[0]) && meeting.is_starred(Part::Services, "first-day"));
    assert!(!meeting.is_starred(Part::Services, "minutes") && !meeting.is_asked(Part::Services, "minutes"));
    let top: Vec<String> = meeting.top_points(&|_, _| 0).iter().map(|point| text(&seen, &point.key("text"))).collect();
    assert_eq!(top, ["She is tired after lunch", "", "Who reads with her?"], "in the parent's order");
}

#[test]
fn a_part_that_was_put_off_is_to_be_asked_about_and_the_interpreter_comes_again() {
    let (shelf, mut visit) = open();
    for (part, outcome) in [(Part::Esy, Outcome::Later), (Part::Goals, Outcome::Agree), (Part::Papers, Outcome::Later)]
    {
        visit.act(&shelf, Action::Conclude(part, Some(outcome)));
    }
    put(&mut visit, &shelf, &[("meeting.interpreter", json!(true)), ("meeting.language", json!("Español"))]);
    visit.turn(&shelf, &Turn::NewMeeting);
    let seen = visit.seen();
    let meeting = Meeting(&seen);
    let drafts = [Part::Esy, Part::Goals, Part::Papers].map(|part| meeting.draft(part));
    assert_eq!(drafts, [DraftState::Ask, DraftState::Unseen, DraftState::Ask]);
    assert!(Part::ALL.into_iter().all(|part| meeting.outcome(part).is_none() && !meeting.is_checked(part)));
    assert_eq!((meeting.needs_interpreter(), meeting.language()), (true, "Español".to_owned()));
}

/// Of every key that there is, filled with anything: no note, no decision and no mark of sharing is in the new meeting, and
/// nothing there is another shape than the table gives it.
#[test]
fn no_note_no_decision_and_no_mark_of_sharing_goes_along() {
    for round in 0..3 {
        let mut before = iep_checklist::record::Record::new("a-b");
        let stamp = iep_checklist::record::Stamp { writer: "aaaaaaaa".to_owned(), ms: 1 };
        for (n, (pattern, shape)) in key::TABLE.iter().enumerate() {
            for hole in 0..40 {
                let key = keys::filled(pattern, hole);
                if key::home(&key) == Kind::Meeting && !key.ends_with(".gone") && !key.ends_with(".filed") {
                    before.put(&key, keys::a_value(*shape, n + round + hole), &stamp, None);
                }
            }
        }
        let puts = carried(&before, "fresh");
        assert!(puts.len() > 50, "{} fields", puts.len());
        for put in &puts {
            let first = put.key.split('.').next().unwrap();
            let field = put.key.rsplit('.').next().unwrap();
            let known = ["ask", "entry", "meeting", "parked", "part", "point", "promise"];
            assert!(known.contains(&first), "{} goes along", put.key);
            assert!(
                !["share", "note", "asked", "outcome", "consent", "checked", "kept"].contains(&field),
                "{}",
                put.key
            );
            assert!(first != "part" || field == "draft", "{} goes along", put.key);
            assert!(first != "meeting" || ["interpreter", "language"].contains(&field), "{} goes along", put.key);
            let shape = keys::shape_of(&put.key).unwrap_or_else(|| panic!("{} is not in the table", put.key));
            assert!(keys::fits(shape, &put.value), "{} is {}", put.key, put.value);
        }
    }
}

#[test]
fn the_old_meeting_is_filed_and_keeps_every_word() {
    let (shelf, mut visit) = open();
    visit.write(&shelf, NOTE, "note of the first");
    visit.act(&shelf, Action::Conclude(Part::Goals, Some(Outcome::Agree)));
    let old = visit.keeper.binder().meeting.unwrap();
    assert_eq!(visit.keeper.newest(&shelf), None);
    visit.turn(&shelf, &Turn::NewMeeting);
    let new = visit.keeper.binder().meeting.unwrap();
    assert_eq!((visit.sees(NOTE), visit.sees(key::MEETING_FILED)), (Value::Null, Value::Null));
    assert_eq!(visit.keeper.newest(&shelf), None, "the newest is the one that is shown");
    visit.turn(&shelf, &Turn::Meeting(old.id.clone()));
    assert_eq!((visit.sees(NOTE), visit.sees(key::MEETING_FILED)), (json!("note of the first"), json!(true)));
    assert_eq!(visit.keeper.newest(&shelf), Some(new.clone()));
    visit.write(&shelf, NOTE, "changed after all");
    let again = Visit::open(&shelf, "b");
    assert_eq!(again.sees(NOTE), json!("changed after all"));
    assert_eq!(again.keeper.newest(&shelf), Some(new.clone()));
    // Begun by mistake and removed, it is no newest one: not now, and not after a fresh start.
    visit.turn(&shelf, &Turn::Meeting(new.id));
    visit.remove(&shelf, Kind::Meeting);
    assert_eq!(visit.keeper.newest(&shelf), None);
    let fresh = Visit::open(&shelf, "c");
    assert_eq!(fresh.keeper.binder().meeting.map(|meeting| meeting.id), Some(old.id));
    assert_eq!(fresh.keeper.newest(&shelf), None);
}

/// R8: another tab has begun it meanwhile. There is then no second one, and nothing is carried twice.
#[test]
fn a_new_meeting_begun_in_two_tabs_is_one() {
    let (shelf, mut visit) = open();
    put(&mut visit, &shelf, &[("promise.a.what", json!("A call"))]);
    let mut other = Visit::open(&shelf, "b");
    visit.turn(&shelf, &Turn::NewMeeting);
    other.turn(&shelf, &Turn::NewMeeting);
    assert_eq!(other.keeper.binder(), visit.keeper.binder());
    other.sync(&shelf);
    assert_eq!(other.keeper.meetings(&shelf).len(), 2);
    assert_eq!(Meeting(&other.seen()).promises().len(), 1);
}

/// Both at the same moment: neither tab could know. Each has a meeting of its own, whole, and the list shows both.
#[test]
fn two_tabs_that_begin_a_meeting_at_the_same_moment_lose_nothing() {
    let mut tabs: Vec<(Visit, slow::View)> =
        slow::views(2).into_iter().enumerate().map(|(n, view)| (Visit::open(&view, ["a", "b"][n]), view)).collect();
    let (first, view) = &mut tabs[0];
    first.keeper.prepare(view);
    first.act_in_memory(Action::Undo(vec![Put::new("promise.a.what".to_owned(), json!("A call"))]));
    first.keeper.save(view);
    let settle = |tabs: &mut Vec<(Visit, slow::View)>| {
        while let Some((visit, view)) = tabs.iter_mut().find(|(_, view)| !view.is_up_to_date()) {
            if view.receive() {
                visit.sync(view);
            }
        }
    };
    settle(&mut tabs);
    for (visit, view) in &mut tabs {
        visit.turn(view, &Turn::NewMeeting);
    }
    settle(&mut tabs);
    for (visit, view) in &mut tabs {
        visit.sync(view);
        assert_eq!(Meeting(&visit.seen()).promises().len(), 1);
        assert_eq!(visit.keeper.meetings(view).len(), 3);
        assert!(!visit.keeper.is_dirty());
    }
}

#[test]
fn the_children_do_not_mix_when_each_has_a_next_meeting() {
    let (shelf, mut visit) = open();
    for name in ["Maya", "Leo"] {
        visit.write(&shelf, key::CHILD_NAME, name);
        put(&mut visit, &shelf, &[("promise.a.what", json!(format!("A call about {name}")))]);
        if name == "Maya" {
            visit.turn(&shelf, &Turn::NewChild);
        }
    }
    visit.turn(&shelf, &Turn::NewMeeting);
    let ids: Vec<(String, String)> = visit.keeper.children().into_iter().map(|child| (child.name, child.id)).collect();
    visit.turn(&shelf, &Turn::Child(ids[0].1.clone()));
    visit.turn(&shelf, &Turn::NewMeeting);
    for (name, id) in ids {
        visit.turn(&shelf, &Turn::Child(id));
        let seen = visit.seen();
        let what: Vec<String> = Meeting(&seen).promises().iter().map(|promise| promise.what()).collect();
        assert_eq!(what, [format!("A call about {name}")]);
        assert_eq!(Reader::value(&seen, key::CHILD_NAME), json!(name));
        assert_eq!(visit.keeper.meetings(&shelf).len(), 2);
    }
}
