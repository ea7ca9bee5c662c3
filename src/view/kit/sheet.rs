//! A sheet: a modal dialog that rises from the bottom of a phone and stands in the middle of a wide screen.
use super::dialog::{Dialog, dialog, shut};
use super::{Act, El, Icon, Live, Words, act, el, fresh_id, heading, icon_button, spot};
use leptos::{prelude::*, web_sys};
use web_sys::HtmlDialogElement;
use web_sys::wasm_bindgen::JsCast;

/// What a sheet shows. It is open for as long as it is in the view.
pub struct Sheet {
    pub title: Words,
    /// The name of the close button.
    pub close: Words,
    /// Beside close: quick hide, because a modal layer covers the head.
    pub tools: El,
    pub body: El,
    /// It was closed by its button, Escape, the back gesture or a tap beside it; now take it out of the view.
    pub closed: Act,
}

/// Draws the sheet and opens it as a modal. Closing gives the focus back to what had it.
pub fn sheet(of: Sheet) -> El {
    let Sheet { title, close, tools, body, closed } = of;
    let (at, name) = (spot(), spot());
    let id = fresh_id();
    let title = el("span").class("iep-sheet__name").attr("tabindex", "-1").at(name).text(title);
    let title =
        el("div").class("iep-sheet__title").attr("id", id.clone()).child(heading(1, "iep-sheet__heading", title));
    let tools =
        el("div").class("iep-sheet__tools").child(tools).child(icon_button(Icon::Close, close, act(move || shut(at))));
    let inner = el("div")
        .class("iep-sheet__inner")
        .child(el("div").class("iep-sheet__head").child(title).child(tools))
        .child(el("div").class("iep-sheet__body").child(body))
        .child_if(use_context::<Live>().map(|live| live.region()));
    dialog(Dialog { class: "iep-sheet", at, first: name, closed })
        .attr("aria-labelledby", id)
        .on("pointerdown", |event| mark(&event))
        .on("click", |event| leave(&event))
        .child(inner)
}

/// Whether an event met the dialog itself and not its content, which fills it: then it was the backdrop.
fn beside(event: &web_sys::Event) -> Option<HtmlDialogElement> {
    let target = event.target()?;
    (event.current_target()? == target).then_some(target)?.dyn_into().ok()
}

/// A drag that starts inside and ends on the backdrop is no tap beside the sheet.
fn mark(event: &web_sys::Event) {
    if let Some(dialog) = event.current_target().and_then(|at| at.dyn_into::<web_sys::Element>().ok()) {
        let _ = dialog.toggle_attribute_with_force("data-beside", beside(event).is_some());
    }
}

fn leave(event: &web_sys::Event) {
    if let Some(dialog) = beside(event)
        && dialog.has_attribute("data-beside")
    {
        dialog.close();
    }
}
