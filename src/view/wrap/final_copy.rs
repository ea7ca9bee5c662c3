//! The check of the final copy: each thing that was agreed or promised, and whether it is in it.

use leptos::prelude::*;
use serde_json::Value;

use super::{after, said, screen};
use crate::model::{Action, FinalCopy, Heard, Meeting, Message, Reader, State, text};
use crate::view::kit::{self, Answer, Block, Choice, El, Icon, Look, Piece, Shape, act, el, none, read, tell, when};
use crate::view::{Here, Sheet, entries, page, show};

/// Draws the screen.
pub fn final_copy(here: Here) -> El {
    let words = &said(here).final_copy;
    let body = vec![
        when(move || empty(here)),
        list(here, words.agreed, |meeting| meeting.agreed()),
        list(here, words.promised, |meeting| meeting.promised()),
        el("p").class("iep-wrap__off").attr("role", "status").text_when(read(move || result(here))),
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
    let there_is = read_of(here, |meeting| !meeting.agreed().is_empty() || !meeting.promises().is_empty());
    if there_is { none() } else { el("p").class("iep-wrap__empty").text(said(here).final_copy.empty) }
}

/// A block with one row for each thing, while there is one.
pub fn block(
    head: &'static str,
    help: Option<&'static str>,
    ids: kit::Read<Vec<String>>,
    row: fn(Here, &str) -> El,
    here: Here,
) -> El {
    let count = RwSignal::new(0);
    let listed = move || {
        let ids = ids();
        count.set(ids.len());
        ids
    };
    let rows = el("div").class("iep-wrap__items").child(kit::each(listed, move |id| row(here, id)));
    let block = kit::block(Block { depth: 1, head: head.into(), count: None, help: help.map(Into::into), body: rows });
    el("div").attr_when("hidden", read(move || (count.get() == 0).then(|| "".into()))).child(block)
}

fn list(here: Here, head: &'static str, of: fn(&Meeting) -> Vec<Heard>) -> El {
    let ids = read(move || read_of(here, |meeting| of(meeting).iter().map(|heard| heard.key("")).collect()));
    block(head, None, ids, row, here)
}

/// What a thing is called, and what else was heard of it.
pub fn words_of(here: Here, heard: &Heard) -> (String, El) {
    let words = &said(here).final_copy;
    let facts =
        |of: Vec<Piece>, between: &'static str| kit::pieces(el("p").class("iep-wrap__facts"), of, &between.into());
    let ours = |words: String| Piece { words: words.into(), typed: String::new() };
    let meeting = Meeting(&here.store);
    match heard {
        Heard::Part(part) => {
            (here.words.of(*part).title.to_owned(), facts(vec![ours(words.whole_part.to_owned())], ""))
        }
        Heard::Entry(id) => {
            let part = entries::part_of(here, id);
            let name = part.map(|part| entries::called(here, part, id)).unwrap_or_default();
            (name, facts(entries::in_state(here, id, State::Agreed), here.words.entries.comma))
        }
        Heard::Promise(id) => {
            let promise = meeting.promise(id);
            let by = promise.by().map(|day| ours((words.by)(&(here.words.entries.day)(day))));
            let who = Some(promise.who()).filter(|who| !who.trim().is_empty());
            let who = who.map(|typed| Piece { words: "".into(), typed });
            (promise.what(), facts(who.into_iter().chain(by).collect(), here.words.entries.dot))
        }
    }
}

/// A row: what it is, and whether it is in the final copy.
fn row(here: Here, id: &str) -> El {
    let Some(heard) = Heard::of_key(id) else { return none() };
    let words = &said(here).final_copy;
    let key = heard.key("final-copy");
    let (asked, told) = (key.clone(), key.clone());
    let answers =
        FinalCopy::ALL.iter().map(|one| Answer { slug: one.word(), label: words.answer(*one).into(), shows: None });
    let choice = kit::choice_or_none(Choice {
        key: key.into(),
        label: untrack(|| words_of(here, &heard).0).into(),
        shape: Shape::Line,
        answers: answers.collect(),
        chosen: read(move || FinalCopy::from_value(&here.store.value(&asked)).map_or("", FinalCopy::word)),
        tell: tell(move |slug: &str| {
            let value = if slug.is_empty() { Value::Null } else { slug.into() };
            here.dispatch(Action::Answer(told.clone(), value));
        }),
    });
    item(here, heard, choice)
}

/// What is asked of a thing, below what it is called.
pub fn item(here: Here, heard: Heard, asked: El) -> El {
    let top = move || {
        let (name, facts) = words_of(here, &heard);
        let name = el("p").class("iep-wrap__name").attr("aria-hidden", "true").child(el("bdi").text(name));
        el("div").child(name).child(facts)
    };
    el("div").class("iep-wrap__item").child(when(top)).child(asked)
}

/// How much is not as it was heard; that all is, once each was looked up.
fn result(here: Here) -> String {
    let words = &said(here).final_copy;
    read_of(here, |meeting| {
        let all: Vec<Heard> = meeting.agreed().into_iter().chain(meeting.promised()).collect();
        let whole = here.store.whole();
        let looked = all.iter().filter(|heard| heard.found(&whole).is_some()).count();
        match meeting.off().len() {
            0 if looked == all.len() && looked > 0 => words.all_in.to_owned(),
            0 => String::new(),
            off => (words.off)(off),
        }
    })
}

/// Offers the message at once when something is not as it was heard.
fn dock(here: Here) -> El {
    let words = &said(here).final_copy;
    let is_off = move || vec![if read_of(here, |meeting| meeting.off().is_empty()) { DONE } else { WRITE }.to_owned()];
    kit::each(is_off, move |which| {
        if which == WRITE {
            let sheet = show(here, Some(Sheet::Message(Message::FinalCopy)));
            return kit::button(Look::Main, Some(Icon::Edit), words.write.into(), sheet);
        }
        let done = act(move || page::back(here));
        kit::button(Look::Main, Some(Icon::Check), said(here).consent.done.into(), done)
    })
}

const DONE: &str = "done";
const WRITE: &str = "write";
