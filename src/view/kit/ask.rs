//! A question to ask: a tick for asked, the words, and a star for a top point.
use super::icon::icon;
use super::tick::{Name, Tick, tick};
use super::{Act, El, Icon, Read, Tell, Words, el, fresh_id, star, text};

/// One question.
pub struct Ask {
    /// Finds it in a test; the tick gets `.asked`, the star `.starred`, words that can be tapped `.words`.
    pub key: Words,
    /// The question, which is part of the name of each of its controls.
    pub words: El,
    /// "Asked:", before it in the name of the tick.
    pub tick: Words,
    pub asked: Read<bool>,
    pub tell_asked: Tell<bool>,
    /// "Top point:", before it in the name of the star.
    pub star: Words,
    pub starred: Read<bool>,
    pub tell_starred: Tell<bool>,
    /// "Top point", or nothing.
    pub note: Read<String>,
    pub tap: Option<Tap>,
}

/// What a tap on the words of a question does.
pub struct Tap {
    /// Small, at the end of the words.
    pub shows: Icon,
    /// "Listen:", before the question in the name of the button.
    pub name: Words,
    pub act: Act,
}

/// Draws a question.
pub fn ask(of: Ask) -> El {
    let Ask { key, words, tick: ticks, asked, tell_asked, star: stars, starred, tell_starred, note, tap } = of;
    let keyed = |end: &str| Words::Owned([key.as_ref(), end].concat());
    let id = fresh_id();
    let named = |by: &str| Name::By([by, " ", &id].concat());
    let (tick_id, star_id, was_asked) = (fresh_id(), fresh_id(), asked.clone());
    let tick_of = Tick { key: keyed(".asked"), name: named(&tick_id), checked: asked, tell: tell_asked, small: true };
    let star = star(keyed(".starred"), named(&star_id), starred, tell_starred);
    // Only to be pointed at: what is hidden still counts in a name.
    let part = |id: String, words: Words| el("span").attr("hidden", "").attr("id", id).text(words);
    let noted = el("span").class("iep-ask__note").child(text(note));
    let question = el("span").attr("id", id.clone()).child(words);
    let words = match tap {
        Some(Tap { shows, name, act }) => el("button")
            .attr("type", "button")
            .class("iep-ask__words")
            .key(keyed(".words"))
            .tap(act)
            .child(el("span").class("iep-hidden").text(name))
            .child(question)
            .text("\u{a0}")
            .child(icon(shows, "iep-ask__say"))
            .child(noted),
        None => el("div").class("iep-ask__words").child(question).child(noted),
    };
    el("li")
        .class("iep-ask")
        .class_when("iep-ask--asked", was_asked)
        .child(part(tick_id, ticks))
        .child(part(star_id, stars))
        .child(tick(tick_of))
        .child(words)
        .child(star)
}

/// The list that holds questions.
pub fn asks(of: Vec<El>) -> El {
    el("ul").class("iep-asks").attr("role", "list").children(of)
}
