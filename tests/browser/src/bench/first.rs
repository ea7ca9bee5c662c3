//! When a parent can tick for the first time: the first checkbox is tapped as soon as it is on screen, and the tick is kept.

use anyhow::{Context, Result};

use super::contender::Contender;
use super::kept::{Kept, keep};
use super::phone::{Figures, be_far_away, in_turn};
use crate::command::{begin_pages_with, empty_cache};
use crate::visit::Visit;

/// Opens each page cold, and taps.
pub async fn measure(visit: &Visit, contenders: &[Contender], rounds: usize, into: &mut Figures) -> Result<()> {
    be_far_away(visit, true).await?;
    for round in 0..rounds {
        for contender in in_turn(contenders, round) {
            // Nothing is kept: as for a parent who comes for the first time.
            keep(visit, contender, Kept::default()).await?;
            visit.run("localStorage.clear()", vec![]).await?;
            empty_cache(visit).await?;
            visit.go(&contender.path).await?;
            let told = visit.client()?.execute_async("first.told(arguments[0])", vec![]).await;
            let told = told.with_context(|| format!("{} keeps no tick", contender.name))?;
            for name in ["shown", "kept"] {
                into.add(&format!("first.{name}"), &contender.name, told[name].as_f64().context("no time")?);
            }
        }
    }
    be_far_away(visit, false).await
}

/// Taps in each page from the next on.
pub async fn begin(visit: &Visit) -> Result<()> {
    begin_pages_with(visit, include_str!("first.js")).await
}
