//! Tabs with their roles and keys. The panels are the screens' own; one tab looks fine too.
use super::{Read, Tell, Words, act, el, read, yes_no};
use leptos::{prelude::*, web_sys};
use wasm_bindgen::JsCast;

/// One tab.
pub struct Tab {
    /// A stable word, for example `checklist`.
    pub slug: &'static str,
    pub label: Words,
}

/// The tab list.
pub struct Tabs {
    pub label: Words,
    pub tabs: Vec<Tab>,
    pub current: Read<&'static str>,
    pub tell: Tell<&'static str>,
}

/// Draws the tab list: one stop for the keyboard, arrows, Home and End inside.
pub fn tabs(of: Tabs) -> AnyView {
    let Tabs { label, tabs, current, tell } = of;
    let tab = |Tab { slug, label }| {
        let (on, stop, tell) = (current.clone(), current.clone(), tell.clone());
        let stop = read(move || Some(Words::Borrowed(if stop() == slug { "0" } else { "-1" })));
        el("button", "iep-tabs__tab")
            .is("type", "button")
            .is("role", "tab")
            .has("id", named("tab", slug))
            .has("aria-controls", named("panel", slug))
            .follow("aria-selected", read(move || yes_no(on() == slug)))
            .follow("tabindex", stop)
            .tap(act(move || tell(slug)))
            .child(el("span", "").words(label).view())
            .view()
    };
    let tabs = tabs.into_iter().map(tab).collect();
    let list = el("div", "iep-tabs").is("role", "tablist").has("aria-label", label).children(tabs);
    list.on("keydown", Box::new(|event| walk(event.unchecked_into()))).view()
}

/// The panel that a tab shows.
pub fn tab_panel(slug: &'static str, body: AnyView) -> AnyView {
    el("div", "iep-tabs__panel")
        .is("role", "tabpanel")
        .has("id", named("panel", slug))
        .has("aria-labelledby", named("tab", slug))
        .child(body)
        .view()
}

fn named(what: &str, slug: &str) -> Words {
    ["iep-", what, "-", slug].concat().into()
}

/// Moves to a neighbour and picks it, as a tap would.
fn walk(event: web_sys::KeyboardEvent) {
    let target = event_target::<web_sys::Element>(&event);
    let Some(list) = target.closest("[role=tablist]").ok().flatten() else { return };
    let rtl = list.closest("[dir]").ok().flatten().is_some_and(|at| at.get_attribute("dir").as_deref() == Some("rtl"));
    let tab = target.closest("[role=tab]").ok().flatten();
    let next = match event.key().as_str() {
        "ArrowRight" | "ArrowLeft" => {
            let forward = (event.key() == "ArrowRight") != rtl;
            let near = if forward {
                tab.and_then(|tab| tab.next_element_sibling())
            } else {
                tab.and_then(|tab| tab.previous_element_sibling())
            };
            near.or_else(|| if forward { list.first_element_child() } else { list.last_element_child() })
        }
        "Home" => list.first_element_child(),
        "End" => list.last_element_child(),
        _ => return,
    };
    if let Some(next) = next.and_then(|next| next.dyn_into::<web_sys::HtmlElement>().ok()) {
        event.prevent_default();
        let _ = next.focus();
        next.click();
    }
}
