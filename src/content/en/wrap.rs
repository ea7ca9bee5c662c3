//! The words about wrap up, the final copy, and the next meeting.

use super::{is_one, join, number};
use crate::content::{Choices, Consent, Filed, FinalCopyScreen, FirstPlan, ProgressWords, Wrap};

pub(super) const WRAP: Wrap = Wrap {
    title: "Wrap up",
    lead: "You do not have to decide in the room. You can take it home.",
    decide: "What did you decide?",
    choices: Choices {
        undecided: "Not decided yet",
        home: "I take it home to read",
        home_means: "Ask: when must I answer, and what happens if I have not?",
        agree: "I agree to all of it",
        agree_means: "Marking it here is not signing. Use the school’s form.",
        agree_some: "I agree to some of it",
        agree_some_means: "By part, with the reason",
        disagree: "I do not agree",
        disagree_means: "Marking it here does not tell the school. Use their form or write to them.",
        meet_again: "We will meet again",
        meet_again_means: "Ask: on which day?",
        attended: "I signed only to show I was there",
        attended_means: "That is not the same as saying yes. Read what the form says by the line.",
    },
    date: "Date",
    answer_by: "I will answer by",
    first: FirstPlan {
        is_it: "If this is the first IEP",
        head: "Your first IEP",
        text: "No services start until you say yes in writing. Ask about saying yes to some parts.",
        after_head: "After the first IEP",
        after: "Rules differ by state. In many states a new IEP can start even if you do not sign. If you do not agree, act fast and in writing.",
        after_say: "You can ask: “What happens if I do not sign?”",
    },
    next: "What happens next, and who said so",
    next_help: "It goes in the letter.",
    recap: "Recap to send",
    recap_help: "A short letter in your words. Notes stay out unless you mark them OK to share.",
    later: "Later",
    consent: Consent {
        title: "Which parts?",
        lead: "Say yes or no to each part. Where the school said no, choose for yourself. It goes in the letter.",
        yes: "I agree",
        no: "I do not agree",
        reason: "My reason",
        reason_help: "It goes in the letter.",
        tell: "Then tell the school",
        done: "Done",
        count,
    },
    final_copy: FinalCopyScreen {
        title: "Check the final copy",
        gist: "Does it have all that you agreed on? Did each service start on its first day?",
        lead: "Hold it next to this list. Look for each thing you heard.",
        empty: "There is nothing here to look for yet. Mark what you agree on in the meeting, or write down a promise. Then it shows here.",
        agreed: "You agreed on",
        promised: "What was promised",
        whole_part: "The whole part",
        same: "In it",
        missing: "Not in it",
        different: "Different",
        unsure: "Not sure",
        off,
        all_in: "All of it is in the final copy, as you heard it.",
        write: "Write to the school",
        start: "Did it start on its first day?",
        start_help: "Ask your child, or ask the school.",
        first_day,
        yes: "Yes",
        no: "No",
        started: "When did it start?",
        kept: "Promises that were kept",
        by,
    },
    progress: ProgressWords {
        ask: "How did it go?",
        goal_met: "Met",
        goal_not: "Not met",
        service_met: "All of it",
        service_not: "Not given",
        partly: "Partly",
        to_ask: "To ask",
    },
    filed: Filed {
        is_filed: "This meeting is filed. You can still read and change it.",
        newest: "Go to the newest meeting",
        is_newest: "This is the newest meeting.",
    },
};

fn count(no: usize) -> String {
    match no {
        0 => "Say yes or no to each part".to_owned(),
        n if is_one(n) => "1 part you do not agree to".to_owned(),
        _ => join(&[&number(no), " parts you do not agree to"]),
    }
}

fn off(n: usize) -> String {
    match n {
        n if is_one(n) => "1 thing is not as you heard it.".to_owned(),
        _ => join(&[&number(n), " things are not as you heard them."]),
    }
}

fn first_day(day: &str) -> String {
    join(&["First day: ", day])
}

fn by(day: &str) -> String {
    join(&["By ", day])
}
