//! The shape of the words about children and their meetings.

/// The sheets of a child and of a meeting, and the switch between several.
pub struct MeetingScreen {
    /// Title of the sheet of a meeting.
    pub title: &'static str,
}
