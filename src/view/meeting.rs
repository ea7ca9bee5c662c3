//! The sheet of a meeting: its kind, when and where it is, the child's other meetings, and a new one.

use leptos::prelude::*;

use super::child::MENU;
use super::input::Input;
use super::kit::{
    self, Act, Block, Chip, Command, El, Icon, Kind as FieldKind, Look, To, act, el, group, none, read, when,
};
use super::undone::{undoable_turn, undone};
use super::{Here, Layers, Sheet, Tab, hide, input, steps, wrap};
use crate::content::Form;
use crate::model::{Action, Kind, Meeting, MeetingKind, key};
use crate::store::{Filed, Turn};

/// What is known of the meeting that is shown, in a line.
pub fn gist(here: Here) -> String {
    let words = &here.words.meeting;
    let meeting = Meeting(&here.store);
    match (meeting.kind(), meeting.day()) {
        (None, None) => words.gist.to_owned(),
        (Some(kind), None) => words.of(kind).to_owned(),
        (None, Some(day)) => here.words.day(Form::Year, day),
        (Some(kind), Some(day)) => [words.of(kind), ", ", &here.words.day(Form::Year, day)].concat(),
    }
}

/// Which of several meetings is shown: an old one looks like a new one else.
pub fn shown(here: Here) -> Option<String> {
    let all = here.store.meetings();
    let (n, shown) = all.iter().enumerate().find(|(_, one)| one.shown && all.len() > 1)?;
    let day = shown.day.map(|day| [", ", &here.words.day(Form::Year, day)].concat());
    Some([label(here, n, shown), day.unwrap_or_default()].concat())
}

/// The kind of a meeting, or its place among the others.
fn label(here: Here, n: usize, meeting: &Filed) -> String {
    let words = &here.words.meeting;
    meeting.kind.map_or_else(|| (words.nth_meeting)(n + 1), |kind| words.of(kind).to_owned())
}

/// Draws the sheet.
pub fn meeting(here: Here) -> El {
    let words = &here.words.meeting;
    kit::sheet(kit::Sheet {
        title: words.title.into(),
        close: here.words.ways.close.into(),
        tools: hide(here),
        body: group(vec![
            undone(here, "meeting".to_owned()),
            kinds(here),
            el("div")
                .class("iep-meeting__when")
                .child(input::day(here, key::MEETING_DATE.to_owned(), words.date))
                .child(time(here)),
            el("div").class("iep-meeting__where").child(place(here)),
            when(move || meetings(here)),
        ]),
        closed: closed(here),
    })
}

/// Back to the card of the meeting, where that is seen; else to the menu.
fn closed(here: Here) -> Act {
    let Layers { tab, part, page, .. } = here.layers;
    act(move || {
        let is_seen = part.get_untracked().is_none() && page.get_untracked().is_none();
        here.layers.sheet.set(None);
        let at_the_card = tab.get_untracked() == Tab::Steps && is_seen;
        here.catch(if at_the_card { steps::CARD } else { MENU }.to_owned());
    })
}

fn kinds(here: Here) -> El {
    let words = &here.words.meeting;
    let chip = |kind: MeetingKind| {
        let on = move || Meeting(&here.store).kind() == Some(kind);
        let pick = act(move || {
            let value = if untrack(on) { serde_json::Value::Null } else { kind.word().into() };
            here.dispatch(Action::Answer(key::MEETING_KIND.to_owned(), value));
        });
        Chip::Toggle { label: words.of(kind).into(), on: read(on), act: pick }
    };
    let block = kit::block(Block {
        depth: 2,
        head: words.kind.into(),
        count: None,
        help: None,
        body: kit::chips(words.kind.into(), MeetingKind::ALL.iter().copied().map(chip).collect()),
    });
    el("div").class("iep-meeting").child(block)
}

/// The time. Alone it says little, so the day is asked for, kindly.
fn time(here: Here) -> El {
    let words = &here.words.meeting;
    let wrong = |here: Here, kept: &str| {
        let (words, meeting) = (&here.words.meeting, Meeting(&here.store));
        if kept.trim().is_empty() {
            None
        } else if meeting.clock().is_none() {
            Some(words.no_such_time)
        } else {
            meeting.day().is_none().then_some(words.time_alone)
        }
    };
    input::picked(here, "meeting.time".to_owned(), FieldKind::Time, words.time, words.no_such_time, wrong)
}

/// Where it is, how to join from afar, and whether an interpreter is needed (34 CFR 300.322(e), 300.328).
fn place(here: Here) -> El {
    let words = &here.words.meeting;
    let interpreter = &words.interpreter;
    let link = Input {
        key: "meeting.link".to_owned(),
        kind: FieldKind::Line,
        label: words.link,
        help: Some(words.link_help),
        wrong: None,
    };
    let needs = Memo::new(move |_| Meeting(&here.store).needs_interpreter());
    let language = move || {
        if needs.get() { input::line(here, "meeting.language".to_owned(), interpreter.language) } else { none() }
    };
    group(vec![
        input::line(here, "meeting.place".to_owned(), words.place),
        input::input(here, link),
        input::switch(here, "meeting.interpreter".to_owned(), interpreter.need, interpreter.on, interpreter.off),
        when(language),
    ])
}

/// The other meetings, a new one, and the way to take this one off the list.
fn meetings(here: Here) -> El {
    let words = &here.words.meeting;
    let all = here.store.meetings();
    let other = |(n, meeting): (usize, &Filed)| {
        let label = label(here, n, meeting);
        let day = meeting.day.map_or_else(|| words.no_date.to_owned(), |day| here.words.day(Form::Year, day));
        let (id, said) = (meeting.id.clone(), (words.now_at)(&[label.as_str(), ", ", &day].concat()));
        let turn = act(move || {
            here.turn(&Turn::Meeting(id.clone()), None);
            here.announce_later(said.clone());
            here.focus(MENU.to_owned());
        });
        kit::command(Command {
            shows: Icon::Calendar,
            label: label.into(),
            means: Some(read(move || day.clone())),
            danger: false,
            to: To::Act(turn),
        })
    };
    // The latest first.
    let others: Vec<El> = all.iter().enumerate().rev().filter(|(_, one)| !one.shown).map(other).collect();
    let several = !others.is_empty();
    let list =
        kit::block(Block { depth: 2, head: words.others.into(), count: None, help: None, body: kit::commands(others) });
    let remove = act(move || undoable_turn(here, "meeting", words.removed, Kind::Meeting, Sheet::Meeting));
    let away = kit::button(Look::Secondary, Some(Icon::Erase), words.remove.into(), remove);
    let away = el("div").class("iep-meeting__away").child(away);
    group(vec![
        if several { list } else { none() },
        kit::commands(vec![wrap::next(here)]),
        if several { away } else { none() },
    ])
}
