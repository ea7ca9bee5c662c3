//! Days for the phone's calendar: which ones, as a file to open, and as text to copy.

use leptos::prelude::*;

use super::copy::{Said, copy};
use super::kit::{self, Block, El, Icon, Look, act, el, group, none, read, spot, tell, when};
use super::share::share_file;
use super::steps::{Days, days};
use super::{Here, hide, show, tongue};
use crate::model::Reader;
use crate::paper::calendar::{Event, events, ics};
use crate::store::now;

/// The name of the file tells nobody what it is about.
const FILE: &str = "school-days.ics";

/// Draws the sheet.
pub fn calendar(here: Here) -> El {
    let words = &here.words.steps.calendar;
    let done = RwSignal::new(false);
    // The calendar is the parent's own.
    let tongue = RwSignal::new(here.words.tag);
    let add = act(move || {
        // A day that is just being typed goes in too.
        here.leave_field();
        share_file(here, FILE, "text/calendar", ics(&untrack(|| known(here, tongue.get())), now()));
        done.set(true);
    });
    let file = move || {
        if known(here, here.words.tag).is_empty() {
            return el("p").text(words.empty);
        }
        let told = when(move || if done.get() { el("p").class("iep-calendar__done").text(words.done) } else { none() });
        let add = kit::button(Look::Main, Some(Icon::Calendar), words.title.into(), add.clone());
        let choice = tongue::choice(
            "calendar.lang".into(),
            here.words.tongue.days,
            &tongue::all(here, here.words),
            read(move || tongue.get()),
            tell(move |tag| tongue.set(tag)),
        );
        group(vec![el("p").class("iep-calendar__lead").text(words.lead), choice, add, told])
    };
    let reports = kit::block(Block {
        depth: 2,
        head: words.reports.into(),
        count: None,
        help: Some(words.reports_help.into()),
        body: days(here, Days { list: "report", label: words.report }),
    });
    kit::sheet(kit::Sheet {
        title: words.title.into(),
        close: here.words.ways.close.into(),
        tools: hide(here),
        body: group(vec![when(file), when(move || text(here, tongue.get())), reports]),
        closed: show(here, None),
    })
}

/// The days that are known. Lists are followed as a whole, and so are the answers about the meeting.
fn known(here: Here, tongue: &str) -> Vec<Event> {
    let whole = here.store.whole();
    for about in ["meeting.", "decision.", "step."] {
        whole.keys(about);
    }
    events(tongue::of(tongue), &whole, &here.given())
}

/// The days as text, which is also the list of what goes in.
fn text(here: Here, tongue: &str) -> El {
    let words = &here.words.steps.calendar;
    let all = known(here, tongue);
    if all.is_empty() {
        return none();
    }
    let at = spot();
    let said = Said { copied: words.copied, selected: words.selected };
    let lines =
        all.into_iter().map(|event| el("p").attr("dir", "auto").text([event.line.as_str(), "\n"].concat())).collect();
    kit::block(Block {
        depth: 2,
        head: words.text.into(),
        count: None,
        help: Some(words.text_help.into()),
        body: group(vec![
            here.said_in(tongue::of(tongue), el("div").class("iep-calendar__text"))
                .attr("translate", "no")
                .at(at)
                .children(lines),
            kit::button(Look::Secondary, None, words.copy.into(), act(move || copy(at, said))),
        ]),
    })
}
