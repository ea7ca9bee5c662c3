//! One item of the parent's own lists: its words, or their field while it is written.

use leptos::prelude::*;

use super::super::super::Here;
use super::super::super::input::{self, Input};
use super::super::super::kit::{self, El, Icon, Look, Name, Tick, act, el, group, none, read, tell, when};
use super::super::super::undone::undoable;
use super::{Kind, Written, begin};
use crate::model::{self, Action, Note, Part, Reader};
use crate::store::local;

/// Draws an item.
pub fn row(here: Here, kind: Kind, id: &str, written: Written) -> El {
    let (id, shared, sent) = (id.to_owned(), id.to_owned(), kind.key(id, "share"));
    let body = when(move || match written.get().as_ref() == Some(&id) {
        true => writing(here, kind, id.clone(), written),
        false => line(here, kind, id.clone(), written),
    });
    let share = (kind == Kind::Memo).then(|| {
        let words = &here.words.part;
        input::switch(here, kind.key(&shared, "share"), words.share, words.share_on, here.words.fixed.note_off)
    });
    let private = read(move || kind == Kind::Memo && !model::flag(&here.store, &sent));
    el("li")
        .class("iep-my-notes__item")
        .class_when("iep-my-notes__item--private", private)
        .child(el("div").class("iep-my-notes__line").child(body))
        .child_if(share)
}

/// The words, what belongs to them, and the pen.
fn line(here: Here, kind: Kind, id: String, written: Written) -> El {
    let [first, rest, opened, ticked, noted] = std::array::from_fn(|_| id.clone());
    let named = kit::fresh_id();
    let split = move |id: &str| {
        let text = kind.text(here, id);
        let (first, rest) = text.trim().split_once('\n').unwrap_or((text.trim(), ""));
        (first.trim_end().to_owned(), rest.trim().to_owned())
    };
    let more = when(move || match split(&rest).1 {
        rest if rest.is_empty() => none(),
        rest => el("p").class("iep-my-notes__more").child(kit::typed(read(move || rest.clone()))),
    });
    let open = act(move || {
        here.layers.undone.set(None);
        here.focus(kind.keyed(&opened, "text"));
        written.set(Some(opened.clone()));
    });
    let pen = el("button")
        .attr("type", "button")
        .part("button")
        .class("iep-button iep-button--icon")
        .key(kind.key(&id, "change").into())
        .attr("aria-labelledby", [&named, "-pen ", &named].concat())
        .tap(open)
        .child(el("span").attr("hidden", "").attr("id", [&named, "-pen"].concat()).text(here.words.my_notes.change_one))
        .child(kit::icon(Icon::Edit, "iep-icon--s"));
    let lead =
        if kind == Kind::Parked { tick(here, ticked, &named) } else { kit::icon(kind.shows(), "iep-my-notes__icon") };
    let words = el("div")
        .class("iep-my-notes__words")
        .child(el("p").class("iep-my-notes__name").attr("id", named).child(kit::typed(read(move || split(&first).0))))
        .child(more)
        .child(input::also(here, &kind.key(&id, "text")))
        .child(when(move || whence(here, kind, &noted)));
    group(vec![lead, words, pen])
}

/// Whether it was come back to.
fn tick(here: Here, id: String, named: &str) -> El {
    let (key, name) = (Kind::Parked.key(&id, "done"), [named, "-done"].concat());
    let (asked, told) = (key.clone(), id);
    let says = el("span").attr("hidden", "").attr("id", name.clone()).text(here.words.my_notes.parked_done);
    let done = kit::tick(Tick {
        key: key.into(),
        name: Name::By([&name, " ", named].concat()),
        checked: read(move || model::flag(&here.store, &asked)),
        tell: tell(move |on: bool| {
            let edit =
                Action::Edit { list: Note::PARKED, id: told.clone(), field: "done".to_owned(), value: on.into() };
            here.dispatch(edit);
        }),
        small: true,
    });
    group(vec![says, done])
}

/// When it was written, and at which part.
fn whence(here: Here, kind: Kind, id: &str) -> El {
    if kind.most().is_some() {
        return none();
    }
    let words = &here.words.my_notes;
    let part = Part::from_slug(&model::text(&here.store, &kind.key(id, "part"))).map(|part| here.words.of(part).title);
    let at = here.store.value(&kind.key(id, "at"));
    let at = at.as_f64().filter(|_| kind == Kind::Memo).and_then(local);
    let at = at.map(|(day, hour, minute)| here.words.moment(day, hour, minute));
    let line = match (at, part) {
        (Some(at), Some(part)) => [&at, here.words.entries.dot, part].concat(),
        (Some(at), None) => at,
        (None, Some(part)) => (words.from_part)(part),
        (None, None) => return none(),
    };
    el("p").class("iep-my-notes__more").text(line)
}

/// The field of an item, and how to end.
fn writing(here: Here, kind: Kind, id: String, written: Written) -> El {
    let (words, common) = (kind.words(here), &here.words.my_notes);
    let key = kind.key(&id, "text");
    let is_new = !kind.has_words(here, &id);
    let [asked, ended, gone] = std::array::from_fn(|_| id.clone());
    let done = act(move || {
        written.set(None);
        here.focus(if kind.has_words(here, &ended) { kind.keyed(&ended, "change") } else { kind.add() });
    });
    let remove = act(move || {
        written.set(None);
        if kind.has_words(here, &gone) {
            let action = Action::Remove { list: kind.list(), id: gone.clone() };
            undoable(here, kind.list().to_owned(), common.removed.to_owned(), action);
        } else {
            here.focus(kind.add());
        }
    });
    let next = begin(here, kind, written, RwSignal::new(true));
    let another = act(move || {
        if kind.has_words(here, &asked) {
            here.announce(common.added);
            next();
        } else {
            here.focus(kind.keyed(&asked, "text"));
        }
    });
    // The last one that there is room for has none after it.
    let others = untrack(|| model::items(&here.store.whole(), kind.list()))
        .iter()
        .filter(|other| **other != id && kind.has_words(here, other))
        .count();
    let has_room = kind.most().is_none_or(|most| others + 1 < most);
    let more = if is_new && has_room {
        kit::button(Look::Quiet, Some(Icon::Add), common.another.into(), another)
    } else {
        kit::button(Look::Quiet, Some(Icon::Erase), common.remove.into(), remove)
    };
    let buttons =
        el("div").class("iep-buttons").child(kit::button(Look::Secondary, None, common.done.into(), done)).child(more);
    let field = Input { key, kind: kit::Kind::Lines, label: words.label, help: words.field_help, wrong: None };
    el("div").class("iep-my-notes__writing").child(input::input(here, field)).child(buttons)
}
