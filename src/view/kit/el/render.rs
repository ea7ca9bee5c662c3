//! How an element comes into the page and leaves it.
use super::{El, Follow, Parts};
use leptos::attr::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::no_attrs;
use leptos::tachys::renderer::Rndr;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};
use leptos::{ev::Event, prelude::*, web_sys};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, HtmlInputElement, Node};

/// The name of an event, and what hears it.
type Listening = (&'static str, Closure<dyn Fn(Event)>);

/// An element that was made.
pub struct Made {
    element: Element,
    ears: Vec<Listening>,
    _children: Vec<AnyViewState>,
    _effects: Vec<RenderEffect<()>>,
}

impl Render for El {
    type State = Made;

    fn build(self) -> Made {
        let Parts { tag, attributes, follows, ears, meets, children, owner } = *self.0;
        let element = make(tag);
        for (name, value) in attributes {
            let _ = element.set_attribute(name, &value);
        }
        let mut children: Vec<AnyViewState> = children.into_iter().map(Render::build).collect();
        for child in &mut children {
            child.mount(&element, None);
        }
        for meet in meets {
            meet(&element);
        }
        let effects = follows.into_iter().map(|follow| start(&element, follow)).collect();
        let ears = ears.into_iter().map(|(name, ear)| {
            let owner = owner.clone();
            let ear = Closure::<dyn Fn(Event)>::new(move |event| owner.with(|| untrack(|| ear(event))));
            let _ = element.add_event_listener_with_callback(name, ear.as_ref().unchecked_ref());
            (name, ear)
        });
        let ears = ears.collect();
        Made { element, ears, _children: children, _effects: effects }
    }

    fn rebuild(self, made: &mut Made) {
        let mut new = self.build();
        made.insert_before_this(&mut new);
        made.unmount();
        *made = new;
    }
}

fn make(tag: &str) -> Element {
    let drawn = matches!(tag, "svg" | "path");
    Rndr::create_element(tag, drawn.then_some("http://www.w3.org/2000/svg"))
}

fn start(element: &Element, follow: Follow) -> RenderEffect<()> {
    let element = element.clone();
    let mut before = None;
    RenderEffect::new(move |_| match &follow {
        Follow::Attribute(name, value) => {
            let now = value();
            if before.as_ref() != Some(&now) {
                let _ = match &now {
                    Some(value) => element.set_attribute(name, value),
                    None => element.remove_attribute(name),
                };
                before = Some(now);
            }
        }
        Follow::Class(name, on) => {
            let _ = element.class_list().toggle_with_force(name, on());
        }
        Follow::Checked(on) => element.unchecked_ref::<HtmlInputElement>().set_checked(on()),
        Follow::Text(text) => {
            let now = text();
            if element.text_content().as_deref() != Some(&now) {
                element.set_text_content(Some(&now));
            }
        }
    })
}

impl Mountable for Made {
    fn unmount(&mut self) {
        self.element.remove();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        let _ = parent.insert_before(&self.element, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let parent = self.element.parent_node();
        // The parent may be the shadow root, which takes children as an element does.
        parent.inspect(|parent| child.mount(parent.unchecked_ref(), Some(&self.element))).is_some()
    }

    fn elements(&self) -> Vec<Element> {
        vec![self.element.clone()]
    }
}

impl Drop for Made {
    /// An element that was taken out may still be told of something; the ears are gone then.
    fn drop(&mut self) {
        for (name, ear) in &self.ears {
            let _ = self.element.remove_event_listener_with_callback(name, ear.as_ref().unchecked_ref());
        }
    }
}

no_attrs!(El);

/// Asked for by `into_any`; the widget is drawn by the browser alone.
impl RenderHtml for El {
    type AsyncOutput = El;
    type Owned = El;
    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> El {
        self
    }

    fn to_html_with_buf(self, _: &mut String, _: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {}

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Made {
        self.build()
    }

    fn into_owned(self) -> El {
        self
    }
}
