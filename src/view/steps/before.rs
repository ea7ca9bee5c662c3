//! "Before you go": what is good to have ready, to tick.

use super::super::data;
use super::super::kit::{self, Card, CardTick, El, Icon, Look, act, el, group, none, read, tell, when};
use super::super::{Here, Sheet, show};
use crate::model::{Action, Meeting, Ready};

/// Draws the card.
pub fn before(here: Here) -> El {
    let words = &here.words.steps.before;
    kit::card(Card {
        label: words.head.into(),
        depth: 1,
        head: el("span").text(words.head),
        tools: none(),
        body: kit::card_ticks(Ready::ALL.iter().map(|ready| one(here, *ready)).collect()),
    })
}

fn one(here: Here, ready: Ready) -> CardTick {
    CardTick {
        key: key(ready).into(),
        label: here.words.steps.before.of(ready).into(),
        checked: read(move || Meeting(&here.store).is_ready(ready)),
        tell: tell(move |on| set(here, ready, on)),
        more: more(here, ready),
    }
}

fn key(ready: Ready) -> String {
    ["ready.", ready.word()].concat()
}

fn set(here: Here, ready: Ready, on: bool) {
    here.dispatch(Action::Answer(key(ready), on.into()));
}

fn more(here: Here, ready: Ready) -> El {
    let words = &here.words.steps.before;
    let button = |shows, label: &'static str, act| kit::button(Look::Secondary, Some(shows), label.into(), act);
    match ready {
        Ready::Opened => {
            let why = el("p").class("iep-steps__fact").text(words.opened_why);
            group(vec![why, when(move || data::way_button(here))])
        }
        Ready::Copy => {
            let save = act(move || {
                if data::save_copy(here) {
                    set(here, ready, true);
                }
            });
            button(Icon::Save, here.words.data.save_copy, save)
        }
        Ready::Sheet => button(Icon::Print, words.sheet_open, show(here, Some(Sheet::Print))),
        _ => none(),
    }
}
