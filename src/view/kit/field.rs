//! The one text field: label, help, error, the text, and what was also written in its place elsewhere.
//!
//! What happens while someone types is in [`typing`].

mod also;
mod typing;

pub use also::Also;

use super::el::Meet;
use super::icon::icon;
use super::{Act, Icon, Read, Tell, Words, el, fresh_id, masked, read, text};
use leptos::prelude::*;
use std::rc::Rc;
use typing::Typing;

/// What kind of text it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Line,
    /// As many lines as it takes.
    Lines,
    Day,
    Phone,
    Mail,
}

impl Kind {
    fn type_word(self) -> &'static str {
        match self {
            Kind::Line | Kind::Lines => "text",
            Kind::Day => "date",
            Kind::Phone => "tel",
            Kind::Mail => "email",
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
pub fn field(of: Field) -> AnyView {
    let Field { key, kind, label, help, error, value, tell, shown, also } = of;
    let [id, help_id, error_id] = std::array::from_fn(|_| Words::Owned(fresh_id()));
    let wrong = {
        let error = error.clone();
        read(move || error.as_ref().is_some_and(|error| !error().is_empty()))
    };
    let described = {
        let (wrong, error_id) = (wrong.clone(), error_id.clone());
        let help_id = help.is_some().then(|| help_id.clone());
        read(move || if wrong() { Some(error_id.clone()) } else { help_id.clone() })
    };
    let invalid = {
        let wrong = wrong.clone();
        read(move || wrong().then_some(Words::Borrowed("true")))
    };
    let input = match kind {
        Kind::Lines => el("textarea", "iep-field__box").is("rows", "2"),
        _ => el("input", "iep-field__box").is("type", kind.type_word()),
    };
    let input = input
        .is("part", "notes")
        .has("id", id.clone())
        .has("data-key", key)
        .is("autocomplete", "off")
        .is("translate", "no")
        .is("dir", "auto")
        .follow("aria-invalid", invalid)
        .follow("aria-describedby", described)
        .meet(typed_into(Typing::new(value, tell, shown)));
    let error = error.map(|error| {
        let line = el("p", "iep-field__error").has("id", error_id);
        line.child(icon(Icon::Alert, "iep-icon--s")).child(text(error)).view()
    });
    el("div", "iep-field")
        .class("iep-field--error", wrong)
        .child(el("label", "iep-field__label").is("part", "label").has("for", id).words(label).view())
        .maybe(help.map(|help| el("p", "iep-field__help").has("id", help_id).words(help).view()))
        .child(input.view())
        .maybe(error)
        .maybe(also.map(also::also))
        .view()
}

/// Ties what is typed to the life of the view.
fn typed_into(typing: Rc<Typing>) -> Meet {
    let typing = StoredValue::new_local(typing);
    // The value is cloned out each time: telling a text may need the arena that holds it.
    Effect::new(move || {
        if let Some(typing) = typing.try_get_value() {
            typing.show();
        }
    });
    on_cleanup(move || {
        if let Some(typing) = typing.try_get_value() {
            typing.end();
        }
    });
    Box::new(move |element| {
        masked(element.clone());
        if let Some(typing) = typing.try_get_value() {
            typing.begin(element.clone());
        }
    })
}
