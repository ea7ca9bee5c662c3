//! A list of short points, as under "Look for".
use super::{El, Words, el};

/// Draws the points.
pub fn points(of: Vec<Words>) -> El {
    let items = of
        .into_iter()
        .map(|point| el("li").class("iep-points__item").child(el("span").attr("dir", "auto").text(point)));
    el("ul").class("iep-points").attr("role", "list").children(items.collect())
}
