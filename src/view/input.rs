//! Fields that are bound to a stored key: what is typed goes there, and what stands there is shown.

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::Here;
use super::kit::{self, Also, El, Field, Kind, Read, Switch, act, el, read, tell};
use crate::content::Words;
use crate::model::{self, Action, Day, Dot};

/// A field of the parent's own words.
pub struct Input {
    /// Where it is stored.
    pub key: String,
    pub kind: Kind,
    pub label: &'static str,
    /// A line below the label.
    pub help: Option<&'static str>,
    /// What to mend in a text, if something is to be mended. The text is kept all the same.
    pub wrong: Option<fn(&'static Words, &str) -> Option<&'static str>>,
}

/// A field of one line.
pub fn line(here: Here, key: String, label: &'static str) -> El {
    input(here, Input { key, kind: Kind::Line, label, help: None, wrong: None })
}

/// A field of as many lines as it takes.
pub fn lines(here: Here, key: String, label: &'static str) -> El {
    input(here, Input { key, kind: Kind::Lines, label, help: None, wrong: None })
}

/// A field for a day. What the browser makes no day of is said to be none when the field is left.
pub fn day(here: Here, key: String, label: &'static str) -> El {
    let wrong = |here: Here, kept: &str| {
        let is_none = !kept.is_empty() && Day::parse(kept).is_none();
        is_none.then_some(here.words.meeting.no_such_day)
    };
    picked(here, key, Kind::Day, label, here.words.meeting.no_such_day, wrong)
}

/// A field for what the browser lets pick: a day or a time. `broken` is said of what it makes nothing of, and `wrong` of
/// what is kept.
pub fn picked(
    here: Here,
    key: String,
    kind: Kind,
    label: &'static str,
    broken: &'static str,
    wrong: fn(Here, &str) -> Option<&'static str>,
) -> El {
    let is_broken = RwSignal::new(false);
    let judge = move |event: web_sys::Event| {
        let of = |value: &JsValue, name: &str| js_sys::Reflect::get(value, &name.into()).unwrap_or_default();
        let bad = event.target().is_some_and(|field| of(&of(&field, "validity"), "badInput").is_truthy());
        // While the fingers are at it a day is not whole yet.
        if !bad || event.type_() != "input" {
            is_broken.set(bad);
        }
    };
    let (store, at) = (here.store, key.clone());
    let error = read(move || {
        let kept = model::text(&store, &at);
        let broken = is_broken.get().then_some(broken);
        broken.or_else(|| wrong(here, &kept)).unwrap_or_default().to_owned()
    });
    let of = Input { key, kind, label, help: None, wrong: None };
    el("div").on("input", judge).on("focusout", judge).child(draw(here, of, Some(error)))
}

/// Draws the field. What another tab wrote meanwhile, and was not on screen, is not written over.
pub fn input(here: Here, of: Input) -> El {
    let (store, key) = (here.store, of.key.clone());
    let judge = |wrong: fn(&'static Words, &str) -> Option<&'static str>| {
        read(move || wrong(here.words, &model::text(&store, &key)).unwrap_or_default().to_owned())
    };
    let error = of.wrong.map(judge);
    draw(here, of, error)
}

fn draw(here: Here, of: Input, error: Option<Read<String>>) -> El {
    let Input { key, kind, label, help, .. } = of;
    let store = here.store;
    let seen = StoredValue::new(Vec::<Dot>::new());
    let [shown, told, asked] = std::array::from_fn(|_| key.clone());
    let others = others(here, &key);
    kit::field(Field {
        key: key.into(),
        kind,
        label: label.into(),
        help: help.map(Into::into),
        error,
        value: read(move || model::text(&store, &asked)),
        shown: Some(act(move || seen.set_value(store.dots(&shown)))),
        tell: tell(move |text| {
            let over = seen.get_value();
            here.dispatch(Action::Annotate { key: told.clone(), text, over });
        }),
        also: Some(others),
    })
}

/// What was also written in the place of a text that stands here without its field.
pub fn also(here: Here, key: &str) -> El {
    kit::also(others(here, key))
}

fn others(here: Here, key: &str) -> Also {
    let store = here.store;
    let [taken, dropped, listed] = std::array::from_fn(|_| key.to_owned());
    // Only the shown text and the other one are settled, whatever else has come in.
    let settle = move |key: &str, stays: String, other: &str| {
        let over = [store.dots(key), store.dots_of(key, other)].concat();
        here.dispatch(Action::Settle { key: key.to_owned(), text: stays, over });
    };
    Also {
        head: here.words.notices.also_written.into(),
        texts: read(move || {
            let others = store.others(&listed).into_iter();
            others.filter_map(|text| text.as_str().map(str::to_owned)).filter(|text| !text.is_empty()).collect()
        }),
        take: here.words.notices.use_this.into(),
        tell_take: tell(move |text: String| settle(&taken, text.clone(), &text)),
        drop: here.words.notices.let_go.into(),
        tell_drop: tell(move |text: String| {
            let shown = untrack(|| model::text(&store, &dropped));
            settle(&dropped, shown, &text);
        }),
    }
}

/// A switch of a yes-or-no field, with what its two states mean.
pub fn switch(here: Here, key: String, label: &'static str, on_means: &'static str, off_means: &'static str) -> El {
    let store = here.store;
    let [shown, said, told] = std::array::from_fn(|_| key.clone());
    kit::switch(Switch {
        key: key.into(),
        label: label.into(),
        words: read(move || if model::flag(&store, &said) { on_means } else { off_means }.to_owned()),
        on: read(move || model::flag(&store, &shown)),
        tell: tell(move |on| here.dispatch(Action::Answer(told.clone(), bool::into(on)))),
    })
}

/// An answer that is one of a few words, or none: a tap on what is chosen takes it back.
pub fn one_of(here: Here, key: String, label: String, of: Vec<(&'static str, &'static str)>) -> El {
    let (asked, told) = (key.clone(), key.clone());
    let slugs: Vec<&'static str> = of.iter().map(|(slug, _)| *slug).collect();
    kit::choice_or_none(kit::Choice {
        key: key.into(),
        label: label.into(),
        shape: kit::Shape::Line,
        answers: of.into_iter().map(|(slug, label)| kit::Answer { slug, label: label.into(), shows: None }).collect(),
        chosen: read(move || {
            let word = model::text(&here.store, &asked);
            slugs.iter().copied().find(|slug| *slug == word).unwrap_or_default()
        }),
        tell: tell(move |slug: &'static str| {
            here.dispatch(Action::Answer(told.clone(), (!slug.is_empty()).then_some(slug).into()));
        }),
    })
}
