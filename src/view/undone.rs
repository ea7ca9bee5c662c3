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
}

/// Does what can be taken back: `words` say what was done, at the place of this name.
pub fn undoable(here: Here, place: String, words: String, action: Action) {
    let puts = untrack(|| inverse(&action.clone().puts(), &here.store));
    here.dispatch(action);
    here.announce(&words);
    here.layers.undone.set(Some(Undone { place, words, puts }));
    here.focus(".iep-undo__act".to_owned());
}

/// Shows the way back, if what was done was done here.
pub fn undone(here: Here, place: &'static str) -> AnyView {
    let undone = here.layers.undone;
    when(move || {
        let Some(Undone { words, puts, .. }) = undone.get().filter(|undone| undone.place == place) else {
            return none();
        };
        let back = act(move || {
            here.dispatch(Action::Undo(puts.clone()));
            undone.set(None);
            // What came back gets the focus: its first element that carries its key.
            let item = puts.iter().find_map(|put| key::gone_of(&put.key));
            if let Some(item) = item.as_deref().and_then(|gone| gone.strip_suffix("gone")) {
                here.focus(["[data-key^=\"", item, "\"]"].concat());
            }
        });
        kit::undo(kit::Undo { words: read(move || words.clone()), label: here.words.ways.undo.into(), act: back })
    })
}
