//! The words about children and their meetings in English.

use super::{join, number};
use crate::content::{Interpreter, Kinds, MeetingCard, MeetingScreen};

pub(super) const MEETING: MeetingScreen = MeetingScreen {
    child: "Child",
    nickname: "Nickname",
    nickname_help: "A short name or initials. It also shows in your letters and on what you print.",
    add_nickname: "Add a nickname",
    change_nickname: "Change nickname",
    add_child: "Add a child",
    my_child: "My child",
    nth_child,
    remove_child: "Take off the list",
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
    time: "Time",
    no_such_time: "Write the hour and the minutes, such as 9:30.",
    time_alone: "Add the date too, and we show both.",
    place: "Place",
    link: "Phone number or video link",
    link_help: "Copy it from the school’s notice.",
    interpreter: Interpreter {
        need: "I need an interpreter",
        on: "On. Ask the school for one ahead of time. It is free.",
        off: "Off. If you need one, turn this on and ask the school.",
        language: "Language",
    },
    card: MeetingCard {
        label: "Your meeting",
        empty: "When is the meeting?",
        empty_help: "The school’s notice says when and where.",
        add: "Add the day",
        change: "Change the meeting",
        dot: " · ",
        comma: ", ",
        interpreter: "Interpreter",
        interpreter_asked: "Interpreter: asked for",
        team_name: "Team name here: ",
        call: "Call in",
        join: "Join by video",
    },
    nth_meeting,
    others: "Other meetings",
    new: "New meeting",
    new_gist: "Keeps the team and what is still open",
    begun: "This is a new meeting. The team and what is still open came along.",
    remove: "Take off the list",
    removed: "Off the list. The words stay in this browser until you erase all.",
    now_at,
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
