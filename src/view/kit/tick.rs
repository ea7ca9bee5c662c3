//! The tick: one tap says "I have gone over this".
use super::{El, Read, Tell, Words, el, found, is_checked, spot, svg};
use leptos::{prelude::*, web_sys};
use web_sys::wasm_bindgen::{JsCast, JsValue};

/// What a control is called.
pub enum Name {
    /// By words of its own, which are not on screen.
    Words(Words),
    /// By the elements with these ids.
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
pub fn tick(of: Tick) -> El {
    let Tick { key, name, checked, tell, small } = of;
    // Only what the parent has just done moves; nothing plays when a saved list is shown. What holds the tick is marked:
    // a `:has` in the sheet would be looked up anew at each change.
    let drawn = spot();
    let input = el("input")
        .class("iep-tick__input")
        .part("checkbox")
        .attr("type", "checkbox")
        .attr("autocomplete", "off")
        .key(key);
    let input = match name {
        Name::Words(words) => input.attr("aria-label", words),
        Name::By(id) => input.attr("aria-labelledby", id),
    };
    let input = input.checked_when(checked).on("change", move |event| {
        let on = is_checked(&event);
        if let Some(holder) = found(drawn).and_then(|tick| tick.parent_element()) {
            let _ = holder.class_list().toggle_with_force("is-fresh", on);
        }
        if on {
            buzz();
        }
        tell(on);
    });
    let mark = svg("svg")
        .class("iep-tick__mark")
        .attr("viewBox", "0 0 24 24")
        .child(svg("path").attr("d", "M6.8 12.6l3.5 3.5 6.9-7.9").attr("pathLength", "1"));
    el("span")
        .class("iep-tick")
        .class_if("iep-tick--s", small)
        .at(drawn)
        .child(input)
        .child(el("span").class("iep-tick__ring").attr("aria-hidden", "true").child(mark))
}

/// A short buzz where the phone can; Safari has no `vibrate`, and a binding to a missing function would throw.
fn buzz() {
    let navigator = window().navigator();
    let found = js_sys::Reflect::get(&navigator, &JsValue::from_str("vibrate")).ok();
    if let Some(vibrate) = found.and_then(|found| found.dyn_into::<js_sys::Function>().ok()) {
        let _ = vibrate.call1(&navigator, &JsValue::from_f64(8.0));
    }
}
