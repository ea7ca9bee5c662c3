//! The widget's own words, read from where they are written, so that a changed word changes the tests too.

use std::future::Future;

use iep_checklist::content::{self, Form, Lang, Shell, Words, words};
use iep_checklist::model::{Day, Part};

tokio::task_local! {
    /// The language of the parent whose visit this is.
    static LANG: Lang;
}

/// The language of this visit: English, unless a test is [`in_language`].
pub fn lang() -> Lang {
    LANG.try_with(|lang| *lang).unwrap_or(Lang::En)
}

/// A visit in another language: host pages are in it, and so is every word that is looked for.
pub async fn in_language<F: Future>(lang: Lang, visit: F) -> F::Output {
    LANG.scope(lang, visit).await
}

/// Everything the widget says.
pub fn said() -> &'static Words {
    words(lang())
}

/// What the scripts around the widget say.
pub fn of_scripts() -> &'static Shell {
    content::shell(lang())
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

/// A day as it is written on the screen.
pub fn day(text: &str) -> String {
    Day::parse(text).map(|day| said().day(Form::Year, day)).unwrap_or_default()
}
