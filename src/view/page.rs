//! What can lie open beside a part: the screens of the time after the meeting, each with a bar on top and a dock.

use leptos::prelude::*;

use super::child::MENU;
use super::kit::{self, Act, Bar, El, Icon, act, read};
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
    /// Names what leads to it.
    pub fn slug(self) -> &'static str {
        match self {
            Page::WrapUp => "wrap-up",
            Page::Consent => "consent",
            Page::FinalCopy => "final-copy",
        }
    }

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

/// Opens a screen; a sheet that led there closes.
pub fn open(here: Here, page: Page) -> Act {
    act(move || {
        here.layers.sheet.set(None);
        here.layers.page.set(Some(page));
    })
}

/// Goes back by one screen. The focus goes to what leads here, or else to the menu.
pub fn back(here: Here) {
    let open = here.layers.page;
    let left = open.get_untracked();
    open.set(left.and_then(Page::before));
    if let Some(left) = left {
        let way = ["[data-opens=\"", left.slug(), "\"]"].concat();
        // A line of a list holds its button.
        here.focus_first(vec![["button", &way, ",", &way, ">button"].concat(), MENU.to_owned()]);
    }
}

/// What leads to a screen: the focus comes back to it.
pub fn way(here: Here, page: Page, shows: Icon, label: &'static str, means: Option<&'static str>) -> El {
    kit::command(kit::Command {
        shows,
        label: label.into(),
        means: means.map(|means| read(move || means.to_owned())),
        danger: false,
        to: kit::To::Act(open(here, page)),
    })
    .attr("data-opens", page.slug())
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
