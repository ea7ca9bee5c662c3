//! One IEP meeting: how each part stands, what was written about it, what was promised and decided.

use super::{Attendance, Day, DraftState, Known, MeetingKind, Outcome, Part, Reader, flag, items, key, text};

/// A meeting, read through a record or the store.
pub struct Meeting<'a>(pub &'a dyn Reader);

/// How to join a meeting with one tap.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Join {
    /// By phone: the number to dial.
    Call(String),
    /// By video: an `https:` address.
    Open(String),
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

    /// The time of it, `HH:MM`, or empty.
    pub fn time(&self) -> String {
        text(self.0, "meeting.time")
    }

    /// The hour and the minute of it, if that is a time of day.
    pub fn clock(&self) -> Option<(u32, u32)> {
        let time = self.time();
        let (hour, minute) = time.trim().split_once(':')?;
        let number = |text: &str, below: u32| {
            let is_plain = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
            text.parse().ok().filter(|number| is_plain && *number < below)
        };
        Some((number(hour, 24)?, number(minute.get(..2)?, 60)?)).filter(|_| minute.len() == 2)
    }

    /// Where it is, in the parent's words.
    pub fn place(&self) -> String {
        text(self.0, "meeting.place")
    }

    /// How to join by phone or video, as it was written.
    pub fn link(&self) -> String {
        text(self.0, "meeting.link")
    }

    /// How to join with one tap: where the text begins with a number to call, or has an address of the web in it.
    pub fn join(&self) -> Option<Join> {
        let link = self.link();
        let is_address = |word: &&str| {
            let place = word.strip_prefix("https://").unwrap_or_default();
            place.starts_with(char::is_alphanumeric) && !word.contains(|letter: char| "<>\"\\".contains(letter))
        };
        if let Some(address) = link.split_whitespace().find(is_address) {
            return Some(Join::Open(address.trim_end_matches([',', '.', ';', ')']).to_owned()));
        }
        let number = link.split(char::is_alphabetic).next().unwrap_or_default();
        let digits = number.bytes().filter(u8::is_ascii_digit).count();
        super::dial(number).filter(|_| digits >= 7).map(Join::Call)
    }

    /// Whether the parent needs an interpreter: 34 CFR 300.322(e).
    pub fn needs_interpreter(&self) -> bool {
        flag(self.0, "meeting.interpreter")
    }

    /// The language of the interpreter, in the parent's words.
    pub fn language(&self) -> String {
        text(self.0, "meeting.language")
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

    /// The parent's own questions of a part, in the parent's order. One without words is none, unless it is being
    /// written.
    pub fn own_questions(&self, part: Part, written: Option<&str>) -> Vec<String> {
        let mut own = self.questions(part);
        own.retain(|id| written == Some(id) || !self.own_words(part, id).trim().is_empty());
        own.extend(written.filter(|id| own.iter().all(|one| one != id)).map(str::to_owned));
        own
    }

    /// The words of a question of the parent's own; empty for the questions that the widget brings.
    pub fn own_words(&self, part: Part, question: &str) -> String {
        text(self.0, &key::ask(part, question, "text"))
    }

    /// The questions of a part that carry a star, asked or not.
    pub fn starred(&self, part: Part) -> Vec<String> {
        let mut starred = self.questions(part);
        starred.retain(|question| {
            // One that the widget brings has no words here; one of the parent's own that has lost them is not seen.
            let words = self.0.value(&key::ask(part, question, "text"));
            let can_be_seen = words.as_str().is_none_or(|text| !text.trim().is_empty());
            can_be_seen && self.is_starred(part, question)
        });
        starred
    }

    /// The questions of a part of which something is kept.
    fn questions(&self, part: Part) -> Vec<String> {
        items(self.0, &["ask.", part.slug()].concat())
    }

    /// The top points: every question with a star, in whatever part, and the points of the parent's own. First in the
    /// parent's order, then in that of the page: by parts, in a part by `place`, and own points last.
    pub fn top_points(&self, place: &dyn Fn(Part, &str) -> usize) -> Vec<Point> {
        let own = items(self.0, "point").into_iter().map(|id| Point { part: None, id });
        let own = own.filter(|point| !text(self.0, &point.key("text")).trim().is_empty());
        let starred = |(n, part): (usize, Part)| {
            let point = move |id: String| ((n, place(part, &id)), Point { part: Some(part), id });
            self.starred(part).into_iter().map(point)
        };
        let all = Part::ALL.into_iter().enumerate().flat_map(starred);
        let mut ranked: Vec<(f64, (usize, usize), Point)> = Vec::new();
        for (at, point) in all.chain(own.map(|point| ((usize::MAX, 0), point))) {
            let rank = self.0.value(&point.key("rank")).as_f64().unwrap_or(0.0);
            let goes_before = |(one, there, _): &(f64, (usize, usize), Point)| {
                one.total_cmp(&rank).then_with(|| there.cmp(&at)).is_le()
            };
            let to = ranked.partition_point(goes_before);
            ranked.insert(to, (rank, at, point));
        }
        ranked.into_iter().map(|(_, _, point)| point).collect()
    }

    /// How many top points there are.
    pub fn top_count(&self) -> usize {
        self.top_points(&|_, _| 0).len()
    }

    /// What there is to ask about a part: the part itself, if the parent said so, and its top points not asked yet.
    pub fn to_ask(&self, part: Part) -> usize {
        let open = self.starred(part).into_iter().filter(|question| !self.is_asked(part, question)).count();
        open + usize::from(self.draft(part) == DraftState::Ask)
    }

    /// How many of the eight sections are checked off.
    pub fn checked(&self) -> usize {
        Part::SECTIONS.into_iter().filter(|part| self.is_checked(*part)).count()
    }

    /// How many of the eight sections are not in the draft.
    pub fn missing(&self) -> usize {
        Part::SECTIONS.into_iter().filter(|part| self.draft(*part) == DraftState::Missing).count()
    }

    /// What there is to ask about the eight sections: see [`Meeting::to_ask`].
    pub fn all_to_ask(&self) -> usize {
        Part::SECTIONS.into_iter().map(|part| self.to_ask(part)).sum()
    }

    /// Whether a member of the team was there, if it was marked.
    pub fn attendance(&self, member: &str) -> Option<Attendance> {
        Attendance::from_value(&self.0.value(&key::item("attendance", member, "presence")))
    }

    /// Whether a member who was away was excused in writing, as far as the parent knows.
    pub fn excused(&self, member: &str) -> Option<Known> {
        Known::from_value(&self.0.value(&key::item("attendance", member, "excused")))
    }
}

/// One of the few things that the parent wants to bring up above all.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Point {
    /// The part whose question it is; `None` for a point of the parent's own.
    pub part: Option<Part>,
    /// The question's word or id, or the point's.
    pub id: String,
}

impl Point {
    /// How many a parent has: more are not heard in one meeting.
    pub const MOST: usize = 3;

    /// A field of it.
    pub fn key(&self, field: &str) -> String {
        match self.part {
            Some(part) => key::ask(part, &self.id, field),
            None => key::item("point", &self.id, field),
        }
    }
}
