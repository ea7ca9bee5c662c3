//! A heading whose level follows the host page.
use super::{El, Read, el, read};
use leptos::prelude::*;

/// The level of the widget's own title, as a context. Headings below it count from here, and follow it live.
#[derive(Clone)]
pub struct Level(pub Read<u32>);

/// A heading `depth` levels below the widget's title. It is a `div` because the level of an `h2` cannot change.
pub fn heading(depth: u32, class: &'static str, content: El) -> El {
    let base = use_context::<Level>();
    let level = move || base.as_ref().map_or(2, |level| (level.0)()) + depth;
    el("div")
        .attr("role", "heading")
        .class(class)
        .attr_when("aria-level", read(move || Some(level().to_string().into())))
        .child(content)
}
