//! The team: who is needed, who else comes, and who was there.

mod add;
mod bring;
mod fields;
mod person;
mod role;
mod seats;

pub use add::add;
pub use person::person;
pub use role::role;

use leptos::prelude::*;

use super::kit::{self, Block, El, Icon, Look, act, el, group, none, read};
use super::undone::{undoable_to, undone, undone_or};
use super::{Here, Sheet, Tab, notices, show};
use crate::model::{Action, Attendance, Child, Member, Needed, Reader, Role, Seat, Team};
use crate::store::Store;
use serde_json::Value;

/// Where the way back stands.
const NEEDED: &str = "team.needed";
const OTHERS: &str = "team.others";
const EVERYONE: &str = "team.everyone";

/// Reads the whole team. Who reads by it is told of any change of the team, and does not note each of some thousand
/// fields.
struct Roster(Store);

impl Roster {
    fn of(here: Here) -> Roster {
        here.store.keys("attendance.");
        Roster(here.store)
    }
}

impl Reader for Roster {
    fn value(&self, key: &str) -> Value {
        self.0.peek(key)
    }

    fn keys(&self, prefix: &str) -> Vec<String> {
        self.0.keys(prefix)
    }
}

/// Draws the tab.
pub fn team(here: Here) -> El {
    let words = here.words;
    let panel = group(vec![
        notices::notices(here),
        needed(here),
        others(here),
        kit::foot(words.fixed.general.into(), words.checklist.words_checked.into()),
    ]);
    let body = el("div").class("iep-body").child(kit::tab_panel(Tab::Team.slug(), panel));
    let add =
        kit::button(Look::Main, Some(Icon::Add), words.team.person.add.into(), show(here, Some(Sheet::Add(None))));
    group(vec![body, kit::dock(None, add)])
}

fn needed(here: Here) -> El {
    let words = &here.words.team;
    let ids = move || {
        let row = |needed| match needed {
            Needed::Person(id) => id,
            Needed::Empty(seat) => seats::empty_id(seat),
        };
        Team(&Roster::of(here)).needed().into_iter().map(row).collect()
    };
    let rows = kit::each(ids, move |id| seats::row(here, id));
    kit::block(Block {
        depth: 1,
        head: words.needed.into(),
        count: Some(read(move || (words.named)(Team(&Roster::of(here)).named(), Seat::NEEDED.len()))),
        help: None,
        body: group(vec![everyone(here), kit::seats(words.needed.into(), rows), undone(here, NEEDED.to_owned())]),
    })
}

fn others(here: Here) -> El {
    let words = &here.words.team;
    let ids = move || {
        let roster = Roster::of(here);
        let team = Team(&roster);
        let child = (!team.has_child()).then(|| seats::empty_id(Seat::Role(Role::Child)));
        let guest = seats::empty_id(Seat::Role(Role::Guest));
        child.into_iter().chain(team.others()).chain([guest]).collect()
    };
    let rows = kit::each(ids, move |id| seats::row(here, id));
    kit::block(Block {
        depth: 1,
        head: words.others.into(),
        count: Some(read(move || (words.people)(Team(&Roster::of(here)).others().len()))),
        help: None,
        body: group(vec![kit::seats(words.others.into(), rows), undone(here, OTHERS.to_owned()), bring::bring(here)]),
    })
}

/// Marks all as here who are not marked yet. Its line keeps its height, so that no row moves under the thumb.
fn everyone(here: Here) -> El {
    let words = &here.words.team.presence;
    let mark = act(move || {
        let people = untrack(|| Team(&Roster::of(here)).unmarked());
        let said = (words.everyone_done)(people.len());
        let back = ".iep-team__everyone .iep-button".to_owned();
        undoable_to(here, EVERYONE.to_owned(), said, back, Action::Attend(people, Some(Attendance::Here)));
    });
    let line = undone_or(here, EVERYONE.to_owned(), move || {
        let roster = Roster::of(here);
        let team = Team(&roster);
        if team.people().is_empty() {
            none()
        } else if team.unmarked().is_empty() {
            el("p").class("iep-team__marked").text(words.everyone_marked)
        } else {
            kit::button(Look::Secondary, Some(Icon::Check), words.everyone.into(), mark.clone())
        }
    });
    el("div").class("iep-team__everyone").child(line)
}

/// What to call a person on the screen.
fn called(here: Here, id: &str) -> String {
    let words = &here.words.team;
    let member = Child(&here.store).member(id);
    let called = member.called();
    if !called.is_empty() {
        called
    } else if id == Member::CHILD || member.fills(Seat::Role(Role::Child)) {
        words.roles.child.title.to_owned()
    } else {
        words.no_name.to_owned()
    }
}

/// Finds the row of a person.
fn row_of(id: &str) -> String {
    ["[data-opens=\"member.", id, "\"]"].concat()
}

/// Lets go of the field that has the focus, so that its last letters are kept before anything else is done.
fn leave_field(here: Here) {
    let field = kit::found(here.root).and_then(|root| root.query_selector(":focus").ok().flatten());
    if let Some(field) = field {
        let _ = wasm_bindgen::JsCast::unchecked_into::<web_sys::HtmlElement>(field).blur();
    }
}
