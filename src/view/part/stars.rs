//! The stars of the top points. There are three: one more asks which of them to give up.

use leptos::prelude::*;

use super::questions::{brought, question, said};
use super::{Here, hide, show};
use crate::model::{Action, Meeting, Part, Point, text};
use crate::view::kit::{self, El, Icon, Look, act, el, group, none, read};
use crate::view::{Sheet, my_notes, tongue};

/// Gives a question a star, or takes it away. One too many is not given; the sheet asks instead.
pub fn star(here: Here, part: Part, question: &str, on: bool) {
    if on && untrack(|| Meeting(&here.store).top_count()) >= Point::MOST {
        here.layers.sheet.set(Some(Sheet::Stars(Point { part: Some(part), id: question.to_owned() })));
    } else {
        here.dispatch(Action::Star(part, question.to_owned(), on));
    }
}

/// Asks which of the top points gives its star to a question, or makes room for a point of the parent's own.
pub fn stars(here: Here, new: &Point) -> El {
    let words = &here.words.part.stars;
    let points = untrack(|| points(here));
    let lines = points.into_iter().map(|point| given_up(here, point, new));
    let (ask, which) = match new.part {
        Some(part) => (words.ask, el("p").class("iep-part__new").child(question(here, part, &new.id))),
        None => (words.ask_own, none()),
    };
    kit::sheet(kit::Sheet {
        title: words.title.into(),
        close: here.words.ways.close.into(),
        tools: hide(here),
        body: group(vec![
            el("p").text(ask),
            which,
            kit::commands(lines.collect()),
            el("div").class("iep-buttons").child(kit::button(
                Look::Secondary,
                None,
                words.keep.into(),
                show(here, None),
            )),
        ]),
        closed: show(here, None),
    })
}

/// The top points, as the parent sees them.
pub fn points(here: Here) -> Vec<Point> {
    Meeting(&here.store).top_points(&|part, question| here.words.place(part, question))
}

/// The words of a top point.
pub fn point(here: Here, point: &Point) -> El {
    match point.part {
        Some(part) => question(here, part, &point.id),
        None => {
            let key = point.key("text");
            kit::typed(read(move || text(&here.store, &key)))
        }
    }
}

/// The same, to be read out.
pub fn point_said(here: Here, point: &Point) -> String {
    match point.part {
        Some(part) => said(here, part, &point.id),
        None => text(&here.store, &point.key("text")),
    }
}

/// The words of a point in English, where the widget brings them.
pub fn point_in_english(point: &Point) -> Option<&'static str> {
    brought(tongue::english(), point.part?, &point.id)
}

/// What takes the star of a point away. A point of the parent's own is no more then.
pub fn unstar(point: &Point) -> Action {
    match point.part {
        Some(part) => Action::Star(part, point.id.clone(), false),
        None => Action::Remove { list: "point", id: point.id.clone() },
    }
}

/// One of the top points, and the part it belongs to. A tap gives its star away.
fn given_up(here: Here, old: Point, new: &Point) -> El {
    let place = old.part.map(|part| read(move || here.words.of(part).title.to_owned()));
    let (label, new) = (point(here, &old), new.clone());
    let act = act(move || {
        match new.part {
            Some(part) => {
                my_notes::give_up(here, &old);
                here.dispatch(Action::Star(part, new.id.clone(), true));
            }
            None => my_notes::make_room(here, &old, new.id.clone()),
        }
        here.layers.sheet.set(None);
    });
    kit::command_of(Icon::Star, label, place, act)
}
