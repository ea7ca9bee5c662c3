//! One element of the page, and the one type that the kit's views have.
//!
//! `view!` gives each element a type of its own, and with it its own copy of the code that builds, changes and removes it:
//! half of the wasm. An [`El`] is data for one such code. What follows a signal is written by an effect of its own; an
//! element whose place is drawn anew is a new element.
mod render;

use super::{Act, Read, Words};
use leptos::tachys::html::node_ref::NodeRefContainer;
use leptos::{ev::Event, html::ElementType, prelude::*, web_sys};
use web_sys::Element;

/// Hears an event.
pub type Ear = Box<dyn Fn(Event) + Send + Sync>;
/// Meets the element before it is in the page.
pub type Meet = Box<dyn FnOnce(&Element) + Send>;

/// What an element says or shows that follows a signal.
enum Follow {
    Attribute(&'static str, Read<Option<Words>>),
    Class(&'static str, Read<bool>),
    Checked(Read<bool>),
    Text(Read<String>),
}

/// An element to be. Boxed, because it passes through many hands while it is put together.
pub struct El(Box<Parts>);

struct Parts {
    tag: &'static str,
    attributes: Vec<(&'static str, Words)>,
    follows: Vec<Follow>,
    ears: Vec<(&'static str, Ear)>,
    meets: Vec<Meet>,
    children: Vec<AnyView>,
    /// Contexts are looked up from here while an event is heard.
    owner: Owner,
}

/// Starts an element. Its words are added with [`El::words`], [`El::text`] or [`El::child`], in their order.
pub fn el(tag: &'static str, class: &'static str) -> El {
    let new = El(Box::new(Parts {
        tag,
        attributes: Vec::new(),
        follows: Vec::new(),
        ears: Vec::new(),
        meets: Vec::new(),
        children: Vec::new(),
        owner: Owner::current().unwrap_or_default(),
    }));
    if class.is_empty() { new } else { new.is("class", class) }
}

impl El {
    /// An attribute of fixed words.
    pub fn is(self, name: &'static str, value: &'static str) -> El {
        self.has(name, Words::Borrowed(value))
    }

    /// An attribute that stays as it is.
    pub fn has(mut self, name: &'static str, value: Words) -> El {
        self.0.attributes.push((name, value));
        self
    }

    /// An attribute where there is a value for it.
    pub fn may(self, name: &'static str, value: Option<Words>) -> El {
        match value {
            Some(value) => self.has(name, value),
            None => self,
        }
    }

    /// An attribute that follows a signal; with none it is not there.
    pub fn follow(mut self, name: &'static str, value: Read<Option<Words>>) -> El {
        self.0.follows.push(Follow::Attribute(name, value));
        self
    }

    /// A class while it is so.
    pub fn class(mut self, name: &'static str, on: Read<bool>) -> El {
        self.0.follows.push(Follow::Class(name, on));
        self
    }

    /// The `checked` of a checkbox or radio.
    pub fn checked(mut self, on: Read<bool>) -> El {
        self.0.follows.push(Follow::Checked(on));
        self
    }

    /// Text that changes; it has the element to itself. It is written as `textContent`, so it still arrives after a
    /// browser's translator has put elements of its own in the place of the text node.
    pub fn text(mut self, of: Read<String>) -> El {
        self.0.follows.push(Follow::Text(of));
        self
    }

    /// Words that stay.
    pub fn words(self, words: Words) -> El {
        self.child(words.into_any())
    }

    /// A child where there is one.
    pub fn maybe(self, child: Option<AnyView>) -> El {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }

    pub fn child(mut self, child: AnyView) -> El {
        self.0.children.push(child);
        self
    }

    pub fn children(mut self, children: Vec<AnyView>) -> El {
        self.0.children.extend(children);
        self
    }

    /// What a tap does.
    pub fn tap(self, act: Act) -> El {
        self.on("click", Box::new(move |_| act()))
    }

    pub fn on(mut self, event: &'static str, ear: Ear) -> El {
        self.0.ears.push((event, ear));
        self
    }

    /// Meets the element once it is made.
    pub fn meet(mut self, meet: Meet) -> El {
        self.0.meets.push(meet);
        self
    }

    /// Fills a node reference.
    pub fn at<E: ElementType + 'static>(self, at: NodeRef<E>) -> El
    where
        NodeRef<E>: NodeRefContainer<E> + Send,
    {
        self.meet(Box::new(move |element| at.load(element)))
    }

    pub fn view(self) -> AnyView {
        self.into_any()
    }
}
