//! Stories of what is typed.

use leptos::prelude::*;

use super::{kept, story, words};
use crate::view::kit::{Also, El, Field, Kind, el, field, read, tell, typed};

pub fn all() -> Vec<El> {
    let plain = [
        one("field.name", Kind::Line, words::NAME, words::NAME_TEXT),
        one("field.note", Kind::Lines, words::MY_NOTE, words::MY_NOTE_TEXT),
        one("field.day", Kind::Day, words::DAY, "2026-11-24"),
        one("field.phone", Kind::Phone, words::PHONE, ""),
        one("field.mail", Kind::Mail, words::MAIL, ""),
    ];
    let mut all: Vec<El> = plain
        .into_iter()
        .flat_map(|of| {
            let told = of.value.clone();
            [field(of), el("p").class("iep-tip").attr("data-told", "").child(typed(told))]
        })
        .collect();
    all.push(field(Field {
        help: Some(words::MY_NOTE_HELP.into()),
        ..one("field.help", Kind::Lines, words::MY_NOTE, "")
    }));
    all.push(field(Field {
        error: Some(read(|| words::START_FIX.to_owned())),
        ..one("field.wrong", Kind::Line, words::START_DATE, words::START_TEXT)
    }));
    all.push(field(with_others()));
    vec![story("field", all)]
}

/// A field for a note.
pub fn note() -> El {
    field(one("field.hosted", Kind::Lines, words::MY_NOTE, words::MY_NOTE_TEXT))
}

fn one(key: &'static str, kind: Kind, label: &'static str, first: &'static str) -> Field {
    let (value, tell) = kept(first.to_owned());
    Field { key: key.into(), kind, label: label.into(), help: None, error: None, value, shown: None, tell, also: None }
}

fn with_others() -> Field {
    let others = RwSignal::new(words::OTHERS.map(str::to_owned).to_vec());
    let text = RwSignal::new(words::MY_NOTE_TEXT.to_owned());
    let without = move |other: &str| others.update(|others| others.retain(|one| one != other));
    let also = Also {
        head: words::ALSO.into(),
        texts: read(move || others.get()),
        take: words::USE_THIS.into(),
        tell_take: tell(move |other: String| {
            without(&other);
            text.set(other);
        }),
        drop: words::LET_GO.into(),
        tell_drop: tell(move |other: String| without(&other)),
    };
    Field {
        value: read(move || text.get()),
        tell: tell(move |now| text.set(now)),
        also: Some(also),
        ..one("field.also", Kind::Lines, words::MY_NOTE, "")
    }
}
