//! Quiet advice about keeping, on the tabs and never in a meeting: save a copy now and then; open the page in a browser
//! that keeps what is written.

use leptos::prelude::*;

use super::copy::copy_text;
use super::kit::{self, El, Icon, Look, act, el, group, none, read, spot, tell, when};
use super::{Here, data};
use crate::advice::{self, Times, is_copy_due};
use crate::content;
use crate::keeper::Saving;
use crate::model::{Action, Reader, key};
use crate::store::{Area, now};

/// Draws what there is to advise.
pub fn advice(here: Here) -> El {
    group(vec![in_app(here), when(move || remind(here))])
}

fn remind(here: Here) -> El {
    let words = &here.words.data;
    let moment = |key: &str| here.store.value(key).as_f64().map(|ms| ms as u64);
    let mut times =
        Times { copied: moment(key::COPIED), reminded: moment(key::COPY_REMINDED), written: here.store.written() };
    let framed = is_framed();
    if framed {
        // From the start: there is no week to wait for.
        times.written = Some((0, times.written.map_or(0, |(_, last)| last)));
    }
    // Where nothing is saved at all, that is said already.
    let is_said = framed && matches!(here.store.status().saving, Saving::Failing(_));
    if here.store.area() == Area::Visit || is_said || !is_copy_due(now(), times) {
        return none();
    }
    let save = act(move || {
        if data::save_copy(here) {
            here.focus(super::child::MENU.to_owned());
        }
    });
    let later = act(move || {
        here.dispatch(Action::Answer(key::COPY_REMINDED.to_owned(), now().into()));
        here.focus(super::child::MENU.to_owned());
    });
    notice(
        if framed { &words.framed } else { &words.remind },
        none(),
        vec![
            kit::button(Look::Secondary, Some(Icon::Save), words.save_copy.into(), save),
            kit::button(Look::Quiet, None, words.not_now.into(), later),
        ],
    )
}

/// Whether the page is shown inside a page of another site. Browsers then keep a storage apart for it, and some forget it
/// soon. It shows by the address above, which may not be read.
pub fn is_framed() -> bool {
    let above = window().top().ok().flatten();
    above.is_some_and(|above| above.location().href().is_err())
}

/// Whether this is the browser inside of an app.
pub fn is_in_app() -> bool {
    advice::is_in_app(&window().navigator().user_agent().unwrap_or_default())
}

fn in_app(here: Here) -> El {
    if here.store.area() == Area::Visit || !is_in_app() {
        return none();
    }
    let words = &here.words.data;
    let at = spot();
    let address = window().location().href().unwrap_or_default();
    let shown = address.clone();
    let copy = act(move || {
        let (Some(line), Some(live)) = (kit::found(at), use_context::<kit::Live>()) else { return };
        let said = move |copied| live.announce(if copied { words.link_copied } else { words.link_selected });
        copy_text(address.clone(), line, tell(said));
    });
    let line = el("p").class("iep-advice__link").attr("translate", "no").attr("dir", "ltr").at(at).text(shown);
    notice(&words.in_app, line, vec![kit::button(Look::Secondary, Some(Icon::Copy), words.copy_link.into(), copy)])
}

fn notice(of: &'static content::Notice, more: El, acts: Vec<El>) -> El {
    let acts = group(vec![more, el("div").class("iep-advice__acts").children(acts)]);
    let notice =
        kit::Notice { head: read(|| of.head.to_owned()), words: read(|| of.text.to_owned()), acts: vec![acts] };
    el("div").class("iep-advice").child(kit::notice(notice))
}
