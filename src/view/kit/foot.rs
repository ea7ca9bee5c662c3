//! The fixed line that ends every tab, opened part, preview and print.
use super::{Words, el};
use leptos::prelude::*;

/// Draws the line and the date on which the words were checked.
pub fn foot(line: Words, checked: Words) -> AnyView {
    el("p", "iep-foot")
        .child(el("span", "").words(line).view())
        .words(" ".into())
        .child(el("span", "iep-foot__date").words(checked).view())
        .view()
}
