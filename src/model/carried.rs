//! What the next meeting begins with: values of the one before, not its history. What was agreed is last year's now; what is
//! still open stays open; what was decided, written as a note or marked as OK to share stays behind.

use serde_json::Value;

use super::{Entry, Fact, Meeting, Note, Outcome, Part, Put, Reader, State, items, key, text};

/// The fields of a new meeting, made of the one before. Each item gets an id of its own that begins with `fresh`, and keeps
/// its place among the others.
pub fn carried(before: &dyn Reader, fresh: &str) -> Vec<Put> {
    let mut to = Carry { before, fresh, count: 1000, puts: Vec::new() };
    for field in ["meeting.interpreter", "meeting.language"] {
        to.copy(field, field.to_owned());
    }
    for part in Part::ALL {
        to.part(part);
    }
    let meeting = Meeting(before);
    for promise in meeting.promises().iter().filter(|promise| !promise.is_kept()) {
        let new = to.item("promise", &promise.id, &["part", "what", "who", "mine", "by"]);
        to.put(key::item("promise", &new, "before"), true);
    }
    for parked in meeting.parked().iter().filter(|parked| !parked.done) {
        to.item(Note::PARKED, &parked.id, &["part", "at", "text"]);
    }
    for point in items(before, "point") {
        if !text(before, &key::item("point", &point, "text")).trim().is_empty() {
            to.item("point", &point, &["text", "rank"]);
        }
    }
    to.puts
}

struct Carry<'a> {
    before: &'a dyn Reader,
    fresh: &'a str,
    count: u32,
    puts: Vec<Put>,
}

impl Carry<'_> {
    /// An id that sorts behind those before it.
    fn next_id(&mut self) -> String {
        self.count += 1;
        [self.fresh, &self.count.to_string()].concat()
    }

    fn copy(&mut self, from: &str, to: String) {
        let value = self.before.value(from);
        if !value.is_null() {
            self.puts.push(Put::new(to, value));
        }
    }

    fn put(&mut self, key: String, value: impl Into<Value>) {
        self.puts.push(Put::new(key, value));
    }

    /// Some fields of an item, for an item of its own.
    fn item(&mut self, list: &str, id: &str, fields: &[&str]) -> String {
        let new = self.next_id();
        for field in fields {
            self.copy(&key::item(list, id, field), key::item(list, &new, field));
        }
        self.put(key::item(list, &new, "gone"), false);
        new
    }

    fn part(&mut self, part: Part) {
        let meeting = Meeting(self.before);
        // Put off: that is to be asked about now.
        if meeting.outcome(part) == Some(Outcome::Later) {
            self.put(key::part(part, "draft"), super::DraftState::Ask.word());
        }
        let own = meeting.own_questions(part, None);
        for question in own.iter().filter(|question| !meeting.is_asked(part, question)) {
            let new = self.next_id();
            for field in ["text", "star", "rank"] {
                self.copy(&key::ask(part, question, field), key::ask(part, &new, field));
            }
            self.put(key::ask(part, &new, "gone"), false);
        }
        let starred = meeting.starred(part);
        for question in starred.iter().filter(|one| !own.contains(one) && !meeting.is_asked(part, one)) {
            for field in ["star", "rank"] {
                self.copy(&key::ask(part, question, field), key::ask(part, question, field));
            }
            self.put(key::ask(part, question, "gone"), false);
        }
        for entry in meeting.entries(part) {
            let new = self.item("entry", &entry.id, &["part", "name", "rank"]);
            let (from, to) = stands(&entry);
            for fact in Fact::ALL {
                let field = |state| Entry::field(state, fact);
                self.copy(&entry.key(&field(from)), key::item("entry", &new, &field(to)));
            }
        }
    }
}

/// Which state of an entry is last year's from now on: what was agreed, or else what was in the draft, or else what was
/// last year's. What was asked for alone, and is in no plan, is still asked for.
fn stands(entry: &Entry) -> (State, State) {
    let plan = [State::Agreed, State::Draft, State::LastYear];
    let found = plan.into_iter().find(|state| !entry.facts(*state).is_empty());
    found.map_or((State::Request, State::Request), |state| (state, State::LastYear))
}
