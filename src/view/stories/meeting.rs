//! Stories of what there is at the table alone.

use leptos::prelude::*;

use super::{kept, nothing, story, words};
use crate::view::kit::{
    El, Ending, Endings, Full, Icon, Look, Thumb, Tool, act, button, el, full, group, none, phrase, phrases, read,
    spot, thumb, when,
};

pub fn all() -> Vec<El> {
    vec![
        story("thumb", vec![bar(words::ENDS[0].0, false), bar("", false), bar(words::ENDS[1].0, true)]),
        story("phrase", vec![cards()]),
        story("full", vec![screens()]),
    ]
}

fn bar(chosen: &'static str, folded: bool) -> El {
    let (chosen, tell) = kept(chosen);
    let icons = [Icon::Check, Icon::Not, Icon::No, Icon::Later];
    let ending = |(slug, label): (&'static str, &'static str), shows| Ending { slug, label: label.into(), shows };
    let tool = |shows, label: &'static str, before: &'static str| Tool {
        shows,
        label: label.into(),
        before: before.into(),
        act: nothing(),
    };
    thumb(Thumb {
        endings: Endings {
            key: "story.ends".into(),
            label: words::HOW_ENDED.into(),
            main: words::ENDS.into_iter().zip(icons).map(|(one, shows)| ending(one, shows)).collect(),
            none: ending(words::NO_END, Icon::Unseen),
            chosen,
            tell,
        },
        line: el("p").class("iep-thumb__ask").text(words::HOW_ENDED),
        back: tool(Icon::Back, words::GOALS, words::BACK_TO),
        tools: vec![tool(Icon::Park, words::PARK, ""), tool(Icon::Say, words::PHRASES, "")],
        next: words::GO_ON.into(),
        next_act: nothing(),
        folded: read(move || folded),
        unmarked: words::UNMARKED.into(),
        open: nothing(),
    })
}

fn cards() -> El {
    phrases(words::CARDS.iter().map(|words| phrase((*words).into(), nothing(), none(), none())).collect())
}

/// A plain one, and one that is shown to others.
fn screens() -> El {
    let open = RwSignal::new(0);
    let shown = when(move || {
        let loud = match open.get() {
            0 => return none(),
            which => which == 2,
        };
        let at = spot();
        full(Full {
            label: words::CARDS[0].into(),
            leave: words::CLOSE.into(),
            place: none(),
            tools: none(),
            body: el("p").class("iep-phrase__big").attr("tabindex", "-1").at(at).text(words::CARDS[0]),
            loud,
            at: spot(),
            first: at,
            closed: act(move || open.set(0)),
        })
    });
    let way = |label: &'static str, which| button(Look::Secondary, None, label.into(), act(move || open.set(which)));
    group(vec![el("div").class("iep-buttons").children(vec![way(words::FILL, 1), way(words::FILL_LOUD, 2)]), shown])
}
