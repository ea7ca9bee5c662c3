//! An opened part: what it is, how it stands in the draft, what to look for, what to ask, what to watch for, and the
//! parent's note.

use leptos::prelude::*;

use super::checklist::tick;
use super::kit::{
    self, Bar, Block, El, Hint, Icon, Look, Spot, Title, Undo, act, after, el, group, none, read, spot, when,
};
use super::{Here, entries, hide, input, listen, mode, notices, show, tongue};
use crate::host::Link;
use crate::keeper::Saving;
use crate::model::{Meeting, Part};

pub mod draft;
mod extra;
mod opened;
mod questions;
mod stars;
mod state_note;

pub use opened::{Opened, also, checked, item};
pub use questions::row as question_row;
pub use stars::{point, point_in_english, point_said, points, stars, unstar};

/// Draws the screen of what lies open. The focus goes to its title.
pub fn part(here: Here, opened: Opened) -> El {
    let at = spot();
    after(move || here.arrive(at));
    let body = el("div").class("iep-body").part("section");
    let body = match &opened {
        Opened::Part(part) => of_part(here, *part, body, at),
        Opened::Extra(id) => body.child(extra::extra(here, id.clone(), at)),
    };
    let linked = opened.clone();
    let told = match &opened {
        Opened::Part(part) => mode::told(here, *part),
        Opened::Extra(_) => none(),
    };
    let body = body
        .child(el("div").class("iep-split").child(note(here, opened.clone())).child(told))
        .child(when(move || links(here, &linked)))
        // Below the field: a notice that comes while somebody types must not push it under the keyboard.
        .child(notices::notices(here))
        .child(kit::foot(here.words.fixed.general.into(), here.words.checklist.words_checked.into()));
    group(vec![bar(here, &opened), body, kit::dock(None, move_on(here, opened))])
}

/// What a part of the IEP has, and the host's things have not.
fn of_part(here: Here, part: Part, body: El, at: Spot) -> El {
    let words = here.words.of(part);
    let what = move || here.words.what(part, here.settings.get().transition_age).into_owned();
    let what = read(what);
    let tools = listen::beside(here, part.slug().to_owned(), words.title, what.clone());
    let title = Title { depth: 0, head: words.title.into(), tools, lead: Some(what) };
    body.child(kit::title(title, at))
        .child(el("div").class("iep-part__english").child(tongue::below_title(here, part)))
        .child(state_note::state_note(here, part.slug()))
        .child(draft::draft(here, part))
        .child(el("div").class("iep-split").child(look(here, part)).child(watch(here, part)))
        .child(questions::questions(here, part))
        .child(entries::entries(here, part))
}

fn bar(here: Here, opened: &Opened) -> El {
    let words = &here.words.part;
    let group = untrack(|| opened.group(here));
    let among_eight = matches!(opened, Opened::Part(part) if part.is_section());
    let place = if among_eight { words.place } else { words.place_also };
    let at = group.iter().take_while(|one| *one != opened).count() + 1;
    let of = group.len();
    let open = here.layers.part;
    let next = group.into_iter().nth(at).map(|next| {
        let name = (words.next)(&untrack(|| next.title(here)));
        (name.into(), act(move || open.set(Some(next.clone()))))
    });
    kit::bar(Bar {
        back: here.words.checklist.title.into(),
        act: act(move || close(here)),
        // The head with its saved state is not in sight here.
        place: read(move || match here.store.status().saving {
            Saving::Failing(_) => kit::Saved { shows: Some(Icon::Alert), words: here.words.head.not_saved.to_owned() },
            _ => kit::Saved { shows: None, words: place(at, of) },
        }),
        next,
        tools: hide(here),
    })
}

/// Closes what lies open; the focus goes back to its row.
pub fn close(here: Here) {
    let Some(opened) = here.layers.part.get_untracked() else { return };
    here.layers.part.set(None);
    here.focus(["[data-opens=\"", &opened.key("checked"), "\"]"].concat());
}

fn look(here: Here, part: Part) -> El {
    let points = here.words.of(part).look.iter().map(|point| (*point).into()).collect();
    kit::block(Block {
        depth: 1,
        head: here.words.part.look.into(),
        count: None,
        help: None,
        body: kit::points(points),
    })
}

fn watch(here: Here, part: Part) -> El {
    let words = here.words.of(part);
    let points = words.watch.iter().map(|point| (*point).into()).collect();
    let key = [part.slug(), ".say"].concat();
    let say = el("p").text([here.words.part.say, " ", words.say].concat());
    let say = group(vec![say, listen::speaker(here, key.clone(), here.words, words.say)]);
    let english = tongue::line(here, key, tongue::english().of(part).say);
    let hint = kit::hint(Hint {
        watch: true,
        shows: Icon::Eye,
        depth: 1,
        head: here.words.part.watch.into(),
        body: kit::points(points),
        say: Some(say),
    });
    hint.child(el("div").class("iep-hint__text").child(english))
}

/// The note, and for a part whether it may be shared, once there is something to share.
fn note(here: Here, opened: Opened) -> El {
    let words = &here.words.part;
    let field = input::lines(here, opened.key("note"), words.note);
    let note = el("div").class("iep-part__note");
    let Opened::Part(part) = opened else { return note.child(field) };
    let store = here.store;
    let shared = move || Meeting(&store).is_shared(part);
    let share = input::switch(here, opened.key("share"), words.share, words.share_on, here.words.fixed.note_off);
    let idle = read(move || (!shared() && Meeting(&store).note(part).is_empty()).then(|| "".into()));
    note.class_when("iep-part__note--shared", read(shared))
        .child(field)
        .child(el("div").attr_when("hidden", idle).child(share))
}

/// Links to learn more, from the host.
fn links(here: Here, opened: &Opened) -> El {
    let links = here.settings.get().extras.links.remove(opened.slug()).unwrap_or_default();
    if links.is_empty() {
        return none();
    }
    kit::block(Block {
        depth: 1,
        head: here.words.part.learn_more.into(),
        count: None,
        help: None,
        body: kit::commands(links.into_iter().map(|link| more(here, link)).collect()),
    })
}

/// A link to a page of the host's, in a window of its own.
pub fn more(here: Here, link: Link) -> El {
    let site = link.url.split('/').nth(2).unwrap_or_default();
    let means = [site, ", ", here.words.ways.new_tab].concat();
    kit::command(kit::Command {
        shows: Icon::Out,
        label: link.title.into(),
        means: Some(read(move || means.clone())),
        danger: false,
        to: kit::To::Page(link.url.into()),
    })
}

/// How far apart the taps of a double tap can be, in milliseconds.
const DOUBLE_TAP_MS: f64 = 500.0;

/// What the dock shows, by a word of its own.
const CHECK: &str = "check";
const UNDO: &str = "undo";

/// Checks the part off; then says so, and takes it back.
fn move_on(here: Here, opened: Opened) -> El {
    let words = &here.words.part;
    // Each button takes the other's place, so each hands the focus on.
    // The second tap of a double tap meets the button that has just come; it means nothing.
    let tapped = StoredValue::new(0.0_f64);
    let ticked = opened.clone();
    let go = move |on: bool| {
        let opened = ticked.clone();
        act(move || {
            let now = js_sys::Date::now();
            if (now - tapped.get_value()).abs() > DOUBLE_TAP_MS {
                tapped.set_value(now);
                tick(here, &opened, on);
                here.focus(".iep-dock button".to_owned());
            }
        })
    };
    let checked = opened.clone();
    let shown = move || vec![if checked.is_checked(here) { UNDO } else { CHECK }.to_owned()];
    // A button that stays what it is has to stay: the tap that ends the writing of a note may be on it.
    kit::each(shown, move |which| {
        if which == UNDO {
            let words = read(|| words.checked_off.to_owned());
            return kit::undo(Undo { words, label: here.words.ways.undo.into(), act: go(false) });
        }
        let name = untrack(|| (words.check_off)(&opened.title(here)));
        kit::button(Look::Main, Some(Icon::Check), name.into(), go(true))
    })
}
