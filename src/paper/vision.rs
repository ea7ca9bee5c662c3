//! Concerns and vision, as a letter to the school: 34 CFR 300.324(a)(1)(i) and (ii).

use super::{Given, Line, Paper};
use crate::content::Words;
use crate::model::Reader;

/// The letter.
pub fn vision(words: &Words, _reader: &dyn Reader, _given: &Given) -> Paper {
    Paper { title: words.paper.title.to_owned(), lines: vec![Line::Text(words.paper.title.to_owned())] }
}
