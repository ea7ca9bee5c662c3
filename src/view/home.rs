//! What is there when nothing lies open: the head, and the panel of one tab below it.

use leptos::prelude::*;

use super::kit::{El, group, when};
use super::pieces::piece;
use super::{Here, advice, checklist, head, my_notes, steps, team, wrap};
use crate::content::Words;

/// The tabs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    Checklist,
    Team,
    MyNotes,
    Steps,
}

impl Tab {
    /// All of them, in their order.
    pub const ALL: [Tab; 4] = [Tab::Checklist, Tab::Team, Tab::MyNotes, Tab::Steps];

    /// Names it in ids of elements.
    pub fn slug(self) -> &'static str {
        match self {
            Tab::Checklist => "checklist",
            Tab::Team => "team",
            Tab::MyNotes => "my-notes",
            Tab::Steps => "steps",
        }
    }

    /// Its name.
    pub fn title(self, words: &Words) -> &'static str {
        match self {
            Tab::Checklist => words.checklist.title,
            Tab::Team => words.team.title,
            Tab::MyNotes => words.my_notes.title,
            Tab::Steps => words.steps.title,
        }
    }
}

/// Draws the head and the tab. The head stays when another tab is picked, so the focus stays in it.
pub fn home(here: Here) -> El {
    let filed = when(move || wrap::filed(here));
    group(vec![piece(here, head::head), filed, advice::advice(here), piece(here, panel)])
}

fn panel(here: Here) -> El {
    let tab = here.layers.tab;
    when(move || match tab.get() {
        Tab::Checklist => checklist::checklist(here),
        Tab::Team => team::team(here),
        Tab::MyNotes => my_notes::my_notes(here),
        Tab::Steps => steps::steps(here),
    })
}
