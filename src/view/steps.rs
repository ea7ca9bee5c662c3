//! The Steps tab: the meeting, the six steps of the process, and what to have ready before the parent goes.

mod before;
mod card;
mod days;
mod message;
mod start;
mod timeline;

pub use days::{Days, days};
pub use message::message;
pub use start::first_day;

use super::kit::{self, Command, El, Hint, Icon, To, el, group, none, read, when};
use super::page::{self, Page};
use super::{Here, Tab, notices};
use crate::content::Form;
use crate::model::{Day, Meeting, Message};
use crate::store::today;

/// Finds the button that changes the meeting.
pub const CARD: &str = ".iep-steps__card .iep-button--icon";

/// Draws the tab.
pub fn steps(here: Here) -> El {
    let words = here.words;
    let panel = group(vec![
        notices::notices(here),
        el("div").class("iep-steps__card").child(card::card(here)),
        when(move || after_a_no(here)),
        timeline::timeline(here),
        el("div").class("iep-steps__card").child(before::before(here)),
        el("div").class("iep-steps__after").child(kit::commands(vec![wrap_up(here)])),
        kit::foot(words.fixed.general.into(), words.checklist.words_checked.into()),
    ]);
    el("div").class("iep-body").child(kit::tab_panel(Tab::Steps.slug(), panel))
}

/// A day as it is written here: with its year where that is not plain.
pub fn weekday(here: Here, day: Day) -> String {
    here.words.day(if is_far(day) { Form::WeekYear } else { Form::Week }, day)
}

/// The same without the day of the week.
fn plain_day(here: Here, day: Day) -> String {
    here.words.day(if is_far(day) { Form::Year } else { Form::Short }, day)
}

/// Whether a day may be taken for one of another year.
fn is_far(day: Day) -> bool {
    today().is_none_or(|today| today.number().abs_diff(day.number()) > 180)
}

/// A no is to be had in writing.
fn after_a_no(here: Here) -> El {
    if Meeting(&here.store).refused().is_empty() {
        return none();
    }
    let words = &here.words.steps.messages;
    let body = group(vec![el("p").text(words.no_text), message::way(here, Message::PriorWrittenNotice)]);
    let hint = Hint { watch: false, shows: Icon::Ask, depth: 1, head: words.no_head.into(), body, say: None };
    el("div").class("iep-steps__hint").child(kit::hint(hint))
}

fn wrap_up(here: Here) -> El {
    let words = &here.words.steps;
    kit::command(Command {
        shows: Icon::Draft,
        label: words.wrap.into(),
        means: Some(read(move || words.wrap_gist.to_owned())),
        danger: false,
        to: To::Act(page::open(here, Page::WrapUp)),
    })
    .attr("data-opens", Page::WrapUp.slug())
}
