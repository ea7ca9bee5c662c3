//! A block: a heading and what belongs to it. And the title of an inner screen.
use super::{Read, Words, el, heading, heading_words};
use leptos::prelude::*;

/// A heading, a count at the end of its line, a line of help, and the content.
pub struct Block {
    /// Levels below the widget's title.
    pub depth: u32,
    pub head: Words,
    pub count: Option<Read<String>>,
    pub help: Option<Words>,
    pub body: AnyView,
}

/// Draws a block.
pub fn block(of: Block) -> AnyView {
    let Block { depth, head, count, help, body } = of;
    let top = el("div", "iep-block__top")
        .child(heading_words(depth, "iep-block__head", head))
        .maybe(count.map(|count| el("span", "iep-block__count").text(count).view()));
    el("div", "iep-block")
        .child(top.view())
        .maybe(help.map(|help| el("p", "iep-block__help").words(help).view()))
        .child(el("div", "iep-block__body").child(body).view())
        .view()
}

/// The title of an inner screen.
pub struct Title {
    pub depth: u32,
    pub head: Words,
    /// "Listen", for example.
    pub tools: AnyView,
    /// What it is, in a sentence or two.
    pub lead: Option<Words>,
}

/// Draws the title. It can take the focus, so a screen that opens can start reading here.
pub fn title(of: Title, at: NodeRef<leptos::html::Span>) -> AnyView {
    let Title { depth, head, tools, lead } = of;
    let head = el("span", "iep-block__focus").is("tabindex", "-1").at(at).words(head).view();
    let row = el("div", "iep-block__row").child(heading(depth, "iep-block__title", head)).child(tools).view();
    let lead = lead.map(|lead| el("p", "iep-block__lead").words(lead).view());
    el("div", "iep-block iep-block--title").child(row).maybe(lead).view()
}
