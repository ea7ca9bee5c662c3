//! The first drawing in pieces, each in a task of its own: a page that the widget comes into answers in between.

use std::cell::RefCell;

use leptos::prelude::*;

use super::Layers;
use super::kit::{El, none, read, when};

/// Has the pieces drawn, one after the other.
#[derive(Default)]
pub struct Pieces {
    /// What tells a piece to draw itself. It may bring others.
    waiting: RefCell<Vec<RwSignal<bool>>>,
    is_shown: ArcRwSignal<bool>,
}

impl Pieces {
    /// Draws the next one out of sight. Gives whether there was one.
    pub fn draw(&self) -> bool {
        let next = self.waiting.borrow_mut().pop();
        // One that is gone was drawn anew, and waits once more.
        next.inspect(|drawn| drop(drawn.try_set(true))).is_some()
    }

    /// Draws what takes the focus, which it cannot have before the widget is shown. Whatever comes from now on is drawn at
    /// once.
    pub fn show(&self) {
        while self.draw() {}
        self.is_shown.set(true);
    }
}

/// A view that is a piece of the first drawing.
pub fn piece(layers: Layers, of: impl Fn() -> El + Send + Sync + 'static) -> El {
    let of = read(of);
    let pieces = layers.pieces.get_value();
    if pieces.is_shown.get_untracked() {
        return untrack(|| of());
    }
    let drawn = RwSignal::new(false);
    pieces.waiting.borrow_mut().push(drawn);
    when(move || if drawn.get() { untrack(|| of()) } else { none() })
}

/// A view that takes the focus.
pub fn once_shown(layers: Layers, of: impl Fn() -> El + Send + Sync + 'static) -> El {
    let (of, is_shown) = (read(of), layers.pieces.get_value().is_shown.clone());
    when(move || if is_shown.get() { untrack(|| of()) } else { none() })
}
