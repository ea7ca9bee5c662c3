//! The tick: one tap says "I have gone over this".
use super::{Read, Tell, Words, el, read};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

/// What a control is called.
pub enum Name {
    /// By words of its own, which are not on screen.
    Words(Words),
    /// By the element with this id, which is.
    By(String),
}

/// A round check-off.
pub struct Tick {
    /// Finds it in a test, for example `part.goals.checked`.
    pub key: Words,
    pub name: Name,
    pub checked: Read<bool>,
    pub tell: Tell<bool>,
    /// 26 px in a zone of 48 instead of 30 in 56.
    pub small: bool,
}

/// Draws a tick: an invisible checkbox fills the zone, so every pointer and voice meets the real input.
pub fn tick(of: Tick) -> AnyView {
    let Tick { key, name, checked, tell, small } = of;
    let (label, by) = match name {
        Name::Words(words) => (Some(words), None),
        Name::By(id) => (None, Some(id.into())),
    };
    // Only what the parent has just done moves; nothing plays when a saved list is shown.
    let fresh = ArcRwSignal::new(false);
    let is_fresh = fresh.clone();
    let told = move |event| {
        let on = event_target_checked(&event);
        fresh.set(on);
        if on {
            buzz();
        }
        tell(on);
    };
    let input = el("input", "iep-tick__input").is("part", "checkbox").is("type", "checkbox").is("autocomplete", "off");
    let input = input.has("data-key", key).may("aria-label", label).may("aria-labelledby", by);
    let mark = el("path", "").is("d", "M6.8 12.6l3.5 3.5 6.9-7.9").is("pathLength", "1").view();
    let mark = el("svg", "iep-tick__mark").is("viewBox", "0 0 24 24").child(mark).view();
    el("span", if small { "iep-tick iep-tick--s" } else { "iep-tick" })
        .class("is-fresh", read(move || is_fresh.get()))
        .child(input.checked(checked).on("change", Box::new(told)).view())
        .child(el("span", "iep-tick__ring").is("aria-hidden", "true").child(mark).view())
        .view()
}

/// A short buzz where the phone can; Safari has no `vibrate`, and a binding to a missing function would throw.
fn buzz() {
    let navigator = window().navigator();
    let found = js_sys::Reflect::get(&navigator, &JsValue::from_str("vibrate")).ok();
    if let Some(vibrate) = found.and_then(|found| found.dyn_into::<js_sys::Function>().ok()) {
        let _ = vibrate.call1(&navigator, &JsValue::from_f64(8.0));
    }
}
