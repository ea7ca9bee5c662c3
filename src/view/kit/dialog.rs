//! A modal dialog, opened and closed by the browser's own means: what sheets and full screens have in common.
use super::{Act, El, Spot, after, el, focus, found};
use leptos::{prelude::*, web_sys};
use web_sys::HtmlDialogElement;
use web_sys::wasm_bindgen::JsCast;

/// A dialog. It is open for as long as it is in the view.
pub struct Dialog {
    pub class: &'static str,
    /// Keeps the dialog, for [`shut`].
    pub at: Spot,
    /// What gets the focus when it has opened.
    pub first: Spot,
    /// It was closed by [`shut`], Escape, or the back gesture; now take it out of the view.
    pub closed: Act,
}

/// Makes the dialog and opens it as a modal. Closing gives the focus back to what had it.
pub fn dialog(of: Dialog) -> El {
    let Dialog { class, at, first, closed } = of;
    after(move || open(at, first));
    // Closed while it still stands in the page, a dialog gives the focus back by itself.
    on_cleanup(move || shut(at));
    // `close` comes late. By then the dialog may stand open again.
    let on_close = move |_| {
        if found_dialog(at).is_some_and(|dialog| !dialog.open()) {
            closed();
        }
    };
    el("dialog").class(class).part("dialog").at(at).on("close", on_close)
}

/// Closes the dialog in a spot.
pub fn shut(at: Spot) {
    if let Some(dialog) = found_dialog(at) {
        dialog.close();
    }
}

fn found_dialog(at: Spot) -> Option<HtmlDialogElement> {
    found(at).map(JsCast::unchecked_into)
}

fn open(at: Spot, first: Spot) {
    let Some(dialog) = found_dialog(at).filter(|dialog| !dialog.open()) else { return };
    // Browsers from before the modal dialog still show it.
    if dialog.show_modal().is_err() {
        dialog.set_open(true);
    }
    focus(first);
}
