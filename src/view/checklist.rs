//! The list: the eight sections to check off, and what to check beside them.

use leptos::prelude::*;

use super::kit::{self, El, Fold, Hint, Icon, News, Row, State, act, el, group, none, read, tell, when};
use super::part::{self, Opened};
use super::pieces::piece;
use super::{Here, Tab, mode, notices};
use crate::keeper::Saving;
use crate::model::{DraftState, Meeting, Part};

/// Draws the tab: notices, list and foot.
pub fn checklist(here: Here) -> El {
    let panel = group(vec![notices::notices(here), about(here), first_run(here), piece(here, list)]);
    let body = el("div").class("iep-body iep-body--flush").child(kit::tab_panel(Tab::Checklist.slug(), panel));
    group(vec![body, mode::dock(here)])
}

/// The rows, and what stands below them.
fn list(here: Here) -> El {
    let words = here.words;
    group(vec![
        kit::rows(words.checklist.title.into(), rows(here, &Part::SECTIONS)),
        when(move || summary(here)),
        also(here),
        kit::foot(words.fixed.general.into(), words.checklist.words_checked.into()),
    ])
}

/// "What is an IEP?", folded.
fn about(here: Here) -> El {
    let words = &here.words.iep;
    let sub = |line: &'static str| kit::heading(2, "iep-checklist__sub", el("span").text(line));
    let line = |line: &'static str| el("p").text(line);
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
fn first_run(here: Here) -> El {
    let (saving, checked) = untrack(|| (here.store.status().saving, Meeting(&here.store).checked()));
    if saving == Saving::Fresh && checked == 0 {
        el("p").class("iep-tip").text(here.words.checklist.tip)
    } else {
        none()
    }
}

/// With all eight checked: what is true of them, and never "ready". It stands below the rows, so that the last tap moves
/// none of them.
fn summary(here: Here) -> El {
    let meeting = Meeting(&here.store);
    let checked = meeting.checked();
    let words = &here.words.checklist;
    if checked != Part::SECTIONS.len() {
        return none();
    }
    let mut lines = String::new();
    for (n, line) in [(meeting.missing(), words.missing), (meeting.all_to_ask(), words.to_ask)] {
        if n > 0 {
            lines.push_str(&line(n));
            lines.push(' ');
        }
    }
    let hint = kit::hint(Hint {
        watch: false,
        shows: Icon::Check,
        depth: 1,
        head: (words.all_seen)(checked).into(),
        body: if lines.is_empty() { none() } else { el("p").text(lines) },
        say: None,
    });
    el("div").class("iep-checklist__summary").child(hint)
}

fn also(here: Here) -> El {
    let words = &here.words.checklist;
    let open = here.layers.also;
    let count = move || {
        let all = part::also(here);
        let checked = part::checked(here, &all);
        if checked == 0 { (words.more)(all.len()) } else { (words.checked)(checked, all.len()) }
    };
    let extras = move || {
        let extras = part::also(here).into_iter().skip(Part::ALSO.len());
        group(extras.map(|extra| row(here, extra, words.from_host)).collect())
    };
    let mut all = rows(here, &Part::ALSO);
    all.push(when(extras));
    kit::fold(Fold {
        top: false,
        shows: None,
        title: words.also.into(),
        count: Some(read(count)),
        open: read(move || open.get()),
        tell: tell(move |on| open.set(on)),
        body: kit::rows(words.also.into(), all),
    })
}

fn rows(here: Here, parts: &[Part]) -> Vec<El> {
    parts.iter().map(|part| row(here, Opened::Part(*part), here.words.of(*part).gist)).collect()
}

fn row(here: Here, opened: Opened, meaning: &'static str) -> El {
    let title = opened.title(here);
    let [told, checked, ticked] = std::array::from_fn(|_| opened.clone());
    kit::row(Row {
        key: opened.key("checked").into(),
        details: (here.words.checklist.details)(&title).into(),
        title,
        meaning: meaning.into(),
        news: read(move || news(here, &told)),
        checked: read(move || checked.is_checked(here)),
        tell: tell(move |on| tick(here, &ticked, on)),
        open: act(move || here.layers.part.set(Some(opened.clone()))),
    })
}

/// Checks something off, or not, and says so.
pub fn tick(here: Here, opened: &Opened, on: bool) {
    here.dispatch(opened.tick(on));
    let (title, group) = untrack(|| (opened.title(here), opened.group(here)));
    let checked = untrack(|| part::checked(here, &group));
    let spoken = &here.words.spoken;
    let say = if on { spoken.checked } else { spoken.unchecked };
    // What is heard comes behind what is seen.
    let (words, spoken) = (say(&title, checked, group.len()), here.later());
    set_timeout(move || spoken(&words), std::time::Duration::from_millis(100));
}

/// How many pieces of news a row has room for.
const MOST_NEWS: usize = 2;

/// What is new of a row: how it stands in the draft or what there is to ask, its top points, its note.
fn news(here: Here, opened: &Opened) -> Vec<News> {
    let words = &here.words.checklist;
    let mut news = Vec::new();
    if let Opened::Part(part) = opened {
        let meeting = Meeting(&here.store);
        let draft = meeting.draft(*part);
        let (to_ask, top) = (meeting.to_ask(*part), meeting.starred(*part).len());
        if matches!(draft, DraftState::Present | DraftState::Missing) {
            let (words, of) = part::draft::shown(&here.words.part.draft_states, draft);
            news.push(News { of, words: words.to_owned() });
        } else if to_ask > 0 {
            news.push(News { of: State::Ask, words: (words.ask_news)(to_ask) });
        }
        if top > 0 {
            news.push(News { of: State::Top, words: (words.top_news)(top) });
        }
    }
    if news.len() < MOST_NEWS && !opened.note(here).is_empty() {
        news.push(News { of: State::Plain(Icon::Edit), words: words.has_note.to_owned() });
    }
    news
}
