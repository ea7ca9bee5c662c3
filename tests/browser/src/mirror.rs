//! The mirror in the browser's database: what it brings back, and what it does not.

use anyhow::{Result, ensure};
use iep_checklist::model::Part;
use serde_json::{Value, json};

use crate::page::Page;
use crate::visit::Visit;
use crate::words::{said, title};

/// Opens the database of the widget as another page of the site would, and gives what is in it.
const MIRRORED: &str = "const done = arguments[arguments.length - 1];
    const request = indexedDB.open('iep-checklist');
    request.onsuccess = () => {
      const open = request.result;
      const store = open.transaction('texts').objectStore('texts');
      const keys = store.getAllKeys();
      const texts = store.getAll();
      texts.onsuccess = () => {
        open.close();
        done(Object.fromEntries(keys.result.map((key, at) => [key, texts.result[at]])));
      };
    };
    request.onerror = () => done(null);";

impl Visit {
    async fn mirrored(&self) -> Result<Value> {
        self.run_slowly(MIRRORED, vec![]).await
    }

    async fn wait_saved(&self) -> Result<()> {
        self.wait_for_text(said().head.saved).await
    }
}

/// R8: the browser was killed before storage reached the disk; the start finds the last words in the mirror.
pub async fn what_storage_lost_comes_back_from_the_mirror(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new()).await?;
    visit.tick(Part::Goals).await?;
    visit.wait_saved().await?;
    let kept = "window.name = JSON.stringify(Object.entries(localStorage))";
    visit.run(kept, vec![]).await?;
    visit.tick(Part::Services).await?;
    visit.wait_saved().await?;
    ensure!(visit.mirrored().await? == visit.value("({ ...localStorage })").await?, "the mirror has other texts");
    let roll_back = "localStorage.clear();
        for (const [key, text] of JSON.parse(window.name)) localStorage.setItem(key, text);";
    visit.run(roll_back, vec![]).await?;
    visit.reload().await?;
    visit.wait_checked(title(Part::Services), true).await?;
    visit.checked_are(&[Part::Goals, Part::Services]).await?;
    visit.run("localStorage.clear()", vec![]).await?;
    visit.reload().await?;
    visit.wait_checked(title(Part::Services), true).await?;
    visit.wait_saved().await?;
    ensure!(visit.mirrored().await? == visit.value("({ ...localStorage })").await?, "storage has other texts");
    visit.nothing_broke().await
}

/// R8: the erasure is in the mirror too, and a tab that has not heard of it writes nothing there.
pub async fn an_erasure_empties_the_mirror_and_a_late_tab_brings_nothing_back(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new()).await?;
    visit.tick(Part::Goals).await?;
    visit.wait_saved().await?;
    let before = visit.value("Object.entries(localStorage)").await?;
    visit.erase().await?;
    visit.wait_checked(title(Part::Goals), false).await?;
    let mark = visit.value("({ ...localStorage })").await?;
    let only_mark = |all: &Value| all.as_object().is_some_and(|all| all.keys().eq(["iep-checklist:erased"]));
    ensure!(only_mark(&mark), "storage holds {mark}");
    ensure!(visit.mirrored().await? == mark, "the mirror holds {}", visit.mirrored().await?);
    // The browser is killed before the erasure reaches the disk.
    let roll_back = "localStorage.clear(); for (const [key, text] of arguments[0]) localStorage.setItem(key, text);";
    visit.run(roll_back, vec![before.clone()]).await?;
    visit.reload().await?;
    visit.wait("the erasure to be finished", "localStorage.length === 1").await?;
    visit.wait_checked(title(Part::Goals), false).await?;
    visit.checked_are(&[]).await?;
    // A tab that knows nothing of it: its storage still has everything when it puts its words into the mirror.
    visit.tick(Part::Esy).await?;
    visit.wait_saved().await?;
    let other = "const done = arguments[arguments.length - 1];
        const request = indexedDB.open('iep-checklist');
        request.onsuccess = () => {
          const step = request.result.transaction('texts', 'readwrite');
          step.objectStore('texts').clear();
          step.objectStore('texts').put(JSON.stringify({ v: 1, erased: 'elsewhere', ms: 9e15 }), 'iep-checklist:erased');
          step.oncomplete = () => (request.result.close(), done(null));
        };";
    visit.run_slowly(other, vec![]).await?;
    visit.click("checkbox", title(Part::Placement)).await?;
    visit.wait("the late words to be gone", "!JSON.stringify({ ...localStorage }).includes('part.')").await?;
    ensure!(only_mark(&visit.mirrored().await?), "the mirror holds {}", visit.mirrored().await?);
    visit.wait_checked(title(Part::Placement), false).await?;
    visit.checked_are(&[]).await?;
    visit.nothing_broke().await
}

/// R4: with a database that throws, one that fails, and one that never answers, all is as before.
pub async fn without_a_mirror_it_is_saved_after_a_rest(visit: &mut Visit) -> Result<()> {
    let fault = "IDBFactory.prototype.open = (name) => {
          if (name === 'throws') throw new DOMException('no', 'SecurityError');
          const request = new EventTarget();
          Object.defineProperty(request, 'onerror', { set: (hears) => name === 'fails' && setTimeout(hears) });
          return request;
        }";
    let one = |name: &str| format!("<iep-checklist id=\"{name}\" storage-key=\"{name}\"></iep-checklist>");
    let names = ["throws", "fails", "hangs"];
    visit.open(&Page::new().script(fault).body(&names.map(one).concat())).await?;
    let ticks = "[...all()].filter((one) => roleOf(one) === 'checkbox' && nameOf(one) === 'Goals')";
    for at in 0..names.len() {
        visit.tap(visit.value(&format!("{ticks}[{at}]")).await?).await?;
    }
    let words = "[...all()].filter((one) => one.part.contains('status')).map((one) => one.textContent)";
    let all = |words_are: &str| format!("{words}.every((one) => one.includes({}))", json!(words_are));
    visit.wait("all to be in storage", "localStorage.length === 3").await?;
    visit.expect("in storage is not on the disk", &all(said().head.saving)).await?;
    visit.expect("told too soon", "watched.events.every((event) => event.name !== 'saved')").await?;
    visit.wait("all to be saved", &all(said().head.saved)).await?;
    visit.expect("each is told once", "watched.events.filter((event) => event.name === 'saved').length === 3").await?;
    visit.nothing_broke().await
}
