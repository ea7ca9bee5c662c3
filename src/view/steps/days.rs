//! A list of days that the parent picks, one after the other.
//!
//! A day is on the list as soon as it is picked, so nothing is lost when the screen goes; "Add this day" begins the next.

use leptos::prelude::*;

use super::super::Here;
use super::super::input;
use super::super::kit::{self, El, Icon, Look, act, el, group, none, read, text, when};
use super::super::undone::{undoable, undone};
use super::weekday;
use crate::model::{self, Action, Day, Reader, items, key};
use crate::store::fresh_id;

/// What the days are.
#[derive(Clone, Copy)]
pub struct Days {
    /// Where they are kept.
    pub list: &'static str,
    /// The label of one.
    pub label: &'static str,
}

/// Draws the list, and the field of the next day.
pub fn days(here: Here, of: Days) -> El {
    let words = &here.words.steps.days;
    let Days { list, label } = of;
    let next = ArcRwSignal::new(fresh_id());
    // What is wrong with it, once the parent said that it is there.
    let wrong = RwSignal::new(false);
    let (shown, current) = (next.clone(), next.clone());
    let add = act(move || {
        here.leave_field();
        let id = next.get_untracked();
        let day = untrack(|| day_of(here, list, &id));
        wrong.set(day.is_none());
        let said = day.map_or_else(|| words.nothing.to_owned(), |day| (words.added)(&weekday(here, day)));
        let id = if day.is_none() { id } else { fresh_id() };
        here.focus(["[data-key=\"", &field(list, &id), "\"]"].concat());
        next.set(id);
        here.announce(&said);
    });
    let told = move || {
        if wrong.get() { el("p").class("iep-steps__wrong").text(words.nothing) } else { none() }
    };
    let rows = kit::each(move || listed(here, list, &shown.get()), move |id| row(here, list, id));
    let ask = kit::each(move || vec![current.get()], move |id| input::day(here, field(list, id), label));
    group(vec![
        el("ul").class("iep-steps__days").attr("role", "list").child(rows),
        undone(here, list.to_owned()),
        when(told),
        el("div").class("iep-steps__add").child(ask).child(kit::button(
            Look::Secondary,
            Some(Icon::Add),
            words.add.into(),
            add,
        )),
    ])
}

fn field(list: &str, id: &str) -> String {
    key::item(list, id, "date")
}

fn day_of(here: Here, list: &str, id: &str) -> Option<Day> {
    Day::parse(&model::text(&here.store, &field(list, id)))
}

/// The days of the list but the one that is being picked, the first first.
fn listed(here: Here, list: &'static str, but: &str) -> Vec<String> {
    here.store.keys(list);
    let mut found: Vec<(Day, String)> = Vec::new();
    for id in items(&here.store.whole(), list).into_iter().filter(|id| id != but) {
        if let Some(day) = untrack(|| day_of(here, list, &id)) {
            let at = found.partition_point(|(before, _)| *before <= day);
            found.insert(at, (day, id));
        }
    }
    found.into_iter().map(|(_, id)| id).collect()
}

fn row(here: Here, list: &'static str, id: &str) -> El {
    let words = &here.words.steps.days;
    let [shown, removed] = std::array::from_fn(|_| id.to_owned());
    let day = move |id: &str| day_of(here, list, id).map(|day| weekday(here, day)).unwrap_or_default();
    let name = untrack(|| day(id));
    let remove = act(move || {
        let said = (words.removed)(&untrack(|| day(&removed)));
        undoable(here, list.to_owned(), said, Action::Remove { list, id: removed.clone() });
    });
    el("li")
        .class("iep-steps__day")
        .key(field(list, id).into())
        .attr("tabindex", "-1")
        .child(text(read(move || day(&shown))))
        .child(kit::icon_button(Icon::Close, (words.remove)(&name).into(), remove))
}
