//! What is said of an entry, in few words: once for all states, and then state by state.

use super::of;
use crate::content::Form;
use crate::model::{Day, Fact, Facts, Part, State};
use crate::view::Here;
use crate::view::kit::{EntryState, Piece};

/// What every state says the same, below the name.
pub fn once(here: Here, part: Part, id: &str) -> Vec<Piece> {
    of(here, id, |entry| {
        let mut pieces: Vec<Piece> =
            entry.compared(part.facts_once()).once.into_iter().map(|fact| piece(here, fact)).collect();
        let begins = State::ALL.iter().any(|state| !entry.fact(*state, Fact::FirstDay).is_empty());
        if part.facts().contains(&Fact::FirstDay) && !begins && !entry.facts(State::Draft).is_empty() {
            pieces.push(Piece { words: here.words.entries.no_first_day.into(), typed: String::new() });
        }
        pieces
    })
}

/// What each state says.
pub fn side_by_side(here: Here, part: Part, id: &str) -> Vec<EntryState> {
    let of_state = |(state, facts): (State, Facts)| EntryState {
        slug: state.word(),
        label: here.words.entries.state(state).into(),
        facts: facts.into_iter().map(|fact| piece(here, fact)).collect(),
    };
    of(here, id, |entry| entry.compared(part.facts_once()).states.into_iter().map(of_state).collect())
}

/// What is written of one state, in full.
pub fn in_state(here: Here, id: &str, state: State) -> Vec<Piece> {
    of(here, id, |entry| entry.facts(state).into_iter().map(|fact| piece(here, fact)).collect())
}

/// A fact as it is said.
fn piece(here: Here, (fact, typed): (Fact, String)) -> Piece {
    let words = &here.words.entries;
    let is_number = || typed.chars().all(|letter| letter.is_ascii_digit());
    let said: Option<String> = match fact {
        Fact::Minutes if is_number() => Some((words.minutes)(&typed)),
        Fact::Group if typed == "alone" => Some(words.alone.to_owned()),
        Fact::Group if typed == "group" => Some(words.group.to_owned()),
        Fact::FirstDay => Day::parse(&typed).map(|day| [words.starts, &here.words.day(Form::Short, day)].concat()),
        _ => None,
    };
    match (said, fact) {
        (Some(said), _) => Piece { words: said.into(), typed: String::new() },
        (None, Fact::FirstDay) => Piece { words: words.starts.into(), typed },
        (None, Fact::End) => Piece { words: words.until.into(), typed },
        (None, _) => Piece { words: "".into(), typed },
    }
}
