//! A command: one line of a menu, with an icon, words, and what they mean.
use super::icon::icon;
use super::{Act, Icon, Read, Switch, Words, switch, text};
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
    let inner = view! {
        {icon(shows, "iep-command__icon")}
        <span class="iep-command__words">
            <span class="iep-command__label">{label}</span>
            {means.map(|means| view! { <span class="iep-command__means">{text(means)}</span> })}
        </span>
        {icon(Icon::Next, "iep-icon--s iep-command__go")}
    }
    .into_any();
    let line = match to {
        To::Act(act) => {
            view! { <button type="button" class="iep-command__line" part="button" on:click=move |_| act()>{inner}</button> }.into_any()
        }
        To::Page(href) => view! {
            <a class="iep-command__line" part="button" href=href target="_blank" rel="noopener noreferrer">{inner}</a>
        }
        .into_any(),
    };
    view! { <li class="iep-command" class:iep-command--danger=danger>{line}</li> }.into_any()
}

/// A switch in the place of a command.
pub fn command_switch(shows: Icon, of: Switch) -> AnyView {
    view! { <li class="iep-command iep-command--switch">{icon(shows, "iep-command__icon")}{switch(of)}</li> }.into_any()
}

/// The list that holds commands, and switches among them.
pub fn commands(of: Vec<AnyView>) -> AnyView {
    view! { <ul class="iep-commands" role="list">{of}</ul> }.into_any()
}
