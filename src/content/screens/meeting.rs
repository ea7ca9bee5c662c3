//! The shape of the words about children and their meetings.

use crate::model::MeetingKind;

/// The sheets of a child and of a meeting, and the switch between several.
pub struct MeetingScreen {
    /// Title of the sheet of a child, and heading of the children in the menu.
    pub child: &'static str,
    /// Label of the nickname.
    pub nickname: &'static str,
    /// Under that label.
    pub nickname_help: &'static str,
    /// Leads to the nickname, where there is none.
    pub add_nickname: &'static str,
    /// Leads to the nickname, where there is one.
    pub change_nickname: &'static str,
    /// Begins another child.
    pub add_child: &'static str,
    /// Stands for the name of the only child, where it has none.
    pub my_child: &'static str,
    /// Stands for the name of one of several, where it has none.
    pub nth_child: fn(n: usize) -> String,
    /// Takes the child off the list.
    pub remove_child: &'static str,
    /// Said beside [`Ways::undo`](super::Ways::undo) when that was done.
    pub child_removed: &'static str,
    /// Said when another child is shown.
    pub now_for: fn(name: &str) -> String,
    /// Title of the sheet of a meeting, and what leads to it.
    pub title: &'static str,
    /// Under what leads to it, while nothing is known of the meeting.
    pub gist: &'static str,
    /// Heading of the kinds.
    pub kind: &'static str,
    /// The kinds.
    pub kinds: Kinds,
    /// Label of the day.
    pub date: &'static str,
    /// In the place of the day, where there is none.
    pub no_date: &'static str,
    /// Beside a day that the calendar does not have.
    pub no_such_day: &'static str,
    /// Label of the time.
    pub time: &'static str,
    /// Beside what is no time of day.
    pub no_such_time: &'static str,
    /// Beside a time without a day.
    pub time_alone: &'static str,
    /// Label of the place.
    pub place: &'static str,
    /// Label of how to join by phone or video.
    pub link: &'static str,
    /// Under that label.
    pub link_help: &'static str,
    /// The interpreter.
    pub interpreter: Interpreter,
    /// The card of the meeting.
    pub card: MeetingCard,
    /// Stands for the kind of a meeting, where it is not known.
    pub nth_meeting: fn(n: usize) -> String,
    /// Heading of the child's other meetings.
    pub others: &'static str,
    /// Begins another meeting.
    pub new: &'static str,
    /// Under it: what stays.
    pub new_gist: &'static str,
    /// Said when it was begun.
    pub begun: &'static str,
    /// Takes the meeting off the list.
    pub remove: &'static str,
    /// Said beside [`Ways::undo`](super::Ways::undo) when that was done.
    pub removed: &'static str,
    /// Said when another meeting is shown.
    pub now_at: fn(meeting: &str) -> String,
}

/// Whether an interpreter is needed.
pub struct Interpreter {
    /// Label of the switch.
    pub need: &'static str,
    /// Under it when it is on.
    pub on: &'static str,
    /// Under it when it is off.
    pub off: &'static str,
    /// Label of the language.
    pub language: &'static str,
}

/// The card of the meeting.
pub struct MeetingCard {
    /// Its name.
    pub label: &'static str,
    /// Its heading, while nothing is known.
    pub empty: &'static str,
    /// Under it.
    pub empty_help: &'static str,
    /// Leads to the sheet of the meeting, while nothing is known.
    pub add: &'static str,
    /// The same later.
    pub change: &'static str,
    /// Between two facts.
    pub dot: &'static str,
    /// Before the time, after the day.
    pub comma: &'static str,
    /// An interpreter is needed.
    pub interpreter: &'static str,
    /// An interpreter was asked for.
    pub interpreter_asked: &'static str,
    /// Before what the team is called here.
    pub team_name: &'static str,
    /// Calls the number.
    pub call: &'static str,
    /// Opens the address.
    pub join: &'static str,
}

/// The kinds of meetings, one field each. Read them with [`MeetingScreen::of`].
#[expect(missing_docs, reason = "each field is the kind of the same name, which says what it is")]
pub struct Kinds {
    pub first: &'static str,
    pub yearly: &'static str,
    pub three_year: &'static str,
    pub change: &'static str,
    pub other: &'static str,
}

impl MeetingScreen {
    /// The words of a kind.
    pub fn of(&self, kind: MeetingKind) -> &'static str {
        match kind {
            MeetingKind::First => self.kinds.first,
            MeetingKind::AnnualReview => self.kinds.yearly,
            MeetingKind::Reevaluation => self.kinds.three_year,
            MeetingKind::Amendment => self.kinds.change,
            MeetingKind::Other => self.kinds.other,
        }
    }
}
