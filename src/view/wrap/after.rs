//! After the final copy: whether each service began on its first day, and which promises were kept.

use leptos::prelude::*;

use super::final_copy::{block, called, facts_of, name_line, name_of, read_of};
use super::said;
use crate::content::Form;
use crate::model::{Action, Day, Entry, Fact, Heard, Known, Part, Reader, State, flag};
use crate::paper;
use crate::view::kit::{self, El, Name, Tick, el, fresh_id, none, read, tell, when};
use crate::view::{Here, input, steps};

/// Asks of each agreed service whether it began on its first day.
pub fn first_days(here: Here) -> El {
    let words = &said(here).final_copy;
    let keys = read(move || {
        read_of(here, |meeting| {
            let of = |part| meeting.agreed_entries(part);
            let all = [Part::Services, Part::Esy].into_iter().flat_map(of);
            all.map(|id| Heard::Entry(id).key("")).collect()
        })
    });
    block(here, words.start, words.start_help, keys, service)
}

fn service(here: Here, heard: Heard) -> El {
    let words = &said(here).final_copy;
    let key = heard.key("start");
    let answers = [(Known::Yes, words.yes), (Known::No, words.no), (Known::Unsure, words.unsure)];
    let answers = answers.into_iter().map(|(known, label)| (known.word(), label)).collect();
    let choice = input::one_of(here, key.clone(), [words.start, " ", &called(here, &heard)].concat(), answers);
    let is_other = Memo::new(move |_| Known::from_value(&here.store.value(&key)) == Some(Known::No));
    let started = heard.key("started");
    let day = move || {
        if !is_other.get() {
            return none();
        }
        el("div").class("iep-wrap__reason").child(input::day(here, started.clone(), words.started))
    };
    let agreed = heard.clone();
    el("div")
        .class("iep-wrap__item")
        .child(when(move || name_line(here, &heard)))
        .child(el("p").class("iep-wrap__facts").text_when(read(move || first_day(here, &agreed))))
        .child(choice)
        .child(when(day))
}

/// The first day that was agreed, or the words to ask for it.
fn first_day(here: Here, heard: &Heard) -> String {
    let words = &said(here).final_copy;
    let Heard::Entry(id) = heard else { return String::new() };
    let typed = Entry { reader: &here.store, id: id.clone() }.fact(State::Agreed, Fact::FirstDay);
    match Day::parse(&typed) {
        Some(day) => (words.first_day)(&here.words.day(Form::Short, day)),
        None => steps::first_day(here, paper::service_start(&here.store, &here.given())),
    }
}

/// The promises, with a tick for each that was kept.
pub fn kept(here: Here) -> El {
    let keys = read(move || read_of(here, |meeting| meeting.promised().iter().map(|one| one.key("")).collect()));
    block(here, said(here).final_copy.kept, "", keys, promise)
}

fn promise(here: Here, heard: Heard) -> El {
    let name = fresh_id();
    let [asked, told] = std::array::from_fn(|_| heard.key("kept"));
    let tick = kit::tick(Tick {
        key: asked.clone().into(),
        name: Name::By(name.clone()),
        checked: read(move || flag(&here.store, &asked)),
        tell: tell(move |on: bool| here.dispatch(Action::Answer(told.clone(), on.into()))),
        small: true,
    });
    let words = move || {
        let what = kit::pieces(el("p").attr("id", name.clone()), vec![name_of(here, &heard)], &"".into());
        el("div").class("iep-wrap__words").child(what).child(facts_of(here, &heard))
    };
    el("div").class("iep-wrap__kept").child(tick).child(when(words))
}
