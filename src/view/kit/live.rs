//! What is said to a screen reader without moving the focus: one polite region in the active layer.
use super::{El, el, read};
use leptos::prelude::*;

/// The words last announced. Provided as a context by the root, so each sheet shows a region of its own: what lies
/// below a modal dialog is not read.
#[derive(Clone)]
pub struct Live(ArcRwSignal<String>);

impl Live {
    /// Nothing said yet.
    pub fn new() -> Self {
        Live(ArcRwSignal::new(String::new()))
    }

    /// Says `words`, also when they are the same as before.
    pub fn announce(&self, words: &str) {
        self.0.update(|said| {
            // A region that does not change is not read; a no-break space at the end changes it unheard.
            let again = *said == words;
            said.clear();
            said.push_str(words);
            if again {
                said.push('\u{a0}');
            }
        });
    }

    /// Takes the words back: who comes to a region later must not meet old news.
    pub fn clear(&self) {
        self.0.update(String::clear);
    }

    /// The region itself; it has to stand there before anything is said.
    pub fn region(&self) -> El {
        let said = self.0.clone();
        el("div")
            .class("iep-hidden")
            .attr("role", "status")
            .attr("aria-live", "polite")
            .text_when(read(move || said.get()))
    }
}
