//! Stories of what opens, sticks and is said.

use leptos::prelude::*;

use super::{kept, nothing, story, words};
use crate::view::kit::{
    Bar, Command, El, Fold, Icon, Live, Look, Saved, Sheet, Switch, To, Undo, act, bar, button, command, command_of,
    command_switch, commands, dock, el, fold, group, icon_button, none, points, read, sheet, typed, undo, when,
};

pub fn all() -> Vec<El> {
    let main = button(Look::Main, Some(Icon::Check), words::CHECK_OFF.into(), nothing());
    vec![
        story("fold", vec![folded(true, false), folded(false, true)]),
        story("bar", vec![inner_bar()]),
        story("command", vec![menu()]),
        story("undo", vec![taken_back()]),
        story("live", vec![said()]),
        story("sheet", vec![sheets()]),
        story("dock", vec![dock(Some(words::THUMB.into()), main)]),
    ]
}

fn folded(top: bool, first: bool) -> El {
    let (open, tell) = kept(first);
    fold(Fold {
        top,
        shows: top.then_some(Icon::Leaf),
        title: if top { words::WHAT_IS } else { words::ALSO_CHECK }.into(),
        count: (!top).then(|| read(|| words::NINE.to_owned())),
        open,
        tell,
        body: el("p").text(words::WHAT_IS_TEXT),
    })
}

fn hide() -> El {
    icon_button(Icon::Hide, words::HIDE.into(), nothing())
}

pub fn inner_bar() -> El {
    bar(Bar {
        back: words::CHECKLIST.into(),
        act: nothing(),
        place: read(|| Saved { shows: None, words: words::PLACE.to_owned() }),
        next: Some((words::NEXT.into(), nothing())),
        tools: hide(),
    })
}

fn menu() -> El {
    let line = |shows, label: &'static str, means: &'static str, danger, to| {
        command(Command { shows, label: label.into(), means: Some(read(move || means.to_owned())), danger, to })
    };
    let (on, tell) = kept(false);
    let now = on.clone();
    let means = read(move || if now() { words::NOT_MINE_ON } else { words::NOT_MINE_OFF }.to_owned());
    let of = Switch { key: "command.mine".into(), label: words::NOT_MINE.into(), words: means, on, tell };
    commands(vec![
        line(Icon::Phone, words::YOUR_DATA, words::KEPT, false, To::Act(nothing())),
        line(Icon::Out, words::HELP, words::SITE, false, To::Page(words::PAGE.into())),
        command_switch(Icon::Phone, of),
        command_of(
            Icon::Star,
            typed(read(|| words::QUESTION.to_owned())),
            Some(read(|| words::SERVICES.to_owned())),
            nothing(),
        ),
        line(Icon::Erase, words::ERASE, words::WE_ASK, true, To::Act(nothing())),
    ])
}

fn taken_back() -> El {
    undo(Undo { words: read(|| words::CHECKED_OFF.to_owned()), label: words::UNDO.into(), act: nothing() })
}

fn said() -> El {
    let live = use_context::<Live>().unwrap_or_else(Live::new);
    let region = live.region();
    let say = act(move || live.announce(words::SAID));
    group(vec![button(Look::Secondary, None, words::ANNOUNCE.into(), say), region])
}

/// One sheet leads to another, as the menu does.
pub fn sheets() -> El {
    let open = RwSignal::new(0);
    let shown = when(move || {
        let (title, body) = match open.get() {
            0 => return none(),
            1 => (words::MENU, button(Look::Secondary, None, words::OTHER.into(), act(move || open.set(2)))),
            _ => (words::YOUR_DATA, points(words::POINTS.map(Into::into).to_vec())),
        };
        let closed = act(move || open.set(0));
        sheet(Sheet { title: title.into(), close: words::CLOSE.into(), tools: hide(), body, closed })
    });
    group(vec![button(Look::Secondary, None, words::OPEN.into(), act(move || open.set(1))), shown])
}
