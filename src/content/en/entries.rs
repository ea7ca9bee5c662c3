//! The words about the child's own goals, services and the like, in English.

use crate::content::Entries;

pub(super) const ENTRIES: Entries = Entries { change: "Change" };
