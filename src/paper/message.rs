//! Messages to the school, made of fixed words and of what the parent entered.

use super::{Given, Line, Paper};
use crate::content::Words;
use crate::model::{Message, Reader};

/// The message to look at and to send.
pub fn message(words: &Words, _reader: &dyn Reader, _given: &Given, _message: Message) -> Paper {
    Paper { title: words.paper.title.to_owned(), lines: vec![Line::Text(words.paper.title.to_owned())] }
}
