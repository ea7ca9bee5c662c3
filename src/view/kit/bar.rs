//! The bar on top of an inner screen: back, the place, and what else belongs there.
use super::icon::{icon, maybe_icon};
use super::{Act, El, Icon, Read, Saved, Words, el, icon_button, when};

/// What the bar shows.
pub struct Bar {
    /// Where back leads, for example "Checklist".
    pub back: Words,
    pub act: Act,
    /// The place, for example "Part 3 of 8"; or what is more urgent, with an icon.
    pub place: Read<Saved>,
    /// The name of the button to the next part and what it does.
    pub next: Option<(Words, Act)>,
    /// Quick hide, for example.
    pub tools: El,
}

/// Draws the bar; it sticks to the top while its screen is in view.
pub fn bar(of: Bar) -> El {
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
        .child(when(move || {
            let Saved { shows, words } = place();
            let line = el("span").text(words);
            el("span").class("iep-bar__place").child_if(maybe_icon(shows, "iep-icon--s")).child(line)
        }))
        .child_if(next.map(|(label, act)| icon_button(Icon::Next, label, act)))
        .child(tools);
    el("div").class("iep-bar").child(back).child(end)
}
