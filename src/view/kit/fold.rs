//! A fold: a line that opens to show more.
use super::icon::{icon, maybe_icon};
use super::{El, Icon, Read, Tell, Words, el, read, text};
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
    pub body: El,
}

/// Draws a fold on the browser's own `details`, so find-in-page can open it.
pub fn fold(of: Fold) -> El {
    let Fold { top, shows, title, count, open, tell, body } = of;
    let head = el("summary")
        .class("iep-fold__head")
        .child_if(maybe_icon(shows, "iep-fold__icon"))
        .child(el("span").class("iep-fold__title").text(title))
        .child_if(count.map(|count| el("span").class("iep-fold__count").child(text(count))))
        .child(icon(Icon::Down, "iep-icon--s iep-fold__arrow"));
    el("details")
        .class("iep-fold")
        .class_if("iep-fold--top", top)
        .attr_when("open", read(move || open().then(|| "".into())))
        .on("toggle", move |event| tell(event_target::<web_sys::Element>(&event).has_attribute("open")))
        .child(head)
        .child(el("div").class("iep-fold__body").child(body))
}
