//! Wrap up: what the parent decided, and the recap to send.

use leptos::prelude::*;

use super::kit::{self, Block, Command, El, Icon, Title, To, after, el, group, none, read, spot, when};
use super::letter::{self, Letter};
use super::page::{self, Page, bar};
use super::{Here, Sheet, input, notices, show};
use crate::content::Wrap;
use crate::model::Reader;
use crate::paper;

mod after;
mod consent;
mod decide;
mod final_copy;
mod next;

pub use consent::consent;
pub use final_copy::final_copy;
pub use next::{filed, next};

/// Where the parent's own words of the recap stand.
const RECAP: &str = "decision.recap";

/// The words of these screens.
fn said(here: Here) -> &'static Wrap {
    &here.words.wrap
}

/// Draws the screen.
pub fn wrap(here: Here) -> El {
    let words = said(here);
    let letter = || recap(here);
    let block = kit::block(Block {
        depth: 1,
        head: words.recap.into(),
        count: None,
        help: Some(words.recap_help.into()),
        body: letter::letter(here, letter()),
    });
    let beside = el("div")
        .child(decide::days(here))
        .child(when(move || decide::start(here)))
        .child(when(move || decide::first(here)))
        .child(el("div").class("iep-wrap__next").child(who_said(here)));
    let body = vec![el("div").class("iep-split").child(decide::decide(here)).child(beside), block, later(here)];
    let back = untrack(|| here.layers.tab.get().title(here.words));
    screen(here, back, words.title, words.lead, body, letter::send(here, letter()))
}

/// A screen: the bar, the title, which gets the focus, what is in it, and the dock.
fn screen(here: Here, back: &'static str, title: &'static str, lead: &'static str, body: Vec<El>, dock: El) -> El {
    let at = spot();
    after(move || here.arrive(at));
    let lead = Some(read(move || lead.to_owned()));
    let title = kit::title(Title { depth: 0, head: title.into(), tools: none(), lead }, at);
    let body = el("div")
        .class("iep-body")
        .part("section")
        .child(title)
        .children(body)
        .child(notices::notices(here))
        .child(kit::foot(here.words.fixed.general.into(), here.words.checklist.words_checked.into()));
    group(vec![bar(here, back), body, kit::dock(None, dock)])
}

fn who_said(here: Here) -> El {
    let words = said(here);
    input::input(
        here,
        input::Input {
            key: "decision.next".to_owned(),
            kind: kit::Kind::Lines,
            label: words.next,
            help: Some(words.next_help),
            wrong: None,
        },
    )
}

/// The recap, made anew of each mark.
fn recap(here: Here) -> Letter {
    let made = read(move || {
        let whole = here.store.whole();
        for list in ["child.", "decision.", "entry.", "meeting.", "member.", "memo.", "notes.", "part.", "promise."] {
            here.store.keys(list);
        }
        paper::recap(letter::words(here, RECAP), &whole, &here.given())
    });
    Letter { key: RECAP, label: said(here).recap, made }
}

/// What comes after the meeting.
fn later(here: Here) -> El {
    let words = said(here);
    let lines = vec![
        page::way(here, Page::FinalCopy, Icon::Draft, words.final_copy.title, Some(words.final_copy.gist)),
        kit::command(Command {
            shows: Icon::Calendar,
            label: here.words.steps.calendar.title.into(),
            means: None,
            danger: false,
            to: To::Act(show(here, Some(Sheet::Calendar))),
        }),
        next::next(here),
    ];
    kit::block(Block { depth: 1, head: words.later.into(), count: None, help: None, body: kit::commands(lines) })
}
