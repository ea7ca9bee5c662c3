//! Where the focus goes: to the title of what opens, back to what opened it, and to a neighbour of what is gone.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, ScrollBehavior, ScrollIntoViewOptions};

use super::Here;
use super::kit::{self, Spot};

/// What can have the focus in every language: lines in English and voices are there in some alone.
const STOPS: &str = ":is(button, input, textarea, a, [tabindex]):not(.iep-listen, .iep-tongue__switch, .iep-tongue *)";

/// Where the focus is: which of the stops in their order, and the caret where it is a field.
pub fn place(root: Spot) -> Option<(u32, Option<u32>)> {
    let stops = kit::found(root)?.query_selector_all(STOPS).ok()?;
    let is_it = |at: &u32| {
        stops.get(*at).is_some_and(|stop| stop.unchecked_into::<Element>().matches(":focus").is_ok_and(|is| is))
    };
    let at = (0..stops.length()).find(is_it)?;
    let caret =
        stops.get(at).and_then(|stop| stop.unchecked_into::<HtmlInputElement>().selection_start().ok().flatten());
    Some((at, caret))
}

/// Gives the focus back to the same place, once screens of the same form have taken the place of the old ones.
pub fn go_back(root: Spot, place: Option<(u32, Option<u32>)>) {
    let Some((at, caret)) = place else { return };
    request_animation_frame(move || {
        let stops = kit::found(root).and_then(|root| root.query_selector_all(STOPS).ok());
        let Some(stop) = stops.and_then(|stops| stops.get(at)) else { return };
        let stop = stop.unchecked_into::<HtmlInputElement>();
        let _ = stop.focus();
        if let Some(caret) = caret {
            let _ = stop.set_selection_range(caret, caret);
        }
    });
}

impl Here {
    /// Lets go of the field that has the focus, so that its last letters are told before anything else is done: told
    /// later, they would bring back what is removed.
    pub fn leave_field(self) {
        let focused =
            kit::found(self.root).and_then(|root| root.query_selector("input:focus, textarea:focus").ok().flatten());
        if let Some(field) = focused {
            let _ = field.unchecked_into::<HtmlElement>().blur();
        }
    }

    /// Gives the focus to the title of a screen that has just opened, and brings the top of the card into view: a
    /// browser's own scrolling would leave the title below the bar, or where the list was.
    pub fn arrive(self, title: Spot) {
        kit::focus(title);
        let (Some(root), Some(title)) = (kit::found(self.root), kit::found(title)) else { return };
        let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
        if root.get_bounding_client_rect().top() < 0.0 || title.get_bounding_client_rect().bottom() > height {
            // At once, whatever the page says: targets must not glide away under the thumb.
            let at_once = ScrollIntoViewOptions::new();
            at_once.set_behavior(ScrollBehavior::Instant);
            root.scroll_into_view_with_scroll_into_view_options(&at_once);
        }
    }

    /// The layer on top: nothing below a modal dialog can have the focus.
    fn top(self) -> Option<Element> {
        let root = kit::found(self.root)?;
        let dialog = root.query_selector(".iep > dialog:last-of-type").ok().flatten();
        Some(dialog.unwrap_or(root))
    }

    /// Gives the focus to what a selector finds, once the screen that holds it stands.
    pub fn focus(self, selector: String) {
        self.focus_first(vec![selector]);
    }

    /// The same with the first of several selectors that finds something.
    pub fn focus_first(self, selectors: Vec<String>) {
        request_animation_frame(move || {
            let _ = selectors.iter().any(|selector| self.focus_on(selector));
        });
    }

    /// The same, if nothing has the focus by then.
    pub fn catch(self, selector: String) {
        request_animation_frame(move || {
            if self.top().is_some_and(|top| top.query_selector(":focus").ok().flatten().is_none()) {
                self.focus_on(&selector);
            }
        });
    }

    /// Gives whether there is such an element.
    fn focus_on(self, selector: &str) -> bool {
        let found = self.top().and_then(|top| top.query_selector(selector).ok().flatten());
        found.is_some_and(|found| found.unchecked_into::<HtmlElement>().focus().is_ok())
    }
}
