//! Hands a text or a file to the phone's own way of sending.

use leptos::prelude::*;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::kit::{Live, Tell, tell};
use super::{Here, copy, file};

/// Whether this browser has a way of sending.
pub fn is_there() -> bool {
    method(&window().navigator(), "share").is_some()
}

/// Offers a text to be sent. `done` hears false where that went wrong; a parent who thought better of it is no error.
pub fn share(title: &str, text: &str, done: Tell<bool>) {
    let what = js_sys::Object::new();
    set(&what, "title", &title.into());
    set(&what, "text", &text.into());
    offer(&what, tell(move |offered| done(offered != Offered::Failed)));
}

/// What became of something that was offered to be sent.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Offered {
    Sent,
    /// The parent thought better of it.
    Dropped,
    Failed,
}

/// Offers a file to be sent; saves it where this browser sends no such files.
pub fn share_file(here: Here, name: &'static str, kind: &'static str, text: String) {
    let Some(live) = use_context::<Live>() else { return };
    let said = here.words.letter.file_saved;
    let save = move |text: &str| {
        if file::save(name, kind, text).is_ok() {
            live.announce(said);
        }
    };
    let Some(what) = of_file(name, kind, &text) else { return save(&text) };
    let done = move |offered| {
        if offered == Offered::Failed {
            save(&text);
        }
    };
    offer(&what, tell(done));
}

/// What is handed over to send a file, where that can be done.
pub fn of_file(name: &str, kind: &str, text: &str) -> Option<JsValue> {
    let options = js_sys::Object::new();
    set(&options, "type", &kind.into());
    let make = js_sys::Reflect::get(&window(), &"File".into()).ok()?.dyn_into::<js_sys::Function>().ok()?;
    let parts = js_sys::Array::of3(&js_sys::Array::of1(&text.into()), &name.into(), &options);
    let file = js_sys::Reflect::construct(&make, &parts).ok()?;
    let what = js_sys::Object::new();
    set(&what, "files", &js_sys::Array::of1(&file));
    let navigator = window().navigator();
    let can = method(&navigator, "canShare")?.call1(&navigator, &what).ok()?;
    can.is_truthy().then(|| what.into())
}

/// Offers it.
pub fn offer(what: &JsValue, done: Tell<Offered>) {
    let navigator = window().navigator();
    let promise = method(&navigator, "share").and_then(|share| share.call1(&navigator, what).ok());
    let Some(promise) = promise else { return done(Offered::Failed) };
    let shared = done.clone();
    let then = Closure::once_into_js(move |_: JsValue| shared(Offered::Sent));
    let refused = Closure::once_into_js(move |error: JsValue| {
        let name = js_sys::Reflect::get(&error, &"name".into()).ok().and_then(|name| name.as_string());
        done(if name.as_deref() == Some("AbortError") { Offered::Dropped } else { Offered::Failed });
    });
    copy::then(&promise, &then, &refused);
}

fn method(of: &JsValue, name: &str) -> Option<js_sys::Function> {
    js_sys::Reflect::get(of, &name.into()).ok()?.dyn_into().ok()
}

fn set(on: &js_sys::Object, name: &str, value: &JsValue) {
    let _ = js_sys::Reflect::set(on, &name.into(), value);
}
