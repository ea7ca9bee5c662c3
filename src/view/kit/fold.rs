//! A fold: a line that opens to show more.
use super::icon::{icon, maybe_icon};
use super::{Icon, Read, Tell, Words, el, heading_words, read};
use leptos::{prelude::*, web_sys};

/// What a fold shows.
pub struct Fold {
    /// The first thing on a tab: in brand ink, on the line of the ticks.
    pub top: bool,
    pub shows: Option<Icon>,
    pub title: Words,
    /// A few words at the end of the line.
    pub count: Option<Read<String>>,
    /// Whether it stands open; it may still be opened and closed by hand.
    pub open: Read<bool>,
    /// Hears when it was opened or closed.
    pub tell: Tell<bool>,
    pub body: AnyView,
}

/// Draws a fold on the browser's own `details`, so find-in-page can open it.
pub fn fold(of: Fold) -> AnyView {
    let Fold { top, shows, title, count, open, tell, body } = of;
    let toggled = move |event| tell(event_target::<web_sys::Element>(&event).has_attribute("open"));
    let count = count.map(|count| el("span", "iep-fold__count").text(count).view());
    let head = el("summary", "iep-fold__head")
        .maybe(maybe_icon(shows, "iep-fold__icon"))
        .child(el("span", "iep-fold__title").words(title).view())
        .maybe(count)
        .child(icon(Icon::Down, "iep-icon--s iep-fold__arrow"));
    el("details", if top { "iep-fold iep-fold--top" } else { "iep-fold" })
        .follow("open", read(move || open().then_some(Words::Borrowed(""))))
        .on("toggle", Box::new(toggled))
        .child(head.view())
        .child(el("div", "iep-fold__body").child(body).view())
        .view()
}

/// A heading inside a fold.
pub fn fold_head(depth: u32, words: Words) -> AnyView {
    heading_words(depth, "iep-fold__sub", words)
}
