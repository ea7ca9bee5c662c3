//! Chips: ready answers of 44 px.
use super::icon::icon;
use super::{Act, El, Icon, Read, Words, el, yes_or_no};

/// One chip.
pub enum Chip {
    /// Does something with its words.
    Plain { label: Words, act: Act },
    /// Adds something: dashed.
    Add { label: Words, act: Act },
    /// Is pressed or not.
    Toggle { label: Words, on: Read<bool>, act: Act },
    /// The same for a name that the parent typed.
    Name { name: Words, on: Read<bool>, act: Act },
}

/// Draws a group of chips; `label` is the name of the group.
pub fn chips(label: Words, of: Vec<Chip>) -> El {
    let chips = of.into_iter().map(chip).collect();
    el("div").class("iep-chips").attr("role", "group").attr("aria-label", label).children(chips)
}

fn chip(of: Chip) -> El {
    let (class, shows, pressed, label, act) = match of {
        Chip::Plain { label, act } => ("iep-chips__chip", None, None, plain(label), act),
        Chip::Add { label, act } => {
            ("iep-chips__chip iep-chips__chip--add", Some(icon(Icon::Add, "iep-icon--s")), None, plain(label), act)
        }
        Chip::Toggle { label, on, act } => ("iep-chips__chip", Some(check()), Some(on), plain(label), act),
        Chip::Name { name, on, act } => {
            let name = el("bdi").attr("translate", "no").text(name);
            ("iep-chips__chip", Some(check()), Some(on), name, act)
        }
    };
    let chip = el("button").attr("type", "button").class(class).tap(act);
    let chip = match pressed {
        Some(on) => chip.attr_when("aria-pressed", yes_or_no(on)),
        None => chip,
    };
    chip.child_if(shows).child(label)
}

fn plain(label: Words) -> El {
    el("span").text(label)
}

fn check() -> El {
    icon(Icon::Check, "iep-icon--s iep-chips__check")
}
