//! Puts words on the clipboard, where the browser lets us; elsewhere they are selected, to be copied by hand.

use leptos::prelude::*;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlTextAreaElement};

use super::kit::{Live, Spot, Tell, found, tell};

/// What is said when the words are copied, or only selected.
#[derive(Clone, Copy)]
pub struct Said {
    pub copied: &'static str,
    pub selected: &'static str,
}

/// Copies what stands in the element of a spot.
pub fn copy(from: Spot, said: Said) {
    let (Some(element), Some(live)) = (found(from), use_context::<Live>()) else { return };
    let text = element.text_content().unwrap_or_default();
    let done = move |copied| live.announce(if copied { said.copied } else { said.selected });
    copy_text(text, element, tell(done));
}

/// Copies a text that stands in an element. `done` hears whether it is on the clipboard; if not, what stands in the
/// element is selected.
pub fn copy_text(text: String, from: Element, done: Tell<bool>) {
    let Some(promise) = written(&text) else { return done(by_hand(&text, &from)) };
    let copied = done.clone();
    let copied = Closure::once_into_js(move |_: JsValue| copied(true));
    let refused = Closure::once_into_js(move |_: JsValue| done(by_hand(&text, &from)));
    then(&promise, &copied, &refused);
}

/// Goes on when a promise is kept, or is not.
pub fn then(promise: &JsValue, kept: &JsValue, broken: &JsValue) {
    let then = js_sys::Reflect::get(promise, &"then".into()).ok().and_then(|then| then.dyn_into().ok());
    let _ = then.map(|then: js_sys::Function| then.call2(promise, kept, broken));
}

/// The promise of the browser's clipboard. There is none on a page without https, and some browsers throw.
fn written(text: &str) -> Option<JsValue> {
    let clipboard = js_sys::Reflect::get(&window().navigator(), &"clipboard".into()).ok()?;
    let write = js_sys::Reflect::get(&clipboard, &"writeText".into()).ok()?.dyn_into::<js_sys::Function>().ok()?;
    write.call1(&clipboard, &text.into()).ok()
}

/// Copies in the old way, by a field that holds just this text and is gone at once. Where that does not work either,
/// what stands in the element is selected.
fn by_hand(text: &str, from: &Element) -> bool {
    through_a_field(text, from).unwrap_or_default() || {
        select(from);
        false
    }
}

fn through_a_field(text: &str, from: &Element) -> Option<bool> {
    // Beside the element: what lies below a modal dialog cannot be selected.
    let beside = from.parent_node()?;
    let had_focus = js_sys::Reflect::get(&from.get_root_node(), &"activeElement".into()).ok();
    let field: HtmlTextAreaElement = document().create_element("textarea").ok()?.unchecked_into();
    field.set_class_name("iep-hidden");
    field.set_value(text);
    beside.append_child(&field).ok()?;
    field.select();
    let copied = call(&document(), "execCommand", &"copy".into()).is_some_and(|copied| copied.is_truthy());
    field.remove();
    if let Some(had_focus) = had_focus.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = had_focus.focus();
    }
    Some(copied)
}

fn select(element: &Element) {
    match element.query_selector("textarea").ok().flatten() {
        Some(field) => field.unchecked_into::<HtmlTextAreaElement>().select(),
        None => {
            let selection = call(&window(), "getSelection", &JsValue::UNDEFINED).unwrap_or_default();
            call(&selection, "selectAllChildren", element);
        }
    }
}

fn call(on: &JsValue, name: &str, with: &JsValue) -> Option<JsValue> {
    let function = js_sys::Reflect::get(on, &name.into()).ok()?.dyn_into::<js_sys::Function>().ok()?;
    function.call1(on, with).ok()
}
