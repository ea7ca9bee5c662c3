//! The ways to send a letter: the phone's own first, then copying, mail and printing.

use leptos::prelude::*;

use super::super::copy::copy_text;
use super::super::kit::{self, Act, El, Icon, Live, Look, act, el, none, read, tell, when};
use super::super::{Here, print, share};
use super::Letter;
use crate::paper::{Line, Paper};

/// What was said of a text that was sent; of another one it is not true.
#[derive(Clone)]
struct Told {
    of: String,
    copied: bool,
    line: &'static str,
}

/// Draws them.
pub fn send(here: Here, of: Letter) -> El {
    let words = &here.words.letter;
    let told = RwSignal::new(None::<Told>);
    let (copied, shown) = (of.clone(), of.clone());
    let of_this = move |of: &Letter| told.get().filter(|told| told.of == of.words(here));
    let label = read(move || {
        let is_copied = of_this(&copied).is_some_and(|told| told.copied);
        if is_copied { words.copied_now } else { words.copy }.to_owned()
    });
    let line = when(move || match of_this(&shown) {
        Some(told) => el("p").class("iep-letter__told").text(told.line),
        None => none(),
    });
    let Some(live) = use_context::<Live>() else { return none() };
    let copy = copying(here, of.clone(), told, live.clone(), words.copied);
    let (first, help) = if share::is_there() {
        let share =
            kit::button(Look::Primary, Some(Icon::Share), words.share.into(), sharing(here, of.clone(), told, live));
        (vec![share, kit::button_when(Look::Secondary, Some(Icon::Copy), label, copy)], None)
    } else {
        let mail = kit::link_button(Look::Secondary, Some(Icon::Mail), words.mail.into(), "mailto:".into());
        let help = el("p").class("iep-letter__help").text(words.mail_help);
        (vec![kit::button_when(Look::Primary, Some(Icon::Copy), label, copy), mail], Some(help))
    };
    let paper = act(move || {
        here.leave_field();
        untrack(|| print::paper(here, super::words(here, of.key), &printed(here, &of)));
    });
    let print = kit::button(Look::Secondary, Some(Icon::Print), words.print.into(), paper);
    let acts = el("div").class("iep-letter__acts").children(first).child(print);
    el("div").class("iep-letter__send").child(line).child_if(help).child(acts)
}

/// Copies it; `said` is said then.
fn copying(here: Here, of: Letter, told: RwSignal<Option<Told>>, live: Live, said: &'static str) -> Act {
    act(move || {
        here.leave_field();
        let text = untrack(|| of.words(here));
        let Some(from) = kit::found(here.root).and_then(|root| root.query_selector(&of.place()).ok().flatten()) else {
            return;
        };
        let words = &here.words.letter;
        let (said_of, live) = (text.clone(), live.clone());
        let done = move |copied| {
            let line = if copied { said } else { words.selected };
            live.announce(line);
            told.try_set(Some(Told { of: said_of.clone(), copied, line }));
        };
        copy_text(text, from, tell(done));
    })
}

/// Offers it to the phone's own way of sending; where that goes wrong it is copied.
fn sharing(here: Here, of: Letter, told: RwSignal<Option<Told>>, live: Live) -> Act {
    let copy = copying(here, of.clone(), told, live, here.words.letter.not_shared);
    act(move || {
        here.leave_field();
        told.set(None);
        let copy = copy.clone();
        let done = move |went_well: bool| {
            // The letter may be gone by now.
            if !went_well && told.try_get_untracked().is_some() {
                copy();
            }
        };
        let title = untrack(|| (of.made)().title);
        share::share(&title, &untrack(|| of.words(here)), tell(done));
    })
}

/// As it is printed: the parent's own words are plain paragraphs.
fn printed(here: Here, of: &Letter) -> Paper {
    let made = (of.made)();
    if of.changed(here).is_none() {
        return made;
    }
    let lines = of.words(here).split("\n\n").map(|words| Line::Text(words.to_owned())).collect();
    Paper { title: made.title, lines }
}
