//! The fixed line that ends every tab, opened part, preview and print.
use super::Words;
use leptos::prelude::*;

/// Draws the line and the date on which the words were checked.
pub fn foot(line: Words, checked: Words) -> AnyView {
    view! { <p class="iep-foot"><span>{line}</span>" "<span class="iep-foot__date">{checked}</span></p> }.into_any()
}
