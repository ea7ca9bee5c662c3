//! The stand-alone page: with no signal, through an update, with a shared file; and the way to it from a page of a site.

use anyhow::{Context, Result, ensure};
use iep_checklist::content::{Lang, alone};
use iep_checklist::model::Part;
use serde_json::{Value, json};
use xtask::serve::Answer;
use xtask::site;

use crate::axe::{COLORINGS, page_passes};
use crate::command::emulate_media;
use crate::copies::there;
use crate::hosts::nothing_sticks_out;
use crate::language::switch;
use crate::page::Page;
use crate::visit::Visit;
use crate::words::{lang, said, starting, title};

const WORKER: &str = "service-worker.js";

impl Visit {
    /// Opens the page and waits until the browser has kept it.
    async fn open_alone(&self) -> Result<()> {
        self.go("/").await?;
        self.started().await?;
        self.wait("the page to be kept", &at("state", alone(lang()).ready)).await?;
        self.wait("the worker to answer for it", "navigator.serviceWorker.controller").await
    }

    /// How many copies of the page this browser keeps.
    async fn copies_of_the_page(&self) -> Result<Value> {
        let script = "const done = arguments[0];
            caches.keys().then((all) => done(all.filter((one) => one.startsWith('iep-checklist ')).length));";
        self.run_slowly(script, vec![]).await
    }
}

/// Whether this stands in the part of the page with this id.
fn at(id: &str, words: &str) -> String {
    format!("document.getElementById({}).textContent === {}", json!(id), json!(words))
}

/// A file of the built site.
fn built(name: &str) -> Result<String> {
    std::fs::read_to_string(site::served().join(name)).with_context(|| format!("the built site has no {name}"))
}

pub async fn opened_once_it_works_with_no_signal_and_shows_the_list_of_the_embed(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new()).await?;
    visit.tick(Part::Goals).await?;
    visit.open_alone().await?;
    visit.wait_checked(title(Part::Goals), true).await?;

    // Another page of the folder goes to the network as it always did.
    visit.server.forget_requests();
    visit.go("/sample.html").await?;
    visit.started().await?;
    let ask = "const done = arguments[0]; fetch('/iep-checklist.js', { cache: 'no-store' }).then(() => done(null));";
    visit.run_slowly(ask, vec![]).await?;
    let asked = visit.server.requests();
    ensure!(asked.contains(&"GET /iep-checklist.js".to_owned()), "the worker answers for another page: {asked:?}");
    visit.open_alone().await?;

    visit.server.fall_silent();
    visit.server.forget_requests();
    // As a tap on "reload" does it. Firefox's driver goes around every worker.
    visit.run("window.before = true; location.reload()", vec![]).await?;
    visit.wait("the page anew", "!window.before").await?;
    visit.started().await?;
    visit.tick(Part::Services).await?;
    for address in ["/?from=poster", "/index.html"] {
        visit.go(address).await?;
        visit.started().await?;
        for part in [Part::Goals, Part::Services] {
            visit.wait_checked(title(part), true).await?;
        }
    }
    visit
        .expect(
            "all is of this place",
            "performance.getEntriesByType('resource').every((one) => one.name.startsWith(origin))",
        )
        .await?;
    // The browser looks for another worker, and the worker for another page, by both of its names. Nothing else is asked for.
    let asked = visit.server.requests();
    let more: Vec<_> = asked
        .iter()
        .filter(|one| !["GET /", "GET /index.html", "GET /service-worker.js"].contains(&one.as_str()))
        .collect();
    ensure!(more.is_empty(), "asked for: {more:?}");
    // And another page is gone with the network.
    visit.go("/sample.html").await?;
    visit.expect("nothing stands in for another page", "!document.querySelector('iep-checklist')").await?;
    // Not even a word that there is no way out.
    visit.server.cut_off();
    visit.go("/").await?;
    visit.started().await?;
    visit.wait_checked(title(Part::Services), true).await
}

/// Looks for a new version, and says what became of it.
const LOOK_FOR_A_NEW_ONE: &str = "const done = arguments[0];
    navigator.serviceWorker.getRegistration().then(async (registration) => {
      await registration.update();
      const one = registration.installing ?? registration.waiting;
      const look = () => one.state === 'installing' || done(one.state);
      one ? (one.addEventListener('statechange', look), look()) : done('none');
    }).catch((error) => done(String(error)));";

pub async fn a_new_version_waits_for_a_tap_and_loses_nothing_half_typed(visit: &mut Visit) -> Result<()> {
    visit.open_alone().await?;
    let worker = built(WORKER)?;
    let build = worker.split('`').nth(1).context("the worker names no build")?.to_owned();
    let newer = |text: &str| text.replace(&build, "0123456789ab");

    // A server that is half updated: the new worker, and the page of before.
    visit.server.put("/service-worker.js", Answer::new("text/javascript", newer(&worker)));
    let ended = visit.run_slowly(LOOK_FOR_A_NEW_ONE, vec![]).await?;
    ensure!(ended == json!("redundant"), "of a half updated server a version is {ended}");
    ensure!(visit.copies_of_the_page().await? == json!(1), "the half of a version is kept");

    visit.server.put("/", Answer::html(newer(&built(site::PAGE)?)));
    visit.run("window.before = true", vec![]).await?;
    visit.open_part(Part::Goals).await?;
    visit.type_into(said().part.note, "Half a sen").await?;
    let ended = visit.run_slowly(LOOK_FOR_A_NEW_ONE, vec![]).await?;
    ensure!(ended == json!("installed"), "a new version is {ended}");
    let words = alone(lang());
    visit.wait("a word on it", &at("state", words.newer)).await?;
    visit.expect("it is still the same page", "window.before").await?;
    // What cannot be saved would be gone with the page.
    let fire = |what: &str| {
        format!(
            "widget().dispatchEvent(new CustomEvent('iep-checklist-{what}', {{ bubbles: true, detail: {{ code: 'storage-full' }} }}))"
        )
    };
    visit.run(&fire("error"), vec![]).await?;
    ensure!(!visit.has("button", words.update).await?, "the page may be changed while something is not saved");
    visit.run(&fire("saved"), vec![]).await?;
    visit.find("button", words.update).await?;
    visit.write("tence").await?;
    visit.click("button", words.update).await?;
    visit.wait("the new page", "!window.before && document.documentElement.dataset.build === '0123456789ab'").await?;
    visit.started().await?;
    visit.open_part(Part::Goals).await?;
    ensure!(visit.noted().await? == "Half a sentence", "what was typed is {}", visit.noted().await?);
    visit.wait("the page to be kept", &at("state", words.ready)).await?;
    ensure!(visit.copies_of_the_page().await? == json!(1), "the version before is still kept");
    Ok(())
}

pub async fn what_the_site_owner_sets_anew_is_there_the_next_time(visit: &mut Visit) -> Result<()> {
    visit.open_alone().await?;
    let page = built(site::PAGE)?;
    let page = page.replacen("help-name=\"\"", "help-name=\"Harbor Center\"", 1);
    let page = page.replacen("help-url=\"\"", "help-url=\"https://harbor.example/help\"", 1);
    visit.server.put("/", Answer::html(page));
    let refreshed = "const done = arguments[0];
        fetch('./').then((answer) => answer.text()).then(() => done(null));";
    visit.go("/").await?;
    visit.run_slowly(refreshed, vec![]).await?;
    let kept = "(async () => (await (await caches.match('./')).text()).includes('Harbor Center'))()";
    let kept = format!(
        "const done = arguments[0]; const look = async () => await {kept} ? done(true) : setTimeout(look, 20); look();"
    );
    visit.run_slowly(&kept, vec![]).await?;
    visit.server.fall_silent();
    visit.go("/").await?;
    visit.started().await?;
    visit.find("link", "Harbor Center").await?;
    visit
        .expect("the link leads there", "document.getElementById('name').href === 'https://harbor.example/help'")
        .await?;
    visit
        .expect(
            "the title names both",
            &format!("document.title === {}", json!(format!("{} · Harbor Center", said().head.title))),
        )
        .await
}

pub async fn a_shared_file_is_shown_and_nothing_of_it_is_loaded(visit: &mut Visit) -> Result<()> {
    visit.open_alone().await?;
    // As a phone hands it over: a form that is sent to the page.
    let share = "const form = document.createElement('form');
        Object.assign(form, { method: 'post', enctype: 'multipart/form-data', action: 'shared' });
        const input = Object.assign(document.createElement('input'), { type: 'file', name: 'copy' });
        const chosen = new DataTransfer();
        chosen.items.add(new File([arguments[0]], 'my-list.json', { type: 'application/json' }));
        input.files = chosen.files;
        form.append(input);
        document.body.append(form);
        form.submit();";
    visit.server.forget_requests();
    visit.run(share, vec![json!(there().to_string())]).await?;
    visit.find("dialog", said().copies.load).await?;
    visit.wait_for_text("Maya").await?;
    visit.find("button", said().copies.merge).await?;
    ensure!(!visit.server.requests().iter().any(|one| one.starts_with("POST")), "the file went to the server");
    visit.expect("nothing is loaded", "Object.keys(localStorage).length === 0").await?;
    visit.expect("the address is the page's own", "location.search === ''").await?;
    let left =
        "const done = arguments[0]; caches.keys().then((all) => done(all.filter((one) => one.includes('shared'))));";
    ensure!(visit.run_slowly(left, vec![]).await? == json!([]), "the file is still put aside");
    // A page hands one over by the element's own method, and one that is none is told of.
    visit.run("widget().open(new File(['{}'], 'other.json'))", vec![]).await?;
    visit.wait_for_text(said().copies.wrong.not_ours).await
}

/// What a phone brings and a browser under test does not: a promise to keep what is stored, and files that are opened with it.
const PHONE: &str = "window.asked = 0;
    Object.defineProperty(navigator, 'storage', { configurable: true, value: {
      persisted: async () => false,
      persist: async () => { window.asked += 1; return location.search === '?kept'; },
    } });
    Object.defineProperty(window, 'launchQueue', { configurable: true, value: { setConsumer(use) { window.launch = use; } } });";

/// A browser that would add the page to the phone.
const OFFER: &str = "const offer = new Event('beforeinstallprompt', { cancelable: true });
    offer.prompt = () => { window.prompted = true; };
    window.dispatchEvent(offer);
    return offer.defaultPrevented;";

pub async fn it_asks_only_when_tapped_and_says_what_the_browser_answered(visit: &mut Visit) -> Result<()> {
    let words = alone(lang());
    let first = "<script type=\"module\"";
    let page = built(site::PAGE)?.replacen(first, &format!("<script src=\"/phone.js\"></script>{first}"), 1);
    visit.server.put("/phone.js", Answer::new("text/javascript", PHONE));
    visit.server.put("/", Answer::html(page));
    for (address, answer) in [("/", words.not_kept), ("/?kept", words.kept)] {
        visit.go(address).await?;
        visit.started().await?;
        visit.tick(Part::Goals).await?;
        visit.find("button", words.keep).await?;
        visit.expect("nothing was asked for by itself", "window.asked === 0").await?;
        visit.click("button", words.keep).await?;
        visit.wait("what the browser answered", &at("promise", answer)).await?;
        ensure!(!visit.has("button", words.keep).await?, "it would be asked again");
    }
    ensure!(visit.run(OFFER, vec![]).await? == json!(true), "the browser asks by itself");
    visit.click("button", words.add).await?;
    visit.expect("the browser asks now", "window.prompted").await?;
    ensure!(!visit.has("button", words.add).await?, "it is offered twice");
    visit.run("window.dispatchEvent(new Event('appinstalled'))", vec![]).await?;
    visit.wait("a word that it is there", &at("how", words.added)).await?;
    // A saved copy that is opened with it.
    let launch = "launch({ files: [{ getFile: async () => new File([arguments[0]], 'my-list.json') }] })";
    visit.run(launch, vec![json!(there().to_string())]).await?;
    visit.find("dialog", said().copies.load).await?;
    visit.wait_for_text("Maya").await
}

pub async fn the_way_to_it_says_which_list_is_there(visit: &mut Visit) -> Result<()> {
    // A frame of the same site keeps nothing apart.
    visit.open_in_frame(&Page::with("standalone-url=\"/\""), 360, 640).await?;
    let words = &said().data;
    visit.open_data().await?;
    visit.find("link", &starting(words.no_signal)).await?;
    visit.wait_for_text(words.no_signal_same).await?;
    visit.run("widget().standaloneUrl = 'https://lists.example/'", vec![]).await?;
    visit.wait_for_text(words.no_signal_other).await?;
    visit.wait_for_text(words.no_signal_move).await?;
    visit.run("widget().standaloneUrl = location.pathname", vec![]).await?;
    visit.wait("no way to where one is", &format!("!text().includes({})", json!(words.no_signal))).await?;
    visit.run("widget().standaloneUrl = `${location.pathname}?page=alone`", vec![]).await?;
    visit.wait_for_text(words.no_signal_same).await?;
    visit.run("widget().standaloneUrl = '/'", vec![]).await?;
    visit.escape().await?;
    visit.click("tab", said().steps.title).await?;
    visit.find("link", words.no_signal).await.map(|_| ())
}

pub async fn the_stand_alone_page_is_open_to_everyone(visit: &mut Visit) -> Result<()> {
    let page = built(site::PAGE)?.replacen("help-name=\"\"", "help-name=\"Harbor Family Resource Center\"", 1);
    visit.server.put("/", Answer::html(page));
    for (coloring, media) in COLORINGS {
        emulate_media(visit, media).await?;
        visit.open_alone().await?;
        // All that it may ever say.
        visit.run("for (const one of document.querySelectorAll('.desk [hidden]')) { one.hidden = false; one.textContent ||= 'Words'; }", vec![]).await?;
        page_passes(visit, "the stand-alone page", coloring).await?;
    }
    visit.open_address_in_frame("/", 320, 700).await?;
    visit.started().await?;
    nothing_sticks_out(visit, "the stand-alone page").await?;
    let spanish = iep_checklist::content::words(Lang::Es);
    visit.click("button", &switch(Lang::Es)).await?;
    visit.wait("the page to follow", "document.documentElement.lang === 'es'").await?;
    visit.wait("its words", &at("state", alone(Lang::Es).ready)).await?;
    visit.expect("its title", &format!("document.title.startsWith({})", json!(spanish.head.title))).await?;
    nothing_sticks_out(visit, "the stand-alone page in Spanish").await?;
    Ok(())
}
