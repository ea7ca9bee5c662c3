//! The thumb bar: how a part ended, and the ways on, where one thumb reaches them.
use super::icon::icon;
use super::{Act, El, Icon, Read, Tell, Words, act, el, group, icon_button, read, when, yes_or_no};

/// A way in which something can end.
pub struct Ending {
    /// A stable word, for example `agree`.
    pub slug: &'static str,
    pub label: Words,
    pub shows: Icon,
}

/// All of these ways. They are toggle buttons: arrow keys pass over them and set none, and a second tap takes one back.
pub struct Endings {
    /// Finds them in a test, for example `part.goals.outcome`; each has its word behind it.
    pub key: Words,
    /// The question that they answer.
    pub label: Words,
    pub main: Vec<Ending>,
    /// One that is less than the others, beside the line on top.
    pub none: Ending,
    /// The word of the chosen one; empty where there is none.
    pub chosen: Read<&'static str>,
    /// Is told the word; empty when the chosen one is taken back.
    pub tell: Tell<&'static str>,
}

/// A button with an icon over its words.
pub struct Tool {
    pub shows: Icon,
    pub label: Words,
    /// Before the words, for a screen reader alone; may be empty.
    pub before: Words,
    pub act: Act,
}

/// What the bar shows.
pub struct Thumb {
    pub endings: Endings,
    /// The question, or the way back of the last answer.
    pub line: El,
    /// Where back leads.
    pub back: Tool,
    pub tools: Vec<Tool>,
    pub next: Words,
    pub next_act: Act,
    /// Whether the keyboard leaves room for one row alone.
    pub folded: Read<bool>,
    /// In the place of the endings then: stands for none.
    pub unmarked: Words,
    /// Opens the endings then.
    pub open: Act,
}

/// Draws the bar; it sticks to the bottom of its screen.
pub fn thumb(of: Thumb) -> El {
    let Thumb { endings: ends, line, back, tools, next, next_act, folded, unmarked, open } = of;
    let is_folded = folded.clone();
    let how = how(&ends, unmarked, open);
    let small = tools.iter().map(|tool| icon_button(tool.shows, tool.label.clone(), tool.act.clone()));
    let row = el("div").class("iep-thumb__row").child(how).children(small.collect()).child(go(&next, &next_act));
    let top = el("div").class("iep-thumb__top").child(line).child(none(&ends));
    let ways = el("div")
        .class("iep-thumb__ways")
        .children([back].into_iter().chain(tools).map(tool).collect())
        .child(go(&next, &next_act));
    let whole = el("div").class("iep-thumb__whole").child(top).child(four(&ends)).child(ways);
    el("div").class("iep-thumb").class_when("iep-thumb--folded", is_folded).child(whole).child(row)
}

/// Draws the endings alone.
pub fn endings(of: &Endings, line: El) -> El {
    group(vec![el("div").class("iep-thumb__top").child(line).child(none(of)), four(of)])
}

/// One button in the place of all: it shows which is chosen, and opens them.
fn how(of: &Endings, unmarked: Words, open: Act) -> El {
    let all: Vec<(&'static str, Words, Icon)> =
        of.main.iter().chain([&of.none]).map(|one| (one.slug, one.label.clone(), one.shows)).collect();
    let chosen = of.chosen.clone();
    let shown = when(move || {
        let slug = chosen();
        let found = all.iter().find(|(one, ..)| *one == slug);
        let (label, shows) =
            found.map_or((unmarked.clone(), Icon::Unseen), |(_, label, shows)| (label.clone(), *shows));
        group(vec![icon(shows, "iep-icon--s"), el("span").text(label)])
    });
    el("button")
        .attr("type", "button")
        .part("button")
        .class("iep-button iep-thumb__how")
        .attr("aria-haspopup", "dialog")
        .tap(open)
        .child(el("span").class("iep-hidden").text(of.label.clone()))
        .child(shown)
}

fn four(of: &Endings) -> El {
    let buttons = of.main.iter().map(|one| {
        toggle(of, one, "iep-thumb__ending").child(icon(one.shows, "")).child(el("span").text(one.label.clone()))
    });
    el("div")
        .class("iep-thumb__endings")
        .attr("role", "group")
        .attr("aria-label", of.label.clone())
        .children(buttons.collect())
}

fn none(of: &Endings) -> El {
    toggle(of, &of.none, "iep-thumb__none")
        .child(icon(Icon::Check, "iep-icon--s"))
        .child(el("span").text(of.none.label.clone()))
}

fn toggle(of: &Endings, one: &Ending, class: &'static str) -> El {
    let (slug, chosen, tell) = (one.slug, of.chosen.clone(), of.tell.clone());
    let is_on = chosen.clone();
    el("button")
        .attr("type", "button")
        .part("button")
        .class(class)
        .key([of.key.as_ref(), ".", slug].concat().into())
        .attr_when("aria-pressed", yes_or_no(read(move || chosen() == slug)))
        .tap(act(move || tell(if leptos::prelude::untrack(|| is_on()) == slug { "" } else { slug })))
}

fn tool(of: Tool) -> El {
    let Tool { shows, label, before, act } = of;
    let before = (!before.is_empty()).then(|| el("span").class("iep-hidden").text(before));
    el("button")
        .attr("type", "button")
        .part("button")
        .class("iep-button iep-button--quiet iep-thumb__tool")
        .tap(act)
        .child(icon(shows, ""))
        .child_if(before)
        .child(el("span").text(label))
}

fn go(label: &Words, act: &Act) -> El {
    el("button")
        .attr("type", "button")
        .part("button")
        .class("iep-button iep-button--primary iep-thumb__next")
        .tap(act.clone())
        .child(el("span").text(label.clone()))
        .child(icon(Icon::Next, "iep-icon--s"))
}
