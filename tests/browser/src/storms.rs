//! Faults in Chromium, many in one page, counted: `cargo xtask faults` prints the figures, and asks for more of them in full.

use std::collections::BTreeMap;
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use iep_checklist::model::Part;
use serde_json::json;

use crate::command;
use crate::page::Page;
use crate::visit::Visit;
use crate::words::{said, title};

const STORMS: &str = include_str!("storms.js");

/// `window.fault` says which call of storage throws, at every how-manieth time, and with what name.
const BREAKABLE: &str = "window.fault = null; let calls = 0;
    const breaks = (call) => {
      const fault = window.fault;
      if (fault?.call === call && ++calls % fault.nth === 0) throw new DOMException('no', fault.name);
    };
    const remove = Storage.prototype.removeItem;
    window.untouched = { remove: (key) => remove.call(localStorage, key) };
    for (const name of ['getItem', 'setItem', 'removeItem', 'key']) {
      const real = Storage.prototype[name];
      Storage.prototype[name] = function (...words) { breaks(name); return real.apply(this, words); };
    }
    const length = Object.getOwnPropertyDescriptor(Storage.prototype, 'length');
    Object.defineProperty(Storage.prototype, 'length', { ...length, get() { breaks('length'); return length.get.call(this); } });";

/// Keeps the memory of the module where a test can look at it.
const MEMORY: &str = "for (const name of ['instantiate', 'instantiateStreaming']) {
      const real = WebAssembly[name];
      WebAssembly[name] = async (...words) => {
        const made = await real.apply(WebAssembly, words);
        window.memory = Object.values((made.instance ?? made).exports).find((one) => one instanceof WebAssembly.Memory);
        return made;
      };
    }";

/// The figures of one kind.
struct Tally {
    name: &'static str,
    what: &'static str,
    runs: u64,
    faults: BTreeMap<String, u64>,
    changes: u64,
    lost: u64,
    panics: u64,
    start: Instant,
}

impl Tally {
    fn new(name: &'static str, what: &'static str) -> Tally {
        let (runs, changes, lost, panics) = (0, 0, 0, 0);
        Tally { name, what, runs, faults: BTreeMap::new(), changes, lost, panics, start: Instant::now() }
    }

    fn fault(&mut self, kind: &str) {
        *self.faults.entry(kind.to_owned()).or_default() += 1;
    }

    /// Plays so many runs in the page, a batch at a time: a driver does not wait for ever.
    async fn storm(&mut self, visit: &Visit, kind: &str, count: u64, label: &str) -> Result<()> {
        const BATCH: u64 = 50;
        for batch in 0..count.div_ceil(BATCH) {
            let runs = BATCH.min(count - batch * BATCH);
            visit.run(&format!("window.seed = {};", 20_261_124 + 7_919 * batch), vec![]).await?;
            let counted = visit.run_slowly(STORMS, vec![json!(kind), json!(batch), json!(runs), json!(label)]).await?;
            ensure!(counted["findings"] == json!([]), "batch {batch}: {}", counted["findings"]);
            let number = |name: &str| counted[name].as_u64().with_context(|| format!("no {name} in {counted}"));
            self.runs += number("runs")?;
            self.changes += number("changes")?;
            self.lost += number("lost")?;
            self.panics += number("panics")?;
            for (kind, count) in counted["faults"].as_object().into_iter().flatten() {
                *self.faults.entry(kind.clone()).or_default() += count.as_u64().unwrap_or(0);
            }
        }
        Ok(())
    }

    /// Prints the figures, and fails where something was lost.
    fn end(self) -> Result<()> {
        let Tally { name, what, runs, faults, changes, lost, panics, start } = self;
        println!(
            "faults: {}",
            json!({"name": name, "what": what, "runs": runs, "faults": faults, "changes": changes, "lost": lost,
                   "panics": panics, "seed": 20_261_124, "seconds": start.elapsed().as_secs()})
        );
        ensure!(runs > 0 && lost == 0 && panics == 0, "{name}: {runs} runs, {lost} lost, {panics} panics");
        Ok(())
    }
}

/// So many in full, and a part of them in every test run.
fn many(short: u64, full: u64) -> u64 {
    if std::env::var_os("FAULTS_FULL").is_some() { full } else { short }
}

/// R3, R4: whichever call of storage throws, and when it is full, and when a key goes, no change is lost.
pub async fn faults_of_storage_lose_no_change(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new().script(BREAKABLE)).await?;
    visit.tick(Part::Goals).await?;
    visit.open_part(Part::Goals).await?;
    let mut tally = Tally::new("storage", "changes while a call of storage throws, it is full, or a key goes");
    tally.storm(visit, "storage", many(70, 700), said().part.note).await?;
    visit.come_back().await?;
    visit.checked_are(&[Part::Goals]).await?;
    visit.nothing_broke().await?;
    tally.end()
}

/// R1: whatever happens to a stored text, the widget opens, the rest is unharmed, and what is changed next is kept.
pub async fn faults_in_stored_texts_harm_nothing_else(visit: &mut Visit) -> Result<()> {
    visit.open_bare(&Page::new().body("")).await?;
    let mut tally = Tally::new("opened", "stored texts, damaged, and the widget opened on them");
    tally.storm(visit, "texts", many(100, 500), title(Part::Esy)).await?;
    visit.nothing_broke().await?;
    tally.end()
}

/// R8, R13: a page that is frozen while the parent types, and then thawed or thrown away, loses no change.
pub async fn faults_of_frozen_and_discarded_pages_lose_no_change(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new()).await?;
    visit.tick(Part::Goals).await?;
    visit.wait_stored("part.goals.checked").await?;
    let mut tally = Tally::new("frozen", "pages frozen while the parent types, then thawed or thrown away");
    let mut last = visit.client()?.window().await?;
    for n in 0..many(6, 40) {
        let thaws = n % 2 == 0;
        let text = format!("word {n}");
        visit.open_part(Part::Services).await?;
        let script = "const field = seek('textbox', arguments[0])[0]; field.focus(); field.value = arguments[1];
            field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
            Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' });
            document.dispatchEvent(new Event('visibilitychange'));";
        visit.run(script, vec![json!(said().part.note), json!(text)]).await?;
        command::set_lifecycle(visit, "frozen").await?;
        tally.runs += 1;
        tally.changes += 1;
        tally.fault(if thaws { "frozen and thawed" } else { "frozen and discarded" });
        if thaws {
            command::set_lifecycle(visit, "active").await?;
            let script = "delete document.visibilityState; document.dispatchEvent(new Event('visibilitychange'));
                dispatchEvent(new Event('pageshow'));";
            visit.run(script, vec![]).await?;
            ensure!(visit.noted().await? == text, "after the thaw the note is {:?}", visit.noted().await?);
            visit.come_back().await?;
        } else {
            let next = visit.client()?.new_window(true).await?.handle;
            visit.client()?.close_window().await?;
            visit.to(&next).await?;
            last = next;
            visit.come_back().await?;
        }
        visit.open_part(Part::Services).await?;
        let noted = visit.noted().await?;
        if noted != text {
            tally.lost += 1;
        }
        ensure!(noted == text, "after page {n} the note is {noted:?} and not {text:?}");
        visit.back_to_list().await?;
        visit.checked_are(&[Part::Goals]).await?;
        visit.nothing_broke().await?;
    }
    visit.to(&last).await?;
    tally.end()
}

/// What Chromium counts, after it has taken away what nobody holds.
async fn weighed(visit: &Visit) -> Result<BTreeMap<&'static str, f64>> {
    // The page keeps what it heard, for the tests to ask.
    visit.run("watched.events.length = 0", vec![]).await?;
    let metrics = command::metrics(visit).await?;
    let metric = |name: &str| {
        let all = metrics.as_array().into_iter().flatten();
        all.filter(|metric| metric["name"] == name).find_map(|metric| metric["value"].as_f64()).unwrap_or(-1.0)
    };
    let memory = visit.value("window.memory.buffer.byteLength").await?;
    let held = visit.watched("listeners").await?;
    Ok(BTreeMap::from([
        ("heap", metric("JSHeapUsedSize")),
        ("listeners", metric("JSEventListeners")),
        ("nodes", metric("Nodes")),
        ("memory", memory.as_f64().unwrap_or(-1.0)),
        ("listeners on the page", held.as_f64().unwrap_or(-1.0)),
    ]))
}

/// R12: put into the page and taken out two hundred times, it leaves no listener, no node and no memory behind.
pub async fn faults_do_not_gather_over_two_hundred_mounts(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new().script(MEMORY)).await?;
    visit.run("document.querySelector('iep-checklist').remove()", vec![]).await?;
    let mut tally = Tally::new("mounts", "mounts and unmounts; heap, listeners, nodes and wasm memory as after 20");
    let label = title(Part::Goals);
    tally.storm(visit, "mounts", 20, label).await?;
    let early = weighed(visit).await?;
    // A browser collects when it likes; what nobody holds is to be gone each time, and not only at the end.
    let mut late = early.clone();
    for _ in 0..9 {
        tally.storm(visit, "mounts", 20, label).await?;
        late = weighed(visit).await?;
    }
    for (what, before) in &early {
        let after = late[what];
        // Not to the byte: a browser collects, and keeps what it compiled, as it likes.
        let allowed = if *what == "heap" { before * 1.05 } else { *before };
        ensure!(*before > 0.0 || *what == "listeners on the page", "{what} is not known: {early:?}");
        ensure!(after <= allowed, "{what}: {before} after 20, {after} after 200; {early:?} {late:?}");
    }
    tally.faults.insert("mounted and unmounted".to_owned(), tally.runs);
    println!("         mounts: {early:?} after 20, {late:?} after 200");
    visit.nothing_broke().await?;
    tally.end()
}
