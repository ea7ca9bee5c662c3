//! Hands a file to the browser, which asks the parent where to put it or puts it with the downloads; and reads one.

use leptos::prelude::document;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::kit::Tell;
use super::{Here, advice, copy};

/// Saves the stored texts that cannot be read, to the letter.
pub fn save_refused(here: Here) {
    let mut all = String::new();
    for (key, text) in here.store.refused_texts() {
        all.push_str(&key);
        all.push('\n');
        all.push_str(&text);
        all.push_str("\n\n");
    }
    if save("my-list.txt", "text/plain;charset=utf-8", &all).is_ok() {
        here.announce(here.words.data.copy_saved);
    }
}

/// Saves a text as a file of this name and kind.
///
/// # Errors
/// Where the browser takes no file. One inside of an app says nothing and takes none, so there it is offered, and is an error.
pub fn save(name: &str, kind: &str, text: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&text.into()), &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The download has its own hold on the text by the time the next task runs.
    leptos::prelude::set_timeout(
        move || {
            let _ = Url::revoke_object_url(&url);
        },
        std::time::Duration::from_secs(60),
    );
    if advice::is_in_app() { Err(JsValue::NULL) } else { Ok(()) }
}

/// Why a file was not read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Unread {
    /// It has more bytes than it may have; nothing of it was read.
    TooBig,
    /// The browser would not, or could not.
    Failed,
}

/// Reads a file that the parent has chosen, of so many bytes at most.
pub fn read(file: &JsValue, most: usize, done: Tell<Result<String, Unread>>) {
    let of = |name: &str| js_sys::Reflect::get(file, &name.into()).unwrap_or_default();
    if of("size").as_f64().is_none_or(|size| size > most as f64) {
        return done(Err(Unread::TooBig));
    }
    let promise = of("text").dyn_into::<js_sys::Function>().ok().and_then(|text| text.call0(file).ok());
    let Some(promise) = promise else { return done(Err(Unread::Failed)) };
    let failed = done.clone();
    let read = Closure::once_into_js(move |text: JsValue| done(text.as_string().ok_or(Unread::Failed)));
    let failed = Closure::once_into_js(move |_: JsValue| failed(Err(Unread::Failed)));
    copy::then(&promise, &read, &failed);
}
