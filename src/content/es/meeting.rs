//! The words about children and their meetings in English.

use super::{join, month, number};
use crate::content::{Interpreter, Kinds, MeetingCard, MeetingScreen};
use crate::model::Day;

pub(super) const MEETING: MeetingScreen = MeetingScreen {
    child: "Child",
    nickname: "Nickname",
    nickname_help: "A short name or initials. It also stands in your letters and on what you print.",
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
    remove: "Remove this meeting",
    removed: "Off the list. The words stay in this browser until you erase all.",
    now_at,
    day,
    day_alone,
    weekday,
    clock,
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
    join(&[&day_alone(day), ", ", &number(day.year as usize)])
}

fn day_alone(day: Day) -> String {
    join(&[month(day), " ", &number(day.day as usize)])
}

fn weekday(of: Day, year: bool) -> String {
    const WEEK: [&str; 7] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
    let name = WEEK.get(of.weekday()).copied().unwrap_or_default();
    join(&[name, ", ", &if year { day(of) } else { day_alone(of) }])
}

pub(super) fn clock(hour: u32, minute: u32) -> String {
    let half = if hour < 12 { " AM" } else { " PM" };
    let hour = if hour.is_multiple_of(12) { 12 } else { hour % 12 };
    let colon = if minute < 10 { ":0" } else { ":" };
    join(&[&number(hour as usize), colon, &number(minute as usize), half])
}
