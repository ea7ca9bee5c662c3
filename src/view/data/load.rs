//! Loads a copy: shows what is in the file before anything changes.

use super::super::kit::{self, El, el};
use super::super::{Here, Sheet, hide, show};

/// Draws the sheet.
pub fn load(here: Here) -> El {
    kit::sheet(kit::Sheet {
        title: here.words.copies.load.into(),
        close: here.words.ways.close.into(),
        tools: hide(here),
        body: el("div"),
        closed: show(here, Some(Sheet::Data)),
    })
}
