//! The words about the My notes tab, in English.

use super::join;
use crate::content::{Around, ItemWords, MyNotes, TopPoints};

pub(super) const MY_NOTES: MyNotes = MyNotes {
    title: "My notes",
    top: TopPoints {
        head: "My top 3",
        from: "from your stars",
        help: "Star a question in any part, or add a point of your own.",
        handle: "Move or remove:",
        up: "Move up",
        down: "Move down",
        moved,
        unstar: "Take the star off",
        unstarred: "Star taken off.",
        add: "Add my own point",
        label: "My own point",
        removed: "Point removed.",
        gave_up: "You gave up one point.",
    },
    strengths: ItemWords {
        head: "What my child is good at",
        of_child: Some(Around { before: "What ", after: " is good at" }),
        help: "This goes in your letter.",
        add: Some("Add something good"),
        label: "Something good",
        field_help: Some("A few words. You can tell more on the next line."),
    },
    worries: ItemWords {
        head: "What worries me",
        of_child: None,
        help: "This goes in your letter too.",
        add: Some("Add a worry"),
        label: "My worry",
        field_help: Some("A few words. You can tell more on the next line."),
    },
    parked: ItemWords {
        head: "Parking lot",
        of_child: None,
        help: "Things to come back to before you leave. This list stays out of what you send.",
        add: Some("Add to the parking lot"),
        label: "Come back to this",
        field_help: None,
    },
    parked_done: "Done:",
    from_part,
    memos: ItemWords {
        head: "Notes from the meeting",
        of_child: None,
        help: "Each stays out of what you send or print until you say it is OK.",
        add: None,
        label: "Note from the meeting",
        field_help: None,
    },
    count,
    hope: "My hope for the next few years",
    change_one: "Change:",
    change: "Change",
    another: "Add another",
    added: "Added.",
    done: "Done",
    remove: "Remove",
    removed: "Removed.",
    make: "Make my letter",
    letter: "My letter",
    letter_share: "OK to put in the sheet for the school",
    letter_share_on: "On. The good things and your hope go on the sheet for the school.",
    letter_share_off: "Off. It stays out of the sheet for the school.",
};

fn moved(place: usize, of: usize) -> String {
    join(&["Moved. It is number ", &place.to_string(), " of ", &of.to_string(), " now."])
}

fn from_part(title: &str) -> String {
    join(&["From ", title])
}

fn count(n: usize, of: usize) -> String {
    join(&[&n.to_string(), " of ", &of.to_string()])
}
