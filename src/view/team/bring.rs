//! The hint about guests: tell the school ahead of time, with a line to copy once there is a name.

use super::super::Here;
use super::super::copy::{Said, copy};
use super::super::kit::{self, El, Hint, Icon, Look, act, el, group, none, spot, when};
use super::Roster;
use crate::model::Team;

/// Draws the hint.
pub fn bring(here: Here) -> El {
    let words = &here.words.team.bring;
    let body = group(vec![el("p").text(words.text), when(move || line(here))]);
    let hint = Hint { watch: false, shows: Icon::Bring, depth: 2, head: words.head.into(), body, say: None };
    el("div").class("iep-team__bring").child(kit::hint(hint))
}

fn line(here: Here) -> El {
    let words = &here.words.team.bring;
    let guests: Vec<(String, String)> = Team(&Roster::of(here))
        .guests()
        .into_iter()
        .map(|guest| (guest.called(), guest.job().trim().to_owned()))
        .map(|(name, job)| if name == job { (name, String::new()) } else { (name, job) })
        .collect();
    if guests.is_empty() {
        return none();
    }
    let at = spot();
    let said = Said { copied: words.copied, selected: words.selected };
    group(vec![
        el("p").class("iep-team__line").attr("translate", "no").attr("dir", "auto").at(at).text((words.line)(&guests)),
        kit::button(Look::Secondary, None, words.copy.into(), act(move || copy(at, said))),
    ])
}
