//! What quick hide leaves: one plainly named button. It stands there until it is tapped, also when the page is loaded anew.

use leptos::prelude::*;
use web_sys::{ScrollBehavior, ScrollToOptions};

use super::Here;
use super::kit::{self, El, Icon, Look, act, el};
use crate::model::{Action, flag, key};
use crate::store::Bolt;

/// Draws the neutral screen.
pub fn away(here: Here) -> El {
    let away = here.layers.away;
    let back = act(move || {
        remember(here, false);
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

/// Remembers that all is hidden, for the next time the page is loaded; or no longer. Under the lock nothing can be kept, and
/// nothing is there to hide.
pub fn remember(here: Here, hidden: bool) {
    if !matches!(here.store.bolt(), Bolt::Off | Bolt::On) {
        return;
    }
    let value = if hidden { hidden.into() } else { serde_json::Value::Null };
    here.store.dispatch(Action::Answer(key::HIDDEN.to_owned(), value));
}

/// Hides all of a page that was loaded while all was hidden.
pub fn reopen(here: Here) {
    if untrack(|| flag(&here.store, key::HIDDEN)) {
        here.layers.away.set(true);
    }
}
