//! How far the parent is: words first, then one bead for each part, filled in count order.
use super::icon::icon;
use super::{Icon, Read, Words, text};
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
    let beads = (0..of).map(|at| {
        let done = done.clone();
        view! { <i class="iep-progress__bead" class:iep-progress__bead--on=move || at < done()></i> }
    });
    let beads = beads.collect_view();
    let shows = {
        let saved = saved.clone();
        move || saved().shows.map(|shows| icon(shows, "iep-icon--s"))
    };
    view! {
        <div class="iep-progress">
            <div class="iep-progress__words">
                <span class="iep-progress__count">{text(words)}</span>
                <span class="iep-progress__saved" part="status">
                    <span class="iep-progress__icon">{shows}</span>{text(super::read(move || saved().words))}
                </span>
            </div>
            <div class="iep-progress__beads" aria-hidden="true">{beads}</div>
            {means.map(|means| view! { <p class="iep-progress__means">{means}</p> })}
        </div>
    }
    .into_any()
}
