//! What the pages are measured on: a slow phone on a slow network, made of Chromium on this machine.

use std::sync::Arc;

use anyhow::{Context, Result};
use serde_json::{Value, json};
use xtask::bench::figure::{Figure, Said};
use xtask::setup::Engine;

use super::contender::Contender;
use crate::command::{be_a_slow_phone, begin_pages_with, empty_cache, slow_network};
use crate::driver::Driver;
use crate::visit::Visit;

/// First in each page.
const PROBE: &str = include_str!("probe.js");
/// A round trip, in milliseconds.
const LATENCY: u32 = 150;
/// 1,638 kbit a second.
const BYTES_A_SECOND: i64 = 1_638_000 / 8;

/// A fresh browser tab that is a slow phone, at a server of its own.
pub async fn begin(driver: &Arc<Driver>) -> Result<Visit> {
    let visit = Visit::begin(Arc::clone(driver), "bench").await?;
    be_a_slow_phone(&visit).await?;
    begin_pages_with(&visit, PROBE).await?;
    Ok(visit)
}

/// A driver of Chromium.
pub async fn driver() -> Result<Arc<Driver>> {
    Ok(Arc::new(Driver::start(Engine::Chromium).await?))
}

/// The network of a phone, or that of this machine.
pub async fn be_far_away(visit: &Visit, far: bool) -> Result<()> {
    let (latency, speed) = if far { (LATENCY, BYTES_A_SECOND) } else { (0, 0) };
    slow_network(visit, latency, speed).await
}

/// How a page is loaded.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Visited {
    /// For the first time: nothing of it is in the browser's cache.
    Cold,
    /// Once more.
    Warm,
}

/// Loads a page and gives what the probe tells so many milliseconds after it is ready.
pub async fn load(visit: &Visit, contender: &Contender, how: Visited, rest: u32) -> Result<Loaded> {
    visit.go(super::contender::BLANK).await?;
    if how == Visited::Cold {
        empty_cache(visit).await?;
    }
    visit.go(&contender.path).await?;
    let told = visit.client()?.execute_async("probe.rested(...arguments)", vec![json!(rest)]).await;
    Ok(Loaded(told.with_context(|| format!("{} does not get ready", contender.name))?))
}

/// What the probe told of a page.
pub struct Loaded(Value);

impl Loaded {
    /// One of its numbers.
    pub fn number(&self, name: &str) -> Result<f64> {
        self.0[name].as_f64().with_context(|| format!("the probe tells no {name}: {}", self.0))
    }
}

/// The figures of a section, each by its measure and page.
#[derive(Default)]
pub struct Figures(Vec<Figure>);

impl Figures {
    /// Adds a value.
    pub fn add(&mut self, measure: &str, who: &str, value: f64) {
        let at = self.0.iter().position(|one| one.measure == measure && one.who == who).unwrap_or_else(|| {
            self.0.push(Figure::new(measure, who));
            self.0.len() - 1
        });
        self.0[at].values.push(value);
    }

    /// The figure of a measure and a page.
    pub fn of(&self, measure: &str, who: &str) -> Option<&Figure> {
        self.0.iter().find(|one| one.measure == measure && one.who == who)
    }

    /// What is said of its values.
    pub fn said(&self, measure: &str, who: &str) -> Result<Said> {
        self.of(measure, who).and_then(Figure::said).with_context(|| format!("no {measure} of {who}"))
    }

    /// All of them, as lines for the tool.
    pub fn print(&self) {
        for figure in &self.0 {
            println!("{}", figure.line());
        }
    }
}

/// What comes first in one round comes last in the next: what drifts drifts for all.
pub fn in_turn<T>(all: &[T], round: usize) -> Vec<&T> {
    if round.is_multiple_of(2) { all.iter().collect() } else { all.iter().rev().collect() }
}
