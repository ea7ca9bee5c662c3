//! Every word the widget says: one typed struct a language, so that a missing string does not compile.
//!
//! A language is one module with one `Words` value. The strings are plain data; where a sentence holds a number or a
//! name it is a function, because languages differ in where these stand and in how they count.

mod en;
mod es;
mod fallback;
pub mod intl;
#[cfg(feature = "pseudo")]
mod pseudo {
    include!("../target/pseudo.rs");
}
mod screens;

pub use fallback::fallback_html;
pub use screens::{
    About, Alone, Around, Before, Bring, Calendar, CalendarWords, CameBack, Checklist, Choices, Consent, Copies, Data,
    DayList, Decisions, DraftStates, Ends, Entries, EntryWords, Erase, Erasing, Filed, FinalCopyScreen, FirstPlan,
    Fixed, HandOver, Head, Help, Iep, Interpreter, ItemWords, Jump, Kinds, LetterWords, Level, Lock, MeetingCard,
    MeetingScreen, Memos, Menu, MessageWords, Messages, Mode, MyNotes, Notice, Notices, OwnQuestion, PaperWords, Park,
    PartScreen, PersonSheet, Phrases, PosterWords, Presence, Print, ProgressWords, Promises, RecapWords, RoleWords,
    Roles, Rule, Rules, SaidNo, SheetWords, Shell, SixSteps, Spoken, Stands, Stars, StartDay, States, StepWords, Steps,
    Team, Told, Tongue, TopPoints, VisionWords, Ways, Wrap, WrongFile,
};

use std::borrow::Cow;

use crate::model::{Day, Part};
pub use intl::Form;

/// The languages, each with the module of its words, in the order of the language switch.
macro_rules! languages {
    ($($(#[doc = $doc:literal])* $(#[cfg($cfg:meta)])? $lang:ident in $module:ident,)+) => {
        /// A language the widget speaks.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Lang {
            $($(#[doc = $doc])* $(#[cfg($cfg)])? $lang,)+
        }

        impl Lang {
            /// Every language, in the order of the language switch.
            pub const ALL: &[Lang] = &[$($(#[cfg($cfg)])? Lang::$lang,)+];
        }

        /// The words of a language.
        pub fn words(lang: Lang) -> &'static Words {
            match lang {
                $($(#[cfg($cfg)])? Lang::$lang => &$module::WORDS,)+
            }
        }

        /// The words of the poster in a language. They stand apart: no phone carries them.
        pub fn poster(lang: Lang) -> &'static PosterWords {
            match lang {
                $($(#[cfg($cfg)])? Lang::$lang => &$module::POSTER,)+
            }
        }

        /// What the scripts around the widget say in a language.
        pub fn shell(lang: Lang) -> &'static Shell {
            match lang {
                $($(#[cfg($cfg)])? Lang::$lang => &$module::SHELL,)+
            }
        }

        /// The words of the stand-alone page in a language.
        pub fn alone(lang: Lang) -> &'static Alone {
            match lang {
                $($(#[cfg($cfg)])? Lang::$lang => &$module::ALONE,)+
            }
        }
    };
}

languages! {
    /// English, as spoken in the United States.
    En in en,
    /// Spanish, as spoken in the United States.
    Es in es,
    /// English that is longer, accented and mirrored, made by the tool for its tests.
    #[cfg(feature = "pseudo")]
    Pseudo in pseudo,
}

impl Lang {
    /// The tag for `lang` attributes and stored settings.
    pub fn tag(self) -> &'static str {
        words(self).tag
    }

    /// The language of a tag such as `en`, `en-US` or `EN_us`; `None` for one the widget does not speak.
    pub fn from_tag(tag: &str) -> Option<Lang> {
        let tag = tag.trim();
        let primary = tag.split(['-', '_']).next()?;
        let is_it = |lang: &Lang| [tag, primary].iter().any(|tag| lang.tag().eq_ignore_ascii_case(tag));
        Lang::ALL.iter().copied().find(is_it)
    }
}

/// Everything the widget says in one language.
pub struct Words {
    /// The language's tag, by which pages and browsers name it.
    pub tag: &'static str,
    /// Whether it is written from right to left.
    pub is_rtl: bool,
    /// The language's own name for itself, for the language switch.
    pub name: &'static str,
    /// Lines whose wording is fixed: they promise or limit something.
    pub fixed: Fixed,
    /// The head of the card: title, child, saved state.
    pub head: Head,
    /// The list of parts.
    pub checklist: Checklist,
    /// An opened part.
    pub part: PartScreen,
    /// The child's own goals, services and the like.
    pub entries: Entries,
    /// The Team tab.
    pub team: Team,
    /// Children and their meetings.
    pub meeting: MeetingScreen,
    /// Meeting mode.
    pub mode: Mode,
    /// The My notes tab.
    pub my_notes: MyNotes,
    /// The Steps tab.
    pub steps: Steps,
    /// Wrap up, and what comes after the meeting.
    pub wrap: Wrap,
    /// A letter before it is sent.
    pub letter: LetterWords,
    /// What is sent and printed.
    pub paper: PaperWords,
    /// The sheet that prints.
    pub print: Print,
    /// Languages of papers, lines in English, and what is read out.
    pub tongue: Tongue,
    /// Ways around: back, close, hide.
    pub ways: Ways,
    /// The menu.
    pub menu: Menu,
    /// The "Your data" sheet.
    pub data: Data,
    /// Saving a copy, and loading one.
    pub copies: Copies,
    /// Handing over to another person.
    pub hand_over: HandOver,
    /// The lock with a passphrase.
    pub lock: Lock,
    /// The "Help" sheet.
    pub help: Help,
    /// What is said when keeping goes wrong, and when it goes well again.
    pub notices: Notices,
    /// Short lines for screen readers and beside Undo.
    pub spoken: Spoken,
    /// "What is an IEP?"
    pub iep: Iep,
    /// The words of each part.
    pub parts: Parts,
}

impl Words {
    /// A day.
    pub fn day(&self, form: Form, day: Day) -> String {
        intl::day(self.tag, form, day)
    }

    /// A time of day.
    pub fn time(&self, hour: u32, minute: u32) -> String {
        intl::time(self.tag, hour, minute)
    }

    /// A day and a time of day.
    pub fn moment(&self, day: Day, hour: u32, minute: u32) -> String {
        [&self.day(Form::Short, day), ", ", &self.time(hour, minute)].concat()
    }

    /// The words of one part.
    pub fn of(&self, part: Part) -> &PartWords {
        let parts = &self.parts;
        match part {
            Part::Concerns => &parts.concerns,
            Part::Goals => &parts.goals,
            Part::Services => &parts.services,
            Part::Accommodations => &parts.accommodations,
            Part::Placement => &parts.placement,
            Part::Nonparticipation => &parts.nonparticipation,
            Part::Transportation => &parts.transportation,
            Part::Esy => &parts.esy,
            Part::PresentLevels => &parts.present_levels,
            Part::Progress => &parts.progress,
            Part::Assessments => &parts.assessments,
            Part::Schedule => &parts.schedule,
            Part::SpecialFactors => &parts.special_factors,
            Part::StaffSupports => &parts.staff_supports,
            Part::Transition => &parts.transition,
            Part::AgeOfMajority => &parts.age_of_majority,
            Part::Papers => &parts.papers,
        }
    }

    /// A phone number or the number of a rule, inside a sentence: it runs from left to right in every language.
    pub fn ltr<'a>(&self, number: &'a str) -> Cow<'a, str> {
        if self.is_rtl { ["\u{2066}", number, "\u{2069}"].concat().into() } else { number.into() }
    }

    /// Where a question stands in its part: those that the widget brings come first.
    pub fn place(&self, part: Part, question: &str) -> usize {
        self.of(part).ask.iter().position(|brought| brought.slug == question).unwrap_or(usize::MAX)
    }

    /// What a part is, where the plan looks at life after school by this age.
    pub fn what(&self, part: Part, age: u8) -> Cow<'static, str> {
        let what = self.of(part).what;
        match part {
            Part::Transition => [&(self.part.by_age)(age), " ", what].concat().into(),
            _ => what.into(),
        }
    }
}

/// The words of all parts, one field each, named as the part's slug. Read them with [`Words::of`].
#[expect(missing_docs, reason = "each field is the part of the same name, which says what it is")]
pub struct Parts {
    pub concerns: PartWords,
    pub goals: PartWords,
    pub services: PartWords,
    pub accommodations: PartWords,
    pub placement: PartWords,
    pub nonparticipation: PartWords,
    pub transportation: PartWords,
    pub esy: PartWords,
    pub present_levels: PartWords,
    pub progress: PartWords,
    pub assessments: PartWords,
    pub schedule: PartWords,
    pub special_factors: PartWords,
    pub staff_supports: PartWords,
    pub transition: PartWords,
    pub age_of_majority: PartWords,
    pub papers: PartWords,
}

/// The words of one part.
pub struct PartWords {
    /// Its title: in the list, as its heading, and as the name of its check-off.
    pub title: &'static str,
    /// The second line of its row until there is news: what the part means, in a few words.
    pub gist: &'static str,
    /// What it is, in a few sentences.
    pub what: &'static str,
    /// What to look for in the draft; these rest on law.
    pub look: &'static [&'static str],
    /// Questions to ask.
    pub ask: &'static [Question],
    /// What to watch for; these are practice advice.
    pub watch: &'static [&'static str],
    /// Words to say when something to watch for is there, in quotation marks.
    pub say: &'static str,
}

/// A question to ask at the meeting.
pub struct Question {
    /// Stands for the question in stored keys: unique in its part, about the meaning, and never changed.
    pub slug: &'static str,
    /// The question itself.
    pub text: &'static str,
}

/// A count in digits.
fn number(n: usize) -> String {
    n.to_string()
}

/// Sentences are joined rather than formatted: the formatting code costs more bytes than all these words.
fn join(pieces: &[&str]) -> String {
    pieces.concat()
}
