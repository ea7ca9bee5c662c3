//! The shape of the words about the child's own goals, services and the like.

/// The entries of a part, and the sheet of one.
pub struct Entries {
    /// Heading of the sheet that changes one.
    pub change: &'static str,
}
