//! The decision, its days, and what is so for a first plan.

use super::said;
use crate::model::{Action, Choice, Meeting, MeetingKind, Part};
use crate::paper;
use crate::view::kit::{self, Answer, Below, Block, El, Hint, Icon, Look, Shape, el, group, none, read, tell, when};
use crate::view::page::{self, Page};
use crate::view::{Here, input, listen, steps};

/// Asks what was decided.
pub fn decide(here: Here) -> El {
    let words = said(here);
    let answer = |choice: &Choice| Answer { slug: choice.word(), label: words.choice(*choice).0.into(), shows: None };
    let below = |choice: &Choice| Below {
        means: words.choice(*choice).1.map(Into::into),
        more: (*choice == Choice::AgreeSome).then(|| when(move || parts(here))),
    };
    let of = kit::Choice {
        key: "decision.choice".into(),
        label: words.decide.into(),
        shape: Shape::Grid,
        answers: Choice::ALL.iter().map(answer).collect(),
        chosen: read(move || Meeting(&here.store).decision().word()),
        tell: tell(move |slug: &str| here.dispatch(Action::Answer("decision.choice".to_owned(), slug.into()))),
    };
    let list = kit::choice_list(of, Choice::ALL.iter().map(below).collect());
    kit::block(Block { depth: 1, head: words.decide.into(), count: None, help: None, body: list })
}

/// About when services start, or what to ask about it, once the parent agrees.
pub fn start(here: Here) -> El {
    if !matches!(Meeting(&here.store).decision(), Choice::Agree | Choice::AgreeSome) {
        return none();
    }
    let line = steps::first_day(here, paper::service_start(&here.store, &here.given()));
    el("p").class("iep-wrap__start").text(line)
}

/// Asks when it was decided, and by when the parent answers.
pub fn days(here: Here) -> El {
    let words = said(here);
    el("div").class("iep-wrap__days").child(input::day(here, "decision.date".to_owned(), words.date)).child(input::day(
        here,
        "decision.answer-by".to_owned(),
        words.answer_by,
    ))
}

/// Leads to the parts, once the parent agrees to some of it. Passing over the answer with an arrow key opens nothing.
fn parts(here: Here) -> El {
    let words = &said(here).consent;
    if Meeting(&here.store).decision() != Choice::AgreeSome {
        return none();
    }
    let meeting = Meeting(&here.store);
    let no = Part::ALL.into_iter().filter(|part| meeting.consents(*part) == Some(false)).count();
    let button = kit::button(Look::Secondary, None, words.title.into(), page::open(here, Page::Consent));
    el("div")
        .class("iep-wrap__parts")
        .child(button.attr("data-opens", Page::Consent.slug()))
        .child(el("p").class("iep-wrap__count").text((words.count)(no)))
}

/// What is so for a first plan, and for those after it: states differ there.
pub fn first(here: Here) -> El {
    let words = &said(here).first;
    let first = |head| (head, words.text, None);
    let after = || (words.after_head, words.after, Some(ask(here, words.after_say)));
    let all = match Meeting(&here.store).kind() {
        // Nobody has said which it is.
        None => vec![first(words.is_it), after()],
        Some(MeetingKind::First) => vec![first(words.head)],
        Some(_) => vec![after()],
    };
    let hint = |(head, text, say): (&'static str, _, _)| {
        let body = el("p").text(text);
        kit::hint(Hint { watch: false, shows: Icon::Alert, depth: 1, head: head.into(), body, say })
    };
    el("div").class("iep-wrap__first").children(all.into_iter().map(hint).collect())
}

/// Words to use, which can be heard.
fn ask(here: Here, say: &'static str) -> El {
    group(vec![el("p").text(say), listen::speaker(here, "decision.say".to_owned(), here.words, say)])
}
