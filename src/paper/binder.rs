//! Everything that is kept of a meeting, for the parent alone.

use super::{Given, Line, Paper};
use crate::content::Words;
use crate::model::Reader;

/// All of it; notes that are not marked as OK to share only where the parent said so.
pub fn binder(words: &Words, _reader: &dyn Reader, _given: &Given, _with_private: bool) -> Paper {
    Paper { title: words.paper.title.to_owned(), lines: vec![Line::Text(words.paper.title.to_owned())] }
}
