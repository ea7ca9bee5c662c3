//! Concerns and vision as a letter: how it reads, whether it may go in the sheet for the school, and the ways to send it.

use super::super::kit::{self, El, el, group, read};
use super::super::letter::{self, Letter};
use super::super::{Here, hide, input, show};
use crate::model::Reader;
use crate::paper::{self, Paper};

/// Where the parent's own words of it stand.
const KEY: &str = "notes.letter";

/// Draws the sheet.
pub fn vision(here: Here) -> El {
    let words = &here.words.my_notes;
    let of = Letter { key: KEY, label: words.letter, made: read(move || made(here)) };
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
        body: group(vec![
            letter::letter(here, of.clone()),
            share,
            el("div").class("iep-my-notes__send").child(letter::send(here, of)),
            kit::foot(here.words.fixed.general.into(), here.words.checklist.words_checked.into()),
        ]),
        closed: show(here, None),
    })
}

/// As it is made of what stands now. Tracked as a whole: a letter says something of nearly all there is.
fn made(here: Here) -> Paper {
    let whole = here.store.whole();
    whole.keys("");
    paper::vision(letter::words(here, KEY), &whole, &here.given())
}
