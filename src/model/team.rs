//! The team around the table: which seats the law asks for, who is in them, and who was there.

use super::{Attendance, Child, Meeting, Member, Reader, Role};

/// What someone can be on the team: a role, or the one who can explain the test results.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Seat {
    /// One of the seven roles.
    Role(Role),
    /// Someone who can explain what the test results mean for teaching; it may be one of the others:
    /// 34 CFR 300.321(a)(5).
    ExplainsResults,
}

impl Seat {
    /// Those that the law asks for, 34 CFR 300.321(a)(1) to (5), in the order in which they are shown.
    pub const NEEDED: [Seat; 5] = [
        Seat::Role(Role::Parent),
        Seat::Role(Role::RegularEducationTeacher),
        Seat::Role(Role::SpecialEducationTeacher),
        Seat::Role(Role::DistrictRepresentative),
        Seat::ExplainsResults,
    ];

    /// The others, never a gap: 34 CFR 300.321(a)(6) and (7).
    pub const OTHERS: [Seat; 3] = [Seat::Role(Role::Child), Seat::Role(Role::Specialist), Seat::Role(Role::Guest)];

    /// The field of a member that says so.
    pub fn field(self) -> String {
        match self {
            Seat::Role(role) => ["role.", role.word()].concat(),
            Seat::ExplainsResults => "explains-results".to_owned(),
        }
    }

    /// The role whose words tell about it: specialists are those who mostly explain test results.
    pub fn role(self) -> Role {
        match self {
            Seat::Role(role) => role,
            Seat::ExplainsResults => Role::Specialist,
        }
    }

    /// The seat that a field stands for.
    pub fn from_field(field: &str) -> Option<Seat> {
        Seat::NEEDED.into_iter().chain(Seat::OTHERS).find(|seat| seat.field() == field)
    }

    /// Whether the school owes an OK in writing before someone in this seat is away: 34 CFR 300.321(e).
    fn is_excusable(self) -> bool {
        Seat::NEEDED.contains(&self) && self != Seat::Role(Role::Parent)
    }
}

/// A row among those who are needed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Needed {
    /// The id of a person who is in a needed seat.
    Person(String),
    /// Nobody is in it.
    Empty(Seat),
}

/// Whether it matters that someone is not there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Excusal {
    /// They are there, or the law does not ask for them.
    NotAsked,
    /// Someone else in the same seats is there.
    Covered,
    /// Were they excused in writing? 34 CFR 300.321(e).
    Asked,
}

/// The team, read through a record or the store.
pub struct Team<'a>(pub &'a dyn Reader);

impl<'a> Team<'a> {
    /// Everyone who is on the team. Who was begun and has no word yet is not.
    pub fn people(&self) -> Vec<Member<'a>> {
        Child(self.0).team().into_iter().filter(Member::is_begun).collect()
    }

    /// The rows of those who are needed: seat by seat the people, or that nobody is there. A person stands once, in the
    /// first of their seats; a seat whose only people stand in another one has no row.
    pub fn needed(&self) -> Vec<Needed> {
        let people = self.people();
        let mut rows = Vec::new();
        for seat in Seat::NEEDED {
            let here = people.iter().filter(|member| member.seat() == Some(seat));
            rows.extend(here.map(|member| Needed::Person(member.id.clone())));
            if !people.iter().any(|member| member.fills(seat)) {
                rows.push(Needed::Empty(seat));
            }
        }
        rows
    }

    /// The ids of all others: the child, specialists, guests, and who has no role yet.
    pub fn others(&self) -> Vec<String> {
        let people = self.people();
        let seats = Seat::OTHERS.into_iter().map(Some).chain([None]);
        let of = |seat| people.iter().filter(move |member| member.seat() == seat).map(|member| member.id.clone());
        seats.flat_map(of).collect()
    }

    /// How many of the needed seats have someone with a name in them.
    pub fn named(&self) -> usize {
        let people = self.people();
        let is_named = |seat: &Seat| people.iter().any(|member| member.fills(*seat) && !member.called().is_empty());
        Seat::NEEDED.iter().filter(|seat| is_named(seat)).count()
    }

    /// Whether the child is on the team.
    pub fn has_child(&self) -> bool {
        self.people().iter().any(|member| member.id == Member::CHILD || member.fills(Seat::Role(Role::Child)))
    }

    /// The ids of those of whom nobody has marked yet whether they were there.
    pub fn unmarked(&self) -> Vec<String> {
        let meeting = Meeting(self.0);
        let people = self.people().into_iter().filter(|member| meeting.attendance(&member.id).is_none());
        people.map(|member| member.id).collect()
    }

    /// The people that the parent brings.
    pub fn guests(&self) -> Vec<Member<'a>> {
        let people = self.people().into_iter();
        people.filter(|member| member.fills(Seat::Role(Role::Guest)) && !member.called().is_empty()).collect()
    }

    /// People on the team who might explain the test results: those from the school, while nobody does.
    pub fn might_explain(&self) -> Vec<Member<'a>> {
        let roles = [
            Role::SpecialEducationTeacher,
            Role::Specialist,
            Role::RegularEducationTeacher,
            Role::DistrictRepresentative,
        ];
        let might = |member: &Member| roles.iter().any(|role| member.fills(Seat::Role(*role)));
        self.people().into_iter().filter(|member| might(member) && !member.called().is_empty()).collect()
    }

    /// Whether it matters that a member was not there, or not to the end.
    pub fn excusal(&self, id: &str) -> Excusal {
        let meeting = Meeting(self.0);
        if !matches!(meeting.attendance(id), Some(Attendance::Absent | Attendance::LeftEarly)) {
            return Excusal::NotAsked;
        }
        let people = self.people();
        let Some(away) = people.iter().find(|member| member.id == id) else { return Excusal::NotAsked };
        let mut seats = Seat::NEEDED.into_iter().filter(|seat| seat.is_excusable() && away.fills(*seat)).peekable();
        if seats.peek().is_none() {
            return Excusal::NotAsked;
        }
        let was_there =
            |member: &Member| matches!(meeting.attendance(&member.id), Some(Attendance::Here | Attendance::Remote));
        let is_covered = |seat| people.iter().any(|member| member.id != id && member.fills(seat) && was_there(member));
        if seats.all(is_covered) { Excusal::Covered } else { Excusal::Asked }
    }
}

/// The number to dial in a phone number as people write it, such as "cell (555) 010-0142 ext. 7": an extension is not part
/// of it. `None` where there is none.
pub fn dial(phone: &str) -> Option<String> {
    let is_between = |letter: char| letter.is_alphabetic() || matches!(letter, '#' | ';' | ',');
    let digits = |text: &str| text.bytes().filter(u8::is_ascii_digit).count();
    let piece = phone.split(is_between).find(|piece| digits(piece) >= 3)?;
    Some(piece.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+').collect())
}

/// The address in a `mailto:` link for an e-mail address as people write it. `None` for a text that is none.
pub fn mail(text: &str) -> Option<String> {
    let text = text.trim();
    let (name, place) = text.split_once('@')?;
    let is_odd = |letter: char| letter.is_whitespace() || letter.is_control() || "@<>()[]\\,;:\"".contains(letter);
    let is_place = place.split('.').count() > 1 && place.split('.').all(|word| !word.is_empty());
    if name.is_empty() || !is_place || name.contains(is_odd) || place.contains(is_odd) {
        return None;
    }
    let mut address = String::new();
    for letter in text.chars() {
        match letter {
            '%' => address.push_str("%25"),
            '?' => address.push_str("%3F"),
            '&' => address.push_str("%26"),
            '#' => address.push_str("%23"),
            '/' => address.push_str("%2F"),
            letter => address.push(letter),
        }
    }
    Some(address)
}

/// What stands for a person in a small disc: the first letters of the first and the last word, without "Ms." and its
/// like.
pub fn initials(name: &str) -> String {
    let first = |word: &str| word.chars().find(|letter| letter.is_alphabetic());
    let words = || name.split_whitespace().filter(|word| !word.ends_with('.')).filter_map(first);
    let Some(one) = words().next().or_else(|| name.trim().chars().next()) else { return String::new() };
    let last = words().next_back().filter(|_| words().nth(1).is_some());
    [Some(one), last].into_iter().flatten().collect()
}
