//! The child's own goals, services, accommodations and the like, each in up to four states side by side.

use serde_json::Value;

use super::{Action, Meeting, Part, Reader, State, items, key, text};

/// What can be said of an entry in one state (34 CFR 300.320(a)(7) for services).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fact {
    /// In the parent's own words: the goal, the help, the reason.
    Text,
    /// How long each time.
    Minutes,
    /// How often.
    Frequency,
    /// Alone or in a group.
    Group,
    /// Where, or from where to where.
    Location,
    /// Who does it.
    Provider,
    /// The first day.
    FirstDay,
    /// Until when.
    End,
}

impl Fact {
    /// All of them, in the order in which they are said.
    pub const ALL: [Fact; 8] = [
        Fact::Text,
        Fact::Minutes,
        Fact::Frequency,
        Fact::Group,
        Fact::Location,
        Fact::Provider,
        Fact::FirstDay,
        Fact::End,
    ];

    /// The word in a stored key.
    pub fn word(self) -> &'static str {
        match self {
            Fact::Text => "text",
            Fact::Minutes => "minutes",
            Fact::Frequency => "frequency",
            Fact::Group => "group",
            Fact::Location => "location",
            Fact::Provider => "provider",
            Fact::FirstDay => "first-day",
            Fact::End => "end",
        }
    }
}

impl Part {
    /// What a parent is asked of an entry of this part. Nothing where a part has no entries.
    pub fn facts(self) -> &'static [Fact] {
        use Fact::{End, FirstDay, Frequency, Group, Location, Minutes, Provider, Text};
        match self {
            Part::Goals | Part::Accommodations => &[Text],
            Part::Services => &[Minutes, Frequency, Group, Location, Provider, FirstDay, End],
            Part::Placement => &[Location, Text],
            Part::Nonparticipation => &[Minutes, Text],
            Part::Transportation => &[Text, Location, Provider],
            Part::Esy => &[Text, Minutes, Frequency, Location, FirstDay, End],
            _ => &[],
        }
    }

    /// What is often the same in every state of a service, and is then said once.
    pub fn facts_once(self) -> &'static [Fact] {
        match self {
            Part::Services | Part::Esy => &[Fact::Provider, Fact::Location, Fact::FirstDay, Fact::End],
            _ => &[],
        }
    }
}

impl Meeting<'_> {
    /// The entries of a part. One in which nothing is written is none.
    pub fn entries(&self, part: Part) -> Vec<Entry<'_>> {
        self.all_entries(part).filter(|entry| !entry.is_blank()).collect()
    }

    /// An entry of a part that was begun and left blank, to go on with.
    pub fn blank_entry(&self, part: Part) -> Option<Entry<'_>> {
        self.all_entries(part).find(Entry::is_blank)
    }

    fn all_entries(&self, part: Part) -> impl Iterator<Item = Entry<'_>> {
        let all = items(self.0, "entry").into_iter().map(|id| Entry { reader: self.0, id });
        all.filter(move |entry| text(self.0, &entry.key("part")) == part.slug())
    }
}

impl<'a> Meeting<'a> {
    /// The entries of all parts, each with its part, in the order of the parts. They are read once.
    pub fn every_entry(&self) -> Vec<(Part, Entry<'a>)> {
        let entry = |id| {
            let entry = Entry { reader: self.0, id };
            Some((Part::from_slug(&text(self.0, &entry.key("part")))?, entry))
        };
        let mut rest: Vec<_> = items(self.0, "entry").into_iter().filter_map(entry).collect();
        let mut all = Vec::new();
        for part in Part::ALL {
            let (of_part, others): (Vec<_>, Vec<_>) = rest.into_iter().partition(|(one, _)| *one == part);
            all.extend(of_part.into_iter().filter(|(_, entry)| !entry.is_blank()));
            rest = others;
        }
        all
    }
}

/// Some facts, and what the parent wrote of each.
pub type Facts = Vec<(Fact, String)>;

/// What is said of an entry, ready to be read side by side.
#[derive(PartialEq, Debug)]
pub struct Compared {
    /// What every state that says it says the same.
    pub once: Facts,
    /// What else each state says; nothing where nothing is written.
    pub states: Vec<(State, Facts)>,
}

/// A goal, a service, an accommodation or the like.
pub struct Entry<'a> {
    /// Where it is read.
    pub reader: &'a dyn Reader,
    /// Its id in the list `entry`.
    pub id: String,
}

impl Entry<'_> {
    /// What it is called.
    pub fn name(&self) -> String {
        text(self.reader, &self.key("name"))
    }

    /// One fact of one state.
    pub fn fact(&self, state: State, fact: Fact) -> String {
        text(self.reader, &self.key(&Self::field(state, fact)))
    }

    /// The field of a fact in a state, as it stands in keys.
    pub fn field(state: State, fact: Fact) -> String {
        [state.word(), ".", fact.word()].concat()
    }

    /// What is written of a state.
    pub fn facts(&self, state: State) -> Facts {
        let all = Fact::ALL.into_iter().map(|fact| (fact, self.fact(state, fact)));
        all.filter(|(_, text)| !text.trim().is_empty()).collect()
    }

    /// The states of which something is written.
    pub fn states(&self) -> Vec<State> {
        State::ALL.iter().copied().filter(|state| !self.facts(*state).is_empty()).collect()
    }

    /// Splits what is written: first what every state that says it says the same, each once, of the facts that may be; then,
    /// state by state, the rest. A state with nothing but such facts says them all.
    pub fn compared(&self, may_be: &[Fact]) -> Compared {
        let mut states: Vec<_> = State::ALL.iter().map(|state| (*state, self.facts(*state))).collect();
        let mut once = Vec::new();
        for fact in may_be.iter().copied() {
            let said = states.iter().flat_map(|(_, facts)| facts).filter(|(one, _)| *one == fact);
            let said: Vec<&String> = said.map(|(_, text)| text).collect();
            if let Some((first, rest)) = said.split_first()
                && rest.iter().all(|text| text == first)
            {
                once.push((fact, String::clone(first)));
            }
        }
        for (_, facts) in &mut states {
            let own = |(fact, _): &(Fact, String)| !once.iter().any(|(one, _)| one == fact);
            if facts.iter().any(own) {
                facts.retain(own);
            }
        }
        Compared { once, states }
    }

    /// Says of one state what is said of another, and no more.
    pub fn same(&self, from: State, to: State) -> Action {
        let value = |fact| match (self.fact(from, fact), self.fact(to, fact)) {
            (text, _) if !text.is_empty() => Some(text.into()),
            (_, other) => (!other.is_empty()).then_some(Value::Null),
        };
        let fields = Fact::ALL.into_iter().filter_map(|fact| Some((Self::field(to, fact), value(fact)?))).collect();
        Action::Add { list: "entry", id: self.id.clone(), fields }
    }

    /// Whether nothing is written in it.
    pub fn is_blank(&self) -> bool {
        let prefix = self.key("");
        let written = |key: &String| {
            let field = key.strip_prefix(&prefix).unwrap_or_default();
            (field == "name" || field.contains('.')) && !text(self.reader, key).trim().is_empty()
        };
        !self.reader.keys(&prefix).iter().any(written)
    }

    /// The key of a field of it.
    pub fn key(&self, field: &str) -> String {
        key::item("entry", &self.id, field)
    }
}
