//! The shape of the words about the Steps tab, and messages to the school.

use crate::model::{Message, Ready, Step};

/// The Steps tab, and messages to the school.
pub struct Steps {
    /// Its title.
    pub title: &'static str,
    /// Heading of the steps.
    pub head: &'static str,
    /// Over the step where the parent is.
    pub here: &'static str,
    /// Marks a step as done.
    pub done: &'static str,
    /// Below the title of a step that is done, where its day is not known.
    pub is_done: &'static str,
    /// The same where the day is known.
    pub done_on: fn(day: &str) -> String,
    /// Label of that day.
    pub done_day: &'static str,
    /// Takes the mark back.
    pub not_done: &'static str,
    /// Said beside [`Ways::undo`](super::Ways::undo) when a step was marked.
    pub marked: &'static str,
    /// Said beside [`Ways::undo`](super::Ways::undo) when the mark was taken back.
    pub unmarked: &'static str,
    /// Below the title of the last step: the day by which the parent answers.
    pub answer_by: fn(day: &str) -> String,
    /// Heading of what is good to know.
    pub good: &'static str,
    /// Where a rule comes from.
    pub rules: Rules,
    /// The six steps.
    pub six: SixSteps,
    /// Leads to concerns and vision.
    pub vision: &'static str,
    /// Leads to Wrap up.
    pub wrap: &'static str,
    /// Below it.
    pub wrap_gist: &'static str,
    /// Messages to the school.
    pub messages: Messages,
    /// "Before you go".
    pub before: Before,
    /// When services start.
    pub start_day: StartDay,
    /// Lists of days.
    pub days: DayList,
    /// Days for the phone's calendar.
    pub calendar: Calendar,
}

/// Where a rule comes from.
pub struct Rules {
    /// It holds in every state.
    pub national: &'static str,
    /// A state may have its own.
    pub state: &'static str,
    /// It is no rule.
    pub tip: &'static str,
    /// Shows why.
    pub why: &'static str,
    /// Where the rule stands; the number of its section is handed in.
    pub cite: fn(section: &str) -> String,
}

/// How far a rule reaches.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Level {
    /// Every state.
    National,
    /// A state may have its own.
    State,
    /// It is no rule.
    Tip,
}

/// Where something that is said comes from.
pub struct Rule {
    /// How far it reaches.
    pub level: Level,
    /// Why it is said, in a sentence or two.
    pub why: &'static str,
    /// The section of Title 34, Code of Federal Regulations, where there is one.
    pub section: Option<&'static str>,
}

/// The words of one step.
pub struct StepWords {
    /// Its title.
    pub title: &'static str,
    /// What happens.
    pub what: &'static str,
    /// Where that comes from.
    pub rule: Rule,
    /// What to do.
    pub does: &'static [&'static str],
    /// What is good to know, and where it comes from.
    pub good: Option<(&'static str, Rule)>,
    /// What to watch for.
    pub watch: Option<&'static str>,
}

/// The six steps, one field each. Read them with [`Steps::of`].
#[expect(missing_docs, reason = "each field is the step of the same name, which says what it is")]
pub struct SixSteps {
    pub team: StepWords,
    pub evaluation: StepWords,
    pub concerns: StepWords,
    pub draft: StepWords,
    pub meeting: StepWords,
    pub decision: StepWords,
}

/// Messages to the school.
pub struct Messages {
    /// Above what can be sent at a step.
    pub head: &'static str,
    /// Asks for the draft and the reports ahead of time.
    pub documents_ahead: &'static str,
    /// Asks for another time.
    pub another_time: &'static str,
    /// Asks for an interpreter.
    pub interpreter: &'static str,
    /// Says who comes along.
    pub who_comes: &'static str,
    /// Asks for the reason of a no.
    pub prior_written_notice: &'static str,
    /// Says what of the final copy is not as it was agreed.
    pub final_copy: &'static str,
    /// Above the letter.
    pub lead: &'static str,
    /// Heading over whether it was sent.
    pub sent_head: &'static str,
    /// Marks it as sent.
    pub mark: &'static str,
    /// When it was sent.
    pub sent_on: fn(day: &str) -> String,
    /// Between that and the name.
    pub to: &'static str,
    /// Label of the day.
    pub day: &'static str,
    /// Label of the name.
    pub to_whom: &'static str,
    /// Takes the mark back.
    pub not_sent: &'static str,
    /// Said beside [`Ways::undo`](super::Ways::undo) when it was marked.
    pub marked: &'static str,
    /// Said beside [`Ways::undo`](super::Ways::undo) when the mark was taken back.
    pub unmarked: &'static str,
    /// Head of the hint after a no.
    pub no_head: &'static str,
    /// What the parent can do then.
    pub no_text: &'static str,
}

/// "Before you go".
pub struct Before {
    /// Its heading.
    pub head: &'static str,
    /// The draft is there, or was asked for.
    pub draft: &'static str,
    /// The school knows who comes along.
    pub who_comes: &'static str,
    /// The top points have a star.
    pub top_points: &'static str,
    /// The page was opened on this phone.
    pub opened: &'static str,
    /// Why.
    pub opened_why: &'static str,
    /// A copy was saved.
    pub copy: &'static str,
    /// The sheet was sent to oneself.
    pub sheet: &'static str,
    /// Leads to the sheet.
    pub sheet_open: &'static str,
    /// The phone is charged.
    pub charged: &'static str,
}

/// When services start.
pub struct StartDay {
    /// About when, where the website knows the rule of its state.
    pub about: fn(day: &str) -> String,
    /// What to ask, in either case.
    pub ask: &'static str,
    /// Label of the day on which the school's notice came, where the state counts from it.
    pub noticed: &'static str,
    /// Heading of the days without school.
    pub days_off: &'static str,
    /// What they are for.
    pub days_off_help: &'static str,
    /// Label of a day to add.
    pub day_off: &'static str,
}

/// A list of days.
pub struct DayList {
    /// Adds a day.
    pub add: &'static str,
    /// In the place of a day that is not there.
    pub nothing: &'static str,
    /// Said when one was added.
    pub added: fn(day: &str) -> String,
    /// The name of the button that takes a day off.
    pub remove: fn(day: &str) -> String,
    /// Said beside [`Ways::undo`](super::Ways::undo) when it was taken off.
    pub removed: fn(day: &str) -> String,
}

/// Days for the phone's calendar.
pub struct Calendar {
    /// What leads there, its title, and its button.
    pub title: &'static str,
    /// What the button does.
    pub lead: &'static str,
    /// While no day is known.
    pub empty: &'static str,
    /// Shown once the file was handed over.
    pub done: &'static str,
    /// Heading of the days as text.
    pub text: &'static str,
    /// Under it.
    pub text_help: &'static str,
    /// Copies them.
    pub copy: &'static str,
    /// Said when they are copied.
    pub copied: &'static str,
    /// Said when they are only selected.
    pub selected: &'static str,
    /// Heading of the days on which reports come.
    pub reports: &'static str,
    /// Under it.
    pub reports_help: &'static str,
    /// Label of such a day.
    pub report: &'static str,
}

impl Steps {
    /// The words of a step.
    pub fn of(&self, step: Step) -> &StepWords {
        match step {
            Step::Team => &self.six.team,
            Step::Evaluation => &self.six.evaluation,
            Step::Concerns => &self.six.concerns,
            Step::Draft => &self.six.draft,
            Step::Meeting => &self.six.meeting,
            Step::Decision => &self.six.decision,
        }
    }
}

impl Rules {
    /// The word of a level.
    pub fn of(&self, level: Level) -> &'static str {
        match level {
            Level::National => self.national,
            Level::State => self.state,
            Level::Tip => self.tip,
        }
    }
}

impl Messages {
    /// What leads to a message, and its title.
    pub fn of(&self, message: Message) -> &'static str {
        match message {
            Message::DocumentsAhead => self.documents_ahead,
            Message::AnotherTime => self.another_time,
            Message::Interpreter => self.interpreter,
            Message::WhoComes => self.who_comes,
            Message::PriorWrittenNotice => self.prior_written_notice,
            Message::FinalCopy => self.final_copy,
        }
    }
}

impl Before {
    /// One of the things to have ready.
    pub fn of(&self, ready: Ready) -> &'static str {
        match ready {
            Ready::Draft => self.draft,
            Ready::WhoComes => self.who_comes,
            Ready::TopPoints => self.top_points,
            Ready::Opened => self.opened,
            Ready::Copy => self.copy,
            Ready::Sheet => self.sheet,
            Ready::Charged => self.charged,
        }
    }
}
