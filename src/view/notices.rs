//! Notices about keeping: what the parent has to know, and what can be done about it.

use std::cell::Cell;

use leptos::prelude::*;

use super::kit::{self, El, Icon, Look, act, after, el, none, read, when};
use super::{Here, Sheet, data, file, show};
use crate::content;
use crate::keeper::{ReadError, Saving, ShelfError};

/// Draws what there is to say; nothing where all is well.
pub fn notices(here: Here) -> El {
    let all = move || {
        let status = here.store.status();
        let mut all = Vec::new();
        if let Saving::Failing(error) = status.saving {
            all.push(failing(here, error));
        }
        let why = |one| status.refused.iter().any(|(_, why)| *why == one);
        let words = &here.words.notices;
        if why(ReadError::Unreadable) {
            all.push(notice(&words.unreadable, vec![save_file(here)]));
        }
        if why(ReadError::Newer) {
            all.push(notice(&words.newer, vec![reload(here)]));
        }
        if why(ReadError::Locked) {
            all.push(notice(&words.locked, Vec::new()));
        }
        if status.erased_elsewhere {
            all.push(notice(&words.erased_elsewhere, Vec::new()));
        }
        if status.missing > 0 {
            let store = here.store;
            let back = kit::button(Look::Secondary, None, words.bring_back.into(), act(move || store.bring_back()));
            let go = kit::button(Look::Quiet, None, words.let_go.into(), act(move || store.let_go()));
            all.push(notice(&words.missing, vec![back, go]));
        }
        let back = &here.words.copies.back;
        if !status.came_back.is_empty() {
            let see = kit::button(Look::Secondary, None, back.see.into(), show(here, Some(Sheet::CameBack)));
            let head = (back.head)(status.came_back.len()).into();
            all.push(kit::notice(kit::Notice { head, words: read(|| back.text.to_owned()), acts: vec![see] }));
        }
        if all.is_empty() { none() } else { el("div").class("iep-notices").children(all) }
    };
    when(all)
}

fn failing(here: Here, error: ShelfError) -> El {
    let words = &here.words.notices;
    let which = match error {
        ShelfError::Blocked => &words.blocked,
        ShelfError::Full => &words.full,
        ShelfError::Failed | ShelfError::Locked => &words.failing,
    };
    let label = here.words.data.save_copy.into();
    notice(
        which,
        vec![kit::button(
            Look::Secondary,
            Some(Icon::Save),
            label,
            act(move || {
                data::save_copy(here);
            }),
        )],
    )
}

fn notice(of: &'static content::Notice, acts: Vec<El>) -> El {
    kit::notice(kit::Notice { head: of.head.into(), words: read(|| of.text.to_owned()), acts })
}

fn save_file(here: Here) -> El {
    let label = here.words.notices.save_file.into();
    kit::button(Look::Secondary, Some(Icon::Save), label, act(move || file::save_refused(here)))
}

fn reload(here: Here) -> El {
    let again = act(|| {
        let _ = window().location().reload();
    });
    kit::button(Look::Secondary, None, here.words.ways.reload.into(), again)
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
