//! A message to the school: how it reads, the ways to send it, and when and to whom it was sent.

use leptos::prelude::*;

use super::super::input;
use super::super::kit::{self, Block, Chip, El, Icon, Look, act, el, group, none, read, typed, when};
use super::super::letter::{self, Letter};
use super::super::undone::{undoable_to, undone};
use super::super::{Here, Sheet, hide, show};
use super::plain_day;
use crate::model::{self, Action, Meeting, Message, Reader, Team, key};
use crate::paper::{self, Paper};
use crate::store::today;

/// Draws what leads to a message, and below it when it was sent.
pub fn way(here: Here, message: Message) -> El {
    let words = &here.words.steps.messages;
    let open = show(here, Some(Sheet::Message(message)));
    let button = kit::button(Look::Edge, Some(Icon::Mail), words.of(message).into(), open);
    group(vec![button, when(move || sent(here, message))])
}

/// Draws a message, to look at and to send.
pub fn message(here: Here, message: Message) -> El {
    let words = &here.words.steps.messages;
    let of = || Letter { key: text_key(message), label: words.of(message), made: read(move || made(here, message)) };
    kit::sheet(kit::Sheet {
        title: words.of(message).into(),
        close: here.words.ways.close.into(),
        tools: hide(here),
        body: group(vec![
            el("p").class("iep-steps__lead").text(words.lead),
            letter::letter(here, of()),
            letter::send(here, of()),
            kit::block(Block {
                depth: 2,
                head: words.sent_head.into(),
                count: None,
                help: None,
                body: is_sent(here, message),
            }),
            kit::foot(here.words.fixed.general.into(), here.words.checklist.words_checked.into()),
        ]),
        closed: show(here, None),
    })
}

fn made(here: Here, message: Message) -> Paper {
    paper::message(letter::words(here, text_key(message)), &here.store, &here.given(), message)
}

/// Where the parent's own words of a message stand.
fn text_key(message: Message) -> &'static str {
    match message {
        Message::DocumentsAhead => "message.documents-ahead.text",
        Message::AnotherTime => "message.another-time.text",
        Message::Interpreter => "message.interpreter.text",
        Message::WhoComes => "message.who-comes.text",
        Message::PriorWrittenNotice => "message.prior-written-notice.text",
        Message::FinalCopy => "message.final-copy.text",
    }
}

fn field(message: Message, field: &str) -> String {
    key::item("message", message.word(), field)
}

fn place(message: Message) -> String {
    field(message, "sent")
}

/// "Sent Jan 5 to Mr. Osei", or nothing.
fn sent(here: Here, message: Message) -> El {
    let words = &here.words.steps.messages;
    let meeting = Meeting(&here.store);
    let Some(day) = meeting.sent(message) else { return none() };
    let to = meeting.sent_to(message).trim().to_owned();
    let line = el("p").class("iep-steps__sent").child(el("span").text((words.sent_on)(&plain_day(here, day))));
    if to.is_empty() {
        return line;
    }
    line.child(el("span").text(words.to)).child(typed(read(move || to.clone())))
}

/// Marks it as sent; then says when and to whom, and takes the mark back.
fn is_sent(here: Here, message: Message) -> El {
    let words = &here.words.steps.messages;
    // A day that is just being changed is no day for a moment.
    let is_sent = Memo::new(move |_| !here.store.value(&field(message, "sent")).is_null());
    let set = move |day: Option<String>, said: &'static str| {
        let action = Action::Answer(field(message, "sent"), day.into());
        undoable_to(here, place(message), said.to_owned(), ".iep-steps__mark > .iep-button".to_owned(), action);
        // The letter above may have a way back of its own.
        here.focus(".iep-steps__mark .iep-undo__act".to_owned());
    };
    let shown = move || {
        if !is_sent.get() {
            let mark = act(move || set(today().map(model::Day::text), words.marked));
            return kit::button(Look::Secondary, Some(Icon::Check), words.mark.into(), mark);
        }
        group(vec![
            when(move || sent(here, message)),
            input::day(here, field(message, "sent"), words.day),
            input::line(here, field(message, "to"), words.to_whom),
            when(move || people(here, message)),
            kit::button(Look::Edge, None, words.not_sent.into(), act(move || set(None, words.unmarked))),
        ])
    };
    el("div").class("iep-steps__mark").child(undone(here, place(message))).child(when(shown))
}

/// The people on the team, to say to whom it went.
fn people(here: Here, message: Message) -> El {
    let team = here.store.whole();
    team.keys("member.");
    let chip = |name: String| {
        let (asked, told) = (name.clone(), name.clone());
        let is = move |name: &str| Meeting(&here.store).sent_to(message) == name;
        let pick = act(move || {
            let value = if untrack(|| is(&told)) { String::new() } else { told.clone() };
            here.dispatch(Action::Answer(field(message, "to"), value.into()));
        });
        Chip::Name { name: name.into(), on: read(move || is(&asked)), act: pick }
    };
    let names: Vec<String> = Team(&team).people().iter().map(|member| member.called()).collect();
    let chips: Vec<Chip> = names.into_iter().filter(|name| !name.is_empty()).map(chip).collect();
    if chips.is_empty() { none() } else { kit::chips(here.words.steps.messages.to_whom.into(), chips) }
}
