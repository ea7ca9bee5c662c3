//! How the parent's own words stand on a paper: a thing of a list on one line, an entry in one sentence, a question by its
//! words.

use crate::content::{Entries, Form, Words};
use crate::model::{Day, Entry, Fact, Meeting, Part, Point, Reader, State, text};

/// A text on one line, with single spaces.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text of several lines on one: each of its lines a sentence but the last, which stays as it is.
pub fn on_one_line(text: &str) -> String {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    let last = lines.len().saturating_sub(1);
    let line = |(at, line): (usize, &&str)| if at < last { sentence(line) } else { one_line(line) };
    lines.iter().enumerate().map(line).collect::<Vec<_>>().join(" ")
}

/// Those of the texts that say something, with this between them.
pub fn joined(texts: &[&str], between: &str) -> String {
    let mut all = String::new();
    for text in texts.iter().filter(|text| !text.is_empty()) {
        if !all.is_empty() {
            all.push_str(between);
        }
        all.push_str(text);
    }
    all
}

/// A text on one line that ends as a sentence does, if there is one.
pub fn sentence(text: &str) -> String {
    let mut text = one_line(text);
    if !text.is_empty() && !text.ends_with(['.', '!', '?', '…', '”', '؟', '。']) {
        text.push('.');
    }
    text
}

/// A day with its name, and the time where there is one.
pub fn when(words: &Words, day: Day, time: Option<(u32, u32)>) -> String {
    let day = words.day(Form::WeekYear, day);
    match time {
        Some((hour, minute)) => [&day, words.entries.comma, &words.time(hour, minute)].concat(),
        None => day,
    }
}

/// What is said of an entry in a state, facts one after another. Empty where nothing is.
pub fn facts(words: &Words, entry: &Entry, state: State, minutes: fn(&str) -> String) -> String {
    let said = entry.facts(state).into_iter().map(|(fact, text)| of_fact(words, fact, &one_line(&text), minutes));
    said.collect::<Vec<_>>().join(words.entries.comma)
}

fn of_fact(words: &Words, fact: Fact, text: &str, minutes: fn(&str) -> String) -> String {
    let entries = &words.entries;
    match fact {
        Fact::Minutes if text.bytes().all(|byte| byte.is_ascii_digit()) => minutes(text),
        Fact::Group if text == "alone" => entries.alone.to_owned(),
        Fact::Group if text == "group" => entries.group.to_owned(),
        Fact::FirstDay => match Day::parse(text) {
            Some(day) => [entries.starts, &words.day(Form::Year, day)].concat(),
            None => [entries.starts, text].concat(),
        },
        Fact::End => [entries.until, text].concat(),
        _ => text.to_owned(),
    }
}

/// What an entry is called.
pub fn name(words: &Words, part: Part, entry: &Entry) -> String {
    let name = one_line(&entry.name());
    let one = || Entries::of(&words.entries, part).map_or("", |of| of.one).to_owned();
    if name.is_empty() { one() } else { name }
}

/// An entry as it was agreed, such as "Speech therapy, 30 minutes, once a week". `None` where nothing was.
pub fn agreed(words: &Words, part: Part, entry: &Entry) -> Option<String> {
    let facts = facts(words, entry, State::Agreed, words.paper.minutes);
    let is_told = entry.name().trim().is_empty() || !entry.fact(State::Agreed, Fact::Text).trim().is_empty();
    let between = if is_told { ": " } else { words.entries.comma };
    (!facts.is_empty()).then(|| [&name(words, part, entry), between, &facts].concat())
}

/// The words of a question: the parent's own, or those that the widget brings. Empty where there are none.
pub fn question(words: &Words, meeting: &Meeting, part: Part, id: &str) -> String {
    let own = one_line(&meeting.own_words(part, id));
    let brought = || words.of(part).ask.iter().find(|one| one.slug == id).map_or("", |one| one.text);
    if own.is_empty() { brought().to_owned() } else { own }
}

/// The words of a top point.
pub fn point(words: &Words, reader: &dyn Reader, point: &Point) -> String {
    match point.part {
        Some(part) => question(words, &Meeting(reader), part, &point.id),
        None => one_line(&text(reader, &point.key("text"))),
    }
}
