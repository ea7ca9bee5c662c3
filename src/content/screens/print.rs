//! The shape of the words about the sheet that prints.

/// The sheet that prints.
pub struct Print {
    /// Its title.
    pub title: &'static str,
}
