//! Texts written for the same field elsewhere, none of them lost: to use or to let go.
use crate::view::kit::{
    Act, El, Look, Read, Spot, Tell, Words, act, button, el, focus, fresh_id, group, none, spot, when,
};

/// The other texts.
pub struct Also {
    /// "Also written"
    pub head: Words,
    pub texts: Read<Vec<String>>,
    /// "Use this"
    pub take: Words,
    pub tell_take: Tell<String>,
    /// "Let go"
    pub drop: Words,
    pub tell_drop: Tell<String>,
}

/// Lists them below the field; nothing where there are none.
pub fn also(of: Also) -> El {
    let Also { head, texts, take, tell_take, drop, tell_drop } = of;
    let at = spot();
    let list = when(move || {
        let texts = texts();
        if texts.is_empty() {
            return none();
        }
        let one = |words: String| {
            let take = button(Look::Secondary, None, take.clone(), settle(at, &tell_take, &words));
            let drop = button(Look::Quiet, None, drop.clone(), settle(at, &tell_drop, &words));
            other(words, take, drop)
        };
        let items = texts.into_iter().map(one).collect();
        group(vec![
            el("p").class("iep-field__also").text(head.clone()),
            el("ul").class("iep-field__others").attr("role", "list").children(items),
        ])
    });
    el("div").class("iep-field__more").attr("tabindex", "-1").at(at).child(list)
}

fn other(words: String, take: El, drop: El) -> El {
    let id = fresh_id();
    let words = el("p")
        .class("iep-field__words")
        .attr("id", id.clone())
        .attr("translate", "no")
        .attr("dir", "auto")
        .text(words);
    let acts = el("div").class("iep-field__acts").child(take).child(drop);
    let one = el("div").attr("role", "group").attr("aria-labelledby", id).child(words).child(acts);
    el("li").class("iep-field__other").child(one)
}

/// Tells which text is settled. Its button goes with it, so the focus stays with the list.
fn settle(at: Spot, tell: &Tell<String>, text: &str) -> Act {
    let (tell, text) = (tell.clone(), text.to_owned());
    act(move || {
        focus(at);
        tell(text.clone());
    })
}
