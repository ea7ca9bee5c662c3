//! The words about the words of what is sent and printed.

use crate::content::PaperWords;

pub(super) const PAPER: PaperWords = PaperWords { title: "Notes of the meeting" };
