//! The line on top of a meeting that lies behind, and the way to the newest.

use super::said;
use crate::store::Turn;
use crate::view::Here;
use crate::view::child::MENU;
use crate::view::kit::{self, El, Icon, Look, act, el, none};

/// Draws the line, where there is a newer meeting.
pub fn filed(here: Here) -> El {
    let words = &said(here).filed;
    let Some(newest) = here.store.newest() else { return none() };
    let go = act(move || {
        here.turn(&Turn::Meeting(newest.clone()), None);
        here.focus(MENU.to_owned());
    });
    el("div").class("iep-wrap__filed").child(el("p").text(words.is_filed)).child(kit::button(
        Look::Edge,
        Some(Icon::Next),
        words.newest.into(),
        go,
    ))
}
