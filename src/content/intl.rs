//! Days, times, counts and lists in the form of a language. A browser knows these forms for every language, so it is
//! asked; the pure part is handed the way to ask.

use std::sync::OnceLock;

use crate::model::Day;

#[cfg(not(target_arch = "wasm32"))]
mod native;

/// Asks for a form of a language, given its tag.
pub type Ask = fn(how: &'static str, tag: &str, what: What) -> String;

/// What is to be put into words.
pub enum What<'a> {
    /// Milliseconds since 1970 in UTC, or a count.
    Number(f64),
    /// What stands in a list.
    List(&'a [String]),
}

static ASK: OnceLock<Ask> = OnceLock::new();

/// Hands in the way to ask. The first one stays.
pub fn hand_in(ask: Ask) {
    let _ = ASK.set(ask);
}

fn ask(how: &'static str, tag: &str, what: What) -> String {
    match ASK.get() {
        Some(ask) => ask(how, tag, what),
        #[cfg(not(target_arch = "wasm32"))]
        None => native::say(how, tag, what),
        #[cfg(target_arch = "wasm32")]
        None => String::new(),
    }
}

/// How a day is said.
#[derive(Clone, Copy)]
pub enum Form {
    /// Dec 1, 2026
    Year,
    /// Dec 1
    Short,
    /// Tue, Dec 1
    Week,
    /// Tue, Dec 1, 2026
    WeekYear,
}

/// A day.
pub fn day(tag: &str, form: Form, day: Day) -> String {
    let how = match form {
        Form::Year => "year",
        Form::Short => "short",
        Form::Week => "week",
        Form::WeekYear => "week-year",
    };
    let said = ask(how, tag, What::Number(day.number() as f64 * 86_400_000.0));
    // A short day stays in one line.
    if how == "short" { said.replace(' ', "\u{a0}") } else { said }
}

/// A time of day.
pub fn time(tag: &str, hour: u32, minute: u32) -> String {
    ask("time", tag, What::Number(f64::from(hour * 60 + minute) * 60_000.0))
}

/// Which of a language's forms a count takes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Plural {
    /// None, where that is a form of its own.
    Zero,
    /// One thing.
    One,
    /// Two, where that is a form of its own.
    Two,
    /// A few, where that is a form of its own.
    Few,
    /// Many, where that is a form of its own.
    Many,
    /// Any other count.
    Other,
}

/// The form of a count.
pub fn plural(tag: &str, n: usize) -> Plural {
    match ask("plural", tag, What::Number(n as f64)).as_str() {
        "zero" => Plural::Zero,
        "one" => Plural::One,
        "two" => Plural::Two,
        "few" => Plural::Few,
        "many" => Plural::Many,
        _ => Plural::Other,
    }
}

/// Several things, with an "and" before the last one.
pub fn list(tag: &str, all: &[String]) -> String {
    ask("list", tag, What::List(all))
}
