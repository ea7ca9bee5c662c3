//! The shape of the words about a letter before it is sent: preview, change, share.

/// A letter before it is sent: preview, change, share.
pub struct LetterWords {
    /// Its title.
    pub title: &'static str,
}
