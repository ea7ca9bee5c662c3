//! Where a record is kept: `{storage-key}:{kind}:{id}`.

use crate::model::Kind;

/// How long an id may be. This widget makes ids of fewer than forty characters.
const LONGEST: usize = 100;

/// Names one record.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Address {
    /// What it is a record of.
    pub kind: Kind,
    /// Time and random letters, so that ids sort by their making. A meeting's begins with its child's.
    pub id: String,
}

impl Address {
    /// The record of this browser itself: there is one.
    pub fn device() -> Address {
        Address { kind: Kind::Device, id: "this".to_owned() }
    }

    /// A child with a fresh id.
    pub fn child(fresh: &str) -> Address {
        Address { kind: Kind::Child, id: fresh.to_owned() }
    }

    /// A meeting about a child.
    pub fn meeting(child: &str, fresh: &str) -> Address {
        Address { kind: Kind::Meeting, id: [child, "-", fresh].concat() }
    }

    /// The child that a meeting is about.
    pub fn child_of(&self) -> Address {
        let (child, _) = self.id.split_once('-').unwrap_or((&self.id, ""));
        Address { kind: Kind::Child, id: child.to_owned() }
    }

    /// Orders the addresses of a kind by their making, also meetings about different children.
    pub fn made(&self) -> &str {
        self.id.split_once('-').map_or(&self.id, |(_, meeting)| meeting)
    }

    /// Where to keep new content when this address holds a text that must be left alone (R1).
    /// Every tab arrives at the same one.
    pub fn stand_in(&self) -> Address {
        let next = |n: &str| n.parse::<u32>().ok()?.checked_add(1);
        let counted = self.id.rsplit_once('~').and_then(|(base, n)| Some((base, next(n)?)));
        let (base, n) = counted.unwrap_or((&self.id, 2));
        Address { kind: self.kind, id: [base, "~", &n.to_string()].concat() }
    }

    /// The address that this one is the stand-in of, if it is one.
    pub fn stands_in_for(&self) -> Option<Address> {
        let (base, n) = self.id.rsplit_once('~')?;
        let before = n.parse::<u32>().ok()?.saturating_sub(1);
        let id = if before > 1 { [base, "~", &before.to_string()].concat() } else { base.to_owned() };
        Some(Address { kind: self.kind, id })
    }

    /// What it is called where nothing has to be left alone: no part of it stands in for another. Two phones may keep the
    /// same thing in different places; by this they tell that it is the same.
    pub fn plain(&self) -> Address {
        let plain = |part: &str| part.split('~').next().unwrap_or_default().to_owned();
        let id = match self.id.split_once('-') {
            Some((child, meeting)) => [&plain(child), "-", &plain(meeting)].concat(),
            None => plain(&self.id),
        };
        Address { kind: self.kind, id }
    }

    /// Whether it is one that this widget could have made. What comes in a file may be anything.
    pub fn is_sound(&self) -> bool {
        let known = |letter: u8| matches!(letter, b'a'..=b'z' | b'0'..=b'9' | b'~' | b'-');
        let plain = self.plain();
        let named = match (self.kind, plain.id.split_once('-')) {
            (Kind::Device, _) => plain == Address::device(),
            (Kind::Child, None) => !plain.id.is_empty(),
            (Kind::Meeting, Some((child, meeting))) => {
                !child.is_empty() && !meeting.is_empty() && !meeting.contains('-')
            }
            _ => false,
        };
        named && self.id.len() <= LONGEST && self.id.bytes().all(known)
    }

    /// The key in storage.
    pub fn key(&self, name: &str) -> String {
        [name, ":", self.kind.word(), ":", &self.id].concat()
    }

    /// Reads a key in storage. `None` for keys that are not a record's.
    pub fn parse(name: &str, key: &str) -> Option<Address> {
        let (kind, id) = key.strip_prefix(name)?.strip_prefix(':')?.split_once(':')?;
        Some(Address { kind: Kind::from_word(kind)?, id: id.to_owned() })
    }
}
