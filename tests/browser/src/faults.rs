//! Storage that does not do what it should: the widget goes on, says so, and loses nothing.

use anyhow::{Result, ensure};
use iep_checklist::model::Part;
use serde_json::json;
use xtask::setup::Engine;

use crate::page::Page;
use crate::visit::Visit;
use crate::words::{said, title};

/// Puts something in the place of `localStorage`.
fn replaced(by: &str) -> Page {
    Page::new()
        .script(&format!("Object.defineProperty(window, 'localStorage', {{ configurable: true, get() {{ {by} }} }});"))
}

async fn works_for_this_visit(visit: &Visit) -> Result<()> {
    visit.tick(Part::Goals).await?;
    visit.wait_for_text(said().notices.blocked.head).await?;
    visit.wait_for_text(said().head.not_saved).await?;
    visit.open_part(Part::Goals).await?;
    visit.note("Still here").await?;
    visit.back_to_list().await?;
    visit.open_part(Part::Goals).await?;
    ensure!(visit.noted().await? == "Still here", "the note is {:?}", visit.noted().await?);
    visit.back_to_list().await?;
    visit.checked_are(&[Part::Goals]).await?;
    visit.nothing_broke().await
}

/// R4: without storage it works for this visit and says so.
pub async fn blocked_storage_is_said_and_the_visit_goes_on(visit: &mut Visit) -> Result<()> {
    visit.open(&replaced("throw new DOMException('no', 'SecurityError');")).await?;
    works_for_this_visit(visit).await
}

pub async fn storage_that_is_null_is_said_and_the_visit_goes_on(visit: &mut Visit) -> Result<()> {
    visit.open(&replaced("return null;")).await?;
    works_for_this_visit(visit).await
}

pub async fn a_sandboxed_frame_without_storage_still_works(visit: &mut Visit) -> Result<()> {
    let frame = "<iframe sandbox=\"allow-scripts\" src=\"/host.html\" width=\"500\" height=\"700\"></iframe>";
    visit.server.put("/host.html", Page::new().answer());
    visit.server.put("/outer.html", Page::new().without_widget_script().body(frame).answer());
    visit.go("/outer.html").await?;
    visit.client()?.enter_frame(0).await?;
    visit.started().await?;
    works_for_this_visit(visit).await
}

/// A frame without an address of its own is another site to every server. Where that one shares nothing, one file starts, and
/// of three the page's own list stays.
pub async fn a_sandboxed_frame_needs_a_server_that_shares_or_one_file(visit: &mut Visit) -> Result<()> {
    visit.server.share_with_nobody();
    let frame = "<iframe sandbox=\"allow-scripts\" src=\"/host.html\" width=\"500\" height=\"700\"></iframe>";
    let one_file = "<script src=\"/iep-checklist.standalone.js\" defer></script>";
    let list = "<iep-checklist><p>The list of the page</p></iep-checklist>";
    visit.server.put("/outer.html", Page::new().without_widget_script().body(frame).answer());
    visit.server.put("/host.html", Page::new().without_widget_script().head(one_file).body(list).answer());
    visit.go("/outer.html").await?;
    visit.client()?.enter_frame(0).await?;
    visit.started().await?;
    works_for_this_visit(visit).await?;
    visit.server.put("/host.html", Page::new().body(list).answer());
    visit.client()?.enter_parent_frame().await?;
    visit.go("/outer.html").await?;
    visit.client()?.enter_frame(0).await?;
    visit.wait("the page to be whole", "document.readyState === 'complete'").await?;
    visit.frames(3).await?;
    visit.expect("the list stays", "!widget().shadowRoot && document.body.innerText.includes('The list of')").await
}

/// The stand-alone page in such a frame: no worker, and all else as before. To WebKit nothing is of such a page's own site, so its
/// policy lets no script in, and the list stays.
pub async fn the_stand_alone_page_works_in_a_sandboxed_frame(visit: &mut Visit) -> Result<()> {
    let frame = "<iframe sandbox=\"allow-scripts\" src=\"/index.html\" width=\"500\" height=\"700\"></iframe>";
    visit.server.put("/outer.html", Page::new().without_widget_script().body(frame).answer());
    visit.go("/outer.html").await?;
    visit.client()?.enter_frame(0).await?;
    if visit.engine() == Engine::WebKit {
        let list = "document.readyState === 'complete' && widget().innerText.includes(arguments[0])";
        return visit.wait("the list", &list.replace("arguments[0]", &json!(title(Part::Goals)).to_string())).await;
    }
    visit.started().await?;
    visit.tick(Part::Goals).await?;
    visit.click("button", "es, *").await?;
    visit.wait("the page to speak Spanish", "document.documentElement.lang === 'es'").await
}

/// `Storage.prototype.setItem` throws for as long as `window.full` is true.
const FULL: &str =
    "window.full = true; const set = Storage.prototype.setItem; Storage.prototype.setItem = function (...words) {
    if (window.full) throw new DOMException('full', 'QuotaExceededError');
    return set.apply(this, words);
};";

/// R3: a failed write stays in memory and is tried again.
pub async fn full_storage_is_said_and_saved_once_there_is_room(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new().script(FULL)).await?;
    visit.tick(Part::Goals).await?;
    visit.wait_for_text(said().notices.full.head).await?;
    visit.wait_for_text(said().head.not_saved).await?;
    visit
        .wait(
            "the host to be told",
            "watched.events.some((one) => one.name === 'error' && one.detail.code === 'storage-full')",
        )
        .await?;
    visit.run("window.full = false", vec![]).await?;
    visit.wait_for_text(said().head.saved).await?;
    visit.wait("the notice to go", &format!("!text().includes({})", json!(said().notices.full.head))).await?;
    visit.wait("it to be stored", "localStorage.length > 0").await?;
    visit.nothing_broke().await
}

/// A save beside a notice leaves it where it is: a finger may be on its way to it.
pub async fn a_notice_and_the_focus_in_it_stay_when_something_is_saved(visit: &mut Visit) -> Result<()> {
    // The mirror never answers, so the line on saving changes.
    let page =
        "localStorage['iep-checklist:child:x'] = '{ not json'; IDBFactory.prototype.open = () => new EventTarget();";
    visit.open(&Page::new().script(page)).await?;
    visit.wait_for_text(said().notices.unreadable.head).await?;
    let look = "window.button = seek('button', arguments[0])[0]; window.button.focus();
        seek('checkbox', arguments[1])[0].click();";
    visit.run(look, vec![said().notices.save_file.into(), title(Part::Esy).into()]).await?;
    visit.wait_for_text(said().head.saving).await?;
    visit.wait_for_text(said().head.saved).await?;
    visit.expect("the button keeps the focus", "focused() === window.button && window.button.isConnected").await?;
    visit.nothing_broke().await
}

/// Counts calls into storage; the one with the number in the address throws, and with `on` all after it too.
const NTH: &str = "const asked = new URLSearchParams(location.search);
    const nth = Number(asked.get('nth')); const goes_on = asked.has('on'); window.calls = 0;
    for (const name of ['getItem', 'setItem', 'removeItem', 'key', 'clear']) {
      const real = Storage.prototype[name];
      Storage.prototype[name] = function (...words) {
        window.calls += 1;
        if (window.calls === nth || goes_on && window.calls > nth) throw nth % 2 ? new DOMException('no', 'SecurityError') : 'a bare word';
        return real.apply(this, words);
      };
    }
    const length = Object.getOwnPropertyDescriptor(Storage.prototype, 'length');
    Object.defineProperty(Storage.prototype, 'length', { ...length, get() {
      window.calls += 1;
      if (window.calls === nth || goes_on && window.calls > nth) throw new Error('no');
      return length.get.call(this);
    } });";

/// Ticks and unticks with the nth call failing, for each n that is reached.
async fn at_every_call(visit: &Visit, on: &str) -> Result<()> {
    visit.open(&Page::new().script(NTH)).await?;
    visit.tick(Part::Concerns).await?;
    let mut nth = 1;
    loop {
        visit.go(&format!("/host.html?nth={nth}{on}")).await?;
        visit.started().await?;
        let before = visit.is_checked(title(Part::Goals)).await?;
        visit.tick(Part::Goals).await?;
        visit.tick(Part::Esy).await?;
        ensure!(visit.is_checked(title(Part::Goals)).await? != before, "call {nth}: the tick did not stay");
        visit.nothing_broke().await.map_err(|error| error.context(format!("call {nth} threw")))?;
        let calls = visit.value("window.calls").await?.as_u64().unwrap_or(0);
        if calls < nth {
            break;
        }
        ensure!(nth < 400, "the widget calls storage without end");
        // Every call at first, then every third: the later ones are the same few over and over.
        nth += if nth < 24 { 1 } else { 3 };
    }
    visit.come_back().await?;
    visit.wait_checked(title(Part::Concerns), true).await?;
    visit.nothing_broke().await
}

pub async fn storage_that_throws_once_at_any_call_loses_nothing(visit: &mut Visit) -> Result<()> {
    at_every_call(visit, "").await
}

pub async fn storage_that_throws_from_any_call_on_loses_nothing(visit: &mut Visit) -> Result<()> {
    at_every_call(visit, "&on").await
}

/// A record under a key of the widget's, before it starts.
fn with_record(text: &str) -> Page {
    Page::new().script(&format!(
        "localStorage.getItem('{RECORD}') ?? localStorage.setItem('{RECORD}', {});",
        serde_json::json!(text)
    ))
}

const RECORD: &str = "iep-checklist:meeting:abc-def";

/// The text is named to the parent, the rest works, and the text is still there, to the letter.
async fn left_alone_and_named(visit: &Visit, text: &str, named: &str) -> Result<()> {
    visit.open(&with_record(text)).await?;
    visit.wait_for_text(named).await?;
    visit.tick(Part::Goals).await?;
    visit.wait_for_text(said().head.saved).await?;
    visit.reload().await?;
    visit.checked_are(&[Part::Goals]).await?;
    visit.wait_for_text(named).await?;
    let still = format!("localStorage.getItem('{RECORD}') === {}", serde_json::json!(text));
    visit.expect("the text is as it was", &still).await?;
    visit.nothing_broke().await
}

/// R1: text that cannot be read is never written over.
pub async fn unreadable_text_is_left_alone_and_named(visit: &mut Visit) -> Result<()> {
    left_alone_and_named(visit, "{\"v\":1,\"id\":\"abc-d", said().notices.unreadable.head).await?;
    visit.find("button", said().notices.save_file).await.map(|_| ())
}

/// R2: text of a newer version is left alone.
pub async fn text_of_a_newer_version_is_left_alone_and_named(visit: &mut Visit) -> Result<()> {
    left_alone_and_named(visit, "{\"v\":99,\"id\":\"abc-def\",\"new\":true}", said().notices.newer.head).await
}

pub async fn a_locked_record_is_left_alone_and_named(visit: &mut Visit) -> Result<()> {
    let sealed = "{\"v\":1,\"id\":\"abc-def\",\"sealed\":\"AAAA\"}";
    left_alone_and_named(visit, sealed, said().notices.locked.head).await
}

/// Keeps the text of a file that is handed to the browser.
const DOWNLOADS: &str = "window.files = []; const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => { blob.text().then((text) => window.files.push(text)); return make(blob); };
    HTMLAnchorElement.prototype.click = function () { window.named = this.download; };";

pub async fn what_cannot_be_read_can_be_saved_as_a_file(visit: &mut Visit) -> Result<()> {
    let text = "{\"v\":1,\"id\":\"abc-def\",\"f\":{\"part.goals.note\":broken";
    visit.open(&with_record(text).script(DOWNLOADS)).await?;
    visit.click("button", said().notices.save_file).await?;
    let holds = format!("window.files.some((file) => file.includes({}))", serde_json::json!(text));
    visit.wait("the file to hold the text, to the letter", &holds).await?;
    visit.nothing_broke().await
}

pub async fn a_copy_holds_all_that_was_written(visit: &mut Visit) -> Result<()> {
    visit.open(&replaced("return null;").script(DOWNLOADS)).await?;
    visit.open_part(Part::Goals).await?;
    visit.note("Only in memory").await?;
    visit.back_to_list().await?;
    visit.open_data().await?;
    visit.click("button", &crate::words::starting(said().data.save_copy)).await?;
    visit.find("dialog", said().data.save_copy).await?;
    visit.click("button", said().data.save_copy).await?;
    visit.wait("a copy", "window.files.length === 1").await?;
    let copy = "JSON.parse(window.files[0])";
    visit.expect("it says what it is", &format!("{copy}.format === 'iep-checklist' && {copy}.v === 1")).await?;
    visit.expect("it holds the note", "window.files[0].includes('Only in memory')").await?;
    visit.expect("its name gives nothing away", "!/iep|school|child/i.test(window.named)").await?;
    visit.nothing_broke().await
}
