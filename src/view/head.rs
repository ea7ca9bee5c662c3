//! The head of the card: title, child, quick hide, menu, how far the parent is, and the tabs.

use leptos::prelude::*;

use super::kit::{self, El, Icon, Progress, Saved, Tabs, el, none, read, tell, when};
use super::{Here, Sheet, Tab, hide, language, show};
use crate::keeper::Saving;
use crate::model::{Meeting, Part};
use crate::store::Area;

/// Draws the head.
pub fn head(here: Here) -> El {
    let words = here.words;
    let title = el("span").text(words.head.title);
    let menu = kit::icon_button(Icon::More, words.ways.menu.into(), show(here, Some(Sheet::Menu)));
    let names = el("div")
        .class("iep-head__names")
        .child(kit::heading(0, "iep-head__title", title))
        .child(when(move || child(here)))
        .child(when(move || which(here)));
    let tools = el("div").class("iep-head__tools").child(hide(here)).child(menu);
    let end = el("div").class("iep-head__end").child(language::switch(here)).child(tools);
    let top = el("div").class("iep-head__top").child(names).child(end);
    el("div").class("iep-head").part("header").child(top).child(progress(here)).child(tabs(here))
}

fn child(here: Here) -> El {
    let children = here.store.children();
    let around = &here.words.head.for_child;
    // The only child needs no name.
    let Some(shown) =
        children.iter().find(|child| child.shown && (children.len() > 1 || !child.name.trim().is_empty()))
    else {
        return none();
    };
    let name = super::child::name(here, &children, shown);
    el("p")
        .class("iep-head__child")
        .child(el("span").text(around.before))
        .child(el("bdi").class("iep-head__name").attr("translate", "no").text(name))
        .child(el("span").text(around.after))
}

/// Which meeting, where the child has several.
fn which(here: Here) -> El {
    super::meeting::shown(here).map_or_else(none, |line| el("p").class("iep-head__child").text(line))
}

fn progress(here: Here) -> El {
    let words = here.words;
    let of = Part::SECTIONS.len();
    let tab = here.layers.tab;
    let done = move || Meeting(&here.store).checked();
    kit::progress(Progress {
        words: read(move || (words.checklist.checked)(done(), of)),
        done: read(done),
        of,
        saved: read(move || saved(here)),
        // Once, and not on tabs where nothing is checked.
        means: read(move || (tab.get() == Tab::Checklist).then_some(words.checklist.meaning)),
    })
}

fn saved(here: Here) -> Saved {
    let words = &here.words.head;
    let status = here.store.status();
    let (shows, line) = match status.saving {
        Saving::Fresh => (None, words.free),
        Saving::Written => (None, words.saving),
        Saving::Saved if here.store.area() == Area::Visit => (Some(Icon::Saved), words.this_visit),
        Saving::Saved if status.missing == 0 => (Some(Icon::Saved), words.saved),
        // Something is on this page alone.
        Saving::Saved | Saving::Failing(_) => (Some(Icon::Alert), words.not_saved),
    };
    Saved { shows, words: line.to_owned() }
}

fn tabs(here: Here) -> El {
    let tab = here.layers.tab;
    let one = |tab: Tab| kit::Tab { slug: tab.slug(), label: tab.title(here.words).into() };
    kit::tabs(Tabs {
        label: here.words.head.title.into(),
        tabs: Tab::ALL.into_iter().map(one).collect(),
        current: read(move || tab.get().slug()),
        tell: tell(move |slug| {
            let picked = Tab::ALL.into_iter().find(|tab| tab.slug() == slug);
            tab.set(picked.unwrap_or(Tab::Checklist));
        }),
    })
}
