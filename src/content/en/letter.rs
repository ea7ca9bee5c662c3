//! The words about a letter before it is sent: preview, change, share.

use crate::content::LetterWords;

pub(super) const LETTER: LetterWords = LetterWords { title: "Letter" };
