//! A paper on the screen: line by line, as it will be sent.

use super::super::kit::{El, el, group};
use crate::paper::{Line, Paper};

/// Draws its lines. Points that follow each other are one list.
pub fn lines(of: Paper) -> El {
    let mut all = Vec::new();
    let mut points = Vec::new();
    for line in of.lines {
        if let Line::Point(words) | Line::Tick(words) = line {
            points.push(el("li").class("iep-letter__point").attr("dir", "auto").text(words));
            continue;
        }
        all.extend(list(&mut points));
        let (class, words) = match line {
            Line::Head(words) => ("iep-letter__head", words),
            Line::Foot(words) => ("iep-letter__foot", words),
            other => ("iep-letter__text", Paper { title: String::new(), lines: vec![other] }.text()),
        };
        // Room to write by hand is not part of a text.
        let paragraph = (!words.is_empty()).then(|| el("p").class(class).attr("dir", "auto").text(words));
        all.extend(paragraph);
    }
    all.extend(list(&mut points));
    group(all)
}

fn list(points: &mut Vec<El>) -> Option<El> {
    let points = std::mem::take(points);
    (!points.is_empty()).then(|| el("ul").class("iep-letter__points").attr("role", "list").children(points))
}
