//! Texts written for the same field elsewhere, none of them lost: to use or to let go.
use crate::view::kit::{Act, Look, Read, Tell, Words, act, button, el, fresh_id, read, shown};
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
            let acts = vec![
                button(Look::Secondary, None, take.clone(), settle(at, &tell_take, nth)),
                button(Look::Quiet, None, drop.clone(), settle(at, &tell_drop, nth)),
            ];
            other(words, acts)
        };
        let items = texts.into_iter().enumerate().map(one).collect();
        let head = el("p", "iep-field__also").words(head.clone()).view();
        let list = el("ul", "iep-field__others").is("role", "list").children(items).view();
        el("div", "").child(head).child(list).view()
    };
    el("div", "iep-field__more").is("tabindex", "-1").at(at).child(shown(read(list))).view()
}

fn other(words: String, acts: Vec<AnyView>) -> AnyView {
    let id = Words::Owned(fresh_id());
    let said = el("p", "iep-field__words").has("id", id.clone()).is("translate", "no").is("dir", "auto");
    let group = el("div", "")
        .is("role", "group")
        .has("aria-labelledby", id)
        .child(said.words(words.into()).view())
        .child(el("div", "iep-field__acts").children(acts).view());
    el("li", "iep-field__other").child(group.view()).view()
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
