//! Opens a file that was handed over: asks for its passphrase.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::super::super::Here;
use super::super::super::file::Unread;
use super::super::super::kit::{self, El, Icon, Live, Look, Tell, act, el, none, read as reading, tell};
use super::super::passphrase;
use crate::store::{Handover, HandoverError, handed};

/// Reads a file that was handed over, as far as it can be read without its passphrase.
///
/// # Errors
/// What to say of a file that will never open here.
pub fn read(here: Here, text: &str) -> Result<Handover, &'static str> {
    let words = &here.words.hand_over;
    if !handed::can_seal() {
        return Err(words.missing);
    }
    Handover::read(text).map_err(|error| match error {
        HandoverError::Newer => words.newer,
        HandoverError::TooBig => here.words.copies.wrong.too_big,
        HandoverError::Broken | HandoverError::NotOurs => words.broken,
    })
}

/// Draws the question for the passphrase of a file. `done` hears the copy that was in it; until then nothing changes.
pub fn ask(here: Here, handover: Arc<Handover>, done: Tell<Result<String, Unread>>) -> El {
    let words = &here.words.hand_over;
    let Some(live) = use_context::<Live>() else { return none() };
    let (value, told) = (RwSignal::new(String::new()), RwSignal::new(""));
    let open = act(move || {
        here.leave_field();
        let passphrase = value.get_untracked();
        if told.get_untracked() == words.working {
            return;
        }
        if passphrase.trim().is_empty() {
            return here.focus(".iep-hand-over__open input".to_owned());
        }
        told.set(words.working);
        live.announce(words.working);
        let (handover, done, live) = (handover.clone(), done.clone(), live.clone());
        spawn_local(async move {
            let opened = handed::open(&handover, &passphrase).await;
            // The sheet may be closed by now.
            if told.try_get_untracked().is_none() {
                return;
            }
            match opened {
                Some(text) => done(Ok(text)),
                None => {
                    told.set(words.not_opened);
                    live.announce(words.not_opened);
                    here.focus(".iep-hand-over__open input".to_owned());
                }
            }
        });
    });
    let typed = tell(move |typed| value.set(typed));
    el("div")
        .class("iep-hand-over iep-hand-over__open")
        .child(passphrase::field(here, "hand-over.open", None, value, typed))
        .child(el("p").class("iep-hand-over__told").text_when(reading(move || told.get().to_owned())))
        .child(kit::button(Look::Primary, Some(Icon::Lock), words.open.into(), open))
}
