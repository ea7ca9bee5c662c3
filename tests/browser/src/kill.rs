//! A browser that is killed while a parent ticks or types: every change that the widget had shown as saved is there
//! when it starts again.
//!
//! The browser is killed as a whole, with no time to write anything, at a moment that only the seed knows. What is on the
//! disk by then is all that the next round starts from, and so on with one profile.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use xtask::setup::Engine;

use crate::driver::Driver;
use crate::page::Page;
use crate::visit::Visit;
use crate::words::said;

/// Rounds in the ordinary run.
const ROUNDS: u64 = 10;
/// What the mirror has must be on the screen by then.
const PATIENCE: Duration = Duration::from_secs(4);
/// A round lasts between the two, in milliseconds. The browser writes `localStorage` to the disk after five seconds.
const SPAN: (u64, u64) = (600, 7_000);

const CHANGES: &str = include_str!("kill.js");

/// What came of some rounds.
#[derive(Default)]
struct Figures {
    rounds: u64,
    /// Changes that were made.
    made: u64,
    /// Those that were shown as saved when the browser was killed.
    shown: u64,
    /// Those of them that were gone when it started again.
    lost: u64,
}

/// What a round is about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Ticks,
    Words,
}

/// How many rounds the test makes, and what must be true of them.
pub async fn what_was_shown_as_saved_outlives_a_killed_browser(visit: &mut Visit) -> Result<()> {
    let figures = rounds(visit, ROUNDS).await?;
    figures.print();
    ensure!(figures.lost == 0, "{} of {} changes that were shown as saved are gone", figures.lost, figures.shown);
    ensure!(figures.shown > 0, "of {} changes none was ever shown as saved", figures.made);
    Ok(())
}

/// As many rounds as are asked for, with the figures in the last line. Says whether nothing was lost.
pub async fn all(count: u64) -> Result<bool> {
    let driver = Arc::new(Driver::start(Engine::Chromium).await?);
    let mut visit = Visit::begin(driver, crate::RESTARTING[0]).await?;
    let figures = rounds(&mut visit, count).await;
    visit.end().await;
    let figures = figures?;
    figures.print();
    Ok(figures.lost == 0 && figures.shown > 0)
}

impl Figures {
    fn print(&self) {
        let Figures { rounds, made, shown, lost } = self;
        println!("kill rounds={rounds} changes={made} shown_as_saved={shown} lost={lost}");
    }
}

async fn rounds(visit: &mut Visit, count: u64) -> Result<Figures> {
    let mut figures = Figures::default();
    let mut chance = 20_270_108_u64;
    // How many ticks and how many words are there.
    let mut there = [0, 0];
    for round in 0..count {
        let (at, kind) = if round % 2 == 0 { (0, Kind::Ticks) } else { (1, Kind::Words) };
        chance = chance * 48_271 % 2_147_483_647;
        let span = Duration::from_millis(SPAN.0 + chance % (SPAN.1 - SPAN.0));
        begin(visit, kind).await?;
        visit.server.forget_requests();
        let name = if kind == Kind::Ticks { "ticks" } else { "words" };
        visit.run(CHANGES, vec![json!(name), json!(there[at]), json!(chance), json!(said().head.saved)]).await?;
        tokio::time::sleep(span).await;
        visit.kill_browser()?;
        let (made, shown) = (told(visit, "made", there[at])?, told(visit, "shown", there[at])?);
        visit.restart_browser().await?;
        begin(visit, kind).await?;
        let found = found(visit, kind, shown, made).await?;
        figures.rounds += 1;
        figures.made += made - there[at];
        figures.shown += shown - there[at];
        figures.lost += shown.saturating_sub(found);
        if found < shown {
            println!("round {round}, {name}: {found} of {shown} are there, {made} were made");
        }
        there[at] = found;
    }
    Ok(figures)
}

async fn begin(visit: &Visit, kind: Kind) -> Result<()> {
    visit.open(&Page::new()).await?;
    if kind == Kind::Words { visit.open_notes().await } else { Ok(()) }
}

/// The last number that the page has told the server.
fn told(visit: &Visit, what: &str, before: u64) -> Result<u64> {
    let start = format!("GET /{what}?n=");
    let mut last = before;
    for number in visit.server.requests().iter().filter_map(|request| request.strip_prefix(&start)) {
        last = last.max(number.parse().with_context(|| format!("{what} is told as {number}"))?);
    }
    Ok(last)
}

/// How many changes there are, once as many as were shown as saved, or when there is no more hope of that.
async fn found(visit: &Visit, kind: Kind, shown: u64, made: u64) -> Result<u64> {
    let end = Instant::now() + PATIENCE;
    loop {
        let found = match kind {
            Kind::Ticks => ticks(visit, shown, made).await?,
            Kind::Words => words(visit).await?,
        };
        if found >= shown || Instant::now() > end {
            return Ok(found);
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// The number of the last word.
async fn words(visit: &Visit) -> Result<u64> {
    let all = visit.written(said().my_notes.title).await?;
    Ok(all.split_whitespace().next_back().and_then(|last| last.parse().ok()).unwrap_or_default())
}

/// After how many ticks the boxes stand as they do. It comes again after sixteen; the one that is nearest to what may be
/// there counts.
async fn ticks(visit: &Visit, shown: u64, made: u64) -> Result<u64> {
    let query = "[...widget().shadowRoot.querySelectorAll('[data-key^=\"part.\"][data-key$=\".checked\"]')].slice(0, 8)\
                 .map((box) => box.checked)";
    let Value::Array(boxes) = visit.value(query).await? else { return Ok(0) };
    let stand = |n: u64| (0..8).all(|at: u64| boxes.get(at as usize) == Some(&json!(times(n, at) % 2 == 1)));
    Ok((shown..=made).find(|n| stand(*n)).or_else(|| (0..shown).rev().find(|n| stand(*n))).unwrap_or_default())
}

/// How often the box of this number was ticked or unticked by `n` ticks; the first is the second box.
fn times(n: u64, at: u64) -> u64 {
    n / 8 + u64::from((1..=n % 8).any(|one| one % 8 == at))
}

/// Kills the browser of a profile, and all that it has started, at once.
pub fn kill(profile: &Path) -> Result<()> {
    let mark = format!("--user-data-dir={}", profile.display());
    let mut all: Vec<(u32, u32)> = Vec::new();
    let mut doomed: Vec<u32> = Vec::new();
    for process in fs::read_dir("/proc")?.flatten() {
        let Ok(id) = process.file_name().to_string_lossy().parse::<u32>() else { continue };
        let read = |name: &str| fs::read_to_string(process.path().join(name)).unwrap_or_default();
        // The name stands in brackets and may hold anything.
        let parent = read("stat").rsplit_once(") ").and_then(|(_, rest)| rest.split(' ').nth(1)?.parse().ok());
        all.extend(parent.map(|parent| (id, parent)));
        if read("cmdline").split('\0').any(|word| word == mark) {
            doomed.push(id);
        }
    }
    ensure!(!doomed.is_empty(), "no browser runs with {mark}");
    let mut at = 0;
    while let Some(parent) = doomed.get(at).copied() {
        for (id, _) in all.iter().filter(|(_, of)| *of == parent) {
            if !doomed.contains(id) {
                doomed.push(*id);
            }
        }
        at += 1;
    }
    // Some of them end by themselves when the first is gone.
    Command::new("kill").arg("-KILL").args(doomed.iter().map(u32::to_string)).output().context("kill")?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::times;

    #[test]
    fn after_nine_ticks_the_second_box_is_as_it_was() {
        let stand: Vec<u64> = (0..8).map(|at| times(9, at) % 2).collect();
        assert_eq!(stand, [1, 0, 1, 1, 1, 1, 1, 1]);
    }
}
