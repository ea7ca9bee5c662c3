//! The shape of the words about handing over to another person.

/// Handing over a file that is locked with a passphrase.
pub struct HandOver {
    /// Its title, and the line that leads there.
    pub title: &'static str,
    /// Under it: what it makes.
    pub gist: &'static str,
    /// In its place, and on the sheet, where the page may not lock a file: why.
    pub missing: &'static str,
    /// What the file is for.
    pub what: &'static str,
    /// Which of several children it is about.
    pub which: &'static str,
    /// Heading over what goes in.
    pub goes: &'static str,
    /// What goes in: the child's plan and team, in numbers.
    pub meetings: fn(usize) -> String,
    /// People on the team.
    pub people: fn(usize) -> String,
    /// Parts that are checked off.
    pub checked: fn(usize) -> String,
    /// Goals, services and the like.
    pub entries: fn(usize) -> String,
    /// Promises.
    pub promises: fn(usize) -> String,
    /// Notes, while only those that are OK to share go in.
    pub shared: fn(usize) -> String,
    /// Notes, while all of them go in.
    pub notes: fn(usize) -> String,
    /// In their place: there is nothing yet.
    pub nothing: &'static str,
    /// Heading over what stays with the parent.
    pub stays: &'static str,
    /// How many notes stay.
    pub left: fn(usize) -> String,
    /// What stays beside notes.
    pub stays_too: &'static str,
    /// Whether private notes go in too.
    pub private: &'static str,
    /// They do, and what that may mean.
    pub private_on: &'static str,
    /// They do not.
    pub private_off: &'static str,
    /// The field for the passphrase.
    pub passphrase: &'static str,
    /// What to do with it.
    pub passphrase_help: &'static str,
    /// How strong it is: nothing is typed yet.
    pub empty: &'static str,
    /// It is too short.
    pub short: &'static str,
    /// It can be guessed.
    pub guessable: &'static str,
    /// It will do.
    pub fair: &'static str,
    /// It is strong.
    pub strong: &'static str,
    /// Makes one.
    pub suggest: &'static str,
    /// Said when there is one.
    pub suggested: &'static str,
    /// Makes the file.
    pub make: &'static str,
    /// The passphrase will not do yet.
    pub wanting: &'static str,
    /// While it is made, or opened.
    pub working: &'static str,
    /// It is made; what to do with it.
    pub made: &'static str,
    /// Sends it.
    pub send: &'static str,
    /// Saves it.
    pub save: &'static str,
    /// The browser would not make it.
    pub not_made: &'static str,
    /// On top of the question for the passphrase of a file.
    pub locked: &'static str,
    /// Opens it.
    pub open: &'static str,
    /// It did not open: another passphrase, or a file that was changed; nobody can tell which.
    pub not_opened: &'static str,
    /// The file is cut or changed, whatever the passphrase is.
    pub broken: &'static str,
    /// It was made by a later version.
    pub newer: &'static str,
    /// The words of which a passphrase is suggested.
    pub word_list: &'static str,
}
