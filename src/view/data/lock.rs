//! The lock: what is kept here opens with a passphrase alone.

use leptos::prelude::*;

use super::super::kit::{self, Act, El, Field, Hint, Icon, Kind, Look, act, el, group, none, read, tell, when};
use super::super::{Here, Sheet, hide, show};
use crate::content::Lang;
use crate::store::{Bolt, Heard, LockError, Strength, plain, strength};

/// Draws the sheet.
pub fn lock(here: Here) -> El {
    let on = Memo::new(move |_| here.store.bolt() == Bolt::On);
    let said = RwSignal::new("");
    let body = move || if on.get() { turned_on(here, said) } else { turned_off(here, said) };
    kit::sheet(kit::Sheet {
        title: here.words.lock.title.into(),
        close: here.words.ways.close.into(),
        tools: hide(here),
        body: group(vec![note(said), when(body)]),
        closed: show(here, Some(Sheet::Data)),
    })
}

/// How the last step ended, where there is more to say than that it is done.
fn note(said: RwSignal<&'static str>) -> El {
    when(move || match said.get() {
        "" => none(),
        words => el("p").class("iep-lock__said").text(words),
    })
}

fn turned_on(here: Here, said: RwSignal<&'static str>) -> El {
    let words = &here.words.lock;
    let off = act(move || {
        let done = here.store.turn_lock_off().is_ok();
        said.set(if done { "" } else { words.failed });
        here.announce(if done { words.turned_off } else { words.failed });
        here.focus(".iep-sheet__name".to_owned());
    });
    group(vec![
        el("p").text(words.is_on),
        el("p").class("iep-tip").text(here.words.fixed.copy),
        el("div")
            .class("iep-buttons iep-lock__acts")
            .child(kit::button(Look::Primary, Some(Icon::Lock), words.lock_now.into(), now(here)))
            .child(kit::button(Look::Secondary, None, words.turn_off.into(), off)),
    ])
}

/// Shuts the lock, and brings the focus to the screen that asks.
pub fn now(here: Here) -> Act {
    act(move || {
        here.layers.sheet.set(None);
        // What the parent chose is locked away too.
        here.layers.lang.set(Lang::from_tag(here.words.tag));
        here.store.lock_now();
        here.focus(".iep-locked__name".to_owned());
    })
}

fn turned_off(here: Here, said: RwSignal<&'static str>) -> El {
    let words = &here.words.lock;
    let points = kit::points(words.points.iter().map(|point| (*point).into()).collect());
    let know =
        kit::hint(Hint { watch: true, shows: Icon::Lock, depth: 2, head: words.know.into(), body: points, say: None });
    let first = kit::button(Look::Secondary, Some(Icon::Save), words.save_first.into(), show(here, Some(Sheet::Save)));
    let form = if here.store.can_lock() { form(here, said) } else { el("p").text(words.missing) };
    group(vec![
        el("p").text(words.what),
        el("div").class("iep-lock__know").child(know),
        el("div").class("iep-lock__first").child(first),
        form,
    ])
}

/// What the line that leads here says of it. Tracked.
pub fn gist(here: Here) -> &'static str {
    let words = &here.words.lock;
    if here.store.bolt() == Bolt::Off { words.gist } else { words.gist_on }
}

/// The passphrase, typed twice.
fn form(here: Here, said: RwSignal<&'static str>) -> El {
    let words = &here.words.lock;
    let typed = [RwSignal::new(String::new()), RwSignal::new(String::new())];
    let wrong = [RwSignal::new(""), RwSignal::new("")];
    let busy = RwSignal::new(false);
    let [first, again] = typed;
    let [first_wrong, again_wrong] = wrong;
    let say = here.later();
    let heard: Heard = std::sync::Arc::new(move |turned| {
        let _ = busy.try_set(false);
        let told = match turned {
            Ok(0) => words.turned_on,
            Ok(_) => words.left,
            Err(LockError::Partly(_)) => words.partly,
            Err(LockError::Missing) => words.missing,
            Err(LockError::Wrong | LockError::Failed) => words.failed,
        };
        let _ = said.try_set(if turned == Ok(0) { "" } else { told });
        say(told);
        here.focus(".iep-sheet__name".to_owned());
    });
    let on = act(move || {
        here.leave_field();
        let (one, two) = (first.get_untracked(), again.get_untracked());
        first_wrong.set(match strength(&one, &[]) {
            Strength::Empty | Strength::Short => words.short,
            Strength::Guessable => words.weak,
            Strength::Fair | Strength::Strong => "",
        });
        again_wrong.set(if plain(&one) == plain(&two) { "" } else { words.differ });
        if let Some(at) = wrong.iter().position(|wrong| !wrong.get_untracked().is_empty()) {
            here.announce(wrong.get(at).map(RwSignal::get_untracked).unwrap_or_default());
            return here.focus([".iep-lock__field:nth-of-type(", &(at + 1).to_string(), ") input"].concat());
        }
        if !busy.get_untracked() {
            busy.set(true);
            here.store.lock_with(one, heard.clone());
        }
    });
    let field = |key: &'static str, label: &'static str, help: Option<&'static str>, of, wrong| {
        el("div").class("iep-lock__field").child(secret(key, label, help, of, wrong))
    };
    let label = read(move || if busy.get() { words.wait } else { words.turn_on }.to_owned());
    el("div")
        .class("iep-lock__form")
        .child(field("lock.passphrase", words.passphrase, Some(words.passphrase_help), first, first_wrong))
        .child(field("lock.again", words.again, None, again, again_wrong))
        .child(kit::button_when(Look::Primary, Some(Icon::Lock), label, on))
}

/// A field for a passphrase. What is typed stays in it and in `typed`, and is kept nowhere.
pub fn secret(
    key: &'static str,
    label: &'static str,
    help: Option<&'static str>,
    typed: RwSignal<String>,
    wrong: RwSignal<&'static str>,
) -> El {
    kit::field(Field {
        key: key.into(),
        kind: Kind::Secret,
        label: label.into(),
        help: help.map(Into::into),
        error: Some(read(move || wrong.get().to_owned())),
        value: read(move || typed.get()),
        tell: tell(move |text| {
            let _ = typed.try_set(text);
        }),
        shown: None,
        also: None,
    })
}
