//! The team: who is needed, who else comes, and who was there.

use leptos::prelude::*;

use super::kit::{self, el, group};
use super::{Here, Tab, notices};

/// Draws the tab.
pub fn team(here: Here) -> AnyView {
    let words = here.words;
    let panel = group(vec![
        notices::notices(here),
        kit::foot(words.fixed.general.into(), words.checklist.words_checked.into()),
    ]);
    el("div").class("iep-body").child(kit::tab_panel(Tab::Team.slug(), panel)).view()
}
