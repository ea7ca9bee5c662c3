//! The dock: the main act of a screen, under the thumb.
use super::{El, Words, el};

/// Draws the dock; `help` is a line beside the act where there is room.
pub fn dock(help: Option<Words>, act: El) -> El {
    el("div").class("iep-dock").child_if(help.map(|help| el("p").class("iep-dock__help").text(help))).child(act)
}
