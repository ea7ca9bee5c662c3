//! The words about children and their meetings in English.

use crate::content::MeetingScreen;

pub(super) const MEETING: MeetingScreen = MeetingScreen { title: "This meeting" };
