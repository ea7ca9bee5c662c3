//! What every screen takes along: where it reads and writes, its words, and what lies open.

use std::ops::Deref;

use leptos::prelude::*;

use super::kit::Spot;
use super::{Sheet, Tab, data, page, part, undone};
use crate::content::{Lang, Words};
use crate::host::Settings;
use crate::model::Part;
use crate::store::Store;

/// What a screen needs. Every closure of a screen takes it along, so it is no bigger than where it is found; what stands
/// there is a hundred and forty bytes, which stay.
#[derive(Clone, Copy)]
pub struct Here(&'static Place);

/// Where a screen reads and writes, its words, and what lies open.
#[derive(Clone, Copy)]
pub struct Place {
    pub(super) store: Store,
    pub(super) words: &'static Words,
    pub(super) settings: RwSignal<Settings>,
    pub(super) root: Spot,
    pub(super) layers: Layers,
}

/// What lies open. It outlives a change of language.
#[derive(Clone, Copy)]
pub struct Layers {
    pub(super) tab: RwSignal<Tab>,
    pub(super) part: RwSignal<Option<part::Opened>>,
    pub(super) page: RwSignal<Option<page::Page>>,
    /// The part at which Meeting mode is, while it is open.
    pub(super) mode: RwSignal<Option<Part>>,
    pub(super) sheet: RwSignal<Option<Sheet>>,
    pub(super) away: RwSignal<bool>,
    pub(super) also: RwSignal<bool>,
    pub(super) about: RwSignal<bool>,
    /// The language that was chosen while the lock lets nothing be kept.
    pub(super) lang: RwSignal<Option<Lang>>,
    pub(super) undone: RwSignal<Option<undone::Undone>>,
    /// What stands in the sheet that loads a copy.
    pub(super) loading: RwSignal<data::Loading>,
    /// The top point of the parent's own that is being written, by its id.
    pub(super) point: RwSignal<Option<String>>,
    /// The binder that all this is about, with its storage key.
    pub(super) about_whom: StoredValue<Option<Store>>,
    /// How far down the page was when all was hidden.
    pub(super) scrolled: StoredValue<f64>,
}

impl Deref for Here {
    type Target = Place;

    fn deref(&self) -> &Place {
        self.0
    }
}

impl Here {
    /// Puts it where it stays.
    #[inline(never)]
    pub fn of(place: Place) -> Here {
        Here(Box::leak(Box::new(place)))
    }
}
