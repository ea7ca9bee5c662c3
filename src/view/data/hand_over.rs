//! Hands over to another person: a file that is locked with a passphrase.

use super::super::kit::{self, El, el};
use super::super::{Here, Sheet, hide, show};

/// Draws the sheet.
pub fn hand_over(here: Here) -> El {
    kit::sheet(kit::Sheet {
        title: here.words.hand_over.title.into(),
        close: here.words.ways.close.into(),
        tools: hide(here),
        body: el("div"),
        closed: show(here, Some(Sheet::Data)),
    })
}
