//! The way back of what was just taken away, shown where it stood.

use leptos::prelude::*;

use super::kit::{self, El, act, none, read, when};
use super::{Here, Sheet, mode};
use crate::model::{self, Action, Put, inverse, key, standing};
use crate::store::{Store, Turn};

/// The last thing that was taken away, and how it comes back.
#[derive(Clone)]
pub struct Undone {
    /// What it was taken out of: nothing else is given it back.
    store: Store,
    place: String,
    words: String,
    done: Vec<Put>,
    puts: Vec<Put>,
    back: String,
    /// It was a child or a meeting itself: its way back is shown wherever that led, and leads back to it.
    turns: bool,
}

/// Does what can be taken back: `words` say what was done, at the place of this name.
pub fn undoable(here: Here, place: String, words: String, action: Action) {
    let item = action.clone().puts().iter().find_map(|put| key::gone_of(&put.key));
    // What comes back gets the focus: its first element that carries its key.
    let back =
        item.as_deref().and_then(|gone| gone.strip_suffix("gone")).map(|item| ["[data-key^=\"", item, "\"]"].concat());
    undoable_to(here, place, words, back.unwrap_or_default(), action);
}

/// The same; Undo gives the focus to what the selector `back` finds then.
pub fn undoable_to(here: Here, place: String, words: String, back: String, action: Action) {
    here.leave_field();
    undoable_here(here, place, words.clone(), back, action);
    here.announce(&words);
    here.focus(".iep-undo__act".to_owned());
}

/// The same where nothing was taken away: the focus stays on what did it, and who calls this says so.
pub fn undoable_here(here: Here, place: String, words: String, back: String, action: Action) {
    let done = action.clone().puts();
    let puts = untrack(|| inverse(&done, &here.store));
    here.dispatch(action);
    here.layers.undone.set(Some(Undone { store: here.store, place, words, done, puts, back, turns: false }));
}

/// Takes the shown child or meeting off the list; `then` lies open after that, and has the way back at this place.
pub fn undoable_turn(here: Here, place: &str, words: &str, kind: model::Kind, then: Sheet) {
    let store = here.store;
    let gone = if kind == model::Kind::Child { key::CHILD_GONE } else { key::MEETING_GONE };
    let back = ".iep-sheet__name".to_owned();
    let [done, puts] = [true, false].map(|is_gone| vec![Put::new(gone.to_owned(), is_gone)]);
    here.leave_field();
    mode::forget(here);
    store.remove(kind);
    here.turned(Some(then));
    let (place, line) = (place.to_owned(), words.to_owned());
    here.layers.undone.set(Some(Undone { store, place, words: line, done, puts, back, turns: true }));
    here.announce_later(words.to_owned());
    here.focus(".iep-undo__act".to_owned());
}

/// Shows the way back, if what was done was done here.
pub fn undone(here: Here, place: String) -> El {
    undone_or(here, place, none)
}

/// Shows the way back, or something else in its place.
pub fn undone_or(here: Here, place: String, other: impl Fn() -> El + Send + Sync + 'static) -> El {
    let undone = here.layers.undone;
    when(move || {
        let fits = |undone: &Undone| undone.place == place && (undone.turns || undone.store == here.store);
        let Some(Undone { store, words, done, puts, back, turns, .. }) = undone.get().filter(fits) else {
            return other();
        };
        let act = act(move || {
            store.dispatch(Action::Undo(untrack(|| standing(&done, &puts, &store))));
            if turns {
                mode::forget(here);
                store.turn(&Turn::Back(store.binder()));
                here.turned(here.layers.sheet.get_untracked());
            }
            undone.set(None);
            if !back.is_empty() {
                here.focus(back.clone());
            }
        });
        kit::undo(kit::Undo { words: read(move || words.clone()), label: here.words.ways.undo.into(), act })
    })
}
