//! How a part ended, and the ways on from it.

use leptos::prelude::*;

use super::room::Room;
use crate::model::{Action, Meeting, Outcome, Part, key};
use crate::view::kit::El;
use crate::view::kit::{self, Ending, Endings, Icon, Spot, Thumb, Tool, act, el, read, tell};
use crate::view::undone::{undoable_here, undone, undone_or};
use crate::view::{Here, Sheet, hide, show};

/// Draws the bar under the thumb.
pub fn bar(here: Here, part: Part, screen: Spot, room: RwSignal<Room>) -> El {
    let words = &here.words.mode;
    let back = match part.previous() {
        Some(before) => Tool {
            shows: Icon::Back,
            label: (words.short)(before).into(),
            before: words.back.into(),
            act: act(move || super::go(here, before)),
        },
        None => Tool {
            shows: Icon::List,
            label: words.jump.title.into(),
            before: "".into(),
            act: show(here, Some(Sheet::Jump)),
        },
    };
    let tool = |shows, label: &'static str, sheet| Tool {
        shows,
        label: label.into(),
        before: "".into(),
        act: show(here, Some(sheet)),
    };
    kit::thumb(Thumb {
        endings: endings(here, part, screen),
        line: line(here, part),
        back,
        tools: vec![
            tool(Icon::Park, words.park.it, Sheet::Park(part)),
            tool(Icon::Say, words.phrases.open, Sheet::Phrases),
        ],
        next: if part.next().is_some() { words.next } else { words.jump.wrap }.into(),
        next_act: act(move || match part.next() {
            Some(next) => super::go(here, next),
            None => super::wrap_up(here),
        }),
        folded: read(move || room.get() != Room::Whole),
        unmarked: words.ends.unmarked.into(),
        open: show(here, Some(Sheet::Outcome(part))),
    })
}

/// Draws the ways in which a part can end, where the keyboard has folded the bar.
pub fn outcome(here: Here, part: Part) -> El {
    let ends = endings(here, part, kit::spot());
    // The button that it was opened from is gone where the keyboard is; where it is not, these cannot have the focus.
    on_cleanup(move || here.focus(".iep-thumb__ending".to_owned()));
    kit::sheet(kit::Sheet {
        title: here.words.mode.ends.ask.into(),
        close: here.words.ways.close.into(),
        tools: hide(here),
        body: kit::endings(&ends, undone(here, place(part))),
        closed: show(here, None),
    })
}

fn place(part: Part) -> String {
    key::part(part, "outcome")
}

/// The question, or the way back of the last answer.
fn line(here: Here, part: Part) -> El {
    let ask = here.words.mode.ends.ask;
    undone_or(here, place(part), move || el("p").class("iep-thumb__ask").attr("aria-hidden", "true").text(ask))
}

fn endings(here: Here, part: Part, screen: Spot) -> Endings {
    let words = &here.words.mode.ends;
    let ending = |outcome: Outcome, shows| Ending { slug: outcome.word(), label: words.of(outcome).into(), shows };
    Endings {
        key: place(part).into(),
        label: words.ask.into(),
        main: vec![
            ending(Outcome::Agree, Icon::Check),
            ending(Outcome::Refused, Icon::Not),
            ending(Outcome::Disagree, Icon::No),
            ending(Outcome::Later, Icon::Later),
        ],
        none: ending(Outcome::Untouched, Icon::Unseen),
        chosen: read(move || Meeting(&here.store).outcome(part).map_or("", Outcome::word)),
        tell: tell(move |slug: &str| conclude(here, part, slug, screen)),
    }
}

/// An answer checks the part off too; one way back is for both, and the focus stays where it is.
fn conclude(here: Here, part: Part, slug: &str, screen: Spot) {
    let words = &here.words.mode.ends;
    let outcome = Outcome::from_value(&slug.into());
    let action = Action::Conclude(part, outcome);
    let Some(outcome) = outcome else {
        here.layers.undone.set(None);
        here.dispatch(action);
        return here.announce(words.cleared);
    };
    let was_checked = untrack(|| Meeting(&here.store).is_checked(part));
    let said = if was_checked { words.marked } else { words.checked_too };
    let back = ["[data-key=\"", &place(part), ".", slug, "\"]"].concat();
    undoable_here(here, place(part), said.to_owned(), back, action);
    here.announce(&[words.of(outcome), ". ", said].concat());
    // What there is to write about a no stands on top.
    if outcome == Outcome::Refused
        && let Some(screen) = kit::found(screen)
    {
        screen.set_scroll_top(0);
    }
}
