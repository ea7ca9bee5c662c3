//! Puts words on the clipboard, where the browser lets us; elsewhere they are selected, to be copied by hand.

use leptos::prelude::*;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

use super::kit::{Live, Spot, found};

/// What is said when the words are copied, or only selected.
#[derive(Clone, Copy)]
pub struct Said {
    pub copied: &'static str,
    pub selected: &'static str,
}

/// Copies what stands in the element of a spot.
pub fn copy(from: Spot, said: Said) {
    let (Some(element), Some(live)) = (found(from), use_context::<Live>()) else { return };
    let text = element.text_content().unwrap_or_default();
    let Some(promise) = written(&text) else { return select(&element, &live, said) };
    let heard = live.clone();
    let done = Closure::once_into_js(move |_: JsValue| heard.announce(said.copied));
    let refused = Closure::once_into_js(move |_: JsValue| select(&element, &live, said));
    let then = js_sys::Reflect::get(&promise, &"then".into()).ok().and_then(|then| then.dyn_into().ok());
    let _ = then.map(|then: js_sys::Function| then.call2(&promise, &done, &refused));
}

/// The promise of the browser's clipboard. There is none on a page without https, and some browsers throw.
fn written(text: &str) -> Option<JsValue> {
    let clipboard = js_sys::Reflect::get(&window().navigator(), &"clipboard".into()).ok()?;
    let write = js_sys::Reflect::get(&clipboard, &"writeText".into()).ok()?.dyn_into::<js_sys::Function>().ok()?;
    write.call1(&clipboard, &text.into()).ok()
}

fn select(element: &Element, live: &Live, said: Said) {
    let call = |on: &JsValue, name: &str, with: &JsValue| {
        let function = js_sys::Reflect::get(on, &name.into()).ok()?.dyn_into::<js_sys::Function>().ok()?;
        function.call1(on, with).ok()
    };
    let selection = call(&window(), "getSelection", &JsValue::UNDEFINED).unwrap_or_default();
    call(&selection, "selectAllChildren", element);
    let copied = call(&document(), "execCommand", &"copy".into()).is_some_and(|copied| copied.is_truthy());
    live.announce(if copied { said.copied } else { said.selected });
}
