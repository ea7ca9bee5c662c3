//! The browser's storage. Beside this file only the shell names it (`element.js`), until the app is there. Texts in, texts
//! out, errors as values (R4).
//!
//! Reading `localStorage` can itself throw, or give null, and later calls can throw too, so every call looks again.

use std::cell::RefCell;

use gloo_storage::errors::StorageError;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

use crate::keeper::{Shelf, ShelfError};

/// How long the browser keeps what is stored.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Area {
    /// Until somebody erases it: `localStorage`.
    #[default]
    Always,
    /// Until the tab is closed: `sessionStorage`.
    Visit,
}

#[wasm_bindgen]
extern "C" {
    /// A storage whose texts stay JavaScript's: reading one into Rust goes letter by letter.
    #[wasm_bindgen(extends = web_sys::Storage)]
    type Texts;
    #[wasm_bindgen(method, catch, js_name = getItem)]
    fn text(this: &Texts, key: &str) -> Result<JsValue, JsValue>;
}

thread_local! {
    /// Wraps a storage so that whatever it throws is an `Error`.
    static GUARD: RefCell<Option<js_sys::Function>> = const { RefCell::new(None) };
    /// The storage that the call under way writes to.
    static OPEN: RefCell<Option<web_sys::Storage>> = const { RefCell::new(None) };
    static TOUCHED: RefCell<Vec<(String, bool)>> = const { RefCell::new(Vec::new()) };
}

/// Keys of `localStorage` that begin with a prefix and were written, or taken away (`true`), since this was last asked. Of
/// one key the last counts.
pub fn touched(prefix: &str) -> Vec<(String, bool)> {
    let mut mine = Vec::new();
    TOUCHED.with_borrow_mut(|touched| {
        let (own, others) = std::mem::take(touched).into_iter().partition(|(key, _)| key.starts_with(prefix));
        (mine, *touched) = (own, others);
    });
    mine
}

/// Takes the function that wraps a storage so that whatever it throws is an `Error`.
pub fn guard_with(guard: js_sys::Function) {
    GUARD.set(Some(guard));
}

/// gloo's way of writing, over a storage that was looked at first. Its own `LocalStorage` panics where there is none.
struct Looked;

impl gloo_storage::Storage for Looked {
    fn raw() -> web_sys::Storage {
        OPEN.with_borrow(|open| open.as_ref().map_or(JsValue::NULL, JsValue::from)).unchecked_into()
    }
}

impl Area {
    fn open(self) -> Result<web_sys::Storage, ShelfError> {
        let window = web_sys::window().ok_or(ShelfError::Blocked)?;
        let storage = match self {
            Area::Always => window.local_storage(),
            Area::Visit => window.session_storage(),
        };
        storage.ok().flatten().ok_or(ShelfError::Blocked)
    }

    /// The text under a key as JavaScript has it: to hand on, without reading it.
    pub fn raw(self, key: &str) -> Option<JsValue> {
        self.text(key).ok().filter(JsValue::is_string)
    }

    fn touch(self, key: &str, gone: bool) {
        if self == Area::Always {
            TOUCHED.with_borrow_mut(|touched| touched.push((key.to_owned(), gone)));
        }
    }

    fn text(self, key: &str) -> Result<JsValue, ShelfError> {
        self.open()?.unchecked_into::<Texts>().text(key).map_err(cause)
    }
}

impl Shelf for Area {
    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        let storage = self.open()?;
        let mut keys = Vec::new();
        for index in 0..storage.length().map_err(cause)? {
            keys.extend(storage.key(index).map_err(cause)?);
        }
        Ok(keys)
    }

    fn read(&self, key: &str) -> Result<Option<String>, ShelfError> {
        self.open()?.get_item(key).map_err(cause)
    }

    fn knows(&self, key: &str, text: &str) -> Result<bool, ShelfError> {
        Ok(self.text(key)? == JsValue::from_str(text))
    }

    fn put(&self, key: &str, text: &str) -> Result<(), ShelfError> {
        self.open()?.set_item(key, text).map_err(cause)?;
        self.touch(key, false);
        Ok(())
    }

    fn write(&self, key: &str, value: &serde_json::Value) -> Result<(), ShelfError> {
        let storage = self.open()?;
        let guarded = GUARD.with_borrow(|guard| guard.as_ref()?.call1(&JsValue::NULL, &storage).ok());
        OPEN.set(Some(guarded.map_or(storage, JsCast::unchecked_into)));
        let written = <Looked as gloo_storage::Storage>::set(key, value);
        OPEN.set(None);
        written.map_err(|error| match error {
            StorageError::JsError(error) => named(&error.name),
            _ => ShelfError::Failed,
        })?;
        self.touch(key, false);
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), ShelfError> {
        self.open()?.remove_item(key).map_err(cause)?;
        self.touch(key, true);
        Ok(())
    }
}

fn cause(thrown: JsValue) -> ShelfError {
    let name = js_sys::Reflect::get(&thrown, &"name".into()).ok().and_then(|name| name.as_string());
    named(&name.unwrap_or_default())
}

fn named(error: &str) -> ShelfError {
    match error {
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => ShelfError::Full,
        "SecurityError" => ShelfError::Blocked,
        _ => ShelfError::Failed,
    }
}
