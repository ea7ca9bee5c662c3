//! The list that stands on the host's page until the widget has started, and for good where it cannot start.

use super::Words;
use crate::model::Part;

/// Plain HTML for the inside of `<iep-checklist>`: what an IEP is, and the eight sections to print and tick by hand.
/// It brings no style, so that it looks like the page around it, and it stays shorter than the widget's first run.
pub fn fallback_html(words: &Words) -> String {
    let mut html = String::from("<p><strong>");
    push_text(&mut html, words.iep.title);
    html.push_str("</strong> ");
    push_text(&mut html, words.iep.what);
    html.push_str("</p>\n<ul>\n");
    for part in Part::SECTIONS {
        let part = words.of(part);
        html.push_str("<li><strong>");
        push_text(&mut html, part.title);
        html.push_str("</strong><br>");
        push_text(&mut html, part.gist);
        html.push_str("</li>\n");
    }
    html.push_str("</ul>\n<p><small>");
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
