//! What the parent is advised about keeping: to save a copy now and then, and to use a browser that keeps what is
//! written. And how much room it takes. Pure.

const DAY_MS: u64 = 24 * 3_600_000;
/// How long after the last copy, and after the last reminder, the parent is left in peace.
const QUIET_MS: u64 = 7 * DAY_MS;

/// When things happened, in milliseconds since 1970, as the clock stood then. It may have stood wrong.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Times {
    /// When the last copy was saved.
    pub copied: Option<u64>,
    /// When the parent was last reminded, and said "Not now".
    pub reminded: Option<u64>,
    /// The first and the last word that is kept.
    pub written: Option<(u64, u64)>,
}

/// Whether to remind of a copy: something was written since the last one, and that is a week ago. A moment that lies
/// ahead was told by a clock that stood wrong, and counts as none: one reminder too many is better than none for a year.
pub fn is_copy_due(now: u64, times: Times) -> bool {
    let known = |at: &u64| *at <= now.saturating_add(DAY_MS);
    let is_long_ago = |at: u64| now.saturating_sub(at) >= QUIET_MS;
    let Some((first, last)) = times.written else { return false };
    if times.reminded.filter(known).is_some_and(|at| !is_long_ago(at)) {
        return false;
    }
    match times.copied.filter(known) {
        Some(at) => last > at && is_long_ago(at),
        None => !known(&first) || is_long_ago(first),
    }
}

/// What a text under a key takes of the browser's storage, in bytes: two for each unit of UTF-16, as browsers count.
pub fn room(key: &str, text: &str) -> usize {
    2 * (key.encode_utf16().count() + text.encode_utf16().count())
}

/// Marks in the name that browsers inside of apps give themselves. What they keep goes with the app's own data, and the
/// phone's browser does not see it.
const APPS: [&str; 19] = [
    // Facebook, its app for messages among them.
    "FBAN/",
    "FBAV/",
    "FB_IAB/",
    "Instagram ",
    "Messenger/",
    "BytedanceWebview",
    "musical_ly",
    "trill_",
    "TikTok ",
    "Snapchat",
    " Line/",
    "Twitter for ",
    "TwitterAndroid",
    "LinkedInApp",
    "[Pinterest/",
    "Pinterest for ",
    "MicroMessenger/",
    // The app of Google's search.
    " GSA/",
    // Any app on Android that shows pages by itself.
    "; wv)",
];

/// Whether a browser is one inside of an app, by the name that it gives itself.
pub fn is_in_app(agent: &str) -> bool {
    APPS.iter().any(|mark| agent.contains(mark))
}
