//! A command: one line of a menu, with an icon, words, and what they mean.
use super::icon::icon;
use super::{Act, Icon, Read, Switch, Words, el, switch};
use leptos::prelude::*;

/// What a command does.
pub enum To {
    Act(Act),
    /// Another page, in a window of its own: what was typed here stays.
    Page(Words),
}

/// One line of a menu.
pub struct Command {
    pub shows: Icon,
    pub label: Words,
    pub means: Option<Read<String>>,
    /// It takes something away for good.
    pub danger: bool,
    pub to: To,
}

/// Draws a command.
pub fn command(of: Command) -> AnyView {
    let Command { shows, label, means, danger, to } = of;
    let line = match to {
        To::Act(act) => el("button", "iep-command__line").is("type", "button").tap(act),
        To::Page(href) => {
            let link = el("a", "iep-command__line").has("href", href);
            link.is("target", "_blank").is("rel", "noopener noreferrer")
        }
    };
    let words = el("span", "iep-command__words")
        .child(el("span", "iep-command__label").words(label).view())
        .maybe(means.map(|means| el("span", "iep-command__means").text(means).view()));
    let line = line
        .is("part", "button")
        .child(icon(shows, "iep-command__icon"))
        .child(words.view())
        .child(icon(Icon::Next, "iep-icon--s iep-command__go"));
    el("li", if danger { "iep-command iep-command--danger" } else { "iep-command" }).child(line.view()).view()
}

/// A switch in the place of a command.
pub fn command_switch(shows: Icon, of: Switch) -> AnyView {
    let line = el("li", "iep-command iep-command--switch");
    line.child(icon(shows, "iep-command__icon")).child(switch(of)).view()
}

/// The list that holds commands, and switches among them.
pub fn commands(of: Vec<AnyView>) -> AnyView {
    el("ul", "iep-commands").is("role", "list").children(of).view()
}
