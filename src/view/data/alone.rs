//! The way to the stand-alone page, which works with no signal. It is open to the parent where the host names that page.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlAnchorElement;

use super::super::Here;
use super::super::kit::{self, El, Icon, Look, el, group, none, read};
use crate::keeper::Saving;
use crate::store::Area;
use crate::view::advice::is_framed;

/// The page, and what is to be said of the list there.
struct Page {
    url: String,
    means: String,
}

/// Draws the way as a line of "Your data".
pub fn way(here: Here) -> El {
    let Some(Page { url, means }) = page(here) else { return none() };
    kit::command(kit::Command {
        shows: Icon::Out,
        label: here.words.data.no_signal.into(),
        means: Some(read(move || means.clone())),
        danger: false,
        to: kit::To::Page(url.into()),
    })
}

/// Draws the way as a button with a line under it.
pub fn way_button(here: Here) -> El {
    let Some(Page { url, means }) = page(here) else { return none() };
    let link = kit::link_button(Look::Secondary, Some(Icon::Out), here.words.data.no_signal.into(), url.into());
    group(vec![
        link.attr("target", "_blank").attr("rel", "noopener noreferrer"),
        el("p").class("iep-steps__fact").text(means),
    ])
}

fn page(here: Here) -> Option<Page> {
    let url = here.settings.get().standalone_url?;
    let words = here.words;
    let link: HtmlAnchorElement = document().create_element("a").ok()?.unchecked_into();
    link.set_href(&url);
    let location = window().location();
    let is_own_site = location.origin().is_ok_and(|origin| origin == link.origin());
    let is_here = location.pathname().is_ok_and(|path| folder(&path) == folder(&link.pathname()));
    // A site may tell its pages apart by what is asked for.
    let asks = link.search();
    if is_own_site && is_here && (asks.is_empty() || location.search().is_ok_and(|asked| asked == asks)) {
        return None;
    }
    // In a frame of another site a browser keeps a list apart, and what nothing can keep is not there either.
    let is_kept = here.store.area() == Area::Always && !matches!(here.store.status().saving, Saving::Failing(_));
    let is_same = is_own_site && !is_framed() && is_kept;
    let tab = words.ways.new_tab;
    let data = &words.data;
    let means = if is_same {
        [data.no_signal_same, ", ", tab].concat()
    } else {
        [data.no_signal_other, ", ", tab, ". ", data.no_signal_move].concat()
    };
    Some(Page { url, means })
}

/// A page by the address without the file that a folder stands for.
fn folder(path: &str) -> &str {
    path.strip_suffix("index.html").unwrap_or(path)
}
