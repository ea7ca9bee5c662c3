//! The quick part of the bench, held to budgets in every test run. `xtask/src/size.rs` holds the bytes of each file, the tap of
//! `bench.rs` has its own ratio, and that nothing leaks is held by `faults_do_not_gather_over_two_hundred_mounts`.
//!
//! A budget is what was reached, and a little for what differs from run to run. To change one, change its figure here and say
//! in the commit what a parent gets for it; `cargo xtask bench budgets` measures anew.

use std::sync::Arc;

use anyhow::{Context, Result, bail};

use super::contender::{Contender, WIDGET, sample, serve_page};
use super::phone::{Figures, Visited, be_far_away, begin, driver, load};
use super::{host, save, wire};
use crate::command::{be_a_phone, slow_down};
use crate::driver::Driver;
use crate::visit::Visit;

/// Requests of a first visit until it answers: the page, the shell, the app, the wasm. One more is one more way for a slow
/// network to fail.
const REQUESTS: f64 = 4.0;
/// What a save with a hundred past meetings may take of one with a single past meeting: R10. Bytes and calls do not grow at all
/// today; a fifth is for a field more in what is kept, and for the clock.
const GROWTH: f64 = 1.2;
/// The takeover moves nothing, also not what stands below the widget. A hundredth is what nobody sees.
const SHIFT: f64 = 0.01;
/// Milliseconds that the host page is blocked while the widget is far down: none.
const BLOCKING: f64 = 0.0;
/// Loads of the host page; another program on the machine can only add to what is measured, so the least counts.
const LOADS: usize = 3;
/// Turns of saving with one past meeting and with a hundred.
const TURNS: usize = 2;

/// A budget, and what was measured.
struct Budget {
    what: String,
    most: f64,
    got: f64,
}

impl Budget {
    fn new(what: &str, most: f64, got: f64) -> Self {
        Self { what: what.to_owned(), most, got }
    }

    /// What is no number is not within a budget.
    fn is_kept(&self) -> bool {
        self.got <= self.most
    }

    fn print(&self) {
        let Self { what, most, got } = self;
        println!("{:<8} {what}: {got:.3}, at most {most}", if self.is_kept() { "ok" } else { "OVER" });
    }
}

/// Measures, prints, and says whether all is within its budget. What is over it is measured once more: a machine may have been
/// busy.
pub async fn all() -> Result<bool> {
    let driver = driver().await?;
    for _ in 0..2 {
        let budgets = measured(&driver).await?;
        budgets.iter().for_each(Budget::print);
        if budgets.iter().all(Budget::is_kept) {
            return Ok(true);
        }
        println!("measured once more, or a budget has to change: see tests/browser/src/bench/budgets.rs");
    }
    Ok(false)
}

async fn measured(driver: &Arc<Driver>) -> Result<Vec<Budget>> {
    let mut budgets = of_page(driver).await?;
    budgets.extend(of_host(driver).await?);
    budgets.extend(of_saves(driver).await?);
    Ok(budgets)
}

async fn of_page(driver: &Arc<Driver>) -> Result<Vec<Budget>> {
    let mut visit = begin(driver).await?;
    let mut figures = Figures::default();
    let ended = takeover(&visit, &mut figures).await;
    visit.leave().await;
    ended?;
    Ok(vec![
        Budget::new("requests until it answers", REQUESTS, figures.said("wire.requests", WIDGET)?.median),
        Budget::new("layout shift of the takeover", SHIFT, figures.said("wire.shift", WIDGET)?.median),
        Budget::new("the same with all below it in sight", SHIFT, figures.said("tall.shift", WIDGET)?.median),
    ])
}

/// Loads the page from far away, so that the fallback is seen first; once more where all that stands below it is on screen.
async fn takeover(visit: &Visit, into: &mut Figures) -> Result<()> {
    let contenders = super::contender::served(visit, &[WIDGET])?;
    be_far_away(visit, true).await?;
    wire::measure(visit, &contenders, into).await?;
    be_a_phone(visit, 1_800).await?;
    let [widget] = contenders.as_slice() else { bail!("one page was asked for") };
    let loaded = load(visit, widget, Visited::Cold, 300).await?;
    into.add("tall.shift", WIDGET, loaded.number("shift")?);
    Ok(())
}

async fn of_host(driver: &Arc<Driver>) -> Result<Vec<Budget>> {
    let mut visit = begin(driver).await?;
    let ended = far_loads(&visit).await;
    visit.leave().await;
    let (blocked, asked): (Vec<f64>, Vec<f64>) = ended?.into_iter().unzip();
    let least = |values: Vec<f64>| values.into_iter().fold(f64::NAN, f64::min);
    Ok(vec![
        Budget::new("ms that a host page is blocked before the widget nears the screen", BLOCKING, least(blocked)),
        // The shell alone.
        Budget::new("requests before the widget nears the screen", 1.0, least(asked)),
    ])
}

/// Blocking and requests of the host page, load by load.
async fn far_loads(visit: &Visit) -> Result<Vec<(f64, f64)>> {
    super::contender::serve_blank(visit);
    let [(_, with), _] = host::pages(visit)?;
    let mut loads = Vec::new();
    for _ in 0..LOADS {
        let told = host::far(visit, &with).await?;
        loads.push((host::number(&told, "blocking")?, host::number(&told, "asked")?));
    }
    Ok(loads)
}

async fn of_saves(driver: &Arc<Driver>) -> Result<Vec<Budget>> {
    let mut visit = begin(driver).await?;
    let mut figures = Figures::default();
    let ended = saves(&visit, &mut figures).await;
    visit.leave().await;
    ended?;
    let growth = |of: &str| -> Result<f64> {
        // The quicker half: what else runs on the machine can only add.
        let of = |past: usize| figures.said(&format!("save.{of}.{past}"), WIDGET).map(|said| said.low);
        Ok(of(100)? / of(1)?)
    };
    ["time", "bytes", "read", "calls"]
        .into_iter()
        .map(|of| {
            let what = format!("a save with 100 past meetings beside one with 1, {of}");
            Ok(Budget::new(&what, GROWTH, growth(of).context("no save was measured")?))
        })
        .collect()
}

async fn saves(visit: &Visit, into: &mut Figures) -> Result<()> {
    super::contender::serve_blank(visit);
    save::begin(visit).await?;
    // As quick as the machine is: slowing it down makes the clock coarse.
    slow_down(visit, 1).await?;
    let page: [Contender; 1] = [serve_page(visit, "/widget.html", &sample()?)?];
    save::measure(visit, &page, &[1, 100], TURNS, into).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_over_or_no_number_is_not_within_a_budget() {
        assert!(Budget::new("shift", 0.01, 0.01).is_kept());
        assert!(!Budget::new("shift", 0.01, 0.011).is_kept());
        assert!(!Budget::new("shift", 0.01, f64::NAN).is_kept());
    }
}
