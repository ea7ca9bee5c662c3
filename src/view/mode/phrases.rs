//! Words to say: all of them, and one of them shown large.

use crate::view::kit::{self, El, Full, Look, el, group, spot};
use crate::view::{Here, Sheet, hide, show};

/// Draws some phrases; a tap shows one large.
pub fn cards(here: Here, all: &'static [&'static str]) -> El {
    kit::phrases(all.iter().map(|words| kit::phrase((*words).into(), show(here, Some(Sheet::Phrase(words))))).collect())
}

/// Draws the words to say.
pub fn phrases(here: Here) -> El {
    let words = &here.words.mode.phrases;
    kit::sheet(kit::Sheet {
        title: words.title.into(),
        close: here.words.ways.close.into(),
        tools: hide(here),
        body: group(vec![el("p").class("iep-mode__lead").text(words.help), cards(here, words.all)]),
        closed: show(here, None),
    })
}

/// Draws one of them, large.
pub fn phrase(here: Here, words: &'static str) -> El {
    let at = spot();
    let more = kit::button(Look::Main, None, here.words.mode.phrases.more.into(), show(here, Some(Sheet::Phrases)));
    let big = el("p").class("iep-phrase__big").attr("tabindex", "-1").at(at).text(words);
    kit::full(Full {
        label: words.into(),
        leave: here.words.ways.close.into(),
        place: kit::none(),
        tools: hide(here),
        body: el("div").class("iep-phrase__screen").child(big).child(more),
        loud: true,
        at: spot(),
        first: at,
        closed: show(here, None),
    })
}
