//! The check of the final copy: each thing that was agreed or promised, and whether it is in it.

use leptos::prelude::*;

use super::{after, said, screen};
use crate::content::Form;
use crate::model::{FinalCopy, Heard, Meeting, Message, Reader, State};
use crate::view::kit::{self, El, Icon, Look, Piece, Read, act, el, none, read, when};
use crate::view::{Here, Sheet, entries, input, page, show};

/// Draws the screen.
pub fn final_copy(here: Here) -> El {
    let words = &said(here).final_copy;
    say_result(here);
    let body = vec![
        when(move || empty(here)),
        list(here, words.agreed, |meeting| meeting.agreed()),
        list(here, words.promised, |meeting| meeting.promised()),
        el("p").class("iep-wrap__off").text_when(read(move || result(here))),
        after::first_days(here),
        after::kept(here),
    ];
    screen(here, said(here).title, words.title, words.lead, body, dock(here))
}

/// Reads the meeting, and is told when anything in it is another.
pub fn read_of<T>(here: Here, reads: impl FnOnce(&Meeting) -> T) -> T {
    for list in ["entry.", "part.", "promise."] {
        here.store.keys(list);
    }
    reads(&Meeting(&here.store.whole()))
}

fn empty(here: Here) -> El {
    let there_is = read_of(here, |meeting| !meeting.agreed().is_empty() || !meeting.promised().is_empty());
    if there_is { none() } else { el("p").class("iep-wrap__empty").text(said(here).final_copy.empty) }
}

/// A heading with one row for each thing, while there is one.
pub fn block(
    here: Here,
    head: &'static str,
    help: &'static str,
    keys: Read<Vec<String>>,
    row: fn(Here, Heard) -> El,
) -> El {
    let count = RwSignal::new(0);
    let listed = move || {
        let keys = keys();
        count.set(keys.len());
        keys
    };
    let rows = kit::each(listed, move |key| Heard::of_key(key).map_or_else(none, |heard| row(here, heard)));
    let block = kit::block(kit::Block {
        depth: 1,
        head: head.into(),
        count: None,
        help: (!help.is_empty()).then(|| help.into()),
        body: el("div").class("iep-wrap__items").child(rows),
    });
    el("div").attr_when("hidden", read(move || (count.get() == 0).then(|| "".into()))).child(block)
}

fn list(here: Here, head: &'static str, of: fn(&Meeting) -> Vec<Heard>) -> El {
    let keys = read(move || read_of(here, |meeting| of(meeting).iter().map(|heard| heard.key("")).collect()));
    block(here, head, "", keys, row)
}

/// A row: what it is, and whether it is in the final copy.
fn row(here: Here, heard: Heard) -> El {
    let words = &said(here).final_copy;
    let answers = FinalCopy::ALL.iter().map(|one| (one.word(), words.answer(*one)));
    let choice = input::one_of(here, heard.key("final-copy"), called(here, &heard), answers.collect());
    let shown = heard.clone();
    el("div")
        .class("iep-wrap__item")
        .child(when(move || name_line(here, &shown)))
        .child(when(move || facts_of(here, &heard)))
        .child(choice)
}

/// What a thing is called, above what else was heard of it and what is asked.
pub fn name_line(here: Here, heard: &Heard) -> El {
    kit::pieces(el("p").class("iep-wrap__name"), vec![name_of(here, heard)], &"".into())
}

/// What a thing is called.
pub fn name_of(here: Here, heard: &Heard) -> Piece {
    match heard {
        Heard::Part(part) => Piece { words: here.words.of(*part).title.into(), typed: String::new() },
        Heard::Entry(id) => entries::named(here, id),
        Heard::Promise(id) => Piece { words: "".into(), typed: Meeting(&here.store).promise(id).what() },
    }
}

/// The same as one text, for the name of what is asked of it.
pub fn called(here: Here, heard: &Heard) -> String {
    let Piece { words, typed } = untrack(|| name_of(here, heard));
    [words.as_ref(), typed.trim()].concat()
}

/// What else was heard of it.
pub fn facts_of(here: Here, heard: &Heard) -> El {
    let words = &said(here).final_copy;
    let ours = |words: String| Piece { words: words.into(), typed: String::new() };
    let (facts, between) = match heard {
        Heard::Part(_) => (vec![ours(words.whole_part.to_owned())], ""),
        Heard::Entry(id) => (entries::in_state(here, id, State::Agreed), here.words.entries.comma),
        Heard::Promise(id) => {
            let meeting = Meeting(&here.store);
            let promise = meeting.promise(id);
            let by = promise.by().map(|day| ours((words.by)(&here.words.day(Form::Short, day))));
            let who = Some(promise.who()).filter(|who| !who.trim().is_empty());
            let who = who.map(|typed| Piece { words: "".into(), typed });
            (who.into_iter().chain(by).collect(), here.words.entries.dot)
        }
    };
    if facts.is_empty() { none() } else { kit::pieces(el("p").class("iep-wrap__facts"), facts, &between.into()) }
}

/// How much is not as it was heard; that all is, once each was looked up.
fn result(here: Here) -> String {
    let words = &said(here).final_copy;
    read_of(here, |meeting| {
        let whole = here.store.whole();
        let mut open =
            meeting.agreed().into_iter().chain(meeting.promised()).map(|heard| heard.found(&whole)).peekable();
        let there_is = open.peek().is_some();
        match meeting.off().len() {
            0 if there_is && open.all(|found| found.is_some()) => words.all_in.to_owned(),
            0 => String::new(),
            off => (words.off)(off),
        }
    })
}

/// Says it too when it changes.
fn say_result(here: Here) {
    let said = StoredValue::new(None::<String>);
    kit::after(move || {
        let now = result(here);
        if said.get_value().is_some_and(|before| before != now) {
            here.announce(&now);
        }
        said.set_value(Some(now));
    });
}

/// Offers the message at once when something is not as it was heard.
fn dock(here: Here) -> El {
    let words = &said(here).final_copy;
    let which = move || vec![if read_of(here, |meeting| meeting.off().is_empty()) { DONE } else { WRITE }.to_owned()];
    kit::each(which, move |which| {
        if which == WRITE {
            let sheet = show(here, Some(Sheet::Message(Message::FinalCopy)));
            return kit::button(Look::Main, Some(Icon::Edit), words.write.into(), sheet);
        }
        let done = act(move || page::back(here));
        kit::button(Look::Main, Some(Icon::Check), said(here).consent.done.into(), done)
    })
}

/// What the dock shows, by a word of its own.
const DONE: &str = "done";
const WRITE: &str = "write";
