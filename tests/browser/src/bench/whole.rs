//! The whole bench: each section with all pages in turns, printed as figures for the tool.

use anyhow::{Result, bail};
use xtask::bench::SECTIONS;

use super::contender::{WIDGET, served};
use super::phone::{Figures, begin, driver};
use super::{answer, first, host, ready, save, wire};

/// Pairs of host pages for each round of the rest: they are quick, and their differences small.
const PAIRS: usize = 6;

/// Measures these sections, each in a tab and at an address of its own: the widget, and these pages beside it.
pub async fn all(sections: &str, rounds: usize, beside: &str) -> Result<()> {
    let driver = driver().await?;
    let names: Vec<&str> = [WIDGET].into_iter().chain(beside.split(',')).collect();
    for section in sections.split(',') {
        if !SECTIONS.contains(&section) {
            bail!("{section} is none of {}", SECTIONS.join(", "));
        }
        let mut visit = begin(&driver).await?;
        let mut figures = Figures::default();
        let contenders = served(&visit, &names)?;
        let ended = match section {
            "wire" => wire::measure(&visit, &contenders, &mut figures).await,
            "ready" => ready::measure(&visit, &contenders, rounds, &mut figures).await,
            "first" => match first::begin(&visit).await {
                Ok(()) => first::measure(&visit, &contenders, rounds, &mut figures).await,
                Err(error) => Err(error),
            },
            "answer" => {
                let mut ended = Ok(());
                for notes in answer::NOTES {
                    if ended.is_ok() {
                        ended = answer::measure(&visit, &contenders, notes, rounds.div_ceil(2), &mut figures).await;
                    }
                }
                ended
            }
            "save" => match save::begin(&visit).await {
                Ok(()) => save::measure(&visit, &contenders, &save::PAST, rounds.div_ceil(2), &mut figures).await,
                Err(error) => Err(error),
            },
            _ => host::measure(&visit, rounds * PAIRS, &mut figures).await,
        };
        visit.end().await;
        ended?;
        figures.print();
    }
    Ok(())
}
