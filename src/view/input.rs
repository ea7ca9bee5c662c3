//! Fields that are bound to a stored key: what is typed goes there, and what stands there is shown.

use leptos::prelude::*;

use super::Here;
use super::kit::{self, Also, Field, Kind, Switch, act, read, tell};
use crate::content::Words;
use crate::model::{self, Action, Dot};

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
pub fn line(here: Here, key: String, label: &'static str) -> AnyView {
    input(here, Input { key, kind: Kind::Line, label, help: None, wrong: None })
}

/// A field of as many lines as it takes.
pub fn lines(here: Here, key: String, label: &'static str) -> AnyView {
    input(here, Input { key, kind: Kind::Lines, label, help: None, wrong: None })
}

/// Draws the field. What another tab wrote meanwhile, and was not on screen, is not written over.
pub fn input(here: Here, of: Input) -> AnyView {
    let Input { key, kind, label, help, wrong } = of;
    let store = here.store;
    let seen = StoredValue::new(Vec::<Dot>::new());
    let [shown, told, taken, dropped, asked, listed, judged] = std::array::from_fn(|_| key.clone());
    // Only the shown text and the other one are settled, whatever else has come in.
    let settle = move |key: &str, stays: String, other: &str| {
        let over = [store.dots(key), store.dots_of(key, other)].concat();
        here.dispatch(Action::Settle { key: key.to_owned(), text: stays, over });
    };
    kit::field(Field {
        key: key.into(),
        kind,
        label: label.into(),
        help: help.map(Into::into),
        error: wrong
            .map(|wrong| read(move || wrong(here.words, &model::text(&store, &judged)).unwrap_or_default().to_owned())),
        value: read(move || model::text(&store, &asked)),
        shown: Some(act(move || seen.set_value(store.dots(&shown)))),
        tell: tell(move |text| {
            let over = seen.get_value();
            here.dispatch(Action::Annotate { key: told.clone(), text, over });
        }),
        also: Some(Also {
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
        }),
    })
}

/// A switch of a yes-or-no field, with what its two states mean.
pub fn switch(
    here: Here,
    key: String,
    label: &'static str,
    on_means: &'static str,
    off_means: &'static str,
) -> AnyView {
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
