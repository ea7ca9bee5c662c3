//! The child and the roster of the team, which last from meeting to meeting.

use super::{Known, Reader, Role, Seat, flag, items, key, text};

/// A child, read through a record or the store.
pub struct Child<'a>(pub &'a dyn Reader);

impl<'a> Child<'a> {
    /// The nickname, or empty: the first run asks nothing.
    pub fn name(&self) -> String {
        text(self.0, key::CHILD_NAME)
    }

    /// The people on the team.
    pub fn team(&self) -> Vec<Member<'a>> {
        items(self.0, "member").into_iter().map(|id| Member { reader: self.0, id }).collect()
    }

    /// One of them, by id.
    pub fn member(&self, id: &str) -> Member<'a> {
        Member { reader: self.0, id: id.to_owned() }
    }
}

/// A person on the IEP team.
pub struct Member<'a> {
    reader: &'a dyn Reader,
    /// The id in the list `member`.
    pub id: String,
}

impl Member<'_> {
    /// The id of the child's own seat: there is one, so two windows that add it add the same.
    pub const CHILD: &'static str = "child";

    /// The person's own words: what they are called, and how to reach them.
    const TEXTS: [&'static str; 5] = ["name", "job", "email", "phone", "note"];

    /// The person's name.
    pub fn name(&self) -> String {
        self.text("name")
    }

    /// The person's job.
    pub fn job(&self) -> String {
        self.text("job")
    }

    /// The phone number, as it was written.
    pub fn phone(&self) -> String {
        self.text("phone")
    }

    /// The e-mail address, as it was written.
    pub fn email(&self) -> String {
        self.text("email")
    }

    /// What to call the person: the name, the child's nickname, or what else is known. Empty where nothing is.
    pub fn called(&self) -> String {
        let is_child = || self.id == Member::CHILD || self.fills(Seat::Role(Role::Child));
        let of_child = || if is_child() { Child(self.reader).name() } else { String::new() };
        let known = [self.name(), of_child(), self.job(), self.email(), self.phone()];
        known.into_iter().map(|text| text.trim().to_owned()).find(|text| !text.is_empty()).unwrap_or_default()
    }

    /// The person's roles: one may have several.
    pub fn roles(&self) -> Vec<Role> {
        Role::ALL.iter().copied().filter(|role| self.fills(Seat::Role(*role))).collect()
    }

    /// Whether the person is in a seat.
    pub fn fills(&self, seat: Seat) -> bool {
        flag(self.reader, &self.key(&seat.field()))
    }

    /// The seat where the person is shown: the first of those that are needed, or else of the others.
    pub fn seat(&self) -> Option<Seat> {
        Seat::NEEDED.into_iter().chain(Seat::OTHERS).find(|seat| self.fills(*seat))
    }

    /// Whether the school's notice names the person: 34 CFR 300.322(b)(1)(i).
    pub fn on_notice(&self) -> Option<Known> {
        Known::from_value(&self.reader.value(&self.key("on-notice")))
    }

    /// Whether anything was ever written about the person. The child needs no name here.
    pub fn is_begun(&self) -> bool {
        let written = |field: &&str| !self.reader.value(&self.key(field)).is_null();
        Member::TEXTS.iter().any(written) || self.id == Member::CHILD
    }

    /// Whether no word stands there, now.
    pub fn is_blank(&self) -> bool {
        Member::TEXTS.iter().all(|field| self.text(field).trim().is_empty()) && self.id != Member::CHILD
    }

    /// The key of a field.
    pub fn key(&self, field: &str) -> String {
        key::item("member", &self.id, field)
    }

    fn text(&self, field: &str) -> String {
        text(self.reader, &self.key(field))
    }
}
