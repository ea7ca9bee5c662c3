//! The words about meeting mode: the full screen at the table.

use crate::content::Mode;

pub(super) const MODE: Mode = Mode { title: "Start the meeting" };
