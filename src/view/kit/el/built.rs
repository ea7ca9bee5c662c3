//! How Leptos builds an [`El`], puts it into the page and takes it away again.

mod each;

use super::{El, Hears, Plan, Spot, Step, What, found};
use crate::view::kit::Read;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::no_attrs;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};
use leptos::{prelude::*, web_sys};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use web_sys::wasm_bindgen::JsCast;
use web_sys::wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, EventTarget, HtmlInputElement, Node};

const SVG: &str = "http://www.w3.org/2000/svg";

/// What was made of an [`El`]. It lives as long as its element is shown.
pub struct Built {
    /// The element; or the mark at the end of a region.
    node: Option<Node>,
    /// Whether the children stand beside the node and not in it.
    loose: bool,
    children: Rc<RefCell<Vec<Built>>>,
    _follows: Vec<RenderEffect<()>>,
    _ears: Vec<Ear>,
}

impl Drop for Built {
    /// The task of a region's effect still holds the children when the effect itself is gone, until it is next polled:
    /// their own effects would run once more, on signals that are gone too.
    fn drop(&mut self) {
        drop(self.children.take());
    }
}

/// A listener, which ends with the view: an event may be on its way to an element that is gone.
struct Ear {
    target: EventTarget,
    event: &'static str,
    hears: Closure<dyn Fn(Event)>,
}

impl Ear {
    fn new(target: &EventTarget, event: &'static str, hears: Hears) -> Ear {
        let owner = Owner::current().unwrap_or_default();
        let hears = Closure::<dyn Fn(Event)>::new(move |event| owner.with(|| hears.take(event)));
        let _ = target.add_event_listener_with_callback(event, hears.as_ref().unchecked_ref());
        Ear { target: target.clone(), event, hears }
    }
}

impl Drop for Ear {
    fn drop(&mut self) {
        let _ = self.target.remove_event_listener_with_callback(self.event, self.hears.as_ref().unchecked_ref());
    }
}

/// Hears an event of an element that stands already, for as long as what is being built.
pub fn hear(at: Spot, event: &'static str, hears: impl Fn(Event) + Send + 'static) {
    if let Some(element) = found(at) {
        overhear(&element, event, hears);
    }
}

/// The same for what is no element, such as the page.
pub fn overhear(target: &EventTarget, event: &'static str, hears: impl Fn(Event) + Send + 'static) {
    StoredValue::new_local(Ear::new(target, event, Box::new(hears)));
}

/// Does something now, and again when what it read has changed.
fn follow(does: Box<dyn Fn()>) -> RenderEffect<()> {
    RenderEffect::new(move |_| does())
}

impl Built {
    fn new(node: Option<Node>, loose: bool) -> Built {
        Built { node, loose, children: Rc::default(), _follows: Vec::new(), _ears: Vec::new() }
    }

    fn element(tag: &str, namespace: &str, steps: Vec<Step>) -> Built {
        // A name of ours that no browser refuses.
        let Ok(element) = document().create_element_ns(Some(namespace), tag) else { return Built::new(None, true) };
        let mut built = Built::new(Some(element.clone().into()), false);
        for step in steps {
            built.take(&element, step);
        }
        built
    }

    fn group(steps: Vec<Step>) -> Built {
        let built = Built::new(None, true);
        let children =
            steps.into_iter().filter_map(|step| if let Step::Child(child) = step { Some(child) } else { None });
        built.children.replace(children.map(Render::build).collect());
        built
    }

    fn region(of: Read<El>) -> Built {
        let mark: Node = document().create_comment("").into();
        let mut built = Built::new(Some(mark.clone()), true);
        let shown = built.children.clone();
        built._follows.push(follow(Box::new(move || {
            let new = of();
            untrack(|| {
                let mut new = new.build();
                if let Some(parent) = mark.parent_node() {
                    new.mount(parent.unchecked_ref(), Some(&mark));
                }
                let old = shown.replace(vec![new]);
                old.into_iter().for_each(|mut old| old.unmount());
            });
        })));
        built
    }

    fn take(&mut self, element: &Element, step: Step) {
        let on = element.clone();
        let follows = match step {
            Step::Attr(name, value) => return drop(element.set_attribute(name, &value)),
            Step::Class(class) => return drop(element.class_list().add_1(class)),
            Step::Text(text) => return drop(element.append_with_str_1(&text)),
            Step::With(takes) => return takes(element),
            Step::On(event, hears) => return self._ears.push(Ear::new(element, event, hears)),
            Step::Child(child) => {
                let mut child = child.build();
                child.mount(element, None);
                return self.children.borrow_mut().push(child);
            }
            Step::AttrWhen(name, value) => follow(Box::new(move || {
                let _ = match value() {
                    Some(value) => on.set_attribute(name, &value),
                    None => on.remove_attribute(name),
                };
            })),
            Step::ClassWhen(class, is_on) => {
                let was_on = Cell::new(false);
                follow(Box::new(move || {
                    let is_on = is_on();
                    if was_on.replace(is_on) != is_on {
                        let _ = on.class_list().toggle_with_force(class, is_on);
                    }
                }))
            }
            Step::CheckedWhen(is_on) => {
                follow(Box::new(move || on.unchecked_ref::<HtmlInputElement>().set_checked(is_on())))
            }
            Step::TextWhen(text) => follow(text_when(on, text)),
        };
        self._follows.push(follows);
    }
}

/// Writes the text when it is another one: to write the same again would undo a translation.
fn text_when(on: Element, text: Read<String>) -> Box<dyn Fn()> {
    let shown = RefCell::new(String::new());
    Box::new(move || {
        let text = text();
        if *shown.borrow() != text {
            on.set_text_content(Some(&text));
            shown.replace(text);
        }
    })
}

impl Mountable for Built {
    fn mount(&mut self, parent: &Element, before: Option<&Node>) {
        if let Some(node) = &self.node {
            let _ = parent.insert_before(node, before);
        }
        if self.loose {
            let before = self.node.as_ref().or(before);
            self.children.borrow_mut().iter_mut().for_each(|child| child.mount(parent, before));
        }
    }

    fn unmount(&mut self) {
        if self.loose {
            self.children.borrow_mut().iter_mut().for_each(Mountable::unmount);
        }
        if let Some(node) = &self.node {
            node.unchecked_ref::<Element>().remove();
        }
    }

    fn insert_before_this(&self, other: &mut dyn Mountable) -> bool {
        if self.loose && self.children.borrow().iter().any(|child| child.insert_before_this(other)) {
            return true;
        }
        let Some(node) = &self.node else { return false };
        let Some(parent) = node.parent_node() else { return false };
        other.mount(parent.unchecked_ref(), Some(node));
        true
    }

    fn elements(&self) -> Vec<Element> {
        Vec::new()
    }
}

impl Render for El {
    type State = Built;

    fn build(self) -> Built {
        let Plan { what, steps } = *self.0;
        match what {
            What::Html(tag) => Built::element(tag, "http://www.w3.org/1999/xhtml", steps),
            What::Svg(tag) => Built::element(tag, SVG, steps),
            What::Group => Built::group(steps),
            What::Region(of) => Built::region(of),
            What::Each(ids, row) => Built::each(ids, row),
        }
    }

    fn rebuild(self, state: &mut Built) {
        let mut new = self.build();
        state.insert_before_this(&mut new);
        state.unmount();
        *state = new;
    }
}

no_attrs!(El);

/// Leptos asks this of every view. There is no server here, so only the browser's half says anything.
impl RenderHtml for El {
    type AsyncOutput = El;
    type Owned = El;
    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> El {
        self
    }

    fn to_html_with_buf(self, _: &mut String, _: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {}

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Built {
        self.build()
    }

    fn into_owned(self) -> El {
        self
    }
}
