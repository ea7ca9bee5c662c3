//! What the parent heard agreed or promised, to be looked for in the final copy.

use super::{FinalCopy, Meeting, Outcome, Part, Reader, State, key};

/// One thing that was agreed or promised.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Heard {
    /// A part, as a whole: none of its entries says more.
    Part(Part),
    /// An entry, by its id.
    Entry(String),
    /// A promise, by its id.
    Promise(String),
}

impl Heard {
    /// A field of it.
    pub fn key(&self, field: &str) -> String {
        match self {
            Heard::Part(part) => key::part(*part, field),
            Heard::Entry(id) => key::item("entry", id, field),
            Heard::Promise(id) => key::item("promise", id, field),
        }
    }

    /// What a key of a field is about.
    pub fn of_key(key: &str) -> Option<Heard> {
        let mut words = key.split('.');
        match (words.next()?, words.next()?) {
            ("part", part) => Part::from_slug(part).map(Heard::Part),
            ("entry", id) => Some(Heard::Entry(id.to_owned())),
            ("promise", id) => Some(Heard::Promise(id.to_owned())),
            _ => None,
        }
    }

    /// Whether it stands in the final copy, if that was looked up.
    pub fn found(&self, reader: &dyn Reader) -> Option<FinalCopy> {
        FinalCopy::from_value(&reader.value(&self.key("final-copy")))
    }
}

impl Meeting<'_> {
    /// What was agreed: each entry with an agreed state, and the parts that were agreed with no such entry.
    pub fn agreed(&self) -> Vec<Heard> {
        let mut all = Vec::new();
        for part in Part::ALL {
            let entries = self.agreed_entries(part);
            if entries.is_empty() && self.outcome(part) == Some(Outcome::Agree) {
                all.push(Heard::Part(part));
            }
            all.extend(entries.into_iter().map(Heard::Entry));
        }
        all
    }

    /// The entries of a part that have an agreed state, by id.
    pub fn agreed_entries(&self, part: Part) -> Vec<String> {
        let entries = self.entries(part).into_iter();
        entries.filter(|entry| !entry.facts(State::Agreed).is_empty()).map(|entry| entry.id).collect()
    }

    /// What was promised.
    pub fn promised(&self) -> Vec<Heard> {
        self.promises().into_iter().map(|promise| Heard::Promise(promise.id)).collect()
    }

    /// What is not in the final copy as it was heard, or may not be.
    pub fn off(&self) -> Vec<Heard> {
        let all = self.agreed().into_iter().chain(self.promised());
        all.filter(|heard| heard.found(self.0).is_some_and(|found| found != FinalCopy::Same)).collect()
    }
}
