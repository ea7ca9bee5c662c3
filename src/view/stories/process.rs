//! Stories of the steps of the process, and of cards.

use super::{kept, nothing, story, words};
use crate::view::kit::{
    Card, CardTick, El, Icon, Look, Mark, Step, button, card, card_ticks, el, group, icon_button, none, points, read,
    step, steps,
};

pub fn all() -> Vec<El> {
    vec![story("steps", vec![line()]), story("card", vec![boxed()])]
}

fn line() -> El {
    let one = |(n, mark): (usize, Mark)| {
        let (open, tell) = kept(mark == Mark::Here);
        step(Step {
            key: ["story.step.", &n.to_string()].concat().into(),
            depth: 2,
            mark: read(move || mark),
            here: words::YOU_ARE_HERE.into(),
            title: if n == 1 { words::LONG } else { words::GOALS }.into(),
            when: read(move || if mark == Mark::Done { words::DONE_ON } else { "" }.to_owned()),
            open,
            tell,
            body: read(|| points(words::POINTS.map(Into::into).to_vec())),
        })
    };
    let marks = [Mark::Done, Mark::Done, Mark::Here, Mark::Next, Mark::Next];
    steps(marks.into_iter().enumerate().map(one).collect())
}

fn boxed() -> El {
    let tick = |(label, on): (&'static str, bool)| {
        let (checked, tell) = kept(on);
        let more = if on { none() } else { button(Look::Secondary, None, words::SAVE_COPY.into(), nothing()) };
        CardTick { key: label.into(), label: label.into(), checked, tell, more }
    };
    card(Card {
        label: words::YOUR_DATA.into(),
        depth: 2,
        head: el("span").text(words::LONG),
        tools: icon_button(Icon::Edit, words::CHANGE.into(), nothing()),
        body: group(vec![
            el("p").text(words::KNOW_TEXT),
            card_ticks([(words::KNOW_TEXT, true), (words::BLOCKED_TEXT, false)].map(tick).into()),
        ]),
    })
}
