//! The window's events that the store lives by. All of them go with the last element (R12).

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Event, EventTarget, StorageEvent};

use super::{Open, Store};

/// Listeners that are taken away when this is dropped.
pub struct Listeners {
    targets: Vec<(EventTarget, &'static str)>,
    hears: Closure<dyn Fn(Event)>,
}

impl Listeners {
    /// Listens for what may have changed storage: another tab wrote; the page came back from the back/forward cache; it
    /// went out of sight or came back, which is the last that a phone is sure to say.
    pub fn start(store: Store) -> Listeners {
        let hears = Closure::new(move |event: Event| {
            // The page's own keys change too. No key at all means that everything went.
            let key = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
            if key.is_none_or(|key| store.has_key(&key)) {
                store.sync();
            }
        });
        let document = web_sys::window().and_then(|window| window.document());
        let sight = document.map(|document| (document.into(), "visibilitychange"));
        Listeners::on(of_window(&["storage", "pageshow"]).chain(sight), hears)
    }

    /// Has the browser ask before the page is left, for as long as something is in memory alone (R3).
    pub fn ask_before_leaving() -> Listeners {
        let hears = Closure::new(|event: Event| {
            event.prevent_default();
            // Browsers from before 2023 go by this.
            let _ = js_sys::Reflect::set(&event, &"returnValue".into(), &true.into());
        });
        Listeners::on(of_window(&["beforeunload"]), hears)
    }

    fn on(targets: impl Iterator<Item = (EventTarget, &'static str)>, hears: Closure<dyn Fn(Event)>) -> Listeners {
        let targets: Vec<_> = targets.collect();
        for (target, event) in &targets {
            let _ = target.add_event_listener_with_callback(event, hears.as_ref().unchecked_ref());
        }
        Listeners { targets, hears }
    }
}

fn of_window(events: &'static [&'static str]) -> impl Iterator<Item = (EventTarget, &'static str)> {
    let window = web_sys::window();
    events.iter().filter_map(move |event| Some((window.clone()?.into(), *event)))
}

impl Drop for Listeners {
    fn drop(&mut self) {
        for (target, event) in &self.targets {
            let _ = target.remove_event_listener_with_callback(event, self.hears.as_ref().unchecked_ref());
        }
    }
}

impl Store {
    /// Whether a key in storage is one of its own.
    fn has_key(self, key: &str) -> bool {
        let own = |open: &mut Open| key.strip_prefix(&open.name).is_some_and(|rest| rest.starts_with(':'));
        self.with(own).unwrap_or_default()
    }
}
