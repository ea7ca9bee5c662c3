//! A block: a heading and what belongs to it. And the title of an inner screen.
use super::{El, Read, Spot, Words, el, heading, text};

/// A heading, a count at the end of its line, a line of help, and the content.
pub struct Block {
    /// Levels below the widget's title.
    pub depth: u32,
    pub head: Words,
    pub count: Option<Read<String>>,
    pub help: Option<Words>,
    pub body: El,
}

/// Draws a block.
pub fn block(of: Block) -> El {
    let Block { depth, head, count, help, body } = of;
    let head = el("span").text(head);
    let top = el("div")
        .class("iep-block__top")
        .child(heading(depth, "iep-block__head", head))
        .child_if(count.map(|count| el("span").class("iep-block__count").child(text(count))));
    el("div")
        .class("iep-block")
        .child(top)
        .child_if(help.map(|help| el("p").class("iep-block__help").text(help)))
        .child(el("div").class("iep-block__body").child(body))
}

/// The title of an inner screen.
pub struct Title {
    pub depth: u32,
    pub head: Words,
    /// "Listen", for example.
    pub tools: El,
    /// What it is, in a sentence or two.
    pub lead: Option<Read<String>>,
}

/// Draws the title. It can take the focus, so a screen that opens can start reading here.
pub fn title(of: Title, at: Spot) -> El {
    let Title { depth, head, tools, lead } = of;
    let head = el("span").class("iep-block__focus").attr("tabindex", "-1").attr("dir", "auto").at(at).text(head);
    let row = el("div").class("iep-block__row").child(heading(depth, "iep-block__title", head)).child(tools);
    el("div")
        .class("iep-block iep-block--title")
        .child(row)
        .child_if(lead.map(|lead| el("p").class("iep-block__lead").attr("dir", "auto").text_when(lead)))
}
