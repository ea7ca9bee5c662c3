//! Opens a file that was handed over: asks for its passphrase.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::super::super::Here;
use super::super::super::kit::{self, El, Icon, Live, Look, Tell, act, el, none, read, tell};
use super::super::passphrase;
use crate::crypto::{self, CryptoError};
use crate::sealed::handover::{Handover, HandoverError};

/// Draws the question for the passphrase of a file. `done` hears the copy that was in it; until then nothing changes.
pub fn ask(here: Here, text: &str, done: Tell<String>) -> El {
    let words = &here.words.hand_over;
    let handover = match Handover::read(text) {
        _ if !crypto::is_there() => return said(words.missing),
        Ok(handover) => handover,
        Err(HandoverError::Newer) => return said(words.newer),
        Err(HandoverError::TooBig) => return said(words.too_big),
        Err(HandoverError::Broken | HandoverError::NotOurs) => return said(words.broken),
    };
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
            let opened = opened(&passphrase, &handover).await;
            // The sheet may be closed by now.
            if told.try_get_untracked().is_none() {
                return;
            }
            match opened {
                Ok(text) => done(text),
                Err(_) => {
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
        .child(el("p").text(words.locked))
        .child(passphrase::field(here, "hand-over.open", None, value, typed))
        .child(el("p").class("iep-hand-over__told").text_when(read(move || told.get().to_owned())))
        .child(kit::button(Look::Primary, Some(Icon::Lock), words.open.into(), open))
}

fn said(words: &'static str) -> El {
    el("p").class("iep-hand-over__told").text(words)
}

/// What is sealed in a file.
async fn opened(passphrase: &str, of: &Handover) -> Result<String, CryptoError> {
    let key = crypto::derive(passphrase, &of.header.salt, of.header.iterations).await?;
    let text = crypto::open(&key, &of.header.nonce, &of.header.beside(), &of.sealed).await?;
    String::from_utf8(text).map_err(|_| CryptoError::Refused)
}
