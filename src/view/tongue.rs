//! Other languages than that of the widget: the one in which something is sent or printed, and lines in English, which
//! the school reads.

use super::Here;
use super::kit::{self, Answer, Choice, El, Read, Shape, Tell, el, none};
use crate::content::{Lang, Words, words};

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

impl Here {
    /// Marks an element whose words are in another language than those of the widget.
    pub fn said_in(self, words: &'static Words, element: El) -> El {
        if words.tag == self.words.tag {
            return element;
        }
        element.attr("lang", words.tag).attr("dir", if words.is_rtl { "rtl" } else { "ltr" })
    }
}
