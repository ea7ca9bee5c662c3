//! Chips: ready answers of 44 px.
use super::icon::icon;
use super::{Act, Icon, Read, Words, el, read, yes_no};
use leptos::prelude::*;

/// One chip.
pub enum Chip {
    /// Does something with its words.
    Plain { label: Words, act: Act },
    /// Adds something: dashed.
    Add { label: Words, act: Act },
    /// Is pressed or not.
    Toggle { label: Words, on: Read<bool>, act: Act },
}

/// Draws a group of chips; `label` is the name of the group.
pub fn chips(label: Words, of: Vec<Chip>) -> AnyView {
    let chips = of.into_iter().map(one).collect();
    el("div", "iep-chips").is("role", "group").has("aria-label", label).children(chips).view()
}

fn one(chip: Chip) -> AnyView {
    let blank = |class| el("button", class).is("type", "button");
    let (button, label, act) = match chip {
        Chip::Plain { label, act } => (blank("iep-chips__chip"), label, act),
        Chip::Add { label, act } => {
            let button = blank("iep-chips__chip iep-chips__chip--add").child(icon(Icon::Add, "iep-icon--s"));
            (button, label, act)
        }
        Chip::Toggle { label, on, act } => {
            let button = blank("iep-chips__chip").follow("aria-pressed", read(move || yes_no(on())));
            (button.child(icon(Icon::Check, "iep-icon--s iep-chips__check")), label, act)
        }
    };
    button.tap(act).child(el("span", "").words(label).view()).view()
}
