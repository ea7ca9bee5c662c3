//! My top 3: the questions with a star and the parent's own points, in the parent's order.

use leptos::prelude::*;

use super::super::kit::{self, Block, El, Icon, Look, act, each, el, group, none, read, text, when};
use super::super::part::{point, point_in_english, point_said, points, unstar};
use super::super::undone::{undoable_here, undoable_to, undone};
use super::super::{Here, Sheet, input, listen, tongue};
use crate::model::{self, Action, Meeting, Point};
use crate::store::fresh_id;

/// Where the way back stands.
const TOP: &str = "my-notes.top";

/// The point whose buttons stand open, by its key.
type Opened = RwSignal<Option<String>>;

/// Draws them.
pub fn top(here: Here) -> El {
    let words = &here.words.my_notes.top;
    let opened: Opened = RwSignal::new(None);
    let writes = here.layers.point;
    let ids = move || {
        let mut all = points(here);
        let written = writes.get().map(own).filter(|written| !all.contains(written));
        all.extend(written);
        all.iter().map(|point| point.key("")).collect()
    };
    let rows =
        el("ol").class("iep-my-notes__list").attr("role", "list").child(each(ids, move |id| row(here, id, opened)));
    let add = when(move || match writes.get() {
        None => kit::button(Look::Edge, Some(Icon::Add), words.add.into(), act(move || add(here))),
        Some(_) => none(),
    });
    let count = move || if points(here).is_empty() { "" } else { words.from }.to_owned();
    let help = when(move || match points(here).is_empty() {
        true => el("p").class("iep-block__help").text(words.help),
        false => none(),
    });
    let switch = when(move || match points(here).iter().any(|point| point_in_english(point).is_some()) {
        true => tongue::switch(here),
        false => none(),
    });
    kit::block(Block {
        depth: 1,
        head: words.head.into(),
        count: Some(read(count)),
        help: None,
        body: group(vec![
            help,
            rows,
            switch,
            undone(here, TOP.to_owned()),
            el("div").class("iep-my-notes__add-point").child(add),
        ]),
    })
}

/// Gives a point up, with the way back on this tab.
pub fn give_up(here: Here, old: &Point) {
    let words = here.words.my_notes.top.gave_up;
    undoable_here(here, TOP.to_owned(), words.to_owned(), handle(old), unstar(old));
    here.announce(words);
}

/// Gives up a point, and begins one of the parent's own with this id.
pub fn make_room(here: Here, old: &Point, id: String) {
    undoable_to(here, TOP.to_owned(), here.words.my_notes.top.gave_up.to_owned(), handle(old), unstar(old));
    begin(here, id);
}

fn own(id: String) -> Point {
    Point { part: None, id }
}

fn add(here: Here) {
    let new = fresh_id();
    if untrack(|| Meeting(&here.store).top_count()) >= Point::MOST {
        here.layers.sheet.set(Some(Sheet::Stars(own(new))));
    } else {
        here.layers.undone.set(None);
        begin(here, new);
    }
}

fn begin(here: Here, id: String) {
    here.focus(keyed(&own(id.clone()), "text"));
    here.layers.point.set(Some(id));
}

/// Finds a control of a point.
fn keyed(point: &Point, field: &str) -> String {
    ["[data-key=\"", &point.key(field), "\"]"].concat()
}

fn handle(point: &Point) -> String {
    keyed(point, "move")
}

/// The point of a key that is shown.
fn of_key(here: Here, key: &str) -> Point {
    let shown = untrack(|| points(here)).into_iter().find(|point| point.key("") == key);
    shown.unwrap_or_else(|| own(here.layers.point.get_untracked().unwrap_or_default()))
}

fn row(here: Here, key: &str, opened: Opened) -> El {
    let of = of_key(here, key);
    let (asked, placed) = (of.clone(), of.clone());
    let place = move || points(here).iter().position(|point| *point == placed).map_or(0, |at| at + 1);
    let number = read(move || match place() {
        0 => String::new(),
        n => n.to_string(),
    });
    let body = when(move || {
        let is_written = asked.part.is_none() && here.layers.point.get().as_deref() == Some(&asked.id);
        if is_written { writing(here, asked.clone()) } else { line(here, asked.clone(), opened) }
    });
    el("li")
        .class("iep-my-notes__point")
        .child(el("span").class("iep-my-notes__number").child(text(number)))
        .child(body)
}

/// The words, where they come from, and the handle with what it opens.
fn line(here: Here, of: Point, opened: Opened) -> El {
    let words = &here.words.my_notes.top;
    let key = of.key("");
    let (is_open, at) = (key.clone(), key.clone());
    let is_open = read(move || opened.get().as_ref() == Some(&is_open));
    let (shows, tools, named) = (is_open.clone(), of.clone(), kit::fresh_id());
    let from = of.part.map(|part| here.words.of(part).title);
    let handle = el("button")
        .attr("type", "button")
        .part("button")
        .class("iep-button iep-button--icon")
        .key(of.key("move").into())
        .attr_when("aria-expanded", kit::yes_or_no(is_open.clone()))
        .attr("aria-labelledby", [&named, "-move ", &named].concat())
        .tap(act(move || opened.set((!untrack(|| is_open())).then(|| at.clone()))))
        .child(el("span").attr("hidden", "").attr("id", [&named, "-move"].concat()).text(words.handle))
        .child(kit::icon(Icon::Move, "iep-icon--s"));
    let said = el("div")
        .class("iep-my-notes__words")
        .child(el("span").attr("id", named).child(point(here, &of)))
        .child_if(from.map(|from| el("span").class("iep-my-notes__from").text(from)))
        .child_if(point_in_english(&of).map(|english| tongue::line(here, of.key("english"), english)));
    let buttons = when(move || if shows() { tools_of(here, tools.clone(), opened) } else { none() });
    group(vec![said, handle, buttons])
}

/// Up, down, change, away.
fn tools_of(here: Here, of: Point, opened: Opened) -> El {
    let words = &here.words.my_notes.top;
    let all = points(here);
    let at = all.iter().position(|point| *point == of).unwrap_or_default();
    let step = |label: &'static str, field: &'static str, to: Option<usize>| {
        let (of, to) = (of.clone(), to.filter(|to| *to < all.len())?);
        let button = kit::button(Look::Secondary, None, label.into(), act(move || shift(here, &of, to)));
        Some((field, button))
    };
    let (changed, removed) = (of.clone(), of.clone());
    let change = act(move || {
        opened.set(None);
        begin(here, changed.id.clone());
    });
    let remove = act(move || {
        opened.set(None);
        let said = if removed.part.is_some() { words.unstarred } else { words.removed };
        undoable_to(here, TOP.to_owned(), said.to_owned(), handle(&removed), unstar(&removed));
    });
    let away = if of.part.is_some() { words.unstar } else { here.words.my_notes.remove };
    let steps = [step(words.up, "up", at.checked_sub(1)), step(words.down, "down", at.checked_add(1))];
    let steps = steps.into_iter().flatten();
    let mut buttons: Vec<El> =
        steps.map(|(field, button)| el("span").key(of.key(field).into()).child(button)).collect();
    if of.part.is_none() {
        buttons.push(kit::button(Look::Quiet, Some(Icon::Edit), here.words.my_notes.change.into(), change));
    }
    buttons.push(kit::button(Look::Quiet, Some(Icon::Erase), away.into(), remove));
    el("div").class("iep-buttons iep-my-notes__tools").children(buttons).child(listen_to(here, of))
}

/// Reads a point out, where there is a voice.
fn listen_to(here: Here, of: Point) -> El {
    let tap = listen::tap(here, of.key("listen"), read(move || point_said(here, &of)));
    when(move || {
        let Some(tap) = tap() else { return none() };
        let button = kit::button(Look::Quiet, Some(tap.shows), here.words.tongue.listen.into(), tap.act);
        match tap.on {
            Some(on) => button.class_if("iep-listen", true).attr_when("aria-pressed", kit::yes_or_no(on)),
            None => button,
        }
    })
}

/// Puts a point at another place. The focus stays on the button that was tapped, or on its neighbour where that one goes.
fn shift(here: Here, of: &Point, to: usize) {
    let mut all = untrack(|| points(here));
    let Some(at) = all.iter().position(|point| point == of) else { return };
    let moved = all.remove(at);
    let count = all.len() + 1;
    all.insert(to, moved);
    here.dispatch(Action::Order(all));
    here.announce(&(here.words.my_notes.top.moved)(to + 1, count));
    let up = if to < at { to > 0 } else { to + 1 == count };
    here.focus([&keyed(of, if up { "up" } else { "down" }), " button"].concat());
}

/// The field of a point of the parent's own, and how to end.
fn writing(here: Here, of: Point) -> El {
    let words = &here.words.my_notes;
    let key = of.key("text");
    let has_words = {
        let key = key.clone();
        move || !untrack(|| model::text(&here.store, &key)).trim().is_empty()
    };
    let (ended, gone, asked) = (handle(&of), of.clone(), has_words.clone());
    let leave = move || here.layers.point.set(None);
    let begin = ".iep-my-notes__add-point button";
    let done = act(move || {
        leave();
        here.focus(if asked() { ended.clone() } else { begin.to_owned() });
    });
    let remove = act(move || {
        leave();
        if has_words() {
            undoable_to(here, TOP.to_owned(), words.top.removed.to_owned(), handle(&gone), unstar(&gone));
        } else {
            here.focus(begin.to_owned());
        }
    });
    el("div").class("iep-my-notes__writing").child(input::lines(here, key, words.top.label)).child(
        el("div")
            .class("iep-buttons")
            .child(kit::button(Look::Secondary, None, words.done.into(), done))
            .child(kit::button(Look::Quiet, Some(Icon::Erase), words.remove.into(), remove)),
    )
}
