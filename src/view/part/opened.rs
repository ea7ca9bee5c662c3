//! What can lie open: a part of the IEP, or something more to check that the host page brought.

use leptos::prelude::*;

use super::Here;
use crate::host::Item;
use crate::model::{Action, Part, flag, key, text};
use crate::view::kit::Words;

/// A part, or a thing of the host's by its id.
#[derive(Clone, PartialEq, Eq)]
pub enum Opened {
    Part(Part),
    Extra(String),
}

impl Opened {
    /// Where a field of it is stored.
    pub fn key(&self, field: &str) -> String {
        match self {
            Opened::Part(part) => key::part(*part, field),
            Opened::Extra(id) => key::item("host-item", id, field),
        }
    }

    /// The word of the part, or the id: the host's links go by it.
    pub fn slug(&self) -> &str {
        match self {
            Opened::Part(part) => part.slug(),
            Opened::Extra(id) => id,
        }
    }

    /// Its title.
    pub fn title(&self, here: Here) -> Words {
        match self {
            Opened::Part(part) => here.words.of(*part).title.into(),
            Opened::Extra(id) => item(here, id).map(|item| item.title).unwrap_or_default().into(),
        }
    }

    /// Whether the parent has gone over it.
    pub fn is_checked(&self, here: Here) -> bool {
        flag(&here.store, &self.key("checked"))
    }

    /// What the parent wrote about it.
    pub fn note(&self, here: Here) -> String {
        text(&here.store, &self.key("note"))
    }

    /// Has gone over it, or has not.
    pub fn tick(&self, on: bool) -> Action {
        match self {
            Opened::Part(part) => Action::Tick(*part, on),
            Opened::Extra(_) => Action::Answer(self.key("checked"), on.into()),
        }
    }

    /// What it is shown among: the eight, or the "Also check" list.
    pub fn group(&self, here: Here) -> Vec<Opened> {
        match self {
            Opened::Part(part) if part.is_section() => Part::SECTIONS.map(Opened::Part).into(),
            _ => also(here),
        }
    }
}

/// Everything under "Also check": the parts that the eight leave out, then what the host brought.
pub fn also(here: Here) -> Vec<Opened> {
    let mut all = Part::ALSO.map(Opened::Part).to_vec();
    here.settings.with(|settings| all.extend(settings.extras.also.iter().map(|item| Opened::Extra(item.id.clone()))));
    all
}

/// How many of these the parent has gone over.
pub fn checked(here: Here, all: &[Opened]) -> usize {
    all.iter().filter(|one| one.is_checked(here)).count()
}

/// What the host says about a thing of its own; `None` where it no longer says anything.
pub fn item(here: Here, id: &str) -> Option<Item> {
    here.settings.with(|settings| settings.extras.also.iter().find(|item| item.id == id).cloned())
}
