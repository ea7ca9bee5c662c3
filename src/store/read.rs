//! How the screens read a store: field by field, or by whole lists.

use serde_json::Value;

use super::Store;
use crate::model::Reader;

/// A store, read by lists: who asks for the keys that begin with something is told once when anything in them changes, and
/// does not note each of some thousand fields.
pub struct Whole(pub(super) Store);

impl Reader for Whole {
    fn value(&self, key: &str) -> Value {
        self.0.peek(key)
    }

    fn keys(&self, prefix: &str) -> Vec<String> {
        Reader::keys(&self.0, prefix)
    }
}

impl Reader for Store {
    fn value(&self, key: &str) -> Value {
        self.track(key);
        self.peek(key)
    }

    fn keys(&self, prefix: &str) -> Vec<String> {
        self.track(prefix);
        self.with(|open| open.keeper.seen(self.binder).keys(prefix)).unwrap_or_default()
    }
}
