//! The shape of the words about where things are kept.

/// The "Your data" sheet.
pub struct Data {
    /// Its title.
    pub title: &'static str,
    /// Where things are kept; [`Fixed::data`] and [`Fixed::dispute`] follow.
    pub kept: &'static str,
    /// In its place where things are kept for this visit alone.
    pub kept_visit: &'static str,
    /// In its place where nothing can be kept.
    pub kept_nowhere: &'static str,
    /// How long Safari keeps things.
    pub safari: &'static str,
    /// Saves everything as a file; [`Fixed::copy`] is its second line.
    pub save_copy: &'static str,
    /// Said when the file was handed to the browser.
    pub copy_saved: &'static str,
    /// Erases everything.
    pub erase: &'static str,
    /// Its second line: nothing happens yet.
    pub erase_gist: &'static str,
    /// The question before erasing.
    pub erase_ask: &'static str,
    /// What will be erased, and that it cannot be undone.
    pub erase_what: &'static str,
    /// Erases.
    pub erase_yes: &'static str,
    /// Does not erase.
    pub erase_no: &'static str,
    /// Said when all is erased.
    pub erased: &'static str,
    /// Said when the browser would not erase something.
    pub erase_partly: &'static str,
}
