//! What was taken off in one place and changed in another: it came back, and the parent says whether it is to stay.

use leptos::prelude::*;
use serde_json::Value;

use super::super::kit::{self, El, Look, act, el, group, read, when};
use super::super::{Here, hide, show};
use crate::content::Form;
use crate::model::{self, Action, Day, Put};

/// Draws the sheet.
pub fn came_back(here: Here) -> El {
    let words = &here.words.copies.back;
    let left = move || here.store.status().came_back;
    let list = el("ul").class("iep-came-back").attr("role", "list").child(kit::each(left, move |gone| one(here, gone)));
    let line = read(move || if left().is_empty() { words.done } else { words.text }.to_owned());
    kit::sheet(kit::Sheet {
        title: untrack(|| (words.head)(left().len())).into(),
        close: here.words.ways.close.into(),
        tools: hide(here),
        body: group(vec![el("p").class("iep-came-back__line").attr("tabindex", "-1").text_when(line), list]),
        closed: show(here, None),
    })
}

fn one(here: Here, gone: &str) -> El {
    let words = &here.words.copies.back;
    let (list, asked) = (gone.split('.').next().unwrap_or_default().to_owned(), gone.to_owned());
    let said = when(move || {
        let said = model::words_of(&here.store.whole(), &asked);
        let said = Day::parse(&said).map_or(said, |day| here.words.day(Form::Year, day));
        if said.is_empty() { el("span").text(words.no_words) } else { kit::typed(read(move || said.clone())) }
    });
    let settle = |is_gone: bool, line: &'static str| {
        let gone = gone.to_owned();
        act(move || {
            here.announce(line);
            here.dispatch(Action::Undo(vec![Put::new(gone.clone(), Value::Bool(is_gone))]));
            here.focus(".iep-came-back button, .iep-came-back__line".to_owned());
        })
    };
    let id = kit::fresh_id();
    let one = el("div")
        .attr("role", "group")
        .attr("aria-labelledby", id.clone())
        .child(el("p").class("iep-came-back__kind").text((words.kind)(&list)))
        .child(el("p").class("iep-came-back__words").attr("id", id).child(said))
        .child(
            el("div")
                .class("iep-buttons")
                .child(kit::button(Look::Secondary, None, words.keep.into(), settle(false, words.stays)))
                .child(kit::button(Look::Quiet, None, words.remove.into(), settle(true, words.removed))),
        );
    el("li").class("iep-came-back__one").child(one)
}
