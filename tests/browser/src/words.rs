//! The widget's own words, read from where they are written, so that a changed word changes the tests too.

use iep_checklist::content::{Lang, Words, words};
use iep_checklist::model::Part;

/// Everything the widget says.
pub fn said() -> &'static Words {
    words(Lang::En)
}

/// The title of a part, and the name of its check-off.
pub fn title(part: Part) -> &'static str {
    said().of(part).title
}

/// The name of the button that opens a part, whatever its news.
pub fn details(part: Part) -> String {
    format!("{}*", (said().checklist.details)(title(part)))
}

/// The same words as the start of a name.
pub fn starting(words: &str) -> String {
    format!("{words}*")
}
