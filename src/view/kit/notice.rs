//! A notice: something about keeping that the parent has to know, with what can be done about it.
use super::icon::icon;
use super::{Icon, Read, Words, text};
use leptos::prelude::*;

/// What a notice says.
pub struct Notice {
    pub head: Words,
    /// It may change while the notice stands.
    pub words: Read<String>,
    /// Buttons.
    pub acts: Vec<AnyView>,
}

/// Draws the notice. It is no alert: the live region says it, once.
pub fn notice(of: Notice) -> AnyView {
    let Notice { head, words, acts } = of;
    view! {
        <div class="iep-notice" part="status">
            {icon(Icon::Alert, "")}
            <p class="iep-notice__head">{head}</p>
            <p class="iep-notice__text">{text(words)}</p>
            {(!acts.is_empty()).then(|| view! { <div class="iep-notice__acts">{acts}</div> })}
        </div>
    }
    .into_any()
}
