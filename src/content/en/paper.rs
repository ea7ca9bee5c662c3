//! The words of what is sent and printed, in English.

use super::{is_one, join, number};
use crate::content::{About, CalendarWords, Decisions, MessageWords, PaperWords, RecapWords, SheetWords, VisionWords};

pub(super) const PAPER: PaperWords = PaperWords {
    hello,
    about,
    thanks: "Thank you.",
    concerns: "My concerns and my vision",
    minutes,
    notice,
    recap: RecapWords {
        title: "My notes of the meeting",
        thanks,
        missed: "Please tell me if I missed something.",
        nothing: "I will send you my notes of what I heard soon.",
        agreed: "I heard us agree on",
        refused: "The school said no to",
        they_said: " The reason I heard: ",
        disagree: "I do not agree with",
        my_reason: " My reason: ",
        promised: "You promised",
        others: "Others will",
        i_will: "I will",
        earlier: "Promised at an earlier meeting",
        by: "by ",
        open: "Still open",
        untouched: ": we did not talk about it",
        decisions: Decisions {
            undecided: "I have not decided yet.",
            home: "I took the IEP home to read.",
            agree: "I agree to all of it. I will tell you on your form.",
            agree_some: "I agree to some of it. I will tell you on your form.",
            disagree: "I do not agree with the plan.",
            meet_again: "We will meet again.",
            attended: "I signed only to show I was there.",
        },
        decided,
        answer_by,
        next: "What happens next",
        notes: "My notes",
        last: "These are my notes of what I heard. This is not my signature or my consent.",
    },
    messages: MessageWords {
        documents_title: "Papers before the meeting",
        documents: "Please send me the draft and the test reports ahead of time. I want to read them before we meet.",
        time_title: "Another time for the meeting",
        time: "The time you set does not work for me. Can we find a day and a time that works for all of us?",
        interpreter_title: "An interpreter for the meeting",
        interpreter,
        comes_title: "Who is coming with me",
        comes_unknown: "I will write again when I know who is coming with me.",
        notice_title: "Please send me prior written notice",
        you_said_no: "You said no to",
        copy_title: "The final copy",
        copy_ask: "Please send me the final copy of the IEP. When can I have it?",
        copy_same: "I read the final copy of the IEP. It says what I heard us agree on.",
        copy_so_far: "I am still reading the final copy of the IEP. So far it says what I heard us agree on.",
        copy_read: "I read the final copy of the IEP. Some of it is not as I heard it.",
        missing: "Not in it",
        different: "In it, but not the same",
        unsure: "I am not sure about",
        copy_please: "Please look at this with me. Can you send me a new copy, or tell me why it is so?",
    },
    vision: VisionWords {
        title: "My worries and hopes",
        please: "Please put this in the IEP.",
        nothing: "I will send you my worries and my hopes before we meet.",
    },
    sheet: SheetWords {
        title: sheet_title,
        mine,
        meeting: "Meeting: ",
        parent: "Parent: ",
        place: "Place: ",
        link: "Phone or video: ",
        interpreter: "Interpreter: ",
        top,
        strengths: good_at_and_hope,
        questions: "Questions I will ask",
        team: "Who is on the team",
        notes: "Notes",
        checked: "Checked",
        not_checked: "Not checked",
        asked: "Asked: ",
        note: "Note: ",
        decision: "What I decided",
        done: " (done)",
        also: "Also from this website",
        letters: "My own words in letters",
    },
    calendar: CalendarWords {
        meeting: "School meeting",
        answer: "School: day to answer",
        promise: "School: check a promise",
        service: "School: check that it started",
        report: "School: report",
        prepare: "School: time to get ready",
        yearly: "School: yearly review",
        tests: "School: ask about new tests",
    },
};

fn hello(name: &str) -> String {
    if name.is_empty() { "Hello,".to_owned() } else { join(&["Hello ", name, ","]) }
}

fn about(of: About) -> String {
    join(&["I am writing about ", &the_meeting(of, "for "), "."])
}

fn thanks(of: About) -> String {
    join(&["Thank you for ", &the_meeting(of, "about "), "."])
}

fn the_meeting(of: About, link: &str) -> String {
    let team = if of.team.is_empty() { String::new() } else { join(&[of.team, " "]) };
    let child = if of.child.is_empty() { "my child" } else { of.child };
    let when = if of.when.is_empty() { String::new() } else { join(&[" on ", of.when]) };
    join(&["the ", &team, "meeting ", link, child, &when])
}

fn notice(rule: &str) -> String {
    join(&["Please send me prior written notice of what you said no to, and why (", rule, ")."])
}

fn decided(day: &str) -> String {
    join(&["I decided this on ", day, "."])
}

fn answer_by(day: &str) -> String {
    join(&["I plan to answer by ", day, "."])
}

fn interpreter(language: &str) -> String {
    let language = if language.is_empty() { String::new() } else { join(&[" My language is ", language, "."]) };
    join(&["I need an interpreter at the meeting.", &language, " Please write back that one will be there."])
}

fn of_child(child: &str, named: &str, unnamed: &str) -> String {
    if child.is_empty() { unnamed.to_owned() } else { named.replace('*', child) }
}

fn good_at_and_hope(child: &str) -> String {
    of_child(child, "What * is good at, and my hope", "What my child is good at, and my hope")
}

fn sheet_title(child: &str) -> String {
    of_child(child, "Notes for *’s IEP meeting", "Notes for the IEP meeting")
}

fn mine(child: &str) -> String {
    of_child(child, "All of my notes for *: mine, not for school", "All of my notes: mine, not for school")
}

fn top(n: usize) -> String {
    if is_one(n) { "My top point".to_owned() } else { join(&["My top ", &number(n), " points"]) }
}

/// With a plain space, since it is sent as text.
fn minutes(n: &str) -> String {
    join(&[n, if n == "1" { " minute" } else { " minutes" }])
}
