//! A switch, for what is on or off at once.
use super::{Read, Tell, Words, el, fresh_id};
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
    let (name, means) = (Words::Owned(fresh_id()), Words::Owned(fresh_id()));
    let said = el("span", "iep-switch__words")
        .child(el("span", "iep-switch__label").has("id", name.clone()).words(label).view())
        .child(el("span", "iep-switch__means").has("id", means.clone()).text(words).view());
    let input = el("input", "iep-switch__input")
        .is("type", "checkbox")
        .is("role", "switch")
        .is("autocomplete", "off")
        .has("data-key", key)
        .has("aria-labelledby", name)
        .has("aria-describedby", means)
        .checked(on)
        .on("change", Box::new(move |event| tell(event_target_checked(&event))));
    let track = el("span", "iep-switch__track").is("aria-hidden", "true");
    el("label", "iep-switch").child(said.view()).child(input.view()).child(track.view()).view()
}
