//! After the final copy: whether each service began on its first day, and which promises were kept.

use leptos::prelude::*;
use serde_json::Value;

use super::final_copy::{block, item, read_of, words_of};
use super::said;
use crate::model::{Action, Day, Entry, Fact, Heard, Known, Meeting, Part, Reader, State, key};
use crate::view::kit::{self, Answer, Choice, El, Name, Shape, Tick, el, fresh_id, none, read, tell, when};
use crate::view::{Here, entries, input};

/// Asks of each agreed service whether it began on its first day.
pub fn first_days(here: Here) -> El {
    let words = &said(here).final_copy;
    let ids = read(move || {
        read_of(here, |meeting| {
            let of = |part| meeting.agreed_entries(part);
            [Part::Services, Part::Esy].into_iter().flat_map(of).collect()
        })
    });
    block(words.start, Some(words.start_help), ids, service, here)
}

fn service(here: Here, id: &str) -> El {
    let words = &said(here).final_copy;
    let key = key::item("entry", id, "start");
    let [asked, told, since] = std::array::from_fn(|_| key.clone());
    let known = move |key: &str| Known::from_value(&here.store.value(key));
    let answers = [(Known::Yes, words.yes), (Known::No, words.no), (Known::Unsure, words.unsure)];
    let answer =
        |(known, label): (Known, &'static str)| Answer { slug: known.word(), label: label.into(), shows: None };
    let name = entries::part_of(here, id).map(|part| untrack(|| entries::called(here, part, id)));
    let choice = kit::choice_or_none(Choice {
        key: key.into(),
        label: name.clone().unwrap_or_default().into(),
        shape: Shape::Line,
        answers: answers.into_iter().map(answer).collect(),
        chosen: read(move || known(&asked).map_or("", Known::word)),
        tell: tell(move |slug: &str| {
            let value = if slug.is_empty() { Value::Null } else { slug.into() };
            here.dispatch(Action::Answer(told.clone(), value));
        }),
    });
    let is_other = Memo::new(move |_| known(&since) == Some(Known::No));
    let started = key::item("entry", id, "started");
    let day = move || {
        if !is_other.get() {
            return none();
        }
        el("div").class("iep-wrap__reason").child(input::day(here, started.clone(), words.started))
    };
    let id = id.to_owned();
    el("div")
        .class("iep-wrap__item")
        .child(
            el("p").class("iep-wrap__name").attr("aria-hidden", "true").child(el("bdi").text(name.unwrap_or_default())),
        )
        .child(el("p").class("iep-wrap__facts").text_when(read(move || first_day(here, &id))))
        .child(choice)
        .child(when(day))
}

/// The first day that was agreed, or the words to ask for it.
fn first_day(here: Here, id: &str) -> String {
    let words = &said(here).final_copy;
    let entry = Entry { reader: &here.store, id: id.to_owned() };
    let typed = entry.fact(State::Agreed, Fact::FirstDay);
    match Day::parse(&typed) {
        Some(day) => (words.first_day)(&(here.words.entries.day)(day)),
        None if typed.trim().is_empty() => words.no_day.to_owned(),
        None => (words.first_day)(&typed),
    }
}

/// The promises, with a tick for each that was kept.
pub fn kept(here: Here) -> El {
    let ids = read(move || read_of(here, |meeting| meeting.promises().into_iter().map(|one| one.id).collect()));
    block(said(here).final_copy.kept, None, ids, promise, here)
}

fn promise(here: Here, id: &str) -> El {
    let (heard, name) = (Heard::Promise(id.to_owned()), fresh_id());
    let key = heard.key("kept");
    let (asked, told) = (id.to_owned(), key.clone());
    let tick = kit::tick(Tick {
        key: key.into(),
        name: Name::By(name.clone()),
        checked: read(move || Meeting(&here.store).promise(&asked).is_kept()),
        tell: tell(move |on: bool| here.dispatch(Action::Answer(told.clone(), on.into()))),
        small: true,
    });
    let words = move || {
        let (what, facts) = words_of(here, &heard);
        let what = el("p").child(el("bdi").attr("id", name.clone()).attr("translate", "no").text(what));
        el("div").class("iep-wrap__words").child(what).child(facts)
    };
    el("div").class("iep-wrap__kept").child(tick).child(when(words))
}
