//! A gentle aside: honey for "Watch for", brand for good to know.
use super::icon::icon;
use super::{Icon, Words, heading};
use leptos::prelude::*;

/// What an aside says.
pub struct Hint {
    /// Honey: something to watch for.
    pub watch: bool,
    pub shows: Icon,
    pub depth: u32,
    pub head: Words,
    pub body: AnyView,
    /// The words to use: a prompt always comes with them.
    pub say: Option<Words>,
}

/// Draws the aside.
pub fn hint(of: Hint) -> AnyView {
    let Hint { watch, shows, depth, head, body, say } = of;
    let head = view! { <span>{head}</span> }.into_any();
    view! {
        <div class="iep-hint" class:iep-hint--watch=watch>
            {icon(shows, "")}
            {heading(depth, "iep-hint__head", head)}
            <div class="iep-hint__text">{body}</div>
            {say.map(|say| view! { <p class="iep-hint__say">{say}</p> })}
        </div>
    }
    .into_any()
}
