//! The sheet that the parent brings, in black and white, for the table and for the school.

use super::{Given, Line, Paper};
use crate::content::Words;
use crate::model::Reader;

/// The sheet for the school.
pub fn school(words: &Words, _reader: &dyn Reader, _given: &Given) -> Paper {
    Paper { title: words.paper.title.to_owned(), lines: vec![Line::Text(words.paper.title.to_owned())] }
}
