//! Quick notes: each gets the time at which it was begun.

use leptos::prelude::*;

use crate::model::{Action, Meeting, Note, Part, flag, key, text};
use crate::store::fresh_id;
use crate::view::Here;
use crate::view::input::{self, Input};
use crate::view::kit::{self, El, Icon, Kind, Look, act, el, group, none, read, when};
use crate::view::undone::{undoable, undone};

/// The note that is being changed, by its id.
type Open = RwSignal<Option<String>>;

/// Draws the field of the next note, and the notes of the part.
pub fn memos(here: Here, part: Part) -> El {
    let words = &here.words.mode.memos;
    let (current, open): (RwSignal<String>, Open) = (RwSignal::new(fresh_id()), RwSignal::new(None));
    let keep = act(move || {
        current.set(fresh_id());
        here.announce(words.kept);
        here.focus(field_of(&current.get_untracked()));
    });
    let is_begun = Memo::new(move |_| !said(here, &current.get()).trim().is_empty());
    let more = move || {
        if !is_begun.get() {
            return none();
        }
        let keep = kit::button(Look::Secondary, None, words.keep.into(), keep.clone());
        group(vec![share(here, &current.get_untracked()), el("div").class("iep-buttons").child(keep)])
    };
    let old = move || {
        let notes = Meeting(&here.store.whole()).memos();
        let open = open.get();
        let mut ids: Vec<String> =
            notes.into_iter().filter(|note| note.part == Some(part)).map(|note| note.id).collect();
        // One that has lost its words stays for as long as it is open.
        ids.extend(open.filter(|id| !ids.contains(id)));
        ids.retain(|id| *id != current.get());
        ids
    };
    el("div")
        .class("iep-mode__memos")
        .child(kit::each(move || vec![current.get()], move |id| field(here, part, id)))
        .child(when(more))
        .child(super::list(read(old), Box::new(move |id| memo(here, part, id, open))))
        .child(undone(here, place(part)))
}

fn place(part: Part) -> String {
    ["memo.", part.slug()].concat()
}

fn said(here: Here, id: &str) -> String {
    text(&here.store, &key::item(Note::MEMOS, id, "text"))
}

fn field_of(id: &str) -> String {
    ["[data-key=\"", &key::item(Note::MEMOS, id, "text"), "\"]"].concat()
}

fn field(here: Here, part: Part, id: &str) -> El {
    let words = &here.words.mode.memos;
    let begun = id.to_owned();
    let field = Input {
        key: key::item(Note::MEMOS, id, "text"),
        kind: Kind::Lines,
        label: words.label,
        help: Some(words.help),
        wrong: None,
    };
    el("div").on("input", move |_| super::begin(here, Note::MEMOS, &begun, part)).child(input::input(here, field))
}

fn share(here: Here, id: &str) -> El {
    let words = &here.words.part;
    input::switch(here, key::item(Note::MEMOS, id, "share"), words.share, words.share_on, here.words.fixed.note_off)
}

/// When it was begun, as a time of day.
fn time(here: Here, id: &str) -> String {
    let Some(at) = here.store.peek(&key::item(Note::MEMOS, id, "at")).as_f64() else { return String::new() };
    let date = js_sys::Date::new(&at.into());
    here.words.time(date.get_hours(), date.get_minutes())
}

/// A note: its time and its words; or its field while it is changed.
fn memo(here: Here, part: Part, id: &str, open: Open) -> El {
    let words = &here.words.mode.memos;
    let id = id.to_owned();
    let time = untrack(|| time(here, &id));
    when(move || {
        let is_open = open.get().as_deref() == Some(&id);
        if is_open { changing(here, part, &id, &time, open) } else { shown(here, &id, &time, open, words.change) }
    })
}

fn shown(here: Here, id: &str, time: &str, open: Open, change: fn(&str) -> String) -> El {
    let [text, shared, opened] = std::array::from_fn(|_| id.to_owned());
    let is_shared = move || flag(&here.store, &key::item(Note::MEMOS, &shared, "share"));
    let share = here.words.part.share;
    let begin = act(move || {
        open.set(Some(opened.clone()));
        here.focus(field_of(&opened));
    });
    let line = el("p")
        .class("iep-mode__how")
        .child(el("span").text(time.to_owned()))
        .child(kit::text(read(move || if is_shared() { [" · ", share].concat() } else { String::new() })));
    let names = el("div")
        .class("iep-mode__names")
        .child(line)
        .child(el("p").class("iep-mode__memo").child(kit::typed(read(move || said(here, &text)))))
        .child(input::also(here, &key::item(Note::MEMOS, id, "text")));
    let pen = kit::icon_button(Icon::Edit, change(time).into(), begin).key(key::item(Note::MEMOS, id, "change").into());
    el("li").class("iep-mode__item").child(names).child(pen)
}

fn changing(here: Here, part: Part, id: &str, time: &str, open: Open) -> El {
    let words = &here.words.mode.memos;
    let [ended, gone] = std::array::from_fn(|_| id.to_owned());
    let field = input::lines(here, key::item(Note::MEMOS, id, "text"), words.label);
    let done = act(move || {
        open.set(None);
        here.focus(["[data-key=\"", &key::item(Note::MEMOS, &ended, "change"), "\"]"].concat());
    });
    let remove = act(move || {
        open.set(None);
        undoable(here, place(part), words.removed.to_owned(), Action::Remove { list: Note::MEMOS, id: gone.clone() });
    });
    let buttons = vec![
        kit::button(Look::Secondary, None, words.done.into(), done),
        kit::button(Look::Quiet, Some(Icon::Erase), words.remove.into(), remove),
    ];
    el("li")
        .class("iep-mode__open")
        .child(el("p").class("iep-mode__how").text(time.to_owned()))
        .child(field)
        .child(share(here, id))
        .child(el("div").class("iep-buttons").children(buttons))
}
