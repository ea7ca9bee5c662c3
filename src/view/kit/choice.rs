//! A choice of one among a few answers: real radios under drawn faces.
use super::icon::maybe_icon;
use super::{Icon, Read, Tell, Words, el, fresh_id, read};
use leptos::prelude::*;

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
pub fn choice(of: Choice) -> AnyView {
    let Choice { key, label, shape, answers, chosen, tell } = of;
    let name = Words::Owned(fresh_id());
    let answer = |Answer { slug, label, shows }| {
        let (chosen, tell) = (chosen.clone(), tell.clone());
        let input = el("input", "iep-choice__input")
            .is("type", "radio")
            .is("autocomplete", "off")
            .has("name", name.clone())
            .is("value", slug)
            .checked(read(move || chosen() == slug))
            .on("change", Box::new(move |_| tell(slug)));
        let face = el("span", "iep-choice__face").maybe(maybe_icon(shows, "iep-icon--s"));
        let face = face.child(el("span", "").words(label).view());
        el("label", "iep-choice__item").child(input.view()).child(face.view()).view()
    };
    let class = match shape {
        Shape::Grid => "iep-choice",
        Shape::Line => "iep-choice iep-choice--line",
        Shape::Sizes => "iep-choice iep-choice--line iep-choice--sizes",
    };
    let group = el("div", class).is("role", "radiogroup").has("aria-label", label).has("data-key", key);
    group.children(answers.into_iter().map(answer).collect()).view()
}
