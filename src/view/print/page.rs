//! A page that holds one paper and nothing else: opened to be printed, or saved as a file.
//!
//! It is made node by node. A page that a host's strict policy covers allows no markup from text, and no style element:
//! the opened page gets its style as a constructed sheet, the file has it inside.

use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Window};

use crate::content::Words;
use crate::paper::{Line, Paper};
use crate::view::{Here, file, kit};

/// How the page looks: black on white, by the names of the elements alone.
const STYLE: &str = include_str!("page.css");

/// Opens the page and asks the browser to print it. Gives whether there is such a page.
pub fn open(here: Here, tongue: &Words, paper: &Paper, large: bool) -> bool {
    let Some(opened) = window().open_with_url_and_target("", "_blank").ok().flatten() else { return false };
    let filled = opened.document().and_then(|page| {
        fill(&page, here, tongue, paper, large)?;
        dress(&opened, &page)
    });
    if filled.is_none() {
        let _ = opened.close();
        return false;
    }
    let _ = opened.focus();
    let _ = opened.print();
    true
}

/// Saves the page as a file with a name that tells nobody what it is about. Gives whether the browser took it.
pub fn save(here: Here, tongue: &Words, paper: &Paper, large: bool) -> bool {
    let saved = document().implementation().ok().and_then(|all| {
        let page = all.create_html_document_with_title(tongue.print.pages).ok()?;
        fill(&page, here, tongue, paper, large)?;
        let head = page.head()?;
        let set = page.create_element("meta").ok()?;
        set.set_attribute("charset", "utf-8").ok()?;
        head.prepend_with_node_1(&set).ok()?;
        put(&head, "style", STYLE)?;
        let text = ["<!doctype html>\n", &page.document_element()?.outer_html()].concat();
        file::save("my-pages.html", "text/html;charset=utf-8", &text).ok()
    });
    saved.is_some()
}

fn dress(opened: &Window, page: &Document) -> Option<()> {
    let class = js_sys::Reflect::get(opened, &"CSSStyleSheet".into()).ok()?.dyn_into::<js_sys::Function>().ok()?;
    let sheet = js_sys::Reflect::construct(&class, &js_sys::Array::new()).ok()?;
    let replace = js_sys::Reflect::get(&sheet, &"replaceSync".into()).ok()?.dyn_into::<js_sys::Function>().ok()?;
    replace.call1(&sheet, &STYLE.into()).ok()?;
    let sheets = JsValue::from(js_sys::Array::of1(&sheet));
    js_sys::Reflect::set(page, &"adoptedStyleSheets".into(), &sheets).ok().map(|_| ())
}

/// Writes the paper into an empty page.
fn fill(page: &Document, here: Here, tongue: &Words, paper: &Paper, large: bool) -> Option<()> {
    page.set_title(tongue.print.pages);
    let (root, widget) = (page.document_element()?, kit::found(here.root)?);
    root.set_attribute("lang", tongue.tag).ok()?;
    // The host may have its own direction for what is in the language of the widget.
    let own = widget.get_attribute("dir").filter(|_| tongue.tag == here.words.tag);
    root.set_attribute("dir", own.as_deref().unwrap_or(if tongue.is_rtl { "rtl" } else { "ltr" })).ok()?;
    let body: Element = page.body()?.into();
    if large {
        body.set_class_name("large");
    }
    put(&body, "h1", &paper.title)?;
    let mut list: Option<Element> = None;
    for line in &paper.lines {
        let (tag, class) = match line {
            Line::Point(_) => ("ul", ""),
            Line::Numbered(..) => ("ol", ""),
            Line::Tick(_) => ("ul", "ticks"),
            _ => ("", ""),
        };
        list = match (tag, list) {
            ("", _) => None,
            (tag, Some(same)) if same.local_name() == tag && same.class_name() == class => Some(same),
            (tag, _) => {
                let new = put(&body, tag, "")?;
                if !class.is_empty() {
                    new.set_class_name(class);
                }
                Some(new)
            }
        };
        let place = list.as_ref().unwrap_or(&body);
        match line {
            Line::Head(words) => drop(put(place, "h2", words)?),
            Line::Text(words) => drop(put(place, "p", words)?),
            Line::Point(words) | Line::Numbered(_, words) | Line::Tick(words) => drop(put(place, "li", words)?),
            Line::Foot(words) => drop(put(place, "footer", words)?),
            Line::Ruled(count) => {
                for _ in 0..*count {
                    put(place, "hr", "")?;
                }
            }
            Line::Table(rows) => table(place, rows)?,
        }
    }
    Some(())
}

fn table(place: &Element, rows: &[Vec<String>]) -> Option<()> {
    let table = put(place, "table", "")?;
    for (n, cells) in rows.iter().enumerate() {
        let row = put(&table, "tr", "")?;
        for cell in cells {
            let cell = put(&row, if n == 0 { "th" } else { "td" }, cell)?;
            if n == 0 {
                cell.set_attribute("scope", "col").ok()?;
            }
        }
    }
    Some(())
}

/// Adds an element with a text that reads in its own direction.
fn put(place: &Element, tag: &str, text: &str) -> Option<Element> {
    let element = place.owner_document()?.create_element(tag).ok()?;
    if !text.is_empty() {
        element.set_text_content(Some(text));
        element.set_attribute("dir", "auto").ok()?;
    }
    place.append_child(&element).ok()?;
    Some(element)
}
