//! What the host says of its state about a part: its own words, named as such. They are text, never markup.

use leptos::prelude::{Get, With};

use super::Here;
use crate::view::kit::{El, Hint, Icon, el, hint, none, when};

/// Draws the note about a part or a thing of the host's, where there is one. It follows the host's settings.
pub fn state_note(here: Here, about: &str) -> El {
    let about = about.to_owned();
    when(move || {
        let Some(note) = here.settings.with(|settings| settings.extras.notes.get(&about).cloned()) else {
            return none();
        };
        let head = match here.settings.get().help_name {
            Some(name) => (here.words.part.from)(&name),
            None => here.words.help.from.to_owned(),
        };
        let body = el("p").class("iep-part__said").attr("dir", "auto").text(note);
        let note = Hint { watch: false, shows: Icon::Person, depth: 1, head: head.into(), body, say: None };
        el("div").class("iep-part__host").child(hint(note))
    })
}
