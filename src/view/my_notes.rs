//! The My notes tab: top points, concerns and vision, the parking lot, and notes at large.

mod items;
mod top;
mod vision;

pub use top::{give_up, make_room};
pub use vision::vision;

use leptos::prelude::*;

use super::kit::{self, El, Icon, Look, el, group, read};
use super::{Here, Sheet, Tab, input, notices, show};
use crate::model::Meeting;
use items::Kind;

/// Draws the tab.
pub fn my_notes(here: Here) -> El {
    let words = &here.words.my_notes;
    // What was begun before another tab was picked is kept; its field is closed.
    here.layers.point.set(None);
    let pair = |one, other| el("div").class("iep-split").child(one).child(other);
    let panel = group(vec![
        notices::notices(here),
        top::top(here),
        pair(items::items(here, Kind::Strength), items::items(here, Kind::Worry)),
        el("div").class("iep-block").child(input::lines(here, "notes.hope".to_owned(), words.hope)),
        pair(items::items(here, Kind::Parked), free(here)),
        items::items(here, Kind::Memo),
        kit::foot(here.words.fixed.general.into(), here.words.checklist.words_checked.into()),
    ]);
    let body = el("div").class("iep-body").child(kit::tab_panel(Tab::MyNotes.slug(), panel));
    let make = kit::button(Look::Main, Some(Icon::Draft), words.make.into(), show(here, Some(Sheet::Vision)));
    group(vec![body, kit::dock(None, make)])
}

/// Notes at large, and whether they may be shared, once there is something to share.
fn free(here: Here) -> El {
    let words = &here.words.part;
    let share =
        input::switch(here, "notes.free-share".to_owned(), words.share, words.share_on, here.words.fixed.note_off);
    let idle = read(move || {
        let (note, shared) = Meeting(&here.store).free_note();
        (!shared && note.is_empty()).then(|| "".into())
    });
    let shared = read(move || Meeting(&here.store).free_note().1);
    el("div")
        .class("iep-block iep-my-notes__free")
        .class_when("iep-my-notes__free--shared", shared)
        .child(input::lines(here, "notes.free".to_owned(), here.words.my_notes.title))
        .child(el("div").attr_when("hidden", idle).child(share))
}
