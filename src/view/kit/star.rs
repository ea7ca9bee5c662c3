//! The star of a top point.
use super::{El, Icon, Name, Read, Tell, Words, el, icon, is_checked};
use leptos::{prelude::*, web_sys};

/// Draws a star. Whoever is told may refuse it; then it stays as it was.
pub fn star(key: Words, name: Name, on: Read<bool>, tell: Tell<bool>) -> El {
    let input = el("input").class("iep-star__input").attr("type", "checkbox").attr("autocomplete", "off").key(key);
    let input = match name {
        Name::Words(words) => input.attr("aria-label", words),
        Name::By(ids) => input.attr("aria-labelledby", ids),
    };
    let kept = on.clone();
    let input = input.checked_when(on).on("change", move |event| {
        tell(is_checked(&event));
        event_target::<web_sys::HtmlInputElement>(&event).set_checked(untrack(|| kept()));
    });
    el("span").class("iep-star").child(input).child(icon(Icon::Star, "iep-star__icon"))
}
