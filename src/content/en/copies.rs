//! The words about saved copies.

use super::{is_one, join, number};
use crate::content::{CameBack, Copies, Stands, WrongFile};

pub(super) const COPIES: Copies = Copies {
    holds: "It has each child and each meeting in it, and all your notes.",
    send: "Send it to myself",
    sent: "Copy sent.",
    not_saved: "This browser did not take the file. Try once more.",
    load: "Load a copy",
    load_gist: "From a file you saved",
    first: "Pick a copy you saved. First you see what is in it. Nothing changes until you say so.",
    choose: "Choose a file",
    choose_other: "Choose another file",
    inside: "In this file",
    written,
    empty: "There is nothing in this file that we can read.",
    no_name: "A child with no nickname",
    more,
    stands: Stands {
        new: "Only in the file",
        same: "Same as here",
        newer_there: "Newer in the file",
        newer_here: "Newer here",
        both: "New in both",
        gone_here: "You took it off here. It comes back.",
        gone_there: "Taken off there. It stays here.",
    },
    unreadable,
    newer,
    merge: "Put it together",
    merge_means: "It joins what is here. Nothing here is lost. Where both changed the same words, you see both.",
    another: "Add as another child",
    another_means: "It goes next to what is here. The two do not mix.",
    done: "Done",
    cancel: "Cancel",
    loaded: "The copy is loaded.",
    nothing_new: "Nothing in it is newer. Nothing changed.",
    kept: "Nothing that was here is lost.",
    undone: "The copy was taken out. Your own words are as they were.",
    wrong: WrongFile {
        not_ours: "This file is not a copy of this list. Nothing changed.",
        broken: "This copy is not whole. It may be cut off. Nothing changed. Do you have the file somewhere else?",
        newer: "This copy is from a newer version. Nothing changed. Reload this page, then load it again.",
        too_big: "This file is too big to be a copy of this list. Nothing changed.",
        unread: "This browser could not open the file. Nothing changed. Try once more.",
    },
    back: CameBack {
        head: came_back,
        text: "You took it off, and it was changed somewhere else. Keep it or take it off again.",
        see: "See what came back",
        no_words: "No words yet",
        keep: "Keep",
        remove: "Take off again",
        stays: "Kept.",
        removed: "Taken off again.",
        done: "That was all.",
        kind,
    },
};

fn written(day: &str) -> String {
    join(&["Last written on ", day])
}

fn more(n: usize) -> String {
    join(&["and ", &number(n), " more"])
}

fn unreadable(n: usize) -> String {
    let what = if is_one(n) { " thing in it cannot be read." } else { " things in it cannot be read." };
    join(&[&number(n), what, " The file still has it. Keep the file."])
}

fn newer(n: usize) -> String {
    let what =
        if is_one(n) { " thing in it is from a newer version." } else { " things in it are from a newer version." };
    join(&[&number(n), what, " Reload this page, then load it again."])
}

fn came_back(n: usize) -> String {
    join(&[&number(n), if is_one(n) { " thing came back" } else { " things came back" }])
}

fn kind(list: &str) -> &'static str {
    match list {
        "ask" => "Question",
        "child" => "Child",
        "meeting" => "Meeting",
        "member" => "On the team",
        "memo" => "Quick note",
        "parked" => "Parking lot",
        "point" => "Top point",
        "promise" => "Promise",
        "strength" => "Strength",
        "worry" => "Worry",
        "day-off" | "report" => "Day",
        _ => "In the plan",
    }
}
