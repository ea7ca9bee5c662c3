//! The bar on top of an inner screen: back, the place, and what else belongs there.
use super::{Act, Icon, Look, Words, button, el, icon_button};
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
    let back = button(Look::Quiet, Some(Icon::Back), back, act);
    let end = el("div", "iep-bar__end")
        .maybe(place.map(|place| el("span", "iep-bar__place").words(place).view()))
        .maybe(next.map(|(label, act)| icon_button(Icon::Next, label, act)))
        .child(tools);
    el("div", "iep-bar").child(back).child(end.view()).view()
}
