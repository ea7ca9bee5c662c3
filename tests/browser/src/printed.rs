//! What is printed: one paper on a page of its own, whatever the host's page looks like.

use anyhow::{Context, Result, ensure};
use fantoccini::wd::{PrintConfiguration, WindowHandle};
use iep_checklist::model::Part;
use serde_json::json;
use xtask::setup::Engine;

use crate::hosts::STRICT;
use crate::page::Page;
use crate::visit::Visit;
use crate::words::{said, starting};

/// Asks for the page to print, and notes that it was asked, in the place of the browser's own dialog.
const NO_DIALOG: &str = "const open = window.open.bind(window);
    window.open = (...all) => {
      const page = open(...all);
      if (page) page.print = () => { window.printed = (window.printed ?? 0) + 1; };
      return page;
    };";

/// What a file that is saved holds, in the place of a download.
pub const NO_DOWNLOAD: &str = "window.open = () => null;
    window.shared = [];
    const share = (what) => { shared.push(what); return Promise.resolve(); };
    Object.defineProperty(navigator, 'share', { configurable: true, value: share });
    const made = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => { blob.text().then((text) => { window.saved = text; }); return made(blob); };
    addEventListener('click', (event) => { if (event.target.download) event.preventDefault(); }, true);
    HTMLAnchorElement.prototype.click = function () { window.savedAs = this.download; };";

impl Visit {
    /// Opens the sheet that asks what to print.
    pub async fn open_print(&self) -> Result<()> {
        self.open_menu().await?;
        self.click("button", &starting(said().print.title)).await?;
        self.find("dialog", said().print.title).await.map(|_| ())
    }

    /// Prints what is chosen on the open sheet, and goes to the window with it.
    async fn printed(&self) -> Result<WindowHandle> {
        let before = self.client()?.windows().await?;
        let asked = self.value("window.printed ?? 0").await?.as_i64().unwrap_or_default();
        self.click("button", said().print.title).await?;
        self.wait("the browser to be asked to print", &format!("window.printed === {}", asked + 1)).await?;
        let mut new = self.client()?.windows().await?.into_iter().filter(|one| !before.contains(one));
        let window = new.next().context("no window was opened")?;
        self.to(&window).await?;
        Ok(window)
    }
}

pub async fn the_sheet_prints_alone_from_under_a_strict_policy(visit: &mut Visit) -> Result<()> {
    let page = Page::new().without_icon().policy(STRICT).and("<footer>Host footer</footer>");
    visit.open(&page).await?;
    let home = visit.client()?.window().await?;
    visit.run(NO_DIALOG, vec![]).await?;
    visit.open_part(Part::Goals).await?;
    visit.note("Not to be printed").await?;
    visit.back_to_list().await?;
    visit.open_part(Part::Services).await?;
    visit.note("OK to be printed <b>as it is</b>").await?;
    visit.click("switch", said().part.share).await?;
    visit.back_to_list().await?;

    visit.open_print().await?;
    visit.printed().await?;
    let text = visit.value("document.body.innerText").await?.to_string();
    for (words, is_there) in [
        (said().fixed.general, true),
        ("OK to be printed <b>as it is</b>", true),
        ("Not to be printed", false),
        ("Host page", false),
        ("Host footer", false),
    ] {
        ensure!(text.contains(words) == is_there, "“{words}” on the sheet for the school: {text}");
    }
    visit.expect("it is dressed", "getComputedStyle(document.querySelector('h1')).borderBottomWidth === '2px'").await?;
    visit.expect("no markup was made of words", "document.querySelector('b') === null").await?;
    if visit.engine() != Engine::WebKit {
        let pdf = visit.client()?.print(PrintConfiguration::default()).await?;
        ensure!(pdf.starts_with(b"%PDF") && pdf.len() > 4000, "what prints is no PDF");
    }
    visit.client()?.close_window().await?;
    visit.to(&home).await?;

    // The parent's own binder asks before it takes private notes in.
    visit.click("radio", said().print.binder).await?;
    for private in [false, true] {
        if private {
            visit.click("switch", said().print.private).await?;
            visit.click("switch", said().print.large).await?;
        }
        visit.printed().await?;
        let text = visit.value("document.body.innerText").await?.to_string();
        ensure!(text.contains("OK to be printed"), "the shared note in the binder: {text}");
        ensure!(text.contains("Not to be printed") == private, "the private note in the binder: {text}");
        let size = visit.value("parseFloat(getComputedStyle(document.querySelector('p, li')).fontSize)").await?;
        ensure!(size.as_f64().is_some_and(|size| (size > 20.0) == private), "letters of {size} px");
        visit.client()?.close_window().await?;
        visit.to(&home).await?;
    }
    visit.nothing_broke().await
}

pub async fn where_no_page_can_open_the_sheet_is_saved_as_a_file(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new().script(NO_DOWNLOAD)).await?;
    visit.open_print().await?;
    visit.click("button", said().print.title).await?;
    visit.wait_for_text(said().print.blocked).await?;
    visit.wait("the file", "typeof window.saved === 'string'").await?;
    let name = visit.value("window.savedAs").await?;
    ensure!(name == json!("my-pages.html"), "saved as {name}");
    let read = "(() => { const page = new DOMParser().parseFromString(window.saved, 'text/html');
        return [page.compatMode, page.characterSet, page.querySelectorAll('script, link, img').length,
          page.querySelectorAll('style').length, page.body.textContent.includes(WORDS)]; })()";
    let found = visit.value(&read.replace("WORDS", &json!(said().fixed.general).to_string())).await?;
    ensure!(found == json!(["CSS1Compat", "UTF-8", 0, 1, true]), "the file: {found}");
    // Nor is there a printer on the way: it can be sent to oneself, under a name that tells nothing.
    visit.click("button", said().letter.share).await?;
    visit.wait("it to be shared", "shared.length === 1").await?;
    let whole = format!(
        "shared[0].title === {} && shared[0].text.includes({})",
        json!(said().print.pages),
        json!(said().fixed.general)
    );
    visit.expect("it is the sheet", &whole).await?;
    visit.nothing_broke().await
}
