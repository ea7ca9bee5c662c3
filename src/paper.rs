//! What leaves the phone because the parent sends or prints it: the recap, messages, the sheet for the school, days for the
//! calendar. Each is made on the device, of the marks and of fixed words. What is not marked as OK to share is in none of
//! them; the parent's own binder is the one exception, and asks first.

use crate::model::{Day, ServiceStart};

mod binder;
pub mod calendar;
mod message;
mod recap;
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
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Given {
    /// What the IEP team is called in this state, if the host said so.
    pub team_name: Option<String>,
    /// How soon services start by the rule of this state, if the host said so.
    pub service_start: Option<ServiceStart>,
    /// The id of the meeting's record, by which a calendar knows its days again.
    pub meeting_id: String,
    /// The day on which it is made.
    pub today: Option<Day>,
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
    /// As plain text: exactly what is sent.
    pub fn text(&self) -> String {
        let mut text = String::new();
        let mut before: Option<&Line> = None;
        for line in &self.lines {
            let close = matches!((before, line), (Some(Line::Head(_) | Line::Point(_)), Line::Point(_)));
            if before.is_some() {
                text.push_str(if close { "\n" } else { "\n\n" });
            }
            match line {
                Line::Head(words) | Line::Text(words) | Line::Foot(words) => text.push_str(words),
                Line::Point(words) => {
                    text.push_str("- ");
                    text.push_str(words);
                }
                Line::Numbered(_, words) | Line::Tick(words) => text.push_str(words),
                Line::Table(_) | Line::Ruled(_) => {}
            }
            before = Some(line);
        }
        text
    }
}
