//! The star that makes a question one of the top points.
use super::{Icon, Read, Tell, Words, el, icon};
use leptos::prelude::*;

/// Draws a star; `label` is its name.
pub fn star(key: Words, label: Words, on: Read<bool>, tell: Tell<bool>) -> AnyView {
    let input = el("input", "iep-star__input").is("type", "checkbox").is("autocomplete", "off").has("data-key", key);
    let input = input.has("aria-label", label).checked(on);
    let input = input.on("change", Box::new(move |event| tell(event_target_checked(&event)))).view();
    el("span", "iep-star").child(input).child(icon(Icon::Star, "iep-star__icon")).view()
}
