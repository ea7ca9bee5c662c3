//! "Your data": erased for good, moved into the tab, reminded of, and hidden.

use anyhow::{Result, ensure};
use iep_checklist::content::Erase;
use iep_checklist::model::Part;
use serde_json::json;

use crate::page::Page;
use crate::visit::Visit;
use crate::words::{said, starting, title};

/// All that this address keeps on the disk of this browser, as one text: its storage, and the mirror.
const KEPT: &str = "const done = arguments[0];
    const kept = Object.entries({...localStorage}).flat();
    const end = () => done(kept.join('\\n'));
    const open = indexedDB.open('iep-checklist');
    open.onerror = end;
    open.onsuccess = () => {
      const db = open.result;
      const stores = [...db.objectStoreNames];
      if (stores.length === 0) { db.close(); return end(); }
      const read = db.transaction(stores);
      for (const name of stores) {
        const store = read.objectStore(name);
        store.getAllKeys().onsuccess = (event) => kept.push(...event.target.result);
        store.getAll().onsuccess = (event) => kept.push(...event.target.result.map((one) => JSON.stringify(one)));
      }
      read.oncomplete = () => { db.close(); end(); };
    };";

/// Words of long ago, in the browser of an app: both notices stand there.
pub const REMIND: &str =
    "Object.defineProperty(navigator, 'userAgent', { get: () => 'Mozilla/5.0 (iPhone) [FBAN/FBIOS;]' });
    localStorage.setItem('iep-checklist:meeting:a-b', JSON.stringify({ v: 1, id: 'a-b',
      f: { 'part.goals.checked': { now: [['x', 1, 1500000000000, true]], past: {} } } }));";

impl Visit {
    async fn kept(&self) -> Result<String> {
        let kept = self.run_slowly(KEPT, vec![]).await?;
        Ok(kept.as_str().unwrap_or_default().to_owned())
    }

    /// Erases a part of what is there, having been asked.
    async fn erase_this(&self, what: &Erase) -> Result<()> {
        self.open_data().await?;
        self.click("button", &starting(said().data.erasing.some)).await?;
        self.click("button", &starting(what.label)).await?;
        self.find("dialog", what.ask).await?;
        self.find("button", said().data.erasing.save_first).await?;
        self.click("button", what.label).await?;
        self.at_the_list().await
    }

    /// The choice of what to erase.
    pub async fn show_erase_choice(&self) -> Result<()> {
        self.show_children().await?;
        self.escape().await?;
        self.open_data().await?;
        self.click("button", &starting(said().data.erasing.some)).await?;
        self.find("dialog", said().data.erasing.which).await.map(|_| ())
    }
}

/// One child is erased, and no storage, no mirror and no other window has a word of it left; the other child stays.
pub async fn a_child_is_erased_for_good_and_the_other_stays(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new()).await?;
    visit.write_about("Maya", Part::Services).await?;
    visit.name_child(said().meeting.add_nickname, "Maya").await?;
    visit.name_child(said().meeting.add_child, "Leo").await?;
    visit.write_about("Leo", Part::Esy).await?;
    visit.turn_to("Maya").await?;
    ensure!(visit.kept().await?.contains("note of Maya"), "nothing is kept");
    let (first, second) = visit.second_window().await?;
    visit.wait_for_text(&format!("{}Maya", said().head.for_child.before)).await?;
    visit.to(&first).await?;
    visit.erase_this(&said().data.erasing.child).await?;
    visit.wait_for_text(&format!("{}Leo", said().head.for_child.before)).await?;
    visit.wait("the focus on the menu", &format!("nameOf(focused()) === {}", json!(said().ways.menu))).await?;
    let kept = visit.kept().await?;
    ensure!(!kept.contains("Maya") && kept.contains("note of Leo"), "kept: {kept}");
    visit.to(&second).await?;
    visit.wait("the other window to forget", "!text().includes('Maya')").await?;
    visit.tick(Part::Placement).await?;
    visit.run("dispatchEvent(new Event('pageshow'))", vec![]).await?;
    visit.to(&first).await?;
    visit.reload().await?;
    visit.wait_for_text(&format!("{}Leo", said().head.for_child.before)).await?;
    let kept = visit.kept().await?;
    ensure!(!kept.contains("Maya") && kept.contains("note of Leo"), "came back: {kept}");
    // All the rest: no key but the mark, in no storage.
    visit.open_data().await?;
    let more = visit.has("button", &starting(said().data.erasing.all.label)).await?;
    visit.escape().await?;
    if more {
        visit.erase().await?
    } else {
        visit.erase_this(&said().data.erasing.all).await?
    };
    visit.checked_are(&[]).await?;
    let kept = visit.kept().await?;
    ensure!(!kept.contains("Leo"), "left over: {kept}");
    ensure!(visit.stored_keys().await? == ["iep-checklist:erased"], "left over: {:?}", visit.stored_keys().await?);
    visit.nothing_broke().await
}

/// On and off again in one visit: all is on the screen as before. Storage reaches the disk some seconds later; a browser that
/// is killed before that has it in the mirror.
pub async fn what_came_back_from_the_tab_is_shown_and_in_the_mirror_too(visit: &mut Visit) -> Result<()> {
    let words = &said().data;
    visit.open(&Page::new()).await?;
    visit.tick(Part::Goals).await?;
    visit.wait_for_text(said().head.saved).await?;
    visit.open_data().await?;
    visit.click("switch", words.not_mine).await?;
    visit.wait_for_text(words.not_mine_on).await?;
    visit.wait("the old place to be empty", "Object.keys(localStorage).join() === 'iep-checklist:erased'").await?;
    visit.click("switch", words.not_mine).await?;
    visit.wait_for_text(words.not_mine_off).await?;
    visit.wait_for_text(words.kept).await?;
    visit.escape().await?;
    visit.wait_checked(title(Part::Goals), true).await?;
    visit.wait_for_text(said().head.saved).await?;
    visit.run("localStorage.clear()", vec![]).await?;
    visit.reload().await?;
    visit.wait_checked(title(Part::Goals), true).await?;
    visit.nothing_broke().await
}

/// The mirror never answers, so the old place waits to be emptied. What is moved back meanwhile is not taken by that.
pub async fn what_comes_back_before_the_old_place_is_empty_stays(visit: &mut Visit) -> Result<()> {
    let words = &said().data;
    visit.open(&Page::new().script("IDBFactory.prototype.open = () => new EventTarget();")).await?;
    visit.tick(Part::Goals).await?;
    visit.wait_stored("part.goals.checked").await?;
    visit.open_data().await?;
    visit.click("switch", words.not_mine).await?;
    visit.wait_for_text(said().head.this_visit).await?;
    visit.open_data().await?;
    visit.click("switch", words.not_mine).await?;
    visit
        .wait("the tab to be empty", "Object.keys(sessionStorage).every((key) => !key.startsWith('iep-checklist:'))")
        .await?;
    visit.wait_for_text(words.not_mine_off).await?;
    visit.escape().await?;
    visit.at_the_list().await?;
    // With no mirror that takes as long as the old place waits, and begins later.
    visit.tick(Part::Esy).await?;
    visit.wait_for_text(said().head.saving).await?;
    visit.wait_for_text(said().head.saved).await?;
    visit.reload().await?;
    visit.checked_are(&[Part::Goals, Part::Esy]).await?;
    visit.nothing_broke().await
}

/// The browser inside of an app takes no file and says nothing of it: no copy is spoken of, and the reminder stays.
pub async fn a_copy_that_an_app_did_not_take_is_not_called_saved(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new().script(REMIND)).await?;
    visit.wait_for_text(said().data.remind.head).await?;
    visit.click("button", said().data.save_copy).await?;
    visit.wait_for_text(said().copies.not_saved).await?;
    visit.frames(2).await?;
    visit.wait_for_text(said().data.remind.head).await?;
    ensure!(!visit.kept().await?.contains("device.copied"), "a copy is remembered that nobody has");
    visit.nothing_broke().await
}

/// "This is not my phone" moves all into the tab, leaves nothing else in the browser, lasts through a reload, and moves
/// it back.
pub async fn what_is_not_on_my_phone_moves_into_the_tab_and_back(visit: &mut Visit) -> Result<()> {
    let words = &said().data;
    visit.open(&Page::new()).await?;
    visit.tick(Part::Goals).await?;
    visit.open_part(Part::Services).await?;
    visit.note("borrowed phone").await?;
    visit.back_to_list().await?;
    visit.wait_stored("borrowed phone").await?;
    visit.open_data().await?;
    visit.click("switch", words.not_mine).await?;
    visit.wait_for_text(words.not_mine_on).await?;
    visit.wait("the focus on the switch", &format!("nameOf(focused()) === {}", json!(words.not_mine))).await?;
    visit.wait("the old place to be empty", "Object.keys(localStorage).join() === 'iep-checklist:erased'").await?;
    visit.wait_for_text(words.kept_visit).await?;
    visit.reload().await?;
    visit.wait_for_text(said().head.this_visit).await?;
    visit.checked_are(&[Part::Goals]).await?;
    visit.tick(Part::Esy).await?;
    let kept = visit.kept().await?;
    ensure!(!kept.contains("borrowed") && !kept.contains("checked"), "the browser has {kept}");
    visit.open_data().await?;
    visit.click("switch", words.not_mine).await?;
    visit.wait_for_text(words.not_mine_off).await?;
    visit
        .wait("the tab to be empty", "Object.keys(sessionStorage).every((key) => !key.startsWith('iep-checklist:'))")
        .await?;
    visit.wait_for_text(words.kept).await?;
    visit.reload().await?;
    visit.checked_are(&[Part::Goals, Part::Esy]).await?;
    visit.wait_stored("borrowed phone").await?;
    visit.nothing_broke().await
}

/// A reminder of a copy comes after a week of words, never in the meeting, and "Not now" is heard. All that is hidden
/// stays hidden when the page is loaded anew, with no word of it in the page.
pub async fn a_copy_is_reminded_of_quietly_and_what_is_hidden_stays_hidden(visit: &mut Visit) -> Result<()> {
    let words = &said().data;
    let later = "if (sessionStorage.getItem('later')) { const now = Date.now.bind(Date);
        Date.now = () => now() + 8 * 86400000; }
        Object.defineProperty(navigator, 'userAgent', { get: () => sessionStorage.getItem('agent') ?? 'Mozilla/5.0' });";
    visit.open(&Page::new().script(later)).await?;
    visit.tick(Part::Goals).await?;
    visit.reload().await?;
    ensure!(!visit.has("button", words.not_now).await?, "reminded on the first day");
    visit.run("sessionStorage.setItem('later', '1')", vec![]).await?;
    visit.reload().await?;
    visit.wait_for_text(words.remind.head).await?;
    visit.click("button", said().mode.start).await?;
    visit.find("dialog", "*").await?;
    ensure!(!visit.has("button", words.not_now).await?, "reminded in the meeting");
    visit.click("button", said().mode.leave).await?;
    visit.click("button", words.not_now).await?;
    visit.wait("the reminder to go", &format!("!text().includes({})", json!(words.remind.head))).await?;
    visit.reload().await?;
    visit.checked_are(&[Part::Goals]).await?;
    ensure!(!visit.has("button", words.not_now).await?, "reminded again");
    // Inside of an app.
    visit.run("sessionStorage.setItem('agent', 'Mozilla/5.0 (iPhone) [FBAN/FBIOS;FBAV/470.0]')", vec![]).await?;
    visit.reload().await?;
    visit.wait_for_text(words.in_app.head).await?;
    visit.wait("the address", "text().includes(location.href)").await?;
    visit.click("button", words.copy_link).await?;
    visit.wait("the copy to be spoken", &format!(
        "[...all()].some((one) => roleOf(one) === 'status' && [{}, {}].some((said) => one.textContent.includes(said)))",
        json!(words.link_copied), json!(words.link_selected)
    )).await?;
    visit.click("button", said().ways.hide).await?;
    visit.reload().await?;
    visit.wait_focus("button", said().ways.back).await?;
    let left = visit.value("clean(widget().shadowRoot.querySelector('.iep').textContent)").await?;
    ensure!(left == json!(said().ways.back), "left in the page: {left}");
    visit.click("button", said().ways.back).await?;
    visit.checked_are(&[Part::Goals]).await?;
    visit.reload().await?;
    visit.checked_are(&[Part::Goals]).await?;
    visit.nothing_broke().await
}
