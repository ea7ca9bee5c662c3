//! The shape of the words of what is sent and printed.

use crate::model::Choice;

/// The words of what is sent and printed.
pub struct PaperWords {
    /// Begins a letter, to someone by name or to nobody by name.
    pub hello: fn(name: &str) -> String,
    /// Says which meeting a message is about.
    pub about: fn(About) -> String,
    /// Ends a message.
    pub thanks: &'static str,
    /// What the part about the parent's concerns is called where the parent writes of it.
    pub concerns: &'static str,
    /// How long, where the parent gave only a number.
    pub minutes: fn(n: &str) -> String,
    /// Asks for prior written notice, under this rule.
    pub notice: fn(rule: &str) -> String,
    /// The recap.
    pub recap: RecapWords,
    /// Messages to the school.
    pub messages: MessageWords,
    /// Concerns and vision.
    pub vision: VisionWords,
    /// What is printed.
    pub sheet: SheetWords,
    /// Days in a calendar.
    pub calendar: CalendarWords,
}

/// A meeting, as a message speaks of it. What is not known is empty.
pub struct About<'a> {
    /// The child.
    pub child: &'a str,
    /// Its day, and its time.
    pub when: &'a str,
    /// What the IEP team is called in this state.
    pub team: &'a str,
}

/// The recap.
pub struct RecapWords {
    /// What it is.
    pub title: &'static str,
    /// Thanks for the meeting.
    pub thanks: fn(About) -> String,
    /// Asks to be told what is not in it.
    pub missed: &'static str,
    /// In the place of all the rest, while nothing is marked.
    pub nothing: &'static str,
    /// Heading: agreed.
    pub agreed: &'static str,
    /// Heading: refused.
    pub refused: &'static str,
    /// Before the reason that the school gave.
    pub they_said: &'static str,
    /// Heading: what the parent does not agree with.
    pub disagree: &'static str,
    /// Before the parent's reason.
    pub my_reason: &'static str,
    /// Heading: what the school promised.
    pub promised: &'static str,
    /// Heading of what others than the school promised.
    pub others: &'static str,
    /// Heading of what was promised before this meeting.
    pub earlier: &'static str,
    /// Heading: what the parent promised.
    pub i_will: &'static str,
    /// Before the day of a promise.
    pub by: &'static str,
    /// Heading: what is open.
    pub open: &'static str,
    /// After the title of a part that was not talked about.
    pub untouched: &'static str,
    /// What the parent decided.
    pub decisions: Decisions,
    /// The day of the decision.
    pub decided: fn(day: &str) -> String,
    /// The day by which the parent answers.
    pub answer_by: fn(day: &str) -> String,
    /// Heading of what happens next.
    pub next: &'static str,
    /// Heading of notes that are OK to share.
    pub notes: &'static str,
    /// The fixed last line.
    pub last: &'static str,
}

/// What a parent can have decided, one field each. Read them with [`Decisions::of`].
#[expect(missing_docs, reason = "each field is the choice of the same name, which says what it is")]
pub struct Decisions {
    pub undecided: &'static str,
    pub home: &'static str,
    pub agree: &'static str,
    pub agree_some: &'static str,
    pub disagree: &'static str,
    pub meet_again: &'static str,
    pub attended: &'static str,
}

impl Decisions {
    /// The sentence of a choice.
    pub fn of(&self, choice: Choice) -> &'static str {
        match choice {
            Choice::Undecided => self.undecided,
            Choice::Home => self.home,
            Choice::Agree => self.agree,
            Choice::AgreeSome => self.agree_some,
            Choice::Disagree => self.disagree,
            Choice::MeetAgain => self.meet_again,
            Choice::Attended => self.attended,
        }
    }
}

/// Messages to the school.
pub struct MessageWords {
    /// What each is, for the phone's own way of sending.
    pub documents_title: &'static str,
    /// Asks for the draft and the reports.
    pub documents: &'static str,
    /// What it is.
    pub time_title: &'static str,
    /// Asks for another time.
    pub time: &'static str,
    /// What it is.
    pub interpreter_title: &'static str,
    /// Asks for an interpreter.
    pub interpreter: fn(language: &str) -> String,
    /// What it is.
    pub comes_title: &'static str,
    /// Says that it is not known yet who comes.
    pub comes_unknown: &'static str,
    /// What it is.
    pub notice_title: &'static str,
    /// Before what the school said no to.
    pub you_said_no: &'static str,
    /// What it is.
    pub copy_title: &'static str,
    /// Asks for the copy, while nothing of it is marked.
    pub copy_ask: &'static str,
    /// Says that all is in it.
    pub copy_same: &'static str,
    /// Before what is not.
    pub copy_so_far: &'static str,
    /// Where some of it is not as it was heard.
    pub copy_read: &'static str,
    /// Heading of what is missing.
    pub missing: &'static str,
    /// Heading of what is different.
    pub different: &'static str,
    /// Heading of what the parent asks about.
    pub unsure: &'static str,
    /// Asks for a new copy.
    pub copy_please: &'static str,
}

/// Concerns and vision, as a letter.
pub struct VisionWords {
    /// What it is. It may be the subject of a mail, so it names nobody.
    pub title: &'static str,
    /// Asks to put it into the plan.
    pub please: &'static str,
    /// In its place while nothing is written.
    pub nothing: &'static str,
}

/// The sheet for the school, and the parent's own binder.
pub struct SheetWords {
    /// Title of the sheet, of a child with a name or without.
    pub title: fn(child: &str) -> String,
    /// Title of the binder.
    pub mine: fn(child: &str) -> String,
    /// Label of day and time.
    pub meeting: &'static str,
    /// Label of the parent's name.
    pub parent: &'static str,
    /// Label of the place.
    pub place: &'static str,
    /// Label of the phone or video link.
    pub link: &'static str,
    /// Label of the interpreter.
    pub interpreter: &'static str,
    /// Heading of the top points.
    pub top: fn(n: usize) -> String,
    /// Heading of strengths and hope.
    pub strengths: fn(child: &str) -> String,
    /// Heading of the questions.
    pub questions: &'static str,
    /// Heading of the people.
    pub team: &'static str,
    /// Heading of notes, and of room for more.
    pub notes: &'static str,
    /// The part is checked.
    pub checked: &'static str,
    /// It is not.
    pub not_checked: &'static str,
    /// The question was asked.
    pub asked: &'static str,
    /// Before a note of a part.
    pub note: &'static str,
    /// Heading of the decision.
    pub decision: &'static str,
    /// After what was come back to.
    pub done: &'static str,
    /// Heading of what the host page brought.
    pub also: &'static str,
    /// Heading of the parent's own wording of letters.
    pub letters: &'static str,
}

/// Days in a calendar. Their titles are neutral.
#[expect(missing_docs, reason = "each field is the kind of day of the same name, which says what it is")]
pub struct CalendarWords {
    pub meeting: &'static str,
    pub answer: &'static str,
    pub promise: &'static str,
    pub service: &'static str,
    pub report: &'static str,
    pub prepare: &'static str,
    pub yearly: &'static str,
    pub tests: &'static str,
}
