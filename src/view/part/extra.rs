//! What the host page says about a thing of its own. It is text, never markup.

use super::{Here, item, state_note};
use crate::view::kit::{self, Block, El, Spot, Title, group, none, read, when};

/// Draws the title and what the host says; it follows the host's settings.
pub fn extra(here: Here, id: String, at: Spot) -> El {
    let words = &here.words.part;
    let points = |head: &'static str, points: Vec<String>| {
        let body = kit::points(points.into_iter().map(Into::into).collect());
        kit::block(Block { depth: 1, head: head.into(), count: None, help: None, body })
    };
    when(move || {
        let Some(item) = item(here, &id) else { return none() };
        let lead = Some(item.what).filter(|what| !what.is_empty());
        let lead = lead.map(|what| read(move || what.clone()));
        let title = kit::title(Title { depth: 0, head: item.title.into(), tools: none(), lead }, at);
        let look = Some(item.look).filter(|all| !all.is_empty()).map(|all| points(words.look, all));
        let ask = Some(item.ask).filter(|all| !all.is_empty()).map(|all| points(words.ask, all));
        let note = state_note::state_note(here, &id);
        group([Some(title), Some(note), look, ask].into_iter().flatten().collect())
    })
}
