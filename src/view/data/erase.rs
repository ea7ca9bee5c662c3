//! Erasing: this meeting, this child, or everything. Nothing brings it back, so each is asked about first.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::kit::{self, Act, Command, El, Icon, Look, To, act, el, group, none, read, typed};
use super::super::{Here, Sheet, child, hide, meeting, show};
use crate::content::Erase;
use crate::keeper::ShelfError;
use crate::model::Kind;
use crate::store::Filed;

/// What is erased.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Erasing {
    Meeting,
    Child,
    All,
}

impl Erasing {
    fn words(self, here: Here) -> &'static Erase {
        let words = &here.words.data.erasing;
        match self {
            Erasing::Meeting => &words.meeting,
            Erasing::Child => &words.child,
            Erasing::All => &words.all,
        }
    }
}

/// What there is to choose among: a part of it only where something else is left then. Tracked.
fn choices(here: Here) -> Vec<Erasing> {
    let meeting = (here.store.meetings().len() > 1).then_some(Erasing::Meeting);
    let child = (here.store.children().len() > 1).then_some(Erasing::Child);
    meeting.into_iter().chain(child).chain([Erasing::All]).collect()
}

/// The line in "Your data".
pub fn way(here: Here) -> El {
    let words = &here.words.data.erasing;
    let label = if choices(here).len() > 1 { words.some } else { words.all.label };
    line(here, label, words.gist, Sheet::Erase)
}

fn line(here: Here, label: &'static str, gist: &'static str, to: Sheet) -> El {
    let means = Some(read(move || gist.to_owned()));
    kit::command(Command {
        shows: Icon::Erase,
        label: label.into(),
        means,
        danger: true,
        to: To::Act(show(here, Some(to))),
    })
}

/// Draws the sheet: a choice where there is one, else the question.
pub fn erase(here: Here) -> El {
    let choices = untrack(|| choices(here));
    if choices.len() < 2 {
        return erase_this(here, Erasing::All);
    }
    let way = |what: &Erasing| {
        let words = what.words(here);
        line(here, words.label, words.gist, Sheet::EraseThis(*what))
    };
    kit::sheet(kit::Sheet {
        title: here.words.data.erasing.which.into(),
        close: here.words.ways.close.into(),
        tools: hide(here),
        body: kit::commands(choices.iter().map(way).collect()),
        closed: back(here),
    })
}

/// Asks before something is erased, and offers a copy.
pub fn erase_this(here: Here, what: Erasing) -> El {
    let (all, words) = (&here.words.data.erasing, what.words(here));
    let partly = RwSignal::new(false);
    let said = read(move || if partly.get() { all.partly } else { words.what }.to_owned());
    let yes = act(move || go(here, what, partly));
    let save = act(move || {
        super::save_copy(here);
    });
    kit::sheet(kit::Sheet {
        title: words.ask.into(),
        close: here.words.ways.close.into(),
        tools: hide(here),
        body: group(vec![
            about(here, what),
            el("p").class("iep-data__ask").text_when(said),
            el("p").class("iep-data__ask").text(all.copies_stay),
            el("div")
                .class("iep-buttons")
                .child(kit::button(Look::Secondary, Some(Icon::Save), all.save_first.into(), save))
                .child(kit::button(Look::Secondary, None, all.no.into(), show(here, Some(Sheet::Data))))
                .child(kit::button(Look::Danger, Some(Icon::Erase), words.label.into(), yes)),
        ]),
        closed: back(here),
    })
}

/// Which child or meeting it is.
fn about(here: Here, what: Erasing) -> El {
    let name = untrack(|| {
        let children = here.store.children();
        let shown = children.iter().find(|child| child.shown);
        match what {
            Erasing::All => None,
            Erasing::Child => shown.map(|shown| child::name(here, &children, shown)),
            Erasing::Meeting => meeting::shown(here),
        }
    });
    let Some(name) = name else { return none() };
    el("p")
        .class("iep-data__about")
        .child(el("span").text(here.words.data.erasing.about))
        .child(typed(read(move || name.clone())))
}

fn go(here: Here, what: Erasing, partly: RwSignal<bool>) {
    let words = what.words(here);
    let live = use_context::<kit::Live>();
    here.leave_field();
    let ended = move |ended: Result<(), ShelfError>| {
        let said = match ended {
            Ok(()) => words.done,
            Err(_) => here.words.data.erasing.partly,
        };
        if ended.is_err() {
            partly.try_set(true);
        } else {
            here.turned(None);
            here.focus(child::MENU.to_owned());
        }
        if let Some(live) = live.clone() {
            request_animation_frame(move || live.announce(said));
        }
    };
    let ended = Arc::new(ended);
    let (store, shown) = (here.store, |all: Vec<Filed>| all.into_iter().find(|one| one.shown).map(|one| one.id));
    let id = untrack(|| match what {
        Erasing::All => None,
        Erasing::Child => shown(store.children()),
        Erasing::Meeting => shown(store.meetings()),
    });
    match (what, id) {
        (Erasing::All, _) => store.erase(ended),
        (Erasing::Child, Some(id)) => store.erase_one(Kind::Child, &id, ended),
        (Erasing::Meeting, Some(id)) => store.erase_one(Kind::Meeting, &id, ended),
        // Another window has taken it away.
        _ => ended(Ok(())),
    }
}

fn back(here: Here) -> Act {
    let sheet = here.layers.sheet;
    act(move || {
        if matches!(sheet.get_untracked(), Some(Sheet::Erase | Sheet::EraseThis(_))) {
            sheet.set(Some(Sheet::Data));
        }
    })
}
