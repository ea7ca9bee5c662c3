//! What a save costs, and a start, with few and with many past meetings: time, bytes, and calls of the browser's storage.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::contender::Contender;
use super::kept::{Kept, keep};
use super::phone::{Figures, Visited, in_turn, load};
use crate::command::begin_pages_with;
use crate::visit::Visit;

/// How many meetings lie behind.
pub const PAST: [usize; 3] = [1, 10, 100];
/// Taps on the first check-off: even, so that it ends as it began.
const TAPS: usize = 20;
/// Milliseconds from one tap to the next.
const PAUSE: u32 = 120;

/// Counts from the next page on.
pub async fn begin(visit: &Visit) -> Result<()> {
    begin_pages_with(visit, include_str!("save.js")).await
}

/// Starts each page with so many past meetings, and saves in it.
pub async fn measure(
    visit: &Visit,
    contenders: &[Contender],
    past: &[usize],
    rounds: usize,
    into: &mut Figures,
) -> Result<()> {
    for round in 0..rounds {
        for contender in in_turn(contenders, round) {
            for &past in in_turn(past, round) {
                one(visit, contender, past, into)
                    .await
                    .with_context(|| format!("{}, {past} past meetings", contender.name))?;
            }
        }
    }
    Ok(())
}

async fn one(visit: &Visit, contender: &Contender, past: usize, into: &mut Figures) -> Result<()> {
    let who = contender.name.as_str();
    keep(visit, contender, Kept { notes: 10, past }).await?;
    load(visit, contender, Visited::Warm, 700).await?;
    let start = load(visit, contender, Visited::Warm, 700).await?;
    into.add(&format!("start.{past}"), who, start.number("ready")?);
    let told = visit.client()?.execute_async("cost.taps(...arguments)", vec![json!(TAPS), json!(PAUSE)]).await?;
    let spent: Vec<f64> = told["spent"].as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
    ensure!(spent.len() == TAPS && spent.iter().all(|ms| *ms >= 0.0), "a tap wrote nothing: {told}");
    for ms in spent {
        into.add(&format!("save.time.{past}"), who, ms);
    }
    for (measure, name) in [("bytes", "written"), ("read", "read"), ("calls", "calls")] {
        let number = told[name].as_f64().with_context(|| format!("no {name}: {told}"))?;
        into.add(&format!("save.{measure}.{past}"), who, number / TAPS as f64);
    }
    Ok(())
}
