//! What quick hide leaves: one plainly named button.

use leptos::prelude::*;

use super::Here;
use super::kit::{self, Icon, Look, act};

/// Draws the neutral screen.
pub fn away(here: Here) -> AnyView {
    let away = here.layers.away;
    let back = act(move || away.set(false));
    here.focus(".iep-away button".to_owned());
    let back = kit::button(Look::Secondary, Some(Icon::Back), here.words.ways.back.into(), back);
    kit::el("div", "iep-away").child(back).view()
}
