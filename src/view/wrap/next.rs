//! The next meeting: the way to begin it, the line on top of one that lies behind, and the way to the newest.

use super::said;
use crate::store::Turn;
use crate::view::child::MENU;
use crate::view::kit::{self, Act, Command, El, Icon, Look, To, act, el, none, read, when};
use crate::view::{Here, Sheet};

/// Draws the line, where there is a newer meeting.
pub fn filed(here: Here) -> El {
    let words = &said(here).filed;
    let Some(newest) = here.store.newest() else { return none() };
    let button = kit::button(Look::Edge, Some(Icon::Next), words.newest.into(), go(here, newest));
    el("div").class("iep-wrap__filed").child(el("p").text(words.is_filed)).child(button)
}

fn go(here: Here, newest: String) -> Act {
    act(move || {
        here.turn(&Turn::Meeting(newest.clone()), None);
        here.announce_later(said(here).filed.is_newest.to_owned());
        here.focus(MENU.to_owned());
    })
}

/// A line of a menu: begins the next meeting, or leads from one that lies behind to the newest.
pub fn next(here: Here) -> El {
    when(move || {
        let newest = here.store.newest();
        let (label, means) = match &newest {
            Some(_) => (said(here).filed.newest, None),
            None => (here.words.meeting.new, Some(read(move || here.words.meeting.new_gist.to_owned()))),
        };
        let begin = act(move || {
            // Its last letters are told before what is open goes along.
            here.leave_field();
            here.turn(&Turn::NewMeeting, Some(Sheet::Meeting));
            here.announce_later(here.words.meeting.begun.to_owned());
        });
        let to = newest.map_or(begin, |newest| go(here, newest));
        kit::command(Command { shows: Icon::NewMeeting, label: label.into(), means, danger: false, to: To::Act(to) })
    })
}
