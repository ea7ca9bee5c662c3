//! The first drawing in pieces, each in a task of its own: a page that the widget comes into answers in between.

use std::cell::Cell;

use leptos::prelude::*;

use super::Here;
use super::kit::{El, none, when};

/// Whether each piece is drawn.
pub type Drawn<Signal> = [Signal; 5];

/// Has the pieces drawn, one after the other.
#[derive(Default)]
pub struct Pieces {
    drawn: Drawn<ArcRwSignal<bool>>,
    count: Cell<usize>,
}

impl Pieces {
    /// For the view.
    pub fn drawn(&self) -> Drawn<ArcRwSignal<bool>> {
        self.drawn.clone()
    }

    /// Draws the next one, if there is one.
    pub fn draw(&self) -> bool {
        let next = self.drawn.get(self.count.get());
        self.count.set(self.count.get() + 1);
        next.inspect(|next| next.set(true)).is_some()
    }
}

/// A view that is drawn with the piece of this number, from 0 on, or at once where that one is drawn already.
pub fn piece(here: Here, number: usize, of: fn(Here) -> El) -> El {
    let drawn = here.layers.drawn.get(number).copied();
    when(move || if drawn.is_none_or(|drawn| drawn.get()) { untrack(|| of(here)) } else { none() })
}
