//! The shape of the words on the poster for a waiting room.

/// What the poster says. No screen says it, so that no phone carries it.
pub struct PosterWords {
    /// Asks whom it is for, in large letters.
    pub ask: &'static str,
    /// Says what to do, in large letters.
    pub take: &'static str,
    /// What there is behind the address.
    pub what: &'static str,
    /// How to get there by the square, in three steps.
    pub how: [&'static str; 3],
    /// Above the address, for those who type it.
    pub or: &'static str,
    /// What it costs, and where what is written stays.
    pub free: &'static str,
}
