//! Steps along a line: done, where the parent is, and still to come. Each opens to show more.
use super::icon::icon;
use super::{El, Icon, Read, Tell, Words, el, heading, none, read, text, when, yes_or_no};

/// How far a step is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    Done,
    Here,
    Next,
}

/// What a step shows.
pub struct Step {
    /// Finds its button, for example `step.draft`.
    pub key: Words,
    /// Levels of its title below the widget's title.
    pub depth: u32,
    pub mark: Read<Mark>,
    /// Over the title of the step where the parent is.
    pub here: Words,
    pub title: Words,
    /// Below the title; may be empty.
    pub when: Read<String>,
    pub open: Read<bool>,
    /// Hears when it is to be opened or closed.
    pub tell: Tell<bool>,
    /// What it shows when it is open.
    pub body: Read<El>,
}

/// Draws a step of a line.
pub fn step(of: Step) -> El {
    let Step { key, depth, mark, here, title, when: day, open, tell, body } = of;
    let is = |which: Mark| {
        let mark = mark.clone();
        read(move || mark() == which)
    };
    let (is_here, dot, is_open) = (is(Mark::Here), is(Mark::Done), open.clone());
    let here = move || {
        let chip = || el("span").class("iep-steps__here").text(here.clone());
        if is_here() { chip() } else { none() }
    };
    let dot = move || if dot() { icon(Icon::Check, "iep-icon--s") } else { none() };
    let was_open = open.clone();
    let button = el("button")
        .attr("type", "button")
        .class("iep-steps__open")
        .key(key)
        .attr_when("aria-expanded", yes_or_no(open.clone()))
        .on("click", move |_| tell(!was_open()))
        .child(when(here))
        .child(el("span").class("iep-steps__title").text(title))
        .child(el("span").class("iep-steps__when").child(text(day)))
        .child(icon(Icon::Down, "iep-icon--s iep-steps__arrow"));
    let shown = move || {
        let body = || el("div").class("iep-steps__body").child(body());
        if is_open() { body() } else { none() }
    };
    el("li")
        .class("iep-steps__step")
        .class_when("iep-steps__step--done", is(Mark::Done))
        .class_when("iep-steps__step--here", is(Mark::Here))
        .class_when("iep-steps__step--open", open)
        .child(el("span").class("iep-steps__dot").attr("aria-hidden", "true").child(when(dot)))
        .child(el("div").class("iep-steps__words").child(heading(depth, "iep-steps__head", button)).child(when(shown)))
}

/// The list that holds steps.
pub fn steps(of: Vec<El>) -> El {
    el("ol").class("iep-steps").attr("role", "list").children(of)
}
