//! Questions and top points: what counts as one, in what order they stand, and what there is to ask.
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use iep_checklist::content::{Lang, words};
use iep_checklist::model::{Action, DraftState, Meeting, Part, Point, key};
use iep_checklist::record::{Record, Stamp};
use serde_json::{Value, json};

/// A meeting in which a parent did this.
fn after(actions: Vec<Action>) -> Record {
    let mut record = Record::new("a-b");
    for (ms, action) in (1..).zip(actions) {
        for put in action.puts() {
            record.put(&put.key, put.value, &Stamp { writer: "w".to_owned(), ms }, put.over.as_deref());
        }
    }
    record
}

fn star(part: Part, question: &str) -> Action {
    Action::Star(part, question.to_owned(), true)
}

fn own(part: Part, id: &str, words: &str) -> Action {
    Action::Annotate { key: key::ask(part, id, "text"), text: words.to_owned(), over: Vec::new() }
}

fn point(id: &str, words: &str, rank: i32) -> Action {
    let fields = vec![("text".to_owned(), json!(words)), ("rank".to_owned(), json!(rank))];
    Action::Add { list: "point", id: id.to_owned(), fields }
}

/// Where a question stands on the page.
fn as_shown(part: Part, question: &str) -> usize {
    words(Lang::En).place(part, question)
}

fn ids(points: Vec<Point>) -> Vec<String> {
    points.into_iter().map(|point| point.id).collect()
}

#[test]
fn own_questions_are_those_with_words_in_the_order_of_their_making() {
    let record = after(vec![
        own(Part::Services, "2b", "Second"),
        own(Part::Services, "1a", "First"),
        own(Part::Services, "3c", " \n "),
        own(Part::Services, "4d", "Removed"),
        own(Part::Goals, "5e", "Of another part"),
        Action::Ask(Part::Services, "how-much".to_owned(), true),
        Action::Answer(key::ask(Part::Services, "4d", "gone"), true.into()),
    ]);
    let meeting = Meeting(&record);
    assert_eq!(meeting.own_questions(Part::Services, None), ["1a", "2b"]);
    assert_eq!(meeting.own_words(Part::Services, "1a"), "First");
    assert_eq!(meeting.own_questions(Part::Placement, None), Vec::<String>::new());
}

#[test]
fn the_own_question_that_is_written_keeps_its_place_while_it_has_no_words() {
    let record = after(vec![
        own(Part::Services, "1a", "First"),
        own(Part::Services, "2b", ""),
        own(Part::Services, "3c", "Third"),
    ]);
    let meeting = Meeting(&record);
    assert_eq!(meeting.own_questions(Part::Services, Some("2b")), ["1a", "2b", "3c"]);
    assert_eq!(meeting.own_questions(Part::Services, Some("3c")), ["1a", "3c"]);
    assert_eq!(meeting.own_questions(Part::Services, Some("9z")), ["1a", "3c", "9z"]);
}

#[test]
fn a_removed_question_comes_back_when_it_is_written_in() {
    let remove = Action::Answer(key::ask(Part::Services, "1a", "gone"), true.into());
    let mut actions = vec![own(Part::Services, "1a", "Mine"), remove];
    assert!(Meeting(&after(actions.clone())).own_questions(Part::Services, None).is_empty());
    actions.push(own(Part::Services, "1a", "Mine again"));
    assert_eq!(Meeting(&after(actions)).own_questions(Part::Services, None), ["1a"]);
}

#[test]
fn top_points_are_counted_over_all_parts_asked_or_not_and_with_the_parents_own() {
    let record = after(vec![
        star(Part::Papers, "final-copy"),
        star(Part::Goals, "measure"),
        Action::Ask(Part::Goals, "measure".to_owned(), true),
        own(Part::Services, "1a", "My own"),
        star(Part::Services, "1a"),
        point("p1", "Mornings", 0),
    ]);
    let points = Meeting(&record).top_points(&as_shown);
    let parts: Vec<Option<Part>> = points.iter().map(|point| point.part).collect();
    assert_eq!(parts, [Some(Part::Goals), Some(Part::Services), Some(Part::Papers), None]);
    assert_eq!(ids(points), ["measure", "1a", "final-copy", "p1"]);
}

#[test]
fn top_points_stand_in_the_order_that_the_parent_made() {
    let rank = |part, question: &str, rank: i32| Action::Answer(key::ask(part, question, "rank"), rank.into());
    let record = after(vec![
        star(Part::Goals, "measure"),
        star(Part::Goals, "goal-met"),
        star(Part::Esy, "data"),
        point("p1", "Mornings", -1),
        rank(Part::Goals, "goal-met", 2),
        rank(Part::Goals, "measure", 2),
    ]);
    assert_eq!(ids(Meeting(&record).top_points(&as_shown)), ["p1", "data", "measure", "goal-met"]);
}

#[test]
fn top_points_of_one_part_stand_as_they_do_on_the_page_and_not_as_their_keys() {
    let record = after(vec![
        own(Part::Goals, "1a", "My own"),
        star(Part::Goals, "1a"),
        star(Part::Goals, "goal-met"),
        star(Part::Goals, "starting-point"),
        star(Part::Goals, "measure"),
        star(Part::Concerns, "attach-letter"),
    ]);
    let points = Meeting(&record).top_points(&as_shown);
    assert_eq!(ids(points), ["attach-letter", "starting-point", "measure", "goal-met", "1a"]);
}

#[test]
fn a_moved_point_stays_where_it_was_put_and_a_new_one_comes_last() {
    let order = |points: &[(Option<Part>, &str)]| {
        let point = |(part, id): &(Option<Part>, &str)| Point { part: *part, id: (*id).to_owned() };
        Action::Order(points.iter().map(point).collect())
    };
    let mut actions = vec![
        star(Part::Goals, "measure"),
        star(Part::Services, "how-much"),
        point("p1", "Mornings", 0),
        order(&[(None, "p1"), (Some(Part::Services), "how-much"), (Some(Part::Goals), "measure")]),
    ];
    let now = |actions: &[Action]| ids(Meeting(&after(actions.to_vec())).top_points(&as_shown));
    assert_eq!(now(&actions), ["p1", "how-much", "measure"]);
    actions.push(star(Part::Concerns, "read-aloud"));
    assert_eq!(now(&actions), ["p1", "how-much", "measure", "read-aloud"]);
    actions.push(Action::Star(Part::Services, "how-much".to_owned(), false));
    assert_eq!(now(&actions), ["p1", "measure", "read-aloud"]);
    actions.push(star(Part::Services, "how-much"));
    assert_eq!(now(&actions), ["p1", "how-much", "measure", "read-aloud"], "given back, it stands where it stood");
}

#[test]
fn what_is_gone_or_has_no_words_is_no_top_point() {
    let record = after(vec![
        own(Part::Services, "1a", "Emptied"),
        star(Part::Services, "1a"),
        own(Part::Services, "2b", "Removed"),
        star(Part::Services, "2b"),
        Action::Answer(key::ask(Part::Services, "2b", "gone"), true.into()),
        point("p1", " ", 0),
        point("p2", "Removed", 0),
        Action::Remove { list: "point", id: "p2".to_owned() },
        star(Part::Goals, "measure"),
        Action::Star(Part::Goals, "measure".to_owned(), false),
    ]);
    let mut emptied = record;
    emptied.put("ask.services.1a.text", json!(""), &Stamp { writer: "w".to_owned(), ms: 99 }, None);
    let meeting = Meeting(&emptied);
    assert_eq!(meeting.top_points(&as_shown), []);
    assert!(meeting.is_starred(Part::Services, "1a"), "its star is kept, for when it has words again");
    assert_eq!(meeting.to_ask(Part::Services), 0);
}

#[test]
fn there_is_to_ask_what_the_parent_said_to_ask_and_each_top_point_until_it_is_asked() {
    let mut actions = vec![
        Action::Compare(Part::Services, DraftState::Ask),
        star(Part::Services, "how-much"),
        star(Part::Services, "first-day"),
    ];
    assert_eq!(Meeting(&after(actions.clone())).to_ask(Part::Services), 3);
    actions.push(Action::Ask(Part::Services, "how-much".to_owned(), true));
    actions.push(Action::Ask(Part::Services, "group-size".to_owned(), true));
    let record = after(actions);
    assert_eq!(Meeting(&record).to_ask(Part::Services), 2);
    assert_eq!(Meeting(&record).starred(Part::Services).len(), 2, "it stays a top point");
}

#[test]
fn the_eight_sections_alone_are_counted() {
    let mut actions = vec![
        Action::Compare(Part::Esy, DraftState::Missing),
        Action::Compare(Part::Goals, DraftState::Ask),
        star(Part::Goals, "measure"),
    ];
    for part in [Part::Papers, Part::Transition] {
        actions.extend([Action::Tick(part, true), Action::Compare(part, DraftState::Missing), star(part, "agency")]);
    }
    actions.extend(Part::SECTIONS.map(|part| Action::Tick(part, true)));
    let record = after(actions);
    let meeting = Meeting(&record);
    assert_eq!((meeting.checked(), meeting.missing(), meeting.all_to_ask()), (8, 1, 2));
}

/// R7: a value of a wrong type reads as nothing there, and nothing breaks.
#[test]
fn values_of_a_wrong_type_are_no_questions() {
    let mut record = Record::new("a-b");
    for (key, value) in [
        ("ask.services.1a.text", json!(7)),
        ("ask.services.1a.star", json!("yes")),
        ("ask.services.1a.rank", json!("first")),
        ("ask.services.how-much.star", json!(1)),
        ("point.p1.text", Value::Bool(true)),
    ] {
        record.put(key, value, &Stamp { writer: "w".to_owned(), ms: 1 }, None);
    }
    let meeting = Meeting(&record);
    assert_eq!(meeting.own_questions(Part::Services, None), Vec::<String>::new());
    assert_eq!(meeting.top_points(&as_shown), []);
}
