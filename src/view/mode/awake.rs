//! Keeps the screen on while the meeting is open, where the browser can. No more than a favor: whatever goes wrong is let be.

use js_sys::{Array, Function, Reflect};
use leptos::prelude::*;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

use crate::view::kit;

/// Keeps the screen on for as long as what is being made stands. The browser lets it go when the page is hidden, and it is
/// asked again when the page is back.
pub fn keep() {
    let lock = StoredValue::new_local(None::<JsValue>);
    let ask = move || {
        let wake_lock = Reflect::get(&window().navigator(), &"wakeLock".into()).unwrap_or_default();
        if document().hidden() {
            return;
        }
        let Some(promise) = call(&wake_lock, "request", &["screen".into()]) else { return };
        let answer = Closure::<dyn FnMut(JsValue)>::new(move |given: JsValue| {
            // It may come when the meeting is over.
            if let Some(Some(late)) = lock.try_set_value(Some(given)) {
                call(&late, "release", &[]);
            }
        });
        let answer = answer.into_js_value();
        // An error is an answer too: there is nothing in it to release.
        call(&promise, "then", &[answer.clone(), answer]);
    };
    ask();
    kit::overhear(&document(), "visibilitychange", move |_| ask());
    on_cleanup(move || {
        if let Some(lock) = lock.try_update_value(Option::take).flatten() {
            call(&lock, "release", &[]);
        }
    });
}

fn call(of: &JsValue, name: &str, with: &[JsValue]) -> Option<JsValue> {
    let function: Function = Reflect::get(of, &name.into()).ok()?.dyn_into().ok()?;
    function.apply(of, &with.iter().collect::<Array>()).ok()
}
