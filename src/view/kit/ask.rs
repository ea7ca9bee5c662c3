//! A question to ask: a tick for asked, the words, and a star for a top point.
use super::icon::icon;
use super::tick::{Name, Tick, tick};
use super::{Act, Icon, Read, Tell, Words, el, fresh_id, star, text};
use leptos::prelude::*;

/// One question.
pub struct Ask {
    /// Finds it in a test; the tick gets `.asked`, the star `.starred`.
    pub key: Words,
    pub words: Words,
    pub asked: Read<bool>,
    pub tell_asked: Tell<bool>,
    /// The name of the star.
    pub star: Words,
    pub starred: Read<bool>,
    pub tell_starred: Tell<bool>,
    /// "Top point", or nothing.
    pub note: Read<String>,
    /// Reads the words out, where the browser has a voice.
    pub listen: Option<Act>,
}

/// Draws a question.
pub fn ask(of: Ask) -> AnyView {
    let Ask { key, words, asked, tell_asked, star: label, starred, tell_starred, note, listen } = of;
    let keyed = |end: &str| Words::Owned([key.as_ref(), end].concat());
    let id = fresh_id();
    let tick_of =
        Tick { key: keyed(".asked"), name: Name::By(id.clone()), checked: asked, tell: tell_asked, small: true };
    let noted = el("span").class("iep-ask__note").child(text(note));
    let question = el("span").attr("id", id).text(words);
    let words = match listen {
        Some(listen) => el("button")
            .attr("type", "button")
            .class("iep-ask__words")
            .tap(listen)
            .child(question)
            .text("\u{a0}")
            .child(icon(Icon::Listen, "iep-ask__say"))
            .child(noted),
        None => el("div").class("iep-ask__words").child(question).child(noted),
    };
    el("li")
        .class("iep-ask")
        .child(tick(tick_of))
        .child(words)
        .child(star(keyed(".starred"), label, starred, tell_starred))
        .view()
}
