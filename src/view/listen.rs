//! Reads words out, by the browser's own voices. Only those count that are on the phone itself: a voice from elsewhere
//! is sent the words (R11). A browser that has none shows no button.

use leptos::prelude::*;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::kit::{self, Act, El, Icon, Look, Read, Tap, act, el, none, read, when};
use super::{Here, Layers, tongue};
use crate::content::Words;

/// Begins to follow which voices there are, and stops where what is read is no longer in sight.
pub fn begin(here: Here) {
    let Layers { tab, part, page, mode, sheet, away, .. } = here.layers;
    kit::after(move || {
        tab.track();
        part.track();
        page.track();
        mode.track();
        sheet.track();
        away.track();
        stop(here);
    });
    on_cleanup(move || stop(here));
    let document = document();
    kit::overhear(&document, "visibilitychange", move |_| stop(here));
    kit::overhear(&window(), "pagehide", move |_| stop(here));
    look(here);
    if let Some(Ok(all)) = synthesis().map(JsCast::dyn_into::<web_sys::EventTarget>) {
        kit::overhear(&all, "voiceschanged", move |_| look(here));
    }
}

/// What a tap on words does: it reads them out, where there is a voice for their language.
pub fn tap(here: Here, key: String, text: Read<String>) -> Read<Option<Tap>> {
    read(move || {
        let (on, act) = of(here, &key, here.words, text.clone())?;
        let name = [here.words.tongue.listen, ":"].concat().into();
        Some(Tap { shows: Icon::Listen, name, on: Some(on), act })
    })
}

/// Draws a button that reads out words which stand beside it.
pub fn speaker(here: Here, key: String, words: &'static Words, text: &'static str) -> El {
    when(move || {
        let Some((on, act)) = of(here, &key, words, read(move || text.to_owned())) else { return none() };
        let listen = el("span").class("iep-hidden").text([here.words.tongue.listen, ": "].concat());
        // Said in the language of the words, and the rest in that of the widget.
        let listen = if words.tag == here.words.tag { listen } else { listen.attr("lang", here.words.tag) };
        el("button")
            .attr("type", "button")
            .part("button")
            .class("iep-button iep-button--icon iep-listen")
            .attr_when("aria-pressed", kit::yes_or_no(on))
            .tap(act)
            .child(kit::icon(Icon::Listen, ""))
            .child(listen)
            .child(here.said_in(words, el("span").class("iep-hidden")).text(text))
    })
}

/// Draws the button beside a title: it reads out the title, and what it is about.
pub fn beside(here: Here, key: String, title: &'static str, lead: Read<String>) -> El {
    when(move || {
        let lead = lead.clone();
        let Some((on, act)) = of(here, &key, here.words, read(move || [title, ". ", &lead()].concat())) else {
            return none();
        };
        let listen = here.words.tongue.listen;
        let label = el("span").attr("aria-hidden", "true").text(listen);
        kit::button_of(Look::Quiet, Some(Icon::Listen), label, act)
            .class_if("iep-listen", true)
            .attr_when("aria-pressed", kit::yes_or_no(on))
            .child(el("span").class("iep-hidden").text([listen, ": ", title].concat()))
    })
}

/// Whether something is being read, and what reads it or stops. `None` without a voice for the language. Tracked.
fn of(here: Here, key: &str, words: &'static Words, text: Read<String>) -> Option<(Read<bool>, Act)> {
    let [own, english] = here.layers.voices;
    if !(if words.tag == here.words.tag { own } else { english }).get() {
        return None;
    }
    let (asked, told) = (key.to_owned(), key.to_owned());
    let is_on = move |spoken: Option<String>, key: &str| {
        spoken.is_some_and(|spoken| spoken.split_once(' ').is_some_and(|(_, of)| of == key))
    };
    let on = read(move || is_on(here.layers.spoken.get(), &asked));
    let act = act(move || {
        let was_on = is_on(here.layers.spoken.get_untracked(), &told);
        stop(here);
        if !was_on {
            let _ = speak(here, &told, words, &untrack(|| text()));
        }
    });
    Some((on, act))
}

fn synthesis() -> Option<JsValue> {
    get(&window(), "speechSynthesis").filter(JsValue::is_object)
}

/// A voice on the phone itself that speaks a language, best of all as it is spoken in the United States.
fn voice(tag: &str) -> Option<JsValue> {
    let synthesis = synthesis()?;
    let all: js_sys::Array = call(&synthesis, "getVoices", None)?.dyn_into().ok()?;
    let mut found = None;
    for voice in all.iter() {
        // Some browsers write `es_US`.
        let lang = get(&voice, "lang").and_then(|lang| lang.as_string()).unwrap_or_default().replace('_', "-");
        let mut pieces = lang.split('-');
        let is_it = pieces.next().is_some_and(|piece| piece.eq_ignore_ascii_case(tag));
        if is_it && get(&voice, "localService") == Some(JsValue::TRUE) {
            if pieces.any(|piece| piece.eq_ignore_ascii_case("us")) {
                return Some(voice);
            }
            found = found.or(Some(voice));
        }
    }
    found
}

/// Looks which voices there are. Browsers load them late.
fn look(here: Here) {
    let [own, english] = here.layers.voices;
    for (is_there, tag) in [(own, here.words.tag), (english, tongue::english().tag)] {
        let found = voice(tag).is_some();
        if is_there.get_untracked() != found {
            is_there.set(found);
        }
    }
}

/// Reads a text out; `key` says whose it is.
fn speak(here: Here, key: &str, words: &Words, text: &str) -> Option<()> {
    let (synthesis, voice) = (synthesis()?, voice(words.tag)?);
    let class = get(&window(), "SpeechSynthesisUtterance")?.dyn_into::<js_sys::Function>().ok()?;
    let said = js_sys::Reflect::construct(&class, &js_sys::Array::of1(&text.into())).ok()?;
    let put = |name: &str, value: &JsValue| js_sys::Reflect::set(&said, &name.into(), value).ok();
    put("lang", &get(&voice, "lang")?)?;
    put("voice", &voice)?;
    let spoken = here.layers.spoken;
    let mine = [&kit::fresh_id(), " ", key].concat();
    let of = (said.clone(), mine.clone());
    // It holds what is said: a browser may forget what nobody holds, and then never says that it has ended.
    let ended = Closure::once_into_js(move |_: JsValue| {
        let (said, mine) = of;
        for name in ["onend", "onerror"] {
            let _ = js_sys::Reflect::set(&said, &name.into(), &JsValue::NULL);
        }
        if spoken.try_get_untracked().flatten() == Some(mine) {
            spoken.set(None);
        }
    });
    put("onend", &ended)?;
    put("onerror", &ended)?;
    // What the page itself was saying makes room.
    call(&synthesis, "cancel", None);
    spoken.set(Some(mine));
    call(&synthesis, "speak", Some(&said)).map(|_| ())
}

/// Stops what is being read.
fn stop(here: Here) {
    let spoken = here.layers.spoken;
    if spoken.try_get_untracked().flatten().is_some()
        && let Some(synthesis) = synthesis()
    {
        spoken.set(None);
        call(&synthesis, "cancel", None);
    }
}

fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    js_sys::Reflect::get(of, &name.into()).ok()
}

fn call(of: &JsValue, name: &str, with: Option<&JsValue>) -> Option<JsValue> {
    let method = get(of, name)?.dyn_into::<js_sys::Function>().ok()?;
    match with {
        Some(with) => method.call1(of, with).ok(),
        None => method.call0(of).ok(),
    }
}
