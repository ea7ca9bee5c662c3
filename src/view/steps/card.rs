//! The card of the meeting: when and where it is, how to join, and the way to change it.

use leptos::prelude::Get;

use super::super::kit::{self, Card, El, Icon, Look, el, group, none, read, text, typed, when};
use super::super::{Here, Sheet, show};
use super::weekday;
use crate::model::{Join, Meeting, Message};

/// Draws the card. Where nothing is known it asks.
pub fn card(here: Here) -> El {
    let words = &here.words.meeting.card;
    let change = kit::icon_button(Icon::Edit, words.change.into(), show(here, Some(Sheet::Meeting)));
    kit::card(Card {
        label: words.label.into(),
        depth: 1,
        head: text(read(move || head(here))),
        tools: change,
        body: group(vec![when(move || facts(here)), when(move || join(here)), when(move || acts(here))]),
    })
}

/// Whether there is a day, a time, or a place.
fn is_known(here: Here) -> bool {
    let meeting = Meeting(&here.store);
    meeting.day().is_some() || !meeting.time().trim().is_empty() || !meeting.place().trim().is_empty()
}

/// "Fri, Jan 8, 10:00 AM"
fn head(here: Here) -> String {
    let words = &here.words.meeting;
    let meeting = Meeting(&here.store);
    if !is_known(here) {
        return words.card.empty.to_owned();
    }
    let day = meeting.day().map_or_else(|| words.no_date.to_owned(), |day| weekday(here, day));
    match meeting.clock() {
        Some((hour, minute)) => [&day, words.card.comma, &here.words.time(hour, minute)].concat(),
        None => day,
    }
}

fn facts(here: Here) -> El {
    let words = &here.words.meeting;
    let meeting = Meeting(&here.store);
    let line = || el("p").class("iep-steps__fact");
    let own = |of: String| typed(read(move || of.clone()));
    let mut lines = Vec::new();
    if !is_known(here) {
        lines.push(line().text(words.card.empty_help));
    }
    let (kind, place) = (meeting.kind(), meeting.place().trim().to_owned());
    let dot = if kind.is_some() && !place.is_empty() { words.card.dot } else { "" };
    if kind.is_some() || !place.is_empty() {
        let kind = [kind.map_or("", |kind| words.of(kind)), dot].concat();
        lines.push(line().child(el("span").text(kind)).child(own(place)));
    }
    let link = meeting.link().trim().to_owned();
    if !link.is_empty() {
        lines.push(line().child(own(link)));
    }
    if meeting.needs_interpreter() {
        let is_asked = meeting.sent(Message::Interpreter).is_some();
        let says = if is_asked { words.card.interpreter_asked } else { words.card.interpreter };
        let language = meeting.language().trim().to_owned();
        let comma = if language.is_empty() { "" } else { words.card.comma };
        lines.push(line().child(el("span").text([says, comma].concat())).child(own(language)));
    }
    if let Some(name) = here.settings.get().team_name.filter(|_| is_known(here)) {
        lines.push(line().child(el("span").text(words.card.team_name)).child(el("span").text(name)));
    }
    group(lines)
}

/// Calls or opens, where the text is plainly a number or an address.
fn join(here: Here) -> El {
    let words = &here.words.meeting.card;
    let link = match Meeting(&here.store).join() {
        None => return none(),
        Some(Join::Call(number)) => {
            let to = ["tel:", &number].concat();
            kit::link_button(Look::Edge, Some(Icon::Call), words.call.into(), to.into())
        }
        Some(Join::Open(address)) => kit::link_button(Look::Edge, Some(Icon::Out), words.join.into(), address.into())
            .attr("target", "_blank")
            .attr("rel", "noopener noreferrer"),
    };
    el("div").class("iep-steps__join").child(link)
}

fn acts(here: Here) -> El {
    let words = &here.words.meeting.card;
    let (label, sheet) = if Meeting(&here.store).day().is_some() {
        (here.words.steps.calendar.title, Sheet::Calendar)
    } else {
        (words.add, Sheet::Meeting)
    };
    let add = kit::button(Look::Secondary, Some(Icon::Calendar), label.into(), show(here, Some(sheet)));
    el("div").class("iep-buttons").child(add)
}
