//! Notices about keeping: what the parent has to know, and what can be done about it.

use std::cell::Cell;

use leptos::prelude::*;

use super::kit::{self, El, Icon, Look, act, after, el, read};
use super::{Here, Sheet, data, file, show};
use crate::keeper::{ReadError, Saving, ShelfError};

/// Draws what there is to say. A notice is drawn once and stays for as long as it is true: something that is saved beside it
/// takes neither the focus nor a tap from it.
pub fn notices(here: Here) -> El {
    el("div").class("iep-notices").child(kit::each(move || due(here), move |name| notice(here, name)))
}

/// The names of what there is to say; the errors of a save first.
fn due(here: Here) -> Vec<String> {
    let status = here.store.status();
    let refused = |one| status.refused.iter().any(|(_, why)| *why == one);
    let failing = match status.saving {
        Saving::Failing(ShelfError::Blocked) => Some("blocked"),
        Saving::Failing(ShelfError::Full) => Some("full"),
        Saving::Failing(_) => Some("failing"),
        _ => None,
    };
    let all = [
        failing,
        refused(ReadError::Unreadable).then_some("unreadable"),
        refused(ReadError::Newer).then_some("newer"),
        refused(ReadError::Locked).then_some("locked"),
        status.erased_elsewhere.then_some("erased"),
        (status.missing > 0).then_some("missing"),
        (!status.came_back.is_empty()).then_some("came-back"),
    ];
    all.into_iter().flatten().map(str::to_owned).collect()
}

fn notice(here: Here, name: &str) -> El {
    let words = &here.words.notices;
    let store = here.store;
    let second = |label: &'static str, does| kit::button(Look::Secondary, None, label.into(), does);
    let (of, acts) = match name {
        "blocked" => (&words.blocked, vec![save_copy(here)]),
        "full" => (&words.full, vec![save_copy(here)]),
        "failing" => (&words.failing, vec![save_copy(here)]),
        "unreadable" => (&words.unreadable, vec![second(words.save_file, act(move || file::save_refused(here)))]),
        "newer" => (&words.newer, vec![second(here.words.ways.reload, act(reload))]),
        "locked" => (&words.locked, Vec::new()),
        "erased" => (&words.erased_elsewhere, Vec::new()),
        "missing" => {
            let back = second(words.bring_back, act(move || store.bring_back()));
            let go = kit::button(Look::Quiet, None, words.let_go.into(), act(move || store.let_go()));
            (&words.missing, vec![back, go])
        }
        _ => return came_back(here),
    };
    kit::notice(kit::Notice { head: read(|| of.head.to_owned()), words: read(|| of.text.to_owned()), acts })
}

/// Something that was taken off has come back. How much it is may change.
fn came_back(here: Here) -> El {
    let words = &here.words.copies.back;
    let see = kit::button(Look::Secondary, None, words.see.into(), show(here, Some(Sheet::CameBack)));
    let head = read(move || (words.head)(here.store.status().came_back.len()));
    kit::notice(kit::Notice { head, words: read(|| words.text.to_owned()), acts: vec![see] })
}

fn save_copy(here: Here) -> El {
    let save = act(move || {
        let _ = data::save_copy(here);
    });
    kit::button(Look::Secondary, Some(Icon::Save), here.words.data.save_copy.into(), save)
}

fn reload() {
    let _ = window().location().reload();
}

/// "Saved" is spoken only when it fails, or recovers.
pub fn announce(here: Here) {
    let live = use_context::<kit::Live>();
    let last = Cell::new(None);
    after(move || {
        let now = here.store.status().saving;
        if now == Saving::Written {
            return;
        }
        let words = &here.words.notices;
        let say = match (last.replace(Some(now)), now) {
            (before, Saving::Failing(error)) if before != Some(now) => match error {
                ShelfError::Blocked => words.blocked.head,
                ShelfError::Full => words.full.head,
                ShelfError::Failed => words.failing.head,
                // The screen that asks says so.
                ShelfError::Locked => return,
            },
            (Some(Saving::Failing(_)), Saving::Saved) => words.recovered,
            _ => return,
        };
        if let Some(live) = &live {
            live.announce(say);
        }
    });
}
