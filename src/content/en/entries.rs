//! The words about the child's own goals, services and the like, in English.

use super::join;
use crate::content::{Around, Entries, EntryWords, States};

pub(super) const ENTRIES: Entries = Entries {
    change,
    add_to,
    which: "Which one do you want to write down?",
    states: States { last_year: "Last year", draft: "In the draft", request: "I ask for", agreed: "Agreed" },
    examples_help: "Just examples. Tap one, or write your own.",
    examples: &[
        "Speech therapy",
        "Occupational therapy",
        "Physical therapy",
        "Help with reading",
        "Counseling",
        "Help with behavior",
        "A nurse",
        "Training for parents",
        "Devices and tools",
    ],
    my_own: "My own",
    alone: "alone",
    group: "in a group",
    answer_alone: "Alone",
    answer_group: "In a group",
    same: "Same as",
    copied,
    minutes,
    starts: "starts ",
    until: "until ",
    no_first_day: "No first day in the draft",
    comma: ", ",
    dot: " · ",
    done: "Done",
    remove: "Remove",
    removed,
    show_all,
    goals: EntryWords {
        one: "Goal",
        add: "Add a goal",
        of_child: Around { before: "", after: "’s goals" },
        of_my_child: "My child’s goals",
        name: Some("Skill"),
        facts: &["The goal"],
    },
    services: EntryWords {
        one: "Service",
        add: "Add a service",
        of_child: Around { before: "", after: "’s services" },
        of_my_child: "My child’s services",
        name: Some("What kind"),
        facts: &["Minutes", "How often", "Alone or in a group", "Where", "Who", "First day", "Until when"],
    },
    accommodations: EntryWords {
        one: "Accommodation",
        add: "Add a kind of help",
        of_child: Around { before: "", after: "’s accommodations" },
        of_my_child: "My child’s accommodations",
        name: Some("What helps"),
        facts: &["How it is used, and when"],
    },
    placement: EntryWords {
        one: "Placement",
        add: "Add the placement",
        of_child: Around { before: "", after: "’s placement" },
        of_my_child: "My child’s placement",
        name: None,
        facts: &["Kind of class, and where", "Why there"],
    },
    nonparticipation: EntryWords {
        one: "Time out of class",
        add: "Add the time out of class",
        of_child: Around { before: "", after: "’s time out of class" },
        of_my_child: "My child’s time out of class",
        name: None,
        facts: &["How much time", "Why"],
    },
    transportation: EntryWords {
        one: "Ride",
        add: "Add a ride",
        of_child: Around { before: "", after: "’s ride" },
        of_my_child: "My child’s ride",
        name: None,
        facts: &["What kind of ride", "From where to where", "Who helps on the bus"],
    },
    esy: EntryWords {
        one: "Summer and extra time",
        add: "Add summer or extra time",
        of_child: Around { before: "", after: "’s summer and extra time" },
        of_my_child: "My child’s summer and extra time",
        name: None,
        facts: &["Which goals", "Minutes", "How often", "Where", "First day", "Last day"],
    },
};

fn change(name: &str) -> String {
    join(&["Change ", name])
}

fn add_to(name: &str) -> String {
    join(&["Add to ", name])
}

fn copied(state: &str) -> String {
    join(&["Same as: ", state])
}

/// With spaces at which no line breaks, here and in a day.
fn minutes(n: &str) -> String {
    join(&[n, "\u{a0}min"])
}

fn removed(name: &str) -> String {
    join(&[name, " removed."])
}

fn show_all(n: usize) -> String {
    join(&["Show all ", &n.to_string()])
}
