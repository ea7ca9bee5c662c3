//! "Your data": where it is, who can read it, how long it may last, and what can be done with it.

use std::sync::Arc;

use leptos::prelude::*;

mod alone;
mod came_back;
mod erase;
mod hand_over;
mod load;
mod lock;
mod passphrase;
mod save;
pub use alone::way_button;
pub use came_back::came_back;
pub use erase::{Erasing, erase, erase_this};
pub use hand_over::hand_over;
pub use load::{HandedIn, Loading, hand_in, load, open_handed_in};
pub use lock::{lock, now as lock_now, secret};
pub use save::{save, save_copy};

use super::kit::{self, Command, El, Hint, Icon, Switch, To, el, group, none, read, tell, when};
use super::{Here, Sheet, hide, show};
use crate::content::Form;
use crate::keeper::{Saving, ShelfError};
use crate::model::{Reader, key};
use crate::store::{Area, is_for_visit, local};

/// Draws the sheet.
pub fn data(here: Here) -> El {
    let words = here.words;
    kit::sheet(kit::Sheet {
        title: words.data.title.into(),
        close: words.ways.close.into(),
        tools: hide(here),
        body: group(vec![
            when(move || place(here)),
            el("div").class("iep-data__facts").child(when(move || lasting(here))),
            kit::commands(vec![
                way(here, Icon::Save, words.data.save_copy, words.fixed.copy, Sheet::Save),
                way(here, Icon::Load, words.copies.load, words.copies.load_gist, Sheet::Load),
                way(here, Icon::Lock, words.hand_over.title, hand_over::gist(here), Sheet::HandOver),
                when(move || way(here, Icon::Lock, words.lock.title, lock::gist(here), Sheet::Lock)),
                when(move || alone::way(here)),
                way(here, Icon::Print, words.print.title, "", Sheet::Print),
                when(move || not_mine(here)),
                when(move || erase::way(here)),
            ]),
        ]),
        closed: show(here, None),
    })
}

/// Where it is kept, and who could read it.
fn place(here: Here) -> El {
    let words = here.words;
    let kept = match (here.store.status().saving, here.store.area()) {
        (Saving::Failing(ShelfError::Blocked), _) => words.data.kept_nowhere,
        (_, Area::Visit) => words.data.kept_visit,
        (_, Area::Always) => words.data.kept,
    };
    kit::hint(Hint {
        watch: false,
        shows: Icon::Phone,
        depth: 2,
        head: kept.into(),
        body: group(vec![el("p").text(words.fixed.data), el("p").text(words.fixed.dispute)]),
        say: None,
    })
}

/// How long it may last, what it takes, and when the last copy was saved.
fn lasting(here: Here) -> El {
    let words = &here.words.data;
    if matches!(here.store.status().saving, Saving::Failing(ShelfError::Blocked)) {
        return none();
    }
    let lasts = (here.store.area() == Area::Always).then(|| el("p").text(words.safari));
    let copied = here.store.value(key::COPIED).as_f64().and_then(local);
    let copied =
        copied.map_or(words.no_copy.to_owned(), |(day, ..)| (words.last_copy)(&here.words.day(Form::Year, day)));
    let room = here.store.room();
    el("div")
        .child_if(lasts)
        .child(
            el("p").class("iep-data__fact").child(kit::icon(Icon::Saved, "iep-icon--s")).child(el("span").text(copied)),
        )
        .child_if((room > 0).then(|| el("p").text((words.room)(room))))
}

/// A line that leads to another sheet.
fn way(here: Here, shows: Icon, label: &'static str, gist: &'static str, to: Sheet) -> El {
    let means = (!gist.is_empty()).then(|| read(move || gist.to_owned()));
    kit::command(Command { shows, label: label.into(), means, danger: false, to: To::Act(show(here, Some(to))) })
}

/// "This is not my phone". Where the host has decided there is nothing to switch.
fn not_mine(here: Here) -> El {
    let words = &here.words.data;
    if here.settings.get().visit_only {
        return none();
    }
    let name = move || here.settings.get().storage_key;
    let on = move || is_for_visit(&name());
    kit::command_switch(
        Icon::Phone,
        Switch {
            key: "not-mine".into(),
            label: words.not_mine.into(),
            words: read(move || if on() { words.not_mine_on } else { words.not_mine_off }.to_owned()),
            on: read(on),
            tell: tell(move |on| keep_for_visit(here, on)),
        },
    )
}

/// Where the focus stays when screens are made anew.
const SWITCH: &str = "[data-key=\"not-mine\"]";

fn keep_for_visit(here: Here, on: bool) {
    let words = &here.words.data;
    here.leave_field();
    let live = use_context::<kit::Live>();
    let sheet = here.layers.sheet;
    let ended = move |ended: Result<(), ShelfError>| {
        let said = match (ended, on) {
            (Err(_), _) => words.not_mine_failed,
            (Ok(()), true) => words.not_mine_done,
            (Ok(()), false) => words.not_mine_undone,
        };
        // Screens are made anew over the new place, and this sheet with them.
        sheet.set(None);
        let live = live.clone();
        request_animation_frame(move || {
            sheet.set(Some(Sheet::Data));
            request_animation_frame(move || {
                here.focus(SWITCH.to_owned());
                live.inspect(|live| live.announce(said));
            });
        });
    };
    here.store.keep_for_visit(on, Arc::new(ended));
}
