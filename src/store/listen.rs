//! The window's events that the store lives by. All of them go with the last element (R12).

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Event, EventTarget, StorageEvent};

use super::Store;

/// Listeners that are taken away when this is dropped.
pub struct Listeners {
    target: Option<(EventTarget, EventTarget)>,
    look: Closure<dyn Fn(Event)>,
}

/// Another tab wrote; the page came back from the back/forward cache.
const OF_WINDOW: [&str; 2] = ["storage", "pageshow"];
/// The page went out of sight or came back: a phone is sure to say no more than this.
const OF_DOCUMENT: &str = "visibilitychange";

impl Listeners {
    /// Starts to listen for a store.
    pub fn start(store: Store) -> Listeners {
        let look = Closure::new(move |event: Event| {
            // The page's own keys change too. No key at all means that everything went.
            let key = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
            if key.is_none_or(|key| store.has_key(&key)) {
                store.sync();
            }
        });
        let window = web_sys::window();
        let document = window.as_ref().and_then(web_sys::Window::document);
        let target = window.zip(document).map(|(window, document)| (window.into(), document.into()));
        let listeners = Listeners { target, look };
        listeners.each(|target, event, look| {
            let _ = target.add_event_listener_with_callback(event, look);
        });
        listeners
    }

    fn each(&self, act: impl Fn(&EventTarget, &str, &js_sys::Function)) {
        let Some((window, document)) = &self.target else { return };
        let look = self.look.as_ref().unchecked_ref();
        for event in OF_WINDOW {
            act(window, event, look);
        }
        act(document, OF_DOCUMENT, look);
    }
}

impl Drop for Listeners {
    fn drop(&mut self) {
        self.each(|target, event, look| {
            let _ = target.remove_event_listener_with_callback(event, look);
        });
    }
}
