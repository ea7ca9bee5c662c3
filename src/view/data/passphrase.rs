//! A new passphrase: the field for it, how strong it is, and one that is made by chance.

use leptos::prelude::*;

use super::super::Here;
use super::super::kit::{self, El, Field, Kind, Live, Look, Tell, act, el, none, read, tell};
use crate::model::Child;
use crate::store::{Strength, handed};

/// How strong it is. The names of those it is about are no secret.
pub fn strength(here: Here, words: &str) -> Strength {
    let children = here.store.children().into_iter().map(|child| child.name);
    let people = Child(&here.store).team().into_iter().map(|member| member.name());
    let known: Vec<String> = untrack(|| children.chain(people).collect());
    handed::strength(words, &known)
}

/// Draws it. It is kept in the signal, and nowhere else.
pub fn passphrase(here: Here, value: RwSignal<String>) -> El {
    let words = &here.words.hand_over;
    let said = move || match strength(here, &value.get()) {
        Strength::Empty => words.empty,
        Strength::Short => words.short,
        Strength::Guessable => words.guessable,
        Strength::Fair => words.fair,
        Strength::Strong => words.strong,
    };
    let good = read(move || strength(here, &value.get()).will_do());
    let Some(live) = use_context::<Live>() else { return none() };
    let spoken = live.clone();
    // Said where it changes, and not once more with each letter.
    let typed = move |typed| {
        let before = untrack(said);
        value.set(typed);
        let now = untrack(said);
        if now != before {
            spoken.announce(now);
        }
    };
    let suggest = act(move || {
        let Some(made) = handed::suggested(words.word_list) else { return };
        value.set(made);
        live.announce(words.suggested);
    });
    let line = el("p").class("iep-hand-over__strength").class_when("iep-hand-over__strength--good", good);
    el("div")
        .class("iep-hand-over__passphrase")
        .child(field(here, "hand-over.passphrase", Some(words.passphrase_help), value, tell(typed)))
        .child(line.text_when(read(move || said().to_owned())))
        .child(kit::button(Look::Secondary, None, words.suggest.into(), suggest))
}

/// The field alone.
pub fn field(
    here: Here,
    key: &'static str,
    help: Option<&'static str>,
    value: RwSignal<String>,
    tell: Tell<String>,
) -> El {
    kit::field(Field {
        key: key.into(),
        kind: Kind::Passphrase,
        label: here.words.hand_over.passphrase.into(),
        help: help.map(Into::into),
        error: None,
        value: read(move || value.get()),
        tell,
        shown: None,
        also: None,
    })
}
