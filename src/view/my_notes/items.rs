//! The parent's own lists: what the child is good at, what worries the parent, the parking lot, and quick notes.
//!
//! A row shows the words, and becomes their field when its pen is tapped.

use leptos::prelude::*;

use super::super::Here;
use super::super::kit::{self, Act, El, Icon, Look, act, each, el, group, none, read, text, when};
use super::super::undone::undone;
use crate::content::{Around, ItemWords};
use crate::model::{self, Child, Note, key};
use crate::store::fresh_id;

mod row;
use row::row;

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
