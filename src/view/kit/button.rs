//! Buttons: main, primary, secondary, quiet, icon only, and a link that looks like one.
use super::icon::{icon, maybe_icon};
use super::{Act, El, Icon, Read, Words, el, fresh_id, text};

/// How much a button asks for attention. A screen has at most one `Main` or `Primary`.
#[derive(Clone, Copy)]
pub enum Look {
    /// The big one in the dock.
    Main,
    Primary,
    Secondary,
    /// No outline.
    Quiet,
    /// Quiet, and its words meet the gutter.
    Edge,
    /// It takes something away for good.
    Danger,
}

impl Look {
    fn class(self) -> &'static str {
        match self {
            Look::Main => "iep-button iep-button--primary iep-button--main",
            Look::Primary => "iep-button iep-button--primary",
            Look::Secondary => "iep-button",
            Look::Quiet => "iep-button iep-button--quiet",
            Look::Edge => "iep-button iep-button--quiet iep-button--edge",
            Look::Danger => "iep-button iep-button--danger",
        }
    }
}

/// A button with words and, before them, an icon.
pub fn button(look: Look, shows: Option<Icon>, label: Words, act: Act) -> El {
    drawn(look, shows, el("span").text(label), act)
}

/// The same with words that may change; the button stays, and keeps the focus.
pub fn button_when(look: Look, shows: Option<Icon>, label: Read<String>, act: Act) -> El {
    drawn(look, shows, text(label), act)
}

/// The same whose words are in more than one language, for example.
pub fn button_of(look: Look, shows: Option<Icon>, label: El, act: Act) -> El {
    drawn(look, shows, label, act)
}

fn drawn(look: Look, shows: Option<Icon>, label: El, act: Act) -> El {
    el("button")
        .attr("type", "button")
        .part("button")
        .class(look.class())
        .tap(act)
        .child_if(maybe_icon(shows, "iep-icon--s"))
        .child(label)
}

/// A button of 44 px with an icon alone; `label` is its name.
pub fn icon_button(shows: Icon, label: Words, act: Act) -> El {
    el("button")
        .attr("type", "button")
        .part("button")
        .class("iep-button iep-button--icon")
        .attr("aria-label", label)
        .tap(act)
        .child(icon(shows, ""))
}

/// A button with a pen alone. Its name may hold the parent's own words, which never stand in an attribute (R11).
pub fn pen(key: Words, name: Read<String>, act: Act) -> El {
    let id = fresh_id();
    el("button")
        .attr("type", "button")
        .part("button")
        .class("iep-button iep-button--icon")
        .key(key)
        .attr("aria-labelledby", id.clone())
        .tap(act)
        .child(icon(Icon::Edit, "iep-icon--s"))
        .child(el("span").attr("hidden", "").attr("id", id).text_when(name))
}

/// A link that looks like a button, for a telephone number.
pub fn link_button(look: Look, shows: Option<Icon>, label: Words, href: Words) -> El {
    el("a")
        .part("button")
        .class(look.class())
        .attr("href", href)
        .child_if(maybe_icon(shows, "iep-icon--s"))
        .child(el("span").text(label))
}
