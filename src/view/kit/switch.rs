//! A switch, for what is on or off at once.
use super::{Read, Tell, Words, fresh_id, text};
use leptos::prelude::*;

/// What a switch shows.
pub struct Switch {
    /// Finds it in a test, for example `part.goals.share`.
    pub key: Words,
    pub label: Words,
    /// "Off. It stays out of what you send or print.": it says the state and what it means.
    pub words: Read<String>,
    pub on: Read<bool>,
    pub tell: Tell<bool>,
}

/// Draws a switch. Its name is the label; what it means is its description.
pub fn switch(of: Switch) -> AnyView {
    let Switch { key, label, words, on, tell } = of;
    let (name, means) = (fresh_id(), fresh_id());
    view! {
        <label class="iep-switch">
            <span class="iep-switch__words">
                <span class="iep-switch__label" id=name.clone()>{label}</span>
                <span class="iep-switch__means" id=means.clone()>{text(words)}</span>
            </span>
            <input class="iep-switch__input" type="checkbox" role="switch" autocomplete="off" data-key=key aria-labelledby=name
                aria-describedby=means prop:checked=move || on() on:change=move |event| tell(event_target_checked(&event)) />
            <span class="iep-switch__track" aria-hidden="true"></span>
        </label>
    }
    .into_any()
}
