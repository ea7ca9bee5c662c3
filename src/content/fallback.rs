//! The list that stands on the host's page until the widget has started, and for good where it cannot start. Its boxes can
//! be ticked without any script; `element.js` keeps what is ticked, and `store/early.rs` takes it in.

use super::Words;
use crate::model::Part;

/// Plain HTML for the inside of `<iep-checklist>`: what an IEP is, and the eight sections to tick, on screen or on paper.
/// It brings no style, so that it looks like the page around it, and it stays shorter than the widget's first run. A list
/// without bullets: beside a box they are one mark too many. A box has no name, so that no form of the page sends it, and
/// no browser fills in what another reader ticked.
pub fn fallback_html(words: &Words) -> String {
    let mut html = String::from("<p><strong>");
    push_text(&mut html, words.iep.title);
    html.push_str("</strong> ");
    push_text(&mut html, words.iep.what);
    html.push_str("</p>\n<div role=\"list\">\n");
    for part in Part::SECTIONS {
        html.push_str("<div role=\"listitem\"><label><input type=\"checkbox\" value=\"");
        html.push_str(part.slug());
        html.push_str("\" autocomplete=\"off\"> <strong>");
        let part = words.of(part);
        push_text(&mut html, part.title);
        html.push_str("</strong></label><br>");
        push_text(&mut html, part.gist);
        html.push_str("</div>\n");
    }
    html.push_str("</div>\n<p><small>");
    push_text(&mut html, words.fixed.general);
    html.push_str("</small></p>\n");
    html
}

fn push_text(html: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            _ => html.push(letter),
        }
    }
}
