//! The shape of the words about wrap up, the final copy, and the next meeting.

use crate::model::{Choice, FinalCopy, Part, Progress};

/// Wrap up, the final copy, and the next meeting.
pub struct Wrap {
    /// Its title.
    pub title: &'static str,
    /// Under the title.
    pub lead: &'static str,
    /// Asks for the decision.
    pub decide: &'static str,
    /// The answers.
    pub choices: Choices,
    /// Label of the day of the decision.
    pub date: &'static str,
    /// Label of the day by which the parent answers.
    pub answer_by: &'static str,
    /// About the first plan of a child, and about those after it.
    pub first: FirstPlan,
    /// Label of what happens next.
    pub next: &'static str,
    /// Under that label.
    pub next_help: &'static str,
    /// Heading of the letter.
    pub recap: &'static str,
    /// Under that heading.
    pub recap_help: &'static str,
    /// Heading of what comes later.
    pub later: &'static str,
    /// Which parts the parent agrees to.
    pub consent: Consent,
    /// The final copy.
    pub final_copy: FinalCopyScreen,
    /// How last year's goals and services went.
    pub progress: ProgressWords,
    /// A meeting that lies behind.
    pub filed: Filed,
}

/// The answers to what was decided, and what stands below them. Read them with [`Wrap::choice`].
pub struct Choices {
    /// Not decided yet.
    pub undecided: &'static str,
    /// Takes it home.
    pub home: &'static str,
    /// Below it.
    pub home_means: &'static str,
    /// Agrees to all.
    pub agree: &'static str,
    /// Under it.
    pub agree_means: &'static str,
    /// Agrees to some.
    pub agree_some: &'static str,
    /// Below it.
    pub agree_some_means: &'static str,
    /// Does not agree.
    pub disagree: &'static str,
    /// Below it.
    pub disagree_means: &'static str,
    /// Meets again.
    pub meet_again: &'static str,
    /// Below it.
    pub meet_again_means: &'static str,
    /// Signed to show having been there.
    pub attended: &'static str,
    /// Below it.
    pub attended_means: &'static str,
}

impl Wrap {
    /// An answer to what was decided, and what stands below it.
    pub fn choice(&self, choice: Choice) -> (&'static str, Option<&'static str>) {
        let words = &self.choices;
        match choice {
            Choice::Undecided => (words.undecided, None),
            Choice::Home => (words.home, Some(words.home_means)),
            Choice::Agree => (words.agree, Some(words.agree_means)),
            Choice::AgreeSome => (words.agree_some, Some(words.agree_some_means)),
            Choice::Disagree => (words.disagree, Some(words.disagree_means)),
            Choice::MeetAgain => (words.meet_again, Some(words.meet_again_means)),
            Choice::Attended => (words.attended, Some(words.attended_means)),
        }
    }
}

/// About the first plan of a child, and about those after it: 34 CFR 300.300(b). After the first, states differ.
pub struct FirstPlan {
    /// Heading, where it is not known whether it is the first.
    pub is_it: &'static str,
    /// Heading, where it is.
    pub head: &'static str,
    /// What is so then.
    pub text: &'static str,
    /// Heading for those after it.
    pub after_head: &'static str,
    /// What is so then.
    pub after: &'static str,
    /// What to ask.
    pub after_say: &'static str,
}

/// Which parts the parent agrees to.
pub struct Consent {
    /// Its title, and what leads to it.
    pub title: &'static str,
    /// Under the title.
    pub lead: &'static str,
    /// An answer.
    pub yes: &'static str,
    /// An answer.
    pub no: &'static str,
    /// Label of the reason.
    pub reason: &'static str,
    /// Under that label.
    pub reason_help: &'static str,
    /// Heading of the aside at the end; [`Choices::disagree_means`] follows.
    pub tell: &'static str,
    /// Goes back.
    pub done: &'static str,
    /// How many parts the parent does not agree to.
    pub count: fn(no: usize) -> String,
}

/// The check of the final copy, and of what happened after it.
pub struct FinalCopyScreen {
    /// Its title, and what leads to it.
    pub title: &'static str,
    /// Under what leads to it.
    pub gist: &'static str,
    /// Under the title.
    pub lead: &'static str,
    /// In the place of all, where nothing was agreed or promised.
    pub empty: &'static str,
    /// Heading of what was agreed.
    pub agreed: &'static str,
    /// Heading of what was promised.
    pub promised: &'static str,
    /// Stands for a part that was agreed as a whole.
    pub whole_part: &'static str,
    /// It is in it.
    pub same: &'static str,
    /// It is not in it.
    pub missing: &'static str,
    /// It is in it, in another way.
    pub different: &'static str,
    /// Cannot tell.
    pub unsure: &'static str,
    /// How much is not as it was heard.
    pub off: fn(n: usize) -> String,
    /// All of it is as it was heard.
    pub all_in: &'static str,
    /// Opens the message.
    pub write: &'static str,
    /// Heading of the first days.
    pub start: &'static str,
    /// Under that heading.
    pub start_help: &'static str,
    /// Before a first day.
    pub first_day: fn(day: &str) -> String,
    /// Answers.
    pub yes: &'static str,
    /// Answers.
    pub no: &'static str,
    /// Label of the day on which a service did begin.
    pub started: &'static str,
    /// Heading of the promises that were kept.
    pub kept: &'static str,
    /// Before the day by which.
    pub by: fn(day: &str) -> String,
}

impl FinalCopyScreen {
    /// An answer.
    pub fn answer(&self, found: FinalCopy) -> &'static str {
        match found {
            FinalCopy::Same => self.same,
            FinalCopy::Missing => self.missing,
            FinalCopy::Different => self.different,
            FinalCopy::Ask => self.unsure,
        }
    }
}

/// How last year's goals and services went. Read the answers with [`ProgressWords::answer`].
#[expect(missing_docs, reason = "each field but the first is an answer, which says what it is")]
pub struct ProgressWords {
    /// The question.
    pub ask: &'static str,
    pub goal_met: &'static str,
    pub goal_not: &'static str,
    pub service_met: &'static str,
    pub service_not: &'static str,
    pub partly: &'static str,
    pub to_ask: &'static str,
}

impl ProgressWords {
    /// An answer.
    pub fn answer(&self, part: Part, progress: Progress) -> &'static str {
        match (progress, part) {
            (Progress::Met, Part::Goals) => self.goal_met,
            (Progress::Not, Part::Goals) => self.goal_not,
            (Progress::Met, _) => self.service_met,
            (Progress::Not, _) => self.service_not,
            (Progress::Partly, _) => self.partly,
            (Progress::Ask, _) => self.to_ask,
        }
    }
}

/// A meeting that lies behind.
pub struct Filed {
    /// On top of it.
    pub is_filed: &'static str,
    /// Leads to the newest.
    pub newest: &'static str,
    /// Said when that is shown.
    pub is_newest: &'static str,
}
