//! The shape of the words of the stand-alone page, which stand around the widget and not in it.

/// What the stand-alone page says. The widget does not bring these words along.
pub struct Alone {
    /// What the page is for, in a line: for search engines and for the phone's list of apps.
    pub about: &'static str,
    /// Beside the site's name: the page opens with no signal.
    pub ready: &'static str,
    /// In its place: another version is there and waits.
    pub newer: &'static str,
    /// The button that begins it.
    pub update: &'static str,
    /// The heading of what follows.
    pub head: &'static str,
    /// The page has been kept.
    pub saved: &'static str,
    /// The button that puts the page among the apps.
    pub add: &'static str,
    /// Said when it is there.
    pub added: &'static str,
    /// The way to do it on an iPhone.
    pub iphone: &'static str,
    /// The way to do it in other browsers.
    pub browser_menu: &'static str,
    /// The button that asks the browser not to clear the list away.
    pub keep: &'static str,
    /// The browser said it will not.
    pub kept: &'static str,
    /// The browser said it might.
    pub not_kept: &'static str,
}
