//! What quick hide leaves: one plainly named button.

use leptos::prelude::*;
use web_sys::{ScrollBehavior, ScrollToOptions};

use super::Here;
use super::kit::{self, El, Icon, Look, act, el};

/// Draws the neutral screen.
pub fn away(here: Here) -> El {
    let away = here.layers.away;
    let back = act(move || {
        away.set(false);
        let to = ScrollToOptions::new();
        to.set_top(here.layers.scrolled.try_get_value().unwrap_or_default());
        to.set_behavior(ScrollBehavior::Instant);
        // After the focus, which scrolls too.
        request_animation_frame(move || {
            request_animation_frame(move || window().scroll_to_with_scroll_to_options(&to))
        });
        here.focus(".iep-head__tools button, .iep-bar__end button:last-child, .iep-full__bar > :last-child".to_owned());
    });
    here.focus(".iep-away button".to_owned());
    el("div").class("iep-away").child(kit::button(Look::Secondary, Some(Icon::Back), here.words.ways.back.into(), back))
}
