//! Phrases: words to read out at the table, or to show.
use super::{Act, El, Words, el};

/// Draws a phrase; a tap shows it large. `tools` stand beside the words, `more` below them.
pub fn phrase(words: Words, act: Act, tools: El, more: El) -> El {
    let show = el("button").attr("type", "button").part("button").class("iep-phrase__show").tap(act).text(words);
    el("li").class("iep-phrase").child(el("div").class("iep-phrase__row").child(show).child(tools)).child(more)
}

/// The list that holds phrases.
pub fn phrases(of: Vec<El>) -> El {
    el("ul").attr("role", "list").children(of)
}
