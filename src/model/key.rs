//! The table of keys: every field that a parent's work is kept in, and the words that may stand in it (R7).
//!
//! A key is a path of words and item ids. Its first word says which record it belongs to. In the table `{part}` is a
//! part's word, `{ask}` a question's word or an own question's id, `{role}` a role's word, `{state}` a state's, `{id}` an
//! item's id. An item is gone when its `gone` is true; lists sort by `rank` and then by id.

use super::{Kind, Part};

/// What a field holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shape {
    /// The parent's own words.
    Text,
    /// Yes or no.
    Flag,
    /// One of a few words.
    Word(&'static [&'static str]),
    /// A day, `YYYY-MM-DD`.
    Day,
    /// A time of day, `HH:MM`.
    Time,
    /// Milliseconds since 1970.
    Moment,
    /// A place in an order that the parent made: any whole number, the smallest first.
    Rank,
    /// The id of a record or of an item.
    Id,
}

use Shape::{Day, Flag, Id, Moment, Rank, Text, Time, Word};

/// Every key there is, with `{…}` for what varies.
pub const TABLE: &[(&str, Shape)] = &[
    // This browser.
    ("device.child", Id),
    ("device.meeting", Id),
    ("device.lang", Word(LANGS)),
    ("device.text-size", Word(&TEXT_SIZES)),
    ("device.copied", Moment),
    ("device.copy-reminded", Moment),
    ("device.hidden", Flag),
    ("device.meeting-mode", Word(PARTS)),
    ("device.meeting-mode-at", Moment),
    ("device.meeting-mode-of", Id),
    // The child, and the roster of the team, which lasts from meeting to meeting.
    ("child.name", Text),
    ("child.gone", Flag),
    ("member.{id}.name", Text),
    ("member.{id}.job", Text),
    ("member.{id}.phone", Text),
    ("member.{id}.email", Text),
    ("member.{id}.note", Text),
    ("member.{id}.share", Flag),
    ("member.{id}.role.{role}", Flag),
    ("member.{id}.explains-results", Flag),
    ("member.{id}.on-notice", Word(&["yes", "no", "unsure"])),
    ("member.{id}.invited-by", Word(&["parent", "school"])),
    ("member.{id}.rank", Rank),
    ("member.{id}.gone", Flag),
    // The meeting.
    ("meeting.kind", Word(&["first", "yearly", "three-year", "change", "other"])),
    ("meeting.date", Day),
    ("meeting.time", Time),
    ("meeting.place", Text),
    ("meeting.link", Text),
    ("meeting.interpreter", Flag),
    ("meeting.language", Text),
    ("meeting.filed", Flag),
    ("meeting.gone", Flag),
    ("meeting.before", Id),
    ("attendance.{id}.presence", Word(&["here", "remote", "absent", "left-early"])),
    ("attendance.{id}.excused", Word(&["yes", "no", "unsure"])),
    // A part: one of the eight sections or of "Also check".
    ("part.{part}.checked", Flag),
    ("part.{part}.note", Text),
    ("part.{part}.share", Flag),
    ("part.{part}.draft", Word(&["unseen", "present", "missing", "ask"])),
    ("part.{part}.outcome", Word(&["agree", "refused", "disagree", "later", "untouched"])),
    ("part.{part}.refused.what", Text),
    ("part.{part}.refused.reason", Text),
    ("part.{part}.consent", Word(&["yes", "no"])),
    ("part.{part}.consent-reason", Text),
    ("part.{part}.final-copy", Word(&["same", "missing", "different", "ask"])),
    ("host-item.{id}.checked", Flag),
    ("host-item.{id}.note", Text),
    ("ask.{part}.{ask}.asked", Flag),
    ("ask.{part}.{ask}.star", Flag),
    ("ask.{part}.{ask}.rank", Rank),
    ("ask.{part}.{ask}.text", Text),
    ("ask.{part}.{ask}.gone", Flag),
    // Entries of a part: a goal, a service, an accommodation, a placement …, in up to four states.
    ("entry.{id}.part", Word(PARTS)),
    ("entry.{id}.name", Text),
    ("entry.{id}.{state}.text", Text),
    ("entry.{id}.{state}.minutes", Text),
    ("entry.{id}.{state}.frequency", Text),
    ("entry.{id}.{state}.location", Text),
    ("entry.{id}.{state}.group", Word(&["alone", "group"])),
    ("entry.{id}.{state}.provider", Text),
    ("entry.{id}.{state}.first-day", Day),
    ("entry.{id}.{state}.end", Text),
    ("entry.{id}.progress", Word(&["met", "partly", "not", "ask"])),
    ("entry.{id}.final-copy", Word(&["same", "missing", "different", "ask"])),
    ("entry.{id}.start", Word(&["yes", "no", "unsure"])),
    ("entry.{id}.started", Day),
    ("entry.{id}.rank", Rank),
    ("entry.{id}.gone", Flag),
    // What was promised.
    ("promise.{id}.part", Word(PARTS)),
    ("promise.{id}.what", Text),
    ("promise.{id}.who", Text),
    ("promise.{id}.mine", Flag),
    ("promise.{id}.by", Day),
    ("promise.{id}.before", Flag),
    ("promise.{id}.kept", Flag),
    ("promise.{id}.final-copy", Word(&["same", "missing", "different", "ask"])),
    ("promise.{id}.gone", Flag),
    // The parent's notes.
    ("memo.{id}.part", Word(PARTS)),
    ("memo.{id}.at", Moment),
    ("memo.{id}.text", Text),
    ("memo.{id}.share", Flag),
    ("memo.{id}.gone", Flag),
    ("parked.{id}.at", Moment),
    ("parked.{id}.text", Text),
    ("parked.{id}.part", Word(PARTS)),
    ("parked.{id}.done", Flag),
    ("parked.{id}.gone", Flag),
    ("point.{id}.text", Text),
    ("point.{id}.rank", Rank),
    ("point.{id}.gone", Flag),
    ("strength.{id}.text", Text),
    ("strength.{id}.gone", Flag),
    ("worry.{id}.text", Text),
    ("worry.{id}.gone", Flag),
    ("notes.hope", Text),
    ("notes.letter", Text),
    ("notes.letter-lang", Word(LANGS)),
    ("notes.letter-share", Flag),
    ("notes.free", Text),
    ("notes.free-share", Flag),
    // The six steps, and messages to the school.
    ("step.{step}.done", Flag),
    ("step.{step}.date", Day),
    ("step.{step}.note", Text),
    ("message.{message}.text", Text),
    ("message.{message}.text-lang", Word(LANGS)),
    ("message.{message}.sent", Day),
    ("message.{message}.to", Text),
    ("ready.{ready}", Flag),
    ("day-off.{id}.date", Day),
    ("day-off.{id}.gone", Flag),
    ("report.{id}.date", Day),
    ("report.{id}.gone", Flag),
    // The decision.
    ("decision.choice", Word(&["undecided", "home", "agree", "agree-some", "disagree", "meet-again", "attended"])),
    ("decision.date", Day),
    ("decision.answer-by", Day),
    ("decision.noticed", Day),
    ("decision.next", Text),
    ("decision.recap", Text),
    ("decision.recap-lang", Word(LANGS)),
];

/// The tag of every language.
const LANGS: &[&str] = &["en", "es"];

/// The word of every part.
pub const PARTS: &[&str] = &[
    "concerns",
    "goals",
    "services",
    "accommodations",
    "placement",
    "nonparticipation",
    "transportation",
    "esy",
    "present-levels",
    "progress",
    "assessments",
    "schedule",
    "special-factors",
    "staff-supports",
    "transition",
    "age-of-majority",
    "papers",
];

/// The child that this browser shows.
pub const CHOSEN_CHILD: &str = "device.child";
/// The meeting that this browser shows.
pub const CHOSEN_MEETING: &str = "device.meeting";
/// The language that the parent chose.
pub const LANG: &str = "device.lang";
/// How large the text is.
pub const TEXT_SIZE: &str = "device.text-size";
/// Its words, the smallest first.
pub const TEXT_SIZES: [&str; 3] = ["a", "a-plus", "a-plus-plus"];
/// The part at which Meeting mode is; nothing where it is not open.
pub const MEETING_MODE: &str = "device.meeting-mode";
/// When something was last done in Meeting mode.
pub const MEETING_MODE_AT: &str = "device.meeting-mode-at";
/// The meeting that Meeting mode is at; nothing while none is kept.
pub const MEETING_MODE_OF: &str = "device.meeting-mode-of";
/// When the last copy was saved.
pub const COPIED: &str = "device.copied";
/// When the parent was last reminded to save one.
pub const COPY_REMINDED: &str = "device.copy-reminded";
/// Whether all is hidden.
pub const HIDDEN: &str = "device.hidden";
/// Whether a child was taken off the list.
pub const CHILD_GONE: &str = "child.gone";
/// Whether a meeting was taken off the list.
pub const MEETING_GONE: &str = "meeting.gone";
/// The meeting that was shown when this one was begun.
pub const MEETING_BEFORE: &str = "meeting.before";
/// Whether a meeting lies behind, since another was begun.
pub const MEETING_FILED: &str = "meeting.filed";
/// What kind of meeting it is.
pub const MEETING_KIND: &str = "meeting.kind";
/// The day of the meeting.
pub const MEETING_DATE: &str = "meeting.date";
/// The child's nickname.
pub const CHILD_NAME: &str = "child.name";

/// The lists whose items can be removed, and how many words name an item.
const LISTS: &[(&str, usize)] = &[
    ("ask", 3),
    ("day-off", 2),
    ("entry", 2),
    ("member", 2),
    ("memo", 2),
    ("parked", 2),
    ("point", 2),
    ("promise", 2),
    ("report", 2),
    ("strength", 2),
    ("worry", 2),
];

/// The key that says whether the item that a field belongs to is gone. `None` for fields that are no item's.
pub fn gone_of(key: &str) -> Option<String> {
    let (_, words) = LISTS.iter().find(|(list, _)| key.split('.').next() == Some(list))?;
    let item: Vec<&str> = key.split('.').take(*words).collect();
    Some([&item.join("."), ".gone"].concat())
}

/// The kind of record that a key belongs to.
pub fn home(key: &str) -> Kind {
    match key.split('.').next() {
        Some("device") => Kind::Device,
        Some("child" | "member") => Kind::Child,
        _ => Kind::Meeting,
    }
}

/// The language of a letter, where the parent chose one; without it a letter is in English.
pub fn lang(letter: &str) -> String {
    [letter, "-lang"].concat()
}

/// A field of a part.
pub fn part(part: Part, field: &str) -> String {
    ["part.", part.slug(), ".", field].concat()
}

/// A field of a question of a part.
pub fn ask(part: Part, question: &str, field: &str) -> String {
    ["ask.", part.slug(), ".", question, ".", field].concat()
}

/// A field of an item in a list.
pub fn item(list: &str, id: &str, field: &str) -> String {
    [list, ".", id, ".", field].concat()
}
