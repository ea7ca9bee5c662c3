//! What is there when nothing lies open: the head, and the panel of one tab below it.

use leptos::prelude::*;

use super::kit::{El, group, when};
use super::{Here, Tab, advice, checklist, head, my_notes, steps, team, wrap};

/// Draws the head and the tab. The head stays when another tab is picked, so the focus stays in it.
pub fn home(here: Here) -> El {
    let tab = here.layers.tab;
    let panel = move || match tab.get() {
        Tab::Checklist => checklist::checklist(here),
        Tab::Team => team::team(here),
        Tab::MyNotes => my_notes::my_notes(here),
        Tab::Steps => steps::steps(here),
    };
    group(vec![head::head(here), when(move || wrap::filed(here)), advice::advice(here), when(panel)])
}
