//! The first drawing in pieces, each in a task of its own: a page that the widget comes into answers in between.

use std::cell::Cell;

use leptos::prelude::*;

use super::Here;
use super::kit::{El, none, when};

/// Whether each piece is drawn.
pub type Drawn<Signal> = [Signal; SHOWN + 1];

/// The last piece is drawn when the widget is shown: what takes the focus cannot have it before.
pub const SHOWN: usize = 5;

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

    /// Draws the next one out of sight. Gives whether there was one.
    pub fn draw(&self) -> bool {
        let count = self.count.get();
        let is_left = count < SHOWN;
        if is_left {
            self.put(count);
            self.count.set(count + 1);
        }
        is_left
    }

    /// Draws the last one.
    pub fn show(&self) {
        self.put(SHOWN);
    }

    fn put(&self, number: usize) {
        self.drawn.get(number).inspect(|drawn| drawn.set(true));
    }
}

/// A view that is drawn with the piece of this number, from 0 on, or at once where that one is drawn already.
pub fn piece(here: Here, number: usize, of: fn(Here) -> El) -> El {
    let drawn = here.layers.drawn.get(number).copied();
    when(move || if drawn.is_none_or(|drawn| drawn.get()) { untrack(|| of(here)) } else { none() })
}
