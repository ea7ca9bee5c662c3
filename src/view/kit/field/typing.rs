//! What happens while someone types: no letter is lost, and no text is changed under the fingers.
//!
//! While the field has the focus the page owns the text. It is told after 300 ms of rest, on change, when the field is
//! left, when the page is hidden, on Enter in a single line, and when the field is taken away: Chromium fires `change`
//! inside the removal, Firefox and WebKit fire nothing. Moving the field in the page keeps the node and so the text.
use crate::view::kit::{Act, Read, Tell};
use leptos::{prelude::*, web_sys};
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;
use web_sys::wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, Event, EventTarget, HtmlElement, HtmlInputElement, KeyboardEvent};

/// How long the keys have to rest before the text is told.
const REST_MS: i32 = 300;
const OF_FIELD: [&str; 7] = ["input", "change", "blur", "focus", "keydown", "compositionstart", "compositionend"];
const OF_PAGE: [&str; 2] = ["visibilitychange", "pagehide"];

/// The text of one field, from its first sight to its removal.
pub struct Typing {
    value: Read<String>,
    tell: Tell<String>,
    shown: Option<Act>,
    /// `value` and `blur` are the same on a text area.
    input: OnceCell<HtmlInputElement>,
    /// What was last shown or told; what differs from it has not been told yet.
    settled: RefCell<String>,
    composing: Cell<bool>,
    timer: Cell<Option<i32>>,
    /// Hears the events, and with none the end of the rest.
    ear: OnceCell<Closure<dyn Fn(Option<Event>)>>,
}

impl Typing {
    pub fn new(value: Read<String>, tell: Tell<String>, shown: Option<Act>) -> Rc<Self> {
        Rc::new(Typing {
            value,
            tell,
            shown,
            input: OnceCell::new(),
            settled: RefCell::default(),
            composing: Cell::new(false),
            timer: Cell::new(None),
            ear: OnceCell::new(),
        })
    }

    /// Takes the element in, with its first text.
    pub fn begin(self: &Rc<Self>, element: Element) {
        let weak = Rc::downgrade(self);
        let ear = self.ear.get_or_init(|| {
            Closure::new(move |event| {
                if let Some(typing) = weak.upgrade() {
                    typing.hear(event);
                }
            })
        });
        for (target, names) in targets(&element) {
            for name in names {
                let _ = target.add_event_listener_with_callback(name, ear.as_ref().unchecked_ref());
            }
        }
        let _ = self.input.set(element.unchecked_into());
        self.put(&untrack(|| (self.value)()));
    }

    /// Shows the kept text, unless the field has the focus. Inside an effect it follows every change.
    pub fn show(&self) {
        let kept = (self.value)();
        let Some(input) = self.input.get() else { return };
        if self.composing.get() || input.matches(":focus").unwrap_or(false) {
            return;
        }
        if input.value() == *self.settled.borrow() {
            return self.put(&kept);
        }
        // A field that was moved in the page has lost the focus and still holds a text that was not told.
        self.settle();
        self.put(&untrack(|| (self.value)()));
    }

    /// Tells what was not told yet, and hears nothing more.
    pub fn end(&self) {
        self.settle();
        let (Some(input), Some(ear)) = (self.input.get(), self.ear.get()) else { return };
        for (target, names) in targets(input) {
            for name in names {
                let _ = target.remove_event_listener_with_callback(name, ear.as_ref().unchecked_ref());
            }
        }
    }

    fn hear(&self, event: Option<Event>) {
        let Some(event) = event else { return self.settle() };
        match event.type_().as_str() {
            "input" => {
                self.grow();
                self.rest();
            }
            "compositionstart" => self.composing.set(true),
            "compositionend" => {
                self.composing.set(false);
                self.rest();
            }
            // A text that came while the field was folded away could not be measured.
            "focus" => self.grow(),
            "blur" => {
                self.composing.set(false);
                self.settle();
                untrack(|| self.show());
            }
            "keydown" => {
                // Password managers send a `keydown` that is no keyboard's.
                let enter = |key: &KeyboardEvent| key.key() == "Enter" && !key.is_composing();
                if event.dyn_ref().is_some_and(enter) && !self.many_lines() {
                    self.settle();
                }
            }
            "visibilitychange" if !document().hidden() => (),
            _ => self.settle(),
        }
    }

    /// Starts the rest over.
    fn rest(&self) {
        self.wake();
        if let Some(ear) = self.ear.get() {
            let call = ear.as_ref().unchecked_ref();
            self.timer.set(window().set_timeout_with_callback_and_timeout_and_arguments_0(call, REST_MS).ok());
        }
    }

    fn wake(&self) {
        if let Some(timer) = self.timer.take() {
            window().clear_timeout_with_handle(timer);
        }
    }

    fn settle(&self) {
        self.wake();
        let Some(input) = self.input.get() else { return };
        let now = input.value();
        if now != *self.settled.borrow() {
            self.settled.replace(now.clone());
            untrack(|| (self.tell)(now));
        }
    }

    fn put(&self, text: &str) {
        let Some(input) = self.input.get() else { return };
        if input.value() != text {
            input.set_value(text);
            self.grow();
        }
        if let Some(shown) = &self.shown {
            untrack(|| shown());
        }
        // Read back: a field may drop what it cannot hold, and that is no change by the parent.
        self.settled.replace(input.value());
    }

    fn many_lines(&self) -> bool {
        self.input.get().is_some_and(|input| input.tag_name().eq_ignore_ascii_case("textarea"))
    }

    /// Makes the field as high as its text, where the browser does not do so by itself (`field-sizing`).
    fn grow(&self) {
        let Some(input) = self.input.get().filter(|_| self.many_lines()) else { return };
        let box_ = input.unchecked_ref::<HtmlElement>();
        let style = box_.style();
        if js_sys::Reflect::has(&style, &JsValue::from_str("fieldSizing")).unwrap_or(true) || box_.scroll_height() == 0
        {
            return;
        }
        let _ = style.remove_property("block-size");
        let edges = box_.offset_height() - box_.client_height();
        let mut high = (box_.scroll_height() + edges).to_string();
        high.push_str("px");
        let _ = style.set_property("block-size", &high);
    }
}

fn targets(element: &Element) -> [(EventTarget, &'static [&'static str]); 2] {
    [(element.clone().into(), &OF_FIELD), (window().into(), &OF_PAGE)]
}
