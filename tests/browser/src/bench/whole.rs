//! The whole bench: each section with all pages in turns, printed as figures for the tool.

use anyhow::{Result, bail};
use xtask::bench::SECTIONS;

use super::contender::{Contender, WIDGET, served};
use super::phone::{Figures, begin, driver};
use super::{answer, first, host, ready, save, wire};
use crate::visit::Visit;

/// Pairs of host pages, whatever the rounds of the rest: what they differ by is little.
const PAIRS: usize = 30;

/// Measures these sections, each in a tab and at an address of its own: the widget, and these pages beside it.
pub async fn all(sections: &str, rounds: usize, beside: &str) -> Result<()> {
    let driver = driver().await?;
    let names: Vec<&str> = [WIDGET].into_iter().chain(beside.split(',')).collect();
    for section in sections.split(',') {
        let mut visit = begin(&driver).await?;
        let mut figures = Figures::default();
        let ended = match served(&visit, &names) {
            Ok(contenders) => one(section, &visit, &contenders, rounds, &mut figures).await,
            Err(error) => Err(error),
        };
        visit.end().await;
        ended?;
        figures.print();
    }
    Ok(())
}

async fn one(
    section: &str,
    visit: &Visit,
    contenders: &[Contender],
    rounds: usize,
    figures: &mut Figures,
) -> Result<()> {
    match section {
        "wire" => wire::measure(visit, contenders, figures).await,
        "ready" => ready::measure(visit, contenders, rounds, figures).await,
        "first" => {
            first::begin(visit).await?;
            first::measure(visit, contenders, rounds, figures).await
        }
        "answer" => {
            for notes in answer::NOTES {
                answer::measure(visit, contenders, notes, rounds, figures).await?;
            }
            Ok(())
        }
        "save" => {
            save::begin(visit).await?;
            save::measure(visit, contenders, &save::PAST, rounds, figures).await
        }
        "host" => host::measure(visit, PAIRS, figures).await,
        _ => bail!("{section} is none of {}", SECTIONS.join(", ")),
    }
}
