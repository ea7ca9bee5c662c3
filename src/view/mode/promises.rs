//! What was promised in a part, and the sheet of one promise. It is kept from its first letter on, so closing loses nothing.

use leptos::prelude::*;
use serde_json::Value;

use super::{put, show_if};
use crate::content::Form;
use crate::model::{Action, Day, Meeting, Member, Part, Team, key};
use crate::store::{fresh_id, today};
use crate::view::input::Input;
use crate::view::kit::{self, Block, Chip, El, Icon, Look, act, el, group, none, read, when};
use crate::view::undone::{undoable, undone};
use crate::view::{Here, Sheet, hide, input, show};

const LIST: &str = "promise";

/// Draws the promises of a part, and the way to add one.
pub fn promises(here: Here, part: Part) -> El {
    let words = &here.words.mode.promises;
    let ids = move || of(here, part);
    let count = move || match ids().len() {
        0 => String::new(),
        some => some.to_string(),
    };
    let add =
        kit::button(Look::Secondary, Some(Icon::Add), words.add.into(), show(here, Some(Sheet::Promise(part, None))));
    kit::block(Block {
        depth: 1,
        head: words.title.into(),
        count: Some(read(count)),
        help: None,
        body: group(vec![
            super::list(read(ids), Box::new(move |id| row(here, part, id))),
            undone(here, place(part)),
            el("div").class("iep-mode__add").child(add),
        ]),
    })
}

/// The promises of a part, by id.
pub fn of(here: Here, part: Part) -> Vec<String> {
    let whole = here.store.whole();
    let all = Meeting(&whole).promises_of(part);
    all.into_iter().map(|promise| promise.id).collect()
}

/// Where the way back stands.
pub fn place(part: Part) -> String {
    ["promise.", part.slug()].concat()
}

/// A promise, and the way to change it.
pub fn row(here: Here, part: Part, id: &str) -> El {
    let words = &here.words.mode.promises;
    let [said, named, facts, opened] = std::array::from_fn(|_| id.to_owned());
    let what = move |id: &str| Meeting(&here.store).promise(id).what();
    let name = read(move || (words.change)(&what(&named)));
    let open = act(move || here.layers.sheet.set(Some(Sheet::Promise(part, Some(opened.clone())))));
    let pen = kit::pen(key::item(LIST, id, "change").into(), name, open);
    let names = el("div")
        .class("iep-mode__names")
        .child(el("p").class("iep-mode__said").child(kit::typed(read(move || what(&said)))))
        .child(input::also(here, &key::item(LIST, id, "what")))
        .child(when(move || line(here, &facts)));
    el("li").class("iep-mode__item").child(kit::icon(Icon::Promise, "iep-mode__icon")).child(names).child(pen)
}

/// Who, and by when.
fn line(here: Here, id: &str) -> El {
    let words = &here.words.mode.promises;
    let promise = Meeting(&here.store).promise(id);
    let who = match (promise.is_mine(), promise.who()) {
        (true, _) => Some(el("span").text(words.me)),
        (false, who) if who.trim().is_empty() => None,
        (false, who) => Some(el("bdi").attr("translate", "no").text(who)),
    };
    let by = promise.by().map(|day| el("span").text((words.by)(&here.words.day(Form::Week, day))));
    if who.is_none() && by.is_none() {
        return none();
    }
    let dot = (who.is_some() && by.is_some()).then(|| el("span").text(words.dot));
    el("p").class("iep-mode__how").child_if(who).child_if(dot).child_if(by)
}

/// Draws the sheet of a promise.
pub fn promise(here: Here, part: Part, id: Option<String>) -> El {
    let words = &here.words.mode.promises;
    let id = id.unwrap_or_else(fresh_id);
    let [begun, kept, removed, left] = std::array::from_fn(|_| id.clone());
    let field = Input {
        key: key::item(LIST, &id, "what"),
        kind: kit::Kind::Line,
        label: words.what,
        help: Some(words.what_help),
        wrong: None,
    };
    let what = el("div").on("input", move |_| begin(here, part, &begun)).child(input::input(here, field));
    let remove = act(move || remove(here, part, &removed));
    // With a person or a day and no words it would not be seen again.
    let empty = RwSignal::new(false);
    let keep = act(move || {
        here.leave_field();
        let promise = Meeting(&here.store).promise(&kept);
        let says_more = !promise.who().is_empty() || promise.is_mine() || promise.by().is_some();
        empty.set(untrack(|| promise.what().trim().is_empty() && says_more));
        if empty.get_untracked() {
            here.announce(words.nothing);
            here.focus(["[data-key=\"", &key::item(LIST, &kept, "what"), "\"]"].concat());
        } else {
            here.layers.sheet.set(None);
        }
    });
    let told = read(move || if empty.get() { words.nothing.to_owned() } else { String::new() });
    let buttons = vec![
        kit::button(Look::Primary, None, words.keep.into(), keep),
        kit::button(Look::Quiet, None, words.remove.into(), remove),
    ];
    // What opened it may be gone: it lost its words.
    on_cleanup(move || {
        here.catch(["[data-key=\"", &key::item(LIST, &left, "change"), "\"]"].concat());
        here.catch(".iep-mode__add button".to_owned());
    });
    kit::sheet(kit::Sheet {
        title: words.one.into(),
        close: here.words.ways.close.into(),
        tools: hide(here),
        body: el("div")
            .class("iep-mode__promise")
            .child(what)
            .child(el("p").class("iep-mode__how").text_when(told))
            .child(who(here, part, &id))
            .child(when_due(here, part, &id))
            .child(el("div").class("iep-buttons").children(buttons)),
        closed: show(here, None),
    })
}

/// Whatever is said of it first, it is about this part.
fn begin(here: Here, part: Part, id: &str) {
    if Meeting(&here.store).promise(id).part().is_none() {
        put(here, &key::item(LIST, id, "part"), part.slug().into());
    }
}

fn set(here: Here, id: &str, field: &str, value: Value) {
    here.dispatch(Action::Edit { list: LIST, id: id.to_owned(), field: field.to_owned(), value });
}

fn asked(label: &'static str, body: Vec<El>) -> El {
    el("div")
        .class("iep-mode__asked")
        .child(el("p").class("iep-mode__label").attr("aria-hidden", "true").text(label))
        .children(body)
}

/// The people of the team, the parent, or someone else.
fn who(here: Here, part: Part, id: &str) -> El {
    let words = &here.words.mode.promises;
    let mut names: Vec<String> = Vec::new();
    // Who made a promise goes in letters, and how to reach people does not.
    let named = |member: &Member| {
        let called = member.called();
        if called == member.email().trim() || called == member.phone().trim() { String::new() } else { called }
    };
    for name in untrack(|| Team(&here.store.whole()).people().iter().map(named).collect::<Vec<_>>()) {
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    }
    let promise = |id: &str| untrack(|| Meeting(&here.store).promise(id).who());
    let other = RwSignal::new(!promise(id).is_empty() && !names.contains(&promise(id)));
    let id = id.to_owned();
    let by_name = |name: String| {
        let (id, same, picked) = (id.clone(), name.clone(), id.clone());
        let on = read(move || !other.get() && Meeting(&here.store).promise(&id).who() == same);
        let (is_on, who) = (on.clone(), name.clone());
        let act = act(move || {
            begin(here, part, &picked);
            other.set(false);
            set(here, &picked, "mine", false.into());
            set(here, &picked, "who", if untrack(|| is_on()) { "".into() } else { who.as_str().into() });
        });
        Chip::Name { name: name.into(), on, act }
    };
    let mut chips: Vec<Chip> = names.into_iter().map(by_name).collect();
    let [mine, me, else_, field] = std::array::from_fn(|_| id.clone());
    let is_mine = move || Meeting(&here.store).promise(&mine).is_mine();
    let on = read(is_mine);
    let was = on.clone();
    chips.push(Chip::Toggle {
        label: words.me.into(),
        on,
        act: act(move || {
            begin(here, part, &me);
            other.set(false);
            set(here, &me, "who", "".into());
            set(here, &me, "mine", (!untrack(|| was())).into());
        }),
    });
    chips.push(Chip::Toggle {
        label: words.other.into(),
        on: read(move || other.get()),
        act: act(move || {
            begin(here, part, &else_);
            set(here, &else_, "mine", false.into());
            // A second tap folds the field away, and leaves the name.
            if !other.get_untracked() {
                set(here, &else_, "who", "".into());
            }
            other.update(|other| *other = !*other);
            here.focus(["[data-key=\"", &key::item(LIST, &else_, "who"), "\"]"].concat());
        }),
    });
    let name = move || input::line(here, key::item(LIST, &field, "who"), here.words.team.person.name);
    asked(words.who, vec![kit::chips(words.who.into(), chips), show_if(other, name)])
}

/// A day that is said often, or another.
fn when_due(here: Here, part: Part, id: &str) -> El {
    let words = &here.words.mode.promises;
    let today = today();
    // The next Friday is not today.
    let friday = today.and_then(|day| day.plus(7 - (day.number() + 6).rem_euclid(7)));
    let two_weeks = today.and_then(|day| day.plus(14));
    let kept = untrack(|| Meeting(&here.store).promise(id).by());
    let other = RwSignal::new(kept.is_some() && kept != friday && kept != two_weeks);
    let chip = |label: &'static str, day: Day| {
        let [shown, picked] = std::array::from_fn(|_| id.to_owned());
        let on = read(move || !other.get() && Meeting(&here.store).promise(&shown).by() == Some(day));
        let is_on = on.clone();
        let pick = act(move || {
            begin(here, part, &picked);
            other.set(false);
            let value = if untrack(|| is_on()) { Value::Null } else { day.text().into() };
            set(here, &picked, "by", value);
        });
        Chip::Toggle { label: label.into(), on, act: pick }
    };
    let days = [(words.friday, friday), (words.two_weeks, two_weeks)];
    let mut chips: Vec<Chip> = days.into_iter().filter_map(|(label, day)| Some(chip(label, day?))).collect();
    let [begun, field, shown] = std::array::from_fn(|_| id.to_owned());
    let at = key::item(LIST, id, "by");
    chips.push(Chip::Toggle {
        label: words.pick.into(),
        on: read(move || other.get()),
        act: act(move || {
            begin(here, part, &begun);
            other.update(|other| *other = !*other);
            here.focus(["[data-key=\"", &at, "\"]"].concat());
        }),
    });
    let day = move || input::day(here, key::item(LIST, &field, "by"), words.day);
    let line = move || match Meeting(&here.store).promise(&shown).by() {
        Some(day) => (words.by)(&here.words.day(Form::Week, day)),
        None => String::new(),
    };
    asked(
        words.when,
        vec![
            kit::chips(words.when.into(), chips),
            show_if(other, day),
            el("p").class("iep-mode__how").text_when(read(line)),
        ],
    )
}

/// Takes it off the list, with the way back where it stood.
fn remove(here: Here, part: Part, id: &str) {
    here.leave_field();
    let says_something = untrack(|| !Meeting(&here.store).promise(id).what().trim().is_empty());
    here.layers.sheet.set(None);
    let action = Action::Remove { list: LIST, id: id.to_owned() };
    if says_something {
        undoable(here, place(part), here.words.mode.promises.removed.to_owned(), action);
    }
}
