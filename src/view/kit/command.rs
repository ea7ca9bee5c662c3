//! A command: one line of a menu, with an icon, words, and what they mean.
use super::icon::icon;
use super::{Act, El, Icon, Read, Switch, Words, el, switch, text};

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
pub fn command(of: Command) -> El {
    let Command { shows, label, means, danger, to } = of;
    line(shows, el("span").text(label), means, danger, to)
}

/// A command that is about something the parent may have typed.
pub fn command_of(shows: Icon, label: El, means: Option<Read<String>>, act: Act) -> El {
    line(shows, label, means, false, To::Act(act))
}

fn line(shows: Icon, label: El, means: Option<Read<String>>, danger: bool, to: To) -> El {
    let words = el("span")
        .class("iep-command__words")
        .child(el("span").class("iep-command__label").child(label))
        .child_if(means.map(|means| el("span").class("iep-command__means").child(text(means))));
    let line = match to {
        To::Act(act) => el("button").attr("type", "button").tap(act),
        To::Page(href) => el("a").attr("href", href).attr("target", "_blank").attr("rel", "noopener noreferrer"),
    };
    let line = line
        .class("iep-command__line")
        .part("button")
        .child(icon(shows, "iep-command__icon"))
        .child(words)
        .child(icon(Icon::Next, "iep-icon--s iep-command__go"));
    el("li").class("iep-command").class_if("iep-command--danger", danger).child(line)
}

/// A switch in the place of a command.
pub fn command_switch(shows: Icon, of: Switch) -> El {
    el("li").class("iep-command iep-command--switch").child(icon(shows, "iep-command__icon")).child(switch(of))
}

/// The list that holds commands, and switches among them.
pub fn commands(of: Vec<El>) -> El {
    el("ul").class("iep-commands").attr("role", "list").children(of)
}
