//! The words about the Steps tab, and messages to the school.

use super::join;
use crate::content::{Before, Calendar, DayList, Level, Messages, Rule, Rules, SixSteps, StartDay, StepWords, Steps};

pub(super) const STEPS: Steps = Steps {
    title: "Steps",
    head: "The 6 steps",
    here: "You are here",
    done: "Mark as done",
    is_done: "Done",
    done_on,
    done_day: "Done on",
    not_done: "Not done yet",
    marked: "Marked as done.",
    unmarked: "Not marked as done now.",
    answer_by,
    good: "Good to know",
    rules: Rules { national: "National rule", state: "Your state may differ", tip: "Tip", why: "Why?", cite },
    six: SixSteps {
        team: TEAM,
        evaluation: EVALUATION,
        concerns: CONCERNS,
        draft: DRAFT,
        meeting: MEETING,
        decision: DECISION,
    },
    vision: "Write your concerns and vision",
    wrap: "Wrap up",
    wrap_gist: "What you decided, and the letter to send",
    messages: Messages {
        head: "You can send",
        documents_ahead: "Ask for the draft and the reports",
        another_time: "Ask for another time",
        interpreter: "Ask for an interpreter",
        who_comes: "Say who you will bring",
        prior_written_notice: "Ask for the “no” in writing",
        final_copy: "Say what is not the same in the final copy",
        lead: "A short letter to the school. Read it over, then send it.",
        sent_head: "Did you send it?",
        mark: "Mark as sent",
        sent_on,
        to: " to ",
        day: "Sent on",
        to_whom: "To whom?",
        not_sent: "Not sent yet",
        marked: "Marked as sent.",
        unmarked: "Not marked as sent now.",
        no_head: "The school said no?",
        no_text: "You can ask for the “no” and the reason in writing. It is called prior written notice.",
    },
    before: Before {
        head: "Before you go",
        draft: "I have the draft, or I asked for it.",
        who_comes: "I told the school who I will bring.",
        top_points: "My top points have a star.",
        opened: "I opened this page on this phone.",
        opened_why: "Leave it open. Then it works with no signal.",
        copy: "I saved a copy.",
        sheet: "I sent myself the sheet.",
        sheet_open: "See the sheet",
        charged: "My phone is charged.",
    },
    start_day: StartDay {
        about,
        ask: "Ask: what is the first day?",
        noticed: "The school’s written notice came on",
        days_off: "Days with no school",
        days_off_help: "Add them, and we count past them.",
        day_off: "A day with no school",
    },
    days: DayList { add: "Add this day", nothing: "Pick a day first.", added, remove, removed },
    calendar: Calendar {
        title: "Add to calendar",
        lead: "All these days go in one file. Open it, and your phone adds them.",
        empty: "No days yet. Add the day of the meeting first.",
        done: "If you saved or sent the file, open it. Then your phone adds the days.",
        text: "The days as text",
        text_help: "For a calendar that takes no file.",
        copy: "Copy the days",
        copied: "Copied.",
        selected: "The days are marked. You can copy them now.",
        reports: "Days of progress reports",
        reports_help: "The plan says when they come.",
        report: "A report comes on",
    },
};

const TEAM: StepWords = StepWords {
    title: "The team is set",
    what: "The school picks its team members and sends you a notice. The notice says why, when, where, and who will come.",
    rule: Rule {
        level: Level::National,
        why: "The school tells you early, and sets a time and place that work for you too.",
        section: Some("300.322"),
    },
    does: &[
        "Check the time works. Ask for another time if not.",
        "Ask for an interpreter, if you need one.",
        "Say who you will bring.",
        "Write down each name and job.",
    ],
    good: None,
    watch: Some("Someone who must be there is marked absent and you did not agree in writing."),
};

const EVALUATION: StepWords = StepWords {
    title: "You go over the test results",
    what: "You read the test report and learn what your child needs. For a first test, the national rule is 60 days after \
           you agree in writing. Your state may set its own limit.",
    rule: Rule {
        level: Level::State,
        why: "The 60 days hold where a state has no time of its own.",
        section: Some("300.301"),
    },
    does: &[
        "Ask for the report before the meeting.",
        "Mark what you do not understand.",
        "Ask if it matches what you see at home.",
    ],
    good: Some((
        "If you disagree with the school’s testing, you can ask for an outside one at no cost to you. It is called \
         an independent evaluation. The district must pay for it or ask for a hearing to show its own test was right.",
        Rule {
            level: Level::National,
            why: "You can ask for one outside test each time the school has done its own.",
            section: Some("300.502"),
        },
    )),
    watch: None,
};

const CONCERNS: StepWords = StepWords {
    title: "You write your concerns and vision",
    what: "You put your worries and hopes on paper so they can go in the IEP.",
    rule: Rule {
        level: Level::National,
        why: "The team has to think about what you worry about when it writes the plan.",
        section: Some("300.324"),
    },
    does: &[
        "Write three strengths, three worries, and one hope for the next few years.",
        "Send it before the meeting and keep a copy.",
    ],
    good: None,
    watch: None,
};

const DRAFT: StepWords = StepWords {
    title: "The school writes a draft",
    what: "The school may write a draft. It is only a draft. It can be changed at the meeting.",
    rule: Rule {
        level: Level::State,
        why: "No national rule says when you get the draft. Some states set a number of days.",
        section: None,
    },
    does: &[
        "Ask for a copy ahead of time. You can ask to see the school’s records before the meeting, too.",
        "Compare it to last year.",
        "Mark each part: in the draft, missing, or ask.",
    ],
    good: None,
    watch: Some("It looks final before you have met."),
};

const MEETING: StepWords = StepWords {
    title: "You meet and talk it over",
    what: "The team goes through the plan part by part. The first IEP meeting must be held within 30 days after the team \
           decides your child needs services.",
    rule: Rule { level: Level::National, why: "The 30 days are for the first plan.", section: Some("300.323") },
    does: &[
        "Ask for plain words. Ask for a break.",
        "Put side topics in a parking lot list.",
        "When you hear “yes,” ask where it is written.",
        "When you hear “no,” ask for the reason in writing.",
    ],
    good: Some((
        "You can ask for changes. The draft is not the last word. The team looks at what your child needs, not at what is \
         easy for the school.",
        Rule {
            level: Level::National,
            why: "When the school says no to new tests, help, or a new class, it tells you why in writing.",
            section: Some("300.503"),
        },
    )),
    watch: Some("You are rushed. You are told it is all or nothing."),
};

const DECISION: StepWords = StepWords {
    title: "You decide",
    what: "The school needs your written OK before the first services can start. You do not have to decide in the room. \
           You can take it home.",
    rule: Rule {
        level: Level::National,
        why: "The written OK is for the first services. To take it home is a tip.",
        section: Some("300.300"),
    },
    does: &[
        "Check the final copy against your notes.",
        "Then choose: agree, agree to some parts, or do not agree.",
        "Write down what you chose and the date.",
        "Services must start as soon as they can. Some states set a limit, such as 10 school days.",
    ],
    good: Some((
        "After the first IEP, rules differ by state. In many states a new IEP can start even if you do not sign. If you \
         disagree, act fast and in writing. Signing to show you were there is not the same as saying yes.",
        Rule {
            level: Level::State,
            why: "Ask: what happens if I do not sign, and by when do I answer? Do you want a hearing? Ask before the \
                  change starts. Then your child most often stays in the same placement until it ends.",
            section: Some("300.518"),
        },
    )),
    watch: None,
};

fn done_on(day: &str) -> String {
    join(&["Done ", day])
}

fn answer_by(day: &str) -> String {
    join(&["I will answer by ", day])
}

fn cite(section: &str) -> String {
    join(&["You can look it up: Title 34, section ", section, "."])
}

fn sent_on(day: &str) -> String {
    join(&["Sent ", day])
}

fn about(day: &str) -> String {
    join(&["Services may start about ", day, "."])
}

fn added(day: &str) -> String {
    join(&[day, " is on the list."])
}

fn remove(day: &str) -> String {
    join(&["Take off ", day])
}

fn removed(day: &str) -> String {
    join(&[day, " is off the list."])
}
