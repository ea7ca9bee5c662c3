//! The star that makes a question one of the top points.
use super::{Icon, Read, Tell, Words, icon};
use leptos::prelude::*;

/// Draws a star; `label` is its name.
pub fn star(key: Words, label: Words, on: Read<bool>, tell: Tell<bool>) -> AnyView {
    view! {
        <span class="iep-star">
            <input class="iep-star__input" type="checkbox" autocomplete="off" data-key=key aria-label=label prop:checked=move || on()
                on:change=move |event| tell(event_target_checked(&event)) />
            {icon(Icon::Star, "iep-star__icon")}
        </span>
    }
    .into_any()
}
