//! A letter before it is sent: how it reads, the parent's own changes, and the ways to send it.

mod send;
mod shown;

pub use send::send;

use leptos::prelude::*;

use super::kit::{self, El, Icon, Look, Read, act, el, group, read, tell};
use super::{Here, Layers, input, tongue, undone};
use crate::content::Words;
use crate::model::{Action, key, text};
use crate::paper::{Line, Paper};

/// A letter.
#[derive(Clone)]
pub struct Letter {
    /// Where the words are stored once the parent has changed them; until then they are made of the marks.
    pub key: &'static str,
    /// What it is, for the field and for the phone's own way of sending.
    pub label: &'static str,
    /// As it is made of the marks.
    pub made: Read<Paper>,
}

impl Letter {
    /// The parent's own words, unless there are none.
    fn changed(&self, here: Here) -> Option<String> {
        Some(text(&here.store, self.key)).filter(|words| !words.trim().is_empty())
    }

    /// Exactly what is sent. The fixed line at the end stays, whatever the parent has changed.
    fn words(&self, here: Here) -> String {
        let Some(words) = self.changed(here) else { return (self.made)().text() };
        let foot = self.foot();
        if foot.is_empty() || words.contains(&foot) { words } else { [words.trim_end(), "\n\n", &foot].concat() }
    }

    /// The fixed line at the end, where there is one.
    fn foot(&self) -> String {
        let is_foot = |line: Line| if let Line::Foot(words) = line { Some(words) } else { None };
        (self.made)().lines.into_iter().find_map(is_foot).unwrap_or_default()
    }

    /// What the parent can change.
    fn to_change(&self) -> String {
        let mut made = (self.made)();
        made.lines.retain(|line| !matches!(line, Line::Foot(_)));
        made.text()
    }

    /// Finds its field.
    fn field(&self) -> String {
        ["[data-key=\"", self.key, "\"]"].concat()
    }

    /// Finds it: a letter may lie under the sheet of another one.
    fn place(&self) -> String {
        ["[data-key=\"", self.key, ".letter\"]"].concat()
    }
}

/// The words of the language that a letter is in: English, which the school reads, unless the parent chose another.
pub fn words(here: Here, letter: &str) -> &'static Words {
    tongue::of(&text(&here.store, &key::lang(letter)))
}

/// The languages that it can be in.
fn tongues(here: Here, of: &Letter) -> Vec<&'static Words> {
    untrack(|| tongue::all(here, words(here, of.key)))
}

/// What is shown, by a word of its own.
const MADE: &str = "made";
const CHANGED: &str = "changed";

/// Draws how it reads, with the way to change it.
pub fn letter(here: Here, of: Letter) -> El {
    let undone = RwSignal::new(None);
    // The way back stands here, and what waits elsewhere stays.
    let inner = Here { layers: Layers { undone, ..here.layers }, ..here };
    // The field stays while all of its words are taken out, to write new ones.
    let begun = RwSignal::new(false);
    let (key, asked) = (of.key, of.clone());
    let which = move || {
        let changed = begun.get() || asked.changed(here).is_some();
        vec![if changed { CHANGED } else { MADE }.to_owned()]
    };
    let view = kit::each(which, move |which| match which {
        CHANGED => changed(inner, of.clone(), begun),
        _ => made(inner, of.clone(), begun),
    });
    let place = [key, ".letter"].concat();
    el("div").class("iep-letter").key(place.into()).child(view).child(undone::undone(inner, key.to_owned()))
}

fn made(here: Here, of: Letter, begun: RwSignal<bool>) -> El {
    let (letter, paper) = (of.key, of.made.clone());
    let choice = tongue::choice(
        key::lang(letter).into(),
        here.words.tongue.letter,
        &tongues(here, &of),
        read(move || words(here, letter).tag),
        tell(move |tag: &str| here.dispatch(Action::Answer(key::lang(letter), tag.into()))),
    );
    let change = act(move || {
        let words = untrack(|| of.to_change());
        here.layers.undone.set(None);
        let over = here.store.dots(of.key);
        here.dispatch(Action::Annotate { key: of.key.to_owned(), text: words, over });
        begun.set(true);
        here.focus(of.field());
    });
    group(vec![
        choice,
        kit::when(move || {
            let sheet = el("div").class("iep-letter__box").attr("translate", "no");
            here.said_in(words(here, letter), sheet).child(shown::lines(paper()))
        }),
        kit::button(Look::Edge, Some(Icon::Edit), here.words.letter.change.into(), change),
    ])
}

fn changed(here: Here, of: Letter, begun: RwSignal<bool>) -> El {
    let said = &here.words.letter;
    let (asked, tongue) = (of.clone(), untrack(|| words(here, of.key)));
    let line = move || if asked.changed(here).is_some() { said.changed } else { said.blank }.to_owned();
    let foot = untrack(|| of.foot());
    let foot = (!foot.is_empty()).then(|| here.said_in(tongue, el("p").class("iep-letter__foot")).text(foot));
    let field = el("div").class("iep-letter__field").child(input::lines(here, of.key.to_owned(), of.label));
    // The parent went on from a letter in that language.
    let field = field.with(move |field| {
        if let Ok(Some(text)) = field.query_selector("textarea") {
            let _ = text.set_attribute("lang", tongue.tag);
        }
    });
    let all = tongues(here, &of);
    let named = all.len() > 1;
    let again = all.into_iter().map(|tongue| again(here, of.clone(), begun, tongue, named)).collect();
    group(vec![
        field.child_if(foot),
        el("p").class("iep-letter__help").child(kit::text(read(line))),
        el("div").class("iep-letter__again").children(again),
    ])
}

/// Makes it anew; `named`: the button says in which language.
fn again(here: Here, of: Letter, begun: RwSignal<bool>, tongue: &'static Words, named: bool) -> El {
    let words = &here.words.letter;
    let act = act(move || {
        let action = Action::Restart(of.key.to_owned(), tongue.tag);
        undone::undoable_to(here, of.key.to_owned(), words.restarted.to_owned(), of.field(), action);
        begun.set(false);
        here.focus([&of.place(), " .iep-undo__act"].concat());
    });
    if !named {
        return kit::button(Look::Edge, None, words.again.into(), act);
    }
    let label = el("span").text([words.again, ": "].concat());
    kit::button_of(Look::Edge, None, label.child(el("span").attr("lang", tongue.tag).text(tongue.name)), act)
}
