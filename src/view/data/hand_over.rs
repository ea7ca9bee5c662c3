//! Hands over to another person: a file that is locked with a passphrase. What goes in is shown first.

mod open;

use std::sync::Arc;
use std::sync::atomic::AtomicU32;
use std::sync::atomic::Ordering::Relaxed;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

pub use open::{ask, read as read_file};

use super::super::kit::{self, Block, Chip, El, Icon, Live, Look, Switch, act, el, group, none, read, tell, when};
use super::super::{Here, Sheet, child, file, hide, share, show};
use super::passphrase;
use crate::store::{Filed, SavedCopy, Sum, handed};

/// Words with a number.
type Said = fn(usize) -> String;
/// The file's name tells nobody what it is about.
const NAME: &str = "my-list.txt";
/// Phones share a text file, and few others.
const KIND: &str = "text/plain";

/// What is asked for on the sheet, and what came of it. None of it is kept.
#[derive(Clone, Copy)]
struct Asked {
    child: RwSignal<String>,
    private: RwSignal<bool>,
    passphrase: RwSignal<String>,
    /// The file; empty until it is made.
    made: RwSignal<String>,
    told: RwSignal<&'static str>,
}

impl Asked {
    /// What was made is no longer what is asked for.
    fn afresh(self) {
        self.made.set(String::new());
        self.told.set("");
    }
}

/// Under the line that leads here: what it makes, or why it cannot.
pub fn gist(here: Here) -> &'static str {
    let words = &here.words.hand_over;
    if handed::can_seal() { words.gist } else { words.missing }
}

/// Draws the sheet.
pub fn hand_over(here: Here) -> El {
    let words = &here.words.hand_over;
    let body = if handed::can_seal() {
        asking(here)
    } else {
        el("div").class("iep-hand-over").child(el("p").text(words.missing))
    };
    kit::sheet(kit::Sheet {
        title: words.title.into(),
        close: here.words.ways.close.into(),
        tools: hide(here),
        body,
        closed: show(here, Some(Sheet::Data)),
    })
}

fn asking(here: Here) -> El {
    let words = &here.words.hand_over;
    let shown = untrack(|| here.store.children()).into_iter().find(|child| child.shown);
    let asked = Asked {
        child: RwSignal::new(shown.map(|child| child.id).unwrap_or_default()),
        private: RwSignal::new(false),
        passphrase: RwSignal::new(String::new()),
        made: RwSignal::new(String::new()),
        told: RwSignal::new(""),
    };
    kit::after(move || {
        asked.passphrase.track();
        asked.afresh();
    });
    let all = Arc::new(SavedCopy::read(&here.store.copy()).unwrap_or_default());
    let summed = all.clone();
    el("div")
        .class("iep-hand-over")
        .child(el("p").text(words.what))
        .child(which(here, asked))
        .child(when(move || goes(here, asked, &summed)))
        .child(private(here, asked))
        .child(passphrase::passphrase(here, asked.passphrase))
        .child(ends(here, asked, all))
}

/// Which child, where there are several.
fn which(here: Here, asked: Asked) -> El {
    let words = &here.words.hand_over;
    let children = untrack(|| here.store.children());
    if children.len() < 2 {
        return none();
    }
    let chip = |of: &Filed| {
        let (id, told) = (of.id.clone(), of.id.clone());
        let turn = act(move || {
            asked.child.set(told.clone());
            asked.afresh();
        });
        Chip::Name {
            name: child::name(here, &children, of).into(),
            on: read(move || asked.child.get() == id),
            act: turn,
        }
    };
    let chips = children.iter().map(chip).collect();
    block(words.which, None, kit::chips(words.which.into(), chips))
}

fn block(head: &'static str, help: Option<&'static str>, body: El) -> El {
    kit::block(Block { depth: 2, head: head.into(), count: None, help: help.map(Into::into), body })
}

/// What goes in, and what stays, in numbers.
fn goes(here: Here, asked: Asked, all: &SavedCopy) -> El {
    let words = &here.words.hand_over;
    let (child, private) = (asked.child.get(), asked.private.get());
    let Sum { meetings, people, checked, entries, promises, notes } = all.along(&child, private).sum();
    let every = all.along(&child, true).sum().notes;
    let of_notes = if private { words.notes } else { words.shared };
    let counts: [(usize, Said); 6] = [
        (meetings, words.meetings),
        (people, words.people),
        (checked, words.checked),
        (entries, words.entries),
        (promises, words.promises),
        (notes, of_notes),
    ];
    let mut goes: Vec<kit::Words> =
        counts.into_iter().filter(|(count, _)| *count > 0).map(|(count, said)| said(count).into()).collect();
    if goes.is_empty() {
        goes.push(words.nothing.into());
    }
    let left = every.saturating_sub(notes);
    let mut stays: Vec<kit::Words> = Vec::new();
    if left > 0 {
        stays.push((words.left)(left).into());
    }
    stays.push(words.stays_too.into());
    let stays = if private { none() } else { block(words.stays, None, kit::points(stays)) };
    group(vec![block(words.goes, None, kit::points(goes)), stays])
}

fn private(here: Here, asked: Asked) -> El {
    let words = &here.words.hand_over;
    let means = move || if asked.private.get() { words.private_on } else { words.private_off }.to_owned();
    kit::switch(Switch {
        key: "hand-over.private".into(),
        label: words.private.into(),
        words: read(means),
        on: read(move || asked.private.get()),
        tell: tell(move |on| {
            asked.private.set(on);
            asked.afresh();
        }),
    })
}

/// Makes the file, and then sends or saves it.
fn ends(here: Here, asked: Asked, all: Arc<SavedCopy>) -> El {
    let words = &here.words.hand_over;
    let Some(live) = use_context::<Live>() else { return none() };
    let spoken = live.clone();
    // How often a file was asked for: one that is still being made may be another than the last.
    let times = Arc::new(AtomicU32::new(0));
    let make = act(move || {
        here.leave_field();
        if asked.told.get_untracked() == words.working {
            return;
        }
        let passphrase = asked.passphrase.get_untracked();
        let say = |told| {
            asked.told.set(told);
            live.announce(told);
        };
        if !passphrase::strength(here, &passphrase).will_do() {
            say(words.wanting);
            return here.focus(".iep-hand-over__passphrase input".to_owned());
        }
        asked.made.set(String::new());
        say(words.working);
        let given = all.along(&asked.child.get_untracked(), asked.private.get_untracked());
        let (live, times) = (live.clone(), times.clone());
        let time = times.fetch_add(1, Relaxed) + 1;
        spawn_local(async move {
            let made = handed::seal(&given, &passphrase).await;
            // The sheet may be closed by now, or something else asked for.
            if asked.told.try_get_untracked() != Some(words.working) || times.load(Relaxed) != time {
                return;
            }
            let told = if made.is_some() { words.made } else { words.not_made };
            live.announce(told);
            asked.told.set(told);
            asked.made.set(made.unwrap_or_default());
            here.catch(".iep-hand-over__made button".to_owned());
        });
    });
    let told = read(move || asked.told.get().to_owned());
    el("div")
        .class("iep-hand-over__ends")
        .child(kit::button(Look::Primary, Some(Icon::Lock), words.make.into(), make))
        .child(el("p").class("iep-hand-over__told").text_when(told))
        .child(when(move || if asked.made.get().is_empty() { none() } else { made(here, asked, spoken.clone()) }))
}

/// What to do with the file.
fn made(here: Here, asked: Asked, live: Live) -> El {
    let words = &here.words.hand_over;
    let send = share::is_there().then(|| {
        let send = act(move || share::share_file(here, NAME, KIND, asked.made.get_untracked()));
        kit::button(Look::Secondary, Some(Icon::Share), words.send.into(), send)
    });
    let save = act(move || {
        let saved = file::save(NAME, KIND, &asked.made.get_untracked()).is_ok();
        live.announce(if saved { here.words.letter.file_saved } else { words.not_made });
    });
    el("div").class("iep-buttons iep-hand-over__made").child_if(send).child(kit::button(
        Look::Secondary,
        Some(Icon::Save),
        words.save.into(),
        save,
    ))
}
