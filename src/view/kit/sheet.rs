//! A sheet: a modal dialog that rises from the bottom of a phone and stands in the middle of a wide screen.
use super::{Act, Icon, Live, Words, act, el, fresh_id, heading, icon_button};
use leptos::html::{Dialog, Span};
use leptos::{prelude::*, web_sys};
use wasm_bindgen::JsCast;

/// What a sheet shows. It is open for as long as it is in the view.
pub struct Sheet {
    pub title: Words,
    /// The name of the close button.
    pub close: Words,
    /// Beside close: quick hide, because a modal layer covers the head.
    pub tools: AnyView,
    pub body: AnyView,
    /// It was closed by its button, Escape, the back gesture or a tap beside it; now take it out of the view.
    pub closed: Act,
}

/// Draws the sheet and opens it as a modal. Closing gives the focus back to what had it.
pub fn sheet(of: Sheet) -> AnyView {
    let Sheet { title, close, tools, body, closed } = of;
    let at: NodeRef<Dialog> = NodeRef::new();
    let name: NodeRef<Span> = NodeRef::new();
    let id = Words::Owned(fresh_id());
    let named = id.clone();
    Effect::new(move || {
        if let (Some(dialog), Some(name)) = (at.get(), name.get()) {
            open(&dialog, &name);
        }
    });
    // Closed while it still stands in the page, a dialog gives the focus back by itself.
    on_cleanup(move || shut(at));
    // `close` comes late. By then a sheet that took the place of this one may stand open, in the same element.
    let on_close = move |_| {
        if at.try_get_untracked().flatten().is_some_and(|dialog| !dialog.open()) {
            closed();
        }
    };
    let title = el("span", "iep-sheet__name").is("tabindex", "-1").at(name).words(title).view();
    let title = el("div", "iep-sheet__title").has("id", id).child(heading(1, "iep-sheet__heading", title));
    let tools =
        el("div", "iep-sheet__tools").child(tools).child(icon_button(Icon::Close, close, act(move || shut(at))));
    let head = el("div", "iep-sheet__head").child(title.view()).child(tools.view());
    let inner = el("div", "iep-sheet__inner")
        .child(head.view())
        .child(el("div", "iep-sheet__body").child(body).view())
        .maybe(use_context::<Live>().map(|live| live.region()));
    el("dialog", "iep-sheet")
        .is("part", "dialog")
        .has("aria-labelledby", named)
        .at(at)
        .on("close", Box::new(on_close))
        .on("pointerdown", Box::new(|event| mark(&event)))
        .on("click", Box::new(|event| leave(&event)))
        .child(inner.view())
        .view()
}

fn shut(at: NodeRef<Dialog>) {
    if let Some(dialog) = at.try_get_untracked().flatten() {
        dialog.close();
    }
}

fn open(dialog: &web_sys::HtmlDialogElement, name: &web_sys::HtmlElement) {
    if dialog.open() {
        return;
    }
    // Browsers from before the modal dialog still show it.
    if dialog.show_modal().is_err() {
        dialog.set_open(true);
    }
    let _ = name.focus();
}

/// Whether an event met the dialog itself and not its content, which fills it: then it was the backdrop.
fn beside(event: &web_sys::Event) -> Option<web_sys::HtmlDialogElement> {
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
