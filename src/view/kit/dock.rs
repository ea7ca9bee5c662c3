//! The dock: the main act of a screen, under the thumb.
use super::{Words, el};
use leptos::prelude::*;

/// Draws the dock; `help` is a line beside the act where there is room.
pub fn dock(help: Option<Words>, act: AnyView) -> AnyView {
    let help = help.map(|help| el("p", "iep-dock__help").words(help).view());
    el("div", "iep-dock").maybe(help).child(act).view()
}
