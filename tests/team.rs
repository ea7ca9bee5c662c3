//! The team: who is needed, who is in which seat, who was there, and who has to be excused.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails so")]

use iep_checklist::content::{Lang, words};
use iep_checklist::keeper::Keeper;
use iep_checklist::model::{
    Action, Attendance, Child, Excusal, Known, Meeting, Member, Needed, Put, Role, Seat, Team, dial, initials, inverse,
    mail, standing,
};
use serde_json::{Value, json};

const NEEDED_ROLES: [Role; 4] =
    [Role::Parent, Role::RegularEducationTeacher, Role::SpecialEducationTeacher, Role::DistrictRepresentative];

/// A page with a team.
struct Table {
    keeper: Keeper,
    ms: u64,
}

impl Table {
    fn new() -> Table {
        Table { keeper: Keeper::new("iep-checklist", "a"), ms: 0 }
    }

    fn put(&mut self, puts: &[Put]) {
        self.ms += 1;
        let ms = self.ms;
        let mut count = 0;
        let mut fresh = || {
            count += 1;
            format!("r{ms}x{count}")
        };
        self.keeper.put(puts, ms, &mut fresh);
    }

    /// Does something, and gives what takes it back.
    fn act(&mut self, action: Action) -> Vec<Put> {
        let puts = action.puts();
        let back = inverse(&puts, &self.keeper);
        self.put(&puts);
        back
    }

    /// A person with a name, in these seats.
    fn seat(&mut self, id: &str, name: &str, seats: &[Seat]) {
        let fields = seats.iter().map(|seat| (seat.field(), json!(true))).chain([("name".to_owned(), json!(name))]);
        self.act(Action::Add { list: "member", id: id.to_owned(), fields: fields.collect() });
    }

    fn mark(&mut self, id: &str, presence: Attendance) {
        self.act(Action::Attend(vec![id.to_owned()], Some(presence)));
    }

    fn edit(&mut self, id: &str, field: &str, value: Value) {
        self.act(Action::Edit { list: "member", id: id.to_owned(), field: field.to_owned(), value });
    }

    fn team(&self) -> Team<'_> {
        Team(&self.keeper)
    }

    fn presence(&self, id: &str) -> Option<Attendance> {
        Meeting(&self.keeper).attendance(id)
    }

    /// Rows of who is needed: a person's id, or the seat that is empty.
    fn rows(&self) -> Vec<String> {
        let row = |needed| match needed {
            Needed::Person(id) => id,
            Needed::Empty(seat) => format!("no {}", seat.field()),
        };
        self.team().needed().into_iter().map(row).collect()
    }
}

fn full() -> Table {
    let mut table = Table::new();
    for (id, role) in ["p", "c", "s", "d"].into_iter().zip(NEEDED_ROLES) {
        table.seat(id, id, &[Seat::Role(role)]);
    }
    table
}

#[test]
fn five_are_needed_and_an_empty_team_has_five_gaps() {
    let table = Table::new();
    let gaps = [
        "no role.parent",
        "no role.classroom-teacher",
        "no role.special-education-teacher",
        "no role.district-representative",
        "no explains-results",
    ];
    assert_eq!(table.rows(), gaps);
    assert_eq!((table.team().named(), table.team().others().len(), table.team().has_child()), (0, 0, false));
}

#[test]
fn several_people_in_one_seat_all_stand_in_it_in_the_order_of_the_parent() {
    let mut table = Table::new();
    table.seat("b", "Mr. Osei", &[Seat::Role(Role::RegularEducationTeacher)]);
    table.seat("a", "Ms. Bell", &[Seat::Role(Role::RegularEducationTeacher)]);
    assert_eq!(table.rows()[..4], ["no role.parent", "a", "b", "no role.special-education-teacher"]);
    table.edit("b", "rank", json!(-1));
    assert_eq!(table.rows()[1..3], ["b", "a"]);
    assert_eq!(table.team().named(), 1);
}

#[test]
fn a_person_with_several_roles_stands_once_and_fills_each_seat() {
    let mut table = Table::new();
    let roles = [Role::Specialist, Role::DistrictRepresentative, Role::RegularEducationTeacher];
    table.seat("a", "Ms. Bell", &roles.map(Seat::Role));
    assert_eq!(table.rows(), ["no role.parent", "a", "no role.special-education-teacher", "no explains-results"]);
    assert_eq!((table.team().named(), table.team().others()), (2, vec![]));
    assert_eq!(Child(&table.keeper).member("a").roles(), {
        let mut all = roles;
        all.reverse();
        all
    });
}

#[test]
fn whoever_can_explain_the_test_results_fills_that_seat() {
    let mut table = full();
    table.seat("x", "Ms. Shah", &[Seat::Role(Role::Specialist)]);
    assert_eq!(table.rows().last().unwrap(), "no explains-results");
    let might: Vec<String> = table.team().might_explain().into_iter().map(|member| member.id).collect();
    assert_eq!(might, ["c", "d", "s", "x"], "people of the school, and not the parent");
    // One who stands elsewhere fills it without a second row; one who does not stands in it.
    table.edit("s", "explains-results", json!(true));
    assert_eq!(table.rows(), ["p", "c", "s", "d"]);
    table.edit("s", "explains-results", json!(false));
    table.edit("x", "explains-results", json!(true));
    assert_eq!(table.rows(), ["p", "c", "s", "d", "x"]);
    assert_eq!((table.team().named(), table.team().others()), (5, vec![]));
}

#[test]
fn guests_and_who_has_no_role_are_counted_and_never_a_gap() {
    let mut table = Table::new();
    table.seat("n", "No role", &[]);
    table.seat("g", "Rosa", &[Seat::Role(Role::Guest)]);
    table.seat("x", "Ms. Shah", &[Seat::Role(Role::Specialist)]);
    table.act(Action::Add {
        list: "member",
        id: Member::CHILD.to_owned(),
        fields: vec![("role.child".into(), json!(true))],
    });
    assert_eq!(table.team().others(), ["child", "x", "g", "n"]);
    assert!(table.team().has_child());
    assert_eq!((table.rows().len(), table.team().named()), (5, 0));
    let guests: Vec<String> = table.team().guests().into_iter().map(|guest| guest.called()).collect();
    assert_eq!(guests, ["Rosa"]);
}

#[test]
fn nobody_without_a_word_is_listed_and_nobody_with_one_is_lost() {
    let mut table = Table::new();
    // A role that was picked, and no more.
    table.edit("a", "role.guest", json!(true));
    table.edit("a", "on-notice", json!("unsure"));
    assert_eq!((table.team().people().len(), Child(&table.keeper).member("a").is_blank()), (0, true));
    for (field, word) in [("phone", "555-0100"), ("email", "a@b.example"), ("job", "aunt"), ("name", "Rosa")] {
        table.edit("a", field, json!(word));
        assert_eq!(table.team().people()[0].called(), word, "the best that is known");
    }
    assert_eq!(table.team().people()[0].on_notice(), Some(Known::Unsure));
    for field in ["phone", "email", "job", "name"] {
        table.edit("a", field, json!("  "));
    }
    assert_eq!((table.team().people().len(), table.team().people()[0].called()), (1, String::new()));
    table.edit("a", "role.parent", json!(true));
    assert_eq!((table.rows()[0].as_str(), table.team().named()), ("a", 0), "someone without a name has no name");
}

#[test]
fn the_child_goes_by_the_nickname() {
    let mut table = Table::new();
    table.act(Action::Add {
        list: "member",
        id: Member::CHILD.to_owned(),
        fields: vec![("role.child".into(), json!(true))],
    });
    let called = |table: &Table| Child(&table.keeper).member(Member::CHILD).called();
    assert_eq!(called(&table), "");
    table.act(Action::Answer("child.name".to_owned(), json!("Maya")));
    assert_eq!(called(&table), "Maya");
    table.edit(Member::CHILD, "name", json!("Maya Ruiz"));
    assert_eq!(called(&table), "Maya Ruiz");
    table.edit(Member::CHILD, "explains-results", json!(true));
    table.edit(Member::CHILD, "role.child", json!(false));
    assert!(table.team().has_child(), "in whatever seat");
}

#[test]
fn everyone_is_here_marks_who_is_not_marked_and_undo_takes_back_just_that() {
    let mut table = full();
    table.mark("c", Attendance::Absent);
    table.mark("d", Attendance::Remote);
    let unmarked = table.team().unmarked();
    assert_eq!(unmarked, ["p", "s"]);
    let back = table.act(Action::Attend(unmarked, Some(Attendance::Here)));
    let seen = |table: &Table| ["p", "c", "s", "d"].map(|id| table.presence(id));
    let (here, absent, remote) = (Some(Attendance::Here), Some(Attendance::Absent), Some(Attendance::Remote));
    assert_eq!((seen(&table), table.team().unmarked().len()), ([here, absent, here, remote], 0));
    table.act(Action::Undo(back));
    assert_eq!(seen(&table), [None, absent, None, remote]);
    table.act(Action::Attend(vec!["c".to_owned()], None));
    assert_eq!(table.presence("c"), None, "a mark can be cleared");
}

#[test]
fn undo_of_everyone_is_here_leaves_what_was_marked_since() {
    let mut table = full();
    let everyone = Action::Attend(table.team().unmarked(), Some(Attendance::Here));
    let done = everyone.clone().puts();
    let back = table.act(everyone);
    table.mark("s", Attendance::LeftEarly);
    table.act(Action::Undo(standing(&done, &back, &table.keeper)));
    assert_eq!(["p", "c", "s", "d"].map(|id| table.presence(id)), [None, None, Some(Attendance::LeftEarly), None]);
}

#[test]
fn only_someone_whom_the_school_has_to_send_is_excused_in_writing() {
    let asked = |table: &Table, id: &str| table.team().excusal(id);
    for (seat, excusal) in [
        (Some(Seat::Role(Role::Parent)), Excusal::NotAsked),
        (Some(Seat::Role(Role::RegularEducationTeacher)), Excusal::Asked),
        (Some(Seat::Role(Role::SpecialEducationTeacher)), Excusal::Asked),
        (Some(Seat::Role(Role::DistrictRepresentative)), Excusal::Asked),
        (Some(Seat::ExplainsResults), Excusal::Asked),
        (Some(Seat::Role(Role::Child)), Excusal::NotAsked),
        (Some(Seat::Role(Role::Specialist)), Excusal::NotAsked),
        (Some(Seat::Role(Role::Guest)), Excusal::NotAsked),
        (None, Excusal::NotAsked),
    ] {
        let mut table = Table::new();
        table.seat("a", "A", &seat.into_iter().collect::<Vec<_>>());
        assert_eq!(asked(&table, "a"), Excusal::NotAsked, "{seat:?}: not marked");
        for presence in Attendance::ALL {
            table.mark("a", *presence);
            let away = matches!(presence, Attendance::Absent | Attendance::LeftEarly);
            assert_eq!(asked(&table, "a"), if away { excusal } else { Excusal::NotAsked }, "{seat:?} {presence:?}");
        }
        assert_eq!(asked(&table, "nobody"), Excusal::NotAsked);
    }
}

#[test]
fn another_one_in_the_same_seat_who_is_there_covers_it() {
    let teacher = Seat::Role(Role::RegularEducationTeacher);
    let mut table = Table::new();
    table.seat("a", "A", &[teacher]);
    table.seat("b", "B", &[teacher]);
    table.mark("a", Attendance::Absent);
    assert_eq!(table.team().excusal("a"), Excusal::Asked, "of the other one nothing is known");
    table.mark("b", Attendance::Remote);
    assert_eq!(table.team().excusal("a"), Excusal::Covered);
    table.mark("b", Attendance::LeftEarly);
    assert_eq!((table.team().excusal("a"), table.team().excusal("b")), (Excusal::Asked, Excusal::Asked));
    // Of two seats both have to be covered.
    table.mark("b", Attendance::Here);
    table.edit("a", &Seat::ExplainsResults.field(), json!(true));
    assert_eq!(table.team().excusal("a"), Excusal::Asked);
    table.edit("b", &Seat::ExplainsResults.field(), json!(true));
    assert_eq!(table.team().excusal("a"), Excusal::Covered);
}

#[test]
fn someone_taken_off_the_team_comes_back_as_they_were() {
    let mut table = full();
    table.mark("c", Attendance::LeftEarly);
    table.edit("c", "note", json!("n".repeat(10_000)));
    let before = (table.rows(), table.presence("c"));
    let back = table.act(Action::Remove { list: "member", id: "c".to_owned() });
    assert_eq!(table.rows()[1], "no role.classroom-teacher");
    assert_eq!(table.team().named(), 3);
    table.act(Action::Undo(back));
    assert_eq!((table.rows(), table.presence("c")), before);
}

#[test]
fn a_seat_is_found_by_its_field() {
    for seat in Seat::NEEDED.into_iter().chain(Seat::OTHERS) {
        assert_eq!(Seat::from_field(&seat.field()), Some(seat));
    }
    assert_eq!((Seat::from_field("name"), Seat::from_field("role.")), (None, None));
    let all: Vec<Seat> = Seat::NEEDED.into_iter().chain(Seat::OTHERS).collect();
    assert!(Role::ALL.iter().all(|role| all.contains(&Seat::Role(*role))), "each role has a seat");
    assert_eq!(Seat::ExplainsResults.role(), Role::Specialist);
}

#[test]
fn a_number_is_dialled_without_its_extension_and_no_number_is_no_link() {
    assert_eq!(dial("(555) 010-0142 ext. 7").unwrap(), "5550100142");
    assert_eq!(dial("+1 555.010.0142 #3").unwrap(), "+15550100142");
    assert_eq!(dial("cell: 555-0142 x12").unwrap(), "5550142");
    for none in ["", "ask the office", "+", "javascript:alert(1)", "room 12"] {
        assert_eq!(dial(none), None, "{none}");
    }
}

#[test]
fn an_address_is_a_link_only_when_it_is_one() {
    assert_eq!(mail(" rosa.diaz+iep@mail.school.example ").unwrap(), "rosa.diaz+iep@mail.school.example");
    assert_eq!(mail("a?subject=x&b@c.example").unwrap(), "a%3Fsubject=x%26b@c.example", "nothing beside the address");
    assert_eq!(mail("josé@escuela.example").unwrap(), "josé@escuela.example");
    let none =
        ["", "rosa", "rosa@", "@b.example", "a@b", "a@b.", "a@.b", "a b@c.example", "a@b@c.example", "<a@b.example>"];
    for none in none {
        assert_eq!(mail(none), None, "{none}");
    }
    assert_eq!(mail("a@b.example,c@d.example"), None);
}

#[test]
fn initials_are_those_of_the_name() {
    let all = [
        ("Ana Ruiz", "AR"),
        ("Ms. Carol Bell", "CB"),
        ("Dr. Mary Ann Lee", "ML"),
        ("Maya", "M"),
        ("  (Tom)  o’Neil ", "To"),
        ("محمد علي", "مع"),
        ("Ms.", "M"),
        ("😀", "😀"),
        ("", ""),
        ("   ", ""),
    ];
    for (name, letters) in all {
        assert_eq!(initials(name), letters, "{name}");
    }
}

#[test]
fn the_words_of_the_team_read_as_a_person_would_say_them() {
    let team = &words(Lang::En).team;
    assert_eq!([(team.named)(3, 5), (team.named)(1, 5)], ["3 of 5 have a name", "1 of 5 has a name"]);
    assert_eq!([(team.people)(0), (team.people)(1), (team.people)(2)], ["0 people", "1 person", "2 people"]);
    assert_eq!((team.person.added)("Ms. Shah"), "Ms. Shah added. Add another.");
    assert_eq!((team.roles.child_from)(14), "That starts by 14, or sooner if your state or team says so.");
    let people = |all: &[(&str, &str)]| {
        (team.bring.line)(&all.iter().map(|(name, job)| (name.to_string(), job.to_string())).collect::<Vec<_>>())
    };
    assert_eq!(people(&[("Rosa Diaz", "aunt")]), "I will bring Rosa Diaz (aunt) to the IEP meeting.");
    assert_eq!(people(&[("Rosa", ""), ("Tom", "")]), "I will bring Rosa and Tom to the IEP meeting.");
    assert_eq!(people(&[("A", ""), ("B", "b"), ("C", "")]), "I will bring A, B (b), and C to the IEP meeting.");
}

#[test]
fn the_fixed_lines_of_the_team_say_what_was_settled() {
    let team = &words(Lang::En).team;
    let district = team.of(Role::DistrictRepresentative).gap;
    assert_eq!(district, Some("This person must know what help the district has. Ask: can you say yes today?"));
    assert_eq!(
        team.presence.excused_input,
        "If their part will be talked about, they also give input in writing before the meeting."
    );
}

#[test]
fn every_role_has_its_words_and_every_needed_seat_its_line() {
    for &lang in Lang::ALL {
        let team = &words(lang).team;
        for role in Role::ALL {
            let words = team.of(*role);
            assert!(!words.asks.is_empty(), "{role:?}: nothing to ask");
            assert!(words.good.len() + words.watch.len() > 0, "{role:?}: nothing to know or to watch for");
        }
        assert!(Seat::NEEDED.into_iter().all(|seat| team.help(seat).is_some()));
        assert!(Seat::OTHERS.into_iter().all(|seat| team.help(seat).is_none()), "a guest is never a gap");
    }
}
