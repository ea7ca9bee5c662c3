//! The shape of the words about the lock.

/// The lock: what is kept here opens with a passphrase alone.
pub struct Lock {
    /// Its title, and the line that leads there.
    pub title: &'static str,
    /// Under it: what it does.
    pub gist: &'static str,
}
