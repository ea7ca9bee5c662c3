//! One page load: a keeper and the steps that a page takes with it.
#![allow(dead_code, reason = "each test target uses its own part of it")]

use iep_checklist::keeper::{Changes, Keeper, Saving, Seen, Shelf, Status, Turn};
use iep_checklist::model::{Action, Kind, Part, Reader};
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
        self.act_at(self.keeper.shown(), action)
    }

    /// The same from a screen that was made for this binder.
    pub fn act_at(&mut self, binder: usize, action: Action) -> Changes {
        let puts = action.puts();
        self.with(|keeper, ms, fresh| keeper.put_in(binder, &puts, ms, fresh))
    }

    /// The parent turns to another child or meeting.
    pub fn turn(&mut self, shelf: &dyn Shelf, to: &Turn) {
        self.with(|keeper, ms, fresh| keeper.turn(shelf, to, ms, fresh));
        self.keeper.save(shelf);
    }

    /// The parent takes the child or the meeting that is shown off its list.
    pub fn remove(&mut self, shelf: &dyn Shelf, kind: Kind) {
        self.with(|keeper, ms, fresh| keeper.remove(shelf, kind, ms, fresh));
        self.keeper.save(shelf);
    }

    fn with<T>(&mut self, does: impl FnOnce(&mut Keeper, u64, &mut dyn FnMut() -> String) -> T) -> T {
        self.ms += 1;
        let (ids, writer, ms) = (&mut self.ids, &self.writer, self.ms);
        let mut fresh = || {
            *ids += 1;
            format!("{ms:06}{ids:02}{writer}")
        };
        does(&mut self.keeper, ms, &mut fresh)
    }

    /// Types a text over what stands there.
    pub fn write(&mut self, shelf: &dyn Shelf, key: &str, text: &str) {
        let over = self.seen().dots(key);
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

    /// What is shown, with what stands beside it.
    pub fn seen(&self) -> Seen<'_> {
        self.keeper.seen(self.keeper.shown())
    }

    pub fn status(&self) -> Status {
        self.keeper.status()
    }

    pub fn saving(&self) -> Saving {
        self.keeper.status().saving
    }
}
