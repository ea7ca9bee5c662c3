//! How a part stands in the school's draft: four answers, one of them at a time.

use super::Here;
use crate::content::DraftStates;
use crate::model::{Action, DraftState, Meeting, Part, key};
use crate::view::kit::{self, Answer, Block, Choice, El, Shape, State, read, tell};

/// Draws the question and its answers.
pub fn draft(here: Here, part: Part) -> El {
    let words = &here.words.part;
    let answers = DraftState::ALL.iter().map(|state| {
        let (label, of) = shown(&words.draft_states, *state);
        Answer { slug: state.word(), label: label.into(), shows: Some(of.icon()) }
    });
    let choice = kit::choice(Choice {
        key: key::part(part, "draft").into(),
        label: words.draft.into(),
        shape: Shape::Grid,
        answers: answers.collect(),
        chosen: read(move || Meeting(&here.store).draft(part).word()),
        tell: tell(move |word| {
            let picked = DraftState::ALL.iter().find(|state| state.word() == word);
            here.dispatch(Action::Compare(part, picked.copied().unwrap_or(DraftState::Unseen)));
        }),
    });
    kit::block(Block { depth: 1, head: words.draft.into(), count: None, help: None, body: choice })
}

/// The words of an answer, and how it looks.
pub fn shown(words: &DraftStates, state: DraftState) -> (&'static str, State) {
    match state {
        DraftState::Unseen => (words.unseen, State::Unseen),
        DraftState::Present => (words.present, State::Draft),
        DraftState::Missing => (words.missing, State::Missing),
        DraftState::Ask => (words.ask, State::Ask),
    }
}
