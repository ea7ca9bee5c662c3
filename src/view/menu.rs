//! The menu: what is not about one part.

use super::kit::{self, Answer, Block, Choice, Command, El, Icon, Shape, To, group, read, tell};
use super::page::{self, Page};
use super::{Here, Sheet, child, data, hide, meeting, show, wrap};
use crate::model::{self, Action, key};
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
            text_size(here),
        ]),
        closed: child::to_menu(here),
    })
}

/// The size of the text, of all screens at once.
fn text_size(here: Here) -> El {
    let words = &here.words.menu;
    let answers = key::TEXT_SIZES.into_iter().zip(words.text_sizes);
    let chosen = move || {
        let word = model::text(&here.store, key::TEXT_SIZE);
        key::TEXT_SIZES.into_iter().find(|size| *size == word).unwrap_or("a")
    };
    kit::block(Block {
        depth: 2,
        head: words.text_size.into(),
        count: None,
        help: None,
        body: kit::choice(Choice {
            key: key::TEXT_SIZE.into(),
            label: words.text_size.into(),
            shape: Shape::Sizes,
            answers: answers.map(|(slug, label)| Answer { slug, label: label.into(), shows: None }).collect(),
            chosen: read(chosen),
            tell: tell(move |size: &str| here.dispatch(Action::Answer(key::TEXT_SIZE.to_owned(), size.into()))),
        }),
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
