//! Chips: ready answers of 44 px.
use super::icon::icon;
use super::{Act, Icon, Read, Words};
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
    let chips = of.into_iter().map(|chip| match chip {
        Chip::Plain { label, act } => {
            view! { <button type="button" class="iep-chips__chip" on:click=move |_| act()><span>{label}</span></button> }.into_any()
        }
        Chip::Add { label, act } => view! {
            <button type="button" class="iep-chips__chip iep-chips__chip--add" on:click=move |_| act()>
                {icon(Icon::Add, "iep-icon--s")}<span>{label}</span>
            </button>
        }
        .into_any(),
        Chip::Toggle { label, on, act } => {
            let pressed = move || if on() { "true" } else { "false" };
            view! {
                <button type="button" class="iep-chips__chip" aria-pressed=pressed on:click=move |_| act()>
                    {icon(Icon::Check, "iep-icon--s iep-chips__check")}<span>{label}</span>
                </button>
            }
            .into_any()
        }
    });
    let chips = chips.collect_view();
    view! { <div class="iep-chips" role="group" aria-label=label>{chips}</div> }.into_any()
}
