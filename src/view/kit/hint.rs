//! A gentle aside: honey for "Watch for", brand for good to know.
use super::icon::icon;
use super::{Icon, Words, el, heading_words};
use leptos::prelude::*;

/// What an aside says.
pub struct Hint {
    /// Honey: something to watch for.
    pub watch: bool,
    pub shows: Icon,
    pub depth: u32,
    pub head: Words,
    pub body: AnyView,
    /// The words to use: a prompt always comes with them.
    pub say: Option<Words>,
}

/// Draws the aside.
pub fn hint(of: Hint) -> AnyView {
    let Hint { watch, shows, depth, head, body, say } = of;
    el("div", if watch { "iep-hint iep-hint--watch" } else { "iep-hint" })
        .child(icon(shows, ""))
        .child(heading_words(depth, "iep-hint__head", head))
        .child(el("div", "iep-hint__text").child(body).view())
        .maybe(say.map(|say| el("p", "iep-hint__say").words(say).view()))
        .view()
}
