//! The shape of the words of the Team tab.

use crate::model::{Attendance, Known, Role, Seat};

/// The Team tab.
pub struct Team {
    /// The tab's name.
    pub title: &'static str,
    /// Heading of the seats that the law asks for.
    pub needed: &'static str,
    /// Beside it: how many of them have someone with a name.
    pub named: fn(n: usize, of: usize) -> String,
    /// Heading of the other people.
    pub others: &'static str,
    /// Beside it: how many they are.
    pub people: fn(n: usize) -> String,
    /// In the place of a name, where the law asks for someone.
    pub no_one: &'static str,
    /// Under a seat that nobody has to fill.
    pub if_you_like: &'static str,
    /// In the place of a name, where someone has none.
    pub no_name: &'static str,
    /// The button of an empty seat; the seat's name follows.
    pub add: &'static str,
    /// Read out after a person's name and role on the button that opens them.
    pub details: &'static str,
    /// The seat of who can explain the test results.
    pub explains: &'static str,
    /// Below that seat while it is empty.
    pub explains_help: &'static str,
    /// Said when someone on the team got that seat.
    pub explains_now: fn(name: &str) -> String,
    /// Said when someone was added in one tap.
    pub joined: fn(name: &str) -> String,
    /// The hint about guests.
    pub bring: Bring,
    /// Who was there.
    pub presence: Presence,
    /// The sheets of a person.
    pub person: PersonSheet,
    /// The words of each role.
    pub roles: Roles,
}

/// Telling the school who comes along.
pub struct Bring {
    /// Its heading.
    pub head: &'static str,
    /// What to do.
    pub text: &'static str,
    /// The line to send, with each name and, where it is known, what they are.
    pub line: fn(people: &[(String, String)]) -> String,
    /// Copies the line.
    pub copy: &'static str,
    /// Said when it is copied.
    pub copied: &'static str,
    /// Said when the browser would not copy: the line is selected.
    pub selected: &'static str,
}

/// Who was there, and who was excused.
pub struct Presence {
    /// Marks all that are not marked yet.
    pub everyone: &'static str,
    /// In its place, once done.
    pub everyone_done: fn(n: usize) -> String,
    /// In its place, when all are marked.
    pub everyone_marked: &'static str,
    /// The name of the answers for one person.
    pub of: fn(name: &str) -> String,
    /// In the room.
    pub here: &'static str,
    /// By phone or video.
    pub remote: &'static str,
    /// Not there.
    pub absent: &'static str,
    /// Left before the end.
    pub left_early: &'static str,
    /// The question when someone from the school was not there.
    pub excused: &'static str,
    /// Why it is asked; [`Presence::excused_input`] follows.
    pub excused_why: &'static str,
    /// A fixed line: what else the school owes.
    pub excused_input: &'static str,
    /// In the place of the question, where another one in the same seat is there.
    pub covered: &'static str,
    /// It is so.
    pub yes: &'static str,
    /// It is not.
    pub no: &'static str,
    /// The parent does not know.
    pub unsure: &'static str,
}

impl Presence {
    /// The words of an answer.
    pub fn word(&self, of: Attendance) -> &'static str {
        match of {
            Attendance::Here => self.here,
            Attendance::Remote => self.remote,
            Attendance::Absent => self.absent,
            Attendance::LeftEarly => self.left_early,
        }
    }

    /// The words of what the parent knows.
    pub fn known(&self, of: Known) -> &'static str {
        match of {
            Known::Yes => self.yes,
            Known::No => self.no,
            Known::Unsure => self.unsure,
        }
    }
}

/// The sheets that add and change a person.
pub struct PersonSheet {
    /// Title of the sheet that adds, and the button that opens it.
    pub add: &'static str,
    /// Title of the sheet that changes.
    pub change: &'static str,
    /// Label of the name.
    pub name: &'static str,
    /// Label of the job.
    pub job: &'static str,
    /// Label of the roles.
    pub role: &'static str,
    /// A chip beside the roles.
    pub explains: &'static str,
    /// Is the person on the notice?
    pub on_notice: &'static str,
    /// The fold of what is asked for less often.
    pub more: &'static str,
    /// Label of the phone number.
    pub phone: &'static str,
    /// Label of the e-mail address.
    pub email: &'static str,
    /// Beside an e-mail address that is none.
    pub email_wrong: &'static str,
    /// Who asked the person to come?
    pub invited: &'static str,
    /// The parent did.
    pub by_me: &'static str,
    /// The school did.
    pub by_school: &'static str,
    /// Adds the person, and begins the next.
    pub add_now: &'static str,
    /// Said then.
    pub added: fn(name: &str) -> String,
    /// Beside the name, when there is nothing to add yet.
    pub nothing: &'static str,
    /// Calls the person.
    pub call: &'static str,
    /// Writes to the person.
    pub write: &'static str,
    /// Opens the words of a role.
    pub about: fn(role: &str) -> String,
    /// Takes the person off the team.
    pub take_off: &'static str,
    /// Said then, beside Undo.
    pub taken_off: fn(name: &str) -> String,
}

impl Team {
    /// The words of one role.
    pub fn of(&self, role: Role) -> &RoleWords {
        let roles = &self.roles;
        match role {
            Role::Parent => &roles.parent,
            Role::Child => &roles.child,
            Role::RegularEducationTeacher => &roles.classroom_teacher,
            Role::SpecialEducationTeacher => &roles.special_education_teacher,
            Role::DistrictRepresentative => &roles.district_representative,
            Role::Specialist => &roles.specialist,
            Role::Guest => &roles.guest,
        }
    }

    /// What a seat is called.
    pub fn seat(&self, seat: Seat) -> &'static str {
        match seat {
            Seat::Role(role) => self.of(role).title,
            Seat::ExplainsResults => self.explains,
        }
    }

    /// What a seat is called on a chip.
    pub fn chip(&self, seat: Seat) -> &'static str {
        match seat {
            Seat::Role(role) => self.of(role).short,
            Seat::ExplainsResults => self.person.explains,
        }
    }

    /// The line below a seat that is empty.
    pub fn help(&self, seat: Seat) -> Option<&'static str> {
        match seat {
            Seat::Role(role) => self.of(role).gap,
            Seat::ExplainsResults => Some(self.explains_help),
        }
    }
}

/// The words of all roles, one field each. Read them with [`Team::of`].
#[expect(missing_docs, reason = "each field is the role of the same name, which says what it is")]
pub struct Roles {
    pub parent: RoleWords,
    pub child: RoleWords,
    pub classroom_teacher: RoleWords,
    pub special_education_teacher: RoleWords,
    pub district_representative: RoleWords,
    pub specialist: RoleWords,
    pub guest: RoleWords,
    /// The last sentence of who the child is on the team: the age at which the school has to ask the child.
    pub child_from: fn(age: u8) -> String,
    /// Heading of what is good to know.
    pub good: &'static str,
}

/// The words of one role.
pub struct RoleWords {
    /// What the role is called.
    pub title: &'static str,
    /// The same on a chip.
    pub short: &'static str,
    /// One line below its seat while that is empty, where the law asks for someone.
    pub gap: Option<&'static str>,
    /// Who it is, and why they are on the team.
    pub who: &'static str,
    /// Heading of what to ask.
    pub ask: &'static str,
    /// What to ask; these are practice advice.
    pub asks: &'static [&'static str],
    /// What is good to know.
    pub good: &'static [&'static str],
    /// What to watch for; this is practice advice.
    pub watch: &'static [&'static str],
}
