//! The words about handing over to another person.

use super::is_one;
use super::word_list::WORD_LIST;
use crate::content::HandOver;

pub(super) const HAND_OVER: HandOver = HandOver {
    title: "Hand over",
    gist: "A file locked with a passphrase",
    missing: "This page cannot lock or open a file. That works only on a page that starts with https.",
    what: "This makes a file for the other parent, or for someone who helps you. They load it here, on their own phone.",
    which: "Which child is it about?",
    goes: "What goes in",
    meetings: |count| counted(count, "meeting", "meetings"),
    people: |count| counted(count, "person on the team", "people on the team"),
    checked: |count| counted(count, "part checked off", "parts checked off"),
    entries: |count| counted(count, "goal, service or the like", "goals, services and the like"),
    promises: |count| counted(count, "promise", "promises"),
    shared: |count| counted(count, "note you marked OK to share", "notes you marked OK to share"),
    notes: |count| counted(count, "note, with your private ones", "notes, with your private ones"),
    nothing: "There is nothing to hand over yet.",
    stays: "What stays with you",
    left: |count| counted(count, "private note", "private notes"),
    stays_too: "Stars, what you plan to ask, what you decide, and how to reach people stay with you too.",
    private: "Put my private notes in too",
    private_on: "On. They can read all of it, and keep it. In a dispute it may be used.",
    private_off: "Off. They stay with you.",
    passphrase: "Passphrase",
    passphrase_help: "It is not in the file. Tell it by phone or in person. If it is lost, the file cannot be opened.",
    empty: "Use 12 letters or more. A few odd words work well.",
    short: "Too short. Use 12 letters or more.",
    guessable: "Easy to guess. Add words that have no link to you.",
    fair: "This will do. Longer is safer.",
    strong: "Strong.",
    suggest: "Suggest one",
    suggested: "There is a new passphrase in the field. Write it down.",
    make: "Make the file",
    wanting: "First choose a longer passphrase.",
    working: "Working on the lock…",
    made: "The file is ready. Send the file one way, and tell the passphrase another way.",
    send: "Send the file",
    save: "Save the file",
    not_made: "This browser did not make the file. Nothing was sent. Try once more.",
    locked: "This file is locked. Ask the person who made it for the passphrase.",
    open: "Open the file",
    not_opened: "It did not open. The passphrase may be wrong, or the file may have changed on its way. Nothing was changed here.",
    broken: "This file is cut short, or has changed on its way. Ask for it once more. Nothing was changed here.",
    newer: "This file was made by a newer version of this page. Reload the page and try again.",
    word_list: WORD_LIST,
};

fn counted(count: usize, one: &str, more: &str) -> String {
    [count.to_string().as_str(), " ", if is_one(count) { one } else { more }].concat()
}
