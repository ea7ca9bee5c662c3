//! A question to ask: a tick for asked, the words, and a star for a top point.
use super::icon::icon;
use super::tick::{Name, Tick, tick};
use super::{Act, Icon, Read, Tell, Words, fresh_id, star, text};
use leptos::prelude::*;

/// One question.
pub struct Ask {
    /// Finds it in a test; the tick gets `.asked`, the star `.starred`.
    pub key: Words,
    pub words: Words,
    pub asked: Read<bool>,
    pub tell_asked: Tell<bool>,
    /// The name of the star.
    pub star: Words,
    pub starred: Read<bool>,
    pub tell_starred: Tell<bool>,
    /// "Top point", or nothing.
    pub note: Read<String>,
    /// Reads the words out, where the browser has a voice.
    pub listen: Option<Act>,
}

/// Draws a question.
pub fn ask(of: Ask) -> AnyView {
    let Ask { key, words, asked, tell_asked, star: label, starred, tell_starred, note, listen } = of;
    let keyed = |end: &str| Words::Owned([key.as_ref(), end].concat());
    let id = fresh_id();
    let tick_of =
        Tick { key: keyed(".asked"), name: Name::By(id.clone()), checked: asked, tell: tell_asked, small: true };
    let noted = view! { <span class="iep-ask__note">{text(note)}</span> }.into_any();
    let words = match listen {
        Some(listen) => view! {
            <button type="button" class="iep-ask__words" on:click=move |_| listen()>
                <span id=id>{words}</span>" "{icon(Icon::Listen, "iep-ask__say")}{noted}
            </button>
        }
        .into_any(),
        None => view! { <div class="iep-ask__words"><span id=id>{words}</span>{noted}</div> }.into_any(),
    };
    view! {
        <li class="iep-ask">{tick(tick_of)}{words}{star(keyed(".starred"), label, starred, tell_starred)}</li>
    }
    .into_any()
}
