//! A switch, for what is on or off at once.
use super::{El, Read, Tell, Words, el, fresh_id, is_checked, text};

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
pub fn switch(of: Switch) -> El {
    let Switch { key, label, words, on, tell } = of;
    let (name, means) = (fresh_id(), fresh_id());
    let words = el("span")
        .class("iep-switch__words")
        .child(el("span").class("iep-switch__label").attr("id", name.clone()).text(label))
        .child(el("span").class("iep-switch__means").attr("id", means.clone()).child(text(words)));
    let input = el("input")
        .class("iep-switch__input")
        .attr("type", "checkbox")
        .attr("role", "switch")
        .attr("autocomplete", "off")
        .key(key)
        .attr("aria-labelledby", name)
        .attr("aria-describedby", means)
        .checked_when(on)
        .on("change", move |event| tell(is_checked(&event)));
    el("label")
        .class("iep-switch")
        .child(words)
        .child(input)
        .child(el("span").class("iep-switch__track").attr("aria-hidden", "true"))
}
