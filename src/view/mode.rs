//! Meeting mode: a full screen at the table, one part at a time, for one hand.

use leptos::prelude::Set;

use super::kit::{self, El, none};
use super::{Here, hide, show};
use crate::model::Part;

/// Draws Meeting mode, open at the part of [`Layers::mode`](super::Layers).
pub fn mode(here: Here) -> El {
    sheet(here)
}

/// Opens it, at a part or where it was.
pub fn open(here: Here, at: Option<Part>) {
    here.layers.mode.set(at.or(Some(Part::Concerns)));
}

/// Draws the list of all parts.
pub fn jump(here: Here) -> El {
    sheet(here)
}

/// Draws the words to say.
pub fn phrases(here: Here) -> El {
    sheet(here)
}

/// Draws one of them, large.
pub fn phrase(here: Here, _words: &'static str) -> El {
    sheet(here)
}

/// Draws the ways in which a part can end.
pub fn outcome(here: Here, _part: Part) -> El {
    sheet(here)
}

/// Draws the sheet of a promise.
pub fn promise(here: Here, _part: Part, _id: Option<String>) -> El {
    sheet(here)
}

/// Draws the sheet that puts something in the parking lot.
pub fn park(here: Here, _part: Part) -> El {
    sheet(here)
}

fn sheet(here: Here) -> El {
    kit::sheet(kit::Sheet {
        title: here.words.mode.title.into(),
        close: here.words.ways.close.into(),
        tools: hide(here),
        body: none(),
        closed: show(here, None),
    })
}
