//! Stories of what is only read.

use super::{kept, nothing, story, words};
use crate::view::kit::{
    Block, El, Entry, EntryState, Hint, Icon, Look, News, Notice, Piece, Progress, Saved, State, Title, block, button,
    el, entry, foot, heading, hint, icon, notice, points, progress, read, spot, state, tell, title,
};

pub fn all() -> Vec<El> {
    vec![
        story("icon", vec![icons()]),
        story("state", vec![states()]),
        story("heading", vec![heading(2, "iep-block__head", el("span").text(words::SERVICES))]),
        story("block", vec![titled(), blocked()]),
        story("points", vec![points(words::POINTS.map(Into::into).to_vec())]),
        story("entry", vec![entries()]),
        story("hint", vec![watch(), know()]),
        story("notice", vec![told(true), told(false)]),
        story("progress", vec![far(0), far(1), far(2)]),
        story("foot", vec![foot(words::FOOT.into(), words::FOOT_DATE.into())]),
    ]
}

fn icons() -> El {
    let all = Icon::ALL.into_iter().map(|of| icon(of, "")).collect();
    el("div").class("iep-buttons").children(all)
}

fn states() -> El {
    let all = [
        (State::Unseen, words::UNSEEN),
        (State::Draft, words::IN_DRAFT),
        (State::Missing, words::MISSING),
        (State::Ask, words::TO_ASK),
        (State::Top, words::TOP),
        (State::Plain(Icon::Edit), words::NOTE),
    ];
    let all = all.map(|(of, words)| state(News { of, words: words.to_owned() }));
    el("div").class("iep-buttons").children(all.into())
}

fn titled() -> El {
    let tools = button(Look::Quiet, Some(Icon::Listen), words::LISTEN.into(), nothing());
    let of = Title { depth: 2, head: words::SERVICES.into(), tools, lead: Some(read(|| words::LEAD.to_owned())) };
    title(of, spot())
}

fn blocked() -> El {
    block(Block {
        depth: 3,
        head: words::LOOK_FOR.into(),
        count: Some(read(|| words::ASKED.to_owned())),
        help: Some(words::HELP_LINE.into()),
        body: points(words::POINTS.map(Into::into).to_vec()),
    })
}

fn entries() -> El {
    let all = ["none", "some", "full"].into_iter().zip([0, 3, 4]).map(|(key, filled)| one_entry(key, filled));
    el("ul").attr("role", "list").children(all.collect())
}

/// With that many of its four states filled in.
fn one_entry(key: &'static str, filled: usize) -> El {
    let said = |words: &'static str| Piece { words: words.into(), typed: String::new() };
    let typed = |text: &str| Piece { words: "".into(), typed: text.to_owned() };
    let states = move || {
        let all = ["last-year", "draft", "request", "agreed"].into_iter().zip(words::STATES).enumerate();
        let of = |n| if n < filled { words::SAID_OF_IT.map(said).to_vec() } else { Vec::new() };
        all.map(|(n, (slug, label))| EntryState { slug, label: label.into(), facts: of(n) }).collect()
    };
    entry(Entry {
        key: key.into(),
        name: read(move || typed(words::THERAPY)),
        facts: read(move || if filled > 0 { vec![typed(words::WHO), said(words::SERVICES)] } else { Vec::new() }),
        dot: words::DOT.into(),
        comma: words::COMMA.into(),
        change: read(|| words::CHANGE.to_owned()),
        change_act: nothing(),
        states: read(states),
        add: read(|| words::ADD_TO.to_owned()),
        tell: tell(|_| ()),
    })
}

fn watch() -> El {
    hint(Hint {
        watch: true,
        shows: Icon::Eye,
        depth: 2,
        head: words::WATCH_FOR.into(),
        body: points(words::WATCH.map(Into::into).to_vec()),
        say: Some(el("p").text(words::SAY)),
    })
}

pub fn know() -> El {
    let body = el("p").text(words::KNOW_TEXT);
    hint(Hint { watch: false, shows: Icon::Person, depth: 2, head: words::KNOW.into(), body, say: None })
}

pub fn told(can_act: bool) -> El {
    let acts = || {
        vec![
            button(Look::Secondary, Some(Icon::Save), words::SAVE_COPY.into(), nothing()),
            button(Look::Quiet, None, words::NOT_NOW.into(), nothing()),
        ]
    };
    notice(Notice {
        head: read(|| words::BLOCKED.to_owned()),
        words: read(|| words::BLOCKED_TEXT.to_owned()),
        acts: if can_act { acts() } else { Vec::new() },
    })
}

pub fn far(at: usize) -> El {
    let (done, shows, saved) = match at {
        0 => (0, None, words::FREE),
        1 => (3, Some(Icon::Saved), words::SAVED),
        _ => (8, Some(Icon::Alert), words::NOT_SAVED),
    };
    let line = words::CHECKED.get(at).copied().unwrap_or_default();
    let (done, _) = kept(done);
    progress(Progress {
        words: read(move || line.to_owned()),
        done,
        of: 8,
        saved: read(move || Saved { shows, words: saved.to_owned() }),
        means: read(|| Some(words::MEANS)),
    })
}
