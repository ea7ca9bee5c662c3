//! A browser's own translator: it takes every text out of the page, also out of the widget, and puts others in its place,
//! while the parent goes on.

use anyhow::{Result, ensure};
use iep_checklist::content::Lang;
use iep_checklist::model::{Outcome, Part, Role, Seat};
use serde_json::json;

use crate::page::Page;
use crate::visit::Visit;
use crate::words::{in_language, said, title};

/// What a translating browser does: every text is taken out and a new one put in its place, in elements of its own.
const TRANSLATE: &str = "const texts = [];
    const read = (node) => {
      if (node.nodeType === 1 && node.translate === false) return;
      if (node.nodeType === 3 && node.data.trim() && node.parentNode.localName !== 'font') texts.push(node);
      for (const child of (node.shadowRoot ?? node).childNodes) read(child);
    };
    read(document.body);
    for (const text of texts) {
      const outer = document.createElement('font');
      const inner = document.createElement('font');
      inner.textContent = text.data;
      outer.append(inner);
      text.replaceWith(outer);
    }";

pub async fn a_page_translated_by_the_browser_still_works(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new()).await?;
    visit.run(TRANSLATE, vec![]).await?;
    visit.tick(Part::Goals).await?;
    visit.wait_for_text(&(said().checklist.checked)(1, 8)).await?;
    visit.run(TRANSLATE, vec![]).await?;
    visit.tick(Part::Services).await?;
    visit.wait_for_text(&(said().checklist.checked)(2, 8)).await?;
    visit
        .wait("the old count to be gone", &format!("!text().includes({})", json!((said().checklist.checked)(1, 8))))
        .await?;
    visit.open_part(Part::Goals).await?;
    visit.run(TRANSLATE, vec![]).await?;
    visit.note("Translated").await?;
    visit.click("switch", said().part.share).await?;
    visit.wait_for_text(said().part.share_on).await?;
    visit.expect("what was off is gone", &format!("!text().includes({})", json!(said().fixed.note_off))).await?;
    visit.click("button", said().ways.undo).await?;
    visit.back_to_list().await?;
    visit.run(TRANSLATE, vec![]).await?;
    visit.wait_for_text(&(said().checklist.checked)(1, 8)).await?;
    visit.open_data().await?;
    visit.run(TRANSLATE, vec![]).await?;
    visit.escape().await?;
    visit.at_the_list().await?;
    for part in Part::SECTIONS {
        if !visit.is_checked(title(part)).await? {
            visit.tick(part).await?;
        }
        visit.run(TRANSLATE, vec![]).await?;
    }
    visit.wait_for_text(&(said().checklist.checked)(8, 8)).await?;
    visit.wait_for_text(&(said().checklist.all_seen)(8)).await?;
    visit.nothing_broke().await
}

/// The same without an end: every few frames some texts, at random, are taken out and put back in other elements, also those
/// that were put there before. It ends by `window.translating = false`.
const GO_ON: &str = "let seed = arguments[0];
    const random = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
    const fresh = (words) => {
      const outer = document.createElement('font');
      const inner = document.createElement('font');
      outer.style.verticalAlign = 'inherit';
      inner.textContent = words;
      outer.append(inner);
      return outer;
    };
    window.translating = true;
    window.replaced = 0;
    let frame = 0;
    const turn = () => {
      if (!window.translating) return;
      requestAnimationFrame(turn);
      if (frame++ % 6) return;
      const texts = [];
      const read = (node) => {
        if (node.nodeType === 1 && (node.translate === false || node.matches('script, style, textarea'))) return;
        if (node.nodeType === 3 && node.data.trim()) texts.push(node);
        for (const child of (node.shadowRoot ?? node).childNodes) read(child);
      };
      read(document.body);
      for (const text of texts) {
        if (random() < 0.6) continue;
        let place = text;
        while (place.parentNode?.localName === 'font') place = place.parentNode;
        // Now and then one text becomes two, between two words.
        const cut = random() < 0.3 ? text.data.indexOf(' ', random() * text.data.length) + 1 : 0;
        place.replaceWith(...[text.data.slice(0, cut), text.data.slice(cut)].filter(Boolean).map(fresh));
        window.replaced += 1;
      }
    };
    turn();";

/// Several screens, one after another, in two languages, with the translator at work all the time.
pub async fn a_translator_that_never_rests_breaks_and_loses_nothing(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new()).await?;
    visit.run(GO_ON, vec![json!(7)]).await?;
    visit.tick(Part::Goals).await?;
    visit.wait_for_text(&(said().checklist.checked)(1, 8)).await?;
    visit.open_part(Part::Services).await?;
    visit.note("Half of last year").await?;
    visit.click("switch", said().part.share).await?;
    visit.wait_for_text(said().part.share_on).await?;
    visit.ask_own("Who drives?").await?;
    visit.back_to_list().await?;
    visit.open_team().await?;
    visit.click("button", said().team.person.add).await?;
    visit.click("textbox", said().team.person.name).await?;
    visit.add_person("Ana Ruiz", Seat::Role(Role::Parent)).await?;
    visit.escape().await?;
    visit.wait_for_text("Ana Ruiz").await?;

    let lang = "widget().setAttribute('lang', arguments[0])";
    visit.run(lang, vec![json!(Lang::Es.tag())]).await?;
    in_language(Lang::Es, goes_on(visit)).await?;
    visit.run(lang, vec![json!(Lang::En.tag())]).await?;
    visit.escape().await?;
    visit.at_the_list().await?;
    // What ended at the table is checked off too.
    visit.wait_for_text(&(said().checklist.checked)(3, 8)).await?;
    visit.open_part(Part::Services).await?;
    ensure!(visit.noted().await? == "Half of last year", "the note is {:?}", visit.noted().await?);
    for words in [said().part.share_on, "Who drives?"] {
        visit.wait_for_text(words).await?;
    }
    ensure!(visit.value("window.replaced > 200").await? == json!(true), "the translator did little");
    visit.value("(window.translating = false)").await?;
    for words in ["Half of last year", "Who drives?", "Ana Ruiz", "Reading aloud", "No staff"] {
        visit.wait_stored(words).await?;
    }
    visit.reload().await?;
    visit.wait_checked(title(Part::Goals), true).await?;
    visit.wait_checked(title(Part::Placement), true).await?;
    ensure!(visit.watched("warnings").await? == json!([]), "the console says {}", visit.watched("warnings").await?);
    visit.nothing_broke().await
}

/// In Spanish: a tick, a note, the meeting, and what the school said no to.
async fn goes_on(visit: &Visit) -> Result<()> {
    visit.open_notes().await?;
    let words = &said().my_notes;
    visit.add_note(words.worries.add.unwrap_or_default(), words.worries.label, "Reading aloud").await?;
    visit.click("tab", said().checklist.title).await?;
    visit.tick(Part::Placement).await?;
    visit.wait_for_text(&(said().checklist.checked)(2, 8)).await?;
    visit.start_meeting().await?;
    visit.jump(Part::Esy).await?;
    visit.end_part(Outcome::Refused).await?;
    visit.wait_ended(Some(Outcome::Refused)).await?;
    visit.type_into(said().mode.no.reason, "No staff").await?;
    visit.wait_stored("No staff").await
}
