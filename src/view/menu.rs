//! The menu: what is not about one part.

use super::kit::{self, Command, El, Icon, To, group, read};
use super::page::{self, Page};
use super::{Here, Sheet, child, data, hide, meeting, show, wrap};
use crate::store::Bolt;

/// Draws the menu.
pub fn menu(here: Here) -> El {
    let words = &here.words.menu;
    let line = |shows, label: &'static str, means: &'static str, sheet| {
        kit::command(Command {
            shows,
            label: label.into(),
            means: Some(read(move || means.to_owned())),
            danger: false,
            to: To::Act(show(here, Some(sheet))),
        })
    };
    kit::sheet(kit::Sheet {
        title: words.title.into(),
        close: here.words.ways.close.into(),
        tools: hide(here),
        body: group(vec![
            child::children(here),
            kit::commands(vec![
                kit::command(Command {
                    shows: Icon::Calendar,
                    label: here.words.meeting.title.into(),
                    means: Some(read(move || meeting::gist(here))),
                    danger: false,
                    to: To::Act(show(here, Some(Sheet::Meeting))),
                }),
                wrap::next(here),
                page::way(here, Page::WrapUp, Icon::Draft, here.words.wrap.title, None),
                kit::command(Command {
                    shows: Icon::Print,
                    label: here.words.print.title.into(),
                    means: None,
                    danger: false,
                    to: To::Act(show(here, Some(Sheet::Print))),
                }),
                line(Icon::Phone, words.data, words.data_gist, Sheet::Data),
                line(Icon::Help, words.help, words.help_gist, Sheet::Help),
                kit::when(move || if here.store.bolt() == Bolt::On { lock_now(here) } else { kit::none() }),
            ]),
        ]),
        closed: child::to_menu(here),
    })
}

fn lock_now(here: Here) -> El {
    kit::command(Command {
        shows: Icon::Lock,
        label: here.words.lock.lock_now.into(),
        means: Some(read(move || here.words.lock.lock_now_gist.to_owned())),
        danger: false,
        to: To::Act(data::lock_now(here)),
    })
}
