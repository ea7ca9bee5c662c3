//! The story page: each primitive of the kit in every state, live.
use super::kit::*;
use leptos::prelude::*;
use leptos::wasm_bindgen::{self, JsCast, prelude::wasm_bindgen};
use leptos::web_sys;

/// Renders every story into a shadow root.
#[wasm_bindgen]
pub fn stories(root: web_sys::ShadowRoot) {
    leptos::mount::mount_to(root.unchecked_into(), move || view! { <div class="iep">{points(vec!["x".into()])}</div> })
        .forget();
}
