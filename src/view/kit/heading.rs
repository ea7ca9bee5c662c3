//! A heading whose level follows the host page.
use super::{Read, Words, el, read};
use leptos::prelude::*;

/// The level of the widget's own title, as a context. Headings below it count from here, and follow it live.
#[derive(Clone)]
pub struct Level(pub Read<u32>);

/// A heading `depth` levels below the widget's title. It is a `div` because the level of an `h2` cannot change.
pub fn heading(depth: u32, class: &'static str, content: AnyView) -> AnyView {
    let base = use_context::<Level>();
    let level = read(move || Some((base.as_ref().map_or(2, |level| (level.0)()) + depth).to_string().into()));
    el("div", class).is("role", "heading").follow("aria-level", level).child(content).view()
}

/// A heading of words alone.
pub fn heading_words(depth: u32, class: &'static str, words: Words) -> AnyView {
    heading(depth, class, el("span", "").words(words).view())
}
