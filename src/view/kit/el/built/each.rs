//! One view for each id: a view is kept for as long as its id is in the list, and moved only where the order changed.

use super::super::Row;
use super::{Built, follow};
use crate::view::kit::Read;
use leptos::prelude::*;
use leptos::tachys::view::{Mountable, Render};
use leptos::web_sys::Node;
use std::cell::RefCell;
use std::rc::Rc;

/// The ids that are shown, each with the owner of what its view has set up.
type Shown = Rc<RefCell<Vec<(String, Owner)>>>;

/// A view from the list before: where it stood, and its parts.
type Old = Option<(String, Owner, Built)>;

impl Built {
    pub(super) fn each(ids: Read<Vec<String>>, row: Row) -> Built {
        let mark: Node = document().create_comment("").into();
        let mut built = Built::new(Some(mark.clone()), true);
        let views = built.children.clone();
        let shown = Shown::default();
        let ground = Owner::current().unwrap_or_default();
        built._follows.push(follow(Box::new(move || {
            let ids = ids();
            let mut old: Vec<Old> =
                shown.take().into_iter().zip(views.take()).map(|((id, owner), view)| Some((id, owner, view))).collect();
            let mut new = Vec::with_capacity(ids.len());
            // The next of the old ones is nearly always the one that is wanted.
            let mut next = 0;
            for id in ids {
                let is_it = |one: &Old| one.as_ref().is_some_and(|(old, ..)| *old == id);
                let after = old.iter().skip(next).position(is_it).map(|at| at + next);
                let at = after.or_else(|| old.iter().position(is_it));
                let kept = at.and_then(|at| old.get_mut(at)?.take());
                next = at.map_or(next, |at| at + 1);
                new.push((
                    at,
                    kept.unwrap_or_else(|| {
                        let owner = ground.child();
                        let view = owner.with(|| untrack(|| row.row(&id).build()));
                        (id, owner, view)
                    }),
                ));
            }
            for (_, owner, mut view) in old.into_iter().flatten() {
                // While it still stands in the page.
                owner.cleanup();
                view.unmount();
            }
            place(&mark, &mut new);
            let (owners, placed) = new.into_iter().map(|(_, (id, owner, view))| ((id, owner), view)).unzip();
            shown.replace(owners);
            views.replace(placed);
        })));
        built
    }
}

/// A view of an id, and where it stood before, if it did.
type Placed = (Option<usize>, (String, Owner, Built));

/// Brings views into their order, from the last to the first. One that stands before all that follow it stays.
fn place(mark: &Node, views: &mut [Placed]) {
    let Some(parent) = mark.parent_node() else { return };
    let mut before = usize::MAX;
    let mut rest = views;
    let mut follower: Option<&mut Built> = None;
    while let Some(((at, (_, _, view)), others)) = rest.split_last_mut() {
        match at {
            Some(at) if *at < before => before = *at,
            _ => {
                let put = follower.is_some_and(|follower| follower.insert_before_this(view));
                if !put {
                    view.mount(wasm_bindgen::JsCast::unchecked_ref(&parent), Some(mark));
                }
            }
        }
        follower = Some(view);
        rest = others;
    }
}
