//! An element in the making, read from top to bottom like HTML: the one way in which views make elements.
//!
//! A `view!` is a type of its own, with its own copy of the code that builds it, and its static parts go through
//! `innerHTML`, which strict host pages forbid. This is one type for all; [`built`] shows it to Leptos.

mod built;
pub use built::{hear, overhear};

use super::{Act, Gives, Read, Takes, Words, read};
use leptos::{prelude::*, web_sys};
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

/// An element in the making.
pub struct El(Box<Plan>);

struct Plan {
    what: What,
    steps: Vec<Step>,
}

enum What {
    Html(&'static str),
    Svg(&'static str),
    /// No element of its own: the children stand in the place where it is put.
    Group,
    /// No element of its own: what stands there follows what was read.
    Region(Read<El>),
    /// No element of its own: one view for each id.
    Each(Read<Vec<String>>, Row),
}

/// Makes the view of an id.
type Row = Box<dyn Rows + Send>;

trait Rows {
    fn row(&self, id: &str) -> El;
}

impl<F: Fn(&str) -> El> Rows for F {
    fn row(&self, id: &str) -> El {
        self(id)
    }
}

enum Step {
    Attr(&'static str, Words),
    AttrWhen(&'static str, Read<Option<Words>>),
    Class(&'static str),
    ClassWhen(&'static str, Read<bool>),
    CheckedWhen(Read<bool>),
    Text(Words),
    TextWhen(Read<String>),
    On(&'static str, Hears),
    With(Box<dyn FnOnce(&Element) + Send>),
    Child(El),
}

type Hears = Box<dyn Takes<Event> + Send>;

/// An HTML element.
pub fn el(tag: &'static str) -> El {
    El::plan(What::Html(tag))
}

/// An element of a drawing.
pub fn svg(tag: &'static str) -> El {
    El::plan(What::Svg(tag))
}

/// Several views side by side.
pub fn group(all: Vec<El>) -> El {
    El::plan(What::Group).children(all)
}

/// No view at all.
pub fn none() -> El {
    El::plan(What::Group)
}

/// A view that is made again when what it read has changed. What the old one set up is cleaned up first, while it still
/// stands in the page.
pub fn when(of: impl Fn() -> El + Send + Sync + 'static) -> El {
    El::plan(What::Region(read(of)))
}

/// One view for each id, in their order. A view is made once and stays for as long as its id is there, so what is written
/// in one row leaves the others alone, however many there are.
pub fn each(ids: impl Fn() -> Vec<String> + Send + Sync + 'static, row: impl Fn(&str) -> El + Send + 'static) -> El {
    El::plan(What::Each(read(ids), Box::new(row)))
}

impl El {
    fn plan(what: What) -> El {
        El(Box::new(Plan { what, steps: Vec::new() }))
    }

    #[inline(never)]
    fn step(mut self, step: Step) -> El {
        self.0.steps.push(step);
        self
    }

    /// An attribute.
    pub fn attr(self, name: &'static str, value: impl Into<Words>) -> El {
        self.attr_of(name, value.into())
    }

    #[inline(never)]
    fn attr_of(self, name: &'static str, value: Words) -> El {
        self.step(Step::Attr(name, value))
    }

    /// An attribute where there is a value.
    pub fn attr_if(self, name: &'static str, value: Option<Words>) -> El {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// An attribute that may change, come and go.
    #[inline(never)]
    pub fn attr_when(self, name: &'static str, value: Read<Option<Words>>) -> El {
        self.step(Step::AttrWhen(name, value))
    }

    /// All classes.
    pub fn class(self, classes: impl Into<Words>) -> El {
        self.attr("class", classes)
    }

    /// One more class, or not.
    #[inline(never)]
    pub fn class_if(self, class: &'static str, on: bool) -> El {
        if on { self.step(Step::Class(class)) } else { self }
    }

    /// One more class that comes and goes.
    #[inline(never)]
    pub fn class_when(self, class: &'static str, on: Read<bool>) -> El {
        self.step(Step::ClassWhen(class, on))
    }

    /// A name by which a host page may style it.
    pub fn part(self, name: &'static str) -> El {
        self.attr("part", name)
    }

    /// Finds it in a test.
    pub fn key(self, key: Words) -> El {
        self.attr("data-key", key)
    }

    /// Whether a checkbox or a radio button is checked.
    #[inline(never)]
    pub fn checked_when(self, on: Read<bool>) -> El {
        self.step(Step::CheckedWhen(on))
    }

    /// A text that stays.
    pub fn text(self, text: impl Into<Words>) -> El {
        self.text_of(text.into())
    }

    #[inline(never)]
    fn text_of(self, text: Words) -> El {
        self.step(Step::Text(text))
    }

    /// A text that may change; nothing else may stand in the element. It is written as `textContent`, so it still arrives
    /// after a browser's translator has put elements of its own in the place of the text node.
    #[inline(never)]
    pub fn text_when(self, text: Read<String>) -> El {
        self.step(Step::TextWhen(text))
    }

    /// Hears an event.
    pub fn on(self, event: &'static str, hears: impl Fn(Event) + Send + 'static) -> El {
        self.step(Step::On(event, Box::new(hears)))
    }

    /// Does something when it is tapped.
    #[inline(never)]
    pub fn tap(self, act: Act) -> El {
        self.on("click", move |_| act())
    }

    /// Takes the element in hand as soon as it is made; it does not stand in the page yet.
    pub fn with(self, takes: impl FnOnce(&Element) + Send + 'static) -> El {
        self.step(Step::With(Box::new(takes)))
    }

    /// Keeps the element in a spot.
    #[inline(never)]
    pub fn at(self, spot: Spot) -> El {
        self.with(move |element| drop(spot.try_set_value(Some(element.clone()))))
    }

    /// What stands in it.
    #[inline(never)]
    pub fn child(self, child: El) -> El {
        self.step(Step::Child(child))
    }

    /// What stands in it, where there is something.
    pub fn child_if(self, child: Option<El>) -> El {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }

    /// What stands in it, one after the other.
    #[inline(never)]
    pub fn children(self, all: Vec<El>) -> El {
        all.into_iter().fold(self, El::child)
    }
}

/// Where an element is kept once it is made.
pub type Spot = StoredValue<Option<Element>>;

/// An empty spot.
pub fn spot() -> Spot {
    StoredValue::new(None)
}

/// The element in a spot.
pub fn found(at: Spot) -> Option<Element> {
    at.try_get_value().flatten()
}

/// Gives the focus to the element in a spot.
pub fn focus(at: Spot) {
    if let Some(element) = found(at) {
        let _ = element.unchecked_into::<HtmlElement>().focus();
    }
}

/// Does something once the view stands in the page, and again when what it read has changed.
pub fn after(does: impl Fn() + 'static) {
    let does: Box<dyn Gives<()>> = Box::new(does);
    Effect::new(move || does.give());
}

/// Whether the checkbox that an event came from is checked.
pub fn is_checked(event: &Event) -> bool {
    event.target().is_some_and(|target| target.unchecked_into::<web_sys::HtmlInputElement>().checked())
}
