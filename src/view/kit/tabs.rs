//! Tabs with their roles and keys. The panels are the screens' own; one tab looks fine too.
use super::{El, Read, Tell, Words, el, read, yes_or_no};
use leptos::{prelude::*, web_sys};
use web_sys::wasm_bindgen::JsCast;

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
pub fn tabs(of: Tabs) -> El {
    let Tabs { label, tabs, current, tell } = of;
    let tabs = tabs.into_iter().map(|Tab { slug, label }| {
        let (on, stop, tell) = (current.clone(), current.clone(), tell.clone());
        el("button")
            .attr("type", "button")
            .attr("role", "tab")
            .class("iep-tabs__tab")
            .attr("id", named("tab", slug))
            .attr("aria-controls", named("panel", slug))
            .attr_when("aria-selected", yes_or_no(read(move || on() == slug)))
            .attr_when("tabindex", read(move || Some(if stop() == slug { "0" } else { "-1" }.into())))
            .on("click", move |_| tell(slug))
            .child(el("span").text(label))
    });
    let tabs = tabs.collect();
    el("div")
        .class("iep-tabs")
        .attr("role", "tablist")
        .attr("aria-label", label)
        .on("keydown", |event| {
            if let Some(event) = event.dyn_ref() {
                walk(event);
            }
        })
        .children(tabs)
}

/// The panel that a tab shows.
pub fn tab_panel(slug: &'static str, body: El) -> El {
    el("div")
        .attr("role", "tabpanel")
        .class("iep-tabs__panel")
        .attr("id", named("panel", slug))
        .attr("aria-labelledby", named("tab", slug))
        .child(body)
}

fn named(what: &str, slug: &str) -> String {
    let mut id = String::from("iep-");
    id.push_str(what);
    id.push('-');
    id.push_str(slug);
    id
}

/// Moves to a neighbour and picks it, as a tap would.
fn walk(event: &web_sys::KeyboardEvent) {
    let target = event_target::<web_sys::Element>(event);
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
