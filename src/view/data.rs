//! "Your data": where it is, who can read it, and how to erase it.

use leptos::prelude::*;

mod came_back;
mod hand_over;
mod load;
mod lock;
mod save;
pub use came_back::came_back;
pub use hand_over::hand_over;
pub use load::{Loading, load};
pub use lock::{lock, now as lock_now, secret};
pub use save::{save, save_copy};

use super::kit::{self, Command, El, Hint, Icon, Look, To, act, el, group, none, read, when};
use super::{Here, Sheet, hide, show};
use crate::keeper::Saving;
use crate::store::Area;

/// Draws the sheet.
pub fn data(here: Here) -> El {
    let words = here.words;
    let kept = move || match (here.store.status().saving, here.store.area()) {
        (Saving::Failing(crate::keeper::ShelfError::Blocked), _) => words.data.kept_nowhere,
        (_, Area::Visit) => words.data.kept_visit,
        (_, Area::Always) => words.data.kept,
    };
    let place = when(move || {
        kit::hint(Hint {
            watch: false,
            shows: Icon::Phone,
            depth: 2,
            head: kept().into(),
            body: group(vec![el("p").text(words.fixed.data), el("p").text(words.fixed.dispute)]),
            say: None,
        })
    });
    let lasting = move || here.store.area() == Area::Always && kept() == words.data.kept;
    let erase = Command {
        shows: Icon::Erase,
        label: words.data.erase.into(),
        means: Some(read(|| words.data.erase_gist.to_owned())),
        danger: true,
        to: To::Act(show(here, Some(Sheet::Erase))),
    };
    kit::sheet(kit::Sheet {
        title: words.data.title.into(),
        close: words.ways.close.into(),
        tools: hide(here),
        body: group(vec![
            place,
            when(move || if lasting() { el("p").class("iep-tip").text(words.data.safari) } else { none() }),
            kit::commands(vec![
                way(here, Icon::Save, words.data.save_copy, words.fixed.copy, Sheet::Save),
                way(here, Icon::Load, words.copies.load, words.copies.load_gist, Sheet::Load),
                way(here, Icon::Lock, words.hand_over.title, words.hand_over.gist, Sheet::HandOver),
                way(here, Icon::Lock, words.lock.title, words.lock.gist, Sheet::Lock),
                kit::command(erase),
            ]),
        ]),
        closed: show(here, None),
    })
}

/// A line that leads to another sheet.
fn way(here: Here, shows: Icon, label: &'static str, gist: &'static str, to: Sheet) -> El {
    let means = Some(read(move || gist.to_owned()));
    kit::command(Command { shows, label: label.into(), means, danger: false, to: To::Act(show(here, Some(to))) })
}

/// Asks before everything is erased. Nothing brings it back.
pub fn erase(here: Here) -> El {
    let words = &here.words.data;
    let sheet = here.layers.sheet;
    let partly = RwSignal::new(false);
    let done = std::sync::Arc::new(move |result: Result<(), crate::keeper::ShelfError>| {
        if result.is_err() {
            partly.set(true);
            return here.announce(words.erase_partly);
        }
        here.layers.part.set(None);
        here.layers.page.set(None);
        here.layers.mode.set(None);
        here.layers.undone.set(None);
        sheet.set(None);
        here.announce(words.erased);
        here.focus(".iep-head__tools button:last-child".to_owned());
    });
    let yes = act(move || here.store.erase(done.clone()));
    let said = read(move || if partly.get() { words.erase_partly } else { words.erase_what }.to_owned());
    kit::sheet(kit::Sheet {
        title: words.erase_ask.into(),
        close: here.words.ways.close.into(),
        tools: hide(here),
        body: group(vec![
            el("p").class("iep-data__ask").text_when(said),
            el("div")
                .class("iep-buttons")
                .child(kit::button(Look::Secondary, None, words.erase_no.into(), show(here, Some(Sheet::Data))))
                .child(kit::button(Look::Danger, Some(Icon::Erase), words.erase_yes.into(), yes)),
        ]),
        closed: act(move || {
            if sheet.get_untracked() == Some(Sheet::Erase) {
                sheet.set(Some(Sheet::Data));
            }
        }),
    })
}
