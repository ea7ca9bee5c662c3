//! A list of short points, as under "Look for".
use super::{Words, el};
use leptos::prelude::*;

/// Draws the points.
pub fn points(of: Vec<Words>) -> AnyView {
    let point = |words| el("li", "iep-points__item").child(el("span", "").words(words).view()).view();
    el("ul", "iep-points").is("role", "list").children(of.into_iter().map(point).collect()).view()
}
