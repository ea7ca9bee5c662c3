//! The screen that asks for the passphrase. While it stands, nothing of what is kept is in the page.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::kit::{self, El, Icon, Look, act, el, none, read, when};
use super::{Here, away, data, hide, language};
use crate::store::{Bolt, Heard, LockError, Told};

/// Draws the screen, or what quick hide leaves of it.
pub fn locked(here: Here) -> El {
    when(move || if here.layers.away.get() { away::away(here) } else { asks(here) })
}

fn asks(here: Here) -> El {
    let words = &here.words.lock;
    let unsaved = move || here.store.is_unsaved();
    let waiting = when(move || if unsaved() { el("p").class("iep-locked__wait").text(words.unsaved) } else { none() });
    let body = match here.store.bolt() {
        Bolt::Newer => el("p").text(here.words.notices.newer.text),
        _ if !here.store.can_lock() => el("p").text(words.missing),
        _ => form(here),
    };
    let name = el("span").class("iep-locked__name").attr("tabindex", "-1").text(words.asks);
    el("div")
        .class("iep-locked")
        .child(
            el("div").class("iep-locked__top").child(kit::heading(0, "iep-locked__title", name)).child(
                el("div")
                    .class("iep-head__end")
                    .child(language::switch(here))
                    .child(el("div").class("iep-head__tools").child(hide(here))),
            ),
        )
        .child(waiting)
        .child(body)
        .child(forgot(here))
        .child_if(use_context::<kit::Live>().map(|live| live.region()))
}

fn form(here: Here) -> El {
    let words = &here.words.lock;
    let (typed, wrong, busy) = (RwSignal::new(String::new()), RwSignal::new(""), RwSignal::new(false));
    let say = here.later();
    let heard: Heard = std::sync::Arc::new(move |opened| {
        let _ = busy.try_set(false);
        if opened.is_ok() {
            say(words.opened);
            return here.focus_first(
                [".iep-sheet__name", ".iep-full__bar button", ".iep-block__title", ".iep-head__tools button"]
                    .map(str::to_owned)
                    .to_vec(),
            );
        }
        let told = match opened {
            Err(LockError::Wrong) => words.wrong,
            Err(LockError::Missing) => words.missing,
            _ => words.failed,
        };
        let _ = wrong.try_set(told);
        say(told);
        here.focus(".iep-locked__form input".to_owned());
    });
    let open = act(move || {
        here.leave_field();
        wrong.set("");
        if !busy.get_untracked() {
            busy.set(true);
            here.store.unlock(typed.get_untracked(), heard.clone());
        }
    });
    let enter = open.clone();
    let label = read(move || if busy.get() { words.wait } else { words.open }.to_owned());
    el("div")
        .class("iep-locked__form")
        .on("keydown", move |event| {
            if event.dyn_ref::<web_sys::KeyboardEvent>().is_some_and(|event| event.key() == "Enter" && is_field(event))
            {
                enter();
            }
        })
        .child(el("p").class("iep-locked__what").text(words.asks_what))
        .child(data::secret("lock.passphrase", words.passphrase, None, typed, wrong))
        .child(kit::button_when(Look::Primary, Some(Icon::Lock), label, open))
}

/// On a button Enter is a tap already.
fn is_field(event: &web_sys::KeyboardEvent) -> bool {
    event.target().is_some_and(|target| target.has_type::<web_sys::HtmlInputElement>())
}

/// The way on for who cannot open it: all goes, after a question.
fn forgot(here: Here) -> El {
    let words = here.words;
    let (asked, said) = (RwSignal::new(false), RwSignal::new(words.lock.forgot_what));
    let say = here.later();
    let done: Told = std::sync::Arc::new(move |erased| {
        if erased.is_err() {
            let _ = said.try_set(words.data.erasing.partly);
            return say(words.data.erasing.partly);
        }
        say(words.data.erasing.all.done);
        here.focus(".iep-head__tools button:last-child".to_owned());
    });
    let erase = act(move || here.store.erase(done.clone()));
    let ask = act(move || {
        asked.set(true);
        here.focus(".iep-locked__ask button".to_owned());
    });
    let keep = act(move || {
        asked.set(false);
        here.focus(".iep-locked__forgot button".to_owned());
    });
    let shown = move || match asked.get() {
        false => kit::button(Look::Edge, None, words.lock.forgot.into(), ask.clone()),
        true => el("div").class("iep-locked__ask").child(el("p").text_when(read(move || said.get().to_owned()))).child(
            el("div")
                .class("iep-buttons")
                .child(kit::button(Look::Secondary, None, words.data.erasing.no.into(), keep.clone()))
                .child(kit::button(
                    Look::Danger,
                    Some(Icon::Erase),
                    words.data.erasing.all.label.into(),
                    erase.clone(),
                )),
        ),
    };
    el("div").class("iep-locked__forgot").child(when(shown))
}
