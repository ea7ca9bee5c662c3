//! The shape of the words about the My notes tab.

/// The My notes tab.
pub struct MyNotes {
    /// Its title.
    pub title: &'static str,
}
