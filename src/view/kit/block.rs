//! A block: a heading and what belongs to it. And the title of an inner screen.
use super::{Read, Words, heading, text};
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
    let head = view! { <span>{head}</span> }.into_any();
    view! {
        <div class="iep-block">
            <div class="iep-block__top">
                {heading(depth, "iep-block__head", head)}
                {count.map(|count| view! { <span class="iep-block__count">{text(count)}</span> })}
            </div>
            {help.map(|help| view! { <p class="iep-block__help">{help}</p> })}
            <div class="iep-block__body">{body}</div>
        </div>
    }
    .into_any()
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
    let head = view! { <span class="iep-block__focus" tabindex="-1" node_ref=at>{head}</span> }.into_any();
    view! {
        <div class="iep-block iep-block--title">
            <div class="iep-block__row">{heading(depth, "iep-block__title", head)}{tools}</div>
            {lead.map(|lead| view! { <p class="iep-block__lead">{lead}</p> })}
        </div>
    }
    .into_any()
}
