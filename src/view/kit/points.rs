//! A list of short points, as under "Look for".
use super::Words;
use leptos::prelude::*;

/// Draws the points.
pub fn points(of: Vec<Words>) -> AnyView {
    let items = of.into_iter().map(|point| view! { <li class="iep-points__item"><span>{point}</span></li> });
    view! { <ul class="iep-points" role="list">{items.collect_view()}</ul> }.into_any()
}
