//! JSON put together piece by piece: what has its text already is copied, and no values are made of it first.

use serde_json::Value;

/// A value as JSON. Not by its `Display`: that is a second copy of the writer of JSON.
pub fn text_of(value: &Value) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// A JSON object in the making.
#[derive(Default)]
pub struct Object(String);

impl Object {
    /// One more member, whose value is JSON already.
    pub fn add(&mut self, name: &str, text: &str) {
        self.add_whole(&member(name, text));
    }

    /// One more member, as [`member`] gave it.
    pub fn add_whole(&mut self, member: &str) {
        self.0.push(if self.0.is_empty() { '{' } else { ',' });
        self.0.push_str(member);
    }

    /// Whether it has no member yet.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The text of it.
    pub fn end(mut self) -> String {
        if self.0.is_empty() {
            self.0.push('{');
        }
        self.0.push('}');
        self.0
    }
}

/// A member of an object: its name, and its value, which is JSON already.
pub fn member(name: &str, text: &str) -> String {
    [&text_of(&name.into()), ":", text].concat()
}
