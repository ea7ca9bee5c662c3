//! The shape of the words about the words of what is sent and printed.

/// The words of what is sent and printed.
pub struct PaperWords {
    /// Its title.
    pub title: &'static str,
}
