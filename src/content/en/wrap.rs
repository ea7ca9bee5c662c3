//! The words about wrap up, the final copy, and the next meeting.

use crate::content::Wrap;

pub(super) const WRAP: Wrap = Wrap { title: "Wrap up" };
