//! The sheet that adds people, one after the other.
//!
//! A person is on the team with the first letter that is written about them, so nothing is lost when the sheet is closed
//! by accident or the page goes; "Add to the team" begins the next.

use leptos::prelude::*;

use super::super::kit::{self, El, Fold, Look, act, el, group, read, tell, text};
use super::super::{Here, hide};
use super::fields::{self, Preset};
use super::row_of;
use crate::model::{Action, Child, Reader, Seat, key};
use crate::store::fresh_id;

/// Draws the sheet; the first person gets the seat that it was opened from.
pub fn add(here: Here, seat: Option<Seat>) -> El {
    let words = &here.words.team.person;
    let preset = Preset { seat, waits: RwSignal::new(seat.is_some()) };
    let id = ArcRwSignal::new(fresh_id());
    // What was said last, and whether something is to be mended.
    let (line, wrong) = (ArcRwSignal::new(String::new()), RwSignal::new(false));
    let (current, left, shown, said) = (id.clone(), id.clone(), id.clone(), line.clone());
    let silent = line.clone();
    on_cleanup(move || tidy(here, &left.get_untracked()));
    let next = act(move || {
        here.leave_field();
        let now = id.get_untracked();
        let member = Child(&here.store).member(&now);
        wrong.set(member.name().trim().is_empty() && member.job().trim().is_empty());
        if wrong.get_untracked() {
            line.set(words.nothing.to_owned());
            here.focus(field_of(&now));
        } else {
            line.set((words.added)(&member.called()));
            preset.waits.set(false);
            let next = fresh_id();
            here.focus(field_of(&next));
            id.set(next);
        }
        here.announce(&line.get_untracked());
    });
    let told = el("p")
        .class("iep-team__told")
        .class_when("iep-team__told--wrong", read(move || wrong.get()))
        .attr_when("hidden", read(move || silent.read().is_empty().then(|| "".into())))
        .attr("translate", "no")
        .child(text(read(move || said.get())));
    let opener = seat.map(|_| shown.get_untracked());
    kit::sheet(kit::Sheet {
        title: words.add.into(),
        close: here.words.ways.close.into(),
        tools: hide(here),
        body: group(vec![
            told,
            el("div")
                .class("iep-team__form")
                .child(kit::each(move || vec![current.get()], move |id| person(here, id, preset))),
            el("div").class("iep-team__dock").child(kit::button(Look::Main, None, words.add_now.into(), next)),
        ]),
        closed: act(move || {
            here.layers.sheet.set(None);
            // The empty seat that it was opened from may be gone.
            if let Some(id) = &opener {
                here.focus(row_of(id));
            }
        }),
    })
}

fn field_of(id: &str) -> String {
    ["[data-key=\"", &key::item("member", id, "name"), "\"]"].concat()
}

/// The fields of one person.
fn person(here: Here, id: &str, preset: Preset) -> El {
    let begun = id.to_owned();
    kit::after(move || {
        let is_begun = Child(&here.store).member(&begun).is_begun();
        if let Some(seat) = preset.seat.filter(|_| preset.waits.get() && is_begun) {
            preset.waits.set(false);
            let (id, field) = (begun.clone(), seat.field());
            here.dispatch(Action::Edit { list: "member", id, field, value: true.into() });
        }
    });
    let open = RwSignal::new(false);
    let more = kit::fold(Fold {
        top: false,
        shows: None,
        title: here.words.team.person.more.into(),
        count: None,
        open: read(move || open.get()),
        tell: tell(move |on| open.set(on)),
        body: fields::reach(here, id),
    });
    group(vec![fields::who(here, id, preset), el("div").class("iep-team__more").child(more)])
}

/// Someone without a word, whose role was picked and no more, is nobody.
fn tidy(here: Here, id: &str) {
    let is_nobody = Child(&here.store).member(id).is_blank();
    if is_nobody && !here.store.keys(&key::item("member", id, "")).is_empty() {
        here.dispatch(Action::Remove { list: "member", id: id.to_owned() });
    }
}
