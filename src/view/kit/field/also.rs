//! Texts written for the same field elsewhere, none of them lost: to use or to let go.
use crate::view::kit::{Look, Read, Tell, Words, act, button, fresh_id};
use leptos::prelude::*;

/// The other texts.
pub struct Also {
    /// "Also written"
    pub head: Words,
    pub texts: Read<Vec<String>>,
    /// "Use this"
    pub take: Words,
    pub tell_take: Tell<usize>,
    /// "Let go"
    pub drop: Words,
    pub tell_drop: Tell<usize>,
}

/// Lists them below the field; nothing where there are none.
pub fn also(of: Also) -> AnyView {
    let Also { head, texts, take, tell_take, drop, tell_drop } = of;
    let list = move || {
        let texts = texts();
        if texts.is_empty() {
            return ().into_any();
        }
        let items = texts.into_iter().enumerate().map(|(at, words)| {
            let (tell_take, tell_drop) = (tell_take.clone(), tell_drop.clone());
            let id = fresh_id();
            let labelled = id.clone();
            view! {
                <li class="iep-field__other" role="group" aria-labelledby=labelled>
                    <p class="iep-field__words" id=id translate="no" dir="auto">{words}</p>
                    <div class="iep-field__acts">
                        {button(Look::Secondary, None, take.clone(), act(move || tell_take(at)))}
                        {button(Look::Quiet, None, drop.clone(), act(move || tell_drop(at)))}
                    </div>
                </li>
            }
        });
        let items = items.collect_view();
        view! { <p class="iep-field__also">{head.clone()}</p><ul class="iep-field__others" role="list">{items}</ul> }
            .into_any()
    };
    view! { <div class="iep-field__more">{list}</div> }.into_any()
}
