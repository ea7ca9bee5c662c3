//! Children: the chips of the menu, that turn from one to another at a tap, and the sheet of the one that is shown.

use leptos::prelude::*;

use super::kit::{self, Act, Block, Chip, El, Icon, Look, act, el, group, none, read, when};
use super::undone::{undoable_turn, undone};
use super::{Here, Sheet, hide, input, show};
use crate::model::{Kind, key};
use crate::store::{Filed, Turn};

/// What a child is called: its nickname, or its place among the others.
pub fn name(here: Here, children: &[Filed], child: &Filed) -> String {
    let words = &here.words.meeting;
    if !child.name.trim().is_empty() {
        return child.name.clone();
    }
    match children.iter().position(|one| one.id == child.id) {
        Some(at) if children.len() > 1 => (words.nth_child)(at + 1),
        _ => words.my_child.to_owned(),
    }
}

/// The children as chips, and what can be done with the one that is shown.
pub fn children(here: Here) -> El {
    let block = kit::block(Block {
        depth: 2,
        head: here.words.meeting.child.into(),
        count: None,
        help: None,
        body: group(vec![when(move || chips(here)), undone(here, "child".to_owned())]),
    });
    el("div").class("iep-child").child(block)
}

fn chips(here: Here) -> El {
    let words = &here.words.meeting;
    let all = here.store.children();
    let is_named = all.iter().any(|child| child.shown && !child.name.trim().is_empty());
    // The only child needs no chip until it has a name.
    let listed = all.iter().filter(|_| is_named || all.len() > 1);
    let chip = |child: &Filed| {
        let (name, id, shown) = (name(here, &all, child), child.id.clone(), child.shown);
        let said = (words.now_for)(&name);
        let turn = act(move || {
            if shown {
                return here.layers.sheet.set(None);
            }
            here.turn(&Turn::Child(id.clone()), None);
            here.announce_later(said.clone());
            here.focus(MENU.to_owned());
        });
        Chip::Name { name: name.into(), on: read(move || shown), act: turn }
    };
    let mut chips: Vec<Chip> = listed.map(chip).collect();
    let edit = if is_named {
        let new = act(move || here.turn(&Turn::NewChild, Some(Sheet::Child)));
        chips.push(Chip::Add { label: words.add_child.into(), act: new });
        let look = Look::Edge;
        kit::button(look, Some(Icon::Edit), words.change_nickname.into(), show(here, Some(Sheet::Child)))
    } else {
        chips.push(Chip::Add { label: words.add_nickname.into(), act: show(here, Some(Sheet::Child)) });
        none()
    };
    group(vec![kit::chips(words.child.into(), chips), edit])
}

/// The button that opens the menu: where the focus goes when another child is shown.
pub const MENU: &str = ".iep-head__tools button:last-child";

/// Draws the sheet of the child that is shown.
pub fn child(here: Here) -> El {
    let words = &here.words.meeting;
    let remove = act(move || undoable_turn(here, "child", words.child_removed, Kind::Child, Sheet::Menu));
    // Of a child that nothing is known of there is nothing to remove.
    let can_go = move || here.store.children().iter().any(|child| child.shown && !child.name.trim().is_empty());
    kit::sheet(kit::Sheet {
        title: words.child.into(),
        close: here.words.ways.close.into(),
        tools: hide(here),
        body: group(vec![
            input::input(
                here,
                input::Input {
                    key: key::CHILD_NAME.to_owned(),
                    kind: kit::Kind::Line,
                    label: words.nickname,
                    help: Some(words.nickname_help),
                    wrong: None,
                },
            ),
            when(move || {
                if !can_go() {
                    return none();
                }
                let button = kit::button(Look::Secondary, Some(Icon::Erase), words.remove_child.into(), remove.clone());
                el("div").class("iep-child__away").child(button)
            }),
        ]),
        closed: to_menu(here),
    })
}

/// Closes the menu, or a sheet that was opened from it. It may have come with another child or meeting: then nothing that
/// had the focus before it still stands.
pub fn to_menu(here: Here) -> Act {
    act(move || {
        here.layers.sheet.set(None);
        here.catch(MENU.to_owned());
    })
}
