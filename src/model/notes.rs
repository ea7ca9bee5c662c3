//! What the parent writes beside the parts: quick notes with their time, the parking lot, concerns and vision, and notes at
//! large. All of it stays with the parent unless it was marked as OK to share.

use super::{Meeting, Part, flag, items, key, text};

/// A note with its time, or a thing in the parking lot.
#[derive(Clone, PartialEq, Debug)]
pub struct Note {
    /// Its id in its list.
    pub id: String,
    /// The part at which it was written.
    pub part: Option<Part>,
    /// When it was begun, in milliseconds since 1970; `None` where that is not known.
    pub at: Option<f64>,
    /// What it says.
    pub text: String,
    /// Whether it may be sent and printed. Nothing in the parking lot may.
    pub shared: bool,
    /// Whether it was come back to: in the parking lot alone.
    pub done: bool,
}

impl Note {
    /// The list of quick notes.
    pub const MEMOS: &'static str = "memo";
    /// The list of what waits in the parking lot.
    pub const PARKED: &'static str = "parked";
}

impl Meeting<'_> {
    /// The quick notes that say something, in the order in which they were written.
    pub fn memos(&self) -> Vec<Note> {
        self.notes_in(Note::MEMOS)
    }

    /// The parking lot.
    pub fn parked(&self) -> Vec<Note> {
        self.notes_in(Note::PARKED)
    }

    fn notes_in(&self, list: &str) -> Vec<Note> {
        let mut notes: Vec<Note> = items(self.0, list).into_iter().map(|id| self.note_in(list, id)).collect();
        notes.retain(|note| !note.text.trim().is_empty());
        notes
    }

    fn note_in(&self, list: &str, id: String) -> Note {
        let key = |field| key::item(list, &id, field);
        Note {
            part: Part::from_slug(&text(self.0, &key("part"))),
            at: self.0.value(&key("at")).as_f64(),
            text: text(self.0, &key("text")),
            shared: flag(self.0, &key("share")),
            done: flag(self.0, &key("done")),
            id,
        }
    }

    /// What the child is good at, by id and words. One without words is none.
    pub fn strengths(&self) -> Vec<(String, String)> {
        self.lines("strength")
    }

    /// What worries the parent, by id and words.
    pub fn worries(&self) -> Vec<(String, String)> {
        self.lines("worry")
    }

    fn lines(&self, list: &str) -> Vec<(String, String)> {
        let all = items(self.0, list).into_iter().map(|id| {
            let words = text(self.0, &key::item(list, &id, "text"));
            (id, words)
        });
        all.filter(|(_, words)| !words.trim().is_empty()).collect()
    }

    /// The hope for the next few years.
    pub fn hope(&self) -> String {
        text(self.0, "notes.hope")
    }

    /// Notes at large, and whether they may be sent and printed.
    pub fn free_note(&self) -> (String, bool) {
        (text(self.0, "notes.free"), flag(self.0, "notes.free-share"))
    }
}
