//! Words to say: all of them, and one of them shown large.

use crate::content::Words;
use crate::view::kit::{self, El, Full, Look, Spot, el, group, spot};
use crate::view::{Here, Sheet, hide, listen, show, tongue};

/// The phrases of a language, and after them those for a no. In every language they have the same places.
fn all(words: &Words) -> impl Iterator<Item = &'static str> {
    words.mode.phrases.all.iter().chain(&words.mode.no.phrases).copied()
}

fn nth(words: &Words, n: usize) -> &'static str {
    all(words).nth(n).unwrap_or_default()
}

/// Draws the phrases for a no.
pub fn for_a_no(here: Here) -> El {
    cards(here, here.words.mode.phrases.all.len(), usize::MAX)
}

/// Draws some phrases; a tap shows one large.
fn cards(here: Here, from: usize, most: usize) -> El {
    let card = |(n, words): (usize, &'static str)| {
        let (key, english) = (key(n), nth(tongue::english(), n));
        let tools = listen::speaker(here, key.clone(), here.words, words);
        kit::phrase(words.into(), show(here, Some(Sheet::Phrase(n))), tools, tongue::line(here, key, english))
    };
    kit::phrases(all(here.words).enumerate().skip(from).take(most).map(card).collect())
}

fn key(n: usize) -> String {
    ["phrase.", &n.to_string()].concat()
}

/// Draws the words to say.
pub fn phrases(here: Here) -> El {
    let words = &here.words.mode.phrases;
    kit::sheet(kit::Sheet {
        title: words.title.into(),
        close: here.words.ways.close.into(),
        tools: hide(here),
        body: group(vec![
            el("p").class("iep-mode__lead").text(words.help),
            tongue::switch(here),
            cards(here, 0, words.all.len()),
        ]),
        closed: show(here, None),
    })
}

/// Draws one of them, large.
pub fn phrase(here: Here, n: usize) -> El {
    let (at, words) = (spot(), nth(here.words, n));
    let more = kit::button(Look::Main, None, here.words.mode.phrases.more.into(), show(here, Some(Sheet::Phrases)));
    let english = tongue::beneath(here, move || big(here, tongue::english(), n, spot()));
    let screen = el("div")
        .class("iep-phrase__screen")
        .child(big(here, here.words, n, at))
        .child(english)
        .child(tongue::switch(here))
        .child(more);
    kit::full(Full {
        label: words.into(),
        leave: here.words.ways.close.into(),
        place: kit::none(),
        tools: hide(here),
        body: screen,
        loud: true,
        at: spot(),
        first: at,
        closed: show(here, None),
    })
}

fn big(here: Here, words: &'static Words, n: usize, at: Spot) -> El {
    let said = nth(words, n);
    let big = here.said_in(words, el("p").class("iep-phrase__big")).attr("tabindex", "-1").at(at).text(said);
    let key = [&key(n), ".big.", words.tag].concat();
    el("div").class("iep-phrase__line").child(big).child(listen::speaker(here, key, words, said))
}
