//! The words about meeting mode in English: the full screen at the table.

use super::{is_one, join, number};
use crate::content::{Ends, Jump, Memos, Mode, Park, Phrases, Promises, SaidNo, Told};
use crate::model::Part;

pub(super) const MODE: Mode = Mode {
    title: "The meeting",
    start: "Start the meeting",
    go_on: "Go on with the meeting",
    start_gist: "One part at a time, with big buttons for your thumb.",
    leave: "Leave",
    to_ask,
    said_no: "They said no",
    no: SaidNo {
        what: "What did they say no to?",
        reason: "The reason they gave",
        say: "You can say",
        phrases: [
            "Please give me that “no” in writing, with the reason.",
            "What data is that based on?",
            "Can you say yes to this today? If not, who can, and by what date?",
        ],
        letter: "This goes in your letter under “The school said no to”.",
    },
    promises: Promises {
        title: "Promises",
        add: "Add a promise",
        change,
        by,
        dot: " · ",
        one: "Promise",
        what: "What",
        nothing: "Write what they promised, in a few words.",
        what_help: "It goes in your letter and on the sheet for the school.",
        who: "Who",
        me: "Me",
        other: "Someone else",
        when: "By when",
        friday: "Friday",
        two_weeks: "In 2 weeks",
        pick: "Pick a day",
        day: "Day",
        keep: "Keep it",
        remove: "Remove",
        removed: "Promise removed.",
    },
    memos: Memos {
        label: "Quick note",
        help: "The time is added for you.",
        keep: "Keep this note",
        kept: "Note kept.",
        change: change_note,
        done: "Done",
        remove: "Remove",
        removed: "Note removed.",
    },
    ends: Ends {
        ask: "How did this part end?",
        agree: "We agree",
        refused: "School said no",
        disagree: "I do not agree",
        later: "Later",
        untouched: "Not talked about",
        unmarked: "Not marked",
        not_yet: "Not talked about yet",
        checked_too: "Checked off too.",
        marked: "Marked.",
        cleared: "Mark removed.",
    },
    back: "Back to",
    short,
    next: "Next",
    park: Park {
        it: "Park it",
        title: "Parking lot",
        label: "What should wait?",
        help: "Put it here now. Come back to it before you leave.",
        there: "In the parking lot",
    },
    jump: Jump {
        title: "All parts",
        here: "You are here",
        go,
        wrap: "Wrap up",
        wrap_gist: "What you decide, and the letter to send",
    },
    phrases: Phrases {
        open: "Phrases",
        title: "Words you can use",
        help: "Read one out loud. Or tap it to show it big.",
        more: "More phrases",
        all: &[
            "Where is that written?",
            "Please give me that “no” in writing, with the reason.",
            "What data is that based on?",
            "I do not agree. Please write that down.",
            "I need a short break.",
            "I want to take it home and read it.",
            "Can you say that in plain words?",
            "I need the interpreter before we go on.",
            "Can we stop and set another day?",
            "Who will do that, and by when?",
        ],
    },
    told: Told {
        title: "In the meeting",
        nothing: "Not talked about yet. You mark how it ends, and what was promised, in the meeting.",
    },
};

fn to_ask(n: usize) -> String {
    match n {
        0 => "All questions asked".to_owned(),
        n if is_one(n) => "1 question not asked yet".to_owned(),
        n => join(&[&number(n), " questions not asked yet"]),
    }
}

fn change(what: &str) -> String {
    join(&["Change the promise: ", what])
}

fn change_note(time: &str) -> String {
    join(&["Change the note of ", time])
}

fn by(day: &str) -> String {
    join(&["by ", day])
}

fn go(title: &str) -> String {
    join(&["Go to ", title])
}

fn short(part: Part) -> &'static str {
    match part {
        Part::Concerns => "Concerns",
        Part::Goals => "Goals",
        Part::Services => "Services",
        Part::Accommodations => "Accommodations",
        Part::Placement => "Placement",
        Part::Nonparticipation => "Time away",
        Part::Transportation => "Rides",
        Part::Esy => "Summer",
        Part::PresentLevels => "Doing now",
        Part::Progress => "Reports",
        Part::Assessments => "Tests",
        Part::Schedule => "When",
        Part::SpecialFactors => "Needs",
        Part::StaffSupports => "Staff",
        Part::Transition => "Life after",
        Part::AgeOfMajority => "Age 18",
        Part::Papers => "Papers",
    }
}
