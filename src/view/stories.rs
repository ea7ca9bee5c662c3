//! The story page: each primitive of the kit in every state, live, in a section of its own (`data-story="tick"`).
//!
//! The host element may carry `dir`, `data-theme` and `data-text`; they are passed on.

mod controls;
mod hosted;
mod layers;
mod meeting;
mod process;
mod table;
mod texts;
mod typing;
mod words;

use std::any::Any;
use std::cell::RefCell;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::ShadowRoot;

use super::kit::{Act, El, Level, Live, Read, Tell, Words, act, el, heading, read, tell};

thread_local! {
    /// The page shows its stories for as long as it stands.
    static SHOWN: RefCell<Vec<Box<dyn Any>>> = const { RefCell::new(Vec::new()) };
}

/// Shows every story in a shadow root.
#[wasm_bindgen]
pub fn stories(root: ShadowRoot) {
    let host = root.host();
    let view = leptos::mount::mount_to(root.unchecked_into(), move || {
        provide_context(Live::new());
        provide_context(Level(read(|| 1)));
        let passed = |name: &str| host.get_attribute(name).map(Words::Owned);
        let body = el("div")
            .class("iep-body")
            .child(heading(0, "iep-block__title", el("span").text(words::TITLE)))
            .children(texts::all())
            .children(controls::all())
            .children(typing::all())
            .children(table::all())
            .children(meeting::all())
            .children(process::all())
            .children(layers::all());
        el("div")
            .class("iep")
            .attr("dir", passed("dir").unwrap_or("ltr".into()))
            .attr_if("data-theme", passed("data-theme"))
            .attr_if("data-text", passed("data-text"))
            .child(body)
    });
    SHOWN.with_borrow_mut(|shown| shown.push(Box::new(view)));
}

/// A story: a name that is also its address, and what it shows.
fn story(name: &'static str, shows: Vec<El>) -> El {
    el("section")
        .class("iep-block")
        .attr("data-story", name)
        .child(heading(1, "iep-block__head", el("span").text(name)))
        .child(el("div").class("iep-block__body").children(shows))
}

/// A state that lives as long as the page: how it is read, and how it is told.
fn kept<T: Clone + Send + Sync + 'static>(first: T) -> (Read<T>, Tell<T>) {
    let kept = RwSignal::new(first);
    (read(move || kept.get()), tell(move |now| kept.set(now)))
}

/// An act without an effect.
fn nothing() -> Act {
    act(|| {})
}
