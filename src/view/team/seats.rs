//! The rows of the team: a person with the question whether they are here, or a seat that nobody is in.

use super::super::kit::{
    self, Answer, Chip, Choice, El, EmptySeat, Hint, Icon, Shape, act, el, group, none, read, tell, text, when,
};
use super::super::{Here, Sheet, show};
use super::{called, roster, row_of};
use crate::model::{Action, Attendance, Child, Excusal, Known, Meeting, Member, Role, Seat, Team, initials, key};

const EMPTY: &str = "seat.";

/// Stands for an empty seat among the ids of people.
pub fn empty_id(seat: Seat) -> String {
    [EMPTY, &seat.field()].concat()
}

/// Draws the row of an id.
pub fn row(here: Here, id: &str) -> El {
    match id.strip_prefix(EMPTY).and_then(Seat::from_field) {
        Some(seat) => empty(here, seat),
        None => taken(here, id),
    }
}

fn taken(here: Here, id: &str) -> El {
    let [name, letters, opened, named, marked] = std::array::from_fn(|_| id.to_owned());
    kit::seat(kit::Seat {
        key: ["member.", id].concat().into(),
        initials: read(move || initials(&called(here, &letters))),
        name: read(move || called(here, &name)),
        role: role(here, id),
        details: here.words.team.details.into(),
        open: show(here, Some(Sheet::Person(opened))),
        // By the name, which is in its own: the answers stay where they are while all else changes.
        there: kit::each(move || vec![called(here, &named)], move |name| presence(here, &marked, name)),
        more: excusal(here, id),
    })
}

/// Roles and job: "Classroom teacher · 2nd grade".
fn role(here: Here, id: &str) -> El {
    let words = &here.words.team;
    let [asked, job] = std::array::from_fn(|_| id.to_owned());
    let shown_job = move |id: &str| {
        let member = Child(&here.store).member(id);
        let job = member.job().trim().to_owned();
        if member.called() == job { String::new() } else { job }
    };
    let roles = move || {
        let member = Child(&here.store).member(&asked);
        // Someone with no name and no job is called by the role.
        let is_said = |seat: &Seat| words.seat(*seat) != called(here, &asked);
        let seats = Role::ALL.iter().map(|role| Seat::Role(*role)).chain([Seat::ExplainsResults]);
        let mut line = String::new();
        for seat in seats.filter(|seat| member.fills(*seat)).filter(is_said) {
            // As on the chip: one person is a specialist, not "Specialists".
            join(&mut line, words.chip(seat));
        }
        if !shown_job(&asked).is_empty() {
            join(&mut line, "");
        }
        line
    };
    group(vec![text(read(roles)), kit::typed(read(move || shown_job(&job)))])
}

fn join(line: &mut String, more: &str) {
    if !line.is_empty() {
        line.push_str(" · ");
    }
    line.push_str(more);
}

fn presence(here: Here, id: &str, name: &str) -> El {
    let words = &here.words.team.presence;
    let [asked, told] = std::array::from_fn(|_| id.to_owned());
    let answer = |of: &Attendance| Answer { slug: of.word(), label: words.word(*of).into(), shows: None };
    kit::choice_or_none(Choice {
        key: key::item("attendance", id, "presence").into(),
        label: (words.of)(name).into(),
        shape: Shape::Line,
        answers: Attendance::ALL.iter().map(answer).collect(),
        chosen: read(move || Meeting(&here.store).attendance(&asked).map_or("", Attendance::word)),
        tell: tell(move |word: &'static str| {
            here.dispatch(Action::Attend(vec![told.clone()], Attendance::from_value(&word.into())));
        }),
    })
}

/// Excused in writing? Asked of someone whom the law asks for and who is not there.
fn excusal(here: Here, id: &str) -> El {
    let [asked, shown] = std::array::from_fn(|_| id.to_owned());
    let ids = move || {
        // Who is there is told of no one else.
        let presence = Meeting(&here.store).attendance(&asked);
        if !matches!(presence, Some(Attendance::Absent | Attendance::LeftEarly)) {
            return Vec::new();
        }
        match Team(&roster(here)).excusal(&asked) {
            Excusal::NotAsked => Vec::new(),
            Excusal::Covered => vec!["covered".to_owned()],
            Excusal::Asked => vec!["asked".to_owned()],
        }
    };
    // By id, so that the answers stay where they are while the rest of the team changes.
    kit::each(ids, move |what| {
        let words = &here.words.team.presence;
        if what == "covered" {
            return kit::seat_more(false, vec![el("p").class("iep-seat__help").text(words.covered)]);
        }
        let line = [words.excused_why, " ", words.excused_input].concat();
        let body = group(vec![el("p").text(line), excused(here, &shown)]);
        let hint = Hint { watch: false, shows: Icon::Edit, depth: 2, head: words.excused.into(), body, say: None };
        kit::seat_more(true, vec![kit::hint(hint)])
    })
}

fn excused(here: Here, id: &str) -> El {
    let words = &here.words.team.presence;
    let (asked, told) = (id.to_owned(), key::item("attendance", id, "excused"));
    let answer = |of: &Known| Answer { slug: of.word(), label: words.known(*of).into(), shows: None };
    kit::choice_or_none(Choice {
        key: told.clone().into(),
        label: words.excused.into(),
        shape: Shape::Line,
        answers: Known::ALL.iter().map(answer).collect(),
        chosen: read(move || Meeting(&here.store).excused(&asked).map_or("", Known::word)),
        tell: tell(move |word: &'static str| {
            let word = Known::from_value(&word.into()).map(Known::word);
            here.dispatch(Action::Answer(told.clone(), word.into()));
        }),
    })
}

fn empty(here: Here, seat: Seat) -> El {
    let words = &here.words.team;
    let gap = Seat::NEEDED.contains(&seat);
    let name = match seat {
        _ if gap => el("span").text(words.no_one),
        Seat::Role(Role::Child) => kit::typed(read(move || called(here, Member::CHILD))),
        _ => el("span").text(words.seat(seat)),
    };
    let add = match seat {
        Seat::Role(Role::Child) => act(move || join_child(here)),
        _ => show(here, Some(Sheet::Add(Some(seat)))),
    };
    let help = words.help(seat).map(|help| el("p").class("iep-seat__help").text(help));
    let chips = (seat == Seat::ExplainsResults).then(|| when(move || might_explain(here)));
    let more: Vec<El> = help.into_iter().chain(chips).collect();
    kit::empty_seat(EmptySeat {
        key: empty_id(seat).into(),
        shows: if seat == Seat::Role(Role::Guest) { Icon::Bring } else { Icon::Person },
        gap,
        name,
        role: if gap { words.seat(seat) } else { words.if_you_like }.into(),
        open: show(here, Some(Sheet::Role(seat.role()))),
        add: words.add.into(),
        what: words.chip(seat).into(),
        act: add,
        more: if more.is_empty() { none() } else { kit::seat_more(false, more) },
    })
}

/// The child needs no name here, so one tap is all.
fn join_child(here: Here) {
    let field = (Seat::Role(Role::Child).field(), true.into());
    here.dispatch(Action::Add { list: "member", id: Member::CHILD.to_owned(), fields: vec![field] });
    here.announce(&(here.words.team.joined)(&called(here, Member::CHILD)));
    here.focus(row_of(Member::CHILD));
}

/// People on the team who may be the ones that can explain the test results.
fn might_explain(here: Here) -> El {
    let words = &here.words.team;
    let all = roster(here);
    let chip = |member: Member| {
        let (id, name) = (member.id.clone(), member.called());
        let label = name.clone().into();
        let explains = act(move || {
            let field = Seat::ExplainsResults.field();
            here.dispatch(Action::Edit { list: "member", id: id.clone(), field, value: true.into() });
            here.announce(&(words.explains_now)(&name));
            here.focus(row_of(&id));
        });
        Chip::Plain { label, act: explains }
    };
    let chips: Vec<Chip> = Team(&all).might_explain().into_iter().map(chip).collect();
    if chips.is_empty() {
        return none();
    }
    el("div").attr("translate", "no").child(kit::chips(words.explains.into(), chips))
}
