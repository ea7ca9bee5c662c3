//! The element in its page: starting, failing, moving, leaving.

use anyhow::{Result, ensure};
use iep_checklist::model::Part;
use serde_json::json;
use xtask::serve::Answer;

use crate::page::{FALLBACK, Page};
use crate::visit::Visit;
use crate::words::{details, of_scripts, said, starting, title};

pub async fn without_scripts_the_fallback_is_there(visit: &mut Visit) -> Result<()> {
    visit.open_bare(&Page::new().without_widget_script()).await?;
    visit.wait_for_text(FALLBACK).await
}

pub async fn the_fallback_gives_way_to_the_widget(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new()).await?;
    visit.expect("the fallback is gone", &format!("!text().includes({})", json!(FALLBACK))).await?;
    visit.wait("the host to be told", "watched.events.some((one) => one.name === 'ready')").await?;
    visit.nothing_broke().await
}

/// The module of another build, as a cache between the site and the parent may hold it.
fn module_of_another_build() -> Result<Answer> {
    let mut bytes = std::fs::read(xtask::site::served().join("iep-checklist_bg.wasm"))?;
    // A custom section more: still a sound module, and not the one that the script belongs to.
    bytes.extend([0, 4, 3, b'o', b'l', b'd']);
    Ok(Answer::new("application/wasm", bytes))
}

pub async fn script_and_module_of_different_builds_never_meet(visit: &mut Visit) -> Result<()> {
    visit.server.put("/iep-checklist_bg.wasm", module_of_another_build()?);
    visit.open_bare(&Page::new()).await?;
    visit.wait_for_text(of_scripts().stale).await?;
    visit.wait_for_text(FALLBACK).await?;
    visit.find("button", said().ways.reload).await?;
    visit
        .wait(
            "the host to be told",
            "watched.events.some((one) => one.name === 'error' && one.detail.code === 'stale')",
        )
        .await
}

pub async fn an_app_of_another_build_is_not_started(visit: &mut Visit) -> Result<()> {
    let app = std::fs::read_to_string(xtask::site::served().join("iep-checklist-app.js"))?;
    let shell = std::fs::read_to_string(xtask::site::served().join("iep-checklist.js"))?;
    let build = shell.split("iep-checklist").find_map(|piece| piece.split('`').find(|word| is_build(word)));
    let build = build.ok_or_else(|| anyhow::anyhow!("the shell names no build"))?;
    ensure!(app.contains(build), "the app is not of the build {build}");
    visit.server.put("/iep-checklist-app.js", Answer::new("text/javascript", app.replace(build, "0123456789ab")));
    visit.open_bare(&Page::new()).await?;
    visit.wait_for_text(of_scripts().stale).await?;
    visit.wait_for_text(FALLBACK).await
}

fn is_build(word: &str) -> bool {
    word.len() == 12 && word.bytes().all(|byte| byte.is_ascii_hexdigit())
}

pub async fn without_its_module_the_fallback_stays(visit: &mut Visit) -> Result<()> {
    visit.server.put("/iep-checklist_bg.wasm", Answer::new("text/html", "<p>Not found</p>").status(404));
    visit.open_bare(&Page::new()).await?;
    visit
        .wait("the host to be told", "watched.events.some((one) => one.name === 'error' && one.detail.code === 'load')")
        .await?;
    visit.wait_for_text(FALLBACK).await
}

/// Something that the widget relies on throws: the exception goes right through the module and leaves it in pieces.
pub const BREAK: &str = "const make = Document.prototype.createComment;
    Document.prototype.createComment = () => { Document.prototype.createComment = make; throw new Error('broken'); };";

pub async fn an_abort_says_reload_and_tells_the_host(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new()).await?;
    visit.tick(Part::Services).await?;
    visit.run(BREAK, vec![]).await?;
    visit.click("button", &details(Part::Goals)).await?;
    visit.wait_for_text(of_scripts().stopped).await?;
    visit
        .wait(
            "the host to be told",
            "watched.events.some((one) => one.name === 'error' && one.detail.code === 'stopped')",
        )
        .await?;
    visit.click("button", said().ways.reload).await?;
    visit.started().await?;
    visit.checked_are(&[Part::Services]).await
}

pub async fn loaded_twice_it_is_defined_once(visit: &mut Visit) -> Result<()> {
    let again = "<script type=\"module\" src=\"/iep-checklist.js?again\"></script>\
                 <script type=\"module\" src=\"/iep-checklist.js?and-again\"></script>";
    visit.open(&Page::new().head(again)).await?;
    visit.tick(Part::Goals).await?;
    ensure!(visit.watched("warnings").await? == json!([]), "warned: {}", visit.watched("warnings").await?);
    visit.nothing_broke().await
}

/// R13: nor when it moves.
pub async fn a_move_in_the_page_keeps_what_is_half_typed(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new().and("<div id=\"elsewhere\"></div>")).await?;
    visit.open_part(Part::Goals).await?;
    visit.note("Half a sent").await?;
    visit.run("document.getElementById('elsewhere').append(widget())", vec![]).await?;
    ensure!(visit.noted().await? == "Half a sent", "after the move the note is {:?}", visit.noted().await?);
    visit.note("ence").await?;
    visit.back_to_list().await?;
    visit.reload().await?;
    visit.open_part(Part::Goals).await?;
    ensure!(visit.noted().await? == "Half a sentence", "kept: {:?}", visit.noted().await?);
    visit.nothing_broke().await
}

pub async fn taken_out_while_typing_and_put_back_it_has_it_all(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new()).await?;
    visit.tick(Part::Esy).await?;
    visit.open_part(Part::Goals).await?;
    visit.note("Taken out").await?;
    visit.run("window.taken = widget(); taken.remove()", vec![]).await?;
    visit.wait_stored("Taken out").await?;
    visit.run("document.body.append(taken)", vec![]).await?;
    visit.started().await?;
    visit.at_the_list().await?;
    visit.checked_are(&[Part::Esy]).await?;
    visit.open_part(Part::Goals).await?;
    ensure!(visit.noted().await? == "Taken out", "kept: {:?}", visit.noted().await?);
    visit.nothing_broke().await
}

/// R12: no listener is left after removal.
pub async fn fifty_comings_and_goings_leave_no_listener(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new()).await?;
    visit.run("widget().remove()", vec![]).await?;
    visit.wait("its listeners to go", "watched.listeners === 0").await?;
    for round in 0..50 {
        visit.run("document.body.append(Object.assign(document.createElement('iep-checklist')))", vec![]).await?;
        visit.started().await?;
        if round % 10 == 0 {
            visit.open_part(Part::Goals).await?;
            visit.note("x").await?;
        }
        visit.run("widget().remove()", vec![]).await?;
    }
    visit.wait("every listener to go", "watched.listeners === 0").await?;
    visit.nothing_broke().await
}

pub async fn properties_set_before_the_upgrade_count(visit: &mut Visit) -> Result<()> {
    let early =
        "const early = document.createElement('iep-checklist'); early.theme = 'dark'; early.helpPhone = '555-0100';
        addEventListener('DOMContentLoaded', () => document.body.append(early));";
    visit.open(&Page::new().body("").script(early)).await?;
    visit.wait("the theme", "widget().getAttribute('theme') === 'dark'").await?;
    visit.open_help().await?;
    visit.wait_for_text(&(said().help.call)("555-0100")).await?;
    visit.nothing_broke().await
}

pub async fn attributes_apply_while_it_runs(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new()).await?;
    let iep = "widget().shadowRoot.querySelector('.iep')";
    visit.run("widget().setAttribute('dir', 'rtl')", vec![]).await?;
    visit.wait("right to left", &format!("getComputedStyle({iep}).direction === 'rtl'")).await?;
    let light = visit.value(&format!("getComputedStyle({iep}).backgroundColor")).await?;
    visit.run("widget().setAttribute('theme', 'dark')", vec![]).await?;
    visit.wait("dark", &format!("getComputedStyle({iep}).backgroundColor !== {light}")).await?;
    visit.run("widget().setAttribute('heading-level', '4')", vec![]).await?;
    visit.wait("the level", "seek('heading', 'IEP checklist')[0].getAttribute('aria-level') === '4'").await?;
    visit.tick(Part::Goals).await?;
    visit.open_part(Part::Goals).await?;
    visit.run("widget().setAttribute('storage-key', 'another')", vec![]).await?;
    // What was open is about another list.
    visit.at_the_list().await?;
    visit.wait_checked(title(Part::Goals), false).await?;
    visit.run("widget().removeAttribute('storage-key')", vec![]).await?;
    visit.wait_checked(title(Part::Goals), true).await?;
    // What is kept for the visit is a list of its own, and what was kept before stays where it is.
    visit.run("widget().setAttribute('keep', 'visit')", vec![]).await?;
    visit.wait_checked(title(Part::Goals), false).await?;
    visit.tick(Part::Services).await?;
    visit
        .wait(
            "it to be kept for the visit",
            "Object.keys(sessionStorage).some((key) => key.startsWith('iep-checklist:'))",
        )
        .await?;
    visit.run("widget().removeAttribute('keep')", vec![]).await?;
    visit.wait_checked(title(Part::Goals), true).await?;
    visit.wait_checked(title(Part::Services), false).await?;
    visit.run("widget().setAttribute('help-phone', '555-0199')", vec![]).await?;
    visit.open_help().await?;
    visit.find("link", &(said().help.call)("555-0199")).await?;
    // While a sheet lies over it, in the top layer: it is of the same colors at once.
    let sheet = "widget().shadowRoot.querySelector('dialog[open]')";
    let dark = visit.value(&format!("getComputedStyle({sheet}).backgroundColor")).await?;
    visit.run("widget().setAttribute('theme', 'light')", vec![]).await?;
    visit
        .wait("light", &format!("getComputedStyle({sheet}).backgroundColor === {light} && {light} !== {dark}"))
        .await?;
    visit
        .run("widget().setAttribute('help-name', 'Harbor'); widget().helpUrl = 'https://harbor.example/help'", vec![])
        .await?;
    visit.wait_for_text("Harbor").await?;
    visit.find("link", &starting(said().help.website)).await?;
    visit.run("widget().removeAttribute('help-phone')", vec![]).await?;
    visit
        .wait("the call to go", &format!("seek('link', {}).length === 0", json!((said().help.call)("555-0199"))))
        .await?;
    visit.nothing_broke().await
}

pub async fn a_bad_attribute_falls_back_and_warns_once(visit: &mut Visit) -> Result<()> {
    let bad = "theme=\"purple\" dir=\"up\" storage-key=\"a b\" heading-level=\"9\" keep=\"sometimes\" settings=\"{\"";
    visit.open(&Page::with(bad)).await?;
    visit.tick(Part::Goals).await?;
    let warnings = visit.watched("warnings").await?;
    let lines: Vec<String> = serde_json::from_value(warnings)?;
    for name in ["theme", "dir", "storage-key", "heading-level", "keep", "settings"] {
        let own = lines.iter().filter(|line| line.contains(name)).count();
        ensure!(own == 1, "{own} warnings about {name}: {lines:?}");
    }
    visit
        .expect(
            "kept under the usual key",
            "Object.keys(localStorage).every((key) => key.startsWith('iep-checklist:'))",
        )
        .await?;
    visit.nothing_broke().await
}

pub async fn bad_settings_in_a_child_leave_the_widget_whole(visit: &mut Visit) -> Result<()> {
    let child = "<iep-checklist><script type=\"application/json\">{\"help-links\": [</script></iep-checklist>";
    visit.open(&Page::new().body(child)).await?;
    visit.tick(Part::Goals).await?;
    visit.wait("one warning", "watched.warnings.length === 1 && watched.warnings[0].includes('settings')").await?;
    visit.nothing_broke().await
}

pub async fn links_of_the_host_are_in_the_help(visit: &mut Visit) -> Result<()> {
    let settings = json!({"help-links": [{"title": "Our legal clinic", "url": "https://example.org/clinic"}]});
    let child = format!("<iep-checklist><script type=\"application/json\">{settings}</script></iep-checklist>");
    visit.open(&Page::new().body(&child)).await?;
    visit.open_help().await?;
    visit.find("link", &starting("Our legal clinic")).await?;
    visit.nothing_broke().await
}

/// R12: nothing outside the shadow root is touched.
pub async fn nothing_outside_the_shadow_root_is_touched(visit: &mut Visit) -> Result<()> {
    let count = "JSON.stringify([document.head.innerHTML, document.documentElement.getAttributeNames(),
        document.body.getAttributeNames(), document.cookie, document.title, location.href, history.length,
        document.adoptedStyleSheets.length, document.body.children.length])";
    let late = "addEventListener('DOMContentLoaded', () => { window.before = eval(count); });";
    visit.open(&Page::new().script(&format!("const count = {}; {late}", json!(count)))).await?;
    visit.tick(Part::Goals).await?;
    visit.open_part(Part::Goals).await?;
    visit.note("Private words").await?;
    visit.back_to_list().await?;
    visit.open_data().await?;
    visit.escape().await?;
    visit.at_the_list().await?;
    let after = visit.value(count).await?;
    let before = visit.value("window.before").await?;
    ensure!(after == before, "before {before}\nafter  {after}");
    visit.nothing_broke().await
}

/// R11: no personal word enters an event, an attribute, the URL, the console or the title.
pub async fn no_personal_word_leaves_the_widget(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new()).await?;
    visit.open_part(Part::Goals).await?;
    visit.note("Zanzibar").await?;
    visit.back_to_list().await?;
    visit.wait_stored("Zanzibar").await?;
    let heard =
        visit.value("JSON.stringify([watched.events, watched.warnings, document.title, location.href])").await?;
    ensure!(!heard.to_string().contains("Zanzibar"), "it was heard: {heard}");
    let attributes =
        "[...all()].filter((one) => [...one.attributes].some((own) => own.value.includes('Zanzibar'))).length";
    ensure!(visit.value(attributes).await? == 0, "it stands in an attribute");
    visit.nothing_broke().await
}

pub async fn fields_are_marked_as_private(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new()).await?;
    visit.open_part(Part::Goals).await?;
    visit.find("textbox", said().part.note).await?;
    let marked = "(one) => ['data-clarity-mask', 'data-hj-suppress', 'data-dd-privacy', 'data-sentry-mask']
        .every((name) => one.hasAttribute(name)) && ['fs-exclude', 'rr-mask', 'rr-block', 'sentry-block']
        .every((name) => one.classList.contains(name))";
    visit.expect("the container is marked", &format!("({marked})(widget().shadowRoot.querySelector('.iep'))")).await?;
    let field = format!("seek('textbox', {})[0]", json!(said().part.note));
    visit.expect("the field is marked", &format!("({marked})({field})")).await?;
    visit.expect("no autocomplete", &format!("{field}.autocomplete === 'off'")).await?;
    visit.expect("not translated", &format!("{field}.translate === false")).await?;
    visit.nothing_broke().await
}

pub async fn loaded_lazily_it_costs_the_shell_until_it_nears_the_screen(visit: &mut Visit) -> Result<()> {
    let far = "<div style=\"height: 6000px\"></div><iep-checklist loading=\"lazy\"></iep-checklist>";
    visit.open_bare(&Page::new().body(far)).await?;
    visit.wait("the shell", "customElements.get('iep-checklist')").await?;
    // Two frames: an observer that would fire at once has fired by then.
    visit.frames(2).await?;
    let asked = visit.server.requests();
    ensure!(!asked.iter().any(|one| one.contains("wasm") || one.contains("-app.js")), "already asked for: {asked:?}");
    visit.run("widget().scrollIntoView()", vec![]).await?;
    visit.started().await?;
    visit.tick(Part::Goals).await?;
    visit.nothing_broke().await?;
    // The page can also ask for it before it is near.
    visit.open_bare(&Page::new().body(far)).await?;
    visit.wait("the shell", "customElements.get('iep-checklist')").await?;
    visit.expect("it has not started", "!widget().shadowRoot").await?;
    visit.run("widget().loading = 'eager'", vec![]).await?;
    visit.started().await?;
    visit.nothing_broke().await
}

/// R11: no request once it has started.
pub async fn once_started_it_asks_the_network_for_nothing(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::with("help-phone=\"555-0100\"")).await?;
    visit.server.forget_requests();
    visit.run("performance.clearResourceTimings()", vec![]).await?;
    visit.tick(Part::Goals).await?;
    for part in Part::ALL {
        if !part.is_section() && !visit.has("button", &details(part)).await? {
            visit.click("button", &starting(said().checklist.also)).await?;
        }
        visit.open_part(part).await?;
        visit.note("A line").await?;
        visit.back_to_list().await?;
    }
    visit.open_data().await?;
    visit.escape().await?;
    visit.open_help().await?;
    visit.escape().await?;
    visit.at_the_list().await?;
    visit.click("button", said().ways.hide).await?;
    visit.click("button", said().ways.back).await?;
    visit.erase().await?;
    ensure!(visit.server.requests().is_empty(), "the server was asked: {:?}", visit.server.requests());
    let timed = visit.value("performance.getEntriesByType('resource').map((one) => one.name)").await?;
    ensure!(timed == json!([]), "the browser asked: {timed}");
    visit.nothing_broke().await
}
