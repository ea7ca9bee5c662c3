//! How long the screen takes to answer a tap, beside the same list in plain JavaScript (`bench/`), in one browser and
//! one run: milliseconds depend on the machine, their ratio hardly does.
//!
//! A tap is a touch, sent through Chromium's own input as a finger's. It is timed by the page, from the stamp that the
//! browser gives the lifting of the finger, to the first task after the frame that shows it: what is asked for in
//! `requestAnimationFrame` and posted there runs once that frame's style, layout and paint are done. The browser's own
//! Event Timing would round each to 8 ms, which is a fifth of what is measured here.
//! The count on the screen has to be the new one by then, so a page that puts its work off gains nothing.

use std::fs;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use iep_checklist::content::{Lang, words};
use iep_checklist::model::Part;
use serde_json::json;
use xtask::run::root;
use xtask::serve::Answer;
use xtask::setup::Engine;
use xtask::{compress, site};

use crate::command::{be_a_slow_phone, tap_at};
use crate::driver::Driver;
use crate::visit::Visit;

pub mod answer;
pub mod budgets;
pub mod contender;
pub mod first;
pub mod host;
pub mod kept;
pub mod phone;
pub mod ready;
pub mod save;
pub mod whole;
pub mod wire;

/// Runs of each page; the middle one counts.
const RUNS: usize = 7;
/// The widget may take so many times as long as the control.
const LIMIT: f64 = 1.5;
/// From one tap to the next: no thumb is faster, and the page is left alone until its frame is done.
const PACE: Duration = Duration::from_millis(80);

/// The two pages.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Widget,
    Control,
}

/// What was measured of a page, in milliseconds.
#[derive(Default)]
struct Measured {
    /// The taps of each run.
    runs: Vec<Vec<f64>>,
    ready: Vec<f64>,
}

/// Measures, prints, and says whether the widget is quick enough. What is too slow is measured once more: a machine
/// may have been busy.
pub async fn all() -> Result<bool> {
    let driver = Arc::new(Driver::start(Engine::Chromium).await?);
    for again in [true, false] {
        let mut visit = Visit::begin(Arc::clone(&driver), "bench").await?;
        let ratio = measured(&visit).await;
        visit.end().await;
        let ratio = ratio?;
        // What is no number is not quick enough either.
        if ratio <= LIMIT {
            return Ok(true);
        }
        println!("{ratio:.2} is above {LIMIT}{}", if again { ": once more" } else { "" });
    }
    Ok(false)
}

async fn measured(visit: &Visit) -> Result<f64> {
    serve_both(visit)?;
    be_a_slow_phone(visit).await?;
    let (mut widget, mut control) = (Measured::default(), Measured::default());
    for run in 0..RUNS {
        // A, B, B, A: what drifts drifts for both.
        let order = if run % 2 == 0 { [Kind::Widget, Kind::Control] } else { [Kind::Control, Kind::Widget] };
        for kind in order {
            one_run(visit, kind, if kind == Kind::Widget { &mut widget } else { &mut control }).await?;
        }
    }
    let ratio = widget.median() / control.median();
    println!(
        "\n{:<22} {:>8} {:>15} {:>8} {:>8} {:>16}",
        "ms, 4x slower CPU", "tap", "its runs", "p95", "ready", "bytes, brotli"
    );
    for (name, page, bytes) in
        [("widget", &widget, bytes_of_widget()?), ("plain JavaScript", &control, bytes_of_control()?)]
    {
        let (low, high) = page.spread();
        let (tap, runs) = (page.median(), format!("{low:.1} to {high:.1}"));
        println!("{name:<22} {tap:>8.1} {runs:>15} {:>8.1} {:>8.0} {bytes:>16}", page.p95(), median(&page.ready));
    }
    println!("tap to paint: {ratio:.2} times the control, {LIMIT} at most (p95 {:.2})", widget.p95() / control.p95());
    Ok(ratio)
}

impl Measured {
    /// The middle of the runs' own middles.
    fn median(&self) -> f64 {
        median(&self.middles())
    }

    fn middles(&self) -> Vec<f64> {
        self.runs.iter().map(|run| median(run)).collect()
    }

    fn spread(&self) -> (f64, f64) {
        let sorted = sorted(&self.middles());
        (sorted.first().copied().unwrap_or(f64::NAN), sorted.last().copied().unwrap_or(f64::NAN))
    }

    fn p95(&self) -> f64 {
        let sorted = sorted(&self.runs.concat());
        sorted.get((sorted.len() * 95).div_ceil(100).saturating_sub(1)).copied().unwrap_or(f64::NAN)
    }
}

fn sorted(values: &[f64]) -> Vec<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted
}

fn median(values: &[f64]) -> f64 {
    sorted(values).get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

/// Says when the widget is ready, as the control does by itself.
const READY: &str = "<script>addEventListener('iep-checklist-ready',
    () => (document.documentElement.dataset.ready = performance.now()));</script>";

fn serve_both(visit: &Visit) -> Result<()> {
    let demo = fs::read_to_string(site::served().join(site::SAMPLE)).context("the built site has no page")?;
    visit.server.put("/widget.html", Answer::html(demo.replacen("<title>", &format!("{READY}<title>"), 1)));
    let (page, script) = control()?;
    visit.server.put("/control.html", Answer::html(page));
    visit.server.put("/control.js", Answer::new("text/javascript", script));
    Ok(())
}

/// The control's page, and its script with the words of the widget.
fn control() -> Result<(String, String)> {
    let read =
        |name: &str| fs::read_to_string(root().join("bench").join(name)).with_context(|| format!("bench/{name}"));
    let parts: Vec<_> = Part::SECTIONS
        .iter()
        .map(|part| {
            let words = words(Lang::En).of(*part);
            json!([part.slug(), words.title, words.gist])
        })
        .collect();
    Ok((read("control.html")?, read("control.js")?.replace("__PARTS__", &json!(parts).to_string())))
}

fn bytes_of_widget() -> Result<usize> {
    let mut sum = 0;
    for name in site::LOADED {
        sum += fs::read(site::served().join(format!("{name}.br"))).with_context(|| format!("{name}.br"))?.len();
    }
    Ok(sum)
}

fn bytes_of_control() -> Result<usize> {
    let (page, script) = control()?;
    Ok(compress::brotli(page.as_bytes())?.len() + compress::brotli(script.as_bytes())?.len())
}

/// Times each tap, and reads the count when its frame is done. `rested` says where to tap next, once what the last tap
/// set going is over and the page is at rest.
const TIME: &str = "const place = document.querySelector('iep-checklist')?.shadowRoot ?? document;
    const after = new MessageChannel();
    let lifted;
    window.taps = [];
    window.rested = (key, done) => {
      for (const moving of place.getAnimations()) moving.finish();
      const box = place.querySelector(`[data-key=\"${key}\"]`);
      box.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x, y, width, height } = box.getBoundingClientRect();
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done([x + width / 2, y + height / 2]))));
    };
    after.port1.onmessage = () => {
      const ms = performance.now() - lifted;
      taps.push([ms, place.querySelector('#count, .iep-progress__count').textContent]);
    };
    addEventListener('pointerup', (event) => (lifted = event.timeStamp), true);
    addEventListener('click', () => requestAnimationFrame(() => after.port2.postMessage(null)), true);";

/// Loads a page afresh, checks all eight parts off and takes them back.
async fn one_run(visit: &Visit, kind: Kind, into: &mut Measured) -> Result<()> {
    visit.go(if kind == Kind::Widget { "/widget.html" } else { "/control.html" }).await?;
    visit.wait("the page to be ready", "document.documentElement.dataset.ready").await?;
    let ready = visit.value("Number(document.documentElement.dataset.ready)").await?;
    into.ready.push(ready.as_f64().context("no time of being ready")?);
    visit.run(TIME, vec![]).await?;
    into.runs.push(tapped(visit).await?);
    visit.forget().await
}

/// Checks all eight parts off and takes them back, in a page that [`TIME`] times. Gives the milliseconds of each tap.
async fn tapped(visit: &Visit) -> Result<Vec<f64>> {
    for part in Part::SECTIONS.iter().chain(&Part::SECTIONS) {
        let key = json!(format!("part.{}.checked", part.slug()));
        // Without the words of look.js: to read them at each tap is work for a slow processor.
        let place = visit.client()?.execute_async("rested(...arguments)", vec![key]).await?;
        let (Some(x), Some(y)) = (place[0].as_f64(), place[1].as_f64()) else { bail!("no place to tap: {place}") };
        tap_at(visit, x, y).await?;
        tokio::time::sleep(PACE).await;
    }
    visit.frames(2).await?;
    let taps = visit.value("taps").await?;
    let taps = taps.as_array().context("no taps")?;
    let parts = Part::SECTIONS.len();
    ensure!(taps.len() == 2 * parts, "{} taps were answered: {taps:?}", taps.len());
    for (at, tap) in taps.iter().enumerate() {
        let done = if at < parts { at + 1 } else { 2 * parts - at - 1 };
        let count = (words(Lang::En).checklist.checked)(done, parts);
        ensure!(tap[1] == json!(count), "after tap {} the frame shows {}, not “{count}”", at + 1, tap[1]);
    }
    Ok(taps.iter().filter_map(|tap| tap[0].as_f64()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_run_counts_and_one_slow_run_does_not() {
        let page =
            Measured { runs: vec![vec![9.0, 1.0, 5.0], vec![6.0, 6.0, 6.0], vec![90.0, 80.0, 70.0]], ready: vec![] };
        assert!((page.median() - 6.0).abs() < f64::EPSILON);
        assert_eq!(page.spread(), (5.0, 80.0));
        assert!((page.p95() - 90.0).abs() < f64::EPSILON);
    }

    #[test]
    fn nothing_measured_is_no_number() {
        assert!(Measured::default().median().is_nan() && Measured::default().p95().is_nan());
    }
}
