//! Printing: what, and for whom.

use super::kit::{self, El, none};
use super::{Here, hide, show};
use crate::paper::Paper;

/// Draws the sheet that asks what to print.
pub fn print(here: Here) -> El {
    sheet(here)
}

/// Prints one paper.
pub fn paper(_here: Here, _paper: &Paper) {}

fn sheet(here: Here) -> El {
    kit::sheet(kit::Sheet {
        title: here.words.print.title.into(),
        close: here.words.ways.close.into(),
        tools: hide(here),
        body: none(),
        closed: show(here, None),
    })
}
