//! The shape of the words about wrap up, the final copy, and the next meeting.

/// Wrap up, the final copy, and the next meeting.
pub struct Wrap {
    /// Its title.
    pub title: &'static str,
}
