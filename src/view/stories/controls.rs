//! Stories of what is tapped.

use leptos::prelude::*;

use super::{kept, nothing, story, words};
use crate::view::kit::{
    Answer, Ask, Below, Chip, Choice, El, FileInput, Icon, Look, Name, News, Row, Shape, State, Switch, Tab, Tabs, Tap,
    Tick, act, ask, asks, button, button_when, chips, choice, choice_list, el, file_input, icon_button, link_button,
    none, read, row, rows, star, switch, tab_panel, tabs, tell, tick, when,
};

pub fn all() -> Vec<El> {
    vec![
        story("tick", vec![ticks()]),
        story("row", vec![list()]),
        story("button", vec![buttons(), button(Look::Main, Some(Icon::Meeting), words::START.into(), nothing())]),
        story("file_input", vec![file()]),
        story("star", vec![stars()]),
        story("ask", vec![questions()]),
        story("choice", choices()),
        story("switch", vec![share(false), share(true)]),
        story("chips", vec![examples()]),
        story("tabs", vec![four_tabs(), one_tab()]),
    ]
}

fn file() -> El {
    let label = words::SAVE_COPY.into();
    file_input(FileInput { label, look: Look::Primary, accept: ".txt", tell: tell(|_| {}) })
}

fn ticks() -> El {
    let one = |key: &'static str, label: &'static str, on, small| {
        let (checked, tell) = kept(on);
        tick(Tick { key: key.into(), name: Name::Words(label.into()), checked, tell, small })
    };
    let all = [
        one("story.off", words::GOALS, false, false),
        one("story.on", words::SERVICES, true, false),
        one("story.small", words::QUESTION, false, true),
        one("story.small-on", words::QUESTION_TWO, true, true),
    ];
    el("div").class("iep-buttons").children(all.into())
}

fn list() -> El {
    let one =
        |key: &'static str, title: &'static str, details: &'static str, on, news: &'static [(State, &'static str)]| {
            let (checked, tell) = kept(on);
            row(Row {
                key: key.into(),
                title: title.into(),
                details: details.into(),
                meaning: words::GOALS_GIST.into(),
                news: read(|| news.iter().map(|(of, words)| News { of: *of, words: (*words).to_owned() }).collect()),
                checked,
                tell,
                open: nothing(),
            })
        };
    let all = vec![
        one("row.concerns", words::CONCERNS, words::CONCERNS_DETAILS, true, &[(State::Draft, words::IN_DRAFT)]),
        one("row.goals", words::GOALS, words::GOALS_DETAILS, false, &[]),
        one(
            "row.services",
            words::SERVICES,
            words::SERVICES_DETAILS,
            false,
            &[(State::Missing, words::MISSING), (State::Top, words::TOP), (State::Plain(Icon::Edit), words::NOTE)],
        ),
        one("row.long", words::LONG, words::LONG_DETAILS, false, &[(State::Ask, words::TO_ASK)]),
    ];
    rows(words::CHECKLIST.into(), all)
}

fn buttons() -> El {
    let all = [
        button(Look::Primary, None, words::START.into(), nothing()),
        button(Look::Secondary, Some(Icon::Add), words::ADD_SERVICE.into(), nothing()),
        button(Look::Quiet, Some(Icon::Listen), words::LISTEN.into(), nothing()),
        button(Look::Edge, Some(Icon::Add), words::MY_OWN.into(), nothing()),
        button(Look::Danger, Some(Icon::Erase), words::ERASE.into(), nothing()),
        button_when(Look::Secondary, Some(Icon::Copy), read(|| words::MENU.to_owned()), nothing()),
        icon_button(Icon::More, words::MENU.into(), nothing()),
        link_button(Look::Secondary, Some(Icon::Call), words::CALL.into(), words::TEL.into()),
    ];
    el("div").class("iep-buttons").children(all.into())
}

fn stars() -> El {
    let all = [("star.off", words::STAR, false), ("star.on", words::STAR_TWO, true)].map(|(key, label, on)| {
        let (on, tell) = kept(on);
        star(key.into(), Name::Words(label.into()), on, tell)
    });
    el("div").class("iep-buttons").children(all.into())
}

fn questions() -> El {
    let one = |key: &'static str, words: &'static str, on: bool, tap: Option<Tap>| {
        let (asked, tell_asked) = kept(on);
        let (starred, tell_starred) = kept(!on);
        let top = starred.clone();
        ask(Ask {
            key: key.into(),
            words: read(move || el("span").text(words)),
            more: none(),
            tick: words::ASKED_OF.into(),
            asked,
            tell_asked,
            star: words::STAR_OF.into(),
            starred,
            tell_starred,
            note: read(move || if top() { words::TOP_POINT.to_owned() } else { String::new() }),
            tap: read(move || tap.clone()),
        })
    };
    let all = [
        one(
            "ask.one",
            words::QUESTION,
            false,
            Some(Tap { shows: Icon::Listen, name: words::LISTEN.into(), on: None, act: nothing() }),
        ),
        one("ask.two", words::QUESTION_TWO, true, None),
    ];
    asks(all.into())
}

fn choices() -> Vec<El> {
    let states = [
        ("unseen", words::UNSEEN, State::Unseen),
        ("draft", words::IN_DRAFT, State::Draft),
        ("missing", words::MISSING, State::Missing),
        ("ask", words::ASK, State::Ask),
    ];
    let grid = states.map(|(slug, label, of)| Answer { slug, label: label.into(), shows: Some(of.icon()) });
    let line = ["here", "remote", "away", "left"].into_iter().zip(words::THERE);
    let sizes = ["a", "b", "c"].into_iter().zip(words::SIZES);
    let plain = |(slug, label): (&'static str, &'static str)| Answer { slug, label: label.into(), shows: None };
    let one = |key: &'static str, label: &'static str, shape, answers, first| {
        let (chosen, tell) = kept(first);
        choice(Choice { key: key.into(), label: label.into(), shape, answers, chosen, tell })
    };
    let all = [
        one("choice.draft", words::DRAFT_ASK, Shape::Grid, grid.into(), "missing"),
        one("choice.there", words::WAS_THERE, Shape::Line, line.map(plain).collect(), "remote"),
        one("choice.size", words::TEXT_SIZE, Shape::Sizes, sizes.map(plain).collect(), "a"),
    ];
    all.into_iter().chain([listed()]).map(|one| el("div").class("iep-block__body").child(one)).collect()
}

/// The first answer has a line below it, the second something to do once it is chosen.
fn listed() -> El {
    let (chosen, tell) = kept("draft");
    let shown = chosen.clone();
    let more = when(move || match shown() {
        "draft" => button(Look::Secondary, None, words::ADD_SERVICE.into(), nothing()),
        _ => none(),
    });
    let below = vec![
        Below { means: Some(words::SHARE_OFF.into()), more: None },
        Below { means: None, more: Some(more) },
        Below::default(),
    ];
    let answers = [("unseen", words::UNSEEN), ("draft", words::IN_DRAFT), ("missing", words::MISSING)];
    let answer = |(slug, label): (&'static str, &'static str)| Answer { slug, label: label.into(), shows: None };
    let answers = answers.map(answer).into();
    let shape = Shape::Grid;
    choice_list(
        Choice { key: "choice.list".into(), label: words::DRAFT_ASK.into(), shape, answers, chosen, tell },
        below,
    )
}

fn share(on: bool) -> El {
    let (on, tell) = kept(on);
    let now = on.clone();
    let means = read(move || if now() { words::SHARE_ON } else { words::SHARE_OFF }.to_owned());
    switch(Switch { key: "switch.share".into(), label: words::SHARE.into(), words: means, on, tell })
}

fn examples() -> El {
    let on = RwSignal::new(true);
    let all = vec![
        Chip::Plain { label: words::NURSE.into(), act: nothing() },
        Chip::Toggle {
            label: words::SPEECH.into(),
            on: read(move || on.get()),
            act: act(move || on.update(|on| *on = !*on)),
        },
        Chip::Add { label: words::MY_OWN.into(), act: nothing() },
    ];
    chips(words::EXAMPLES.into(), all)
}

fn four_tabs() -> El {
    let slugs = ["checklist", "team", "notes", "steps"];
    let all: Vec<Tab> =
        slugs.into_iter().zip(words::TAB).map(|(slug, label)| Tab { slug, label: label.into() }).collect();
    let (current, tell) = kept("checklist");
    let shown = current.clone();
    let panel = when(move || {
        let slug = shown();
        tab_panel(slug, el("p").text(slug))
    });
    el("div").child(tabs(Tabs { label: words::TABS.into(), tabs: all, current, tell })).child(panel)
}

fn one_tab() -> El {
    let (current, tell) = kept("alone");
    let all = vec![Tab { slug: "alone", label: words::CHECKLIST.into() }];
    let panel = tab_panel("alone", el("p").text(words::LEAD));
    el("div").child(tabs(Tabs { label: words::ONE_TAB.into(), tabs: all, current, tell })).child(panel)
}
