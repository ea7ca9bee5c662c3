//! What can lie open beside a part: the screens of the time after the meeting, each with a bar on top and a dock.

use leptos::prelude::*;

use super::kit::{self, Bar, El, act, read};
use super::{Here, hide, wrap};

/// One of those screens.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// The decision, and the recap to send.
    WrapUp,
    /// Which parts the parent agrees to.
    Consent,
    /// Whether the final copy says what was agreed.
    FinalCopy,
}

impl Page {
    /// The screen that Back leads to.
    fn before(self) -> Option<Page> {
        match self {
            Page::WrapUp => None,
            Page::Consent | Page::FinalCopy => Some(Page::WrapUp),
        }
    }
}

/// Draws the screen.
pub fn page(here: Here, page: Page) -> El {
    match page {
        Page::WrapUp => wrap::wrap(here),
        Page::Consent => wrap::consent(here),
        Page::FinalCopy => wrap::final_copy(here),
    }
}

/// Goes back by one screen.
pub fn back(here: Here) {
    let page = here.layers.page;
    page.set(page.get_untracked().and_then(Page::before));
}

/// The bar of such a screen; `label` says where Back leads.
pub fn bar(here: Here, label: &'static str) -> El {
    kit::bar(Bar {
        back: label.into(),
        act: act(move || back(here)),
        place: read(|| kit::Saved { shows: None, words: String::new() }),
        next: None,
        tools: hide(here),
    })
}
