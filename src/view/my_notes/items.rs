//! The parent's own lists: what the child is good at, what worries the parent, the parking lot, and quick notes.
//!
//! A row shows the words, and becomes their field when its pen is tapped.

use leptos::prelude::*;

use super::super::Here;
use super::super::input::{self, Input};
use super::super::kit::{self, Act, El, Icon, Look, Name, Tick, act, each, el, group, none, read, tell, text, when};
use super::super::undone::{undoable, undone};
use crate::content::{Around, ItemWords};
use crate::model::{self, Action, Child, Note, Part, Reader, key};
use crate::store::{fresh_id, local};

/// How many are shown before the parent asks for all.
const SHOWN: usize = 50;

/// The lists.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Strength,
    Worry,
    Parked,
    Memo,
}

impl Kind {
    fn list(self) -> &'static str {
        match self {
            Kind::Strength => "strength",
            Kind::Worry => "worry",
            Kind::Parked => Note::PARKED,
            Kind::Memo => Note::MEMOS,
        }
    }

    fn words(self, here: Here) -> &'static ItemWords {
        let words = &here.words.my_notes;
        match self {
            Kind::Strength => &words.strengths,
            Kind::Worry => &words.worries,
            Kind::Parked => &words.parked,
            Kind::Memo => &words.memos,
        }
    }

    /// How many the letter has room for.
    fn most(self) -> Option<usize> {
        matches!(self, Kind::Strength | Kind::Worry).then_some(3)
    }

    fn shows(self) -> Icon {
        match self {
            Kind::Strength => Icon::Leaf,
            Kind::Worry => Icon::Cloud,
            Kind::Parked => Icon::Park,
            Kind::Memo => Icon::Edit,
        }
    }

    fn key(self, id: &str, field: &str) -> String {
        key::item(self.list(), id, field)
    }

    fn keyed(self, id: &str, field: &str) -> String {
        ["[data-key=\"", &self.key(id, field), "\"]"].concat()
    }

    /// Finds the button that begins one.
    fn add(self) -> String {
        [".iep-my-notes__add--", self.list(), " button"].concat()
    }

    fn text(self, here: Here, id: &str) -> String {
        model::text(&here.store, &self.key(id, "text"))
    }

    fn has_words(self, here: Here, id: &str) -> bool {
        !untrack(|| self.text(here, id)).trim().is_empty()
    }
}

/// The item that is being written, by its id.
type Written = RwSignal<Option<String>>;

/// Draws a list, with the way to add to it. There is none for quick notes: they are taken in Meeting mode.
pub fn items(here: Here, kind: Kind) -> El {
    let (written, all): (Written, _) = (RwSignal::new(None), RwSignal::new(false));
    let count = RwSignal::new(0);
    let ids = move || {
        let whole = here.store.whole();
        let being = written.get();
        let mut ids = model::items(&whole, kind.list());
        let has_words = |id: &str| !model::text(&whole, &kind.key(id, "text")).trim().is_empty();
        count.set(ids.iter().filter(|id| has_words(id)).count());
        ids.retain(|id| being.as_ref() == Some(id) || has_words(id));
        ids.extend(being.filter(|being| !ids.contains(being)));
        if !all.get() && ids.len() > SHOWN {
            ids.truncate(SHOWN);
        }
        ids
    };
    let rows =
        el("ul").class(kind_class(kind)).attr("role", "list").child(each(ids, move |id| row(here, kind, id, written)));
    let rest = when(move || {
        if all.get() || count.get() <= SHOWN {
            return none();
        }
        let label = (here.words.entries.show_all)(count.get());
        let row =
            [".iep-my-notes__list--", kind.list(), " > li:nth-child(", &(SHOWN + 1).to_string(), ") button"].concat();
        let show = act(move || {
            all.set(true);
            here.focus(row.clone());
        });
        kit::button(Look::Edge, Some(Icon::Down), label.into(), show)
    });
    let idle = read(move || (kind == Kind::Memo && count.get() == 0 && written.get().is_none()).then(|| "".into()));
    el("div")
        .class("iep-block")
        .child(el("div").attr_when("hidden", idle).child(top(here, kind, count)).child(rows).child(rest))
        .child(undone(here, kind.list().to_owned()))
        .child(adding(here, kind, written, all, count))
}

fn kind_class(kind: Kind) -> String {
    ["iep-my-notes__list iep-my-notes__list--", kind.list()].concat()
}

/// The heading, around the child's nickname where that is part of it, and the count.
fn top(here: Here, kind: Kind, count: RwSignal<usize>) -> El {
    let words = kind.words(here);
    let head = when(move || {
        let name = Child(&here.store).name();
        let head = match &words.of_child {
            Some(Around { before, after }) if !name.trim().is_empty() => {
                el("span").text(*before).child(el("bdi").attr("translate", "no").text(name)).text(*after)
            }
            _ => el("span").text(words.head),
        };
        kit::heading(1, "iep-block__head", head)
    });
    let counted = read(move || match (kind.most(), count.get()) {
        (Some(most), n) if n <= most => (here.words.my_notes.count)(n, most),
        (_, 0) => String::new(),
        (_, n) => n.to_string(),
    });
    let line =
        el("div").class("iep-block__top").child(head).child(el("span").class("iep-block__count").child(text(counted)));
    group(vec![line, el("p").class("iep-block__help").text(words.help)])
}

/// The button that begins one, while there is room and none is being written.
fn adding(here: Here, kind: Kind, written: Written, all: RwSignal<bool>, count: RwSignal<usize>) -> El {
    let Some(label) = kind.words(here).add else { return none() };
    let begin = begin(here, kind, written, all);
    let button = when(move || {
        let is_full = kind.most().is_some_and(|most| count.get() >= most);
        if is_full || written.get().is_some() {
            return none();
        }
        kit::button(Look::Edge, Some(Icon::Add), label.into(), begin.clone())
    });
    el("div").class(["iep-my-notes__add iep-my-notes__add--", kind.list()].concat()).child(button)
}

fn begin(here: Here, kind: Kind, written: Written, all: RwSignal<bool>) -> Act {
    act(move || {
        let id = fresh_id();
        here.layers.undone.set(None);
        // A new one stands at the end of the list.
        all.set(true);
        here.focus(kind.keyed(&id, "text"));
        written.set(Some(id));
    })
}

fn row(here: Here, kind: Kind, id: &str, written: Written) -> El {
    let (id, shared) = (id.to_owned(), id.to_owned());
    let body = when(move || match written.get().as_ref() == Some(&id) {
        true => writing(here, kind, id.clone(), written),
        false => line(here, kind, id.clone(), written),
    });
    let share = (kind == Kind::Memo).then(|| {
        let words = &here.words.part;
        input::switch(here, kind.key(&shared, "share"), words.share, words.share_on, here.words.fixed.note_off)
    });
    el("li").class("iep-my-notes__item").child(el("div").class("iep-my-notes__line").child(body)).child_if(share)
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
    let at = at.map(|(day, hour, minute)| (words.moment)(day, hour, minute));
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
