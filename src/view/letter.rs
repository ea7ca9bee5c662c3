//! A letter before it is sent: how it reads, the parent's own changes, and the ways to send it.

use super::Here;
use super::kit::{El, Read, el, when};
use crate::paper::Paper;

/// A letter.
pub struct Letter {
    /// Where the words are stored once the parent has changed them; until then they are made of the marks.
    pub key: &'static str,
    /// What it is, for the field and for the phone's own way of sending.
    pub label: &'static str,
    /// As it is made of the marks.
    pub made: Read<Paper>,
}

/// Draws how it reads, with the way to change it.
pub fn letter(_here: Here, of: Letter) -> El {
    let made = of.made;
    el("div").class("iep-letter").attr("data-key", of.key).child(when(move || el("p").text(made().text())))
}

/// Draws the ways to send it: the phone's own first, then copying, mail and printing.
pub fn send(_here: Here, _of: Letter) -> El {
    el("div").class("iep-buttons")
}
