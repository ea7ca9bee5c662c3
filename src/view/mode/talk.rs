//! A part at the table: what is still to ask, what was said, what was promised.

use leptos::prelude::*;

use super::{memos, phrases, promises};
use crate::keeper::Saving;
use crate::model::{Meeting, Outcome, Part, key};
use crate::view::kit::{self, Block, El, Icon, Spot, after, el, group, none, read, spot, when};
use crate::view::part::question_row;
use crate::view::{Here, entries, input, notices, tongue};

/// Draws what stands between the bars; the focus goes to the title.
pub fn talk(here: Here, part: Part, screen: Spot) -> El {
    let at = spot();
    after(move || {
        if let Some(screen) = kit::found(screen) {
            screen.set_scroll_top(0);
        }
        kit::focus(at);
    });
    let refused = Memo::new(move |_| is_refused(here, part));
    el("div").class("iep-body iep-mode").children(vec![
        when(move || saving(here)),
        title(here, part, at),
        el("div").class("iep-mode__english").child(tongue::below_title(here, part)),
        when(move || if refused.get() { said_no(here, part) } else { none() }),
        kit::asks(vec![to_ask(here, part)]),
        entries::entries(here, part),
        promises::promises(here, part),
        memos::memos(here, part),
        notices::notices(here),
    ])
}

fn is_refused(here: Here, part: Part) -> bool {
    Meeting(&here.store).outcome(part) == Some(Outcome::Refused)
}

/// The head with its saved state is not in sight here.
fn saving(here: Here) -> El {
    if !matches!(here.store.status().saving, Saving::Failing(_)) {
        return none();
    }
    let words = el("span").text(here.words.head.not_saved);
    el("p").class("iep-mode__unsaved").child(kit::icon(Icon::Alert, "iep-icon--s")).child(words)
}

/// The title with its check-off, and how far the part is.
fn title(here: Here, part: Part, at: Spot) -> El {
    let words = &here.words.mode;
    let id = kit::fresh_id();
    let check = super::check(here, part, &id, false);
    let name = el("span").attr("id", id).attr("tabindex", "-1").at(at).text(here.words.of(part).title);
    let left = move || {
        if is_refused(here, part) {
            return words.said_no.to_owned();
        }
        let meeting = Meeting(&here.store);
        (words.to_ask)(questions(here, part).iter().filter(|question| !meeting.is_asked(part, question)).count())
    };
    let names = el("div")
        .class("iep-mode__names")
        .child(kit::heading(0, "iep-mode__head", name))
        .child(el("p").class("iep-mode__left").text_when(read(left)));
    el("div").class("iep-mode__title").child(check).child(names)
}

/// All questions of a part: those that the widget brings, then the parent's own.
fn questions(here: Here, part: Part) -> Vec<String> {
    let brought = here.words.of(part).ask.iter().map(|question| question.slug.to_owned());
    brought.chain(Meeting(&here.store).own_questions(part, None)).collect()
}

/// Those that were not asked when the part was come to, top points first. One that is ticked stays till the part is left:
/// nothing moves under the finger.
fn to_ask(here: Here, part: Part) -> El {
    let shown = StoredValue::new(Vec::<String>::new());
    let ids = move || {
        let meeting = Meeting(&here.store);
        let all = questions(here, part);
        let mut ids = shown.get_value();
        ids.retain(|id| all.contains(id));
        for starred in [true, false] {
            for id in &all {
                let is_new = !meeting.is_asked(part, id) && meeting.is_starred(part, id) == starred;
                if is_new && !ids.contains(id) {
                    ids.push(id.clone());
                }
            }
        }
        shown.set_value(ids.clone());
        ids
    };
    kit::each(ids, move |id| question_row(here, part, id, None))
}

/// What they said no to, why, and words to say.
fn said_no(here: Here, part: Part) -> El {
    let words = &here.words.mode.no;
    let say = group(vec![phrases::for_a_no(here), el("p").class("iep-mode__help").text(words.letter)]);
    group(vec![
        el("div")
            .class("iep-mode__no")
            .child(input::lines(here, key::part(part, "refused.what"), words.what))
            .child(input::lines(here, key::part(part, "refused.reason"), words.reason)),
        kit::block(Block { depth: 1, head: words.say.into(), count: None, help: None, body: say }),
    ])
}
