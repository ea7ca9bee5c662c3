//! "Help": people to call, and how the checklist works.

use leptos::prelude::*;

use super::kit::{self, El, Icon, Look, el, group, read, when};
use super::{Here, hide, part, show};
use crate::host::Link;

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
        group(vec![el("p").class("iep-help__from").text(words.from), el("p").class("iep-help__name").text(name)])
    });
    let call = settings.help_phone.map(|phone| {
        let href = ["tel:", &number(&phone)].concat();
        kit::link_button(Look::Main, Some(Icon::Call), (words.call)(&phone).into(), href.into())
    });
    el("div").class("iep-help").child_if(name).child_if(call)
}

/// What to dial: no further than the first letter, since an extension is not part of the number.
fn number(phone: &str) -> String {
    let until = phone.chars().take_while(|letter| !letter.is_alphabetic() && !matches!(letter, '#' | ';' | ','));
    until.filter(|letter| letter.is_ascii_digit() || *letter == '+').collect()
}

/// The host's pages, and the finder of Parent Centers.
fn links(here: Here) -> El {
    let words = &here.words.help;
    let settings = here.settings.get();
    let own = settings.help_url.map(|url| Link { title: words.website.to_owned(), url });
    let all = own.into_iter().chain(settings.extras.help_links);
    let mut all: Vec<El> = all.map(|link| part::more(here, link)).collect();
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
