//! One page load: a keeper and the steps that a page takes with it.
#![allow(dead_code, reason = "each test target uses its own part of it")]

use iep_checklist::keeper::{Changes, Keeper, Saving, Shelf, Status};
use iep_checklist::model::{Action, Part, Reader};
use serde_json::Value;

/// The storage key of the tests.
pub const NAME: &str = "iep-checklist";

/// A page that shows the widget.
pub struct Visit {
    pub keeper: Keeper,
    /// What the clock of this page says next.
    pub ms: u64,
    writer: String,
    ids: usize,
}

impl Visit {
    /// A page that has not looked at storage yet.
    pub fn new(name: &str, writer: &str) -> Visit {
        Visit { keeper: Keeper::new(name, writer), ms: 1_000, writer: writer.to_owned(), ids: 0 }
    }

    /// A page that has opened on what is stored.
    pub fn open(shelf: &dyn Shelf, writer: &str) -> Visit {
        let mut visit = Visit::new(NAME, writer);
        visit.sync(shelf);
        visit
    }

    /// Takes in what others wrote, and saves what they do not have.
    pub fn sync(&mut self, shelf: &dyn Shelf) {
        self.keeper.look(shelf);
        self.keeper.save(shelf);
    }

    /// The parent does something.
    pub fn act(&mut self, shelf: &dyn Shelf, action: Action) -> Changes {
        self.keeper.prepare(shelf);
        let changes = self.act_in_memory(action);
        self.keeper.save(shelf);
        changes
    }

    /// As [`Visit::act`], and the page has not come to saving yet.
    pub fn act_in_memory(&mut self, action: Action) -> Changes {
        self.ms += 1;
        let (ids, writer, ms) = (&mut self.ids, &self.writer, self.ms);
        let mut fresh = || {
            *ids += 1;
            format!("{ms:06}{ids:02}{writer}")
        };
        self.keeper.put(&action.puts(), ms, &mut fresh)
    }

    /// Types a text over what stands there.
    pub fn write(&mut self, shelf: &dyn Shelf, key: &str, text: &str) {
        let over = self.keeper.dots(key);
        self.act(shelf, Action::Annotate { key: key.to_owned(), text: text.to_owned(), over });
    }

    /// Checks a part off.
    pub fn tick(&mut self, shelf: &dyn Shelf, part: Part) {
        self.act(shelf, Action::Tick(part, true));
    }

    /// What is on screen under a key.
    pub fn sees(&self, key: &str) -> Value {
        Reader::value(&self.keeper, key)
    }

    pub fn status(&self) -> Status {
        self.keeper.status()
    }

    pub fn saving(&self) -> Saving {
        self.keeper.status().saving
    }
}
