//! The shape of the words about saved copies.

/// Saving a copy, and loading one.
pub struct Copies {
    /// Loads a copy; the title of its sheet.
    pub load: &'static str,
    /// Under it: from where.
    pub load_gist: &'static str,
}
