//! Copies, as the screens save, look at and load them.

use super::{Store, fresh_id, now};
use crate::copies::Copy;
pub use crate::copies::{BYTES, ChildGlance, CopyError, Glance, MeetingGlance, Standing};
pub use crate::keeper::Came;

/// How a file is taken in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// Put together with what is here.
    Merge,
    /// Beside what is here, as if nobody had met these children.
    Anew,
}

/// What a file brought.
#[derive(Clone)]
pub struct Loaded {
    /// Each record that has news now, and the way back.
    pub came: Vec<Came>,
    /// The id of its first child, where nothing was shown here before.
    pub first: Option<String>,
}

impl Store {
    /// Everything, as a text to save in a file. What other tabs wrote is in it too.
    pub fn copy(self) -> String {
        self.sync();
        self.with(|open| Copy::of(&open.keeper, &open.shelf).text()).unwrap_or_default()
    }

    /// Looks at a file. Nothing changes by it.
    pub fn glance(self, copy: &Copy) -> Glance {
        self.with(|open| copy.glance(&open.keeper, &open.shelf)).unwrap_or_default()
    }

    /// Takes a file in.
    pub fn load(self, copy: &Copy, how: How) -> Loaded {
        let loaded = self.with(|open| {
            let fresh = open.keeper.is_fresh();
            let records = match how {
                How::Merge => copy.all(),
                How::Anew => copy.anew(&mut fresh_id),
            };
            let (changes, came) = open.keeper.take_copy(&open.shelf, &records, now());
            let first = if fresh { open.keeper.children().into_iter().next() } else { None };
            (changes, Loaded { came, first: first.map(|child| child.id) })
        });
        let Some((changes, loaded)) = loaded else { return Loaded { came: Vec::new(), first: None } };
        self.notify(changes);
        self.save();
        loaded
    }

    /// Takes out again what a file brought.
    pub fn unload(self, came: &[Came]) {
        let changes = self.with(|open| open.keeper.take_out(&open.shelf, came, now())).unwrap_or_default();
        self.notify(changes);
        self.save();
    }
}
