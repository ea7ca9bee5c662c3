//! The words of a role: who it is and why, what to ask, what is good to know, what to watch for.

use leptos::prelude::*;

use super::super::kit::{self, Block, El, Hint, Icon, el, group, read};
use super::super::{Here, hide, show};
use crate::model::Role;

/// Draws the sheet of a role.
pub fn role(here: Here, role: Role) -> El {
    kit::sheet(kit::Sheet {
        title: here.words.team.of(role).title.into(),
        close: here.words.ways.close.into(),
        tools: hide(here),
        body: about(here, role),
        closed: show(here, None),
    })
}

/// Draws the words alone.
pub fn about(here: Here, role: Role) -> El {
    let all = &here.words.team.roles;
    let words = here.words.team.of(role);
    let points = |points: &'static [&'static str]| kit::points(points.iter().map(|point| (*point).into()).collect());
    let who = move || match role {
        Role::Child => [words.who, " ", &(all.child_from)(here.settings.get().transition_age)].concat(),
        _ => words.who.to_owned(),
    };
    let ask = Block { depth: 2, head: words.ask.into(), count: None, help: None, body: points(words.asks) };
    let hint = |watch, shows, head: &'static str, lines: &'static [&'static str]| {
        let hint = Hint { watch, shows, depth: 2, head: head.into(), body: points(lines), say: None };
        (!lines.is_empty()).then(|| el("div").class("iep-team__hint").child(kit::hint(hint)))
    };
    let good = hint(false, Icon::Check, all.good, words.good);
    let watch = hint(true, Icon::Eye, here.words.part.watch, words.watch);
    let lines = [el("p").text_when(read(who)), kit::block(ask)];
    group(lines.into_iter().chain(good).chain(watch).collect())
}
