//! The story page: each primitive of the kit in every state, live, in a section of its own (`data-story="tick"`).
//!
//! The host element may carry `dir`, `data-theme` and `data-text`; they are passed on.

mod controls;
mod layers;
mod texts;
mod typing;
mod words;

use std::any::Any;
use std::cell::RefCell;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::ShadowRoot;

use super::kit::{Act, Level, Live, Read, Tell, act, heading, read, tell};

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
        view! {
            <div class="iep" dir=host.get_attribute("dir").unwrap_or_else(|| "ltr".to_owned())
                data-theme=host.get_attribute("data-theme") data-text=host.get_attribute("data-text")>
                <div class="iep-body">
                    {heading(0, "iep-block__title", view! { <span>{words::TITLE}</span> }.into_any())}
                    {texts::all()}
                    {controls::all()}
                    {typing::all()}
                    {layers::all()}
                </div>
            </div>
        }
    });
    SHOWN.with_borrow_mut(|shown| shown.push(Box::new(view)));
}

/// A story: a name that is also its address, and what it shows.
fn story(name: &'static str, shows: Vec<AnyView>) -> AnyView {
    view! {
        <section class="iep-block" data-story=name>
            {heading(1, "iep-block__head", view! { <span>{name}</span> }.into_any())}
            <div class="iep-block__body">{shows}</div>
        </section>
    }
    .into_any()
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
