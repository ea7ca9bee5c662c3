//! The dock: the main act of a screen, under the thumb.
use super::Words;
use leptos::prelude::*;

/// Draws the dock; `help` is a line beside the act where there is room.
pub fn dock(help: Option<Words>, act: AnyView) -> AnyView {
    view! {
        <div class="iep-dock">
            {help.map(|help| view! { <p class="iep-dock__help">{help}</p> })}
            {act}
        </div>
    }
    .into_any()
}
