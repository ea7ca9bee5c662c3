//! The language of the screens: which one it is, and the switch.

use leptos::prelude::*;

use super::kit::{self, El, Spot, act, el};
use super::{Here, Layers};
use crate::content::{Lang, words};
use crate::host::Settings;
use crate::model::{Action, key, text};
use crate::store::{Bolt, Store};

/// The language that is spoken now: the one the parent chose, or else the first that is asked for and can be spoken, or
/// else English. The focus stays where it is when the language changes.
pub fn spoken(store: Store, settings: RwSignal<Settings>, layers: Layers, root: Spot) -> RwSignal<Lang> {
    let asked = move || {
        // Both are asked each time: on the lock screen only the second can change.
        let chosen = layers.lang.get();
        let chosen = Lang::from_tag(&text(&store, key::LANG)).or(chosen);
        chosen.or_else(|| settings.get().languages().find_map(Lang::from_tag)).unwrap_or(Lang::En)
    };
    let spoken = RwSignal::new(untrack(asked));
    let live = use_context::<kit::Live>();
    kit::after(move || {
        let asked = asked();
        if untrack(|| spoken.get()) != asked {
            let place = super::focus::place(root);
            // What was said in the old language is not to be met in the new one.
            if let Some(live) = &live {
                live.clear();
            }
            spoken.set(asked);
            super::focus::go_back(root, place);
        }
    });
    spoken
}

/// The switch: the tag of each language, and the one that is spoken stands out.
pub fn switch(here: Here) -> El {
    let one = |&lang: &Lang| {
        let words = words(lang);
        let is_spoken = words.tag == here.words.tag;
        el("button")
            .attr("type", "button")
            .class("iep-language__item")
            .attr("lang", words.tag)
            .attr("aria-label", [words.tag, ", ", words.name].concat())
            .attr_if("aria-current", is_spoken.then(|| "true".into()))
            .tap(act(move || choose(here, lang)))
            .child(el("span").text(words.tag))
    };
    el("div")
        .class("iep-language")
        .attr("role", "group")
        .attr("aria-label", here.words.head.language)
        .children(Lang::ALL.iter().map(one).collect())
}

fn choose(here: Here, lang: Lang) {
    if here.store.bolt() == Bolt::Asks {
        return here.layers.lang.set(Some(lang));
    }
    here.layers.lang.set(None);
    here.store.dispatch(Action::Answer(key::LANG.to_owned(), lang.tag().into()));
}
