//! How far the parent is: words first, then one bead for each part, filled in count order.
use super::icon::icon;
use super::{Icon, Read, Words, el, read, shown, text};
use leptos::prelude::*;

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
    /// What checked means, once.
    pub means: Option<Words>,
}

/// Draws the progress. The beads say nothing that the words do not.
pub fn progress(of: Progress) -> AnyView {
    let Progress { words, done, of, saved, means } = of;
    let bead = |at: usize| {
        let done = done.clone();
        el("i", "iep-progress__bead").class("iep-progress__bead--on", read(move || at < done())).view()
    };
    let beads = el("div", "iep-progress__beads").is("aria-hidden", "true").children((0..of).map(bead).collect());
    let shows = {
        let saved = saved.clone();
        let draw = move || match saved().shows {
            Some(shows) => icon(shows, "iep-icon--s"),
            None => el("span", "").view(),
        };
        el("span", "iep-progress__icon").child(shown(read(draw))).view()
    };
    let saved = text(read(move || saved().words));
    let saved = el("span", "iep-progress__saved").is("part", "status").child(shows).child(saved);
    let line = el("div", "iep-progress__words")
        .child(el("span", "iep-progress__count").text(words).view())
        .child(saved.view());
    el("div", "iep-progress")
        .child(line.view())
        .child(beads.view())
        .maybe(means.map(|means| el("p", "iep-progress__means").words(means).view()))
        .view()
}
