//! The custom element, seen from the wasm: mount, attributes, events, unmount; nothing else. The other half of it is
//! `element.js`, the shell, and `app.js`, which calls what is exported here.

use std::any::Any;
use std::cell::RefCell;
use std::sync::Arc;

use leptos::prelude::{ArcRwSignal, GetUntracked, Set};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit, HtmlElement, ShadowRoot};

use crate::content::intl::{self, What};
use crate::host::Settings;
use crate::keeper::ShelfError;
use crate::store::Store;
use crate::{storage, view};

/// The attributes that are read here. `loading` is only checked: the shell goes by it.
const ATTRIBUTES: [&str; 14] = [
    "theme",
    "dir",
    "lang",
    "storage-key",
    "loading",
    "keep",
    "heading-level",
    "transition-age",
    "team-name",
    "service-start",
    "help-name",
    "help-phone",
    "help-url",
    "standalone-url",
];

thread_local! {
    /// Says days, times, counts and lists in a language.
    static SAY: RefCell<Option<js_sys::Function>> = const { RefCell::new(None) };
}

/// Takes what the wasm needs of the page, once. `guard` wraps a storage so that whatever it throws is an `Error`, and `say`
/// knows the forms of languages.
#[wasm_bindgen]
pub fn start(guard: js_sys::Function, say: js_sys::Function) {
    storage::guard_with(guard);
    SAY.set(Some(say));
    intl::hand_in(|how, tag, what| {
        let what = match what {
            What::Number(number) => JsValue::from(number),
            What::List(all) => js_sys::Array::from_iter(all.iter().map(JsValue::from)).into(),
        };
        let said = SAY.with_borrow(|say| say.as_ref()?.call3(&JsValue::NULL, &how.into(), &tag.into(), &what).ok());
        said.and_then(|said| said.as_string()).unwrap_or_default()
    });
}

/// A mounted element. Freeing it takes the view out of the shadow root and every listener with it.
#[wasm_bindgen]
pub struct Mounted {
    host: HtmlElement,
    settings: ArcRwSignal<Settings>,
    handed: view::HandedIn,
    shown: ArcRwSignal<bool>,
    _view: Box<dyn Any>,
}

/// Puts the widget into the shadow root of an element, where [`Mounted::draw`] draws it. `around` are the tags of the
/// languages around it.
#[wasm_bindgen]
pub fn mount(host: HtmlElement, root: ShadowRoot, around: &str) -> Mounted {
    let mut settings = Settings::default();
    settings.surround(around);
    for name in ATTRIBUTES {
        warn(settings.read(name, host.get_attribute(name).as_deref()));
    }
    warn(settings.read_extras(extras_of(&host).as_deref()));
    let settings = ArcRwSignal::new(settings);
    let handed = view::HandedIn::default();
    let shown = ArcRwSignal::new(false);
    let (of_host, of_settings, of_handed, of_shown) = (host.clone(), settings.clone(), handed.clone(), shown.clone());
    let view = leptos::mount::mount_to(root.unchecked_into(), move || {
        view::app(of_settings, of_handed, of_shown, Arc::new(move |saved| tell_host(&of_host, saved)))
    });
    Mounted { host, settings, handed, shown, _view: Box::new(view) }
}

#[wasm_bindgen]
impl Mounted {
    /// Draws the next piece, if there is one.
    pub fn draw(&self) -> bool {
        view::draw()
    }

    /// All is drawn and stands in the place of the fallback: takes in what was ticked there meanwhile, and tells the page.
    pub fn ready(&self) {
        Store::sync_all();
        while view::draw() {}
        self.shown.set(true);
        fire(&self.host, "iep-checklist-ready", None);
    }

    /// An attribute has another value, or none.
    pub fn changed(&self, name: &str, value: Option<String>) {
        let mut settings = self.settings.get_untracked();
        if name == "settings" {
            warn(settings.read_extras(extras_of(&self.host).as_deref()));
        } else {
            warn(settings.read(name, value.as_deref()));
        }
        self.take(settings);
    }

    /// The languages around the element are others.
    pub fn surround(&self, around: &str) {
        let mut settings = self.settings.get_untracked();
        settings.surround(around);
        self.take(settings);
    }

    /// Shows what is in a saved copy. Nothing of it is loaded before the parent says so.
    pub fn open(&self, file: &JsValue) {
        view::hand_in(file, &self.handed);
    }

    fn take(&self, settings: Settings) {
        if settings != self.settings.get_untracked() {
            self.settings.set(settings);
        }
    }
}

/// The JSON settings: of the attribute, or else of the child.
fn extras_of(host: &HtmlElement) -> Option<String> {
    let child = || host.query_selector(":scope > script[type='application/json']").ok().flatten()?.text_content();
    host.get_attribute("settings").or_else(child)
}

thread_local! {
    /// What the site owner was told already.
    static TOLD: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// Tells the site owner, once a page.
fn warn(complaint: Option<String>) {
    let Some(complaint) = complaint else { return };
    let line = JsValue::from(["iep-checklist: ", &complaint].concat());
    if TOLD.with_borrow(|told| told.contains(&complaint)) {
        return;
    }
    TOLD.with_borrow_mut(|told| told.push(complaint));
    // A page may have put a `warn` of its own there, which may do anything, and throw.
    let console = js_sys::Reflect::get(&js_sys::global(), &"console".into()).unwrap_or_default();
    if let Ok(warn) = js_sys::Reflect::get(&console, &"warn".into()).and_then(JsCast::dyn_into::<js_sys::Function>) {
        let _ = warn.call1(&console, &line);
    }
}

fn tell_host(host: &HtmlElement, saved: Result<(), ShelfError>) {
    match saved {
        Ok(()) => fire(host, "iep-checklist-saved", None),
        Err(ShelfError::Blocked) => fire(host, "iep-checklist-error", Some("storage-blocked")),
        Err(ShelfError::Full) => fire(host, "iep-checklist-error", Some("storage-full")),
        // The parent is asked for the passphrase. Nothing is the matter.
        Err(ShelfError::Locked) => {}
        Err(ShelfError::Failed) => fire(host, "iep-checklist-error", Some("storage-failed")),
    }
}

/// Fires an event of the element. It carries a code at most, never a word of the parent's (R11).
fn fire(host: &HtmlElement, name: &str, code: Option<&str>) {
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    if let Some(code) = code {
        let detail = js_sys::Object::new();
        let _ = js_sys::Reflect::set(&detail, &"code".into(), &code.into());
        init.set_detail(&detail);
    }
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        let _ = host.dispatch_event(&event);
    }
}
