//! Concerns and vision, as a letter to the school: 34 CFR 300.324(a)(1)(i) and (ii). The parent sends it or does not; that it
//! was written lets no word of it into another paper.

use super::making::Making;
use super::recap::some;
use super::said::on_one_line;
use super::{Given, Paper};
use crate::content::{Form, Words};
use crate::model::Reader;

/// The letter.
pub fn vision(words: &Words, reader: &dyn Reader, given: &Given) -> Paper {
    let said = &words.paper.vision;
    let mut letter = Making::new(words, reader, given);
    concerns(&mut letter);
    let written = std::mem::take(&mut letter.lines);
    letter.hello();
    letter.say(letter.about(words.paper.about, letter.meeting().day().map(|day| words.day(Form::Year, day))));
    letter.say(if written.is_empty() { said.nothing } else { said.please });
    letter.lines.extend(written);
    letter.say(words.paper.thanks);
    letter.sign();
    letter.done(said.title)
}

/// Strengths, worries and hope.
pub fn concerns(paper: &mut Making) {
    let (meeting, said, child) = (paper.meeting(), &paper.words.my_notes, paper.child());
    let points = |list: Vec<(String, String)>| list.iter().map(|(_, words)| on_one_line(words)).collect();
    let strengths = match &said.strengths.of_child {
        Some(around) if !child.is_empty() => [around.before, &child, around.after].concat(),
        _ => said.strengths.head.to_owned(),
    };
    paper.list(&strengths, points(meeting.strengths()));
    paper.list(said.worries.head, points(meeting.worries()));
    paper.paragraphs(said.hope, some(meeting.hope()));
}
