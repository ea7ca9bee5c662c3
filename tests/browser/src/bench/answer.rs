//! How long a tap and a key take to be seen, with few and with many kept notes, and the longest task that they cause.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use serde_json::json;

use super::contender::Contender;
use super::kept::{Kept, keep};
use super::phone::{Figures, Visited, in_turn, load};
use super::{TIME, tapped};
use crate::command::letter_key;
use crate::visit::Visit;

/// How many notes are kept.
pub const NOTES: [usize; 3] = [10, 1_000, 10_000];
/// What is typed: two words, each long enough to be saved after it.
const WORDS: [&str; 2] = ["whowrites", "theletter"];
/// From one key to the next: as fast as two thumbs.
const PACE: Duration = Duration::from_millis(60);
/// After a word: what was typed is saved 300 ms after the last key.
const PAUSE: Duration = Duration::from_millis(700);

/// Taps and types in each page, with so many notes kept.
pub async fn measure(
    visit: &Visit,
    contenders: &[Contender],
    notes: usize,
    rounds: usize,
    into: &mut Figures,
) -> Result<()> {
    for round in 0..rounds {
        for contender in in_turn(contenders, round) {
            one(visit, contender, notes, into).await.with_context(|| format!("{}, {notes} notes", contender.name))?;
        }
    }
    Ok(())
}

async fn one(visit: &Visit, contender: &Contender, notes: usize, into: &mut Figures) -> Result<()> {
    let who = contender.name.as_str();
    keep(visit, contender, Kept { notes, past: 0 }).await?;
    // The first visit may have more to do: the widget's mirror takes in what is there.
    load(visit, contender, Visited::Warm, 500).await?;
    load(visit, contender, Visited::Warm, 500).await?;
    visit.run(TIME, vec![]).await?;
    visit.run("window.begun = performance.now();", vec![]).await?;
    for ms in tapped(visit).await? {
        into.add(&format!("tap.{notes}"), who, ms);
    }
    longest(visit, &format!("tap.task.{notes}"), who, into).await?;

    let (opener, field) = ("[data-opens='part.goals.checked']", "textarea[data-key='part.goals.note']");
    let script = include_str!("answer.js");
    visit.client()?.execute_async(script, vec![json!(opener), json!(field)]).await.context("no note to type into")?;
    for word in WORDS {
        for letter in word.chars() {
            letter_key(visit, letter).await?;
            tokio::time::sleep(PACE).await;
        }
        tokio::time::sleep(PAUSE).await;
    }
    let keys = visit.value("keys").await?;
    let keys: Vec<f64> = keys.as_array().into_iter().flatten().filter_map(serde_json::Value::as_f64).collect();
    let typed = WORDS.concat().len();
    ensure!(keys.len() == typed, "{} of {typed} keys were seen", keys.len());
    for ms in keys {
        into.add(&format!("key.{notes}"), who, ms);
    }
    longest(visit, &format!("key.task.{notes}"), who, into).await
}

/// The longest task since `begun`; 0 where none was over 50 ms, which is where the browser begins to tell of them.
async fn longest(visit: &Visit, measure: &str, who: &str, into: &mut Figures) -> Result<()> {
    let longest = visit.value("probe.longest(begun)").await?;
    into.add(measure, who, longest.as_f64().context("no tasks")?);
    Ok(())
}
