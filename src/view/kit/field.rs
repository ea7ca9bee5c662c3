//! The one text field: label, help, error, the text, and what was also written in its place elsewhere.
//!
//! What happens while someone types is in [`typing`].

mod also;
mod typing;

pub use also::Also;

use super::icon::icon;
use super::{Act, Icon, Read, Tell, Words, fresh_id, masked, text};
use leptos::{prelude::*, web_sys};
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
    let (id, help_id, error_id) = (fresh_id(), fresh_id(), fresh_id());
    let typing = StoredValue::new_local(Typing::new(value, tell, shown));
    // The value is cloned out each time: telling a text may need the arena that holds it.
    Effect::new(move || {
        if let Some(typing) = typing.try_get_value() {
            typing.show()
        }
    });
    on_cleanup(move || {
        if let Some(typing) = typing.try_get_value() {
            typing.end()
        }
    });
    let begin = move |element: web_sys::Element| {
        masked(element.clone());
        if let Some(typing) = typing.try_get_value() {
            typing.begin(element);
        }
    };
    let wrong = {
        let error = error.clone();
        move || error.as_ref().is_some_and(|error| !error().is_empty())
    };
    let described = {
        let (wrong, help) = (wrong.clone(), help.as_ref().map(|_| help_id.clone()));
        let error_id = error_id.clone();
        move || if wrong() { Some(error_id.clone()) } else { help.clone() }
    };
    let invalid = {
        let wrong = wrong.clone();
        move || wrong().then_some("true")
    };
    let input = if kind == Kind::Lines {
        view! {
            <textarea class="iep-field__box" part="notes" rows="2" id=id.clone() data-key=key autocomplete="off" translate="no"
                dir="auto" aria-invalid=invalid aria-describedby=described use:begin></textarea>
        }
        .into_any()
    } else {
        view! {
            <input class="iep-field__box" part="notes" type=kind.type_word() id=id.clone() data-key=key autocomplete="off"
                translate="no" dir="auto" aria-invalid=invalid aria-describedby=described use:begin />
        }
        .into_any()
    };
    let error = error.map(|error| {
        view! {
            <p class="iep-field__error" id=error_id>{icon(Icon::Alert, "iep-icon--s")}{text(error)}</p>
        }
    });
    view! {
        <div class="iep-field" class:iep-field--error=wrong>
            <label class="iep-field__label" part="label" for=id>{label}</label>
            {help.map(|help| view! { <p class="iep-field__help" id=help_id>{help}</p> })}
            {input}
            {error}
            {also.map(also::also)}
        </div>
    }
    .into_any()
}
