//! Texts written for the same field elsewhere, none of them lost: to use or to let go.
use crate::view::kit::{Act, Look, Read, Tell, Words, act, button, fresh_id};
use leptos::html::Div;
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
    let at = NodeRef::<Div>::new();
    let list = move || {
        let texts = texts();
        if texts.is_empty() {
            return ().into_any();
        }
        let one = |(nth, words)| {
            let acts = view! {
                {button(Look::Secondary, None, take.clone(), settle(at, &tell_take, nth))}
                {button(Look::Quiet, None, drop.clone(), settle(at, &tell_drop, nth))}
            };
            other(words, acts.into_any())
        };
        let items = texts.into_iter().enumerate().map(one).collect_view();
        view! { <p class="iep-field__also">{head.clone()}</p><ul class="iep-field__others" role="list">{items}</ul> }
            .into_any()
    };
    view! { <div class="iep-field__more" tabindex="-1" node_ref=at>{list}</div> }.into_any()
}

fn other(words: String, acts: AnyView) -> AnyView {
    let id = fresh_id();
    let labelled = id.clone();
    view! {
        <li class="iep-field__other">
            <div role="group" aria-labelledby=labelled>
                <p class="iep-field__words" id=id translate="no" dir="auto">{words}</p>
                <div class="iep-field__acts">{acts}</div>
            </div>
        </li>
    }
    .into_any()
}

/// Tells which text is settled. Its button goes with it, so the focus stays with the list.
fn settle(at: NodeRef<Div>, tell: &Tell<usize>, nth: usize) -> Act {
    let tell = tell.clone();
    act(move || {
        if let Some(list) = at.get_untracked() {
            let _ = list.focus();
        }
        tell(nth);
    })
}
