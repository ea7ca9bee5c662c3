//! The six steps: where the parent is, what is done, and what to do and to send at each.

use leptos::prelude::*;

use super::super::input;
use super::super::kit::{self, Act, Block, El, Icon, Look, Mark, act, el, group, icon, none, read, tell, when};
use super::super::page::Page;
use super::super::undone::{undoable_to, undone};
use super::super::{Here, Sheet, mode, show};
use super::{message, plain_day, weekday};
use crate::content::Rule;
use crate::model::{Action, Meeting, Message, Part, Step, key};
use crate::store::today;

/// Draws the steps.
pub fn timeline(here: Here) -> El {
    let words = &here.words.steps;
    let steps = Step::ALL.iter().map(|step| one(here, *step)).collect();
    kit::block(Block { depth: 1, head: words.head.into(), count: None, help: None, body: kit::steps(steps) })
}

/// Where the parent is: the first step that is not done.
fn at(here: Here) -> Option<Step> {
    Step::ALL.iter().copied().find(|step| !Meeting(&here.store).is_done(*step))
}

fn mark(here: Here, step: Step) -> Mark {
    if Meeting(&here.store).is_done(step) {
        Mark::Done
    } else if at(here) == Some(step) {
        Mark::Here
    } else {
        Mark::Next
    }
}

fn one(here: Here, step: Step) -> El {
    let words = &here.words.steps;
    // Opened or closed by hand; else it is open where the parent is.
    let by_hand = RwSignal::new(None::<bool>);
    let is_open = Memo::new(move |_| by_hand.get().unwrap_or_else(|| at(here) == Some(step)));
    kit::step(kit::Step {
        key: step_key(step).into(),
        depth: 2,
        mark: read(move || mark(here, step)),
        here: words.here.into(),
        title: words.of(step).title.into(),
        when: read(move || day(here, step)),
        open: read(move || is_open.get()),
        tell: tell(move |on| by_hand.set(Some(on))),
        body: read(move || body(here, step, by_hand)),
    })
}

fn step_key(step: Step) -> String {
    ["step.", step.word()].concat()
}

/// Below the title: when it was done; or the day of the meeting, or of the answer.
fn day(here: Here, step: Step) -> String {
    let words = &here.words.steps;
    let meeting = Meeting(&here.store);
    if meeting.is_done(step) {
        let day = meeting.step_day(step).map(|day| (words.done_on)(&plain_day(here, day)));
        return day.unwrap_or_else(|| words.is_done.to_owned());
    }
    let day = match step {
        Step::Meeting => meeting.day().map(|day| weekday(here, day)),
        Step::Decision => meeting.answer_by().map(|day| (words.answer_by)(&weekday(here, day))),
        _ => None,
    };
    day.unwrap_or_default()
}

fn body(here: Here, step: Step, by_hand: RwSignal<Option<bool>>) -> El {
    let of = here.words.steps.of(step);
    let good = of
        .good
        .as_ref()
        .map(|(text, rule)| group(vec![aside(false, here.words.steps.good, text), self::rule(here, rule)]));
    let watch = of.watch.map(|text| aside(true, here.words.part.watch, text));
    let mut lines = vec![
        el("p").text(of.what),
        self::rule(here, &of.rule),
        kit::points(of.does.iter().map(|point| (*point).into()).collect()),
    ];
    lines.extend(good.into_iter().chain(watch));
    lines.extend([acts(here, step), done(here, step, by_hand)]);
    group(lines)
}

/// Where something that is said comes from: a small word, and why behind a tap.
fn rule(here: Here, rule: &'static Rule) -> El {
    let words = &here.words.steps.rules;
    let head = el("summary")
        .class("iep-steps__rule")
        .child(el("span").class("iep-steps__level").text(words.of(rule.level)))
        .text(" ")
        .child(el("span").class("iep-steps__why").text(words.why));
    let cite = rule.section.map(|section| el("p").text((words.cite)(&here.words.ltr(section))));
    let body = el("div").class("iep-steps__because").child(el("p").text(rule.why)).child_if(cite);
    el("details").child(head).child(body)
}

fn aside(watch: bool, head: &'static str, text: &'static str) -> El {
    let words = el("p").child(el("b").text([head, ":"].concat())).text(" ").child(el("span").text(text));
    el("div")
        .class("iep-steps__aside")
        .class_if("iep-steps__aside--watch", watch)
        .child(icon(if watch { Icon::Eye } else { Icon::Check }, "iep-icon--s"))
        .child(words)
}

/// What can be done at a step, beside marking it.
fn acts(here: Here, step: Step) -> El {
    let words = &here.words.steps;
    let button = |shows, label: &'static str, act| kit::button(Look::Secondary, Some(shows), label.into(), act);
    match step {
        Step::Team => messages(here, &[Message::AnotherTime, Message::Interpreter, Message::WhoComes]),
        Step::Evaluation | Step::Draft => messages(here, &[Message::DocumentsAhead]),
        Step::Concerns => button(Icon::Edit, words.vision, show(here, Some(Sheet::Vision))),
        Step::Meeting => button(Icon::Meeting, here.words.mode.start, act(move || mode::open(here, None::<Part>))),
        Step::Decision => group(vec![
            super::start::start(here),
            when(move || answer(here)),
            button(Icon::Draft, words.wrap, show_page(here)),
        ]),
    }
}

fn show_page(here: Here) -> Act {
    let page = here.layers.page;
    act(move || page.set(Some(Page::WrapUp)))
}

/// The day of the answer goes into the calendar.
fn answer(here: Here) -> El {
    if Meeting(&here.store).answer_by().is_none() {
        return none();
    }
    let title = here.words.steps.calendar.title;
    kit::button(Look::Edge, Some(Icon::Calendar), title.into(), show(here, Some(Sheet::Calendar)))
}

fn messages(here: Here, of: &[Message]) -> El {
    let ways = of.iter().map(|message| el("li").child(message::way(here, *message))).collect();
    el("div")
        .class("iep-steps__send")
        .child(el("p").class("iep-steps__label").text(here.words.steps.messages.head))
        .child(el("ul").attr("role", "list").children(ways))
}

/// Marks the step, says when it was done, and takes the mark back.
fn done(here: Here, step: Step, by_hand: RwSignal<Option<bool>>) -> El {
    let words = &here.words.steps;
    let is_done = Memo::new(move |_| Meeting(&here.store).is_done(step));
    let shown = move || {
        if !is_done.get() {
            let mark = act(move || {
                // It stays open under the thumb.
                by_hand.set(Some(true));
                finish(here, step, true, words.marked);
            });
            return kit::button(Look::Secondary, Some(Icon::Check), words.done.into(), mark);
        }
        let field = input::day(here, key::item("step", step.word(), "date"), words.done_day);
        let back = act(move || {
            by_hand.set(Some(true));
            finish(here, step, false, words.unmarked);
        });
        group(vec![field, kit::button(Look::Edge, None, words.not_done.into(), back)])
    };
    el("div").class("iep-steps__done").child(undone(here, step_key(step))).child(when(shown))
}

fn finish(here: Here, step: Step, on: bool, words: &'static str) {
    let back = ["[data-key=\"", &step_key(step), "\"]"].concat();
    undoable_to(here, step_key(step), words.to_owned(), back, Action::Finish(step, on, today().filter(|_| on)));
}
