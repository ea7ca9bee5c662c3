//! The shape of the words about languages: of what is sent, of the line in English, and about reading out.

/// Languages of papers, lines in English, and what is read out.
pub struct Tongue {
    /// Asks in which language a letter is to be.
    pub letter: &'static str,
    /// The same of pages that print.
    pub pages: &'static str,
    /// The same of days for the calendar.
    pub days: &'static str,
    /// Shows each line in English too; never shown where the widget speaks English.
    pub english: &'static str,
    /// Reads out; a colon and what is read come behind it in the name of the button.
    pub listen: &'static str,
}
