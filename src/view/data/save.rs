//! Saves a copy: as a download, or by the phone's own way of sending.

use leptos::prelude::*;

use super::super::kit::{self, El, Icon, Live, Look, act, el, none, tell, when};
use super::super::share::{self, Offered};
use super::super::{Here, Sheet, file, hide, show};
use crate::model::Action;
use crate::store::{now, today};

/// Draws the sheet.
pub fn save(here: Here) -> El {
    let words = here.words;
    let told = RwSignal::new(None::<&'static str>);
    let download = act(move || told.set(Some(said(here, save_copy(here)))));
    let live = use_context::<Live>();
    let send = act(move || {
        let Some(what) = offered(&here.store.copy()) else { return told.set(Some(words.copies.not_saved)) };
        let live = live.clone();
        let done = move |became| {
            let line = match became {
                Offered::Sent => words.copies.sent,
                Offered::Dropped => return,
                Offered::Failed => words.copies.not_saved,
            };
            if became == Offered::Sent {
                remember(here);
            }
            live.iter().for_each(|live| live.announce(line));
            told.try_set(Some(line));
        };
        share::offer(&what, tell(done));
    });
    let send = offered("").map(|_| kit::button(Look::Secondary, Some(Icon::Share), words.copies.send.into(), send));
    let line = when(move || match told.get() {
        Some(line) => el("p").class("iep-save__told").text(line),
        None => none(),
    });
    kit::sheet(kit::Sheet {
        title: words.data.save_copy.into(),
        close: words.ways.close.into(),
        tools: hide(here),
        body: el("div").class("iep-save").children(vec![
            el("p").text(words.copies.holds),
            el("p").text(words.fixed.copy),
            el("div")
                .class("iep-buttons")
                .child(kit::button(Look::Primary, Some(Icon::Save), words.data.save_copy.into(), download))
                .child_if(send),
            line,
        ]),
        closed: show(here, Some(Sheet::Data)),
    })
}

/// Saves a copy of everything, and remembers when: the one way to save. Gives whether the browser took it.
pub fn save_copy(here: Here) -> bool {
    here.leave_field();
    let saved = file::save(&name(".json"), "application/json", &here.store.copy()).is_ok();
    if saved {
        remember(here);
    }
    here.announce(said(here, saved));
    saved
}

fn said(here: Here, saved: bool) -> &'static str {
    if saved { here.words.data.copy_saved } else { here.words.copies.not_saved }
}

fn remember(here: Here) {
    here.dispatch(Action::Answer("device.copied".to_owned(), now().into()));
}

/// The name of the file. It tells nobody what it is about.
fn name(ending: &str) -> String {
    ["my-list-", &today().map(|day| day.text()).unwrap_or_default(), ending].concat()
}

/// The file as it is sent, where that can be done. Phones send no `.json`.
fn offered(text: &str) -> Option<wasm_bindgen::JsValue> {
    share::of_file(&name(".txt"), "text/plain", text)
}
