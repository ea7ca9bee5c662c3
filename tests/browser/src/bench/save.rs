//! What a save costs, and a start, with few and with many past meetings: time, bytes, and calls of the browser's storage.

use std::time::Duration;

use anyhow::{Context, Result};
use serde_json::json;

use super::contender::Contender;
use super::kept::{Kept, keep};
use super::phone::{Figures, Visited, in_turn, load};
use crate::command::begin_pages_with;
use crate::visit::Visit;

/// How many meetings lie behind.
pub const PAST: [usize; 3] = [1, 10, 100];
/// Taps on the first check-off: even, so that it ends as it began.
const TAPS: usize = 8;
/// After a tap, until the mirror has been written as well.
const PAUSE: Duration = Duration::from_millis(400);

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
    load(visit, contender, Visited::Warm, 1_000).await?;
    let start = load(visit, contender, Visited::Warm, 1_000).await?;
    into.add(&format!("start.{past}"), who, start.number("ready")?);
    let tap = "const place = document.querySelector('iep-checklist')?.shadowRoot ?? document;
        place.querySelector('input[data-key=\"part.goals.checked\"]').click();";
    for _ in 0..TAPS {
        visit.client()?.execute(tap, vec![]).await?;
        tokio::time::sleep(PAUSE).await;
        let cost = visit.client()?.execute("return cost;", vec![]).await?;
        let number = |name: &str| cost[name].as_f64().with_context(|| format!("no {name}: {cost}"));
        anyhow::ensure!(cost["ended"] != json!(0), "a tap wrote nothing: {cost}");
        into.add(&format!("save.time.{past}"), who, number("ended")? - number("began")?);
        into.add(&format!("save.bytes.{past}"), who, number("written")?);
        into.add(&format!("save.read.{past}"), who, number("read")?);
        into.add(&format!("save.calls.{past}"), who, number("calls")?);
    }
    Ok(())
}
