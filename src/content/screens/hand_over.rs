//! The shape of the words about handing over to another person.

/// Handing over a file that is locked with a passphrase.
pub struct HandOver {
    /// Its title, and the line that leads there.
    pub title: &'static str,
    /// Under it: what it makes.
    pub gist: &'static str,
}
