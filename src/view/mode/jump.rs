//! All parts, one tap away: a meeting follows an order of its own.

use leptos::prelude::*;

use super::go;
use crate::model::{Meeting, Part};
use crate::view::kit::{self, Block, Command, El, Icon, To, act, el, group, read};
use crate::view::{Here, hide, show};

/// Draws the list of all parts.
pub fn jump(here: Here) -> El {
    let words = &here.words.mode.jump;
    let list = |parts: &[Part]| {
        let rows = parts.iter().map(|part| row(here, *part)).collect();
        el("ul").class("iep-mode__jumps").attr("role", "list").children(rows)
    };
    let wrap = kit::command(Command {
        shows: Icon::Edit,
        label: words.wrap.into(),
        means: Some(read(move || words.wrap_gist.to_owned())),
        danger: false,
        to: To::Act(act(move || super::wrap_up(here))),
    });
    kit::sheet(kit::Sheet {
        title: words.title.into(),
        close: here.words.ways.close.into(),
        tools: hide(here),
        body: group(vec![
            list(&Part::SECTIONS),
            kit::block(Block {
                depth: 2,
                head: here.words.checklist.also.into(),
                count: None,
                help: None,
                body: list(&Part::ALSO),
            }),
            kit::commands(vec![wrap]),
        ]),
        closed: show(here, None),
    })
}

/// The check-off of a part, and the button that goes there.
fn row(here: Here, part: Part) -> El {
    let words = &here.words.mode;
    let id = kit::fresh_id();
    let check = super::check(here, part, &id, true);
    let is_here = here.layers.mode.get_untracked() == Some(part);
    let how = move || {
        let ended = Meeting(&here.store).outcome(part);
        ended.map_or(words.ends.not_yet, |outcome| words.ends.of(outcome)).to_owned()
    };
    let title = here.words.of(part).title;
    let name = el("span")
        .class("iep-mode__part")
        .child(el("span").attr("id", id).attr("aria-hidden", "true").text(title))
        .child(el("span").class("iep-hidden").text((words.jump.go)(title)));
    let said =
        el("span").class("iep-mode__names").child(name).child(el("span").class("iep-mode__how").text_when(read(how)));
    let end = if is_here {
        el("span").class("iep-mode__here").text(words.jump.here)
    } else {
        kit::icon(Icon::Next, "iep-icon--s iep-mode__go")
    };
    let button = el("button")
        .attr("type", "button")
        .part("button")
        .class("iep-mode__jump")
        .attr_if("aria-current", is_here.then(|| "true".into()))
        .tap(act(move || {
            here.layers.sheet.set(None);
            go(here, part);
        }))
        .child(said)
        .child(end);
    el("li").class("iep-mode__row").child(check).child(button)
}
