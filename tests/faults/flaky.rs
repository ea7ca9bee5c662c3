//! What one tab sees of a storage that is late, and now and then throws at calls of one kind.

use std::cell::Cell;

use iep_checklist::keeper::{Shelf, ShelfError};

use crate::shelf::Call;
use crate::slow::View;

/// A view with a fault that can be put on and taken off.
pub struct Flaky {
    pub view: View,
    fault: Cell<Option<(Call, ShelfError)>>,
}

impl Flaky {
    pub fn new(view: View) -> Flaky {
        Flaky { view, fault: Cell::new(None) }
    }

    /// From now on every call of this kind throws.
    pub fn fail(&self, call: Call, error: ShelfError) {
        self.fault.set(Some((call, error)));
    }

    /// Every call works again.
    pub fn heal(&self) {
        self.fault.set(None);
    }

    pub fn is_whole(&self) -> bool {
        self.fault.get().is_none()
    }

    /// Whether this tab can learn what storage holds.
    pub fn can_look(&self) -> bool {
        !matches!(self.fault.get(), Some((Call::Read | Call::Keys, _)))
    }

    fn ask(&self, call: Call) -> Result<(), ShelfError> {
        match self.fault.get() {
            Some((failing, error)) if failing == call => Err(error),
            _ => Ok(()),
        }
    }
}

impl Shelf for Flaky {
    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        self.ask(Call::Keys)?;
        self.view.keys()
    }

    fn read(&self, key: &str) -> Result<Option<String>, ShelfError> {
        self.ask(Call::Read)?;
        self.view.read(key)
    }

    fn put(&self, key: &str, text: &str) -> Result<(), ShelfError> {
        self.ask(Call::Write)?;
        self.view.put(key, text)
    }

    fn remove(&self, key: &str) -> Result<(), ShelfError> {
        self.ask(Call::Remove)?;
        self.view.remove(key)
    }
}
