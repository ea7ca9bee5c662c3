//! "This is not my phone": what is kept moves into the tab and is forgotten with it, or moves back.

use std::cell::RefCell;
use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::{ArcTrigger, Notify, Track, set_timeout_with_handle};

use super::{Area, OPEN, Store, Told};
use crate::advice;
use crate::keeper::{Saving, Shelf, ShelfError, carry};

thread_local! {
    /// Tells every element of this page that something moved.
    static MOVED: RefCell<ArcTrigger> = RefCell::new(ArcTrigger::new());
}

/// What tells of a move.
fn moves() -> ArcTrigger {
    MOVED.with_borrow(Clone::clone)
}

/// Where no element is left to be told: a trigger would remember those that are gone. An element that moves from one place to
/// the other has none for a moment, and is to hear of the way back.
pub(super) fn forget_who_is_gone() {
    let forget = || {
        let is_shown = OPEN.with(|all| all.try_borrow().is_ok_and(|all| all.iter().any(|open| open.users > 0)));
        if !is_shown {
            MOVED.set(ArcTrigger::new());
        }
    };
    let _ = set_timeout_with_handle(forget, Duration::ZERO);
}

/// The key under which the tab remembers, for its reloads, that it keeps for this visit alone.
fn mark(name: &str) -> String {
    [name, ":visit"].concat()
}

/// Whether this tab keeps what is under a storage key for this visit alone, at the parent's word. Tracked.
pub fn is_for_visit(name: &str) -> bool {
    moves().track();
    Area::Visit.read(&mark(name)).is_ok_and(|mark| mark.is_some())
}

impl Store {
    /// The storage key.
    fn name(self) -> String {
        self.with(|open| open.name.clone()).unwrap_or_default()
    }

    /// How much of the browser's storage is taken, in bytes.
    pub fn room(self) -> usize {
        let (name, area) = (self.name(), self.area());
        let prefix = [&name, ":"].concat();
        let text = |key: &String| area.read(key).ok().flatten().unwrap_or_default();
        let own = area.keys().unwrap_or_default().into_iter().filter(|key| key.starts_with(&prefix));
        own.map(|key| advice::room(&key, &text(&key))).sum()
    }

    /// When the first and the last word was written, in milliseconds since 1970.
    pub fn written(self) -> Option<(u64, u64)> {
        self.with(|open| open.keeper.written()).flatten()
    }

    /// Keeps from now on for this visit alone, or as before. What is there goes along; the old place is emptied only
    /// when the new one has it all. `ended` hears of it; after an error all is as it was.
    pub fn keep_for_visit(self, on: bool, ended: Told) {
        self.sync();
        let (from, to) = if on { (Area::Always, Area::Visit) } else { (Area::Visit, Area::Always) };
        let name = self.name();
        // An erasure of the other place that still waits for the mirror would take what is moved there now.
        if let Some(other) = Store::opened(&name, to) {
            other.carry_out(false);
        }
        let status = self.status();
        // What is in memory alone would go with the old place.
        let is_whole = status.missing == 0 && !matches!(status.saving, Saving::Failing(_)) && self.area() == from;
        if !is_whole {
            return ended(Err(ShelfError::Failed));
        }
        let stays = [mark(&name), [&name, ":erased"].concat()];
        let put = move |key: &str, text: &str| to.put(key, text);
        let moved = carry(&name, &stays, &from, &to, &put).and_then(|()| match on {
            true => to.put(&mark(&name), "{\"v\":1}"),
            false => from.remove(&mark(&name)),
        });
        if let Err(error) = moved {
            return ended(Err(error));
        }
        // Screens are made anew, over the new place, before the old one is emptied: what is written meanwhile is safe.
        moves().notify();
        let erased: Told = Arc::new(move |erased| {
            if erased.is_err() {
                // It stays where it was. What the tab has is left to the tab, or is there twice.
                let back = move |key: &str, text: &str| from.put(key, text);
                let _ = carry(&name, &stays, &to, &from, &back);
                if on {
                    let _ = to.remove(&mark(&name));
                } else {
                    let _ = from.put(&mark(&name), "{\"v\":1}");
                }
                moves().notify();
            } else if !on {
                let _ = from.remove(&[&name, ":erased"].concat());
            }
            ended(erased);
        });
        self.erase(erased);
    }
}
