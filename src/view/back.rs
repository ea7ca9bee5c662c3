//! Ways back: Escape, the back gesture and the dismiss gesture of assistive technology close the top layer first.
//!
//! Sheets are modal dialogs, which the browser closes by itself. An opened part is not; here it gets the same, by a
//! `CloseWatcher` where there is one and by the Escape key where there is none. The host's history is never touched.

use leptos::prelude::*;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::KeyboardEvent;

use super::kit::{after, hear};
use super::{Here, Layers, page, part};

/// A `CloseWatcher` of the browser's, destroyed when this is dropped.
struct Watcher {
    watcher: JsValue,
    _close: Closure<dyn Fn()>,
}

impl Watcher {
    /// `None` where the browser has no such thing.
    fn start(here: Here) -> Option<Watcher> {
        let class =
            js_sys::Reflect::get(&window(), &"CloseWatcher".into()).ok()?.dyn_into::<js_sys::Function>().ok()?;
        let watcher = js_sys::Reflect::construct(&class, &js_sys::Array::new()).ok()?;
        let close = Closure::<dyn Fn()>::new(move || close(here));
        js_sys::Reflect::set(&watcher, &"onclose".into(), close.as_ref()).ok()?;
        Some(Watcher { watcher, _close: close })
    }
}

impl Drop for Watcher {
    fn drop(&mut self) {
        let _ = js_sys::Reflect::set(&self.watcher, &"onclose".into(), &JsValue::NULL);
        let destroy = js_sys::Reflect::get(&self.watcher, &"destroy".into()).ok();
        if let Some(destroy) = destroy.and_then(|destroy| destroy.dyn_into::<js_sys::Function>().ok()) {
            let _ = destroy.call0(&self.watcher);
        }
    }
}

/// Closes the topmost of what is no dialog.
fn close(here: Here) {
    if here.layers.page.get_untracked().is_some() {
        page::back(here);
    } else {
        part::close(here);
    }
}

/// Watches for the way back for as long as the screen stands.
pub fn listen(here: Here) {
    let watcher = StoredValue::new_local(None::<Watcher>);
    after(move || {
        let Layers { part, page, .. } = here.layers;
        let open = page.get().is_some() || part.get().is_some();
        // Nothing but its button leads back from what quick hide leaves.
        let open = open && !here.layers.away.get();
        // A new one for each screen: one that has closed something closes nothing more.
        watcher.try_set_value(if open { Watcher::start(here) } else { None });
    });
    hear(here.root, "keydown", move |event| {
        let Layers { part, page, mode, sheet, away, .. } = here.layers;
        let watched = watcher.try_with_value(Option::is_some).unwrap_or_default();
        let covered = sheet.get_untracked().is_some() || mode.get_untracked().is_some() || away.get_untracked();
        let open = page.get_untracked().is_some() || part.get_untracked().is_some();
        let escape = |key: &KeyboardEvent| key.key() == "Escape" && !key.is_composing();
        if event.dyn_ref().is_some_and(escape) && open && !watched && !covered {
            event.stop_propagation();
            // Or a dialog of the host's around it closes with it.
            event.prevent_default();
            close(here);
        }
    });
}
