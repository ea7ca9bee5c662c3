//! What a parent wrote stays: through reloads, restarts, other windows and other elements.

use anyhow::{Result, ensure};
use iep_checklist::model::Part;
use serde_json::json;

use crate::page::Page;
use crate::visit::Visit;
use crate::words::{said, title};

pub async fn a_check_off_survives_a_reload(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new()).await?;
    ensure!(visit.stored_keys().await?.is_empty(), "opening the page wrote something");
    visit.tick(Part::Goals).await?;
    visit.wait_for_text(&(said().checklist.checked)(1, 8)).await?;
    visit.wait_for_text(said().head.saved).await?;
    visit.reload().await?;
    visit.checked_are(&[Part::Goals]).await?;
    visit.tick(Part::Goals).await?;
    visit.reload().await?;
    visit.checked_are(&[]).await?;
    visit.nothing_broke().await
}

/// R13: no typed letter is lost when its field is taken away.
pub async fn a_note_folded_away_without_leaving_the_field_is_kept(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new()).await?;
    visit.open_part(Part::Goals).await?;
    visit.note("Reads 40 words").await?;
    visit.escape().await?;
    visit.at_the_list().await?;
    visit.wait_stored("Reads 40 words").await?;
    visit.wait_for_text(said().checklist.has_note).await?;
    visit.reload().await?;
    visit.open_part(Part::Goals).await?;
    ensure!(visit.noted().await? == "Reads 40 words", "the note is {:?}", visit.noted().await?);
    visit.nothing_broke().await
}

/// R13: nor when the page goes.
pub async fn a_note_is_kept_when_the_page_goes_while_it_is_typed(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new()).await?;
    visit.open_part(Part::Services).await?;
    visit.note("Speech twice a week").await?;
    visit.reload().await?;
    visit.open_part(Part::Services).await?;
    ensure!(visit.noted().await? == "Speech twice a week", "the note is {:?}", visit.noted().await?);
    visit.nothing_broke().await
}

pub async fn a_restarted_browser_still_has_it_all(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new()).await?;
    visit.tick(Part::Concerns).await?;
    visit.open_part(Part::Goals).await?;
    visit.note("Ask for the plan").await?;
    visit.wait_stored("Ask for the plan").await?;
    visit.restart_browser().await?;
    visit.come_back().await?;
    visit.checked_are(&[Part::Concerns]).await?;
    visit.open_part(Part::Goals).await?;
    ensure!(visit.noted().await? == "Ask for the plan", "the note is {:?}", visit.noted().await?);
    visit.nothing_broke().await
}

/// R8: tabs never lose each other's work.
pub async fn two_windows_keep_each_others_check_offs(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new()).await?;
    let (first, second) = visit.second_window().await?;
    visit.tick(Part::Goals).await?;
    visit.to(&first).await?;
    visit.wait_checked(title(Part::Goals), true).await?;
    visit.tick(Part::Services).await?;
    visit.to(&second).await?;
    visit.wait_checked(title(Part::Services), true).await?;
    visit.tick(Part::Esy).await?;
    visit.to(&first).await?;
    visit.wait_checked(title(Part::Esy), true).await?;
    visit.reload().await?;
    visit.checked_are(&[Part::Goals, Part::Services, Part::Esy]).await?;
    visit.nothing_broke().await
}

pub async fn two_windows_typing_in_the_same_note_lose_no_word(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new()).await?;
    visit.open_part(Part::Goals).await?;
    let (first, second) = visit.second_window().await?;
    visit.open_part(Part::Goals).await?;
    visit.note("violet").await?;
    visit.to(&first).await?;
    visit.note("orange").await?;
    visit.wait_stored("orange").await?;
    visit.wait_stored("violet").await?;
    visit.to(&second).await?;
    visit.wait_stored("orange").await?;
    visit.come_back().await?;
    visit.open_part(Part::Goals).await?;
    let seen = format!("{} {}", visit.noted().await?, visit.value("text()").await?);
    ensure!(seen.contains("violet") && seen.contains("orange"), "of both texts there is only: {seen}");
    visit.nothing_broke().await
}

pub async fn a_note_written_in_another_window_is_shown(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new()).await?;
    visit.open_part(Part::Placement).await?;
    let (first, _second) = visit.second_window().await?;
    visit.open_part(Part::Placement).await?;
    visit.note("Small class").await?;
    visit.wait_stored("Small class").await?;
    visit.to(&first).await?;
    let shown = format!("seek('textbox', {})[0].value === 'Small class'", json!(said().part.note));
    visit.wait("the note to be shown", &shown).await?;
    visit.nothing_broke().await
}

/// R8: elements on one page share one store.
pub async fn two_elements_on_one_page_share_what_is_kept(visit: &mut Visit) -> Result<()> {
    let two = "<iep-checklist id=\"one\"></iep-checklist><iep-checklist id=\"two\"></iep-checklist>";
    visit.open(&Page::new().body(two)).await?;
    let ticks = "[...all()].filter((one) => roleOf(one) === 'checkbox' && nameOf(one) === 'Goals')";
    let first = visit.value(&format!("{ticks}[0]")).await?;
    visit.tap(first).await?;
    visit.wait("both to be checked", &format!("{ticks}.length === 2 && {ticks}.every((one) => one.checked)")).await?;
    let second = visit.value(&format!("{ticks}[1]")).await?;
    visit.tap(second).await?;
    visit.wait("none to be checked", &format!("{ticks}.every((one) => !one.checked)")).await?;
    visit.nothing_broke().await
}

pub async fn two_storage_keys_on_one_page_are_two_lists(visit: &mut Visit) -> Result<()> {
    let two = "<iep-checklist></iep-checklist><iep-checklist storage-key=\"other\"></iep-checklist>";
    visit.open(&Page::new().body(two)).await?;
    let ticks = "[...all()].filter((one) => roleOf(one) === 'checkbox' && nameOf(one) === 'Goals')";
    let second = visit.value(&format!("{ticks}[1]")).await?;
    visit.tap(second).await?;
    visit.wait("the second to be checked", &format!("{ticks}[1].checked && !{ticks}[0].checked")).await?;
    let keys = visit.stored_keys().await?;
    ensure!(keys.iter().all(|key| key.starts_with("other:")) && !keys.is_empty(), "the keys are {keys:?}");
    visit.nothing_broke().await
}

pub async fn erasing_leaves_only_the_mark_and_no_window_brings_it_back(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new()).await?;
    visit.tick(Part::Goals).await?;
    visit.run("localStorage.setItem('the-host', 'its own')", vec![]).await?;
    let (first, second) = visit.second_window().await?;
    visit.checked_are(&[Part::Goals]).await?;
    visit.to(&first).await?;
    visit.erase().await?;
    visit.checked_are(&[]).await?;
    let left = vec!["iep-checklist:erased".to_string(), "the-host".to_string()];
    ensure!(visit.stored_keys().await? == left, "left over: {:?}", visit.stored_keys().await?);
    visit.to(&second).await?;
    visit.wait_checked(title(Part::Goals), false).await?;
    visit
        .run("dispatchEvent(new Event('pageshow')); document.dispatchEvent(new Event('visibilitychange'))", vec![])
        .await?;
    ensure!(visit.stored_keys().await? == left, "came back: {:?}", visit.stored_keys().await?);
    visit.tick(Part::Services).await?;
    visit.reload().await?;
    visit.checked_are(&[Part::Services]).await?;
    visit.nothing_broke().await
}

pub async fn what_the_browser_lost_can_be_brought_back(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new()).await?;
    visit.tick(Part::Goals).await?;
    visit.run("localStorage.clear(); dispatchEvent(new Event('pageshow'))", vec![]).await?;
    visit.wait_for_text(said().notices.missing.head).await?;
    visit.click("button", said().notices.bring_back).await?;
    visit.wait("the record to be back", "localStorage.length > 0").await?;
    visit.reload().await?;
    visit.checked_are(&[Part::Goals]).await?;
    visit.nothing_broke().await
}

pub async fn kept_for_the_visit_alone_nothing_reaches_local_storage(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::with("keep=\"visit\"")).await?;
    visit.tick(Part::Goals).await?;
    visit.wait_for_text(said().head.this_visit).await?;
    ensure!(visit.stored_keys().await?.is_empty(), "localStorage holds {:?}", visit.stored_keys().await?);
    visit.reload().await?;
    visit.checked_are(&[Part::Goals]).await?;
    visit.nothing_broke().await
}
