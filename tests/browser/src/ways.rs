//! The ways in: how a site can bring the checklist, and the places of a page where it can stand. What the README says is
//! taken from the README.

use anyhow::{Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use fantoccini::key::Key;
use iep_checklist::model::Part;
use serde_json::json;
use sha2::{Digest, Sha256};
use xtask::serve::{Answer, Server};
use xtask::site;

use crate::page::{FALLBACK, Page};
use crate::readme;
use crate::visit::Visit;
use crate::words::{said, starting, title};

/// A page with these lines of the README in its head.
fn pasted(lines: &str) -> Page {
    Page::new().without_widget_script().head(lines)
}

/// It starts, works, and the browser refused nothing.
async fn works(visit: &Visit, page: &Page) -> Result<()> {
    visit.open(page).await?;
    visit.tick(Part::Goals).await?;
    visit.nothing_broke().await
}

/// What the page's owner wrote is there, and nothing of the widget's but, where the owner is told, this code.
async fn the_fallback_stays(visit: &Visit, page: &Page, code: Option<&str>) -> Result<()> {
    visit.open_bare(page).await?;
    match code {
        Some(code) => {
            let told = format!("watched.events.some((one) => one.name === 'error' && one.detail.code === '{code}')");
            visit.wait(&format!("the host to be told “{code}”"), &told).await?;
        }
        // The script was not run, and every script has been asked for once the page is loaded.
        None => visit.expect("no element", "customElements.get('iep-checklist') === undefined").await?,
    }
    visit.wait_for_text(FALLBACK).await?;
    visit.expect("it has not started", "!widget().shadowRoot?.querySelector('.iep')").await
}

pub async fn the_lines_of_the_readme_work_under_its_policies(visit: &mut Visit) -> Result<()> {
    readme::upload(&visit.server)?;
    let [three_files, one_file, ..] = readme::policies()?;
    let (head, element) =
        (readme::snippet("type=\"module\" src=\"/files/")?, readme::snippet("<iep-checklist help-name")?);
    // The policy says nothing of styles, so the two lines that keep the height may stay where they are.
    works(visit, &pasted(&head).body(&element).policy(&three_files)).await?;
    visit.wait("the height to be kept", "widget().getBoundingClientRect().height >= 900").await?;
    visit.server.forget_requests();

    let one = readme::snippet("src=\"/files/iep-checklist.standalone.js\"")?;
    let alone = format!("{one_file}; connect-src 'none'");
    works(visit, &pasted(&one).body(&element).policy(&alone)).await?;
    let asked = visit.server.requests();
    ensure!(!asked.iter().any(|one| one.contains("wasm") || one.contains("-app")), "it asked for more: {asked:?}");

    // Under a policy without WebAssembly neither starts.
    for (lines, policy) in [(&head, &three_files), (&one, &one_file)] {
        let without = policy.replace(" 'wasm-unsafe-eval'", "");
        the_fallback_stays(visit, &pasted(lines).policy(&without), Some("load")).await?;
    }
    Ok(())
}

/// What else the README has to paste: a link to the page of its own, the way to it, settings, and colors.
pub async fn the_other_lines_of_the_readme_do_what_it_says(visit: &mut Visit) -> Result<()> {
    readme::upload(&visit.server)?;
    visit.server.put("/iep-checklist/", Answer::html(String::from_utf8(readme::built(site::PAGE)?)?));
    let link = readme::snippet("<a href=\"/iep-checklist/\"")?;
    visit.open_bare(&Page::new().without_widget_script().body(&link)).await?;
    visit.click("link", "IEP checklist").await?;
    visit.started().await?;
    visit.tick(Part::Goals).await?;

    let way = readme::block("The stand-alone page", "html", "standalone-url")?;
    visit.open(&Page::new().body(&way)).await?;
    visit.click("tab", said().steps.title).await?;
    let to = format!("seek('link', {})[0]?.pathname === '/files/iep-checklist/'", json!(said().data.no_signal));
    visit.wait("the way to the page", &to).await?;

    let settings = readme::block("Settings", "html", "help-links")?;
    visit.open(&Page::new().body(&settings)).await?;
    visit.open_help().await?;
    visit.find("link", &starting("Our parent classes")).await?;
    visit.escape().await?;
    visit.open_part(Part::Services).await?;
    visit.find("link", &starting("What speech therapy is")).await?;
    visit.wait_for_text("In our state services start within 10 school days.").await?;

    let colors = readme::block("Colors and fonts", "css", "--iep-accent")?;
    let look = format!("getComputedStyle(seek('button', {})[0])", json!(said().mode.start));
    visit.open(&Page::new()).await?;
    let green = visit.value(&format!("{look}.backgroundColor")).await?;
    visit.open(&Page::new().style(&colors)).await?;
    // The big button is a third rounder.
    visit.wait("the corners", &format!("{look}.borderTopLeftRadius.startsWith('5.33')")).await?;
    visit.expect("the font", &format!("{look}.fontFamily.startsWith('\"Atkinson Hyperlegible\"')")).await?;
    visit.expect("another color", &format!("{look}.backgroundColor !== {green}")).await?;
    visit.nothing_broke().await
}

pub async fn files_from_another_address_start_only_as_they_were_chosen(visit: &mut Visit) -> Result<()> {
    let [_, _, policy_of_one, policy_of_three] = readme::policies()?;
    let three_files = readme::snippet("\"integrity\":")?;
    let one_file = readme::snippet("src=\"https://files.example/iep-checklist/iep-checklist.standalone.js\"")?;
    let changed = [
        (&three_files, None, None),
        (&three_files, Some("iep-checklist.js"), None),
        (&three_files, Some("iep-checklist-app.js"), Some("load")),
        (&three_files, Some("iep-checklist_bg.wasm"), Some("stale")),
        (&one_file, None, None),
        (&one_file, Some("iep-checklist.standalone.js"), None),
    ];
    for (recipe, file, code) in changed {
        // An address of its own each time: what a browser keeps of another is not asked for again.
        let other = Server::start(&xtask::site::served(), 0).await?;
        readme::upload(&other)?;
        if let Some(file) = file {
            // Still a script that runs, and still a module that starts: a custom section more.
            let (kind, more) = match file.ends_with(".wasm") {
                true => ("application/wasm", &b"\0\x04\x03new"[..]),
                false => ("text/javascript", &b"\n;globalThis.changed = true;"[..]),
            };
            let bytes = [&readme::built(file)?, more].concat();
            other.put(&format!("/iep-checklist/{file}"), Answer::new(kind, bytes));
        }
        let lines = readme::filled_in(recipe, &other.origin())?;
        let policy = match map_in(&lines) {
            Some(map) => policy_of_three.replace("sha256-…", &hash(map)),
            None => policy_of_one.clone(),
        };
        let page = pasted(&lines).policy(&policy.replace(readme::ELSEWHERE, &other.origin()));
        match file {
            None => works(visit, &page).await?,
            Some(file) => the_fallback_stays(visit, &page, code).await.map_err(|error| error.context(file))?,
        }
        visit.expect("nothing that was changed was run", "!('changed' in window)").await?;
    }
    Ok(())
}

/// The import map of a snippet.
fn map_in(lines: &str) -> Option<&str> {
    lines.split_once("<script type=\"importmap\">")?.1.split_once("</script>").map(|(map, _)| map)
}

/// What a policy calls an inline script.
fn hash(script: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(script)))
}

pub async fn where_html_may_not_be_made_of_text_it_works(visit: &mut Visit) -> Result<()> {
    for script in
        ["<script type=\"module\" src=\"/iep-checklist.js\">", "<script src=\"/iep-checklist.standalone.js\">"]
    {
        let page =
            pasted(&format!("{script}</script>")).policy("require-trusted-types-for 'script'; trusted-types 'none'");
        works(visit, &page).await?;
        visit.open_part(Part::Services).await?;
        visit.note("Under trusted types").await?;
        visit.back_to_list().await?;
        visit.open_team().await?;
        visit.open_data().await?;
        visit.escape().await?;
        visit.nothing_broke().await?;
    }
    Ok(())
}

pub async fn of_two_versions_on_a_page_the_second_steps_back(visit: &mut Visit) -> Result<()> {
    let shell = String::from_utf8(readme::built("iep-checklist.js")?)?;
    let build = shell.split("?v=").nth(1).and_then(|rest| rest.get(..12)).unwrap_or_default();
    visit.server.put("/other.js", Answer::new("text/javascript", shell.replace(build, "0123456789ab")));
    // The one file first: it is run while the page is read. The module of the same build has nothing to say to that.
    let scripts = "<script src=\"/iep-checklist.standalone.js\"></script><script type=\"module\" src=\"/other.js\"></script>\
        <script type=\"module\" src=\"/other.js?again\"></script>";
    works(visit, &Page::new().head(scripts)).await?;
    visit.wait("the scripts to be read", "document.readyState === 'complete'").await?;
    let warnings = visit.watched("warnings").await?;
    let once = "watched.warnings.filter((one) => one.includes('steps back')).length";
    // Each script says it once, and there are two that are of another version.
    ensure!(visit.value(once).await? == json!(2), "warned: {warnings}");
    ensure!(warnings.as_array().is_some_and(|all| all.len() == 2), "warned: {warnings}");
    let asked = visit.server.requests();
    ensure!(!asked.iter().any(|one| one.contains("0123456789ab")), "the other one brought its app: {asked:?}");
    Ok(())
}

/// A form of the host in a panel of tabs that is not shown at first. A submission would be counted, and leave the page.
const PANEL: &str = "<button id=\"tab\" onclick=\"panel.hidden = false\">Show</button>
    <div id=\"panel\" hidden><form id=\"form\" onsubmit=\"window.sent = true; return false\">
      <input name=\"host\" value=\"own\"><iep-checklist></iep-checklist><button>Send</button>
    </form></div>";

pub async fn in_a_form_in_a_hidden_panel_it_works_and_sends_nothing(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new().body(PANEL)).await?;
    visit.expect("it is not shown", "widget().getBoundingClientRect().height === 0").await?;
    visit.click("button", "Show").await?;
    visit.tick(Part::Goals).await?;
    visit.expect("it has its height", "widget().getBoundingClientRect().height > 400").await?;
    visit.open_part(Part::Goals).await?;
    let on_title = format!("clean(focused().textContent) === {} && shown(focused())", json!(title(Part::Goals)));
    visit.wait("the focus on the title", &on_title).await?;
    visit.back_to_list().await?;
    visit.open_team().await?;
    visit.click("button", said().team.person.add).await?;
    visit.click("textbox", said().team.person.name).await?;
    visit.write("Ana Ruiz").await?;
    visit.press(Key::Enter).await?;
    visit
        .expect("nothing of it is in the form", "JSON.stringify([...new FormData(form)]) === '[[\"host\",\"own\"]]'")
        .await?;
    visit.expect("the form has its own fields alone", "form.elements.length === 2").await?;
    visit.expect("nothing was sent", "!('sent' in window)").await?;
    visit.escape().await?;
    visit.nothing_broke().await
}

pub async fn in_a_dialog_of_the_host_its_own_sheets_close_first(visit: &mut Visit) -> Result<()> {
    let dialog = "<button onclick=\"host.showModal()\">Open</button>
        <dialog id=\"host\" style=\"width: 700px\"><iep-checklist></iep-checklist></dialog>";
    visit.open(&Page::new().body(dialog)).await?;
    visit.click("button", "Open").await?;
    visit.tick(Part::Goals).await?;
    visit.open_part(Part::Goals).await?;
    visit.note("In a dialog").await?;
    visit.escape().await?;
    visit.at_the_list().await?;
    visit.open_help().await?;
    // The sheet lies above the dialog: it is what a finger meets in the middle of the sheet.
    let above = "(() => { const box = layer().getBoundingClientRect();
        const met = widget().shadowRoot.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        return layer() !== host && layer().contains(met); })()";
    visit.wait("the sheet to lie above", above).await?;
    visit.escape().await?;
    visit.at_the_list().await?;
    visit.expect("the host's dialog is still open", "host.open").await?;
    visit.escape().await?;
    visit.wait("the host's dialog to close", "!host.open").await?;
    visit.click("button", "Open").await?;
    visit.wait_checked(title(Part::Goals), true).await?;
    visit.nothing_broke().await
}

pub async fn in_a_page_of_another_site_it_says_so_and_works_for_the_visit(visit: &mut Visit) -> Result<()> {
    let framed = said().data.framed.head;
    // In a frame of its own site there is nothing to tell.
    visit.open_in_frame(&Page::new(), 500, 700).await?;
    visit.expect("nothing is told", &format!("!text().includes({})", json!(framed))).await?;

    let host = format!("{}/host.html", visit.server.origin());
    let outer = Page::new()
        .without_widget_script()
        .body(&format!("<iframe src=\"{host}\" width=\"500\" height=\"700\"></iframe>"));
    visit.server.put("/outer.html", outer.answer());
    // The same machine under another name is another site.
    let other_site = visit.server.origin().replace("127.0.0.1", "localhost");
    let outer = format!("{other_site}/outer.html");
    visit.client()?.goto(&outer).await?;
    visit.client()?.enter_frame(0).await?;
    visit.started().await?;
    visit.wait_for_text(framed).await?;
    visit.tick(Part::Goals).await?;
    visit.open_part(Part::Goals).await?;
    visit.note("In another site").await?;
    visit.back_to_list().await?;
    // Nobody is asked again who has said "Not now".
    visit.click("button", said().data.not_now).await?;
    visit.wait("the notice to go", &format!("!text().includes({})", json!(framed))).await?;
    visit.wait_for_text(said().head.saved).await?;
    visit.nothing_broke().await?;

    // For the visit it is kept, apart from what the same page keeps by itself.
    visit.client()?.goto(&outer).await?;
    visit.client()?.enter_frame(0).await?;
    visit.started().await?;
    visit.checked_are(&[Part::Goals]).await?;
    visit.come_back().await?;
    visit.checked_are(&[]).await
}

pub async fn the_type_of_the_module_does_not_matter_and_everything_else_does(visit: &mut Visit) -> Result<()> {
    // What many servers answer in the place of a file that is not there, as if it were. And a script of a wrong type,
    // which no browser runs. Nothing that is right may come first, or the browser has it.
    visit.server.put("/iep-checklist_bg.wasm", Answer::new("application/wasm", "<p>Not found</p>"));
    visit.server.put("/iep-checklist-app.js", Answer::new("text/plain", readme::built("iep-checklist-app.js")?));
    the_fallback_stays(visit, &Page::new(), Some("load")).await?;
    visit.server.take("/iep-checklist-app.js");
    the_fallback_stays(visit, &Page::new(), Some("stale")).await?;
    let wasm = readme::built("iep-checklist_bg.wasm")?;
    visit.server.put("/iep-checklist_bg.wasm", Answer::new("application/octet-stream", wasm));
    works(visit, &Page::new()).await
}

pub async fn without_webassembly_the_fallback_stays_and_prints(visit: &mut Visit) -> Result<()> {
    for script in ["iep-checklist.js\" type=\"module", "iep-checklist.standalone.js"] {
        let page = pasted(&format!("<script src=\"/{script}\"></script>")).script("delete globalThis.WebAssembly");
        the_fallback_stays(visit, &page, Some("load")).await?;
        visit.expect("nothing stands before it", "widget().shadowRoot === null").await?;
    }
    visit.prints(&[FALLBACK]).await
}

pub async fn opened_from_a_disk_the_one_file_works(visit: &mut Visit) -> Result<()> {
    let folder = xtask::run::root().join("target/from-a-disk").join(visit.engine().name());
    std::fs::create_dir_all(&folder)?;
    std::fs::write(folder.join("iep-checklist.standalone.js"), readme::built("iep-checklist.standalone.js")?)?;
    // An old page, in an encoding of its own, with the script in its head and nothing else.
    let page = "<meta charset=\"windows-1252\"><title>Old</title><script src=\"iep-checklist.standalone.js\"></script>\
        <iep-checklist lang=\"es\" loading=\"eager\"><p>Lista</p></iep-checklist>";
    let page_file = folder.join("page.html");
    std::fs::write(&page_file, page)?;
    visit.client()?.goto(&format!("file://{}", page_file.display())).await?;
    visit.started().await?;
    let words = iep_checklist::content::words(iep_checklist::content::Lang::Es);
    let goals = words.of(Part::Goals).title;
    visit.click("checkbox", goals).await?;
    visit.wait_checked(goals, true).await?;
    visit.find("button", &starting(words.ways.hide)).await.map(|_| ())
}
