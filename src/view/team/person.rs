//! The sheet of a person: call, write, change, what the role is about, and off the team.

use leptos::prelude::*;

use super::super::input;
use super::super::kit::{self, El, Fold, Icon, Look, act, el, group, none, read, tell, when};
use super::super::undone::undoable_to;
use super::super::{Here, hide, show};
use super::fields::{self, Preset};
use super::{NEEDED, OTHERS, called, leave_field, role, row_of};
use crate::model::{Action, Child, Role, Seat, dial, key, mail};

/// Draws the sheet.
pub fn person(here: Here, id: &str) -> El {
    let words = here.words;
    let [asked, listed, removed] = std::array::from_fn(|_| id.to_owned());
    let preset = Preset { seat: None, waits: RwSignal::new(false) };
    let part = &words.part;
    let share = input::switch(here, key::item("member", id, "share"), part.share, part.share_on, words.fixed.note_off);
    kit::sheet(kit::Sheet {
        title: words.team.person.change.into(),
        close: words.ways.close.into(),
        tools: hide(here),
        body: group(vec![
            when(move || links(here, &asked)),
            fields::who(here, id, preset),
            el("div").class("iep-team__reach").child(fields::reach(here, id)),
            el("div")
                .class("iep-team__note")
                .child(input::lines(here, key::item("member", id, "note"), part.note))
                .child(share),
            el("div").class("iep-team__about").child(when(move || about(here, &listed))),
            kit::button(Look::Edge, None, words.team.person.take_off.into(), act(move || take_off(here, &removed))),
        ]),
        closed: show(here, None),
    })
}

/// Call and write, where there is a number or an address.
fn links(here: Here, id: &str) -> El {
    let words = &here.words.team.person;
    let member = Child(&here.store).member(id);
    let link = |shows, label: &'static str, scheme: &str, to: Option<String>| {
        to.map(|to| kit::link_button(Look::Secondary, Some(shows), label.into(), [scheme, to.as_str()].concat().into()))
    };
    let call = link(Icon::Call, words.call, "tel:", dial(&member.phone()));
    let write = link(Icon::Edit, words.write, "mailto:", mail(&member.email()));
    if call.is_none() && write.is_none() {
        return none();
    }
    el("div").class("iep-team__links").child_if(call).child_if(write)
}

/// The words of each of the person's roles, folded.
fn about(here: Here, id: &str) -> El {
    let fold = |of: Role| {
        let open = RwSignal::new(false);
        kit::fold(Fold {
            top: false,
            shows: None,
            title: (here.words.team.person.about)(here.words.team.of(of).title).into(),
            count: None,
            open: read(move || open.get()),
            tell: tell(move |on| open.set(on)),
            body: role::about(here, of),
        })
    };
    group(Child(&here.store).member(id).roles().into_iter().map(fold).collect())
}

fn take_off(here: Here, id: &str) {
    leave_field(here);
    let is_needed = Child(&here.store).member(id).seat().is_some_and(|seat| Seat::NEEDED.contains(&seat));
    let place = if is_needed { NEEDED } else { OTHERS }.to_owned();
    let said = (here.words.team.person.taken_off)(&called(here, id));
    here.layers.sheet.set(None);
    undoable_to(here, place, said, row_of(id), Action::Remove { list: "member", id: id.to_owned() });
}
