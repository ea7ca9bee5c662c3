//! The shape of the words about the sheet that prints.

/// What can be printed, and how.
pub struct Print {
    /// Its title, and the button that prints.
    pub title: &'static str,
    /// The name of the choice between the two.
    pub which: &'static str,
    /// The title of the page that prints, which stands in tabs and in names of files: it tells nobody what it is about.
    pub pages: &'static str,
    /// The sheet for the school.
    pub school: &'static str,
    /// What is in it.
    pub school_gist: &'static str,
    /// All there is, for the parent.
    pub binder: &'static str,
    /// Whom it is for.
    pub binder_gist: &'static str,
    /// The switch for notes that are not shared, in the parent's own binder alone.
    pub private: &'static str,
    /// Under it when it is on.
    pub private_on: &'static str,
    /// Under it when it is off.
    pub private_off: &'static str,
    /// The switch for larger letters.
    pub large: &'static str,
    /// Under it when it is on.
    pub large_on: &'static str,
    /// Under it when it is off.
    pub large_off: &'static str,
    /// Saves the sheet as a file instead.
    pub save: &'static str,
    /// Said when it could not be sent.
    pub not_shared: &'static str,
    /// Said when the file was handed to the browser.
    pub saved: &'static str,
    /// Said when a page to print was opened.
    pub opened: &'static str,
    /// Said when no page could be opened, and the file was saved in its place.
    pub blocked: &'static str,
    /// Said when neither could be had.
    pub neither: &'static str,
}
