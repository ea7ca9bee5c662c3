//! A card: a quiet box on a tab, and things to tick in it.
use super::tick::{Name, Tick, tick};
use super::{El, Read, Tell, Words, el, fresh_id, heading};

/// What a card shows.
pub struct Card {
    /// The name of the group.
    pub label: Words,
    /// Levels of its heading below the widget's title.
    pub depth: u32,
    pub head: El,
    /// At the end of the heading's line.
    pub tools: El,
    pub body: El,
}

/// Draws a card.
pub fn card(of: Card) -> El {
    let Card { label, depth, head, tools, body } = of;
    let top = el("div").class("iep-card__top").child(heading(depth, "iep-card__head", head)).child(tools);
    el("div").class("iep-card").attr("role", "group").attr("aria-label", label).child(top).child(body)
}

/// One thing to tick.
pub struct CardTick {
    /// Finds the tick, for example `ready.draft`.
    pub key: Words,
    pub label: Words,
    pub checked: Read<bool>,
    pub tell: Tell<bool>,
    /// Below its words.
    pub more: El,
}

/// Draws things to tick. Each is named by its words, which are not told a second time.
pub fn card_ticks(of: Vec<CardTick>) -> El {
    el("ul").class("iep-card__ticks").attr("role", "list").children(of.into_iter().map(one).collect())
}

fn one(of: CardTick) -> El {
    let CardTick { key, label, checked, tell, more } = of;
    let id = fresh_id();
    let name = Name::By(id.clone());
    let words = el("div")
        .class("iep-card__words")
        .child(el("p").attr("id", id).attr("aria-hidden", "true").text(label))
        .child(more);
    el("li")
        .class("iep-card__tick")
        .class_when("iep-card__tick--on", checked.clone())
        .child(tick(Tick { key, name, checked, tell, small: true }))
        .child(words)
}
