//! The shape of the words about the Steps tab, and messages to the school.

/// The Steps tab, and messages to the school.
pub struct Steps {
    /// Its title.
    pub title: &'static str,
}
