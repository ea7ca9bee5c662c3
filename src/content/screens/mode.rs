//! The shape of the words about meeting mode: the full screen at the table.

use crate::model::{Outcome, Part};

/// Meeting mode: the full screen at the table.
pub struct Mode {
    /// The name of the full screen.
    pub title: &'static str,
    /// The main button of the checklist: opens it.
    pub start: &'static str,
    /// In its place once it was open.
    pub go_on: &'static str,
    /// Beside that button, where there is room.
    pub start_gist: &'static str,
    /// Leaves it.
    pub leave: &'static str,
    /// Under the title of a part: how many questions were not asked.
    pub to_ask: fn(n: usize) -> String,
    /// In its place where the school said no.
    pub said_no: &'static str,
    /// What a school said no to.
    pub no: SaidNo,
    /// What was promised.
    pub promises: Promises,
    /// Notes with their time.
    pub memos: Memos,
    /// How a part can end.
    pub ends: Ends,
    /// Names the way back to a part, before its short name; for a screen reader.
    pub back: &'static str,
    /// A name of a part that a small button has room for.
    pub short: fn(part: Part) -> &'static str,
    /// The way on to the next part.
    pub next: &'static str,
    /// The parking lot.
    pub park: Park,
    /// The list of all parts.
    pub jump: Jump,
    /// Words to say.
    pub phrases: Phrases,
    /// What came of a part, in an opened part.
    pub told: Told,
}

/// What came of a part in the meeting.
pub struct Told {
    /// Its heading.
    pub title: &'static str,
    /// Under that heading, while there is nothing.
    pub nothing: &'static str,
}

/// A part to which the school said no.
pub struct SaidNo {
    /// Label: what they said no to.
    pub what: &'static str,
    /// Label: why.
    pub reason: &'static str,
    /// Heading of words to say.
    pub say: &'static str,
    /// Those words.
    pub phrases: [&'static str; 3],
    /// Where all this goes.
    pub letter: &'static str,
}

/// What was promised in a part, and the sheet of one promise.
pub struct Promises {
    /// Heading of the list.
    pub title: &'static str,
    /// Begins one.
    pub add: &'static str,
    /// Names the button that changes one.
    pub change: fn(what: &str) -> String,
    /// By when, in a line.
    pub by: fn(day: &str) -> String,
    /// Between two facts of a line.
    pub dot: &'static str,
    /// Title of the sheet.
    pub one: &'static str,
    /// Label: what was promised.
    pub what: &'static str,
    /// Under it: where it goes.
    pub what_help: &'static str,
    /// Said where a promise has no words yet.
    pub nothing: &'static str,
    /// Label: who promised it.
    pub who: &'static str,
    /// An answer to that: the parent.
    pub me: &'static str,
    /// An answer to that: shows the field of a name.
    pub other: &'static str,
    /// Label: by when.
    pub when: &'static str,
    /// An answer to that.
    pub friday: &'static str,
    /// An answer to that.
    pub two_weeks: &'static str,
    /// Shows the field of a day.
    pub pick: &'static str,
    /// Label of that field.
    pub day: &'static str,
    /// Ends the sheet.
    pub keep: &'static str,
    /// Takes it away.
    pub remove: &'static str,
    /// Said when it is taken away.
    pub removed: &'static str,
}

/// Quick notes with their time.
pub struct Memos {
    /// Label of the field.
    pub label: &'static str,
    /// Under that label.
    pub help: &'static str,
    /// Ends one, so that the next can begin.
    pub keep: &'static str,
    /// Said when that was done.
    pub kept: &'static str,
    /// Names the button that changes one.
    pub change: fn(time: &str) -> String,
    /// Ends the change.
    pub done: &'static str,
    /// Takes it away.
    pub remove: &'static str,
    /// Said when it is taken away.
    pub removed: &'static str,
}

/// How a part can end. Read the answers with [`Ends::of`].
pub struct Ends {
    /// The question.
    pub ask: &'static str,
    /// Parent and school agree.
    pub agree: &'static str,
    /// The school said no.
    pub refused: &'static str,
    /// The parent does not agree.
    pub disagree: &'static str,
    /// Put off.
    pub later: &'static str,
    /// Not talked about.
    pub untouched: &'static str,
    /// Stands for none of them, on a small button.
    pub unmarked: &'static str,
    /// The same in the list of all parts.
    pub not_yet: &'static str,
    /// Beside Undo: the answer also checked the part off.
    pub checked_too: &'static str,
    /// Beside Undo: it was checked off before.
    pub marked: &'static str,
    /// Said when an answer was taken back.
    pub cleared: &'static str,
}

impl Ends {
    /// The words of an answer.
    pub fn of(&self, outcome: Outcome) -> &'static str {
        match outcome {
            Outcome::Agree => self.agree,
            Outcome::Refused => self.refused,
            Outcome::Disagree => self.disagree,
            Outcome::Later => self.later,
            Outcome::Untouched => self.untouched,
        }
    }
}

/// The parking lot: what waits till later in the meeting.
pub struct Park {
    /// Opens the sheet, and ends it.
    pub it: &'static str,
    /// Title of the sheet.
    pub title: &'static str,
    /// Label of the field.
    pub label: &'static str,
    /// Under that label.
    pub help: &'static str,
    /// Heading of what is there.
    pub there: &'static str,
}

/// The list of all parts.
pub struct Jump {
    /// Title of the sheet, and what leads to it from the first part.
    pub title: &'static str,
    /// At the part where the parent is.
    pub here: &'static str,
    /// Names the button that goes to a part; its tick is named by the title alone.
    pub go: fn(title: &str) -> String,
    /// The way on after the last part.
    pub wrap: &'static str,
    /// Under it: what it is.
    pub wrap_gist: &'static str,
}

/// Words to say.
pub struct Phrases {
    /// Opens the sheet.
    pub open: &'static str,
    /// Title of the sheet.
    pub title: &'static str,
    /// Under that title.
    pub help: &'static str,
    /// Leads from one that is shown large to the others.
    pub more: &'static str,
    /// All of them.
    pub all: &'static [&'static str],
}
