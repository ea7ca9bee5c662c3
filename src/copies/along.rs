//! What goes along when a child is handed over to another person: what is named here, and nothing else.
//!
//! A field that stays here is not erased when the file comes back: each field says for itself what it has seen.

use super::Copy;
use crate::keeper::Address;
use crate::model::{Kind, Meeting, Part, flag, items, key, text};
use crate::record::Record;
use crate::sorted::Sorted;

/// Fields by the item that they belong to: `*` stands for any one word. All of these go along.
const ALWAYS: &[(&str, &str)] = &[
    ("child", "name gone"),
    ("member.*", "name job role.* explains-results on-notice invited-by rank gone"),
    ("meeting", "kind date time place link interpreter language filed gone before"),
    ("attendance.*", "presence excused"),
    ("part.*", "checked draft outcome refused.what refused.reason final-copy"),
    ("host-item.*", "checked"),
    (
        "entry.*",
        "part name *.text *.minutes *.frequency *.location *.group *.provider *.first-day *.end progress final-copy start started rank gone",
    ),
    ("promise.*", "part what who by before kept final-copy gone"),
    ("step.*", "done date"),
    ("day-off.*", "date gone"),
    ("report.*", "date gone"),
    ("decision", "answer-by noticed"),
];

/// Fields that go along where the parent has marked them as OK to share, by the field of the mark.
const SHARED: &[(&str, &str, &str)] = &[
    ("part.*", "note", "share"),
    ("memo.*", "part at text gone", "share"),
    ("member.*", "note", "share"),
    ("notes", "free", "free-share"),
    ("notes", "hope", "letter-share"),
    ("strength.*", "text gone", ""),
];

/// Fields that go along only when the parent says so.
const PRIVATE: &[(&str, &str)] = &[
    ("part.*", "note consent consent-reason"),
    ("memo.*", "part at text gone"),
    ("member.*", "phone email note"),
    ("notes", "free hope letter letter-lang"),
    ("strength.*", "text gone"),
    ("worry.*", "text gone"),
    ("host-item.*", "note"),
    ("ask.*.*", "star rank text gone"),
    ("parked.*", "at text part done gone"),
    ("point.*", "text rank gone"),
    ("step.*", "note"),
    ("message.*", "text text-lang sent to"),
    ("ready", "*"),
    ("decision", "choice date next recap recap-lang"),
];

/// Records by where they are kept.
pub type Records = Sorted<Address, Record>;

/// The records of one child as they go along. `private`: with the parent's own notes.
pub fn along(all: &Records, child: &str, private: bool) -> Records {
    let mut along = Records::default();
    for (address, record) in all.iter() {
        let of_child = address.kind != Kind::Device && plain_id(&address.child_of().id) == plain_id(child);
        if of_child && !flag(record, key::CHILD_GONE) && !flag(record, key::MEETING_GONE) {
            let only = record.only(&|key| goes(record, key, private));
            if !only.is_empty() {
                along.insert(address.clone(), only);
            }
        }
    }
    along
}

impl Copy {
    /// What goes along of a child, as a copy of its own.
    pub fn along(&self, child: &str, private: bool) -> Copy {
        Copy { records: along(&self.records, child, private), ..Copy::default() }
    }

    /// How much there is of each kind.
    pub fn sum(&self) -> Sum {
        sum(&self.records)
    }
}

/// The id of what a record stands in for, or its own.
fn plain_id(id: &str) -> &str {
    id.split('~').next().unwrap_or(id)
}

/// Whether a field goes along.
fn goes(record: &Record, key: &str, private: bool) -> bool {
    let gone = key::gone_of(key);
    // Of what was removed only that goes along: elsewhere it may still stand.
    if gone.as_ref().is_some_and(|gone| gone != key && flag(record, gone)) {
        return false;
    }
    let is_in = |list: &[(&str, &str)]| list.iter().any(|(item, fields)| fits(item, fields, key));
    // A question of the parent's own is theirs; of the others it is no secret that they were asked.
    let asked = fits("ask.*.*", "asked", key) && {
        let own = [key.strip_suffix("asked").unwrap_or(key), "text"].concat();
        private || record.shown(&own).is_none()
    };
    is_in(ALWAYS) || asked || is_shared(record, key) || private && is_in(PRIVATE)
}

fn is_shared(record: &Record, key: &str) -> bool {
    let mark = |item: &str, mark: &str| {
        let words: Vec<&str> = key.split('.').take(item.split('.').count()).collect();
        [&words.join("."), ".", mark].concat()
    };
    SHARED.iter().any(|(item, fields, share)| {
        let share = if share.is_empty() { "notes.letter-share".to_owned() } else { mark(item, share) };
        fits(item, fields, key) && flag(record, &share)
    })
}

/// Whether a key is one of these fields of such an item.
fn fits(item: &str, fields: &str, key: &str) -> bool {
    let mut words = key.split('.');
    let is = |like: &str, word: Option<&str>| word.is_some_and(|word| like == word || like == "*" && !word.is_empty());
    let of_item = item.split('.').all(|like| is(like, words.next()));
    of_item
        && fields.split(' ').any(|field| {
            let mut words = words.clone();
            field.split('.').all(|like| is(like, words.next())) && words.next().is_none()
        })
}

/// How much there is of each kind.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Sum {
    /// Meetings.
    pub meetings: usize,
    /// People on the team.
    pub people: usize,
    /// Parts that are checked off.
    pub checked: usize,
    /// Goals, services and other entries.
    pub entries: usize,
    /// Promises.
    pub promises: usize,
    /// Notes, of whatever kind.
    pub notes: usize,
}

/// Adds up what there is in records. Of those that go along it says what goes; of all, what there is.
pub fn sum(records: &Records) -> Sum {
    let mut sum = Sum::default();
    for (address, record) in records.iter() {
        let meeting = Meeting(record);
        sum.meetings += usize::from(address.kind == Kind::Meeting);
        sum.people += items(record, "member").len();
        sum.checked += Part::ALL.iter().filter(|part| flag(record, &key::part(**part, "checked"))).count();
        sum.entries += items(record, "entry").len();
        sum.promises += meeting.promises().len();
        let notes = record.keys().filter(|key| is_note(record, key));
        sum.notes += notes.count();
    }
    sum
}

/// Whether something is written there that is neither a name nor a matter of the plan.
fn is_note(record: &Record, key: &str) -> bool {
    let gone = key::gone_of(key).is_some_and(|gone| flag(record, &gone));
    let fields = ["text", "note", "letter", "free", "hope", "recap", "next", "consent-reason"];
    let is_one = PRIVATE.iter().any(|(item, all)| fits(item, all, key));
    is_one && !gone && fields.iter().any(|field| key.ends_with(field)) && !text(record, key).trim().is_empty()
}
