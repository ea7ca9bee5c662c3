//! The whole of it in one visit: every field of every part and of the team is filled in, and found again.

use anyhow::{Result, ensure};
use iep_checklist::model::Part;
use serde_json::json;

use crate::page::Page;
use crate::visit::Visit;
use crate::words::{said, starting, title};

pub async fn eight_taps_check_off_all_eight(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new()).await?;
    visit.run("window.taps = 0; addEventListener('click', () => (window.taps += 1), true);", vec![]).await?;
    for part in Part::SECTIONS {
        visit.tick(part).await?;
    }
    visit.wait_for_text(&(said().checklist.all_seen)(8)).await?;
    ensure!(visit.value("window.taps").await? == json!(8), "it took {} taps", visit.value("window.taps").await?);
    visit.reload().await?;
    visit.checked_are(&Part::SECTIONS).await
}

/// Opens a part of either list from the list.
async fn open(visit: &Visit, part: Part) -> Result<()> {
    if !part.is_section() && !visit.has("checkbox", title(part)).await? {
        visit.click("button", &starting(said().checklist.also)).await?;
    }
    visit.open_part(part).await
}

pub async fn every_word_of_every_part_comes_back(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new()).await?;
    for part in Part::ALL {
        open(visit, part).await?;
        ensure!(visit.fill().await? > 0, "there is nothing to fill in in {}", title(part));
        visit.back_to_list().await?;
    }
    visit.come_back().await?;
    for part in Part::ALL {
        open(visit, part).await?;
        ensure!(visit.each_word_is_in_its_place().await? > 0, "there is no field in {}", title(part));
        visit.back_to_list().await?;
    }
    visit.nothing_broke().await
}

pub async fn the_keyboard_alone_fills_in_everything(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new()).await?;
    open(visit, Part::Services).await?;
    ensure!(visit.fill_by_keyboard(80).await? > 0, "the keyboard reached no field");
    visit.each_word_is_in_its_place().await?;
    visit.nothing_broke().await
}
