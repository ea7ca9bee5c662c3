//! What quick hide leaves: one plainly named button.

use leptos::prelude::*;

use super::Here;
use super::kit::{self, Icon, Look, act, el};

/// Draws the neutral screen.
pub fn away(here: Here) -> AnyView {
    let away = here.layers.away;
    let back = act(move || {
        away.set(false);
        here.focus(".iep-head__tools button, .iep-bar__end button:last-child".to_owned());
    });
    here.focus(".iep-away button".to_owned());
    el("div")
        .class("iep-away")
        .child(kit::button(Look::Secondary, Some(Icon::Back), here.words.ways.back.into(), back))
        .view()
}
