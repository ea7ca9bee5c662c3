//! The shape of the words about the child's own goals, services and the like.

use super::Around;
use crate::model::{Part, State};

/// The entries of a part, and the sheet of one.
pub struct Entries {
    /// The name of the button that changes one.
    pub change: fn(name: &str) -> String,
    /// The name of the group of buttons that add what is still empty.
    pub add_to: fn(name: &str) -> String,
    /// The question which of the states is shown in the sheet.
    pub which: &'static str,
    /// The four states.
    pub states: States,
    /// Above the example services.
    pub examples_help: &'static str,
    /// Kinds of services that a child may get.
    pub examples: &'static [&'static str],
    /// Beside them: writes another.
    pub my_own: &'static str,
    /// Among other facts: a child gets it alone.
    pub alone: &'static str,
    /// Among other facts: a child gets it in a group.
    pub group: &'static str,
    /// The same as an answer.
    pub answer_alone: &'static str,
    /// The same as an answer.
    pub answer_group: &'static str,
    /// Before the states whose facts can be copied.
    pub same: &'static str,
    /// Said when they were, with the state's label.
    pub copied: fn(state: &str) -> String,
    /// How long, where the parent gave only a number.
    pub minutes: fn(n: &str) -> String,
    /// Before the first day.
    pub starts: &'static str,
    /// Before the last day.
    pub until: &'static str,
    /// The draft says something, but not when it begins.
    pub no_first_day: &'static str,
    /// Between two things said of an entry.
    pub comma: &'static str,
    /// Between two things below its name.
    pub dot: &'static str,
    /// Closes the sheet.
    pub done: &'static str,
    /// Takes an entry away.
    pub remove: &'static str,
    /// Said then.
    pub removed: fn(name: &str) -> String,
    /// Shows the rest of a long list.
    pub show_all: fn(n: usize) -> String,
    /// Goals.
    pub goals: EntryWords,
    /// Services.
    pub services: EntryWords,
    /// Accommodations.
    pub accommodations: EntryWords,
    /// The placement.
    pub placement: EntryWords,
    /// Time out of the regular class.
    pub nonparticipation: EntryWords,
    /// Rides to and from school.
    pub transportation: EntryWords,
    /// Summer and extra time services.
    pub esy: EntryWords,
}

impl Entries {
    /// The words of a part's entries, where it has some.
    pub fn of(&self, part: Part) -> Option<&EntryWords> {
        match part {
            Part::Goals => Some(&self.goals),
            Part::Services => Some(&self.services),
            Part::Accommodations => Some(&self.accommodations),
            Part::Placement => Some(&self.placement),
            Part::Nonparticipation => Some(&self.nonparticipation),
            Part::Transportation => Some(&self.transportation),
            Part::Esy => Some(&self.esy),
            _ => None,
        }
    }

    /// What a state is called.
    pub fn state(&self, state: State) -> &'static str {
        match state {
            State::LastYear => self.states.last_year,
            State::Draft => self.states.draft,
            State::Request => self.states.request,
            State::Agreed => self.states.agreed,
        }
    }
}

/// What the four states are called. Read it with [`Entries::state`].
#[expect(missing_docs, reason = "each field is the state of the same name, which says what it is")]
pub struct States {
    pub last_year: &'static str,
    pub draft: &'static str,
    pub request: &'static str,
    pub agreed: &'static str,
}

/// The words of a part's entries.
pub struct EntryWords {
    /// One of them: the title of its sheet, and its name where it has none.
    pub one: &'static str,
    /// Adds one.
    pub add: &'static str,
    /// Heading, around the child's nickname.
    pub of_child: Around,
    /// Heading, with no nickname.
    pub of_my_child: &'static str,
    /// Label of its name, where it can have one.
    pub name: Option<&'static str>,
    /// The label of each of its facts, in the order of `Part::facts`.
    pub facts: &'static [&'static str],
}
