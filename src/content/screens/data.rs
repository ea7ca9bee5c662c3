//! The shape of the words about where things are kept.

use super::Notice;

/// The "Your data" sheet.
pub struct Data {
    /// Its title.
    pub title: &'static str,
    /// Where things are kept; [`Fixed::data`](super::Fixed::data) and [`Fixed::dispute`](super::Fixed::dispute) follow.
    pub kept: &'static str,
    /// In its place where things are kept for this visit alone.
    pub kept_visit: &'static str,
    /// In its place where nothing can be kept.
    pub kept_nowhere: &'static str,
    /// How long Safari keeps things.
    pub safari: &'static str,
    /// How much of the browser's storage is taken.
    pub room: fn(bytes: usize) -> String,
    /// When the last copy was saved.
    pub last_copy: fn(day: &str) -> String,
    /// In its place where none was.
    pub no_copy: &'static str,
    /// The switch that keeps all for this visit alone.
    pub not_mine: &'static str,
    /// Under it while it is off.
    pub not_mine_off: &'static str,
    /// Under it while it is on.
    pub not_mine_on: &'static str,
    /// Said when all has moved into the tab.
    pub not_mine_done: &'static str,
    /// Said when all is kept as before.
    pub not_mine_undone: &'static str,
    /// Said when the browser did not let it move.
    pub not_mine_failed: &'static str,
    /// Saves everything as a file; [`Fixed::copy`](super::Fixed::copy) is its second line.
    pub save_copy: &'static str,
    /// Said when the file was handed to the browser.
    pub copy_saved: &'static str,
    /// Reminds of a copy. Buttons: [`Data::save_copy`], [`Data::not_now`].
    pub remind: Notice,
    /// Puts the reminder off.
    pub not_now: &'static str,
    /// The page stands in the browser of an app. Button: [`Data::copy_link`].
    pub in_app: Notice,
    /// On top of the tabs in a page that is shown inside a page of another site.
    pub framed: Notice,
    /// Copies the page's address.
    pub copy_link: &'static str,
    /// Said when it is copied.
    pub link_copied: &'static str,
    /// Said when it is only selected.
    pub link_selected: &'static str,
    /// Leads to the stand-alone page.
    pub no_signal: &'static str,
    /// Under it where that page shows the same list.
    pub no_signal_same: &'static str,
    /// Under it where that page has a list of its own.
    pub no_signal_other: &'static str,
    /// After that: how the list gets there.
    pub no_signal_move: &'static str,
    /// Erasing.
    pub erasing: Erasing,
}

/// Erasing: everything, or a part of it.
pub struct Erasing {
    /// The line that leads there where there is one child and one meeting, the button, and what goes.
    pub all: Erase,
    /// The same where there is more than one of them.
    pub some: &'static str,
    /// The title of the choice.
    pub which: &'static str,
    /// The second line in "Your data": nothing happens yet.
    pub gist: &'static str,
    /// The meeting that is shown.
    pub meeting: Erase,
    /// The child that is shown.
    pub child: Erase,
    /// Before the name of the child.
    pub about: &'static str,
    /// Under each of them: what has left the browser already stays where it is.
    pub copies_stay: &'static str,
    /// Offers a copy before it.
    pub save_first: &'static str,
    /// Does not erase.
    pub no: &'static str,
    /// Said when the browser would not erase something.
    pub partly: &'static str,
}

/// One thing that can be erased.
pub struct Erase {
    /// The line that leads there, and the button.
    pub label: &'static str,
    /// Under the line: what it takes along.
    pub gist: &'static str,
    /// The question.
    pub ask: &'static str,
    /// What will be erased, and that it cannot be undone.
    pub what: &'static str,
    /// Said when it is done.
    pub done: &'static str,
}
