//! Wrap up: what the parent decided, and the recap to send.

use super::Here;
use super::kit::{El, el, group};
use super::page::bar;

/// Draws the screen.
pub fn wrap(here: Here) -> El {
    group(vec![bar(here, here.words.checklist.title), el("div").class("iep-body")])
}

/// Draws the screen that asks which parts the parent agrees to.
pub fn consent(here: Here) -> El {
    group(vec![bar(here, here.words.wrap.title), el("div").class("iep-body")])
}

/// Draws the screen that goes over the final copy.
pub fn final_copy(here: Here) -> El {
    group(vec![bar(here, here.words.wrap.title), el("div").class("iep-body")])
}
