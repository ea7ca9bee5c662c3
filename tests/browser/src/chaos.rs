//! Five thousand random actions while storage fails: whatever happens, the widget does not end.

use anyhow::{Result, ensure};
use iep_checklist::content::{Lang, words};
use iep_checklist::model::Part;
use serde_json::{Value, json};

use crate::page::Page;
use crate::visit::Visit;
use crate::words::said;

const CHAOS: &str = include_str!("chaos.js");

/// `localStorage` fails as `window.fault` says. Downloads, links and pages to print lead nowhere, so that the page stays.
const FAULTS: &str = "window.fault = ''; window.kept = localStorage;
    const real = localStorage;
    for (const name of ['getItem', 'setItem', 'removeItem', 'key']) {
      const call = Storage.prototype[name];
      Storage.prototype[name] = function (...words) {
        if (window.fault === 'full' && name === 'setItem') throw new DOMException('full', 'QuotaExceededError');
        if (window.fault === 'odd' && Math.random() < 0.3) throw 'a bare word';
        return call.apply(this, words);
      };
    }
    Object.defineProperty(window, 'localStorage', { configurable: true, get() {
      if (window.fault === 'blocked') throw new DOMException('no', 'SecurityError');
      return window.fault === 'null' ? null : real;
    } });
    HTMLAnchorElement.prototype.click = () => {};
    window.open = () => null;
    addEventListener('click', (event) => event.composedPath().some((one) => one.localName === 'a') && event.preventDefault(), true);";

/// Chosen once; a failing run can be had again with it.
const SEED: u32 = 20_261_124;
const BATCHES: u32 = 50;
const BATCH: u32 = 100;

pub async fn five_thousand_random_actions_with_failing_storage_end_well(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new().script(FAULTS).and("<iep-checklist></iep-checklist>")).await?;
    let reload: Vec<&str> = Lang::ALL.iter().map(|&lang| words(lang).ways.reload).collect();
    for batch in 0..BATCHES {
        let ending = visit.run_slowly(CHAOS, vec![json!(SEED + batch), json!(BATCH), json!(reload)]).await?;
        ensure!(ending == Value::Null, "batch {batch}: {ending}");
    }
    // Still a widget: with storage whole again, a fresh start takes a tick and keeps it. The mirror still has what was
    // done, a chosen language among it, so the start is made under another storage key.
    visit
        .run("window.fault = ''; document.querySelectorAll('iep-checklist')[1]?.remove(); localStorage.clear()", vec![])
        .await?;
    visit.open(&Page::with("storage-key=\"fresh\"")).await?;
    visit.tick(Part::Goals).await?;
    visit.wait_for_text(said().head.saved).await?;
    visit.nothing_broke().await
}
