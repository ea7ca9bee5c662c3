//! The shape of the words on the screens: a struct for each place where the widget speaks.

mod alone;
mod copies;
mod data;
mod entries;
mod hand_over;
mod letter;
mod lock;
mod meeting;
mod mode;
mod my_notes;
mod paper;
mod poster;
mod print;
mod steps;
mod team;
mod tongue;
mod wrap;

pub use alone::Alone;
pub use copies::{CameBack, Copies, Stands, WrongFile};
pub use data::{Data, Erase, Erasing};
pub use entries::{Entries, EntryWords, States};
pub use hand_over::HandOver;
pub use letter::LetterWords;
pub use lock::Lock;
pub use meeting::{Interpreter, Kinds, MeetingCard, MeetingScreen};
pub use mode::{Ends, Jump, Memos, Mode, Park, Phrases, Promises, SaidNo, Told};
pub use my_notes::{ItemWords, MyNotes, TopPoints};
pub use paper::{About, CalendarWords, Decisions, MessageWords, PaperWords, RecapWords, SheetWords, VisionWords};
pub use poster::PosterWords;
pub use print::Print;
pub use steps::{Before, Calendar, DayList, Level, Messages, Rule, Rules, SixSteps, StartDay, StepWords, Steps};
pub use team::{Bring, PersonSheet, Presence, RoleWords, Roles, Team};
pub use tongue::Tongue;
pub use wrap::{Choices, Consent, Filed, FinalCopyScreen, FirstPlan, ProgressWords, Wrap};

/// Words before and after something the parent wrote, which is shown between them in a style of its own.
pub struct Around {
    /// Before it; may be empty in a language that puts nothing there.
    pub before: &'static str,
    /// After it; may be empty.
    pub after: &'static str,
}

/// Lines whose wording is fixed.
pub struct Fixed {
    /// The foot of every tab, opened part, preview and print.
    pub general: &'static str,
    /// Under the switch of a note that is not shared.
    pub note_off: &'static str,
    /// Who could read what is typed.
    pub data: &'static str,
    /// What notes may be used for.
    pub dispute: &'static str,
    /// What to do with a saved copy, and who can read it.
    pub copy: &'static str,
}

/// The head of the card.
pub struct Head {
    /// The widget's title.
    pub title: &'static str,
    /// The name of the language switch.
    pub language: &'static str,
    /// Around the child's nickname, beside the title.
    pub for_child: Around,
    /// In the place of the saved state, before the first tap.
    pub free: &'static str,
    /// The saved state while what was written is not certain to stay if the phone goes off.
    pub saving: &'static str,
    /// The saved state when all is written.
    pub saved: &'static str,
    /// The saved state when something is not.
    pub not_saved: &'static str,
    /// The saved state where the host asked to keep things for this visit alone.
    pub this_visit: &'static str,
}

/// The list of parts.
pub struct Checklist {
    /// The tab's name, and where Back leads from an opened part.
    pub title: &'static str,
    /// Said once under the count: what a check mark means.
    pub meaning: &'static str,
    /// Before the first tap: what to do.
    pub tip: &'static str,
    /// The heading of the parts beside the eight.
    pub also: &'static str,
    /// Beside that heading while none of them is checked.
    pub more: fn(of: usize) -> String,
    /// The count of checked parts.
    pub checked: fn(n: usize, of: usize) -> String,
    /// The accessible name of the button that opens a part.
    pub details: fn(title: &str) -> String,
    /// The row's second line, as news: how much there is to ask.
    pub ask_news: fn(n: usize) -> String,
    /// The row's second line, as news: how many of the top points are there.
    pub top_news: fn(n: usize) -> String,
    /// The second line of a row that the host page brought.
    pub from_host: &'static str,
    /// The row's second line when the parent wrote a note there.
    pub has_note: &'static str,
    /// With all parts checked: the first line.
    pub all_seen: fn(of: usize) -> String,
    /// With all parts checked: how many are missing from the draft. For one or more.
    pub missing: fn(n: usize) -> String,
    /// With all parts checked: how many questions are still to ask. For one or more.
    pub to_ask: fn(n: usize) -> String,
    /// The date on which the words were last checked, at the foot.
    pub words_checked: &'static str,
}

/// An opened part.
pub struct PartScreen {
    /// Its place among the eight.
    pub place: fn(n: usize, of: usize) -> String,
    /// Its place in the "Also check" list.
    pub place_also: fn(n: usize, of: usize) -> String,
    /// Names the button to the next part.
    pub next: fn(title: &str) -> String,
    /// Before what [`Part::Transition`](crate::model::Part::Transition) is: by what age the plan looks ahead.
    pub by_age: fn(age: u8) -> String,
    /// Asks how the part stands in the draft.
    pub draft: &'static str,
    /// The answers, and the news of a row.
    pub draft_states: DraftStates,
    /// Heading for what the part is, where a heading is needed.
    pub what: &'static str,
    /// Heading of what to look for.
    pub look: &'static str,
    /// Heading of what to watch for.
    pub watch: &'static str,
    /// Before the words to say.
    pub say: &'static str,
    /// Heading of the questions.
    pub ask: &'static str,
    /// Under that heading: what tick and star are for.
    pub ask_help: &'static str,
    /// Beside that heading.
    pub asked_count: fn(n: usize, of: usize) -> String,
    /// Before a question, in the name of its tick.
    pub asked: &'static str,
    /// Before a question, in the name of its star.
    pub star: &'static str,
    /// Under a question with a star.
    pub top_point: &'static str,
    /// The parent's own questions.
    pub own: OwnQuestion,
    /// A star too many.
    pub stars: Stars,
    /// Label of the parent's note.
    pub note: &'static str,
    /// Label of the switch that lets the note out.
    pub share: &'static str,
    /// Under the switch when it is on; [`Fixed::note_off`] when it is off.
    pub share_on: &'static str,
    /// Heading of what the host says of its state, where it has a name; `from` where it has none.
    pub from: fn(host: &str) -> String,
    /// Heading of the host's links.
    pub learn_more: &'static str,
    /// The main button.
    pub check_off: fn(title: &str) -> String,
    /// In its place when the part is checked, beside [`Ways::undo`].
    pub checked_off: &'static str,
}

/// How a part can stand in the draft.
pub struct DraftStates {
    /// Not looked at yet.
    pub unseen: &'static str,
    /// It is there.
    pub present: &'static str,
    /// It is not there.
    pub missing: &'static str,
    /// To ask about.
    pub ask: &'static str,
}

/// A question of the parent's own.
pub struct OwnQuestion {
    /// The button that begins one.
    pub add: &'static str,
    /// The label of its field.
    pub label: &'static str,
    /// Before a question, in the name of the button that changes it.
    pub change: &'static str,
    /// Begins the next one.
    pub another: &'static str,
    /// Ends the writing.
    pub done: &'static str,
    /// Takes the question away.
    pub remove: &'static str,
    /// Said when it is there.
    pub added: &'static str,
    /// Said when it is taken away, beside [`Ways::undo`].
    pub removed: &'static str,
}

/// The sheet that a star too many opens.
pub struct Stars {
    /// Its title.
    pub title: &'static str,
    /// Before the question that wants the star.
    pub ask: &'static str,
    /// In its place where a point of the parent's own wants it.
    pub ask_own: &'static str,
    /// Leaves all as it is.
    pub keep: &'static str,
}

/// Ways around the widget.
pub struct Ways {
    /// Opens the menu.
    pub menu: &'static str,
    /// Hides everything at once.
    pub hide: &'static str,
    /// Leads back; alone on the hidden screen.
    pub back: &'static str,
    /// Closes a sheet.
    pub close: &'static str,
    /// Takes back the last change.
    pub undo: &'static str,
    /// Loads the page again.
    pub reload: &'static str,
    /// Said after the name of a link that opens another tab.
    pub new_tab: &'static str,
}

/// The menu's entries.
pub struct Menu {
    /// The menu's title.
    pub title: &'static str,
    /// Opens "Your data".
    pub data: &'static str,
    /// Under it: what it is about.
    pub data_gist: &'static str,
    /// Opens "Help".
    pub help: &'static str,
    /// Under it: what it is about.
    pub help_gist: &'static str,
    /// How large the text is.
    pub text_size: &'static str,
    /// Its three sizes, the smallest first.
    pub text_sizes: [&'static str; 3],
}

/// The "Help" sheet.
pub struct Help {
    /// Its title.
    pub title: &'static str,
    /// Above the host's name.
    pub from: &'static str,
    /// The button that calls the host.
    pub call: fn(number: &str) -> String,
    /// The link to the host's own page.
    pub website: &'static str,
    /// The link to the national finder of Parent Centers.
    pub centers: &'static str,
    /// Under that link, before the site's name.
    pub centers_gist: &'static str,
    /// The site's name.
    pub centers_site: &'static str,
    /// The address of the finder.
    pub centers_url: &'static str,
    /// Heading of how the checklist works.
    pub works: &'static str,
    /// How it works, a line each.
    pub works_lines: &'static [&'static str],
}

/// A notice that stays until it is no longer true: what is the matter, and what that means for the parent.
pub struct Notice {
    /// What is the matter.
    pub head: &'static str,
    /// What that means, and what to do.
    pub text: &'static str,
}

/// Notices about keeping, and the words on their buttons.
pub struct Notices {
    /// Storage is blocked or absent. Button: [`Data::save_copy`].
    pub blocked: Notice,
    /// Storage is full. Button: [`Data::save_copy`].
    pub full: Notice,
    /// A write failed for another reason. Button: [`Data::save_copy`].
    pub failing: Notice,
    /// A record cannot be read. Button: [`Notices::save_file`].
    pub unreadable: Notice,
    /// A record comes from a newer version. Button: [`Ways::reload`].
    pub newer: Notice,
    /// A record is sealed with a passphrase.
    pub locked: Notice,
    /// A record is gone from storage and nobody erased it. Buttons: [`Notices::bring_back`], [`Notices::let_go`].
    pub missing: Notice,
    /// Everything was erased in another window.
    pub erased_elsewhere: Notice,
    /// Heading over a text that was written at the same time in another window.
    pub also_written: &'static str,
    /// Saves an unreadable record as a file.
    pub save_file: &'static str,
    /// Writes a missing record again.
    pub bring_back: &'static str,
    /// Gives up a missing record, or the other text.
    pub let_go: &'static str,
    /// Takes the other text in the place of this one.
    pub use_this: &'static str,
    /// Said when writing works again.
    pub recovered: &'static str,
}

/// Short lines for the live region and beside Undo.
pub struct Spoken {
    /// A part was checked off, with the new count.
    pub checked: fn(title: &str, n: usize, of: usize) -> String,
    /// A part is no longer checked, with the new count.
    pub unchecked: fn(title: &str, n: usize, of: usize) -> String,
}

/// What the script around the widget says when the widget itself cannot.
pub struct Shell {
    /// The widget ended at an error.
    pub stopped: &'static str,
    /// In its place when something was not saved; it stays in sight below.
    pub unsaved: &'static str,
    /// Script and program are of different versions.
    pub stale: &'static str,
}

/// "What is an IEP?"
pub struct Iep {
    /// The question.
    pub title: &'static str,
    /// The answer.
    pub what: &'static str,
    /// Heading of the second part.
    pub why_head: &'static str,
    /// Why it helps.
    pub why: &'static str,
    /// Heading of the third part.
    pub calm_head: &'static str,
    /// Why the words "special education" are nothing to be scared of.
    pub calm: &'static str,
}
