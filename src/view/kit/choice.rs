//! A choice of one among a few answers: real radios under drawn faces.
use super::icon::maybe_icon;
use super::{El, Icon, Read, Tell, Words, el, fresh_id, read};
use leptos::web_sys;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

/// One answer.
pub struct Answer {
    /// A stable word, for example `missing`.
    pub slug: &'static str,
    pub label: Words,
    pub shows: Option<Icon>,
}

/// How the answers stand.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Two and two; four in a line where there is room.
    Grid,
    /// One joined line.
    Line,
    /// A joined line whose letters grow: A, A+, A++.
    Sizes,
    /// A joined line of languages: each answer is in its own, and the slug is its tag.
    Tongues,
}

/// What is asked.
pub struct Choice {
    /// Finds it in a test, for example `part.goals.draft`.
    pub key: Words,
    /// The name of the group.
    pub label: Words,
    pub shape: Shape,
    pub answers: Vec<Answer>,
    /// The slug of the chosen answer.
    pub chosen: Read<&'static str>,
    pub tell: Tell<&'static str>,
}

/// Draws a choice.
pub fn choice(of: Choice) -> El {
    draw(of, false)
}

/// What stands below an answer of a list.
#[derive(Default)]
pub struct Below {
    /// What it means: the description of the radio.
    pub means: Option<Words>,
    /// What there is to do once it is chosen.
    pub more: Option<El>,
}

/// Draws a choice as a list; `below` has one for each answer.
pub fn choice_list(of: Choice, below: Vec<Below>) -> El {
    let Choice { key, label, answers, chosen, tell, .. } = of;
    let name = fresh_id();
    let line = |(Answer { slug, label, .. }, Below { means, more }): (Answer, Below)| {
        let (words, line) = (fresh_id(), fresh_id());
        let input = radio(slug, name.clone(), &chosen, &tell)
            .attr("aria-labelledby", words.clone())
            .attr_if("aria-describedby", means.is_some().then(|| line.clone().into()));
        let face = el("span")
            .class("iep-choice__words")
            .child(el("span").class("iep-choice__label").attr("id", words).text(label))
            .child_if(means.map(|means| el("span").class("iep-choice__means").attr("id", line).text(means)));
        let dot = el("span").class("iep-choice__dot").attr("aria-hidden", "true");
        let label = el("label").class("iep-choice__item").child(input).child(dot).child(face);
        el("div").class("iep-choice__line").child(label).child_if(more)
    };
    let lines = answers.into_iter().zip(below).map(line).collect();
    grouped(key, label).class_if("iep-choice--list", true).children(lines)
}

fn grouped(key: Words, label: Words) -> El {
    // The name may hold the parent's own words, and those never stand in an attribute (R11).
    let id = fresh_id();
    el("div")
        .class("iep-choice")
        .attr("role", "radiogroup")
        .attr("aria-labelledby", id.clone())
        .key(key)
        .child(el("span").attr("hidden", "").attr("id", id).text(label))
}

fn radio(slug: &'static str, name: String, chosen: &Read<&'static str>, tell: &Tell<&'static str>) -> El {
    let (chosen, tell) = (chosen.clone(), tell.clone());
    el("input")
        .class("iep-choice__input")
        .attr("type", "radio")
        .attr("autocomplete", "off")
        .attr("name", name)
        .attr("value", slug)
        .checked_when(read(move || chosen() == slug))
        .on("change", move |_| tell(slug))
}

/// Draws a choice that can be taken back: a tap on what is chosen tells that nothing is.
pub fn choice_or_none(of: Choice) -> El {
    draw(of, true)
}

fn draw(of: Choice, or_none: bool) -> El {
    let Choice { key, label, shape, answers, chosen, tell } = of;
    let name = fresh_id();
    let answers = answers.into_iter().map(|Answer { slug, label, shows }| {
        let (before, clear) = (chosen.clone(), tell.clone());
        // Chosen before the tap: a radio hears of a change after the click, and of none when it stays as it is. Chromium
        // and WebKit make no click of a space on what is chosen.
        let clears = move |event: Event| {
            let key = event.dyn_ref::<KeyboardEvent>();
            if or_none && before() == slug && key.is_none_or(|key| key.key() == " ") {
                if key.is_some() {
                    event.prevent_default();
                }
                clear("");
            }
        };
        let input = radio(slug, name.clone(), &chosen, &tell).on("click", clears.clone()).on("keyup", clears);
        let face = el("span")
            .class("iep-choice__face")
            .child_if(maybe_icon(shows, "iep-icon--s"))
            .child(el("span").attr_if("lang", (shape == Shape::Tongues).then(|| slug.into())).text(label));
        el("label").class("iep-choice__item").child(input).child(face)
    });
    let answers: Vec<El> = answers.collect();
    grouped(key, label)
        .class_if("iep-choice--line", shape != Shape::Grid)
        .class_if("iep-choice--four", shape == Shape::Line && answers.len() > 3)
        .class_if("iep-choice--sizes", shape == Shape::Sizes)
        .children(answers)
}
