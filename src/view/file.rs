//! Hands a file to the browser, which asks the parent where to put it or puts it with the downloads.

use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::Here;

/// Saves everything there is. The name tells nobody what it is about.
/// Gives whether the browser took it.
pub fn save_copy(here: Here) -> bool {
    let saved = save("my-list.json", "application/json", &here.store.copy()).is_ok();
    if saved {
        here.announce(here.words.data.copy_saved);
    }
    saved
}

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
    Ok(())
}
