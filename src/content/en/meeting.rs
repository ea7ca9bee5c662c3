//! The words about children and their meetings in English.

use super::{join, month, number};
use crate::content::{Kinds, MeetingScreen};
use crate::model::Day;

pub(super) const MEETING: MeetingScreen = MeetingScreen {
    child: "Child",
    nickname: "Nickname",
    nickname_help: "A short name, just for you. It stays in this browser.",
    add_nickname: "Add a nickname",
    change_nickname: "Change nickname",
    add_child: "Add a child",
    my_child: "My child",
    nth_child,
    remove_child: "Remove this child",
    child_removed: "Off the list. The words stay in this browser until you erase all.",
    now_for,
    title: "This meeting",
    gist: "Its kind and its date",
    kind: "What kind of meeting is it?",
    kinds: Kinds {
        first: "First meeting",
        yearly: "Yearly meeting",
        three_year: "3-year meeting",
        change: "Meeting to change the plan",
        other: "Other meeting",
    },
    date: "Date of the meeting",
    no_date: "No date yet",
    no_such_day: "The calendar has no such day. Check the month and the day.",
    nth_meeting,
    others: "Other meetings",
    new: "New meeting",
    new_gist: "It starts with the same team. You can still read the old one.",
    begun: "This is a new meeting. The team is the same.",
    remove: "Remove this meeting",
    removed: "Off the list. The words stay in this browser until you erase all.",
    now_at,
    day,
};

fn nth_child(n: usize) -> String {
    join(&["Child ", &number(n)])
}

fn nth_meeting(n: usize) -> String {
    join(&["Meeting ", &number(n)])
}

fn now_for(name: &str) -> String {
    join(&["This is the list for ", name, "."])
}

fn now_at(meeting: &str) -> String {
    join(&["This is the list for: ", meeting, "."])
}

fn day(day: Day) -> String {
    join(&[month(day), " ", &number(day.day as usize), ", ", &number(day.year as usize)])
}
