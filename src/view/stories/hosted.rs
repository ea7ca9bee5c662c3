//! What a page's own styles reach: everything with a part, and what goes by a custom property, in one small widget.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::ShadowRoot;

use super::{SHOWN, kept, layers, nothing, texts, typing, words};
use crate::view::kit::{El, Icon, Level, Live, Look, Row, button, el, heading, read, row, rows};

/// Shows the small widget in a shadow root, whose host the page gives styles. The host may carry `data-theme`.
#[wasm_bindgen]
pub fn hosted(root: ShadowRoot) {
    let theme = root.host().get_attribute("data-theme");
    let view = leptos::mount::mount_to(root.unchecked_into(), move || {
        provide_context(Live::new());
        provide_context(Level(read(|| 2)));
        let head = el("div")
            .class("iep-head")
            .part("header")
            .child(heading(0, "iep-head__title", el("span").text(words::CHECKLIST)))
            .child(texts::far(1));
        let body = el("div")
            .class("iep-body")
            .child(list())
            .child(typing::note())
            .child(texts::told(true))
            .child(texts::know())
            .child(button(Look::Main, Some(Icon::Check), words::CHECK_OFF.into(), nothing()))
            .child(layers::sheets());
        el("div")
            .class("iep")
            .part("container")
            .attr("dir", "ltr")
            .attr_if("data-theme", theme.map(Into::into))
            .child(layers::inner_bar())
            .child(head)
            .child(body)
    });
    SHOWN.with_borrow_mut(|shown| shown.push(Box::new(view)));
}

fn list() -> El {
    let (checked, tell) = kept(true);
    let one = row(Row {
        key: "hosted.goals".into(),
        title: words::GOALS.into(),
        details: words::GOALS_DETAILS.into(),
        meaning: words::GOALS_GIST.into(),
        news: read(Vec::new),
        checked,
        tell,
        open: nothing(),
    });
    rows(words::CHECKLIST.into(), vec![one])
}
