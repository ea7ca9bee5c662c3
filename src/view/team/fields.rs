//! The fields of a person, the same in the sheet that adds and in the one that changes.

use leptos::prelude::*;

use super::super::Here;
use super::super::input::{self, Input};
use super::super::kit::{self, Chip, El, Kind, act, el, group, read};
use crate::model::{Action, Child, Known, Member, Role, Seat, key, mail};

/// A role that a person gets with the first letter that is written about them: opening a sheet writes nothing.
#[derive(Clone, Copy)]
pub struct Preset {
    pub seat: Option<Seat>,
    pub waits: RwSignal<bool>,
}

/// Who it is: name, job, roles, and whether the notice names them.
pub fn who(here: Here, id: &str, preset: Preset) -> El {
    let words = &here.words.team.person;
    group(vec![
        input::line(here, key::item("member", id, "name"), words.name),
        input::line(here, key::item("member", id, "job"), words.job),
        labelled(words.role, roles(here, id, preset)),
        labelled(words.on_notice, notice(here, id)),
    ])
}

/// How to reach them, and who asked them to come.
pub fn reach(here: Here, id: &str) -> El {
    let words = &here.words.team.person;
    let field = |field: &str, kind, label, wrong| {
        input::input(here, Input { key: key::item("member", id, field), kind, label, help: None, wrong })
    };
    group(vec![
        field("phone", Kind::Phone, words.phone, None),
        field(
            "email",
            Kind::Mail,
            words.email,
            Some(|words, text| {
                (!text.trim().is_empty() && mail(text).is_none()).then_some(words.team.person.email_wrong)
            }),
        ),
        labelled(words.invited, invited(here, id)),
    ])
}

/// A group of answers below its label, which is the name of the group too and so read out once.
fn labelled(label: &'static str, body: El) -> El {
    let label = el("p").class("iep-team__label").attr("aria-hidden", "true").text(label);
    el("div").class("iep-team__field").child(label).child(body)
}

fn roles(here: Here, id: &str, preset: Preset) -> El {
    let words = &here.words.team;
    let waits = move |seat: Seat| preset.seat == Some(seat) && preset.waits.get();
    let chip = |seat: Seat| {
        let [asked, told] = std::array::from_fn(|_| id.to_owned());
        let is_on = move |id: &str| Child(&here.store).member(id).fills(seat) || waits(seat);
        let toggle = act(move || {
            let on = untrack(|| is_on(&told));
            if untrack(|| waits(seat)) {
                preset.waits.set(false);
            } else {
                let value = (!on).into();
                here.dispatch(Action::Edit { list: "member", id: told.clone(), field: seat.field(), value });
            }
        });
        Chip::Toggle { label: words.chip(seat).into(), on: read(move || is_on(&asked)), act: toggle }
    };
    // The child has a seat of its own, and one tap adds it.
    let is_for = |role: &&Role| **role != Role::Child || id == Member::CHILD;
    let seats = Role::ALL.iter().filter(is_for).map(|role| Seat::Role(*role)).chain([Seat::ExplainsResults]);
    kit::chips(words.person.role.into(), seats.map(chip).collect())
}

fn notice(here: Here, id: &str) -> El {
    let words = &here.words.team;
    let answers = Known::ALL.iter().map(|known| (known.word(), words.presence.known(*known)));
    let key = key::item("member", id, "on-notice");
    input::one_of(here, key, words.person.on_notice.to_owned(), answers.collect())
}

fn invited(here: Here, id: &str) -> El {
    let words = &here.words.team.person;
    let answers = vec![("parent", words.by_me), ("school", words.by_school)];
    input::one_of(here, key::item("member", id, "invited-by"), words.invited.to_owned(), answers)
}
