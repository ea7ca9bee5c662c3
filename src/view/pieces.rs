//! The first drawing in pieces, each in a task of its own: a page that the widget comes into answers in between.

use std::cell::Cell;

use leptos::prelude::*;

use super::Here;
use super::kit::{El, none, when};

/// Whether each piece is drawn. The last is for what is to be done when all else is.
pub type Drawn<Signal> = [Signal; LAST];

/// How many there are.
pub const LAST: usize = 5;

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

    /// Draws one more. Gives how many are left.
    pub fn draw(&self) -> usize {
        let count = self.count.get();
        self.drawn.get(count).inspect(|next| next.set(true));
        self.count.set(count + 1);
        LAST.saturating_sub(count + 1)
    }
}

/// A view that is drawn with the piece of this number, from the first on, or at once where that one is drawn already.
pub fn piece(here: Here, number: usize, of: fn(Here) -> El) -> El {
    let drawn = here.layers.drawn.get(number.wrapping_sub(1)).copied();
    when(move || if drawn.is_none_or(|drawn| drawn.get()) { untrack(|| of(here)) } else { none() })
}
