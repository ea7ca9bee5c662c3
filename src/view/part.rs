//! An opened part: what it is, what to look for, what to ask, what to watch for, and the parent's note.

use leptos::prelude::*;

use super::checklist::tick;
use super::kit::{
    self, Bar, Block, Hint, Icon, Look, Switch, Title, Undo, act, after, el, group, none, read, spot, tell, when,
};
use super::{Here, entries, hide, input, notices};
use crate::host::Link;
use crate::keeper::Saving;
use crate::model::{Action, Meeting, Part, key};

/// Draws the screen of a part. The focus goes to its title.
pub fn part(here: Here, part: Part) -> AnyView {
    let words = here.words.of(part);
    let at = spot();
    after(move || here.arrive(at));
    let title = Title { depth: 0, head: words.title.into(), tools: none(), lead: Some(words.what.into()) };
    let body = el("div")
        .class("iep-body")
        .part("section")
        .child(kit::title(title, at))
        .child(el("div").class("iep-split").child(look(here, part)).child(watch(here, part)))
        .child(questions(here, part))
        .child(entries::entries(here, part))
        .child(el("div").class("iep-split").child(note(here, part)).child(when(move || links(here, part))))
        // Below the field: a notice that comes while somebody types must not push it under the keyboard.
        .child(notices::notices(here))
        .child(kit::foot(here.words.fixed.general.into(), here.words.checklist.words_checked.into()));
    group(vec![bar(here, part), body.view(), kit::dock(None, move_on(here, part))])
}

fn bar(here: Here, part: Part) -> AnyView {
    let words = &here.words.part;
    let place = if part.is_section() { words.place } else { words.place_also };
    let open = here.layers.part;
    let next = part.next().map(|next| {
        let name = (words.next)(here.words.of(next).title);
        (name.into(), act(move || open.set(Some(next))))
    });
    kit::bar(Bar {
        back: here.words.checklist.title.into(),
        act: act(move || close(here)),
        // The head with its saved state is not in sight here.
        place: read(move || match here.store.status().saving {
            Saving::Failing(_) => kit::Saved { shows: Some(Icon::Alert), words: here.words.head.not_saved.to_owned() },
            _ => kit::Saved { shows: None, words: place(part.place(), part.group().len()) },
        }),
        next,
        tools: hide(here),
    })
}

/// Closes the part; the focus goes back to its row.
pub fn close(here: Here) {
    let Some(part) = here.layers.part.get_untracked() else { return };
    here.layers.part.set(None);
    here.focus(["[data-opens=\"", &key::part(part, "checked"), "\"]"].concat());
}

fn look(here: Here, part: Part) -> AnyView {
    let points = here.words.of(part).look.iter().map(|point| (*point).into()).collect();
    kit::block(Block {
        depth: 1,
        head: here.words.part.look.into(),
        count: None,
        help: None,
        body: kit::points(points),
    })
}

fn watch(here: Here, part: Part) -> AnyView {
    let words = here.words.of(part);
    let points = words.watch.iter().map(|point| (*point).into()).collect();
    let say = [here.words.part.say, " ", words.say].concat();
    kit::hint(Hint {
        watch: true,
        shows: Icon::Eye,
        depth: 1,
        head: here.words.part.watch.into(),
        body: kit::points(points),
        say: Some(say.into()),
    })
}

fn questions(here: Here, part: Part) -> AnyView {
    let questions = here.words.of(part).ask.iter().map(|question| question.text.into()).collect();
    kit::block(Block {
        depth: 1,
        head: here.words.part.ask.into(),
        count: None,
        help: None,
        body: kit::points(questions),
    })
}

fn note(here: Here, part: Part) -> AnyView {
    let store = here.store;
    let note = key::part(part, "note");
    let shared = move || Meeting(&store).is_shared(part);
    let words = &here.words.part;
    let means = move || if shared() { words.share_on } else { here.words.fixed.note_off };
    let share = kit::switch(Switch {
        key: key::part(part, "share").into(),
        label: words.share.into(),
        words: read(move || means().to_owned()),
        on: read(shared),
        tell: tell(move |on| here.dispatch(Action::Share(part, on))),
    });
    el("div")
        .class("iep-part__note")
        .class_when("iep-part__note--shared", read(shared))
        .child(input::lines(here, note, words.note))
        .child(share)
        .view()
}

/// Links to learn more, from the host.
fn links(here: Here, part: Part) -> AnyView {
    let links = here.settings.get().extras.links.remove(part.slug()).unwrap_or_default();
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
pub fn more(here: Here, link: Link) -> AnyView {
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

/// Checks the part off; then says so, and takes it back.
fn move_on(here: Here, part: Part) -> AnyView {
    let words = &here.words.part;
    // Each button takes the other's place, so each hands the focus on.
    // The second tap of a double tap meets the button that has just come; it means nothing.
    let tapped = StoredValue::new(0.0_f64);
    let go = move |on: bool| {
        act(move || {
            let now = js_sys::Date::now();
            if (now - tapped.get_value()).abs() > DOUBLE_TAP_MS {
                tapped.set_value(now);
                tick(here, part, on);
                here.focus(".iep-dock button".to_owned());
            }
        })
    };
    when(move || {
        if Meeting(&here.store).is_checked(part) {
            let words = read(|| words.checked_off.to_owned());
            kit::undo(Undo { words, label: here.words.ways.undo.into(), act: go(false) })
        } else {
            let name = (words.check_off)(here.words.of(part).title);
            kit::button(Look::Main, Some(Icon::Check), name.into(), go(true))
        }
    })
}
