//! Random schedules of turns, late words, removals and ways back, in up to three tabs.

use std::cell::Cell;
use std::collections::BTreeMap;

use iep_checklist::keeper::{Address, Binder, Turn};
use iep_checklist::model::{Action, Kind, key};
use proptest::prelude::*;
use proptest::test_runner::{RngSeed, TestRunner};
use serde_json::{Value, json};

use crate::NOTE;
use crate::slow::{View, views};
use crate::visit::{NAME, Visit};

/// One step of a schedule: what, in which tab, and a number for the rest.
type Step = (u8, usize, usize);

/// A text that was typed: in which tab, on the screen of which binder, under which key.
type Typed = (usize, usize, &'static str, String);

const KEYS: [&str; 4] = [NOTE, key::CHILD_NAME, "member.1a.name", "part.esy.note"];

struct Tab {
    visit: Visit,
    view: View,
}

/// Plays a schedule of turns, late words, removals and ways back in several tabs, to its end.
fn played(count: usize, steps: &[Step]) -> (Vec<Tab>, Vec<Typed>) {
    let open = |(n, view): (usize, View)| Tab { visit: Visit::open(&view, ["a", "b", "c"][n]), view };
    let mut tabs: Vec<Tab> = views(count).into_iter().enumerate().map(open).collect();
    let mut typed = Vec::new();
    for (n, (what, at, number)) in steps.iter().enumerate() {
        let at = at % count;
        let Tab { visit, view } = &mut tabs[at];
        visit.ms = 10 * n as u64 + 1_000;
        let screens = visit.keeper.shown() + 1;
        match what % 16 {
            0..7 => {
                // Mostly the screen that is shown; at times one that is being taken away.
                let screen = if what % 16 < 5 { screens - 1 } else { number % screens };
                let (key, text) = (KEYS[number % 4], format!("text {n}"));
                visit.keeper.prepare(view);
                let over = visit.keeper.seen(screen).dots(key);
                visit.act_at(screen, Action::Annotate { key: key.to_owned(), text: text.clone(), over });
                visit.keeper.save(view);
                typed.push((at, screen, key, text));
            }
            7 | 8 => {
                let children = visit.keeper.children();
                if !children.is_empty() {
                    visit.turn(view, &Turn::Child(children[number % children.len()].id.clone()));
                }
            }
            9 => {
                let meetings = visit.keeper.meetings(view);
                if !meetings.is_empty() {
                    visit.turn(view, &Turn::Meeting(meetings[number % meetings.len()].id.clone()));
                }
            }
            10 => visit.turn(view, if number % 2 == 0 { &Turn::NewChild } else { &Turn::NewMeeting }),
            11 => visit.turn(view, &Turn::Back(number % screens)),
            12 => visit.remove(view, if number % 3 == 0 { Kind::Child } else { Kind::Meeting }),
            _ => drop(view.receive().then(|| visit.sync(view))),
        }
    }
    while let Some(tab) = tabs.iter_mut().find(|tab| !tab.view.is_up_to_date()) {
        if tab.view.receive() {
            tab.visit.sync(&tab.view);
        }
    }
    (tabs, typed)
}

fn home(binder: &Binder, key: &str) -> Address {
    if key::home(key) == Kind::Child { binder.child.clone() } else { binder.meeting.clone() }
        .expect("it was written in")
}

/// However tabs turn, type, tell late, remove and bring back: each text stands in the record of the child and the meeting
/// on whose screen it was typed, and in no other.
#[test]
fn no_text_ever_lands_in_another_child_or_meeting() {
    let turned = Cell::new(0);
    let config = ProptestConfig {
        cases: 800,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(7),
        ..ProptestConfig::default()
    };
    let schedule = (1..4_usize, prop::collection::vec((0..16_u8, 0..6_usize, 0..60_usize), 1..60));
    let result = TestRunner::new(config).run(&schedule, |(count, steps)| {
        let (tabs, typed) = played(count, &steps);
        turned.set(turned.get() + tabs.iter().map(|tab| tab.visit.keeper.shown()).sum::<usize>());
        let stored: BTreeMap<String, String> = tabs[0].view.in_the_end();
        let mut last = BTreeMap::new();
        for (tab, screen, key, text) in &typed {
            let address = home(&tabs[*tab].visit.keeper.binder_of(*screen), key);
            last.insert((*tab, address.key(NAME), *key), text);
        }
        for (tab, screen, key, text) in &typed {
            let own = home(&tabs[*tab].visit.keeper.binder_of(*screen), key).key(NAME);
            let whole = json!(text).to_string();
            for (place, record) in &stored {
                prop_assert!(*place == own || !record.contains(&whole), "{text} of {own} is in {place}");
            }
        }
        if count == 1 {
            // With one tab nothing stands beside it: the last word of each field is the one that stands.
            for ((_, place, key), text) in last {
                let record: Value = serde_json::from_str(&stored[&place]).unwrap();
                prop_assert_eq!(&record["f"][key]["now"][0][3], &json!(text));
            }
        }
        for tab in &tabs {
            prop_assert!(!tab.visit.keeper.is_dirty());
        }
        Ok(())
    });
    result.unwrap_or_else(|failure| panic!("{failure}"));
    assert!(turned.get() > 2_000, "{} turns", turned.get());
}
