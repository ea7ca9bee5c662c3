//! How far the parent is: words first, then one bead for each part, filled in count order.
use super::icon::icon;
use super::{El, Icon, Read, el, none, read, text, when};

/// A word on keeping, across from the count: never a toast.
#[derive(Clone, PartialEq, Eq)]
pub struct Saved {
    pub shows: Option<Icon>,
    pub words: String,
}

/// What the progress shows.
pub struct Progress {
    /// "3 of 8 checked"
    pub words: Read<String>,
    pub done: Read<usize>,
    pub of: usize,
    pub saved: Read<Saved>,
    /// What checked means, where that is to be said.
    pub means: Read<Option<&'static str>>,
}

/// Draws the progress. The beads say nothing that the words do not.
pub fn progress(of: Progress) -> El {
    let Progress { words, done, of, saved, means } = of;
    let beads = (0..of).map(|at| {
        let done = done.clone();
        el("i").class("iep-progress__bead").class_when("iep-progress__bead--on", read(move || at < done()))
    });
    let shown = saved.clone();
    let shows = when(move || shown().shows.map_or_else(none, |shows| icon(shows, "iep-icon--s")));
    let keeping = el("span")
        .class("iep-progress__saved")
        .part("status")
        .child(el("span").class("iep-progress__icon").child(shows))
        .child(text(read(move || saved().words)));
    let line = el("div")
        .class("iep-progress__words")
        .child(el("span").class("iep-progress__count").child(text(words)))
        .child(keeping);
    el("div")
        .class("iep-progress")
        .child(line)
        .child(el("div").class("iep-progress__beads").attr("aria-hidden", "true").children(beads.collect()))
        .child(when(move || match means() {
            Some(means) => el("p").class("iep-progress__means").text(means),
            None => none(),
        }))
}
