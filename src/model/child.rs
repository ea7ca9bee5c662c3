//! The child and the roster of the team, which last from meeting to meeting.

use super::{Reader, Role, flag, items, key, text};

/// A child, read through a record or the store.
pub struct Child<'a>(pub &'a dyn Reader);

impl Child<'_> {
    /// The nickname, or empty: the first run asks nothing.
    pub fn name(&self) -> String {
        text(self.0, key::CHILD_NAME)
    }

    /// The people on the team.
    pub fn team(&self) -> Vec<Member<'_>> {
        items(self.0, "member").into_iter().map(|id| Member { reader: self.0, id }).collect()
    }
}

/// A person on the IEP team.
pub struct Member<'a> {
    reader: &'a dyn Reader,
    /// The id in the list `member`.
    pub id: String,
}

impl Member<'_> {
    /// The person's name.
    pub fn name(&self) -> String {
        text(self.reader, &self.key("name"))
    }

    /// The person's job.
    pub fn job(&self) -> String {
        text(self.reader, &self.key("job"))
    }

    /// The person's roles: one may have several.
    pub fn roles(&self) -> Vec<Role> {
        let has = |role: &Role| flag(self.reader, &self.key(&["role.", role.word()].concat()));
        Role::ALL.iter().copied().filter(has).collect()
    }

    /// Whether this person can explain what the test results mean for teaching: 34 CFR 300.321(a)(5).
    pub fn explains_results(&self) -> bool {
        flag(self.reader, &self.key("explains-results"))
    }

    fn key(&self, field: &str) -> String {
        key::item("member", &self.id, field)
    }
}
