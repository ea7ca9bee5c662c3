//! The sheet of one entry: its name, one of its states, and what is said of it in that state.

use leptos::prelude::*;
use serde_json::Value;

use super::{called, of};
use crate::content::EntryWords;
use crate::model::{Action, Entry, Fact, Part, State, key, text};
use crate::view::input::{self, Input};
use crate::view::kit::{self, Answer, Chip, Choice, El, Kind, Look, Shape, act, el, group, none, read, tell, when};
use crate::view::{Here, Layers, hide, show, undone};

/// Draws the sheet of an entry, at one of its states.
pub fn sheet(here: Here, part: Part, id: String, state: State) -> El {
    let Some(words) = here.words.entries.of(part) else { return none() };
    let (shown, copied) = (RwSignal::new(state), RwSignal::new(None));
    // What was copied here is taken back here; what was removed from the list still waits there.
    let inner = Here { layers: Layers { undone: copied, ..here.layers }, ..here };
    let [chosen, copies, written, removed, left] = std::array::from_fn(|_| id.clone());
    let states = State::ALL.iter().map(|state| Answer {
        slug: state.word(),
        label: here.words.entries.state(*state).into(),
        shows: None,
    });
    let which = kit::choice(Choice {
        key: ["entry.", &chosen, ".state"].concat().into(),
        label: here.words.entries.which.into(),
        shape: Shape::Line,
        answers: states.collect(),
        chosen: read(move || shown.get().word()),
        tell: tell(move |slug: &str| {
            copied.set(None);
            State::from_value(&slug.into()).into_iter().for_each(|state| shown.set(state));
        }),
    });
    let buttons = vec![
        kit::button(Look::Primary, None, here.words.entries.done.into(), show(here, None)),
        kit::button(Look::Quiet, None, here.words.entries.remove.into(), act(move || remove(here, part, &removed))),
    ];
    let body = el("div")
        .class("iep-entries__sheet")
        .child_if(words.name.map(|label| input::line(here, key::item("entry", &id, "name"), label)))
        .child(which)
        .child(when(move || offer(inner, &copies, shown.get())))
        .child(when(move || facts(here, part, words, &written, shown.get())))
        .child(el("div").class("iep-buttons").children(buttons));
    // What opened the sheet may be gone by then: the button of a state that is filled in now.
    on_cleanup(move || {
        here.catch(["[data-key=\"", &key::item("entry", &left, "change"), "\"]"].concat());
        here.catch(".iep-entries summary, .iep-entries .iep-button--edge".to_owned());
    });
    kit::sheet(kit::Sheet {
        title: words.one.into(),
        close: here.words.ways.close.into(),
        tools: hide(here),
        body,
        closed: show(here, None),
    })
}

/// Where what was copied is taken back.
const SAME: &str = "entry-same";

/// A state of which nothing is written yet can say the same as another one. The offer stands while that state is shown:
/// it must not go, and move all below it, under the fingers of who has begun to type.
fn offer(here: Here, id: &str, to: State) -> El {
    let said = untrack(|| of(here, id, |entry| if entry.facts(to).is_empty() { entry.states() } else { Vec::new() }));
    let id = id.to_owned();
    undone::undone_or(here, SAME.to_owned(), move || if said.is_empty() { none() } else { same(here, &id, &said, to) })
}

fn same(here: Here, id: &str, said: &[State], to: State) -> El {
    let words = &here.words.entries;
    let chip = |from: State| {
        let id = id.to_owned();
        let copy = act(move || {
            let action = untrack(|| of(here, &id, |entry| entry.same(from, to)));
            let back = ".iep-entries__sheet :checked".to_owned();
            undone::undoable_to(here, SAME.to_owned(), (words.copied)(words.state(from)), back, action);
            here.focus(".iep-entries__sheet .iep-undo__act".to_owned());
        });
        Chip::Plain { label: words.state(from).into(), act: copy }
    };
    el("div")
        .child(el("p").class("iep-entries__help").attr("aria-hidden", "true").text(words.same))
        .child(kit::chips(words.same.into(), said.iter().copied().map(chip).collect()))
}

/// The fields of one state.
fn facts(here: Here, part: Part, words: &'static EntryWords, id: &str, state: State) -> El {
    let in_pairs = part.facts().contains(&Fact::Frequency);
    let fields = part.facts().iter().zip(words.facts).map(|(fact, label)| {
        let key = key::item("entry", id, &Entry::field(state, *fact));
        let field = |kind| input::input(here, Input { key, kind, label, help: None, wrong: None });
        let is_short = in_pairs && matches!(fact, Fact::Minutes | Fact::Frequency);
        let is_day = in_pairs && matches!(fact, Fact::FirstDay | Fact::End);
        let field = match fact {
            Fact::Group => alone_or_group(here, id, state, label),
            Fact::Text => field(Kind::Lines),
            Fact::FirstDay => field(Kind::Day),
            _ => field(Kind::Line),
        };
        el("div")
            .class("iep-entries__fact")
            .class_if("iep-entries__fact--short", is_short)
            .class_if("iep-entries__fact--day", is_day)
            .child(field)
    });
    el("div").class("iep-entries__facts").children(fields.collect())
}

/// Alone, in a group, or neither said: a second tap clears it.
fn alone_or_group(here: Here, id: &str, state: State, label: &'static str) -> El {
    let words = &here.words.entries;
    let field = Entry::field(state, Fact::Group);
    let chip = |word: &'static str, label: &'static str| {
        let (id, field) = (id.to_owned(), field.clone());
        let key = key::item("entry", &id, &field);
        let on = read(move || text(&here.store, &key) == word);
        let is_on = on.clone();
        let answer = act(move || {
            let value = if untrack(|| is_on()) { Value::Null } else { word.into() };
            here.dispatch(Action::Edit { list: "entry", id: id.clone(), field: field.clone(), value });
        });
        Chip::Toggle { label: label.into(), on, act: answer }
    };
    group(vec![
        el("p").class("iep-entries__label").attr("aria-hidden", "true").text(label),
        kit::chips(label.into(), vec![chip("alone", words.answer_alone), chip("group", words.answer_group)]),
    ])
}

/// Takes the entry off the list, with the way back where it stood.
fn remove(here: Here, part: Part, id: &str) {
    here.leave_field();
    let (name, is_blank) = untrack(|| (called(here, part, id), of(here, id, |entry| entry.is_blank())));
    here.layers.sheet.set(None);
    if is_blank {
        return;
    }
    let action = Action::Remove { list: "entry", id: id.to_owned() };
    undone::undoable(here, part.slug().to_owned(), (here.words.entries.removed)(&name), action);
}
