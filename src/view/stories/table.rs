//! Stories of the seats at the table.

use super::{kept, nothing, story, words};
use crate::view::kit::{
    Answer, Choice, El, EmptySeat, Icon, Seat, Shape, choice_or_none, el, empty_seat, group, none, read, seat,
    seat_more, seats,
};

pub fn all() -> Vec<El> {
    vec![story("seat", vec![table()])]
}

fn table() -> El {
    let answers = ["here", "remote", "away", "left"].into_iter().zip(words::THERE);
    let (chosen, tell) = kept("here");
    let there = choice_or_none(Choice {
        key: "seat.there".into(),
        label: words::WAS_THERE.into(),
        shape: Shape::Line,
        answers: answers.map(|(slug, label)| Answer { slug, label: label.into(), shows: None }).collect(),
        chosen,
        tell,
    });
    let taken = seat(Seat {
        key: "seat.taken".into(),
        initials: read(|| words::INITIALS.to_owned()),
        name: read(|| words::NAME_TEXT.to_owned()),
        role: el("span").text(words::PERSON_ROLE),
        details: words::DETAILS.into(),
        open: nothing(),
        there,
        more: none(),
    });
    let empty = |key: &'static str, shows, gap, name: &'static str, role: &'static str| {
        let help = seat_more(false, vec![el("p").class("iep-seat__help").text(words::KNOW_TEXT)]);
        empty_seat(EmptySeat {
            key: key.into(),
            shows,
            gap,
            name: el("span").text(name),
            role: role.into(),
            open: nothing(),
            add: words::ADD.into(),
            what: name.into(),
            act: nothing(),
            more: if gap { help } else { none() },
        })
    };
    let gap = empty("seat.gap", Icon::Person, true, words::NO_ONE, words::PERSON_ROLE);
    let free = empty("seat.free", Icon::Bring, false, words::INVITE, words::IF_YOU_LIKE);
    seats(words::TEAM.into(), group(vec![taken, gap, free]))
}
