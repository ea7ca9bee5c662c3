//! The shape of the words about the lock.

/// The lock: what is kept here opens with a passphrase alone.
pub struct Lock {
    /// Its title, and the line that leads there.
    pub title: &'static str,
    /// Under it, while it is off: what it does.
    pub gist: &'static str,
    /// Under it, while it is on.
    pub gist_on: &'static str,
    /// What it does; before it is turned on.
    pub what: &'static str,
    /// Heading over what to know before.
    pub know: &'static str,
    /// What to know: nobody can reset it; older words; who can still read.
    pub points: &'static [&'static str],
    /// Leads to saving a copy.
    pub save_first: &'static str,
    /// The field for the passphrase.
    pub passphrase: &'static str,
    /// What makes a good one.
    pub passphrase_help: &'static str,
    /// The field to type it once more.
    pub again: &'static str,
    /// It has too few letters.
    pub short: &'static str,
    /// It is easy to guess.
    pub weak: &'static str,
    /// The two fields differ.
    pub differ: &'static str,
    /// Turns it on.
    pub turn_on: &'static str,
    /// While the browser works on the key.
    pub wait: &'static str,
    /// Said when it is on.
    pub turned_on: &'static str,
    /// It is on, and there was no room to seal it all.
    pub partly: &'static str,
    /// It is on, and some texts are left as they are.
    pub left: &'static str,
    /// Nothing has changed.
    pub failed: &'static str,
    /// Why this page cannot lock or unlock.
    pub missing: &'static str,
    /// What it means that it is on.
    pub is_on: &'static str,
    /// Asks for the passphrase at once.
    pub lock_now: &'static str,
    /// Under it, in the menu.
    pub lock_now_gist: &'static str,
    /// Turns it off.
    pub turn_off: &'static str,
    /// Said when it is off.
    pub turned_off: &'static str,
    /// The title of the screen that asks. It tells nobody what this is about.
    pub asks: &'static str,
    /// What to do there.
    pub asks_what: &'static str,
    /// There, while words are in memory that are not saved.
    pub unsaved: &'static str,
    /// Opens.
    pub open: &'static str,
    /// It is not the passphrase.
    pub wrong: &'static str,
    /// Said when it is open.
    pub opened: &'static str,
    /// Leads to erasing, from the screen that asks.
    pub forgot: &'static str,
    /// What erasing does, where nothing can be opened.
    pub forgot_what: &'static str,
}
