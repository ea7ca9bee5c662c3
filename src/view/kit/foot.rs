//! The fixed line that ends every tab, opened part, preview and print.
use super::{El, Words, el};

/// Draws the line and the date on which the words were checked.
pub fn foot(line: Words, checked: Words) -> El {
    el("p")
        .class("iep-foot")
        .child(el("span").text(line))
        .text(" ")
        .child(el("span").class("iep-foot__date").text(checked))
}
