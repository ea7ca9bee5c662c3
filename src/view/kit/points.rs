//! A list of short points, as under "Look for".
use super::{Words, el};
use leptos::prelude::*;

/// Draws the points.
pub fn points(of: Vec<Words>) -> AnyView {
    let items = of.into_iter().map(|point| el("li").class("iep-points__item").child(el("span").text(point)).view());
    el("ul").class("iep-points").attr("role", "list").children(items.collect()).view()
}
