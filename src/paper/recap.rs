//! The recap: a short letter of what was said at the meeting.

use super::{Given, Line, Paper};
use crate::content::Words;
use crate::model::Reader;

/// The recap to send.
pub fn recap(words: &Words, _reader: &dyn Reader, _given: &Given) -> Paper {
    Paper { title: words.paper.title.to_owned(), lines: vec![Line::Text(words.paper.title.to_owned())] }
}
