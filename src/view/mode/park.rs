//! The parking lot: what should wait till later in the meeting.

use crate::model::{Meeting, Note, Part, key, text};
use crate::store::fresh_id;
use crate::view::input::{self, Input};
use crate::view::kit::{self, Block, El, Kind, Look, el, group, none, read, when};
use crate::view::{Here, hide, show};

/// Draws the sheet that puts something in the parking lot.
pub fn park(here: Here, part: Part) -> El {
    let words = &here.words.mode.park;
    let id = fresh_id();
    let (begun, new) = (id.clone(), id.clone());
    let field = Input {
        key: key::item(Note::PARKED, &id, "text"),
        kind: Kind::Lines,
        label: words.label,
        help: Some(words.help),
        wrong: None,
    };
    let field =
        el("div").on("input", move |_| super::begin(here, Note::PARKED, &begun, part)).child(input::input(here, field));
    kit::sheet(kit::Sheet {
        title: words.title.into(),
        close: here.words.ways.close.into(),
        tools: hide(here),
        body: group(vec![
            field,
            el("div").class("iep-mode__dock").child(kit::button(Look::Main, None, words.it.into(), show(here, None))),
            when(move || there(here, &new)),
        ]),
        closed: show(here, None),
    })
}

/// What is there, without the one that is being written.
fn there(here: Here, new: &str) -> El {
    let ids: Vec<(String, Option<Part>)> = Meeting(&here.store.whole())
        .parked()
        .into_iter()
        .filter(|note| !note.done && note.id != new)
        .map(|note| (note.id, note.part))
        .collect();
    if ids.is_empty() {
        return none();
    }
    let count = ids.len().to_string();
    let rows = ids.into_iter().map(|(id, part)| {
        let key = key::item(Note::PARKED, &id, "text");
        let said = el("p").class("iep-mode__said").child(kit::typed(read(move || text(&here.store, &key))));
        let of = part.map(|part| el("p").class("iep-mode__how").text(here.words.of(part).title));
        el("li").class("iep-mode__item").child(el("div").class("iep-mode__names").child(said).child_if(of))
    });
    kit::block(Block {
        depth: 2,
        head: here.words.mode.park.there.into(),
        count: Some(read(move || count.clone())),
        help: None,
        body: el("ul").attr("role", "list").children(rows.collect()),
    })
}
