//! The Steps tab: the meeting, the six steps of the process, and messages to the school.

use super::kit::{self, El, el, none};
use super::{Here, Tab, hide, notices, show};
use crate::model::Message;

/// Draws the tab.
pub fn steps(here: Here) -> El {
    el("div").class("iep-body").child(kit::tab_panel(Tab::Steps.slug(), notices::notices(here)))
}

/// Draws a message, to look at and to send.
pub fn message(here: Here, _message: Message) -> El {
    sheet(here)
}

fn sheet(here: Here) -> El {
    kit::sheet(kit::Sheet {
        title: here.words.steps.title.into(),
        close: here.words.ways.close.into(),
        tools: hide(here),
        body: none(),
        closed: show(here, None),
    })
}
