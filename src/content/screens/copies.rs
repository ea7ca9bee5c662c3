//! The shape of the words about saved copies.

/// Saving a copy, and loading one.
pub struct Copies {
    /// What a copy holds.
    pub holds: &'static str,
    /// Sends the copy by the phone's own way of sending.
    pub send: &'static str,
    /// Said when it was sent.
    pub sent: &'static str,
    /// Said when neither way worked.
    pub not_saved: &'static str,
    /// Loads a copy; the title of its sheet.
    pub load: &'static str,
    /// Under it: from where.
    pub load_gist: &'static str,
    /// What happens next, before a file is chosen.
    pub first: &'static str,
    /// Opens the browser's way to choose a file.
    pub choose: &'static str,
    /// The same once there was one.
    pub choose_other: &'static str,
    /// The head above what is in the file.
    pub inside: &'static str,
    /// When something in it was last written.
    pub written: fn(day: &str) -> String,
    /// It is empty.
    pub empty: &'static str,
    /// A child is listed by this where there is no name.
    pub no_name: &'static str,
    /// So many more meetings or children than are listed.
    pub more: fn(n: usize) -> String,
    /// How what is in the file stands to what is here.
    pub stands: Stands,
    /// So many things in it cannot be read.
    pub unreadable: fn(n: usize) -> String,
    /// So many things in it were made by a later version.
    pub newer: fn(n: usize) -> String,
    /// Puts it together with what is here.
    pub merge: &'static str,
    /// What that means.
    pub merge_means: &'static str,
    /// Adds it beside what is here.
    pub another: &'static str,
    /// What that means.
    pub another_means: &'static str,
    /// Closes the sheet when all is done.
    pub done: &'static str,
    /// Changes nothing.
    pub cancel: &'static str,
    /// Said when it is loaded; [`Copies::kept`] follows.
    pub loaded: &'static str,
    /// In its place where the file had nothing new.
    pub nothing_new: &'static str,
    /// Nothing that was here is lost.
    pub kept: &'static str,
    /// Said when it was taken out again.
    pub undone: &'static str,
    /// Why a file cannot be used.
    pub wrong: WrongFile,
    /// What came back.
    pub back: CameBack,
}

/// How what is in a file stands to what is here.
pub struct Stands {
    /// Only in the file.
    pub new: &'static str,
    /// The same in both.
    pub same: &'static str,
    /// The file has more.
    pub newer_there: &'static str,
    /// There is more here.
    pub newer_here: &'static str,
    /// Both have something of their own.
    pub both: &'static str,
    /// Taken off the list here, and on the list there.
    pub gone_here: &'static str,
    /// Taken off the list there, and on the list here.
    pub gone_there: &'static str,
}

/// Why a file cannot be used. In each case nothing has changed.
pub struct WrongFile {
    /// It is something else.
    pub not_ours: &'static str,
    /// It is cut off or changed.
    pub broken: &'static str,
    /// It was made by a later version.
    pub newer: &'static str,
    /// It is too big.
    pub too_big: &'static str,
    /// The browser could not read it.
    pub unread: &'static str,
}

/// What was taken off, was changed elsewhere, and came back.
pub struct CameBack {
    /// The head of the notice, and the title of the sheet.
    pub head: fn(n: usize) -> String,
    /// How that came about.
    pub text: &'static str,
    /// Opens the list of them.
    pub see: &'static str,
    /// What stands in place of one without words.
    pub no_words: &'static str,
    /// Leaves it where it is.
    pub keep: &'static str,
    /// Takes it off again.
    pub remove: &'static str,
    /// Said when one was kept.
    pub stays: &'static str,
    /// Said when one was taken off again.
    pub removed: &'static str,
    /// Said when there is none left.
    pub done: &'static str,
    /// What a list holds, by its word in a stored key.
    pub kind: fn(list: &str) -> &'static str,
}
