//! Meeting mode: a full screen at the table, one part at a time, for one hand.
//!
//! Where it is stands in the record of this browser, so that a reload, a closed tab or a crash leads back to it.

use std::sync::atomic::{AtomicBool, Ordering};

use leptos::prelude::*;
use serde_json::Value;

use super::checklist::tick;
use super::kit::{self, El, Full, Icon, Look, Name, Read, Tick, act, el, group, read, spot, tell};
use super::page::Page;
use super::part::Opened;
use super::{Here, Sheet, hide, show};
use crate::model::{Action, Meeting, Part, key};
use crate::store::now;

mod awake;
mod ends;
mod jump;
mod memos;
mod park;
mod phrases;
mod promises;
mod room;
mod talk;
mod told;

pub use ends::outcome;
pub use jump::jump;
pub use park::park;
pub use phrases::{phrase, phrases};
pub use promises::promise;
pub use told::told;

/// How long after the last thing done a page that starts leads back by itself: a day at school.
const FRESH_MS: f64 = 12.0 * 3_600_000.0;
/// A clock that was set a little may be this far ahead.
const AHEAD_MS: f64 = 300_000.0;
/// How exactly the last thing done is remembered.
const STAY_MS: f64 = 60_000.0;

/// Opens Meeting mode at a part; with none where it was, or else at the first.
pub fn open(here: Here, part: Option<Part>) {
    let part = part.or_else(|| kept(here)).unwrap_or(Part::Concerns);
    here.layers.part.set(None);
    here.layers.page.set(None);
    here.layers.sheet.set(None);
    go(here, part);
}

/// Goes to a part.
fn go(here: Here, part: Part) {
    here.layers.mode.set(Some(part));
    keep(here, part);
}

/// Remembers the part, and that something was done there just now.
fn keep(here: Here, part: Part) {
    put(here, key::MEETING_MODE, part.slug().into());
    put(here, key::MEETING_MODE_AT, now().into());
    let meeting = here.store.meeting_id();
    put(here, key::MEETING_MODE_OF, meeting.as_str().into());
    // Another window may show another meeting by now; what is begun here is gone on with here.
    if !meeting.is_empty() && here.store.peek(key::CHOSEN_MEETING) != meeting {
        put(here, key::CHOSEN_MEETING, meeting.into());
    }
}

/// Leaves Meeting mode; where it was is kept.
pub fn leave(here: Here) {
    here.layers.sheet.set(None);
    here.layers.mode.set(None);
    put(here, key::MEETING_MODE_AT, Value::Null);
    here.catch(".iep-dock button".to_owned());
}

/// Goes on to the end of the meeting.
fn wrap_up(here: Here) {
    leave(here);
    here.layers.page.set(Some(Page::WrapUp));
}

/// Meeting mode, while it is on.
pub fn at_the_table(here: Here) -> El {
    let at = here.layers.mode;
    let is_on = Memo::new(move |_| at.get().is_some());
    kit::when(move || if is_on.get() { mode(here) } else { kit::none() })
}

/// Something was done; if that was in Meeting mode, a page that starts soon leads back there.
pub fn stay(here: Here) {
    // Its element may be gone by the time that a promise of the browser's is kept.
    if let Some(part) = here.layers.mode.try_get_untracked().flatten() {
        let since = now() as f64 - at(here).unwrap_or_default();
        // Another window may have turned to another meeting, and forgotten this.
        let is_kept = kept(here) == Some(part) && is_of_this(here);
        if !is_kept || !(0.0..STAY_MS).contains(&since) {
            keep(here, part);
        }
    }
}

/// Where Meeting mode was is of no use for another child or meeting.
pub fn forget(here: Here) {
    if kept(here).is_some() {
        put(here, key::MEETING_MODE, Value::Null);
        put(here, key::MEETING_MODE_AT, Value::Null);
        put(here, key::MEETING_MODE_OF, Value::Null);
    }
}

/// Leads back to where Meeting mode was when the page went away, once for each page.
pub fn reopen(here: Here) {
    static STARTED: AtomicBool = AtomicBool::new(false);
    let is_first = !STARTED.swap(true, Ordering::Relaxed);
    let since = at(here).map(|at| now() as f64 - at);
    // It may have been at another meeting, of which nothing was kept.
    if is_first && is_of_this(here) && since.is_some_and(|since| (-AHEAD_MS..FRESH_MS).contains(&since)) {
        here.layers.mode.set(kept(here));
    }
}

fn put(here: Here, key: &str, value: Value) {
    here.store.dispatch(Action::Answer(key.to_owned(), value));
}

fn kept(here: Here) -> Option<Part> {
    Part::from_slug(here.store.peek(key::MEETING_MODE).as_str()?)
}

/// Whether what is remembered is about the meeting that is shown.
fn is_of_this(here: Here) -> bool {
    here.store.peek(key::MEETING_MODE_OF).as_str().unwrap_or_default() == here.store.meeting_id()
}

fn at(here: Here) -> Option<f64> {
    here.store.peek(key::MEETING_MODE_AT).as_f64()
}

/// A note is begun with its first letter, at a part and at a time.
fn begin(here: Here, list: &'static str, id: &str, part: Part) {
    if here.store.peek(&key::item(list, id, "at")).is_null() {
        let fields = [("part", part.slug().into()), ("at", now().into())];
        let fields = fields.map(|(field, value): (&str, Value)| (field.to_owned(), value)).into();
        here.dispatch(Action::Add { list, id: id.to_owned(), fields });
    }
}

/// A list that is not there while it is empty.
fn list(ids: Read<Vec<String>>, row: Box<dyn Fn(&str) -> El + Send>) -> El {
    let all = ids.clone();
    el("ul")
        .attr("role", "list")
        .attr_when("hidden", read(move || all().is_empty().then(|| "".into())))
        .child(kit::each(move || ids(), row))
}

/// The check-off of a part, named by the element of this id.
fn check(here: Here, part: Part, id: &str, small: bool) -> El {
    let opened = Opened::Part(part);
    kit::tick(Tick {
        key: key::part(part, "checked").into(),
        name: Name::By(id.to_owned()),
        checked: read(move || Meeting(&here.store).is_checked(part)),
        tell: tell(move |on| tick(here, &opened, on)),
        small,
    })
}

/// Shows something, or nothing.
fn show_if(on: RwSignal<bool>, what: impl Fn() -> El + Send + Sync + 'static) -> El {
    kit::when(move || if on.get() { what() } else { kit::none() })
}

/// Draws the dock of the checklist: the way in.
pub fn dock(here: Here) -> El {
    let words = &here.words.mode;
    let label = move || {
        let was_open = crate::model::text(&here.store, key::MEETING_MODE);
        if Part::from_slug(&was_open).is_some() { words.go_on } else { words.start }.to_owned()
    };
    let open = act(move || open(here, None));
    kit::dock(Some(words.start_gist.into()), kit::button_when(Look::Main, Some(Icon::Meeting), read(label), open))
}

/// Draws Meeting mode, open at the part of [`Layers::mode`](super::Layers).
pub fn mode(here: Here) -> El {
    let words = &here.words.mode;
    let part = here.layers.mode;
    let at = spot();
    let room = room::watch(at);
    awake::keep();
    let place = move || {
        let Some(part) = part.get() else { return String::new() };
        let words = &here.words.part;
        (if part.is_section() { words.place } else { words.place_also })(part.place(), part.group().len())
    };
    let slug = move || part.get().map(|part| part.slug().to_owned()).into_iter().collect();
    let table = move |slug: &str| match Part::from_slug(slug) {
        Some(part) => group(vec![talk::talk(here, part, at), ends::bar(here, part, at, room)]),
        None => kit::none(),
    };
    kit::full(Full {
        label: words.title.into(),
        leave: words.leave.into(),
        place: place_button(here, read(place)),
        tools: hide(here),
        body: kit::each(slug, table),
        loud: false,
        at,
        first: spot(),
        closed: act(move || leave(here)),
    })
}

/// Says where one is, and opens the list of all parts.
fn place_button(here: Here, place: Read<String>) -> El {
    el("button")
        .attr("type", "button")
        .part("button")
        .class("iep-button iep-button--quiet iep-full__place")
        .attr("aria-haspopup", "dialog")
        .tap(show(here, Some(Sheet::Jump)))
        .child(kit::text(place))
        .child(el("span").class("iep-hidden").text(here.words.mode.jump.title))
        .child(kit::icon(Icon::List, "iep-icon--s"))
}
