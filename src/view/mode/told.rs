//! What came of a part in the meeting, told where the part is opened from the list.

use super::promises;
use crate::model::{Meeting, Part};
use crate::view::Here;
use crate::view::kit::{self, Block, El, el, group, none, read, when};
use crate::view::undone::undone;

/// Draws how a part ended, and what was promised.
pub fn told(here: Here, part: Part) -> El {
    let words = &here.words.mode.told;
    let ids = move || promises::of(here, part);
    let line = move || {
        let ended = Meeting(&here.store).outcome(part).map(|outcome| here.words.mode.ends.of(outcome));
        let said = ended.or_else(|| ids().is_empty().then_some(words.nothing));
        said.map_or_else(none, |said| el("p").class("iep-mode__told").text(said))
    };
    kit::block(Block {
        depth: 1,
        head: words.title.into(),
        count: None,
        help: None,
        body: group(vec![
            when(line),
            super::list(read(ids), Box::new(move |id| promises::row(here, part, id))),
            undone(here, promises::place(part)),
        ]),
    })
}
