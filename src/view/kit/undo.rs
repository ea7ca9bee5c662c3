//! A quiet line after a change, with its way back. It has no timer: it stands until something else takes its place.
use super::{Act, El, Read, Words, el, text};

/// What was done and how to take it back.
pub struct Undo {
    pub words: Read<String>,
    pub label: Words,
    pub act: Act,
}

/// Draws the line.
pub fn undo(of: Undo) -> El {
    let Undo { words, label, act } = of;
    let button = el("button")
        .attr("type", "button")
        .class("iep-undo__act")
        .part("button")
        .tap(act)
        .child(el("span").text(label));
    el("p").class("iep-undo").child(text(words)).child(button)
}
