//! A way to choose a file: a button with a name, and behind it the browser's own field, which alone can open a file.
use super::{El, Icon, Look, Tell, Words, act, button, el, found, spot};
use leptos::web_sys;
use web_sys::HtmlInputElement;
use web_sys::wasm_bindgen::{JsCast, JsValue};

/// A way to choose a file.
pub struct FileInput {
    /// The name of the button.
    pub label: Words,
    pub look: Look,
    /// The kinds of file to offer first. A parent may choose another all the same.
    pub accept: &'static str,
    /// Takes the file; what is in it was not read yet.
    pub tell: Tell<JsValue>,
}

/// Draws the button.
pub fn file_input(of: FileInput) -> El {
    let FileInput { label, look, accept, tell } = of;
    let at = spot();
    let choose = move |event: web_sys::Event| {
        let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else { return };
        let of = |value: &JsValue, name: &str| js_sys::Reflect::get(value, &name.into()).unwrap_or_default();
        let file = of(&of(&input, "files"), "0");
        if file.is_object() {
            // Choosing the same file once more is news too.
            tell(file);
            input.set_value("");
        }
    };
    let input = el("input")
        .class("iep-hidden")
        .attr("type", "file")
        .attr("accept", accept)
        .attr("tabindex", "-1")
        .attr("aria-hidden", "true")
        .at(at)
        .on("change", choose);
    let open = act(move || {
        if let Some(input) = found(at).and_then(|input| input.dyn_into::<HtmlInputElement>().ok()) {
            input.click();
        }
    });
    el("div").class("iep-buttons").child(button(look, Some(Icon::Load), label, open)).child(input)
}
