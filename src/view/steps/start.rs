//! When services start, at the step of the decision: what to ask, and about when, where the host knows the rule of its
//! state (34 CFR 300.323(c)(2) names no number). Never a deadline.

use leptos::prelude::*;

use super::super::Here;
use super::super::input;
use super::super::kit::{self, Block, El, el, group, none, when};
use super::days::{Days, days};
use super::weekday;
use crate::model::{CountedFrom, Day, DayKind};
use crate::paper;

/// About when services start, where that is known, and what to ask.
pub fn first_day(here: Here, about: Option<Day>) -> String {
    let words = &here.words.steps.start_day;
    let about = about.map(|day| (words.about)(&weekday(here, day)));
    about.map_or_else(|| words.ask.to_owned(), |about| [&about, " ", words.ask].concat())
}

/// Draws it.
pub fn start(here: Here) -> El {
    let words = &here.words.steps.start_day;
    let rule = Memo::new(move |_| here.settings.get().service_start);
    let about = Memo::new(move |_| paper::service_start(&here.store, &here.given()));
    let line = move || el("p").class("iep-steps__start").text(first_day(here, about.get()));
    let noticed = move || match rule.get() {
        Some(rule) if rule.from == CountedFrom::Notice => {
            input::day(here, "decision.noticed".to_owned(), words.noticed)
        }
        _ => none(),
    };
    let counts_days_off =
        Memo::new(move |_| about.get().is_some() && rule.get().is_some_and(|rule| rule.unit == DayKind::School));
    let off = move || {
        if !counts_days_off.get() {
            return none();
        }
        kit::block(Block {
            depth: 3,
            head: words.days_off.into(),
            count: None,
            help: Some(words.days_off_help.into()),
            body: days(here, Days { list: "day-off", label: words.day_off }),
        })
    };
    group(vec![when(line), when(noticed), when(off)])
}
