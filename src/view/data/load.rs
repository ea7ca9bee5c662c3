//! Loads a copy: shows what is in the file before anything changes, then takes it in as the parent says.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::super::file::{self, Unread};
use super::super::kit::{self, El, Live, Look, Tell, act, el, group, read, tell, when};
use super::super::{Here, Sheet, hide};
use super::hand_over;
use crate::content::WrongFile;
use crate::store::{BYTES, Came, CopyError, Handover, How, SavedCopy, Turn};

mod inside;

/// What stands in the sheet.
#[derive(Clone)]
pub enum Loading {
    /// No file yet.
    Asked,
    /// A file that cannot be used, and why.
    Wrong(&'static str),
    /// A file that was handed over, and waits for its passphrase.
    Locked(Arc<Handover>),
    /// A file, looked at.
    Read(Arc<SavedCopy>),
    /// A file, taken in, and the way back.
    Done(Arc<Vec<Came>>),
    /// Taken out again.
    Undone,
}

/// A saved copy that the page around the element hands in, as it was read.
pub type HandedIn = ArcRwSignal<Option<Result<String, Unread>>>;

/// Reads a file that is handed in.
pub fn hand_in(file: &JsValue, to: &HandedIn) {
    let to = to.clone();
    file::read(file, BYTES, tell(move |text| to.set(Some(text))));
}

/// Opens the sheet once a file is handed in, so that the parent sees what is in it.
pub fn open_handed_in(here: Here) {
    let Some(handed) = use_context::<HandedIn>() else { return };
    let took = took(here, use_context::<Live>());
    kit::after(move || {
        if let Some(text) = handed.get() {
            handed.set(None);
            here.layers.sheet.set(Some(Sheet::Load));
            took(text);
        }
    });
}

/// Draws the sheet.
pub fn load(here: Here) -> El {
    let words = &here.words.copies;
    let loading = here.layers.loading;
    let live = use_context::<Live>();
    let body = when(move || match loading.get() {
        Loading::Asked => group(vec![el("p").text(words.first), choose(here, live.clone(), words.choose)]),
        Loading::Wrong(line) => group(vec![told(line), choose(here, live.clone(), words.choose_other)]),
        Loading::Locked(handover) => {
            let open = hand_over::ask(here, handover, took(here, live.clone()));
            group(vec![
                told(here.words.hand_over.locked),
                open,
                choose_as(Look::Secondary, here, live.clone(), words.choose_other),
            ])
        }
        Loading::Read(copy) => inside::inside(here, copy),
        Loading::Done(came) => done(here, came),
        Loading::Undone => group(vec![told(words.undone), close(here)]),
    });
    kit::sheet(kit::Sheet {
        title: words.load.into(),
        close: here.words.ways.close.into(),
        tools: hide(here),
        body: el("div").class("iep-load").child(body),
        closed: act(move || {
            loading.set(Loading::Asked);
            here.layers.sheet.set(Some(Sheet::Data));
        }),
    })
}

/// What there is to say. It has the focus when it comes: what was tapped is gone then.
fn told(line: &'static str) -> El {
    el("div").class("iep-load__told").attr("tabindex", "-1").text(line)
}

/// Goes on to another state of the sheet.
fn go(here: Here, to: Loading) {
    if here.layers.loading.try_set(to).is_none() {
        here.focus(".iep-load__told".to_owned());
    }
}

fn close(here: Here) -> El {
    let close = act(move || {
        here.layers.loading.set(Loading::Asked);
        here.layers.sheet.set(Some(Sheet::Data));
    });
    kit::button(Look::Secondary, None, here.words.copies.done.into(), close)
}

/// Takes the text of a file, or of what was locked in one.
fn took(here: Here, live: Option<Live>) -> Tell<Result<String, Unread>> {
    let wrong = &here.words.copies.wrong;
    tell(move |text: Result<String, Unread>| {
        let to = match text {
            Ok(text) => match SavedCopy::read(&text) {
                Ok(copy) => Loading::Read(Arc::new(copy)),
                Err(CopyError::Sealed) => match hand_over::read_file(here, &text) {
                    Ok(handover) => Loading::Locked(Arc::new(handover)),
                    Err(line) => Loading::Wrong(line),
                },
                Err(error) => Loading::Wrong(why(wrong, error)),
            },
            Err(Unread::TooBig) => Loading::Wrong(wrong.too_big),
            Err(Unread::Failed) => Loading::Wrong(wrong.unread),
        };
        if let (Loading::Wrong(line), Some(live)) = (&to, &live) {
            live.announce(line);
        }
        go(here, to);
    })
}

fn choose(here: Here, live: Option<Live>, label: &'static str) -> El {
    choose_as(Look::Primary, here, live, label)
}

fn choose_as(look: Look, here: Here, live: Option<Live>, label: &'static str) -> El {
    let read = took(here, live);
    kit::file_input(kit::FileInput {
        label: label.into(),
        look,
        accept: ".json,.txt,application/json,text/plain",
        tell: tell(move |chosen: JsValue| file::read(&chosen, BYTES, read.clone())),
    })
}

fn why(wrong: &WrongFile, error: CopyError) -> &'static str {
    match error {
        CopyError::NotOurs => wrong.not_ours,
        CopyError::Broken | CopyError::Sealed => wrong.broken,
        CopyError::Newer => wrong.newer,
        CopyError::TooBig => wrong.too_big,
    }
}

/// Takes the file in. On a phone that showed nothing its first child is shown then.
fn take(here: Here, copy: &SavedCopy, how: How) {
    here.leave_field();
    let loaded = here.store.load(copy, how);
    here.layers.loading.set(Loading::Done(Arc::new(loaded.came)));
    match loaded.first {
        Some(first) => here.turn(&Turn::Child(first), Some(Sheet::Load)),
        None => here.announce(here.words.copies.loaded),
    }
    here.focus(".iep-undo__act, .iep-load__told".to_owned());
}

fn done(here: Here, came: Arc<Vec<Came>>) -> El {
    let words = &here.words.copies;
    if came.is_empty() {
        return group(vec![told(words.nothing_new), close(here)]);
    }
    let back = act(move || {
        here.store.unload(&came);
        here.layers.loading.set(Loading::Undone);
        here.turned(Some(Sheet::Load));
        here.announce_later(words.undone.to_owned());
        here.focus(".iep-load__told".to_owned());
    });
    let line = read(|| words.loaded.to_owned());
    let undo = kit::undo(kit::Undo { words: line, label: here.words.ways.undo.into(), act: back });
    group(vec![undo, told(words.kept), close(here)])
}
