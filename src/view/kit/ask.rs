//! A question to ask: a tick for asked, the words, and a star for a top point.
use super::icon::icon;
use super::tick::{Name, Tick, tick};
use super::{Act, El, Icon, Read, Tell, Words, el, fresh_id, star, text, when, yes_or_no};

/// One question.
pub struct Ask {
    /// Finds it in a test; the tick gets `.asked`, the star `.starred`, words that can be tapped `.words`.
    pub key: Words,
    /// The question, which is part of the name of each of its controls.
    pub words: Read<El>,
    /// Below the words: the same in English.
    pub more: El,
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
    /// What a tap on the words does, if anything; that may change.
    pub tap: Read<Option<Tap>>,
}

/// What a tap on the words of a question does.
#[derive(Clone)]
pub struct Tap {
    /// Small, at the end of the words.
    pub shows: Icon,
    /// "Listen:", before the question in the name of the button.
    pub name: Words,
    /// Whether it is being done, where that takes a while.
    pub on: Option<Read<bool>>,
    pub act: Act,
}

/// Draws a question.
pub fn ask(of: Ask) -> El {
    let Ask { key, words, more, tick: ticks, asked, tell_asked, star: stars, starred, tell_starred, note, tap } = of;
    let keyed = |end: &str| Words::Owned([key.as_ref(), end].concat());
    let id = fresh_id();
    let named = |by: &str| Name::By([by, " ", &id].concat());
    let (tick_id, star_id, was_asked) = (fresh_id(), fresh_id(), asked.clone());
    let tick_of = Tick { key: keyed(".asked"), name: named(&tick_id), checked: asked, tell: tell_asked, small: true };
    let star = star(keyed(".starred"), named(&star_id), starred, tell_starred);
    // Only to be pointed at: what is hidden still counts in a name.
    let part = |id: String, words: Words| el("span").attr("hidden", "").attr("id", id).text(words);
    let spoken = keyed(".words");
    let words = when(move || {
        let noted = el("span").class("iep-ask__note").child(text(note.clone()));
        let question = el("span").attr("id", id.clone()).child(words());
        let Some(tap) = tap() else { return el("div").class("iep-ask__words").child(question).child(noted) };
        tappable(tap, spoken.clone(), question, noted)
    });
    el("li")
        .class("iep-ask")
        .class_when("iep-ask--asked", was_asked)
        .child(part(tick_id, ticks))
        .child(part(star_id, stars))
        .child(tick(tick_of))
        .child(el("div").class("iep-ask__body").child(words).child(more))
        .child(star)
}

fn tappable(tap: Tap, key: Words, question: El, noted: El) -> El {
    let Tap { shows, name, on, act } = tap;
    let button = el("button").attr("type", "button").class("iep-ask__words").key(key).tap(act);
    let button = match on {
        Some(on) => button.attr_when("aria-pressed", yes_or_no(on)),
        None => button,
    };
    button
        .child(el("span").class("iep-hidden").text(name))
        .child(question)
        .text("\u{a0}")
        .child(icon(shows, "iep-ask__say"))
        .child(noted)
}

/// The list that holds questions.
pub fn asks(of: Vec<El>) -> El {
    el("ul").class("iep-asks").attr("role", "list").children(of)
}
