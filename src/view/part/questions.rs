//! Questions to ask: those that the widget brings, then the parent's own. Each can be asked and be a top point.

use leptos::prelude::*;

use super::{Here, stars};
use crate::content::Words;
use crate::model::{Action, Meeting, Part, key};
use crate::store::fresh_id;
use crate::view::kit::{self, Act, Ask, Block, El, Icon, Look, Tap, act, el, group, none, read, tell, when};
use crate::view::undone::{undoable, undone};
use crate::view::{input, listen, tongue};

/// The own question that is being written, by its id.
type Written = RwSignal<Option<String>>;

/// Draws the questions.
pub fn questions(here: Here, part: Part) -> El {
    let words = &here.words.part;
    let brought = here.words.of(part).ask;
    let written: Written = RwSignal::new(None);
    let count = move || {
        let meeting = Meeting(&here.store);
        let own = meeting.own_questions(part, None);
        let of = brought.len() + own.len();
        let asked = brought.iter().map(|question| question.slug).chain(own.iter().map(String::as_str));
        (words.asked_count)(asked.filter(|question| meeting.is_asked(part, question)).count(), of)
    };
    let mut rows: Vec<El> = brought.iter().map(|question| row(here, part, question.slug, None)).collect();
    let own = move || Meeting(&here.store).own_questions(part, written.get().as_deref());
    rows.push(kit::each(own, move |id| one_of_own(here, part, id, written)));
    let begin = when(move || match written.get() {
        None => kit::button(Look::Edge, Some(Icon::Add), words.own.add.into(), begin(here, part, written)),
        Some(_) => none(),
    });
    kit::block(Block {
        depth: 1,
        head: words.ask.into(),
        count: Some(read(count)),
        help: Some(words.ask_help.into()),
        body: group(vec![
            kit::asks(rows),
            undone(here, ["ask.", part.slug()].concat()),
            el("div").class("iep-part__add").child(begin),
        ]),
    })
}

/// The words of a question.
pub fn question(here: Here, part: Part, id: &str) -> El {
    match brought(here.words, part, id) {
        Some(question) => el("span").text(question),
        None => {
            let id = id.to_owned();
            kit::typed(read(move || Meeting(&here.store).own_words(part, &id)))
        }
    }
}

/// The same, to be read out.
pub fn said(here: Here, part: Part, id: &str) -> String {
    let meeting = Meeting(&here.store);
    brought(here.words, part, id).map_or_else(|| meeting.own_words(part, id), str::to_owned)
}

/// The words of a question that the widget brings.
pub fn brought(words: &Words, part: Part, id: &str) -> Option<&'static str> {
    words.of(part).ask.iter().find(|question| question.slug == id).map(|question| question.text)
}

/// Draws a question with its tick and its star. Without a `tap` of its own its words are read out.
pub fn row(here: Here, part: Part, id: &str, tap: Option<Tap>) -> El {
    let words = &here.words.part;
    let [asked, told, starred, given, noted] = std::array::from_fn(|_| id.to_owned());
    let [shown, read_out] = std::array::from_fn(|_| id.to_owned());
    let key = ["ask.", part.slug(), ".", id].concat();
    let tap = match tap {
        Some(tap) => read(move || Some(tap.clone())),
        None => listen::tap(here, key.clone(), read(move || said(here, part, &read_out))),
    };
    let english = brought(tongue::english(), part, id);
    let more = english.map_or_else(none, |english| tongue::line(here, key.clone(), english));
    let is_starred = move |id: &str| Meeting(&here.store).is_starred(part, id);
    kit::ask(Ask {
        key: key.into(),
        words: read(move || question(here, part, &shown)),
        more,
        tick: words.asked.into(),
        asked: read(move || Meeting(&here.store).is_asked(part, &asked)),
        tell_asked: tell(move |on| here.dispatch(Action::Ask(part, told.clone(), on))),
        star: words.star.into(),
        starred: read(move || is_starred(&starred)),
        tell_starred: tell(move |on| stars::star(here, part, &given, on)),
        note: read(move || if is_starred(&noted) { words.top_point.to_owned() } else { String::new() }),
        tap,
    })
}

/// A question of the parent's own, or its field while it is written.
fn one_of_own(here: Here, part: Part, id: &str, written: Written) -> El {
    let id = id.to_owned();
    when(move || {
        if written.get().as_deref() == Some(&id) {
            return writing(here, part, id.clone(), written);
        }
        let opened = id.clone();
        let open = act(move || {
            written.set(Some(opened.clone()));
            here.focus(keyed(part, &opened, "text"));
        });
        row(
            here,
            part,
            &id,
            Some(Tap { shows: Icon::Edit, name: here.words.part.own.change.into(), on: None, act: open }),
        )
    })
}

/// Begins a question.
fn begin(here: Here, part: Part, written: Written) -> Act {
    act(move || {
        let id = fresh_id();
        here.layers.undone.set(None);
        here.focus(keyed(part, &id, "text"));
        written.set(Some(id));
    })
}

/// The field of a question, and how to end. By the time of a tap the field has told its text.
fn writing(here: Here, part: Part, id: String, written: Written) -> El {
    let words = &here.words.part.own;
    let key = key::ask(part, &id, "text");
    let has_words = move |id: &str| !Meeting(&here.store).own_words(part, id).trim().is_empty();
    let [ended, gone] = std::array::from_fn(|_| id.clone());
    let is_new = untrack(|| !has_words(&id));
    let next = begin(here, part, written);
    let another = act(move || {
        if has_words(&id) {
            here.announce(words.added);
            next();
        } else {
            here.focus(keyed(part, &id, "text"));
        }
    });
    let done = act(move || {
        written.set(None);
        let begin = ".iep-part__add button".to_owned();
        here.focus(if has_words(&ended) { keyed(part, &ended, "words") } else { begin });
    });
    let remove = act(move || {
        written.set(None);
        let action = Action::Answer(key::ask(part, &gone, "gone"), true.into());
        undoable(here, ["ask.", part.slug()].concat(), words.removed.to_owned(), action);
    });
    let more = if is_new {
        kit::button(Look::Quiet, Some(Icon::Add), words.another.into(), another)
    } else {
        kit::button(Look::Quiet, Some(Icon::Erase), words.remove.into(), remove)
    };
    el("li").class("iep-part__own").child(input::lines(here, key, words.label)).child(
        el("div").class("iep-buttons").child(kit::button(Look::Secondary, None, words.done.into(), done)).child(more),
    )
}

/// Finds a control of a question.
fn keyed(part: Part, id: &str, field: &str) -> String {
    ["[data-key=\"", &key::ask(part, id, field), "\"]"].concat()
}
