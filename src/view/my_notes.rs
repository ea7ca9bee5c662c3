//! The My notes tab: top points, concerns and vision, the parking lot, and notes at large.

use super::kit::{self, El, el, none};
use super::{Here, Tab, hide, notices, show};

/// Draws the tab.
pub fn my_notes(here: Here) -> El {
    el("div").class("iep-body").child(kit::tab_panel(Tab::MyNotes.slug(), notices::notices(here)))
}

/// Draws concerns and vision, as a letter.
pub fn vision(here: Here) -> El {
    sheet(here)
}

fn sheet(here: Here) -> El {
    kit::sheet(kit::Sheet {
        title: here.words.my_notes.title.into(),
        close: here.words.ways.close.into(),
        tools: hide(here),
        body: none(),
        closed: show(here, None),
    })
}
