//! Two or three tabs over one storage without locks: whatever reaches whom when, they end alike and nothing is lost.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails so")]

#[path = "fake/shelf.rs"]
mod shelf;
#[path = "fake/slow.rs"]
mod slow;
#[path = "fake/visit.rs"]
mod visit;

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use iep_checklist::copies::Copy;
use iep_checklist::keeper::{Saving, Shelf};
use iep_checklist::model::{Action, Part, items};
use iep_checklist::record::Dot;
use proptest::prelude::*;
use proptest::test_runner::{RngSeed, TestRunner};
use serde_json::{Value, json};
use shelf::FakeShelf;
use slow::{View, views};
use visit::Visit;

const MARK: &str = "iep-checklist:erased";

/// One step of a schedule: what, in which tab, to which field, and a number for the rest.
type Step = (u8, usize, usize, u64);

/// One value that was put: in which record, under which key, and the moment, which no two share.
type Edit = (String, String, u64);

struct Tab {
    visit: Visit,
    view: View,
    /// A text field that the parent is in, and what stood there at the time.
    field: Option<(&'static str, Vec<Dot>)>,
}

#[derive(Default)]
struct Story {
    edits: Vec<(Edit, Option<String>)>,
    replaced: BTreeSet<Edit>,
    erasures: usize,
}

const TEXTS: [&str; 4] = ["part.goals.note", "child.name", "memo.1a.text", "member.1a.name"];

impl Tab {
    fn hears_of_a_change(&mut self) {
        if self.view.receive() {
            self.visit.sync(&self.view);
        }
    }

    /// The moments of all values that stand in memory, by record and key.
    fn standing(&self) -> BTreeSet<Edit> {
        let copy = as_value(&self.visit, &FakeShelf::default());
        let mut standing = BTreeSet::new();
        for (record, value) in copy["records"].as_object().unwrap() {
            for (key, field) in value["f"].as_object().unwrap() {
                for entry in field["now"].as_array().unwrap() {
                    standing.insert((record.clone(), key.clone(), entry[2].as_u64().unwrap()));
                }
            }
        }
        standing
    }

    /// Does something, with `ms` on this tab's clock, and notes what that replaced.
    fn acts(&mut self, action: Action, ms: u64, story: &mut Story) {
        self.visit.keeper.prepare(&self.view);
        let before = self.standing();
        self.visit.ms = ms;
        self.visit.act_in_memory(action);
        let after = self.standing();
        let seen = self.view.text(MARK);
        story.edits.extend(after.difference(&before).map(|edit| (edit.clone(), seen.clone())));
        story.replaced.extend(before.difference(&after).cloned());
        self.visit.keeper.save(&self.view);
    }
}

/// What the parent does in a step: to the same few fields in all tabs.
fn action(tab: &mut Tab, what: u8, field: usize, number: u64) -> Action {
    match what {
        0..4 => {
            let (key, over) = tab.field.take().unwrap_or((TEXTS[field % 4], tab.visit.seen().dots(TEXTS[field % 4])));
            Action::Annotate { key: key.to_owned(), text: format!("text {number}"), over }
        }
        4 | 5 => Action::Tick(Part::SECTIONS[field % 3], number.is_multiple_of(2)),
        6 => Action::Answer("device.lang".to_owned(), json!(["en", "es"][field % 2])),
        7 if number.is_multiple_of(2) => Action::Remove { list: "memo", id: "1a".to_owned() },
        _ => Action::Edit {
            list: "memo",
            id: "1a".to_owned(),
            field: "share".to_owned(),
            value: json!(number.is_multiple_of(2)),
        },
    }
}

/// Plays a schedule to its end. Returns the tabs, and how many writes fell to what had not reached the writer.
/// With `begun` all tabs know of one meeting at the start; without, several may make the first.
fn played(count: usize, steps: &[Step], begun: bool, erasing: bool) -> (Vec<Tab>, Story, usize) {
    let open = |(n, view): (usize, View)| Tab { visit: Visit::open(&view, ["a", "b", "c"][n]), view, field: None };
    let mut tabs: Vec<Tab> = views(count).into_iter().enumerate().map(open).collect();
    let mut story = Story::default();
    if begun {
        tabs[0].acts(Action::Tick(Part::Esy, true), 1, &mut story);
        settle(&mut tabs);
    }
    let mut races = 0;
    for (n, (what, at, field, number)) in steps.iter().enumerate() {
        let tab = &mut tabs[at % count];
        match what % 20 {
            12 => tab.field = Some((TEXTS[field % 4], tab.visit.seen().dots(TEXTS[field % 4]))),
            // There is one parent: nobody erases in two tabs before either has heard of the other.
            13 if erasing && number % 3 == 0 && tab.view.text(MARK) == tab.view.in_the_end().remove(MARK) => {
                story.erasures += 1;
                tab.visit.keeper.erase(&tab.view, &format!("t{n}"), 0).unwrap();
            }
            what @ 0..8 => {
                races += usize::from(!tab.view.is_up_to_date());
                let action = action(tab, what, *field, *number);
                // Any clock, and no moment twice.
                tab.acts(action, number % 1_000 * 1_000 + 10 * n as u64, &mut story);
            }
            _ => tab.hears_of_a_change(),
        }
    }
    settle(&mut tabs);
    (tabs, story, races)
}

/// All that is under way arrives. Tabs that answered each other for ever would never come to an end.
fn settle(tabs: &mut [Tab]) {
    let before = tabs[0].view.written();
    while let Some(tab) = tabs.iter_mut().find(|tab| !tab.view.is_up_to_date()) {
        tab.hears_of_a_change();
        let more = tab.view.written() - before;
        assert!(more <= 30, "{more} writes after the last edit");
    }
}

fn as_values(texts: &BTreeMap<String, String>) -> BTreeMap<String, Value> {
    let record = |key: &&String| *key != MARK;
    texts.keys().filter(record).map(|key| (key.clone(), serde_json::from_str(&texts[key]).unwrap())).collect()
}

/// All that a page has, as it would go into a file.
fn as_value(visit: &Visit, shelf: &dyn Shelf) -> Value {
    serde_json::from_str(&Copy::of(&visit.keeper, shelf).text()).unwrap()
}

/// Storage and all tabs hold the same, and say that all is well.
fn all_agree(tabs: &[Tab]) -> BTreeMap<String, Value> {
    let stored = as_values(&tabs[0].view.in_the_end());
    for tab in tabs {
        assert_eq!(as_values(&tab.view.all()), stored);
        let copy = as_value(&tab.visit, &tab.view);
        let held = copy["records"].as_object().unwrap().iter();
        let held: BTreeMap<_, _> = held.map(|(key, value)| ([visit::NAME, key].concat(), value.clone())).collect();
        assert_eq!(held, stored);
        assert!(!tab.visit.keeper.is_dirty());
        assert_eq!((tab.visit.status().missing, tab.visit.status().refused), (0, vec![]));
        let saving = if stored.is_empty() { Saving::Fresh } else { Saving::Saved };
        assert_eq!(tab.visit.saving(), saving);
    }
    for key in TEXTS.iter().chain(&["part.concerns.checked", "device.lang", "memo.1a.gone"]) {
        let seen = |tab: &Tab| (tab.visit.sees(key), tab.visit.seen().others(key), items(&tab.visit.keeper, "memo"));
        for one in tabs {
            let alike = tabs.iter().filter(|tab| tab.visit.keeper.binder() == one.visit.keeper.binder());
            assert!(alike.into_iter().all(|tab| seen(tab) == seen(one)), "{key}");
        }
    }
    stored
}

/// Every edit stands in storage, unless one replaced it that had it in memory, or everything was erased after it.
fn nothing_is_lost(tabs: &[Tab], story: &Story, stored: &BTreeMap<String, Value>) {
    let mark = tabs[0].view.in_the_end().remove(MARK);
    for (edit, seen) in &story.edits {
        if *seen != mark || story.replaced.contains(edit) {
            continue;
        }
        let (record, key, ms) = edit;
        let field = &stored[&[visit::NAME, record].concat()]["f"][key]["now"];
        let stands = field.as_array().unwrap().iter().any(|entry| entry[2] == json!(ms));
        assert!(stands, "{edit:?} is lost from {field}");
    }
}

fn schedules(cases: u32, seed: u64) -> TestRunner {
    let config = ProptestConfig {
        cases,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(seed),
        ..ProptestConfig::default()
    };
    TestRunner::new(config)
}

fn a_schedule() -> impl Strategy<Value = (usize, Vec<Step>)> {
    (2..4_usize, prop::collection::vec((0..20_u8, 0..6_usize, 0..12_usize, any::<u64>()), 1..50))
}

/// R8: 2,000 schedules of edits and late arrivals: all tabs and storage end alike, and no edit is lost.
#[test]
fn tabs_without_locks_end_alike_and_lose_nothing() {
    let races = Cell::new(0);
    let result = schedules(2_000, 4).run(&a_schedule(), |(count, steps)| {
        let (tabs, story, raced) = played(count, &steps, true, false);
        races.set(races.get() + raced);
        assert!(tabs.iter().all(|tab| tab.visit.keeper.binder() == tabs[0].visit.keeper.binder()));
        let stored = all_agree(&tabs);
        nothing_is_lost(&tabs, &story, &stored);
        Ok(())
    });
    result.unwrap_or_else(|failure| panic!("{failure}"));
    assert!(races.get() > 2_000, "{} edits were made before all had arrived", races.get());
}

/// R8: where several tabs make the very first change before they hear of each other, each stays with its own, and nothing
/// of either is lost.
#[test]
fn several_first_changes_at_once_lose_nothing() {
    let result = schedules(1_000, 6).run(&a_schedule(), |(count, steps)| {
        let (tabs, story, _) = played(count, &steps, false, false);
        let stored = all_agree(&tabs);
        nothing_is_lost(&tabs, &story, &stored);
        let children = |tab: &Tab| tab.visit.keeper.children().into_iter().map(|child| child.id).collect::<Vec<_>>();
        assert!(tabs.iter().all(|tab| children(tab) == children(&tabs[0])), "each can be turned to from everywhere");
        Ok(())
    });
    result.unwrap_or_else(|failure| panic!("{failure}"));
}

/// R8: also with everything erased now and then: what was written by a tab that knew of it stays.
#[test]
fn erasing_in_one_tab_ends_alike_in_all() {
    let erasures = Cell::new(0);
    let result = schedules(2_000, 5).run(&a_schedule(), |(count, steps)| {
        let (tabs, story, _) = played(count, &steps, false, true);
        erasures.set(erasures.get() + story.erasures);
        let stored = all_agree(&tabs);
        nothing_is_lost(&tabs, &story, &stored);
        Ok(())
    });
    result.unwrap_or_else(|failure| panic!("{failure}"));
    assert!(erasures.get() > 300, "{} erasures", erasures.get());
}

/// R8: a tab that hears of an erasure before the removals have reached it shows nothing in the end, and offers nothing.
#[test]
fn an_erasure_that_arrives_bit_by_bit_is_no_loss() {
    let mut all = views(2).into_iter();
    let (mine, theirs) = (all.next().unwrap(), all.next().unwrap());
    let mut eraser = Visit::open(&mine, "a");
    eraser.write(&mine, TEXTS[0], "private");
    eraser.write(&mine, "child.name", "Kid");
    let mut other = Tab { visit: Visit::open(&theirs, "b"), view: theirs, field: None };
    while !other.view.is_up_to_date() {
        other.hears_of_a_change();
    }
    assert_eq!(other.visit.sees(TEXTS[0]), json!("private"));
    eraser.keeper.erase(&mine, "t", 0).unwrap();
    while !other.view.is_up_to_date() {
        other.hears_of_a_change();
        assert_eq!(other.visit.status().missing, 0);
    }
    assert_eq!((other.visit.sees(TEXTS[0]), other.visit.sees("child.name")), (Value::Null, Value::Null));
    assert_eq!(mine.in_the_end().into_keys().collect::<Vec<_>>(), [MARK]);
}
