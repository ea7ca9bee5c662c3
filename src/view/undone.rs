//! The way back of what was just taken away, shown where it stood.

use leptos::prelude::*;

use super::Here;
use super::kit::{self, act, none, read, when};
use crate::model::{Action, Put, inverse, key};

/// The last thing that was taken away, and how it comes back. It belongs to the records that were shown then.
#[derive(Clone)]
pub struct Undone {
    place: String,
    words: String,
    puts: Vec<Put>,
    back: String,
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
    let puts = untrack(|| inverse(&action.clone().puts(), &here.store));
    here.dispatch(action);
    here.announce(&words);
    here.layers.undone.set(Some(Undone { place, words, puts, back }));
    here.focus(".iep-undo__act".to_owned());
}

/// Shows the way back, if what was done was done here.
pub fn undone(here: Here, place: String) -> AnyView {
    undone_or(here, place, none)
}

/// Shows the way back, or something else in its place.
pub fn undone_or(here: Here, place: String, other: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
    let undone = here.layers.undone;
    when(move || {
        let Some(Undone { words, puts, back, .. }) = undone.get().filter(|undone| undone.place == place) else {
            return other();
        };
        let act = act(move || {
            here.dispatch(Action::Undo(puts.clone()));
            undone.set(None);
            if !back.is_empty() {
                here.focus(back.clone());
            }
        });
        kit::undo(kit::Undo { words: read(move || words.clone()), label: here.words.ways.undo.into(), act })
    })
}
