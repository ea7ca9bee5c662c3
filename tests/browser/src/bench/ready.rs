//! How long a page takes until it answers, on a slow network with a slow processor: time, blocking, shift and memory.

use anyhow::{Context, Result};
use serde_json::Value;

use super::contender::Contender;
use super::phone::{Figures, Visited, be_far_away, in_turn, load};
use crate::command::{metrics, slow_down};
use crate::visit::Visit;

/// Blocking and shift count until so many milliseconds after the page is ready.
const REST: u32 = 2_000;

/// Loads each page so many times, cold and warm, with a processor four and six times slower.
pub async fn measure(visit: &Visit, contenders: &[Contender], rounds: usize, into: &mut Figures) -> Result<()> {
    // The first page of a browser takes longer than any after it.
    load(visit, &contenders[0], Visited::Cold, 0).await?;
    be_far_away(visit, true).await?;
    for round in 0..rounds {
        for times in [4, 6] {
            slow_down(visit, times).await?;
            for contender in in_turn(contenders, round) {
                one(visit, contender, times, into).await?;
            }
        }
    }
    slow_down(visit, 4).await?;
    be_far_away(visit, false).await
}

async fn one(visit: &Visit, contender: &Contender, times: u32, into: &mut Figures) -> Result<()> {
    let who = contender.name.as_str();
    let cold = load(visit, contender, Visited::Cold, REST).await?;
    for name in ["ready", "blocking", "shift"] {
        into.add(&format!("{name}.{times}.cold"), who, cold.number(name)?);
    }
    if times == 4 {
        into.add("memory.wasm", who, cold.number("memory")?);
        into.add("memory.heap", who, heap(visit).await?);
    }
    // A browser keeps compiled code only of what came from its cache once.
    load(visit, contender, Visited::Warm, 300).await?;
    let warm = load(visit, contender, Visited::Warm, 300).await?;
    into.add(&format!("ready.{times}.warm"), who, warm.number("ready")?);
    into.add(&format!("blocking.{times}.warm"), who, warm.number("blocking")?);
    Ok(())
}

/// Bytes of the JavaScript heap that somebody holds.
async fn heap(visit: &Visit) -> Result<f64> {
    let all = metrics(visit).await?;
    let used = all.as_array().into_iter().flatten().find(|one| one["name"] == "JSHeapUsedSize");
    used.and_then(|one| one["value"].as_f64()).with_context(|| format!("no heap in {}", Value::to_string(&all)))
}
