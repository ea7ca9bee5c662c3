//! A full screen: a modal dialog over everything of the page, with a bar on top.
use super::dialog::{Dialog, dialog, shut};
use super::icon::icon;
use super::{Act, El, Icon, Live, Spot, Words, act, el};
use leptos::prelude::*;

/// What a full screen shows. It is open for as long as it is in the view.
pub struct Full {
    /// The name of the dialog.
    pub label: Words,
    /// The button that leaves it, at the start of the bar.
    pub leave: Words,
    /// In the middle of the bar.
    pub place: El,
    /// At its end: quick hide.
    pub tools: El,
    pub body: El,
    /// On a fill of the brand: for words that are shown to others.
    pub loud: bool,
    /// Keeps the dialog.
    pub at: Spot,
    /// What gets the focus when it has opened.
    pub first: Spot,
    /// It was left; now take it out of the view.
    pub closed: Act,
}

/// Draws the screen and opens it as a modal. Closing gives the focus back to what had it.
pub fn full(of: Full) -> El {
    let Full { label, leave, place, tools, body, loud, at, first, closed } = of;
    let leave = el("button")
        .attr("type", "button")
        .part("button")
        .class("iep-button iep-button--quiet")
        .tap(act(move || shut(at)))
        .child(icon(Icon::Close, "iep-icon--s"))
        .child(el("span").text(leave));
    let bar = el("div").class("iep-full__bar").child(leave).child(place).child(tools);
    let inner = el("div")
        .class("iep-full__inner")
        .child(bar)
        .child(body)
        .child_if(use_context::<Live>().map(|live| live.region()));
    dialog(Dialog { class: "iep-full", at, first, closed })
        .class_if("iep-full--loud", loud)
        .attr("aria-label", label)
        .child(inner)
}
