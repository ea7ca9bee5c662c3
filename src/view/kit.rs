//! The primitives that every screen is made of: plain functions that take words, readers and acts, and return an `El`.
//!
//! They decide nothing and keep nothing of the parent's. Props are boxed on purpose: generic views cost a copy of the
//! code for each use. Each primitive has its sheet of the same name in `style/`.
#![cfg_attr(
    not(feature = "stories"),
    allow(dead_code, unused_imports, reason = "a primitive may wait for its first screen")
)]

mod ask;
mod bar;
mod block;
mod button;
mod card;
mod chips;
mod choice;
mod command;
mod dialog;
mod dock;
mod el;
mod entry;
mod field;
mod file_input;
mod fold;
mod foot;
mod full;
mod heading;
mod hint;
mod icon;
mod live;
mod masked;
mod notice;
mod phrase;
mod points;
mod progress;
mod row;
mod seat;
mod sheet;
mod star;
mod state;
mod steps;
mod switch;
mod tabs;
mod thumb;
mod tick;
mod undo;

pub use ask::{Ask, Tap, ask, asks};
pub use bar::{Bar, bar};
pub use block::{Block, Title, block, title};
pub use button::{Look, button, button_of, button_when, icon_button, link_button, pen};
pub use card::{Card, CardTick, card, card_ticks};
pub use chips::{Chip, chips};
pub use choice::{Answer, Below, Choice, Shape, choice, choice_list, choice_or_none};
pub use command::{Command, To, command, command_of, command_switch, commands};
pub use dock::dock;
pub use el::{El, Spot, after, each, el, focus, found, group, hear, is_checked, none, overhear, spot, svg, when};
pub use entry::{Entry, EntryState, Piece, entry, pieces};
pub use field::{Also, Field, Kind, also, field};
pub use file_input::{FileInput, file_input};
pub use fold::{Fold, fold};
pub use foot::foot;
pub use full::{Full, full};
pub use heading::{Level, heading};
pub use hint::{Hint, hint};
pub use icon::{Icon, icon};
pub use live::Live;
pub use masked::masked;
pub use notice::{Notice, notice};
pub use phrase::{phrase, phrases};
pub use points::points;
pub use progress::{Progress, Saved, progress};
pub use row::{Row, row, rows};
pub use seat::{EmptySeat, Seat, empty_seat, seat, seat_more, seats};
pub use sheet::{Sheet, sheet};
pub use star::star;
pub use state::{News, State, state};
pub use steps::{Mark, Step, step, steps};
pub use switch::{Switch, switch};
pub use tabs::{Tab, Tabs, tab_panel, tabs};
pub use thumb::{Ending, Endings, Thumb, Tool, endings, thumb};
pub use tick::{Name, Tick, tick};
pub use undo::{Undo, undo};

use std::borrow::Cow;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

/// Words that stay as they are for as long as the view lives.
pub type Words = Cow<'static, str>;
/// A value that may change; reading it inside a view follows its changes.
pub type Read<T> = Arc<dyn Fn() -> T + Send + Sync>;
/// Takes what the parent has entered.
pub type Tell<T> = Arc<dyn Fn(T) + Send + Sync>;
/// What a tap does.
pub type Act = Arc<dyn Fn() + Send + Sync>;

/// A closure that gives, as a type with one function: a `dyn Fn` of each closure is three, and two are never called.
pub trait Gives<T> {
    /// What it gives now.
    fn give(&self) -> T;
}

impl<T, F: Fn() -> T> Gives<T> for F {
    fn give(&self) -> T {
        self()
    }
}

/// The same for a closure that takes.
pub trait Takes<T> {
    /// Takes it.
    fn take(&self, given: T);
}

impl<T, F: Fn(T)> Takes<T> for F {
    fn take(&self, given: T) {
        self(given);
    }
}

/// Makes a [`Read`] of a closure.
pub fn read<T: 'static>(of: impl Fn() -> T + Send + Sync + 'static) -> Read<T> {
    read_of(Box::new(of))
}

#[inline(never)]
fn read_of<T: 'static>(of: Box<dyn Gives<T> + Send + Sync>) -> Read<T> {
    Arc::new(move || of.give())
}

/// Makes a [`Tell`] of a closure.
pub fn tell<T: 'static>(to: impl Fn(T) + Send + Sync + 'static) -> Tell<T> {
    tell_of(Box::new(to))
}

#[inline(never)]
fn tell_of<T: 'static>(to: Box<dyn Takes<T> + Send + Sync>) -> Tell<T> {
    Arc::new(move |given| to.take(given))
}

/// Makes an [`Act`] of a closure.
pub fn act(does: impl Fn() + Send + Sync + 'static) -> Act {
    read(does)
}

/// Text that changes, in an element of its own.
pub fn text(of: Read<String>) -> El {
    el("span").text_when(of)
}

/// What the parent typed, shown: never translated, and read in its own direction.
pub fn typed(of: Read<String>) -> El {
    el("bdi").attr("translate", "no").text_when(of)
}

/// The value of an attribute that says whether something is so: `true` or `false`.
pub fn yes_or_no(of: Read<bool>) -> Read<Option<Words>> {
    read(move || Some(if of() { "true" } else { "false" }.into()))
}

/// An id that no other element of this page has.
pub fn fresh_id() -> String {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let mut id = String::from("iep-");
    id.push_str(&NEXT.fetch_add(1, Ordering::Relaxed).to_string());
    id
}
