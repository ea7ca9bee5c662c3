//! What is in a file, beside what is here, before anything changes.

use super::Copy;
use crate::keeper::{Address, Keeper, ReadError, Shelf};
use crate::model::{Child, Day, Kind, Meeting, MeetingKind, flag, key};
use crate::record::Record;

/// How what is in a file stands to what is here.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// Only in the file.
    New,
    /// The same in both.
    Same,
    /// The file has news of it.
    NewerThere,
    /// The file has nothing that is not here, and here there is more.
    NewerHere,
    /// Each has something that the other does not have.
    Both,
    /// It was taken off the list here, and is on the list there.
    GoneHere,
    /// It was taken off the list there, and is on the list here.
    GoneThere,
}

/// What is in a file.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Glance {
    /// The children, in the order of their making.
    pub children: Vec<ChildGlance>,
    /// When something in it was last written, in milliseconds since 1970; 0 where nothing is.
    pub written: u64,
    /// How many records were made by a later version.
    pub newer: usize,
    /// How many records cannot be read for another reason.
    pub unreadable: usize,
}

/// A child in a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ChildGlance {
    /// The id it has here, if it is put together with what is here.
    pub id: String,
    /// The nickname; empty where there is none.
    pub name: String,
    /// The child and the team. `None` where the file has the meetings alone.
    pub standing: Option<Standing>,
    /// The meetings, in the order of their making.
    pub meetings: Vec<MeetingGlance>,
}

/// A meeting in a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MeetingGlance {
    /// The meeting's kind, where it is known.
    pub kind: Option<MeetingKind>,
    /// The meeting's day, where there is one.
    pub day: Option<Day>,
    /// How it stands to what is here.
    pub standing: Standing,
}

impl Copy {
    /// Looks at the file. Nothing changes by it.
    pub fn glance(&self, keeper: &Keeper, shelf: &dyn Shelf) -> Glance {
        let newer = self.left.values().filter(|(why, _)| *why == ReadError::Newer).count();
        let stands = |(address, record): (&Address, &Record)| stand(keeper.own(shelf, address), record, address.kind);
        let mut children = Vec::new();
        for address in self.known_children() {
            let own = self.records.get(&address);
            let meeting = |(address, record): (&Address, &Record)| {
                let about = Meeting(record);
                let standing = stands((address, record))?;
                Some(MeetingGlance { kind: about.kind(), day: about.day(), standing })
            };
            let about = |(one, _): &(&Address, &Record)| one.kind == Kind::Meeting && self.child_of(one) == address;
            let meetings: Vec<MeetingGlance> = self.records.iter().filter(about).filter_map(meeting).collect();
            let standing = own.and_then(|record| stands((&address, record)));
            if own.is_some() && standing.is_none() {
                continue;
            }
            let id = keeper.place(&address).id;
            let name = own.map(|record| Child(record).name()).unwrap_or_default();
            children.push(ChildGlance { id, name, standing, meetings });
        }
        Glance {
            children,
            written: self.records.values().map(Record::written).max().unwrap_or(0),
            newer,
            unreadable: self.left.values().count().saturating_sub(newer),
        }
    }
}

/// `None` for what neither side lists.
fn stand(mine: Option<Record>, theirs: &Record, kind: Kind) -> Option<Standing> {
    let gone = if kind == Kind::Child { key::CHILD_GONE } else { key::MEETING_GONE };
    let gone_there = flag(theirs, gone);
    let Some(mine) = mine else { return (!gone_there).then_some(Standing::New) };
    let mut both = mine.clone();
    both.merge(theirs);
    both.id.clone_from(&theirs.id);
    let (has_mine, has_theirs) = (same(&both, &mine), same(&both, theirs));
    Some(match (flag(&mine, gone), gone_there) {
        (true, true) => return None,
        (true, false) => Standing::GoneHere,
        (false, true) => Standing::GoneThere,
        (false, false) if has_mine && has_theirs => Standing::Same,
        (false, false) if has_mine => Standing::NewerHere,
        (false, false) if has_theirs => Standing::NewerThere,
        (false, false) => Standing::Both,
    })
}

/// Whether two records say the same, wherever each is kept.
fn same(one: &Record, other: &Record) -> bool {
    let [mut one, mut other] = [one, other].map(Record::clone);
    one.id.clone_from(&other.id);
    one.text() == other.text()
}
