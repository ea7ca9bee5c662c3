//! The zip as a site owner uses it: unpacked on a computer, opened by a double click, uploaded, pasted.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use iep_checklist::content::{Lang, words};
use iep_checklist::model::Part;
use serde_json::json;
use xtask::builder::BUILDER;
use xtask::serve::{Answer, Server};
use xtask::{bundle, site};

use crate::axe::{COLORINGS, page_passes};
use crate::command::emulate_media;
use crate::visit::Visit;

/// Unpacks the zip into a folder of this engine's own, and gives its one folder.
fn unpacked(visit: &Visit) -> Result<PathBuf> {
    let folder = xtask::run::root().join("target/unzipped").join(visit.engine().name());
    let _ = fs::remove_dir_all(&folder);
    let zip = fs::read(site::zip_in(&site::served())?).context("the built site has no zip")?;
    for file in bundle::unpack(&zip)? {
        let path = folder.join(file.name);
        fs::create_dir_all(path.parent().unwrap_or(&folder))?;
        fs::write(path, file.bytes)?;
    }
    let mut tops = fs::read_dir(&folder)?.map(|entry| entry.map(|entry| entry.path()));
    tops.next().context("an empty zip")?.map_err(Into::into)
}

/// Opens START-HERE.html from the disk, as a double click does.
async fn open_the_page(visit: &Visit, top: &Path) -> Result<()> {
    let address = format!("file://{}", top.join(bundle::START).display());
    visit.client()?.goto(&address).await.with_context(|| format!("{} does not open", bundle::START))
}

/// Writes into a field of START-HERE.html as typing does.
async fn fill(visit: &Visit, field: &str, words: &str) -> Result<()> {
    let script = "const field = document.getElementById(arguments[0]);
        field.value = arguments[1];
        field.dispatchEvent(new Event('input', { bubbles: true }));";
    visit.run(script, vec![json!(field), json!(words)]).await.map(|_| ())
}

async fn snippet(visit: &Visit) -> Result<String> {
    let shown = visit.value("document.getElementById('snippet').innerText").await?;
    Ok(shown.as_str().context("no snippet")?.to_string())
}

pub async fn the_snippet_of_the_zip_starts_the_widget_where_it_was_uploaded(visit: &mut Visit) -> Result<()> {
    let top = unpacked(visit)?;
    open_the_page(visit, &top).await?;
    fill(visit, "path", "files/our iep/").await?;
    fill(visit, "name", "Ma & Pa’s \"Center\" <b>").await?;
    fill(visit, "phone", "555-010-0199").await?;
    fill(visit, "url", "ma-and-pa.example/help?a=1&b=2").await?;
    fill(visit, "color", "#6a1b9a").await?;
    let snippet = snippet(visit).await?;
    for words in ["src=\"/files/our%20iep/iep-checklist.js\"", "--iep-accent: #6a1b9a;", "?v="] {
        ensure!(snippet.contains(words), "{words} is not in {snippet}");
    }
    // A page in another language does not take the list for its own. A chosen one stands on the element.
    ensure!(snippet.contains("<div lang=\"en\">") && !snippet.contains(" lang=\"es\""), "its language: {snippet}");
    fill(visit, "lang", "es").await?;
    let spanish = self::snippet(visit).await?;
    let goals = words(Lang::Es).of(Part::Goals).title;
    ensure!(spanish.contains(" lang=\"es\">") && spanish.contains(goals), "not in Spanish: {spanish}");
    ensure!(!spanish.contains("<div lang="), "its language is said twice: {spanish}");

    // The page with more choices opens by a double click too, with the checklist in it.
    let builder = format!("file://{}#way=file", top.join(bundle::UPLOAD).join(BUILDER).display());
    visit.client()?.goto(&builder).await?;
    visit.started().await?;
    visit.expect("the checklist is there", "document.getElementById('missing').hidden").await?;

    // Uploaded, and pasted into a page of the site.
    let folder = top.join("files/our iep");
    fs::create_dir_all(top.join("files"))?;
    fs::rename(top.join(bundle::UPLOAD), &folder)?;
    let server = Server::start(&top, 0).await?;
    let page = format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Host</title>\
         <link rel=\"icon\" href=\"data:,\"></head><body><h1>Our site</h1>{snippet}</body></html>"
    );
    server.put("/page.html", Answer::html(page));
    visit.client()?.goto(&format!("{}/page.html", server.origin())).await?;
    visit.started().await?;
    visit.tick(Part::Goals).await?;
    visit.expect("the name came through", "widget().helpName === 'Ma & Pa’s \"Center\" <b>'").await?;
    visit.expect("the link came through", "widget().helpUrl === 'https://ma-and-pa.example/help?a=1&b=2'").await?;
    let asked = server.requests();
    let missed: Vec<_> =
        asked.iter().filter(|one| !one.contains("/page.html") && !one.contains("/our%20iep/")).collect();
    ensure!(missed.is_empty(), "asked for outside the folder: {missed:?}");

    // The sample page shows at once whether the upload is whole.
    visit.client()?.goto(&format!("{}/files/our%20iep/sample.html", server.origin())).await?;
    visit.started().await?;
    visit.wait_checked(crate::words::title(Part::Goals), true).await
}

pub async fn the_page_to_start_with_is_good_to_read(visit: &mut Visit) -> Result<()> {
    let top = unpacked(visit)?;
    for (coloring, media) in COLORINGS {
        emulate_media(visit, media).await?;
        open_the_page(visit, &top).await?;
        visit.run("document.querySelector('a[href=\"#elsewhere\"]').click()", vec![]).await?;
        visit.expect("what the link leads to is unfolded", "document.getElementById('elsewhere').open").await?;
        visit.run("for (const one of document.querySelectorAll('details')) one.open = true", vec![]).await?;
        page_passes(visit, bundle::START, coloring).await?;
    }
    visit.run("document.getElementById('faster').click()", vec![]).await?;
    visit.run("document.getElementById('copy').click()", vec![]).await?;
    visit.wait("a word on the copy", "document.getElementById('copied').textContent").await?;
    let bare = snippet(visit).await?;
    ensure!(bare.starts_with("<script ") && !bare.contains("?v="), "it is for this build alone: {bare}");
    // Nothing sticks out on a phone, and nothing was loaded.
    let phone = format!("<iframe src=\"{}\" width=\"320\" height=\"700\"></iframe>", bundle::START);
    fs::write(top.join("phone.html"), format!("<!doctype html><title>Phone</title>{phone}"))?;
    visit.client()?.goto(&format!("file://{}", top.join("phone.html").display())).await?;
    visit.client()?.enter_frame(0).await?;
    visit.expect("it is as narrow as a phone", "document.scrollingElement.scrollWidth <= innerWidth").await?;
    visit.expect("it loads nothing", "performance.getEntriesByType('resource').length === 0").await
}
