//! How last year's goal or service went: asked of each that has something of last year.

use leptos::prelude::*;

use super::{called, of};
use crate::model::{Action, Part, Progress, State, key, text};
use crate::view::Here;
use crate::view::kit::{self, Answer, Choice, El, Shape, el, none, read, tell, when};

/// Draws the question where it is to be asked.
pub fn progress(here: Here, part: Part, id: &str) -> El {
    if !matches!(part, Part::Goals | Part::Services) {
        return none();
    }
    let id = id.to_owned();
    let shown = id.clone();
    let of_last_year = Memo::new(move |_| of(here, &shown, |entry| !entry.facts(State::LastYear).is_empty()));
    when(move || if of_last_year.get() { ask(here, part, &id) } else { none() })
}

fn ask(here: Here, part: Part, id: &str) -> El {
    let words = &here.words.wrap.progress;
    let [asked, told] = std::array::from_fn(|_| key::item("entry", id, "progress"));
    let name = untrack(|| called(here, part, id));
    let answers = Progress::ALL.iter().map(|one| Answer {
        slug: one.word(),
        label: words.answer(part, *one).into(),
        shows: None,
    });
    let choice = kit::choice_or_none(Choice {
        key: asked.clone().into(),
        label: [words.ask, " ", &name].concat().into(),
        shape: Shape::Line,
        answers: answers.collect(),
        chosen: read(move || {
            let word = text(&here.store, &asked);
            Progress::ALL.iter().map(|one| one.word()).find(|one| *one == word).unwrap_or_default()
        }),
        tell: tell(move |slug: &'static str| {
            here.dispatch(Action::Answer(told.clone(), (!slug.is_empty()).then_some(slug).into()));
        }),
    });
    el("div")
        .class("iep-entries__progress")
        .child(el("p").class("iep-entries__help").attr("aria-hidden", "true").text(words.ask))
        .child(choice)
}
