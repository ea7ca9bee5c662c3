//! A child's goals, services and the like: which are listed, and what their states say side by side.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails so")]

use iep_checklist::content::{Form, Lang, words};
use iep_checklist::model::key::{self, TABLE};
use iep_checklist::model::{Action, Day, Entry, Fact, Meeting, Part, Reader, State, inverse};
use iep_checklist::record::{Record, Stamp};
use serde_json::json;

/// A record of a meeting, and the clock of its writer.
#[derive(Default)]
struct Sheet {
    record: Record,
    ms: u64,
}

impl Sheet {
    fn act(&mut self, action: Action) {
        for put in action.puts() {
            self.ms += 1;
            let stamp = Stamp { writer: "w".to_owned(), ms: self.ms };
            self.record.put(&put.key, put.value, &stamp, put.over.as_deref());
        }
    }

    fn add(&mut self, part: Part, id: &str, name: &str) {
        let fields = vec![("part".to_owned(), part.slug().into()), ("name".to_owned(), name.into())];
        self.act(Action::Add { list: "entry", id: id.to_owned(), fields });
    }

    fn write(&mut self, id: &str, state: State, fact: Fact, text: &str) {
        let key = key::item("entry", id, &Entry::field(state, fact));
        self.act(Action::Annotate { key, text: text.to_owned(), over: Vec::new() });
    }

    fn entry(&self, id: &str) -> Entry<'_> {
        Entry { reader: &self.record, id: id.to_owned() }
    }

    fn listed(&self, part: Part) -> Vec<String> {
        Meeting(&self.record).entries(part).into_iter().map(|entry| entry.id).collect()
    }
}

#[test]
fn an_entry_is_listed_in_its_own_part_alone() {
    let mut sheet = Sheet::default();
    sheet.add(Part::Services, "a", "Speech therapy");
    sheet.add(Part::Goals, "b", "Reading");
    sheet.add(Part::Services, "c", "A nurse");
    assert_eq!(sheet.listed(Part::Services), ["a", "c"]);
    assert_eq!(sheet.listed(Part::Goals), ["b"]);
    assert!(sheet.listed(Part::Esy).is_empty());
}

#[test]
fn every_entry_stands_once_with_its_part_in_the_order_of_the_parts() {
    let mut sheet = Sheet::default();
    sheet.add(Part::Services, "a", "Speech therapy");
    sheet.add(Part::Goals, "b", "Reading");
    sheet.add(Part::Services, "c", "A nurse");
    sheet.add(Part::Goals, "d", "");
    sheet.act(Action::Answer("entry.e.name".to_owned(), json!("Of no part")));
    let every: Vec<_> =
        Meeting(&sheet.record).every_entry().into_iter().map(|(part, entry)| (part, entry.id)).collect();
    let expected = [(Part::Goals, "b"), (Part::Services, "a"), (Part::Services, "c")];
    assert_eq!(every, expected.map(|(part, id)| (part, id.to_owned())));
}

#[test]
fn an_entry_in_which_nothing_is_written_is_not_listed_and_is_gone_on_with() {
    let mut sheet = Sheet::default();
    sheet.add(Part::Transportation, "a", "");
    assert!(sheet.listed(Part::Transportation).is_empty());
    assert_eq!(Meeting(&sheet.record).blank_entry(Part::Transportation).map(|entry| entry.id), Some("a".to_owned()));
    assert!(Meeting(&sheet.record).blank_entry(Part::Services).is_none(), "a blank ride is no blank service");
    sheet.write("a", State::Request, Fact::Provider, "  ");
    assert!(sheet.listed(Part::Transportation).is_empty(), "spaces are nothing");
    sheet.write("a", State::Request, Fact::Provider, "An aide");
    assert_eq!(sheet.listed(Part::Transportation), ["a"]);
    assert!(Meeting(&sheet.record).blank_entry(Part::Transportation).is_none());
}

#[test]
fn what_each_state_says_alike_is_said_once() {
    let mut sheet = Sheet::default();
    sheet.add(Part::Services, "a", "Speech therapy");
    for (state, often) in [(State::LastYear, "2 times a week"), (State::Draft, "once a week")] {
        sheet.write("a", state, Fact::Frequency, often);
        sheet.write("a", state, Fact::Provider, "Ms. Shah");
    }
    sheet.write("a", State::Draft, Fact::FirstDay, "2027-01-25");
    sheet.write("a", State::LastYear, Fact::Location, "speech room");
    sheet.write("a", State::Draft, Fact::Location, "class");
    let compared = sheet.entry("a").compared(Part::Services.facts_once());
    let once = [(Fact::Provider, "Ms. Shah"), (Fact::FirstDay, "2027-01-25")];
    assert_eq!(compared.once, once.map(|(fact, text)| (fact, text.to_owned())));
    let of = |state| compared.states.iter().find(|(one, _)| *one == state).unwrap().1.clone();
    let last_year = [(Fact::Frequency, "2 times a week"), (Fact::Location, "speech room")];
    assert_eq!(of(State::LastYear), last_year.map(|(fact, text)| (fact, text.to_owned())));
    let draft = [(Fact::Frequency, "once a week"), (Fact::Location, "class")];
    assert_eq!(of(State::Draft), draft.map(|(fact, text)| (fact, text.to_owned())));
    assert!(of(State::Agreed).is_empty() && of(State::Request).is_empty());
}

#[test]
fn a_state_that_says_only_what_others_say_too_still_says_it() {
    let mut sheet = Sheet::default();
    sheet.add(Part::Services, "a", "A nurse");
    sheet.write("a", State::Agreed, Fact::Provider, "Mr. Lee");
    let compared = sheet.entry("a").compared(Part::Services.facts_once());
    assert_eq!(compared.once, [(Fact::Provider, "Mr. Lee".to_owned())]);
    let agreed = compared.states.iter().find(|(state, _)| *state == State::Agreed).unwrap();
    assert_eq!(agreed.1, [(Fact::Provider, "Mr. Lee".to_owned())]);
    assert_eq!(sheet.entry("a").states(), [State::Agreed]);
}

#[test]
fn same_as_in_the_draft_copies_every_fact_and_can_be_taken_back() {
    let mut sheet = Sheet::default();
    sheet.add(Part::Services, "a", "Speech therapy");
    for (n, fact) in Fact::ALL.into_iter().enumerate() {
        sheet.write("a", State::Draft, fact, &format!("fact {n}"));
    }
    sheet.write("a", State::Draft, Fact::End, "");
    sheet.write("a", State::Agreed, Fact::End, "begun before the tap");
    let copy = sheet.entry("a").same(State::Draft, State::Agreed);
    let back = inverse(&copy.clone().puts(), &sheet.record);
    sheet.act(copy);
    assert_eq!(sheet.entry("a").facts(State::Agreed), sheet.entry("a").facts(State::Draft));
    assert_eq!(sheet.entry("a").facts(State::Agreed).len(), 7);
    sheet.act(Action::Undo(back));
    assert_eq!(sheet.entry("a").facts(State::Agreed), [(Fact::End, "begun before the tap".to_owned())]);
    assert_eq!((sheet.entry("a").facts(State::Draft).len(), sheet.listed(Part::Services).len()), (7, 1));
}

#[test]
fn a_removed_entry_comes_back_by_undo_and_by_an_edit() {
    let mut sheet = Sheet::default();
    sheet.add(Part::Goals, "a", "Reading");
    let remove = Action::Remove { list: "entry", id: "a".to_owned() };
    let back = inverse(&remove.clone().puts(), &sheet.record);
    sheet.act(remove.clone());
    assert!(sheet.listed(Part::Goals).is_empty());
    sheet.act(Action::Undo(back));
    assert_eq!(sheet.listed(Part::Goals), ["a"]);
    sheet.act(remove);
    sheet.write("a", State::Agreed, Fact::Text, "80 words a minute");
    assert_eq!(sheet.listed(Part::Goals), ["a"]);
}

#[test]
fn every_fact_has_its_key_and_every_part_its_labels() {
    let is_key = |field: &str| TABLE.iter().any(|(key, _)| *key == ["entry.{id}.{state}.", field].concat());
    assert!(Fact::ALL.into_iter().all(|fact| is_key(fact.word())));
    let stored = TABLE.iter().filter(|(key, _)| key.starts_with("entry.{id}.{state}."));
    assert_eq!(stored.count(), Fact::ALL.len());
    for &lang in Lang::ALL {
        for part in Part::ALL {
            let labels = words(lang).entries.of(part).map_or(0, |words| words.facts.len());
            assert_eq!(labels, part.facts().len(), "{}", part.slug());
        }
    }
    let with_entries: Vec<_> = Part::ALL.into_iter().filter(|part| !part.facts().is_empty()).collect();
    assert_eq!(with_entries, &Part::SECTIONS[1..], "each section but the parent's own words has entries");
}

#[test]
fn a_day_is_read_and_what_is_none_is_left_as_typed() {
    let day = |text| Day::parse(text).expect(text);
    for none in
        ["", "soon", "2027-13-01", "2027-00-10", "2027-02-29", "2027-01", "2027-01-25-1", "x-01-25", "0000-01-01"]
    {
        assert_eq!(Day::parse(none), None, "{none}");
    }
    let words = words(Lang::En);
    let entries = &words.entries;
    assert_eq!(
        ["Jan\u{a0}25", "Dec\u{a0}1"],
        ["2027-01-25", "2026-12-01"].map(|text| words.day(Form::Short, day(text)))
    );
    assert_eq!(words.day(Form::Year, day("2026-12-01")), "Dec 1, 2026");
    assert_eq!((entries.minutes)("30"), "30\u{a0}min");
    assert_eq!((entries.change)("A nurse"), "Change A nurse");
    assert_eq!((entries.add_to)("A nurse"), "Add to A nurse");
    assert_eq!((entries.removed)("A nurse"), "A nurse removed.");
    assert_eq!((entries.show_all)(500), "Show all 500");
}

#[test]
fn a_fact_of_a_wrong_type_reads_as_empty() {
    let mut sheet = Sheet::default();
    sheet.add(Part::Goals, "a", "");
    let key = key::item("entry", "a", &Entry::field(State::Draft, Fact::Text));
    sheet.act(Action::Answer(key.clone(), json!(7)));
    assert!(sheet.entry("a").facts(State::Draft).is_empty() && sheet.listed(Part::Goals).is_empty());
    assert_eq!(sheet.record.value(&key), json!(7), "and is kept");
}
