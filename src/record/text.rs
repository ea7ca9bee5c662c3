//! JSON put together piece by piece: what has its text already is copied, and no values are made of it first.

use serde_json::Value;

/// A value as JSON. Not by its `Display`: that is a second copy of the writer of JSON.
pub fn text_of(value: &Value) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// Begins the next member of an object whose brace is open: its name is there then, and its value is to follow.
pub fn name(text: &mut String, name: &str) {
    next(text, '{');
    quote(text, name);
    text.push(':');
}

/// Parts what follows from what stands there, unless it is the first behind the bracket.
pub fn next(text: &mut String, bracket: char) {
    if !text.ends_with(bracket) {
        text.push(',');
    }
}

/// A text as JSON. Nearly none holds what must be written in another way.
pub fn quote(text: &mut String, said: &str) {
    if said.bytes().any(|byte| byte < b' ' || byte == b'"' || byte == b'\\') {
        return text.push_str(&text_of(&said.into()));
    }
    text.push('"');
    text.push_str(said);
    text.push('"');
}

/// A number as JSON.
pub fn number(text: &mut String, number: u64) {
    if number > 9 {
        self::number(text, number / 10);
    }
    text.push(char::from(b'0' + (number % 10) as u8));
}

/// Any value as JSON.
pub fn value(text: &mut String, value: &Value) {
    match value {
        Value::String(said) => quote(text, said),
        other => text.push_str(&text_of(other)),
    }
}
