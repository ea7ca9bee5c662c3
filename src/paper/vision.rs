//! Concerns and vision, as a letter to the school: 34 CFR 300.324(a)(1)(i) and (ii). The parent sends it or does not; that it
//! was written lets no word of it into another paper.

use super::making::Making;
use super::recap::some;
use super::said::one_line;
use super::{Given, Paper};
use crate::content::Words;
use crate::model::Reader;

/// The letter.
pub fn vision(words: &Words, reader: &dyn Reader, given: &Given) -> Paper {
    let said = &words.paper.vision;
    let mut letter = Making::new(words, reader, given);
    let (meeting, child) = (letter.meeting(), letter.child());
    let points = |list: Vec<(String, String)>| list.iter().map(|(_, words)| one_line(words)).collect::<Vec<_>>();
    let (strengths, worries, hope) = (points(meeting.strengths()), points(meeting.worries()), some(meeting.hope()));
    letter.hello();
    let when = meeting.day().map(words.meeting.day);
    letter.say(letter.about(words.paper.about, when));
    let is_empty = strengths.is_empty() && worries.is_empty() && hope.is_empty();
    letter.say(if is_empty { said.nothing } else { said.please });
    letter.list(&(said.strengths)(&child), strengths);
    letter.list(said.worries, worries);
    letter.paragraphs(said.hope, hope);
    letter.say(words.paper.thanks);
    letter.sign();
    letter.done((said.title)(&child))
}
