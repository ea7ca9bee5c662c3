//! Two or three tabs over one storage without locks, in which anything fails, and an oracle that knows each change.
//!
//! Every put has a moment that no other put of its key has, so that it is found again wherever it stands. A change is lost when it is
//! neither shown nor "also written", was not replaced by somebody who saw it, was not erased by the parent, and is not in
//! a text that is left alone and can be saved.

use std::collections::BTreeSet;

use iep_checklist::copies::Copy;
use iep_checklist::keeper::{Saving, ShelfError, Turn};
use iep_checklist::model::{Action, Part};
use iep_checklist::record::{Dot, Record};
use serde_json::{Value, json};

use crate::chance::Chance;
use crate::flaky::Flaky;
use crate::shelf::{Call, FakeShelf};
use crate::slow::{View, views};
use crate::tally::Tally;
use crate::visit::Visit;

const MARK: &str = "iep-checklist:erased";
const TEXTS: [&str; 4] = ["part.goals.note", "child.name", "memo.1a.text", "member.1a.name"];
const ERRORS: [ShelfError; 3] = [ShelfError::Failed, ShelfError::Full, ShelfError::Blocked];

/// Clocks are apart by whole multiples of this, so that what is below tells one moment from all others.
const TICK: u64 = 1_000_000;
const NOW: u64 = 1_790_000 * TICK;
const YEAR: u64 = 31_536 * TICK;

/// The name of a change: the key that was put, and a moment that no other put has.
type Change = (String, u64);

struct Tab {
    visit: Visit,
    shelf: Flaky,
    /// A text field that the parent is in, and what stood there at the time.
    field: Option<(&'static str, Vec<Dot>)>,
    clock: u64,
    /// The erase mark as this tab could last read it.
    mark: Option<String>,
}

#[derive(Default)]
struct Story {
    /// Each change, and the erase mark that its tab knew of.
    made: Vec<(Change, Option<String>)>,
    replaced: BTreeSet<Change>,
    /// Changes of a page that was killed before it had saved them.
    never_saved: BTreeSet<Change>,
    /// Changes that were in a text that the browser took, and in no open page.
    taken: BTreeSet<Change>,
    /// Somebody else's hand was on the storage: not every tab knows all any more, so no page is killed from here on.
    struck: bool,
    pages: usize,
}

impl Tab {
    fn open(view: View, story: &mut Story) -> Tab {
        story.pages += 1;
        let shelf = Flaky::new(view);
        let visit = Visit::open(&shelf, &format!("w{}", story.pages));
        let mark = shelf.view.text(MARK);
        Tab { visit, shelf, field: None, clock: NOW, mark }
    }

    fn hears_of_a_change(&mut self) {
        if self.shelf.view.receive() {
            self.visit.sync(&self.shelf);
            self.notes_the_mark();
        }
    }

    fn notes_the_mark(&mut self) {
        if self.shelf.can_look() {
            self.mark = self.shelf.view.text(MARK);
        }
    }

    /// The moments of all values that stand in memory.
    fn standing(&self) -> BTreeSet<Change> {
        let copy = Copy::of(&self.visit.keeper, &FakeShelf::default());
        copy.records().flat_map(|(_, record)| changes_in(&record.to_value())).collect()
    }

    /// Does something by this tab's clock, and notes what that made and replaced.
    fn acts(&mut self, action: Action, n: usize, tally: &mut Tally, story: &mut Story) {
        self.visit.keeper.prepare(&self.shelf);
        self.notes_the_mark();
        let before = self.standing();
        self.visit.ms = self.clock + n as u64;
        self.visit.act_in_memory(action);
        let after = self.standing();
        for change in after.difference(&before) {
            tally.change();
            story.made.push((change.clone(), self.mark.clone()));
        }
        story.replaced.extend(before.difference(&after).cloned());
        self.visit.keeper.save(&self.shelf);
        self.notes_the_mark();
    }
}

fn action(tab: &mut Tab, n: usize, chance: &mut Chance) -> Action {
    let flag = chance.once_in(2);
    match chance.below(8) {
        0..4 => {
            let key = *chance.one(&TEXTS);
            let (key, over) = tab.field.take().unwrap_or((key, tab.visit.seen().dots(key)));
            Action::Annotate { key: key.to_owned(), text: format!("text {n}"), over }
        }
        4 => Action::Tick(Part::SECTIONS[chance.below(3)], flag),
        5 => Action::Answer("device.lang".to_owned(), json!(["en", "es"][usize::from(flag)])),
        6 if flag => Action::Remove { list: "memo", id: "1a".to_owned() },
        _ => Action::Edit { list: "memo", id: "1a".to_owned(), field: "share".to_owned(), value: json!(flag) },
    }
}

/// A clock that is right, or a year off either way, or jumps by hours.
fn set_clock(tab: &mut Tab, chance: &mut Chance, tally: &mut Tally) {
    let (kind, clock) = match chance.below(3) {
        0 => ("clock a year ahead", NOW + YEAR),
        1 => ("clock a year behind", NOW - YEAR),
        _ => ("clock jumps", NOW + chance.below(40) as u64 * TICK),
    };
    tally.fault(kind);
    tab.clock = clock;
}

fn break_storage(tab: &Tab, chance: &mut Chance, tally: &mut Tally) {
    let (call, kind) = *chance.one(&[
        (Call::Read, "storage throws at read"),
        (Call::Write, "storage throws at write"),
        (Call::Keys, "storage throws at listing"),
        (Call::Remove, "storage throws at remove"),
    ]);
    tally.fault(kind);
    tab.shelf.fail(call, *chance.one(&ERRORS));
}

/// A text goes, or loses its end, behind everybody's back.
fn strike(tabs: &[Tab], chance: &mut Chance, tally: &mut Tally, story: &mut Story) {
    let view = &tabs[0].shelf.view;
    let stored = view.in_the_end();
    let keys: Vec<&String> = stored.keys().filter(|key| *key != MARK).collect();
    if keys.is_empty() {
        return;
    }
    let key = *chance.one(&keys);
    let mut text = stored[key].clone();
    // A second blow to a text would take away what the first left.
    if Record::read(&text).is_err() {
        return;
    }
    let cut = chance.once_in(2);
    story.struck = true;
    text.pop();
    tally.fault(if cut { "text cut short" } else { "key vanished" });
    if !cut {
        let held: BTreeSet<Change> = tabs.iter().flat_map(Tab::standing).collect();
        story.taken.extend(changes_of(&text).into_iter().filter(|change| !held.contains(change)));
    }
    view.strike(key, cut.then_some(text));
}

/// The page ends where it is, and another opens in its place.
fn kill(at: usize, tabs: &mut [Tab], tally: &mut Tally, story: &mut Story) {
    // What is under way to another tab is in no page's hands; the browser has it.
    settle(tabs);
    let stored = tabs[at].shelf.view.in_the_end();
    let safe: BTreeSet<Change> = stored.values().flat_map(|text| changes_of(text)).collect();
    let unsaved = tabs[at].standing().into_iter().filter(|change| !safe.contains(change));
    let elsewhere: BTreeSet<Change> =
        tabs.iter().enumerate().filter(|(n, _)| *n != at).flat_map(|(_, tab)| tab.standing()).collect();
    if tabs[at].visit.keeper.is_dirty() || tabs[at].shelf.is_whole() {
        story.never_saved.extend(unsaved.filter(|change| !elsewhere.contains(change)));
        tally.fault("page killed");
        tabs[at] = Tab::open(tabs[at].shelf.view.anew(), story);
    }
}

/// The changes that stand in a record.
fn changes_in(record: &Value) -> BTreeSet<Change> {
    let fields = record["f"].as_object().into_iter().flatten();
    let entries = fields.flat_map(|(key, field)| {
        let now = field["now"].as_array().into_iter().flatten();
        now.filter_map(|entry| Some((key.clone(), entry[2].as_u64()?)))
    });
    entries.collect()
}

/// The changes that stand in a text, also in one that lost its last letter.
fn changes_of(text: &str) -> BTreeSet<Change> {
    let value = serde_json::from_str(text).or_else(|_| serde_json::from_str(&[text, "}"].concat()));
    changes_in(&value.unwrap_or_default())
}

/// All that is under way arrives.
fn settle(tabs: &mut [Tab]) {
    let before = tabs[0].shelf.view.written();
    while let Some(tab) = tabs.iter_mut().find(|tab| !tab.shelf.view.is_up_to_date()) {
        tab.hears_of_a_change();
        let more = tab.shelf.view.written() - before;
        assert!(more <= 60, "{more} writes after the last edit: the tabs answer each other for ever");
    }
}

/// Plays one schedule to its end, and looks for each change.
pub fn played(chance: &mut Chance, tally: &mut Tally) -> Result<(), String> {
    let mut story = Story::default();
    let count = 2 + chance.below(2);
    let mut tabs: Vec<Tab> = views(count).into_iter().map(|view| Tab::open(view, &mut story)).collect();
    for n in 0..chance.below(50) {
        let at = chance.below(count);
        let tab = &mut tabs[at];
        match chance.below(40) {
            0..16 => {
                if !tab.shelf.view.is_up_to_date() {
                    tally.fault("edit before all had arrived");
                }
                let action = action(tab, n, chance);
                // An action may make several changes, each with a moment of its own.
                tab.acts(action, 100 * n, tally, &mut story);
            }
            16 => tab.field = chance.one(&TEXTS.map(|key| Some((key, tab.visit.seen().dots(key))))).clone(),
            17 | 18 => set_clock(tab, chance, tally),
            19 | 20 => break_storage(tab, chance, tally),
            21..24 => {
                tab.shelf.heal();
                tab.visit.sync(&tab.shelf);
                tab.notes_the_mark();
            }
            24 if chance.once_in(2) => strike(&tabs, chance, tally, &mut story),
            25 if !story.struck => kill(at, &mut tabs, tally, &mut story),
            26 if chance.once_in(4) && tab.shelf.is_whole() => erase(n, tab, tally),
            27 if tab.shelf.is_whole() => {
                let to = if chance.once_in(2) { Turn::NewChild } else { Turn::NewMeeting };
                turns(tab, &to, n, tally, &mut story);
            }
            _ => tab.hears_of_a_change(),
        }
    }
    end_well(&mut tabs)?;
    nothing_is_lost(&tabs, &story, tally)
}

fn turns(tab: &mut Tab, to: &Turn, n: usize, tally: &mut Tally, story: &mut Story) {
    // A turn looks first. What comes in by that was not there to be replaced.
    tab.visit.keeper.look(&tab.shelf);
    tab.notes_the_mark();
    let before = tab.standing();
    tab.visit.ms = tab.clock + 100 * n as u64;
    tab.visit.turn(&tab.shelf, to);
    let after = tab.standing();
    // A turn replaces what this browser shows, and that a meeting is filed, and nothing else.
    let turned = |(key, _): &&Change| key.starts_with("device.") || key == "meeting.filed";
    story.replaced.extend(before.difference(&after).filter(turned).cloned());
    for change in after.difference(&before).filter(|(_, ms)| *ms == tab.visit.ms) {
        tally.change();
        story.made.push((change.clone(), tab.mark.clone()));
    }
    tab.field = None;
}

/// There is one parent: nobody erases in two tabs before either has heard of the other.
fn erase(n: usize, tab: &mut Tab, tally: &mut Tally) {
    if tab.shelf.view.text(MARK) == tab.shelf.view.in_the_end().remove(MARK) {
        tally.fault("erased in one tab");
        tab.visit.keeper.erase(&tab.shelf, &format!("t{n}"), 0).unwrap();
        tab.notes_the_mark();
    }
}

/// Everything works again, the parent brings back what the browser lost, and all tabs hear of all.
fn end_well(tabs: &mut [Tab]) -> Result<(), String> {
    for _ in 0..3 {
        for tab in tabs.iter_mut() {
            tab.shelf.heal();
            tab.visit.sync(&tab.shelf);
            tab.visit.keeper.bring_back();
            tab.visit.sync(&tab.shelf);
        }
        settle(tabs);
    }
    for tab in tabs.iter() {
        let well = matches!(tab.visit.saving(), Saving::Saved | Saving::Fresh);
        if tab.visit.keeper.is_dirty() || !well {
            return Err(format!("a tab ends with {:?}", tab.visit.status()));
        }
    }
    Ok(())
}

fn nothing_is_lost(tabs: &[Tab], story: &Story, tally: &mut Tally) -> Result<(), String> {
    let stored = tabs[0].shelf.view.in_the_end();
    let mark = stored.get(MARK).cloned();
    // A page that opens now shows what can be read, and offers the rest to be saved.
    let now = tabs[0].shelf.view.anew();
    let copy = Copy::of(&Visit::open(&now, "next").keeper, &now).text();
    let copy: Value = serde_json::from_str(&copy).unwrap_or_default();
    let offered = copy["unreadable"].as_object().into_iter().flat_map(|texts| texts.values());
    let offered = offered.filter_map(|text| text.as_str().map(str::to_owned));
    let readable = stored.values().filter(|text| Record::read(text).is_ok()).cloned();
    let found: BTreeSet<Change> = readable.chain(offered).flat_map(|text| changes_of(&text)).collect();
    let mut lost = Vec::new();
    for (change, known) in &story.made {
        let excused = [&story.replaced, &story.never_saved, &story.taken].iter().any(|set| set.contains(change));
        if !excused && *known == mark && !found.contains(change) {
            tally.lose();
            lost.push(change);
        }
    }
    if lost.is_empty() { Ok(()) } else { Err(format!("lost {lost:?} from {stored:#?}")) }
}
