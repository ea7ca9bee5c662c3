//! The recap: a short letter of what was said at the meeting, in the parent's words. What is not marked in it is not there,
//! not even as a heading.

use super::making::Making;
use super::{Given, Line, Paper};
use crate::content::{Form, Words};
use crate::model::{Choice, Reader};

/// The rule under which a school gives prior written notice.
pub const NOTICE_RULE: &str = "34 CFR 300.503";

/// The recap to send.
pub fn recap(words: &Words, reader: &dyn Reader, given: &Given) -> Paper {
    let said = &words.paper.recap;
    let mut letter = Making::new(words, reader, given);
    outcomes(&mut letter);
    let is_decided = letter.meeting().decision() != Choice::Undecided || letter.meeting().answer_by().is_some();
    if is_decided || !letter.lines.is_empty() {
        letter.say(letter.decision());
    }
    letter.paragraphs(said.next, some(letter.meeting().next()));
    if !letter.meeting().refused().is_empty() {
        letter.say((words.paper.notice)(&words.ltr(NOTICE_RULE)));
    }
    letter.paragraphs(said.notes, letter.shared_notes());
    // How it begins depends on whether anything follows.
    let marked = std::mem::take(&mut letter.lines);
    letter.hello();
    let thanks = letter.about(said.thanks, letter.meeting().day().map(|day| words.day(Form::Year, day)));
    if marked.is_empty() {
        letter.say(thanks);
        letter.say(said.nothing);
    } else {
        letter.say([&thanks, " ", said.missed].concat());
        letter.lines.extend(marked);
    }
    letter.sign();
    letter.lines.push(Line::Foot(said.last.to_owned()));
    letter.done(said.title)
}

/// How the parts ended, and what was promised.
pub fn outcomes(paper: &mut Making) {
    let said = &paper.words.paper.recap;
    let [theirs, others, mine, earlier] = paper.promises();
    let all = [
        (said.agreed, paper.agreed()),
        (said.refused, paper.refused()),
        (said.disagree, paper.disagreed()),
        (said.promised, theirs),
        (said.others, others),
        (said.i_will, mine),
        (said.earlier, earlier),
        (said.open, paper.still_open()),
    ];
    for (head, points) in all {
        paper.list(head, points);
    }
}

/// A text with all its lines, if there is one.
pub fn some(text: String) -> Vec<String> {
    let text = text.trim();
    if text.is_empty() { Vec::new() } else { vec![text.to_owned()] }
}
