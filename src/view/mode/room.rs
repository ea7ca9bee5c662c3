//! How much room the phone's keyboard leaves. It lies over the page and makes only the visual viewport smaller, so the full
//! screen follows that.

use js_sys::Reflect;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{EventTarget, HtmlElement, ScrollIntoViewOptions};

use crate::view::kit::{self, Spot};

/// What is left for the full screen.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Room {
    /// All of it.
    Whole,
    /// The keyboard is there.
    Folded,
    /// The keyboard is there, and there is little beside it.
    Tight,
}

/// A keyboard takes at least so much; bars of the browser that come and go take less.
const KEYBOARD: f64 = 150.0;
/// With less than this nothing sticks.
const TIGHT: f64 = 300.0;

/// Watches for as long as the screen stands.
pub fn watch(at: Spot) -> RwSignal<Room> {
    let room = RwSignal::new(Room::Whole);
    let look = move || measure(at, room);
    kit::after(look);
    if let Some(viewport) = viewport() {
        for event in ["resize", "scroll"] {
            kit::overhear(&viewport, event, move |_| look());
        }
    }
    kit::overhear(&window(), "resize", move |_| look());
    room
}

/// The visual viewport, where the browser has one.
fn viewport() -> Option<EventTarget> {
    Reflect::get(&window(), &"visualViewport".into()).ok()?.dyn_into().ok()
}

fn measure(at: Spot, room: RwSignal<Room>) {
    let (Some(dialog), Some(viewport)) = (kit::found(at), viewport()) else { return };
    let of = |name: &str| Reflect::get(&viewport, &name.into()).ok().and_then(|value| value.as_f64());
    let whole = window().inner_height().ok().as_ref().and_then(JsValue::as_f64).unwrap_or_default();
    // Zoomed in by two fingers less is seen, and nothing is in the way.
    let zoom = of("scale").unwrap_or(1.0);
    let left = of("height").unwrap_or(whole) * zoom;
    let now = match left {
        left if whole - left < KEYBOARD => Room::Whole,
        left if left < TIGHT => Room::Tight,
        _ => Room::Folded,
    };
    let style = dialog.unchecked_ref::<HtmlElement>().style();
    if now == Room::Whole {
        let _ = style.remove_property("block-size");
        let _ = style.remove_property("inset-block-start");
    } else {
        let top = if zoom > 1.0 { 0.0 } else { of("offsetTop").unwrap_or_default() };
        for (name, value) in [("block-size", left), ("inset-block-start", top)] {
            let _ = style.set_property(name, &[(value.round() as i32).to_string().as_str(), "px"].concat());
        }
    }
    for (class, on) in [("iep-full--folded", now != Room::Whole), ("iep-full--tight", now == Room::Tight)] {
        let _ = dialog.class_list().toggle_with_force(class, on);
    }
    if room.get_untracked() != now {
        room.set(now);
        // What is typed stays in sight.
        if let Some(field) = dialog.query_selector(":focus").ok().flatten().filter(|_| now != Room::Whole) {
            let nearest = ScrollIntoViewOptions::new();
            let _ = Reflect::set(&nearest, &"block".into(), &"nearest".into());
            field.scroll_into_view_with_scroll_into_view_options(&nearest);
        }
    }
}
