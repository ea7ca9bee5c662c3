//! The bar on top of an inner screen: back, the place, and what else belongs there.
use super::icon::icon;
use super::{Act, Icon, Words, el, icon_button};
use leptos::prelude::*;

/// What the bar shows.
pub struct Bar {
    /// Where back leads, for example "Checklist".
    pub back: Words,
    pub act: Act,
    /// The place, for example "Part 3 of 8".
    pub place: Option<Words>,
    /// The name of the button to the next part and what it does.
    pub next: Option<(Words, Act)>,
    /// Quick hide, for example.
    pub tools: AnyView,
}

/// Draws the bar; it sticks to the top while its screen is in view.
pub fn bar(of: Bar) -> AnyView {
    let Bar { back, act, place, next, tools } = of;
    let back = el("button")
        .attr("type", "button")
        .class("iep-button iep-button--quiet iep-bar__back")
        .part("button")
        .tap(act)
        .child(icon(Icon::Back, "iep-icon--s"))
        .child(el("span").text(back));
    let end = el("div")
        .class("iep-bar__end")
        .child_if(place.map(|place| el("span").class("iep-bar__place").text(place)))
        .child_if(next.map(|(label, act)| icon_button(Icon::Next, label, act)))
        .child(tools);
    el("div").class("iep-bar").child(back).child(end).view()
}
