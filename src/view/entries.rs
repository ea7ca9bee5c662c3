//! The child's own entries in an opened part: goals, services, accommodations and the like.

use leptos::prelude::*;

use super::kit::{self, Chip, El, Fold, Icon, Look, Piece, act, el, none, read, tell, when};
use super::{Here, Sheet, undone};
use crate::content::{Around, EntryWords};
use crate::model::{self, Action, Child, Entry, Meeting, Part, Reader, State, key};
use crate::store::fresh_id;

mod progress;
mod said;
mod sheet;
pub use said::in_state;
pub use sheet::sheet;

/// How many are shown before the parent asks for all.
const SHOWN: usize = 50;

/// Draws the entries of a part, where it has some, and the way to add one.
pub fn entries(here: Here, part: Part) -> El {
    let Some(words) = here.words.entries.of(part) else { return none() };
    let (count, all) = (RwSignal::new(0), RwSignal::new(false));
    let ids = move || {
        let whole = here.store.whole();
        let mut ids: Vec<String> = Meeting(&whole).entries(part).into_iter().map(|entry| entry.id).collect();
        count.set(ids.len());
        if !all.get() && ids.len() > SHOWN {
            ids.truncate(SHOWN);
        }
        ids
    };
    let head = when(move || kit::heading(1, "iep-block__head", title(here, words)));
    let top = el("div")
        .class("iep-block__top")
        .child(head)
        .child(el("span").class("iep-block__count").text_when(read(move || count.get().to_string())));
    let rows = el("ul").attr("role", "list").child(kit::each(ids, move |id| row(here, part, words, id)));
    let rest = when(move || {
        if all.get() || count.get() <= SHOWN {
            return none();
        }
        let label = (here.words.entries.show_all)(count.get());
        kit::button(Look::Edge, Some(Icon::Down), label.into(), act(move || show_all(here, all)))
    });
    let list = el("div")
        .class("iep-block")
        .attr_when("hidden", read(move || (count.get() == 0).then(|| "".into())))
        .child(top)
        .child(rows)
        .child(rest);
    el("div")
        .class("iep-entries")
        .child(list)
        .child(undone::undone(here, part.slug().to_owned()))
        .child(add(here, part, words, all))
}

/// The button that is tapped goes; the focus goes on to the first row that has come.
fn show_all(here: Here, all: RwSignal<bool>) {
    all.set(true);
    here.focus([".iep-entry:nth-child(", &(SHOWN + 1).to_string(), ") .iep-button"].concat());
}

/// "Maya’s services", or "My child’s services".
fn title(here: Here, words: &'static EntryWords) -> El {
    let name = Child(&here.store).name();
    if name.trim().is_empty() {
        return el("span").text(words.of_my_child);
    }
    let Around { before, after } = words.of_child;
    el("span").text(before).child(el("bdi").attr("translate", "no").text(name)).text(after)
}

/// The way to add one: examples to choose from where the source article has some.
fn add(here: Here, part: Part, words: &'static EntryWords, all: RwSignal<bool>) -> El {
    let add = move |name: &'static str| {
        act(move || {
            // A new one stands at the end of the list.
            all.set(true);
            begin(here, part, name);
        })
    };
    if part != Part::Services {
        let button = kit::button(Look::Edge, Some(Icon::Add), words.add.into(), add(""));
        return el("div").class("iep-entries__add").child(button);
    }
    let said = &here.words.entries;
    let examples = said.examples.iter().map(|name| Chip::Plain { label: (*name).into(), act: add(name) });
    let own = Chip::Add { label: said.my_own.into(), act: add("") };
    let open = RwSignal::new(false);
    kit::fold(Fold {
        top: false,
        shows: Some(Icon::Add),
        title: words.add.into(),
        count: None,
        open: read(move || open.get()),
        tell: tell(move |on| open.set(on)),
        body: kit::group(vec![
            el("p").class("iep-entries__help").text(said.examples_help),
            kit::chips(words.add.into(), examples.chain([own]).collect()),
        ]),
    })
}

/// Begins an entry, or goes on with one that was left blank, and opens it.
fn begin(here: Here, part: Part, name: &'static str) {
    let blank = untrack(|| Meeting(&here.store.whole()).blank_entry(part).map(|entry| entry.id));
    let id = blank.unwrap_or_else(fresh_id);
    let fields = [("part", part.slug()), ("name", name)].into_iter().filter(|(_, text)| !text.is_empty());
    let fields = fields.map(|(field, text)| (field.to_owned(), text.into())).collect();
    here.dispatch(Action::Add { list: "entry", id: id.clone(), fields });
    let state = here.layers.mode.get_untracked().map_or(State::Draft, |_| State::Agreed);
    here.layers.sheet.set(Some(Sheet::Entry(part, id, state)));
}

/// Reads an entry, and is told of its changes.
fn of<T>(here: Here, id: &str, reads: impl FnOnce(&Entry) -> T) -> T {
    let whole = here.store.whole();
    let entry = Entry { reader: &whole, id: id.to_owned() };
    whole.keys(&entry.key(""));
    reads(&entry)
}

/// What an entry is called, as the parent typed it; what it is, where it has no name.
fn name(here: Here, words: &EntryWords, id: &str) -> Piece {
    let name = of(here, id, |entry| entry.name());
    if name.trim().is_empty() {
        return Piece { words: words.one.into(), typed: String::new() };
    }
    Piece { words: "".into(), typed: name }
}

/// The part that an entry belongs to.
fn part_of(here: Here, id: &str) -> Option<Part> {
    Part::from_slug(&model::text(&here.store, &key::item("entry", id, "part")))
}

/// What an entry of any part is called.
pub fn named(here: Here, id: &str) -> Piece {
    let words = part_of(here, id).and_then(|part| here.words.entries.of(part));
    words.map(|words| name(here, words, id)).unwrap_or_default()
}

/// The same as one text, for the name of a button.
fn called(here: Here, part: Part, id: &str) -> String {
    let words = here.words.entries.of(part);
    let Piece { words, typed } = words.map(|words| name(here, words, id)).unwrap_or_default();
    [words.as_ref(), &typed].concat()
}

fn row(here: Here, part: Part, words: &'static EntryWords, id: &str) -> El {
    let said = &here.words.entries;
    let [shown, once, states, asked, told, changed, added] = std::array::from_fn(|_| id.to_owned());
    let open = move |id: &str, state| here.layers.sheet.set(Some(Sheet::Entry(part, id.to_owned(), state)));
    kit::entry(kit::Entry {
        key: key::item("entry", id, "change").into(),
        name: read(move || name(here, words, &shown)),
        facts: read(move || said::once(here, part, &once)),
        dot: said.dot.into(),
        comma: said.comma.into(),
        change: read(move || (said.change)(&called(here, part, &changed))),
        change_act: act(move || {
            // At the table it is filled in what was agreed.
            let at_the_table = here.layers.mode.get_untracked().map(|_| State::Agreed);
            let last = || untrack(|| of(here, &asked, |entry| entry.states().last().copied()));
            open(&asked, at_the_table.or_else(last).unwrap_or(State::Draft));
        }),
        states: read(move || said::side_by_side(here, part, &states)),
        add: read(move || (said.add_to)(&called(here, part, &added))),
        tell: tell(move |slug: &str| {
            if let Some(state) = State::from_value(&slug.into()) {
                open(&told, state);
            }
        }),
    })
    .child(progress::progress(here, part, id))
}
