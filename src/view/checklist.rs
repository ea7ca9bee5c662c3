//! The list: the eight sections to check off, and what to check beside them.

use leptos::prelude::*;

use super::kit::{self, Fold, Hint, Icon, News, Row, State, act, el, group, none, read, tell, when};
use super::{Here, Tab, notices};
use crate::keeper::Saving;
use crate::model::{Action, Meeting, Part, key};

/// Draws the tab: notices, list and foot.
pub fn checklist(here: Here) -> AnyView {
    let words = here.words;
    let panel = group(vec![
        notices::notices(here),
        about(here),
        first_run(here),
        kit::rows(words.checklist.title.into(), rows(here, &Part::SECTIONS)),
        when(move || summary(here)),
        also(here),
        kit::foot(words.fixed.general.into(), words.checklist.words_checked.into()),
    ]);
    el("div").class("iep-body iep-body--flush").child(kit::tab_panel(Tab::Checklist.slug(), panel)).view()
}

/// "What is an IEP?", folded.
fn about(here: Here) -> AnyView {
    let words = &here.words.iep;
    let sub = |line: &'static str| kit::heading(2, "iep-checklist__sub", el("span").text(line).view());
    let line = |line: &'static str| el("p").text(line).view();
    let open = here.layers.about;
    kit::fold(Fold {
        top: true,
        shows: Some(Icon::Leaf),
        title: words.title.into(),
        count: None,
        open: read(move || open.get()),
        tell: tell(move |on| open.set(on)),
        body: group(vec![
            line(words.what),
            sub(words.why_head),
            line(words.why),
            sub(words.calm_head),
            line(words.calm),
        ]),
    })
}

/// What to do, on the first visit. It stays for that visit: the list does not move under the thumb at the first tap.
fn first_run(here: Here) -> AnyView {
    let (saving, tally) = untrack(|| (here.store.status().saving, Meeting(&here.store).tally()));
    if saving == Saving::Fresh && tally.checked == 0 {
        el("p").class("iep-tip").text(here.words.checklist.tip).view()
    } else {
        none()
    }
}

/// With all eight checked: what is true of them, and never "ready". It stands below the rows, so that the last tap moves
/// none of them.
fn summary(here: Here) -> AnyView {
    let tally = Meeting(&here.store).tally();
    let words = &here.words.checklist;
    if tally.checked != Part::SECTIONS.len() {
        return none();
    }
    let mut lines = String::new();
    for (n, line) in [(tally.missing, words.missing), (tally.to_ask, words.to_ask)] {
        if n > 0 {
            lines.push_str(&line(n));
            lines.push(' ');
        }
    }
    let hint = kit::hint(Hint {
        watch: false,
        shows: Icon::Check,
        depth: 1,
        head: (words.all_seen)(tally.checked).into(),
        body: if lines.is_empty() { none() } else { el("p").text(lines).view() },
        say: None,
    });
    el("div").class("iep-checklist__summary").child(hint).view()
}

fn also(here: Here) -> AnyView {
    let words = &here.words.checklist;
    let open = here.layers.also;
    let of = Part::ALSO.len();
    let count = move || {
        let meeting = Meeting(&here.store);
        let checked = Part::ALSO.into_iter().filter(|part| meeting.is_checked(*part)).count();
        if checked == 0 { (words.more)(of) } else { (words.checked)(checked, of) }
    };
    kit::fold(Fold {
        top: false,
        shows: None,
        title: words.also.into(),
        count: Some(read(count)),
        open: read(move || open.get()),
        tell: tell(move |on| open.set(on)),
        body: kit::rows(words.also.into(), rows(here, &Part::ALSO)),
    })
}

fn rows(here: Here, parts: &[Part]) -> Vec<AnyView> {
    parts.iter().map(|part| row(here, *part)).collect()
}

fn row(here: Here, part: Part) -> AnyView {
    let words = here.words.of(part);
    kit::row(Row {
        key: key::part(part, "checked").into(),
        title: words.title.into(),
        details: (here.words.checklist.details)(words.title).into(),
        meaning: words.gist.into(),
        news: read(move || news(here, part)),
        checked: read(move || Meeting(&here.store).is_checked(part)),
        tell: tell(move |on| tick(here, part, on)),
        open: act(move || here.layers.part.set(Some(part))),
    })
}

/// Checks a part off, or not, and says so.
pub fn tick(here: Here, part: Part, on: bool) {
    here.dispatch(Action::Tick(part, on));
    let group = part.group();
    let meeting = Meeting(&here.store);
    let checked = untrack(|| group.iter().filter(|part| meeting.is_checked(**part)).count());
    let spoken = &here.words.spoken;
    let say = if on { spoken.checked } else { spoken.unchecked };
    here.announce(&say(here.words.of(part).title, checked, group.len()));
}

fn news(here: Here, part: Part) -> Vec<News> {
    let noted = !Meeting(&here.store).note(part).is_empty();
    let note = || News { of: State::Plain(Icon::Edit), words: here.words.checklist.has_note.to_owned() };
    noted.then(note).into_iter().collect()
}
