//! What the parent decided, and what became of it: the final copy, and the first day of each service. Marking it here tells
//! the school nothing.

use super::{
    Choice, Day, Entry, FinalCopy, Known, Meeting, Message, Outcome, Part, Progress, Ready, Step, flag, key, text,
};

impl Meeting<'_> {
    /// What the parent decided.
    pub fn decision(&self) -> Choice {
        Choice::from_value(&self.0.value("decision.choice")).unwrap_or(Choice::Undecided)
    }

    /// The day of the decision.
    pub fn decided(&self) -> Option<Day> {
        self.day_at("decision.date")
    }

    /// The day by which the parent answers.
    pub fn answer_by(&self) -> Option<Day> {
        self.day_at("decision.answer-by")
    }

    /// The day on which the school's written notice came: 34 CFR 300.503. Some states count from it.
    pub fn noticed(&self) -> Option<Day> {
        self.day_at("decision.noticed")
    }

    /// What happens next, and who said so, in the parent's words.
    pub fn next(&self) -> String {
        text(self.0, "decision.next")
    }

    /// Whether the parent agrees to a part: as was said in the decision, or else as the part ended in the meeting. Where the
    /// school said no it is open: that is no word of the parent's.
    pub fn consents(&self, part: Part) -> Option<bool> {
        let said = text(self.0, &key::part(part, "consent"));
        match (said.as_str(), self.outcome(part)) {
            ("yes", _) | ("", Some(Outcome::Agree)) => Some(true),
            ("no", _) | ("", Some(Outcome::Disagree)) => Some(false),
            _ => None,
        }
    }

    /// Why the parent does not agree to a part.
    pub fn consent_reason(&self, part: Part) -> String {
        text(self.0, &key::part(part, "consent-reason"))
    }

    /// What the school said no to, in a part.
    pub fn refused_what(&self, part: Part) -> String {
        text(self.0, &key::part(part, "refused.what"))
    }

    /// The reason that the school gave.
    pub fn refused_reason(&self, part: Part) -> String {
        text(self.0, &key::part(part, "refused.reason"))
    }

    /// The parts in which the school said no, of all of them.
    pub fn refused(&self) -> Vec<Part> {
        Part::ALL.into_iter().filter(|part| self.outcome(*part) == Some(Outcome::Refused)).collect()
    }

    /// Whether a part stands in the final copy as it was agreed, if that was looked up.
    pub fn final_copy(&self, part: Part) -> Option<FinalCopy> {
        FinalCopy::from_value(&self.0.value(&key::part(part, "final-copy")))
    }

    /// Whether a step is done.
    pub fn is_done(&self, step: Step) -> bool {
        flag(self.0, &key::item("step", step.word(), "done"))
    }

    /// The day of a step.
    pub fn step_day(&self, step: Step) -> Option<Day> {
        self.day_at(&key::item("step", step.word(), "date"))
    }

    /// Whether something is ready for the meeting.
    pub fn is_ready(&self, ready: Ready) -> bool {
        flag(self.0, &["ready.", ready.word()].concat())
    }

    /// The day on which a message was sent.
    pub fn sent(&self, message: Message) -> Option<Day> {
        self.day_at(&key::item("message", message.word(), "sent"))
    }

    /// To whom it was sent.
    pub fn sent_to(&self, message: Message) -> String {
        text(self.0, &key::item("message", message.word(), "to"))
    }

    fn day_at(&self, key: &str) -> Option<Day> {
        Day::parse(&text(self.0, key))
    }
}

impl Entry<'_> {
    /// Whether it stands in the final copy as it was agreed, if that was looked up.
    pub fn final_copy(&self) -> Option<FinalCopy> {
        FinalCopy::from_value(&self.reader.value(&self.key("final-copy")))
    }

    /// Whether the service began on its first day, as far as the parent knows; the day on which it did begin stands in the
    /// field `started`.
    pub fn started(&self) -> Option<Known> {
        Known::from_value(&self.reader.value(&self.key("start")))
    }

    /// How it went since last year.
    pub fn progress(&self) -> Option<Progress> {
        Progress::from_value(&self.reader.value(&self.key("progress")))
    }
}
