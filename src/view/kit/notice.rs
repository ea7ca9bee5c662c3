//! A notice: something about keeping that the parent has to know, with what can be done about it.
use super::icon::icon;
use super::{El, Icon, Read, el, text};

/// What a notice says.
pub struct Notice {
    /// Both may change while the notice stands.
    pub head: Read<String>,
    pub words: Read<String>,
    /// Buttons.
    pub acts: Vec<El>,
}

/// Draws the notice. It is no alert: the live region says it, once.
pub fn notice(of: Notice) -> El {
    let Notice { head, words, acts } = of;
    let acts = (!acts.is_empty()).then(|| el("div").class("iep-notice__acts").children(acts));
    el("div")
        .class("iep-notice")
        .part("status")
        .child(icon(Icon::Alert, ""))
        .child(el("p").class("iep-notice__head").child(text(head)))
        .child(el("p").class("iep-notice__text").child(text(words)))
        .child_if(acts)
}
