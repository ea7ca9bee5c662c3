//! What is in a file, beside what is here, and what may be done with it.

use std::sync::Arc;

use super::super::super::Here;
use super::super::super::kit::{self, El, Look, act, el, group, none, read};
use super::{Loading, go, take, told};
use crate::content::Form;
use crate::model::Day;
use crate::store::{ChildGlance, Glance, How, MeetingGlance, SavedCopy, Standing, local};

/// How many lines are listed of each kind.
const LISTED: usize = 50;

/// Draws what is in the file.
pub fn inside(here: Here, copy: Arc<SavedCopy>) -> El {
    let words = &here.words.copies;
    let Glance { children, written, newer, unreadable } = here.store.glance(&copy);
    let mut all = vec![if children.is_empty() {
        told(words.empty)
    } else {
        kit::heading(2, "iep-load__head", told(words.inside))
    }];
    let day = local(written as f64).map(|(day, ..)| day).filter(|_| written > 0);
    all.extend(day.map(|day| line((words.written)(&here.words.day(Form::Year, day)))));
    let more = children.len().saturating_sub(LISTED);
    let is_empty = children.is_empty();
    let listed = children.into_iter().take(LISTED).map(|one| child(here, one)).collect();
    all.push(el("ul").class("iep-load__children").attr("role", "list").children(listed));
    all.extend((more > 0).then(|| line((words.more)(more))));
    all.extend((unreadable > 0).then(|| line((words.unreadable)(unreadable))));
    all.extend((newer > 0).then(|| line((words.newer)(newer))));
    let cancel = act(move || go(here, Loading::Asked));
    let cancel = kit::button(Look::Quiet, None, words.cancel.into(), cancel);
    if is_empty {
        return group(all.into_iter().chain([cancel]).collect());
    }
    let way = |look: Look, label: &'static str, means: &'static str, how: How| {
        let copy = copy.clone();
        let take = act(move || take(here, &copy, how));
        group(vec![kit::button(look, None, label.into(), take), el("p").class("iep-load__means").text(means)])
    };
    let ways = el("div")
        .class("iep-load__ways")
        .child(way(Look::Primary, words.merge, words.merge_means, How::Merge))
        .child(way(Look::Secondary, words.another, words.another_means, How::Anew))
        .child(cancel);
    group(all.into_iter().chain([ways]).collect())
}

fn line(words: String) -> El {
    el("p").class("iep-load__line").text(words)
}

fn child(here: Here, of: ChildGlance) -> El {
    let words = &here.words.copies;
    let ChildGlance { name, standing, meetings, .. } = of;
    let name = match name.trim() {
        "" => el("span").text(words.no_name),
        name => kit::typed({
            let name = name.to_owned();
            read(move || name.clone())
        }),
    };
    let more = meetings.len().saturating_sub(LISTED);
    let listed = meetings.into_iter().take(LISTED).enumerate().map(|(n, one)| meeting(here, n, &one)).collect();
    el("li")
        .class("iep-load__child")
        .child(el("p").class("iep-load__name").child(name))
        .child(standing.map_or_else(none, |standing| stands(here, standing)))
        .child(el("ul").class("iep-load__meetings").attr("role", "list").children(listed))
        .child_if((more > 0).then(|| line((words.more)(more))))
}

fn meeting(here: Here, n: usize, of: &MeetingGlance) -> El {
    let words = &here.words.meeting;
    let kind = of.kind.map_or_else(|| (words.nth_meeting)(n + 1), |kind| words.of(kind).to_owned());
    let day = of.day.map(|day: Day| [words.card.comma, &here.words.day(Form::Year, day)].concat()).unwrap_or_default();
    el("li").class("iep-load__meeting").child(el("p").text([kind, day].concat())).child(stands(here, of.standing))
}

fn stands(here: Here, standing: Standing) -> El {
    let words = &here.words.copies.stands;
    let said = match standing {
        Standing::New => words.new,
        Standing::Same => words.same,
        Standing::NewerThere => words.newer_there,
        Standing::NewerHere => words.newer_here,
        Standing::Both => words.both,
        Standing::GoneHere => words.gone_here,
        Standing::GoneThere => words.gone_there,
    };
    el("p").class("iep-load__stands").text(said)
}
