//! Other languages than that of the widget: the one in which something is sent or printed, and lines in English, which
//! the school reads.

use leptos::prelude::*;

use super::kit::{self, Answer, Choice, El, Icon, Read, Shape, Tell, act, el, group, none, read, when};
use super::{Here, listen};
use crate::content::{Lang, Words, words};
use crate::model::Part;

/// The words of the language of this tag; those in English for any other.
pub fn of(tag: &str) -> &'static Words {
    words(Lang::from_tag(tag).unwrap_or(Lang::En))
}

/// The language of the school.
pub fn english() -> &'static Words {
    words(Lang::En)
}

/// The languages that there are for what is sent: that of the school, that of the widget, and `chosen`.
pub fn all(here: Here, chosen: &'static Words) -> Vec<&'static Words> {
    let mut all = vec![english()];
    for one in [here.words, chosen] {
        if all.iter().all(|known| known.tag != one.tag) {
            all.push(one);
        }
    }
    all
}

/// Draws the choice among these languages; nothing where there is one alone.
pub fn choice(
    key: kit::Words,
    label: &'static str,
    all: &[&'static Words],
    chosen: Read<&'static str>,
    tell: Tell<&'static str>,
) -> El {
    if all.len() < 2 {
        return none();
    }
    let answer = |words: &&'static Words| Answer { slug: words.tag, label: words.name.into(), shows: None };
    let answers = all.iter().map(answer).collect();
    el("div")
        .class("iep-tongue")
        .child(el("p").class("iep-tongue__label").attr("aria-hidden", "true").text(label))
        .child(kit::choice(Choice { key, label: label.into(), shape: Shape::Tongues, answers, chosen, tell }))
}

/// Draws the same words in English below others, once the parent asked for that; nothing where the widget speaks English.
pub fn line(here: Here, key: String, english_words: &'static str) -> El {
    beneath(here, move || {
        here.said_in(english(), el("p").class("iep-tongue__line"))
            .child(el("span").text(english_words))
            .child(listen::speaker(here, [&key, ".", english().tag].concat(), english(), english_words))
    })
}

/// What is shown in English too, once the parent asked for that.
pub fn beneath(here: Here, of: impl Fn() -> El + Send + Sync + 'static) -> El {
    let shown = here.layers.english;
    if is_spoken(here) { none() } else { when(move || if shown.get() { of() } else { none() }) }
}

/// Draws what shows the lines in English, or hides them again: on all screens at once.
pub fn switch(here: Here) -> El {
    if is_spoken(here) {
        return none();
    }
    let shown = here.layers.english;
    el("button")
        .attr("type", "button")
        .part("button")
        .class("iep-button iep-tongue__switch")
        .attr_when("aria-expanded", kit::yes_or_no(read(move || shown.get())))
        .tap(act(move || shown.set(!shown.get_untracked())))
        .child(kit::icon(Icon::Check, "iep-icon--s"))
        .child(el("span").text(here.words.tongue.english))
}

/// Draws that switch below the title of a part, and the title in English.
pub fn below_title(here: Here, part: Part) -> El {
    group(vec![line(here, part.slug().to_owned(), english().of(part).title), switch(here)])
}

/// Whether the widget speaks English.
fn is_spoken(here: Here) -> bool {
    here.words.tag == english().tag
}

impl Here {
    /// Marks an element whose words are in another language than those of the widget.
    pub fn said_in(self, words: &'static Words, element: El) -> El {
        if words.tag == self.words.tag {
            return element;
        }
        element.attr("lang", words.tag).attr("dir", if words.is_rtl { "rtl" } else { "ltr" })
    }
}
