//! The meeting that lies open: fields by their keys, read again and merged before each write. The same as `bench/record.js`.
//!
//! The record stays an object of JavaScript, as `JSON.parse` gives it: what is not shown never comes over here.

use std::cell::RefCell;
use std::time::Duration;

use js_sys::{Array, Date, JSON, Object, Reflect};
use leptos::prelude::*;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

const NOW: &str = "bench:meeting:now";
const MEETING: &str = "bench:meeting:";
/// So many kept notes are listed, the newest first.
const LISTED: usize = 50;
/// What is typed is saved after this rest.
const REST: Duration = Duration::from_millis(300);

/// What is not a field and may change as well.
pub const DONE: &str = "done";
pub const SAVED: &str = "saved";
pub const KEPT: &str = "kept";
pub const PAST: &str = "past";
pub const SAID: &str = "said";

thread_local! {
    static OPEN: RefCell<Meeting> = RefCell::default();
}

#[derive(Default)]
struct Meeting {
    fields: Object,
    /// The stored text that was read or written last: the same text again has nothing new.
    seen: JsValue,
    /// What is typed and not yet saved.
    drafts: Vec<(String, String)>,
    rest: Option<TimeoutHandle>,
    saved: Option<bool>,
    /// The keys of the check-offs, and how many of them are checked.
    check_offs: Vec<String>,
    done: usize,
    past: usize,
    /// The kept notes: how many, and the newest with their keys.
    count: usize,
    newest: Vec<(String, String)>,
    said: String,
    /// Who shows what.
    triggers: Vec<(String, ArcTrigger)>,
}

fn of(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or_default()
}

#[wasm_bindgen]
extern "C" {
    /// The browser's storage, with texts that are not copied out of JavaScript and back.
    type Shelf;
    #[wasm_bindgen(method, catch, js_name = getItem)]
    fn text_at(this: &Shelf, key: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, js_name = setItem)]
    fn put_at(this: &Shelf, key: &str, text: &JsValue) -> Result<(), JsValue>;
}

/// The browser's storage, if it may be used.
fn storage() -> Option<Shelf> {
    window().local_storage().ok().flatten().map(JsCast::unchecked_into)
}

fn ms(field: &JsValue) -> f64 {
    of(field, "ms").as_f64().unwrap_or_default()
}

fn is_note(key: &str) -> bool {
    key.starts_with("note.")
}

impl Meeting {
    fn trigger(&mut self, key: &str) -> ArcTrigger {
        if let Some((_, trigger)) = self.triggers.iter().find(|(one, _)| one == key) {
            return trigger.clone();
        }
        let trigger = ArcTrigger::new();
        self.triggers.push((key.into(), trigger.clone()));
        trigger
    }

    /// The value of a field, as it is kept.
    fn value(&self, key: &str) -> JsValue {
        let field = of(&self.fields, key);
        if field.is_undefined() { field } else { of(&field, "value") }
    }

    fn text(&self, key: &str) -> String {
        let draft = self.drafts.iter().find(|(one, _)| one == key);
        draft.map(|(_, text)| text.clone()).or_else(|| self.value(key).as_string()).unwrap_or_default()
    }

    /// Takes in what is newer in storage, since another tab may have written, and gives the keys that changed.
    fn take_in(&mut self) -> Vec<String> {
        let mut changed = Vec::new();
        let text = storage().and_then(|shelf| shelf.text_at(NOW).ok()).unwrap_or_default();
        if text == self.seen {
            return changed;
        }
        self.seen = text;
        let stored = self.seen.as_string().and_then(|text| JSON::parse(&text).ok()).unwrap_or_default();
        let Ok(stored) = Reflect::get(&stored, &"f".into()).unwrap_or_default().dyn_into::<Object>() else {
            return changed;
        };
        for entry in Object::entries(&stored).iter() {
            let entry = Array::from(&entry);
            let (key, field) = (entry.get(0), entry.get(1));
            let own = Reflect::get(&self.fields, &key).unwrap_or_default();
            if own.is_undefined() || ms(&own) < ms(&field) {
                let _ = Reflect::set(&self.fields, &key, &field);
                changed.extend(key.as_string());
            }
        }
        changed
    }

    fn put(&mut self, key: &str, value: &JsValue) {
        let field = Object::new();
        let before = ms(&of(&self.fields, key));
        let _ = Reflect::set(&field, &"value".into(), value);
        let _ = Reflect::set(&field, &"ms".into(), &Date::now().max(before + 1.0).into());
        let _ = Reflect::set(&self.fields, &key.into(), &field);
    }

    fn write(&mut self) {
        let record = Object::new();
        let _ = Reflect::set(&record, &"v".into(), &1.into());
        let _ = Reflect::set(&record, &"f".into(), &self.fields);
        let text: JsValue = JSON::stringify(&record).map(JsValue::from).unwrap_or_default();
        let well = storage().is_some_and(|shelf| shelf.put_at(NOW, &text).is_ok());
        if well {
            self.seen = text;
        }
        self.saved = Some(well);
    }

    /// How many past meetings there are. They are not read.
    fn count_past(&mut self) {
        let keys = storage().map(|shelf| Object::keys(shelf.unchecked_ref::<Object>())).unwrap_or_default();
        let is_past = |key: &String| key.starts_with(MEETING) && key != NOW;
        self.past = keys.iter().filter_map(|key| key.as_string()).filter(is_past).count();
    }

    fn is_checked(&self, key: &str) -> bool {
        self.value(key).as_bool().unwrap_or_default()
    }

    fn count_done(&mut self) {
        self.done = self.check_offs.iter().filter(|key| self.is_checked(key)).count();
    }

    fn list_notes(&mut self) {
        let mut notes: Vec<(f64, String)> = Vec::new();
        for key in Object::keys(&self.fields).iter().filter_map(|key| key.as_string()).filter(|key| is_note(key)) {
            notes.push((ms(&of(&self.fields, &key)), key));
        }
        notes.sort_by(|(one, _), (other, _)| other.total_cmp(one));
        self.count = notes.len();
        self.newest = notes
            .into_iter()
            .take(LISTED)
            .map(|(_, key)| (self.text(&key), key))
            .map(|(text, key)| (key, text))
            .collect();
    }
}

fn open<T>(does: impl FnOnce(&mut Meeting) -> T) -> T {
    OPEN.with_borrow_mut(does)
}

/// From now on what runs now runs again when this changes.
fn follow(key: &str) {
    open(|meeting| meeting.trigger(key)).track();
}

fn tell(mut changed: Vec<String>) {
    if changed.iter().any(|key| is_note(key)) {
        open(Meeting::list_notes);
        changed.push(KEPT.into());
    }
    if changed.iter().any(|key| key.ends_with(".checked")) {
        open(Meeting::count_done);
        changed.push(DONE.into());
    }
    let known = open(|meeting| meeting.triggers.clone());
    for (key, trigger) in known {
        if changed.contains(&key) {
            trigger.notify();
        }
    }
}

/// Reads what is kept, and lives by the window's events from now on.
pub fn begin(check_offs: Vec<String>) {
    open(|meeting| {
        meeting.check_offs = check_offs;
        meeting.count_past();
        meeting.take_in();
        meeting.count_done();
        meeting.list_notes();
    });
    let _ = window_event_listener_untyped("storage", |_| {
        let mut changed = open(|meeting| {
            meeting.count_past();
            meeting.take_in()
        });
        changed.push(PAST.into());
        tell(changed);
    });
    let _ = window_event_listener_untyped("pagehide", |_| save_drafts());
    let _ = window_event_listener_untyped("visibilitychange", |_| {
        if document().hidden() {
            save_drafts();
        }
    });
}

/// Keeps a value now.
pub fn put(key: &str, value: bool) {
    save(&[(key, value.into())]);
}

/// Keeps what is being typed, after a rest or when the page goes.
pub fn write(key: &str, text: String) {
    open(|meeting| {
        meeting.drafts.retain(|(one, _)| one != key);
        meeting.drafts.push((key.into(), text));
        if let Some(rest) = meeting.rest.take() {
            rest.clear();
        }
        meeting.rest = set_timeout_with_handle(save_drafts, REST).ok();
    });
    tell(vec![key.into()]);
}

fn save_drafts() {
    let drafts = open(|meeting| {
        if let Some(rest) = meeting.rest.take() {
            rest.clear();
        }
        std::mem::take(&mut meeting.drafts)
    });
    if !drafts.is_empty() {
        let values: Vec<_> = drafts.iter().map(|(key, text)| (key.as_str(), JsValue::from(text))).collect();
        save(&values);
    }
}

/// Reads again, merges, writes, tells.
fn save(values: &[(&str, JsValue)]) {
    let mut changed = open(|meeting| {
        let mut changed = meeting.take_in();
        for (key, value) in values {
            meeting.put(key, value);
            changed.push((*key).into());
        }
        meeting.write();
        changed
    });
    changed.push(SAVED.into());
    tell(changed);
}

/// Tells a screen reader.
pub fn say(words: String) {
    open(|meeting| meeting.said = words);
    tell(vec![SAID.into()]);
}

/// What is kept or typed in a text field.
pub fn text(key: &str) -> String {
    follow(key);
    open(|meeting| meeting.text(key))
}

pub fn is_checked(key: &str) -> bool {
    follow(key);
    open(|meeting| meeting.is_checked(key))
}

/// How many parts are checked off.
pub fn done() -> usize {
    follow(DONE);
    open(|meeting| meeting.done)
}

pub fn saved() -> Option<bool> {
    follow(SAVED);
    open(|meeting| meeting.saved)
}

pub fn past() -> usize {
    follow(PAST);
    open(|meeting| meeting.past)
}

pub fn kept() -> usize {
    follow(KEPT);
    open(|meeting| meeting.count)
}

pub fn newest() -> Vec<(String, String)> {
    follow(KEPT);
    open(|meeting| meeting.newest.clone())
}

pub fn said() -> String {
    follow(SAID);
    open(|meeting| meeting.said.clone())
}
