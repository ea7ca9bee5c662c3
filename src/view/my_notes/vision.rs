//! Concerns and vision as a letter: how it reads, whether it may go in the sheet for the school, and the ways to send it.

use super::super::kit::{self, El, group, read};
use super::super::letter::{self, Letter};
use super::super::{Here, hide, input, show};
use crate::model::Meeting;
use crate::paper::{Line, Paper};

/// Draws the sheet.
pub fn vision(here: Here) -> El {
    let words = &here.words.my_notes;
    let of = Letter { key: "notes.letter", label: words.letter, made: read(move || made(here)) };
    let share = input::switch(
        here,
        "notes.letter-share".to_owned(),
        words.letter_share,
        words.letter_share_on,
        words.letter_share_off,
    );
    kit::sheet(kit::Sheet {
        title: words.letter.into(),
        close: here.words.ways.close.into(),
        tools: hide(here),
        body: group(vec![letter::letter(here, of.clone()), share, letter::send(here, of)]),
        closed: show(here, None),
    })
}

fn made(here: Here) -> Paper {
    let meeting = Meeting(&here.store);
    let mut lines = vec![Line::Head("Good at".to_owned())];
    lines.extend(meeting.strengths().into_iter().map(|(_, words)| Line::Point(words)));
    lines.extend(meeting.worries().into_iter().map(|(_, words)| Line::Text(words)));
    lines.push(Line::Text(meeting.hope()));
    lines.push(Line::Foot("These are my notes of what I heard.".to_owned()));
    Paper { title: "Letter".to_owned(), lines }
}
