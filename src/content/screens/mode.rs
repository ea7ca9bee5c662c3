//! The shape of the words about meeting mode: the full screen at the table.

/// Meeting mode: the full screen at the table.
pub struct Mode {
    /// Its title.
    pub title: &'static str,
}
