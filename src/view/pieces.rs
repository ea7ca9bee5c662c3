//! The first drawing in pieces, each in a task of its own: a page that the widget comes into answers in between.

use std::cell::RefCell;

use leptos::prelude::*;

use super::kit::{El, none, when};
use super::{Here, Layers};

thread_local! {
    /// What tells a piece to draw itself, of all elements of the page. A piece may bring others.
    static WAITING: RefCell<Vec<RwSignal<bool>>> = const { RefCell::new(Vec::new()) };
}

/// Draws the next piece out of sight. Gives whether there was one; with none left whatever was mounted is drawn whole.
pub fn draw() -> bool {
    let next = WAITING.with_borrow_mut(Vec::pop);
    // One that is gone was drawn anew, and waits once more.
    if let Some(drawn) = next {
        let _ = drawn.try_set(true);
    }
    next.is_some()
}

/// Whether it is the turn of a piece. Once the widget is shown all are drawn at once.
pub fn turn(layers: Layers) -> RwSignal<bool> {
    let is_shown = untrack(|| layers.shown.get());
    let turn = RwSignal::new(is_shown);
    if !is_shown {
        WAITING.with_borrow_mut(|waiting| waiting.push(turn));
    }
    turn
}

/// A view that is a piece of the first drawing.
pub fn piece(here: Here, of: fn(Here) -> El) -> El {
    drawn_by(turn(here.layers), here, of)
}

/// A view that takes the focus, which it cannot have before the widget is shown.
pub fn once_shown(here: Here, of: fn(Here) -> El) -> El {
    drawn_by(here.layers.shown, here, of)
}

fn drawn_by(signal: RwSignal<bool>, here: Here, of: fn(Here) -> El) -> El {
    when(move || if signal.get() { untrack(|| of(here)) } else { none() })
}
