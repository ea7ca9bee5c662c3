//! One IEP meeting: how each part stands, what was written about it, what was promised and decided.

use super::{Attendance, Choice, Day, DraftState, MeetingKind, Outcome, Part, Reader, State, flag, items, key, text};

/// A meeting, read through a record or the store.
pub struct Meeting<'a>(pub &'a dyn Reader);

/// How far the checklist is, over the eight sections.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Tally {
    /// Sections gone over.
    pub checked: usize,
    /// Sections that are not in the draft.
    pub missing: usize,
    /// Sections and starred questions to ask about.
    pub to_ask: usize,
}

impl Meeting<'_> {
    /// What it is held for, if that was said.
    pub fn kind(&self) -> Option<MeetingKind> {
        MeetingKind::from_value(&self.0.value(key::MEETING_KIND))
    }

    /// The day of it, if there is one that the calendar has.
    pub fn day(&self) -> Option<Day> {
        Day::parse(&text(self.0, key::MEETING_DATE))
    }

    /// Whether the parent has gone over a part. It never means "agreed".
    pub fn is_checked(&self, part: Part) -> bool {
        flag(self.0, &key::part(part, "checked"))
    }

    /// The parent's note on a part.
    pub fn note(&self, part: Part) -> String {
        text(self.0, &key::part(part, "note"))
    }

    /// Whether the note may be sent and printed.
    pub fn is_shared(&self, part: Part) -> bool {
        flag(self.0, &key::part(part, "share"))
    }

    /// How a part stands in the draft.
    pub fn draft(&self, part: Part) -> DraftState {
        DraftState::from_value(&self.0.value(&key::part(part, "draft"))).unwrap_or(DraftState::Unseen)
    }

    /// How a part ended in the meeting, if it was marked.
    pub fn outcome(&self, part: Part) -> Option<Outcome> {
        Outcome::from_value(&self.0.value(&key::part(part, "outcome")))
    }

    /// Whether a question was asked.
    pub fn is_asked(&self, part: Part, question: &str) -> bool {
        flag(self.0, &key::ask(part, question, "asked"))
    }

    /// Whether a question is one of the top points.
    pub fn is_starred(&self, part: Part, question: &str) -> bool {
        flag(self.0, &key::ask(part, question, "star"))
    }

    /// The questions of a part, its own and the parent's, that carry a star and are not asked yet.
    pub fn starred(&self, part: Part) -> Vec<String> {
        let list = ["ask.", part.slug()].concat();
        let open = |question: &String| self.is_starred(part, question) && !self.is_asked(part, question);
        items(self.0, &list).into_iter().filter(open).collect()
    }

    /// How far the eight sections are.
    pub fn tally(&self) -> Tally {
        let mut tally = Tally::default();
        for part in Part::SECTIONS {
            tally.checked += usize::from(self.is_checked(part));
            tally.missing += usize::from(self.draft(part) == DraftState::Missing);
            tally.to_ask += usize::from(self.draft(part) == DraftState::Ask) + self.starred(part).len();
        }
        tally
    }

    /// The entries of a part.
    pub fn entries(&self, part: Part) -> Vec<Entry<'_>> {
        let all = items(self.0, "entry").into_iter().map(|id| Entry { reader: self.0, id });
        all.filter(|entry| text(self.0, &entry.key("part")) == part.slug()).collect()
    }

    /// All promises, in the order in which they were made.
    pub fn promises(&self) -> Vec<Promise<'_>> {
        items(self.0, "promise").into_iter().map(|id| Promise { reader: self.0, id }).collect()
    }

    /// Whether a member of the team was there, if it was marked.
    pub fn attendance(&self, member: &str) -> Option<Attendance> {
        Attendance::from_value(&self.0.value(&key::item("attendance", member, "presence")))
    }

    /// What the parent decided.
    pub fn decision(&self) -> Choice {
        Choice::from_value(&self.0.value("decision.choice")).unwrap_or(Choice::Undecided)
    }
}

/// A goal, a service, an accommodation or the like.
pub struct Entry<'a> {
    reader: &'a dyn Reader,
    /// Its id in the list `entry`.
    pub id: String,
}

impl Entry<'_> {
    /// What it is called.
    pub fn name(&self) -> String {
        text(self.reader, &self.key("name"))
    }

    /// One fact of one state, such as `minutes`.
    pub fn fact(&self, state: State, fact: &str) -> String {
        text(self.reader, &self.key(&[state.word(), ".", fact].concat()))
    }

    fn key(&self, field: &str) -> String {
        key::item("entry", &self.id, field)
    }
}

/// Something that somebody said they would do.
pub struct Promise<'a> {
    reader: &'a dyn Reader,
    /// Its id in the list `promise`.
    pub id: String,
}

impl Promise<'_> {
    /// What was promised.
    pub fn what(&self) -> String {
        text(self.reader, &key::item("promise", &self.id, "what"))
    }

    /// Who promised it.
    pub fn who(&self) -> String {
        text(self.reader, &key::item("promise", &self.id, "who"))
    }

    /// The day by which, `YYYY-MM-DD`, or empty.
    pub fn by(&self) -> String {
        text(self.reader, &key::item("promise", &self.id, "by"))
    }
}
