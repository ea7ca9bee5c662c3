//! What somebody said they would do.

use super::{Day, FinalCopy, Meeting, Part, Reader, flag, items, key, text};

impl<'a> Meeting<'a> {
    /// All promises that say something, in the order in which they were made.
    pub fn promises(&self) -> Vec<Promise<'a>> {
        let mut all: Vec<_> = items(self.0, "promise").into_iter().map(|id| self.promise(&id)).collect();
        all.retain(|promise| !promise.what().trim().is_empty());
        all
    }

    /// Those of a part.
    pub fn promises_of(&self, part: Part) -> Vec<Promise<'a>> {
        let mut all = self.promises();
        all.retain(|promise| promise.part() == Some(part));
        all
    }

    /// One of them, by its id.
    pub fn promise(&self, id: &str) -> Promise<'a> {
        Promise { reader: self.0, id: id.to_owned() }
    }
}

/// A promise.
pub struct Promise<'a> {
    reader: &'a dyn Reader,
    /// Its id in the list `promise`.
    pub id: String,
}

impl Promise<'_> {
    /// The part that it is about.
    pub fn part(&self) -> Option<Part> {
        Part::from_slug(&self.text("part"))
    }

    /// What was promised.
    pub fn what(&self) -> String {
        self.text("what")
    }

    /// Who promised it, by name. Empty where the parent did: see [`Promise::is_mine`].
    pub fn who(&self) -> String {
        self.text("who")
    }

    /// Whether the parent promised it.
    pub fn is_mine(&self) -> bool {
        flag(self.reader, &self.key("mine"))
    }

    /// The day by which, if there is one that the calendar has.
    pub fn by(&self) -> Option<Day> {
        Day::parse(&self.text("by"))
    }

    /// Whether it was made at an earlier meeting, and is still open.
    pub fn is_from_before(&self) -> bool {
        flag(self.reader, &self.key("before"))
    }

    /// Whether it was kept.
    pub fn is_kept(&self) -> bool {
        flag(self.reader, &self.key("kept"))
    }

    /// Whether it stands in the final copy, if that was looked up.
    pub fn final_copy(&self) -> Option<FinalCopy> {
        FinalCopy::from_value(&self.reader.value(&self.key("final-copy")))
    }

    /// The key of a field of it.
    pub fn key(&self, field: &str) -> String {
        key::item("promise", &self.id, field)
    }

    fn text(&self, field: &str) -> String {
        text(self.reader, &self.key(field))
    }
}
