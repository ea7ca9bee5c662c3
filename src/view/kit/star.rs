//! The star that makes a question one of the top points.
use super::{Icon, Read, Tell, Words, el, icon, is_checked};
use leptos::prelude::*;

/// Draws a star; `label` is its name.
pub fn star(key: Words, label: Words, on: Read<bool>, tell: Tell<bool>) -> AnyView {
    let input = el("input")
        .class("iep-star__input")
        .attr("type", "checkbox")
        .attr("autocomplete", "off")
        .key(key)
        .attr("aria-label", label)
        .checked_when(on)
        .on("change", move |event| tell(is_checked(&event)));
    el("span").class("iep-star").child(input).child(icon(Icon::Star, "iep-star__icon")).view()
}
