//! The shape of the words about the My notes tab.

use super::Around;

/// The My notes tab.
pub struct MyNotes {
    /// Its title, and the label of the notes at large.
    pub title: &'static str,
    /// The top points.
    pub top: TopPoints,
    /// What the child is good at.
    pub strengths: ItemWords,
    /// What worries the parent.
    pub worries: ItemWords,
    /// The parking lot.
    pub parked: ItemWords,
    /// Before a thing in the parking lot, in the name of its tick.
    pub parked_done: &'static str,
    /// Below it: the part at which it came up.
    pub from_part: fn(title: &str) -> String,
    /// Quick notes from the meeting.
    pub memos: ItemWords,
    /// How many there are of a list that has room for a few.
    pub count: fn(n: usize, of: usize) -> String,
    /// Label of the hope for the next few years.
    pub hope: &'static str,
    /// Before an item, in the name of the button that changes it.
    pub change_one: &'static str,
    /// Changes a point.
    pub change: &'static str,
    /// Begins the next one.
    pub another: &'static str,
    /// Said when one is there.
    pub added: &'static str,
    /// Ends the writing.
    pub done: &'static str,
    /// Takes one away.
    pub remove: &'static str,
    /// Said then, beside [`Ways::undo`](crate::content::Ways::undo).
    pub removed: &'static str,
    /// Opens the letter.
    pub make: &'static str,
    /// What the letter is: the title of its sheet, and the label of its field.
    pub letter: &'static str,
    /// Label of the switch that lets the letter into the sheet for the school.
    pub letter_share: &'static str,
    /// Under it when it is on.
    pub letter_share_on: &'static str,
    /// Under it when it is off.
    pub letter_share_off: &'static str,
}

/// The words of a list of the parent's own.
pub struct ItemWords {
    /// Its heading.
    pub head: &'static str,
    /// The heading around the child's nickname, where that is part of it.
    pub of_child: Option<Around>,
    /// Under the heading.
    pub help: &'static str,
    /// The button that begins one, where one can be begun here.
    pub add: Option<&'static str>,
    /// The label of the field.
    pub label: &'static str,
    /// Under that label.
    pub field_help: Option<&'static str>,
}

/// The top points.
pub struct TopPoints {
    /// The heading.
    pub head: &'static str,
    /// Beside it, where there are some.
    pub from: &'static str,
    /// Where there are none: how to come by some.
    pub help: &'static str,
    /// Before a point, in the name of the button that opens the others.
    pub handle: &'static str,
    /// Moves it up.
    pub up: &'static str,
    /// Moves it down.
    pub down: &'static str,
    /// Said then.
    pub moved: fn(place: usize, of: usize) -> String,
    /// Takes the star of a question away.
    pub unstar: &'static str,
    /// Said then.
    pub unstarred: &'static str,
    /// Begins a point of the parent's own.
    pub add: &'static str,
    /// The label of its field.
    pub label: &'static str,
    /// Said when one is taken away.
    pub removed: &'static str,
    /// Said when one was given up for another.
    pub gave_up: &'static str,
}
