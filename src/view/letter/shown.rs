//! A paper on the screen: line by line, as it will be sent.

use super::super::kit::{El, el, group};
use crate::paper::{Line, Paper};

/// Draws its lines. Points that follow each other are one list.
pub fn lines(of: Paper) -> El {
    let mut all = Vec::new();
    let mut points = Vec::new();
    for line in of.lines {
        if let Line::Point(words) = line {
            points.push(el("li").class("iep-letter__point").attr("dir", "auto").text(words));
            continue;
        }
        all.extend(list(&mut points));
        all.extend(paragraph(line));
    }
    all.extend(list(&mut points));
    group(all)
}

fn list(points: &mut Vec<El>) -> Option<El> {
    let points = std::mem::take(points);
    (!points.is_empty()).then(|| el("ul").class("iep-letter__points").attr("role", "list").children(points))
}

/// What is no point. Tables and room to write by hand are not part of a text.
fn paragraph(line: Line) -> Option<El> {
    let (class, words) = match line {
        Line::Head(words) => ("iep-letter__head", words),
        Line::Foot(words) => ("iep-letter__foot", words),
        Line::Text(words) | Line::Point(words) | Line::Numbered(_, words) | Line::Tick(words) => {
            ("iep-letter__text", words)
        }
        Line::Table(_) | Line::Ruled(_) => return None,
    };
    Some(el("p").class(class).attr("dir", "auto").text(words))
}
