//! What leaves the phone because the parent sends or prints it: the recap, messages, the sheet for the school, days for the
//! calendar. Each is made on the device, of the marks and of fixed words.
//!
//! - Notes go out where they are marked as OK to share: those of parts, quick ones, and notes at large. Strengths and hope
//!   stand on the sheet for the school where their letter is OK to share, and in that letter once the parent sends it.
//! - What is there to be said at the table goes out as it is: top points, own questions, entries in every state, what was
//!   refused and why, the parent's reasons, promises, what happens next. The fields say so where it is not plain.
//! - The rest never goes out: the parking lot, notes on people and on steps, how to reach people, what was gone over, how
//!   things stand in the draft. No word that was typed is in a calendar.
//! - The parent's own binder is the one exception, and asks before it takes in what is private.

use crate::model::{Day, ServiceStart};

mod binder;
pub mod calendar;
mod making;
mod message;
mod recap;
mod said;
mod school;
mod start;
mod vision;

pub use binder::binder;
pub use message::message;
pub use recap::recap;
pub use school::school;
pub use start::service_start;
pub use vision::vision;

/// What a paper needs beside the parent's marks.
#[derive(Clone, Debug)]
pub struct Given {
    /// What the IEP team is called in this state, if the host said so.
    pub team_name: Option<String>,
    /// How soon services start by the rule of this state, if the host said so.
    pub service_start: Option<ServiceStart>,
    /// The id of the meeting's record, by which a calendar knows its days again.
    pub meeting_id: String,
    /// What the host page brought to check, by id and title.
    pub extras: Vec<(String, String)>,
    /// The day, hour and minute of a moment, where the parent is.
    pub local: fn(ms: f64) -> Option<(Day, u32, u32)>,
}

impl Default for Given {
    fn default() -> Given {
        Given { team_name: None, service_start: None, meeting_id: String::new(), extras: Vec::new(), local: |_| None }
    }
}

/// A text to send or to print.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Paper {
    /// What it is, for a heading in print and the name of a file.
    pub title: String,
    /// Its lines, from top to bottom.
    pub lines: Vec<Line>,
}

/// A line of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Line {
    /// Above what belongs together.
    Head(String),
    /// A paragraph.
    Text(String),
    /// One of several things.
    Point(String),
    /// One of several things in an order, from 1.
    Numbered(usize, String),
    /// Something to tick by hand.
    Tick(String),
    /// Rows of cells; the first row names the columns.
    Table(Vec<Vec<String>>),
    /// Room to write by hand: so many lines.
    Ruled(usize),
    /// Below a rule, at the end.
    Foot(String),
}

impl Paper {
    /// As plain text: exactly what is sent. A table is told row by row; room to write by hand is not part of a text.
    pub fn text(&self) -> String {
        let mut text = String::new();
        let mut before: Option<&Line> = None;
        for line in self.lines.iter().filter(|line| !matches!(line, Line::Ruled(_))) {
            let is_list = |line: &Line| !matches!(line, Line::Head(_) | Line::Text(_) | Line::Foot(_));
            let close = match before {
                Some(Line::Head(_)) => !matches!(line, Line::Head(_) | Line::Foot(_)),
                Some(before) => is_list(before) && is_list(line),
                None => false,
            };
            if before.is_some() {
                text.push_str(if close { "\n" } else { "\n\n" });
            }
            match line {
                Line::Head(words) | Line::Text(words) | Line::Foot(words) => text.push_str(words),
                Line::Point(words) | Line::Tick(words) => text.push_str(&["- ", words].concat()),
                Line::Numbered(n, words) => text.push_str(&[&n.to_string(), ". ", words].concat()),
                Line::Table(rows) => text.push_str(&told(rows)),
                Line::Ruled(_) => {}
            }
            before = Some(line);
        }
        text
    }
}

/// The rows of a table, each with the names of its columns.
fn told(rows: &[Vec<String>]) -> String {
    let Some((names, rows)) = rows.split_first() else { return String::new() };
    let mut lines = Vec::new();
    for row in rows {
        lines.extend(row.first().map(|first| ["- ", first].concat()));
        let cells = names.iter().zip(row).skip(1).filter(|(_, cell)| !cell.is_empty());
        lines.extend(cells.map(|(name, cell)| ["  ", name, ": ", cell].concat()));
    }
    lines.join("\n")
}
