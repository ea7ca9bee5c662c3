//! "Help": people to call, and how the checklist works.

use leptos::prelude::*;

use super::kit::{self, El, Icon, Look, el, group, read, when};
use super::{Here, hide, part, show};
use crate::host::Link;
use crate::model::dial;

/// Draws the sheet.
pub fn help(here: Here) -> El {
    let words = &here.words.help;
    let lines = words.works_lines.iter().map(|line| (*line).into()).collect();
    let works = el("span").text(words.works);
    kit::sheet(kit::Sheet {
        title: words.title.into(),
        close: here.words.ways.close.into(),
        tools: hide(here),
        body: group(vec![
            when(move || host(here)),
            when(move || links(here)),
            kit::heading(2, "iep-help__head", works),
            kit::points(lines),
            kit::foot(here.words.fixed.general.into(), here.words.checklist.words_checked.into()),
        ]),
        closed: show(here, None),
    })
}

/// The people who run the website, where they say who they are.
fn host(here: Here) -> El {
    let words = &here.words.help;
    let settings = here.settings.get();
    let name = settings.help_name.map(|name| {
        group(vec![
            el("p").class("iep-help__from").text(words.from),
            el("p").class("iep-help__name").attr("dir", "auto").text(name),
        ])
    });
    let call = settings.help_phone.and_then(|phone| {
        let href = ["tel:", &dial(&phone)?].concat();
        Some(kit::link_button(Look::Main, Some(Icon::Call), (words.call)(&here.words.ltr(&phone)).into(), href.into()))
    });
    el("div").class("iep-help").child_if(name).child_if(call)
}

/// The host’s pages; the finder of Parent Centers where the host names no one to turn to.
fn links(here: Here) -> El {
    let words = &here.words.help;
    let settings = here.settings.get();
    let is_alone = settings.help_phone.as_deref().and_then(dial).is_none()
        && settings.help_url.is_none()
        && settings.extras.help_links.is_empty();
    let own = settings.help_url.map(|url| Link { title: words.website.to_owned(), url });
    let all = own.into_iter().chain(settings.extras.help_links);
    let mut all: Vec<El> = all.map(|link| part::more(here, link)).collect();
    if !is_alone {
        return kit::commands(all);
    }
    let means = [words.centers_gist, " ", words.centers_site, ", ", here.words.ways.new_tab].concat();
    all.push(kit::command(kit::Command {
        shows: Icon::Person,
        label: words.centers.into(),
        means: Some(read(move || means.clone())),
        danger: false,
        to: kit::To::Page(words.centers_url.into()),
    }));
    kit::commands(all)
}
