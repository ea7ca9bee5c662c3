//! Printing: what, for whom, and how large.

mod page;

use leptos::prelude::*;

use super::kit::{self, Answer, Choice, El, Icon, Look, Read, Shape, Switch, act, el, group, none, read, tell, when};
use super::{Here, hide, share, show, tongue};
use crate::content::Words;
use crate::paper::{self, Paper};

/// What can be printed, by a word of its own.
const SCHOOL: &str = "school";
const BINDER: &str = "binder";

/// What was asked for on the sheet. None of it is kept: what is private is off each time.
#[derive(Clone, Copy)]
struct Asked {
    which: RwSignal<&'static str>,
    /// The tag of the language for the school, and of that for the parent.
    tongues: [RwSignal<&'static str>; 2],
    private: RwSignal<bool>,
    large: RwSignal<bool>,
}

impl Asked {
    /// The tag of the language of what is asked for. Tracked.
    fn tongue(self) -> RwSignal<&'static str> {
        let [school, own] = self.tongues;
        if self.which.get() == BINDER { own } else { school }
    }

    fn words(self) -> &'static Words {
        tongue::of(self.tongue().get())
    }

    fn paper(self, here: Here) -> Paper {
        let (words, reader, given) = (self.words(), here.store.whole(), here.given());
        if self.which.get_untracked() == BINDER {
            paper::binder(words, &reader, &given, self.private.get_untracked())
        } else {
            paper::school(words, &reader, &given)
        }
    }
}

/// Draws the sheet that asks what to print.
pub fn print(here: Here) -> El {
    let words = &here.words.print;
    let tongues = [tongue::english().tag, here.words.tag].map(RwSignal::new);
    let asked =
        Asked { which: RwSignal::new(SCHOOL), tongues, private: RwSignal::new(false), large: RwSignal::new(false) };
    let Asked { which, large, .. } = asked;
    let gist = move || if which.get() == BINDER { words.binder_gist } else { words.school_gist }.to_owned();
    let go = act(move || untrack(|| open(here, asked.words(), &asked.paper(here), large.get())));
    let save = act(move || {
        let file = untrack(|| page::save(here, asked.words(), &asked.paper(here), large.get()));
        here.announce(if file { words.saved } else { words.neither });
    });
    // To oneself, before one goes: there is no printer on the way.
    let live = use_context::<kit::Live>();
    let send = share::is_there().then(|| {
        let share = act(move || {
            let text = untrack(|| asked.paper(here)).text();
            let live = live.clone();
            let done = move |went_well: bool| {
                if let Some(live) = live.as_ref().filter(|_| !went_well) {
                    live.announce(words.not_shared);
                }
            };
            share::share(untrack(|| asked.words()).print.pages, &text, tell(done));
        });
        kit::button(Look::Secondary, Some(Icon::Share), here.words.letter.share.into(), share)
    });
    let body = el("div")
        .class("iep-print")
        .child(kit::choice(Choice {
            key: "print.which".into(),
            label: words.which.into(),
            shape: Shape::Line,
            answers: vec![answer(SCHOOL, words.school), answer(BINDER, words.binder)],
            chosen: read(move || which.get()),
            tell: tell(move |slug| which.set(slug)),
        }))
        .child(el("p").class("iep-print__gist").text_when(read(gist)))
        .child(when(move || if which.get() == BINDER { private(here, asked) } else { none() }))
        .child(tongue::choice(
            "print.lang".into(),
            here.words.tongue.pages,
            &tongue::all(here, here.words),
            read(move || asked.tongue().get()),
            tell(move |tag| untrack(|| asked.tongue()).set(tag)),
        ))
        .child(switch("print.large", words.large, large, [words.large_on, words.large_off]))
        .child(
            el("div")
                .class("iep-buttons")
                .child(kit::button(Look::Primary, Some(Icon::Print), words.title.into(), go))
                .child_if(send)
                .child(kit::button(Look::Secondary, Some(Icon::Save), words.save.into(), save)),
        );
    let foot = kit::foot(here.words.fixed.general.into(), here.words.checklist.words_checked.into());
    kit::sheet(kit::Sheet {
        title: words.title.into(),
        close: here.words.ways.close.into(),
        tools: hide(here),
        body: group(vec![body, foot]),
        closed: show(here, None),
    })
}

/// Prints one paper, in letters of the usual size.
pub fn paper(here: Here, tongue: &'static Words, paper: &Paper) {
    open(here, tongue, paper, false);
}

/// Opens a page with nothing but the paper and prints it; where no page can be opened, saves it as a file.
fn open(here: Here, tongue: &'static Words, paper: &Paper, large: bool) {
    let words = &here.words.print;
    here.announce(if page::open(here, tongue, paper, large) {
        words.opened
    } else if page::save(here, tongue, paper, large) {
        words.blocked
    } else {
        words.neither
    });
}

fn answer(slug: &'static str, label: &'static str) -> Answer {
    Answer { slug, label: label.into(), shows: None }
}

fn private(here: Here, asked: Asked) -> El {
    let words = &here.words.print;
    switch("print.private", words.private, asked.private, [words.private_on, words.private_off])
}

fn switch(key: &'static str, label: &'static str, on: RwSignal<bool>, means: [&'static str; 2]) -> El {
    let [on_means, off_means] = means;
    let words: Read<String> = read(move || if on.get() { on_means } else { off_means }.to_owned());
    let tell = tell(move |is_on| on.set(is_on));
    kit::switch(Switch { key: key.into(), label: label.into(), words, on: read(move || on.get()), tell })
}
