//! The stars of the top points. There are three: one more asks which of them to give up.

use leptos::prelude::*;

use super::questions::question;
use super::{Here, hide, show};
use crate::model::{Action, Meeting, Part, Point, text};
use crate::view::Sheet;
use crate::view::kit::{self, El, Icon, Look, act, el, group, read};

/// Gives a question a star, or takes it away. One too many is not given; the sheet asks instead.
pub fn star(here: Here, part: Part, question: &str, on: bool) {
    let all = untrack(|| Meeting(&here.store).top_points().len());
    if on && all >= Point::MOST {
        here.layers.sheet.set(Some(Sheet::Stars(part, question.to_owned())));
    } else {
        here.dispatch(Action::Star(part, question.to_owned(), on));
    }
}

/// Asks which of the top points gives its star to a question.
pub fn stars(here: Here, part: Part, new: &str) -> El {
    let words = &here.words.part.stars;
    let points = untrack(|| Meeting(&here.store).top_points());
    let lines = points.into_iter().map(|point| given_up(here, point, part, new));
    kit::sheet(kit::Sheet {
        title: words.title.into(),
        close: here.words.ways.close.into(),
        tools: hide(here),
        body: group(vec![
            el("p").text(words.ask),
            el("p").class("iep-part__new").child(question(here, part, new)),
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

/// One of the top points, and the part it belongs to. A tap gives its star away.
fn given_up(here: Here, point: Point, part: Part, new: &str) -> El {
    let label = match point.part {
        Some(part) => question(here, part, &point.id),
        None => {
            let key = point.key("text");
            kit::typed(read(move || text(&here.store, &key)))
        }
    };
    let place = point.part.map(|part| read(move || here.words.of(part).title.to_owned()));
    let new = new.to_owned();
    let act = act(move || {
        here.dispatch(match point.part {
            Some(part) => Action::Star(part, point.id.clone(), false),
            None => Action::Remove { list: "point", id: point.id.clone() },
        });
        here.dispatch(Action::Star(part, new.clone(), true));
        here.layers.sheet.set(None);
    });
    kit::command_of(Icon::Star, label, place, act)
}
