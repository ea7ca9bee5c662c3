//! The one text field: label, help, error, the text, and what was also written in its place elsewhere.
//!
//! What happens while someone types is in [`typing`].

mod also;
mod typing;

pub use also::{Also, also};

use super::icon::icon;
use super::{Act, El, Icon, Read, Tell, Words, after, el, fresh_id, masked, read, text};
use leptos::prelude::*;
use typing::Typing;

/// What kind of text it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Line,
    /// As many lines as it takes.
    Lines,
    Day,
    Time,
    Phone,
    Mail,
    /// Words that no keyboard capitalizes and no checker of spelling sees.
    Passphrase,
    /// A passphrase: nobody who looks on reads it.
    Secret,
}

impl Kind {
    fn type_word(self) -> &'static str {
        match self {
            Kind::Line | Kind::Lines | Kind::Passphrase => "text",
            Kind::Day => "date",
            Kind::Time => "time",
            Kind::Phone => "tel",
            Kind::Mail => "email",
            Kind::Secret => "password",
        }
    }
}

/// A text field.
pub struct Field {
    /// The stored key, for example `part.goals.note`; it also finds the field in a test.
    pub key: Words,
    pub kind: Kind,
    pub label: Words,
    pub help: Option<Words>,
    /// How to fix it; empty when there is nothing to fix.
    pub error: Option<Read<String>>,
    pub value: Read<String>,
    /// Takes the text: after 300 ms of rest, when the field is left, hidden or taken away, and on Enter in a line.
    pub tell: Tell<String>,
    /// Hears each time that the kept text is put before the parent, which is not while the field has the focus.
    pub shown: Option<Act>,
    pub also: Option<Also>,
}

/// Draws a field. While it has the focus the page owns its text (R13).
pub fn field(of: Field) -> El {
    let Field { key, kind, label, help, error, value, tell, shown, also } = of;
    let (id, help_id, error_id) = (fresh_id(), fresh_id(), fresh_id());
    let typing = StoredValue::new_local(Typing::new(value, tell, shown));
    // The value is cloned out each time: telling a text may need the arena that holds it.
    after(move || {
        if let Some(typing) = typing.try_get_value() {
            typing.show()
        }
    });
    on_cleanup(move || {
        if let Some(typing) = typing.try_get_value() {
            typing.end()
        }
    });
    let wrong = error.clone();
    let wrong = read(move || wrong.as_ref().is_some_and(|error| !error().is_empty()));
    let (is_wrong, to_fix, to_help) = (wrong.clone(), error_id.clone(), help.as_ref().map(|_| help_id.clone()));
    let described = move || if is_wrong() { Some(to_fix.clone().into()) } else { to_help.clone().map(Words::Owned) };
    let is_wrong = wrong.clone();
    let secret = kind == Kind::Passphrase;
    let input = match kind {
        // A whole passphrase can be seen at once.
        Kind::Lines | Kind::Passphrase => el("textarea").attr("rows", "2"),
        _ => el("input").attr("type", kind.type_word()),
    };
    let input = input
        .class("iep-field__box")
        .part("notes")
        .attr("id", id.clone())
        .key(key)
        .attr("autocomplete", "off")
        .attr("translate", "no")
        .attr("dir", "auto")
        .attr_if("autocapitalize", secret.then(|| "none".into()))
        .attr_if("spellcheck", secret.then(|| "false".into()))
        .attr_when("aria-invalid", read(move || is_wrong().then(|| "true".into())))
        .attr_when("aria-describedby", read(described))
        .with(masked)
        .with(move |element| {
            if let Some(typing) = typing.try_get_value() {
                typing.begin(element.clone());
            }
        });
    let error = error.map(|error| {
        el("p")
            .class("iep-field__error")
            .attr("id", error_id)
            .child(icon(Icon::Alert, "iep-icon--s"))
            .child(text(error))
    });
    el("div")
        .class("iep-field")
        .class_when("iep-field--error", wrong)
        .child(el("label").class("iep-field__label").part("label").attr("for", id).text(label))
        .child_if(help.map(|help| el("p").class("iep-field__help").attr("id", help_id).text(help)))
        .child(input)
        .child_if(error)
        .child_if(also.map(also::also))
}
