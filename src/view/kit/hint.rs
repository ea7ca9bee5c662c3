//! A gentle aside: honey for "Watch for", brand for good to know.
use super::icon::icon;
use super::{El, Icon, Words, el, heading};

/// What an aside says.
pub struct Hint {
    /// Honey: something to watch for.
    pub watch: bool,
    pub shows: Icon,
    pub depth: u32,
    pub head: Words,
    pub body: El,
    /// The words to use: a prompt always comes with them.
    pub say: Option<El>,
}

/// Draws the aside.
pub fn hint(of: Hint) -> El {
    let Hint { watch, shows, depth, head, body, say } = of;
    let head = el("span").text(head);
    el("div")
        .class("iep-hint")
        .class_if("iep-hint--watch", watch)
        .child(icon(shows, ""))
        .child(heading(depth, "iep-hint__head", head))
        .child(el("div").class("iep-hint__text").child(body))
        .child_if(say.map(|say| el("div").class("iep-hint__say").child(say)))
}
