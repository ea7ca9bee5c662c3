//! The shape of the words about children and their meetings.

use crate::model::{Day, MeetingKind};

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
    /// A day, as it is written.
    pub day: fn(day: Day) -> String,
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
            MeetingKind::Yearly => self.kinds.yearly,
            MeetingKind::ThreeYear => self.kinds.three_year,
            MeetingKind::Change => self.kinds.change,
            MeetingKind::Other => self.kinds.other,
        }
    }
}
