//! The shape of the words about a letter before it is sent: preview, change, share.

/// A letter before it is sent: preview, change, share.
pub struct LetterWords {
    /// Makes a field of it.
    pub change: &'static str,
    /// Below the field: it follows the marks no longer.
    pub changed: &'static str,
    /// The same while the field is empty.
    pub blank: &'static str,
    /// Makes it of the marks again.
    pub again: &'static str,
    /// Said then, beside [`Ways::undo`](crate::content::Ways::undo).
    pub restarted: &'static str,
    /// Hands it to the phone's own way of sending.
    pub share: &'static str,
    /// Said where that did not work and the words were copied.
    pub not_shared: &'static str,
    /// Copies it.
    pub copy: &'static str,
    /// On that button when it was done.
    pub copied_now: &'static str,
    /// Said then.
    pub copied: &'static str,
    /// Said where the browser lets nobody copy.
    pub selected: &'static str,
    /// Opens an empty mail.
    pub mail: &'static str,
    /// What to do before that.
    pub mail_help: &'static str,
    /// Prints it.
    pub print: &'static str,
    /// Said where a file was saved, since it cannot be shared.
    pub file_saved: &'static str,
}
