//! The lock: nothing that was typed stands in the browser's storage, and without the passphrase nothing is shown.

use anyhow::{Result, ensure};
use fantoccini::key::Key;
use iep_checklist::model::Part;
use serde_json::json;

use crate::page::Page;
use crate::visit::Visit;
use crate::words::{said, starting, title};

/// What the parents of these tests lock with.
pub const PASSPHRASE: &str = "green tractor seven clouds";

/// The script that stores a locked meeting, and its lock.
pub fn locked() -> String {
    let stored =
        |key: &str, text: &str| format!("localStorage.setItem('iep-checklist:{key}', {});", json!(text.trim()));
    stored("lock:this", include_str!("../../stored/v1/lock.json"))
        + &stored("meeting:1a-2b", include_str!("../../stored/v1/locked.json"))
}

impl Visit {
    /// Opens the sheet of the lock.
    pub async fn open_lock(&self) -> Result<()> {
        self.open_data().await?;
        self.click("button", &starting(said().lock.title)).await?;
        self.find("dialog", said().lock.title).await.map(|_| ())
    }

    /// Turns the lock on, from the list.
    pub async fn lock(&self) -> Result<()> {
        self.open_lock().await?;
        self.type_into(said().lock.passphrase, PASSPHRASE).await?;
        self.type_into(said().lock.again, PASSPHRASE).await?;
        self.click("button", said().lock.turn_on).await?;
        self.find("button", said().lock.turn_off).await.map(|_| ())
    }

    /// Answers the screen that asks.
    pub async fn unlock(&self, with: &str) -> Result<()> {
        self.type_into(said().lock.passphrase, with).await?;
        self.press(Key::Enter).await
    }

    /// Fails if one of these words is stored, or stands in the page.
    async fn says_nothing_of(&self, words: &[&str]) -> Result<()> {
        for word in words {
            let stored = format!("Object.values({{...localStorage}}).some((text) => text.includes({}))", json!(word));
            ensure!(self.value(&stored).await? == json!(false), "“{word}” is stored");
            ensure!(
                self.value(&format!("text().includes({})", json!(word))).await? == json!(false),
                "“{word}” is shown"
            );
        }
        Ok(())
    }
}

pub async fn under_the_lock_nothing_typed_is_stored_and_only_the_passphrase_brings_it_back(
    visit: &mut Visit,
) -> Result<()> {
    visit.open(&Page::new()).await?;
    visit.open_part(Part::Goals).await?;
    visit.note("violet").await?;
    visit.back_to_list().await?;
    visit.begin_next_meeting().await?;
    visit.tick(Part::Goals).await?;
    visit.open_part(Part::Services).await?;
    visit.note("orange").await?;
    visit.back_to_list().await?;
    visit.wait_stored("orange").await?;
    visit.lock().await?;
    for word in ["violet", "orange", "part."] {
        let stored = format!("Object.values({{...localStorage}}).some((text) => text.includes({}))", json!(word));
        visit.expect(&format!("“{word}” is stored"), &format!("!{stored}")).await?;
    }
    visit.click("button", said().lock.lock_now).await?;
    visit.find("heading", said().lock.asks).await?;
    visit.reload().await?;
    visit.find("heading", said().lock.asks).await?;
    ensure!(!visit.has("checkbox", title(Part::Goals)).await?, "the list is shown");
    visit.says_nothing_of(&["violet", "orange"]).await?;
    let before = visit.value("JSON.stringify({...localStorage})").await?;
    visit.unlock("green tractor seven").await?;
    visit.wait_for_text(said().lock.wrong).await?;
    ensure!(visit.value("JSON.stringify({...localStorage})").await? == before, "something was written");
    visit.run("seek('textbox', arguments[0])[0].value = ''", vec![json!(said().lock.passphrase)]).await?;
    visit.unlock(PASSPHRASE).await?;
    visit.at_the_list().await?;
    visit.checked_are(&[Part::Goals]).await?;
    visit.open_part(Part::Services).await?;
    ensure!(visit.noted().await? == "orange", "the note is {:?}", visit.noted().await?);
    visit.note(" and green").await?;
    visit.back_to_list().await?;
    visit.wait_for_text(said().head.saved).await?;
    visit.says_nothing_of(&["violet"]).await?;
    // Locked out for good: all goes, after a question.
    visit.reload().await?;
    visit.click("button", said().lock.forgot).await?;
    visit.wait_for_text(said().lock.forgot_what).await?;
    visit.click("button", said().data.erasing.all.label).await?;
    visit.at_the_list().await?;
    visit.checked_are(&[]).await?;
    ensure!(visit.stored_keys().await? == ["iep-checklist:erased"], "left: {:?}", visit.stored_keys().await?);
    visit.tick(Part::Esy).await?;
    visit.wait_stored("part.esy").await?;
    visit.nothing_broke().await
}

/// There is no room for as long as `window.full` is true.
const FULL: &str = "const set = Storage.prototype.setItem; Storage.prototype.setItem = function (...words) {
    if (window.full) throw new DOMException('full', 'QuotaExceededError');
    return set.apply(this, words);
};";

/// R8: a tab that another one locked.
pub async fn a_window_without_the_key_stops_writing_and_keeps_what_was_typed(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new().script(FULL)).await?;
    visit.tick(Part::Goals).await?;
    visit.wait_for_text(said().head.saved).await?;
    visit.open_part(Part::Services).await?;
    let (first, second) = visit.second_window().await?;
    visit.at_the_list().await?;
    visit.to(&first).await?;
    visit.run("window.full = true", vec![]).await?;
    visit.note("half a word").await?;
    visit.wait_for_text(said().head.not_saved).await?;
    visit.to(&second).await?;
    visit.lock().await?;
    visit.to(&first).await?;
    visit.find("heading", said().lock.asks).await?;
    visit.run("window.full = false", vec![]).await?;
    visit.wait_for_text(said().lock.unsaved).await?;
    visit.says_nothing_of(&["half a word"]).await?;
    visit.unlock(PASSPHRASE).await?;
    visit.find("heading", title(Part::Services)).await?;
    ensure!(visit.noted().await? == "half a word", "the note is {:?}", visit.noted().await?);
    visit.to(&second).await?;
    visit.click("button", said().ways.close).await?;
    visit.find("dialog", said().data.title).await?;
    visit.click("button", said().ways.close).await?;
    visit.open_part(Part::Services).await?;
    visit
        .wait(
            "the word of the other window",
            &format!("seek('textbox', {})[0].value === 'half a word'", json!(said().part.note)),
        )
        .await?;
    visit.nothing_broke().await
}

/// The lock screen holds nothing to hide, and under the lock nothing can be kept of it: no word waits in the tab.
pub async fn hiding_the_screen_that_asks_leaves_nothing_unsaved(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new()).await?;
    visit.tick(Part::Goals).await?;
    visit.lock().await?;
    visit.click("button", said().lock.lock_now).await?;
    visit.find("textbox", said().lock.passphrase).await?;
    visit.click("button", said().ways.hide).await?;
    visit.click("button", said().ways.back).await?;
    visit.find("textbox", said().lock.passphrase).await?;
    visit.expect("nothing waits", &format!("!text().includes({})", json!(said().lock.unsaved))).await?;
    visit.unlock(PASSPHRASE).await?;
    visit.wait_checked(title(Part::Goals), true).await?;
    visit.nothing_broke().await
}
