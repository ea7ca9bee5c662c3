//! The erase mark, under `{storage-key}:erased`: what was erased for good, so that no other tab and no mirror brings it
//! back. It holds ids and no word of the parent's.

use serde_json::{Map, Value};

use super::{Address, Addresses};
use crate::model::Kind;
use crate::record::{VERSION, text_of};

/// What was erased.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Mark {
    /// Random, another with each erasure of everything. `None`: there was none.
    pub(super) erased: Option<String>,
    /// When it was left; each is later than the one before it, whatever the clock says.
    pub(super) ms: u64,
    /// Children and meetings that were erased alone.
    pub(super) gone: Addresses,
}

impl Mark {
    /// Reads the text under the key. A text of another make is the mark of an erasure too.
    pub fn read(text: &str) -> Mark {
        let Ok(Value::Object(mark)) = serde_json::from_str::<Value>(text) else {
            return Mark { erased: Some(text.to_owned()), ..Mark::default() };
        };
        let erased = mark.get("erased").and_then(Value::as_str).map(str::to_owned);
        let ms = mark.get("ms").and_then(Value::as_u64).unwrap_or_default();
        let mut gone = Addresses::default();
        for one in mark.get("gone").and_then(Value::as_array).into_iter().flatten() {
            let address = one
                .as_str()
                .and_then(|one| one.split_once(':'))
                .and_then(|(kind, id)| Some(Address { kind: Kind::from_word(kind)?, id: id.to_owned() }));
            if let Some(address) = address {
                gone.insert(address, ());
            }
        }
        Mark { erased, ms, gone }
    }

    /// The form that is stored.
    pub fn to_value(&self) -> Value {
        let mut mark = Map::new();
        mark.insert("v".to_owned(), VERSION.into());
        mark.insert("ms".to_owned(), self.ms.into());
        if let Some(erased) = &self.erased {
            mark.insert("erased".to_owned(), erased.as_str().into());
        }
        if !self.gone.is_empty() {
            let gone = self.gone.keys().map(|one| [one.kind.word(), ":", &one.id].concat().into());
            mark.insert("gone".to_owned(), Value::Array(gone.collect()));
        }
        Value::Object(mark)
    }

    /// The text that is stored.
    pub fn text(&self) -> String {
        text_of(&self.to_value())
    }

    /// Whether a record was erased: itself, or the child it is about.
    pub fn covers(&self, address: &Address) -> bool {
        self.gone.contains_key(address) || self.gone.contains_key(&address.child_of())
    }

    /// Whether it is of another erasure of everything.
    pub fn erases_all(&self, known: &Mark) -> bool {
        self.erased != known.erased
    }

    /// Whether it erases something that `known` does not.
    pub(super) fn erases_more(&self, known: &Mark) -> bool {
        self.erases_all(known) || self.gone.keys().any(|one| !known.gone.contains_key(one))
    }

    /// Keeps what another mark of the same time erased.
    pub(super) fn take_in(&mut self, other: &Mark) {
        if self.erased == other.erased {
            for one in other.gone.keys() {
                self.gone.insert(one.clone(), ());
            }
            self.ms = self.ms.max(other.ms);
        }
    }
}
