//! The page that builds the snippet: choices that come with a link, the checklist beside them, and what is copied.

use anyhow::{Context, Result, ensure};
use iep_checklist::content::{Lang, fallback_html, words};
use iep_checklist::model::Part;
use serde_json::{Value, json};
use xtask::builder::BUILDER;
use xtask::one_file::STANDALONE;
use xtask::serve::{Answer, Server};
use xtask::site;

use crate::axe::{COLORINGS, page_passes};
use crate::command::emulate_media;
use crate::visit::Visit;

/// A name with everything in it that HTML and addresses treat as their own.
const NAME: &str = "Ma & Pa’s \"Center\" <b>";

/// What a link can hold, as pairs of name and value.
const CHOICES: [(&str, &str); 13] = [
    ("accent", "#6a1b9a"),
    ("lang", "es"),
    ("theme", "dark"),
    ("help-name", NAME),
    ("help-phone", "555-010-0199"),
    ("help-url", "https://ma-and-pa.example/help?a=1&b=2"),
    ("standalone-url", "/list/"),
    ("team-name", "ARD committee"),
    ("transition-age", "14"),
    ("service-start", "10 school-days signed"),
    ("keep", "visit"),
    ("heading-level", "3"),
    ("storage-key", "maya"),
];

/// Opens the builder by a link that holds these choices.
async fn open_with(visit: &Visit, choices: &[(&str, &str)]) -> Result<()> {
    visit.go(&format!("/{BUILDER}")).await?;
    visit.run("location.hash = new URLSearchParams(arguments[0])", vec![json!(choices)]).await?;
    visit.client()?.refresh().await?;
    visit.wait("the builder", "document.getElementById('snippet')?.textContent").await
}

async fn shown(visit: &Visit, id: &str) -> Result<String> {
    visit.wait(&format!("a text in {id}"), &format!("document.getElementById('{id}').textContent")).await?;
    let text = visit.value(&format!("document.getElementById('{id}').textContent")).await?;
    Ok(text.as_str().with_context(|| format!("nothing in {id}"))?.to_string())
}

/// A page of a host that allows its scripts what the line says, and has the snippet in it.
fn host_page(snippet: &str, policy: &str) -> Answer {
    let page = format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Host</title>\
         <link rel=\"icon\" href=\"data:,\"><script src=\"/watch.js\"></script></head>\
         <body><h1>Our site</h1>{snippet}</body></html>"
    );
    Answer::html(page).with("content-security-policy", policy)
}

pub async fn a_link_to_the_builder_brings_its_choices_back(visit: &mut Visit) -> Result<()> {
    open_with(visit, &CHOICES).await?;
    visit.started().await?;
    visit.wait_for_text(words(Lang::Es).head.title).await?;
    let page = shown(visit, "snippet").await?;
    for (name, value) in CHOICES.into_iter().filter(|(name, _)| *name != "accent") {
        let value = value.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;");
        ensure!(page.contains(&format!(" {name}=\"{value}\"")), "{name} is not in {page}");
    }
    ensure!(page.contains(" --iep-accent: #6a1b9a;"), "the color is not in {page}");
    ensure!(!page.contains("<div lang="), "the language of the list is that of the element: {page}");
    visit.expect("the checklist has the name", &format!("widget().helpName === {}", json!(NAME))).await?;
    visit.expect("it is dark", "widget().theme === 'dark'").await?;
    let accent = "getComputedStyle(widget()).getPropertyValue('--iep-accent').trim() === '#6a1b9a'";
    visit.expect("it has the color", accent).await?;
    visit
        .expect("it is kept apart", "widget().keep === 'visit' && widget().storageKey.startsWith('iep-builder')")
        .await?;
    let link = "[...new URLSearchParams(new URL(document.getElementById('link').textContent).hash.slice(1))]";
    let mut choices = CHOICES.map(|(name, value)| json!([name, value])).to_vec();
    choices.sort_by_key(Value::to_string);
    let mut again = visit.value(link).await?.as_array().context("a link without choices")?.clone();
    again.sort_by_key(Value::to_string);
    ensure!(again == choices, "the link brings {again:?}");

    // The stand-alone page that is saved has the same choices in it.
    let catch = "window.saved = []; URL.createObjectURL = (blob) => { blob.text().then((text) => saved.push(text)); return '#'; };
        HTMLAnchorElement.prototype.click = () => {};
        document.getElementById('save').click();";
    visit.run(catch, vec![]).await?;
    visit.wait("the page to save", "window.saved[0]").await?;
    let saved = visit.value("window.saved[0]").await?;
    let saved = saved.as_str().context("no page was saved")?;
    for words in ["<html lang=\"es\"", "<div lang=\"es\">", fallback_html(words(Lang::Es)).trim()] {
        ensure!(saved.contains(words), "without its scripts the page is not in Spanish: {words}");
    }
    visit.server.put("/own.html", Answer::html(saved));
    visit.go("/own.html").await?;
    visit.started().await?;
    visit.expect("it has the name", &format!("widget().helpName === {}", json!(NAME))).await?;
    visit.expect("it has the color", accent).await?;
    visit.wait_for_text(words(Lang::Es).head.title).await?;

    // A link that somebody made up breaks nothing, and nothing of it that is not allowed is written.
    let odd = [
        ("lang", "xx"),
        ("accent", "red;}"),
        ("help-url", "javascript:x"),
        ("way", "?"),
        ("files", "\"><script>"),
        ("a", "b"),
    ];
    open_with(visit, &odd).await?;
    visit.started().await?;
    let page = shown(visit, "snippet").await?;
    ensure!(page.contains("<div lang=\"en\">\n<p>"), "the list does not say its language: {page}");
    ensure!(page.contains("<script type=\"module\" src=\"/&quot;&gt;&lt;script&gt;/iep-checklist.js\">"), "{page}");
    ensure!(
        page.contains("<iep-checklist loading=\"lazy\">") && !page.contains("javascript:") && !page.contains("red;}"),
        "{page}"
    );
    visit.expect("it says so", "document.getElementById('help-url').ariaInvalid === 'true'").await?;
    // Of another site's address the path alone is taken: nobody is made to load a script from there unchecked.
    open_with(visit, &[("files", "https://other.example/x/")]).await?;
    let page = shown(visit, "snippet").await?;
    ensure!(page.contains(" src=\"/x/iep-checklist.js\"") && !page.contains("other.example"), "{page}");
    Ok(())
}

pub async fn the_snippet_starts_under_exactly_the_policy_that_the_builder_shows(visit: &mut Visit) -> Result<()> {
    let list = std::fs::read(site::served().join("integrity.json")).context("no integrity.json")?;
    let list: Value = serde_json::from_slice(&list)?;
    let value = |name: &str| list[name].as_str().unwrap_or("no value").to_string();
    // The files are on this visit's server; the page is on another one, or on the same.
    let other = Server::start(&site::served(), 0).await?;
    let watch = std::fs::read(xtask::run::root().join("tests/browser/src/watch.js"))?;
    other.put("/watch.js", Answer::new("text/javascript", watch));
    let folder = format!("{}/", visit.server.origin());
    let ways: [(&str, &str, &Server, Vec<String>); 4] = [
        ("site", "/", &visit.server, vec![]),
        ("file", "/", &visit.server, vec![]),
        ("elsewhere", &folder, &other, vec![value(site::SHELL), value(site::APP)]),
        ("file", &folder, &other, vec![value(STANDALONE)]),
    ];
    for (way, files, host, values) in ways {
        open_with(visit, &[("help-name", NAME), ("way", way), ("files", files)]).await?;
        let (snippet, policy) = (shown(visit, "snippet").await?, shown(visit, "policy").await?);
        for one in values {
            ensure!(snippet.contains(&one), "{way}: {one} is not in {snippet}");
        }
        host.put("/pasted.html", host_page(&snippet, &policy));
        visit.client()?.goto(&format!("{}/pasted.html", host.origin())).await?;
        visit.started().await.with_context(|| format!("{way}, under {policy}"))?;
        visit.tick(Part::Goals).await?;
        visit.expect("the name came through", &format!("widget().helpName === {}", json!(NAME))).await?;
        visit.nothing_broke().await.with_context(|| format!("{way}, under {policy}"))?;
    }
    Ok(())
}

pub async fn the_builder_is_good_to_read_and_to_use(visit: &mut Visit) -> Result<()> {
    for (coloring, media) in COLORINGS {
        emulate_media(visit, media).await?;
        open_with(visit, &[("help-url", "javascript:x"), ("heading-level", "3"), ("way", "elsewhere")]).await?;
        visit.started().await?;
        page_passes(visit, BUILDER, coloring).await?;
    }
    for width in [280, 360, 760, 1200] {
        visit.open_address_in_frame(&format!("/{BUILDER}"), width, 740).await?;
        visit.started().await?;
        let over = "document.scrollingElement.scrollWidth - innerWidth";
        let over = visit.value(over).await?;
        ensure!(over.as_f64().is_some_and(|over| over <= 0.0), "{over} px too wide for {width}");
    }
    // By the keyboard alone: a name, and the snippet has it.
    visit.go(&format!("/{BUILDER}")).await?;
    visit.started().await?;
    visit.run("document.getElementById('help-name').focus()", vec![]).await?;
    visit.write("Ma & Pa").await?;
    visit
        .wait("the name", "document.getElementById('snippet').textContent.includes('help-name=\"Ma &amp; Pa\"')")
        .await?;
    visit.expect("the address has it", "location.hash === '#help-name=Ma+%26+Pa'").await
}
