//! Which parts the parent agrees to, filled in from how they ended in the meeting, with the reason for each no.

use leptos::prelude::*;

use super::{said, screen};
use crate::model::{Action, Meeting, Part, key};
use crate::view::kit::{self, Answer, Choice, El, Hint, Icon, Kind, Look, Shape, act, el, none, read, tell, when};
use crate::view::{Here, input, page};

/// Draws the screen.
pub fn consent(here: Here) -> El {
    let words = &said(here).consent;
    // Of the other parts those that were talked about. They stay while the screen stands, whatever is answered.
    let was_talked_about = |part: Part| {
        let meeting = Meeting(&here.store);
        untrack(|| meeting.outcome(part).is_some() || meeting.consents(part).is_some())
    };
    let is_there = |part: &Part| part.is_section() || was_talked_about(*part);
    let parts = Part::ALL.into_iter().filter(is_there).map(|part| one(here, part)).collect();
    let hint = kit::hint(Hint {
        watch: false,
        shows: Icon::Alert,
        depth: 1,
        head: words.tell.into(),
        body: el("p").text(said(here).choices.disagree_means),
        say: None,
    });
    let body = vec![el("div").class("iep-wrap__items").children(parts), el("div").class("iep-wrap__first").child(hint)];
    let done = kit::button(Look::Main, Some(Icon::Check), words.done.into(), act(move || page::back(here)));
    screen(here, said(here).title, words.title, words.lead, body, done)
}

fn one(here: Here, part: Part) -> El {
    let words = &said(here).consent;
    let title = here.words.of(part).title;
    let answer = |slug, label: &'static str| Answer { slug, label: label.into(), shows: None };
    let choice = kit::choice(Choice {
        key: key::part(part, "consent").into(),
        label: title.into(),
        shape: Shape::Line,
        answers: vec![answer("yes", words.yes), answer("no", words.no)],
        chosen: read(move || match Meeting(&here.store).consents(part) {
            Some(true) => "yes",
            Some(false) => "no",
            None => "",
        }),
        tell: tell(move |slug: &str| {
            here.dispatch(Action::Answer(key::part(part, "consent"), slug.into()));
        }),
    });
    let refuses = Memo::new(move |_| Meeting(&here.store).consents(part) == Some(false));
    let reason = move || {
        if !refuses.get() {
            return none();
        }
        let key = key::part(part, "consent-reason");
        let of =
            input::Input { key, kind: Kind::Lines, label: words.reason, help: Some(words.reason_help), wrong: None };
        el("div").class("iep-wrap__reason").child(input::input(here, of))
    };
    el("div")
        .class("iep-wrap__item")
        .child(el("p").class("iep-wrap__name").attr("aria-hidden", "true").text(title))
        .child(choice)
        .child(when(reason))
}
