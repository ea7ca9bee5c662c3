//! A paper in the making: its lines, and what most papers say in the same way.

use super::said::{agreed, one_line, sentence};
use super::{Given, Line, Paper};
use crate::content::{About, Form, Lang, Words, words};
use crate::model::{Child, Choice, Day, Meeting, Member, Outcome, Part, Promise, Reader, Role, Seat, Team};

/// A paper in the making.
pub struct Making<'a> {
    /// The words.
    pub words: &'a Words,
    /// The marks.
    pub reader: &'a dyn Reader,
    /// What else it is made of.
    pub given: &'a Given,
    /// What stands there so far.
    pub lines: Vec<Line>,
}

impl<'a> Making<'a> {
    /// Nothing stands there yet.
    pub fn new(words: &'a Words, reader: &'a dyn Reader, given: &'a Given) -> Making<'a> {
        Making { words, reader, given, lines: Vec::new() }
    }

    /// The paper.
    pub fn done(self, title: impl Into<String>) -> Paper {
        Paper { title: title.into(), lines: self.lines }
    }

    /// The meeting.
    pub fn meeting(&self) -> Meeting<'a> {
        Meeting(self.reader)
    }

    /// The child's nickname, or empty.
    pub fn child(&self) -> String {
        one_line(&Child(self.reader).name())
    }

    /// The name of the first person in a role who has one.
    pub fn named(&self, role: Role) -> String {
        for member in Team(self.reader).people() {
            let name = one_line(&member.name());
            if member.fills(Seat::Role(role)) && !name.is_empty() {
                return name;
            }
        }
        String::new()
    }

    /// A paragraph.
    pub fn say(&mut self, text: impl Into<String>) {
        self.lines.push(Line::Text(text.into()));
    }

    /// What belongs under a heading; no heading where there is nothing.
    pub fn list(&mut self, head: &str, points: Vec<String>) {
        if !points.is_empty() {
            self.lines.push(Line::Head(head.to_owned()));
            self.lines.extend(points.into_iter().map(Line::Point));
        }
    }

    /// Paragraphs under a heading; no heading where there are none.
    pub fn paragraphs(&mut self, head: &str, texts: Vec<String>) {
        if !texts.is_empty() {
            self.lines.push(Line::Head(head.to_owned()));
            self.lines.extend(texts.into_iter().map(Line::Text));
        }
    }

    /// Greets the one who speaks for the district, whom the school's yes and no come from.
    pub fn hello(&mut self) {
        let name = self.named(Role::DistrictRepresentative);
        self.say((self.words.paper.hello)(&name));
    }

    /// The sentence that says which meeting it is about.
    pub fn about(&self, words: fn(About) -> String, when: Option<String>) -> String {
        let (child, when) = (self.child(), when.unwrap_or_default());
        let team = self.given.team_name.as_deref().map(one_line).unwrap_or_default();
        words(About { child: &child, when: &when, team: &team })
    }

    /// The parent's name, if it is known.
    pub fn sign(&mut self) {
        let name = self.named(Role::Parent);
        if !name.is_empty() {
            self.say(name);
        }
    }

    /// What a part is called in a letter of the parent's.
    pub fn title(&self, part: Part) -> &'static str {
        if part == Part::Concerns { self.words.paper.concerns } else { self.words.of(part).title }
    }

    /// A day as it is written.
    pub fn day(&self, day: Day) -> String {
        self.words.day(Form::Year, day)
    }

    /// What was agreed: parts that ended so, and entries in their state "agreed" wherever they are.
    pub fn agreed(&self) -> Vec<String> {
        let meeting = self.meeting();
        let entries = meeting.every_entry();
        let by_part = meeting.decision() == Choice::AgreeSome;
        let mut points = Vec::new();
        for part in Part::ALL {
            let outcome = meeting.outcome(part);
            // What the parent has thought better of since stands among what the parent does not agree with.
            let agrees = match by_part {
                true => meeting.consents(part) == Some(true) && outcome != Some(Outcome::Refused),
                false => outcome == Some(Outcome::Agree),
            };
            if agrees {
                points.push(self.title(part).to_owned());
            }
            for (of, entry) in &entries {
                if *of == part && !(by_part && meeting.consents(part) == Some(false)) {
                    points.extend(agreed(self.words, part, entry));
                }
            }
        }
        points
    }

    /// What the school said no to, with the reason it gave.
    pub fn refused(&self) -> Vec<String> {
        let meeting = self.meeting();
        let mut points = Vec::new();
        for part in meeting.refused() {
            let what = one_line(&meeting.refused_what(part));
            let what = if what.is_empty() { self.title(part).to_owned() } else { what };
            points.push(self.because(what, self.words.paper.recap.they_said, &meeting.refused_reason(part)));
        }
        points
    }

    /// What the parent does not agree with, with the parent's reason: as the parts ended, or as the parent decided since.
    pub fn disagreed(&self) -> Vec<String> {
        let meeting = self.meeting();
        let mut points = Vec::new();
        for part in Part::ALL {
            let disagrees = match meeting.decision() {
                Choice::AgreeSome => meeting.consents(part) == Some(false),
                Choice::Agree => false,
                _ => meeting.outcome(part) == Some(Outcome::Disagree),
            };
            if disagrees {
                let title = self.title(part).to_owned();
                points.push(self.because(title, self.words.paper.recap.my_reason, &meeting.consent_reason(part)));
            }
        }
        points
    }

    fn because(&self, what: String, before: &str, reason: &str) -> String {
        let reason = sentence(reason);
        if reason.is_empty() { what } else { [&sentence(&what), before, &reason].concat() }
    }

    /// What was promised: by the school, by who else comes, by the parent (that is marked so, or carries the parent's name),
    /// and at an earlier meeting.
    pub fn promises(&self) -> [Vec<String>; 4] {
        let own = self.named(Role::Parent);
        let [mut theirs, mut others, mut mine, mut earlier] = [const { Vec::new() }; 4];
        for promise in self.meeting().promises() {
            let who = one_line(&promise.who());
            let is_mine = promise.is_mine() || is_me(&who) || (!own.is_empty() && who == own);
            if promise.is_from_before() {
                earlier.push(self.promise(&promise));
            } else if is_mine {
                mine.push(self.what_by_when(&promise));
            } else if self.is_of_the_family(&who) {
                others.push(self.promise(&promise));
            } else {
                theirs.push(self.promise(&promise));
            }
        }
        [theirs, others, mine, earlier]
    }

    /// Whether a person of this name is on the team, and not for the school: a parent, the child, or a guest.
    fn is_of_the_family(&self, name: &str) -> bool {
        let not_school = [Role::Parent, Role::Child, Role::Guest];
        let people = Team(self.reader).people();
        let of_name = |member: &&Member| !name.is_empty() && one_line(&member.called()) == name;
        people.iter().find(of_name).is_some_and(|member| {
            member.roles().iter().all(|role| not_school.contains(role)) && !member.roles().is_empty()
        })
    }

    /// A promise: who, what, by when.
    pub fn promise(&self, promise: &Promise) -> String {
        let (who, what) = (one_line(&promise.who()), self.what_by_when(promise));
        let who = if who.is_empty() && promise.is_mine() { self.words.mode.promises.me.to_owned() } else { who };
        if who.is_empty() { what } else { [&who, ": ", &what].concat() }
    }

    fn what_by_when(&self, promise: &Promise) -> String {
        let what = one_line(&promise.what());
        match promise.by() {
            Some(day) => [&what, self.words.entries.comma, self.words.paper.recap.by, &self.day(day)].concat(),
            None => what,
        }
    }

    /// What is open.
    pub fn still_open(&self) -> Vec<String> {
        let meeting = self.meeting();
        let mut points = Vec::new();
        for part in Part::ALL {
            let title = self.title(part);
            match meeting.outcome(part) {
                Some(Outcome::Later) => points.push(title.to_owned()),
                Some(Outcome::Untouched) => points.push([title, self.words.paper.recap.untouched].concat()),
                _ => {}
            }
        }
        points
    }

    /// What the parent decided, in sentences.
    pub fn decision(&self) -> String {
        let (meeting, words) = (self.meeting(), &self.words.paper.recap);
        let mut said = words.decisions.of(meeting.decision()).to_owned();
        // Only what is for good has a day: a plan that is taken home is not decided on.
        let is_for_good = matches!(meeting.decision(), Choice::Agree | Choice::AgreeSome | Choice::Disagree);
        let decided = meeting.decided().filter(|_| is_for_good);
        // Who has decided has answered.
        let days = [(decided, words.decided), (meeting.answer_by().filter(|_| !is_for_good), words.answer_by)];
        for (day, sentence) in days {
            if let Some(day) = day {
                said.push(' ');
                said.push_str(&sentence(&self.day(day)));
            }
        }
        said
    }

    /// The notes that are OK to share, with all their lines: of parts, quick ones, and of the meeting at large.
    pub fn shared_notes(&self) -> Vec<String> {
        let meeting = self.meeting();
        let titled = |part: Option<Part>, text: &str| match part {
            Some(part) => [self.title(part), ": ", text.trim()].concat(),
            None => text.trim().to_owned(),
        };
        let mut notes = Vec::new();
        for part in Part::ALL {
            let note = meeting.note(part);
            if meeting.is_shared(part) && !note.trim().is_empty() {
                notes.push(titled(Some(part), &note));
            }
        }
        for memo in meeting.memos() {
            if memo.shared {
                notes.push(titled(memo.part, &memo.text));
            }
        }
        let (free, is_shared) = meeting.free_note();
        if is_shared && !free.trim().is_empty() {
            notes.push(free.trim().to_owned());
        }
        notes
    }
}

/// Whether a parent typed "me", in any language: who reads in one may print in another.
fn is_me(who: &str) -> bool {
    Lang::ALL.iter().any(|lang| who.eq_ignore_ascii_case(words(*lang).mode.promises.me))
}
