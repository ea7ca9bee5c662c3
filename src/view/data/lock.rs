//! The lock: what is kept here opens with a passphrase alone.

use super::super::kit::{self, El, el};
use super::super::{Here, Sheet, hide, show};

/// Draws the sheet.
pub fn lock(here: Here) -> El {
    kit::sheet(kit::Sheet {
        title: here.words.lock.title.into(),
        close: here.words.ways.close.into(),
        tools: hide(here),
        body: el("div"),
        closed: show(here, Some(Sheet::Data)),
    })
}
