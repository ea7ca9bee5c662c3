//! axe on every screen and every story: in Chromium in each look that a reader may see it in, in the others once. And
//! what a screen reader meets there, held against what is expected.

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use xtask::serve::Answer;

use crate::command::{be_a_screen, empty_cache, emulate_media};
use crate::screens::{SCREENS, show};
use crate::visit::Visit;
use crate::words::said;

/// What a reader's system can ask for.
pub const COLOURINGS: [(&str, &[(&str, &str)]); 3] = [
    ("light", &[("prefers-color-scheme", "light")]),
    ("dark", &[("prefers-color-scheme", "dark")]),
    (FORCED, &[("forced-colors", "active"), ("prefers-color-scheme", "dark")]),
];
const FORCED: &str = "forced";

/// Where each look is shown: a phone, a wide page, a phone that enlarges four times, a sidebar.
const LOOKS: [(usize, (u32, u32)); 4] = [(0, (360, 740)), (1, (720, 900)), (2, (320, 256)), (1, (280, 740))];

pub async fn every_screen_in_every_look_passes_axe(visit: &mut Visit) -> Result<()> {
    for (at, (colouring, (width, height))) in LOOKS.into_iter().enumerate() {
        let (colouring, media) = COLOURINGS[colouring];
        emulate_media(visit, media).await?;
        be_a_screen(visit, width, height).await?;
        empty_cache(visit).await?;
        every_screen(visit, &format!("{colouring}, {width}×{height}"), at == 0).await?;
    }
    Ok(())
}

pub async fn every_screen_reads_as_expected_and_passes_axe(visit: &mut Visit) -> Result<()> {
    every_screen(visit, "as it comes", true).await
}

pub async fn every_story_in_three_colourings_passes_axe(visit: &mut Visit) -> Result<()> {
    for (colouring, media) in COLOURINGS {
        emulate_media(visit, media).await?;
        visit.go("/stories/").await?;
        visit.wait("the stories", "document.querySelector('#stories[data-told]')").await?;
        bring_axe(visit).await?;
        passes(visit, "#stories", "the stories", colouring).await?;
    }
    Ok(())
}

/// axe on the page as it stands, which is none of the widget's.
pub async fn page_passes(visit: &Visit, place: &str, colouring: &str) -> Result<()> {
    bring_axe(visit).await?;
    passes(visit, "html", place, colouring).await
}

async fn bring_axe(visit: &Visit) -> Result<()> {
    let axe = std::fs::read_to_string(xtask::setup::axe()).context("axe is not there")?;
    visit.run(&format!("{axe}\n;window.axe = axe;"), vec![]).await.map(|_| ())
}

async fn every_screen(visit: &Visit, look: &str, walks: bool) -> Result<()> {
    let axe = std::fs::read_to_string(xtask::setup::axe()).context("axe is not there")?;
    visit.server.put("/axe.js", Answer::new("text/javascript", axe));
    let mut complaints = Vec::new();
    for screen in SCREENS.iter().copied() {
        show(visit, screen).await.with_context(|| format!("{screen:?} does not come up"))?;
        let name = format!("{screen:?}");
        visit.wait("all to be saved", &format!("!text().includes({})", json!(said().head.saving))).await?;
        let walked = if walks { visit.walk(&name).await } else { Ok(()) };
        for error in [walked, passes(visit, "iep-checklist", &name, look).await].into_iter().filter_map(Result::err) {
            complaints.push(format!("{error:#}"));
        }
        visit.forget().await?;
    }
    ensure!(complaints.is_empty(), "{}", complaints.join("\n"));
    Ok(())
}

/// Runs axe once everything has come to rest: in the middle of a fade every contrast is low.
const RUN: &str = "const [where, off, done] = arguments;
    const still = (async () => {
      const roots = [document, ...[...all()].filter((one) => one.shadowRoot).map((one) => one.shadowRoot)];
      const moving = roots.flatMap((root) => root.getAnimations());
      await Promise.allSettled(moving.map((one) => (one.effect?.getComputedTiming().endTime === Infinity ? null : one.finished)));
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
      const found = await axe.run({ include: [[where]] }, { runOnly: { type: 'tag', values: tags },
        rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])) });
      const why = (node) => (node.any[0] ?? node.all[0] ?? node.none[0])?.message ?? '';
      // What the dock lies over in part is scrolled clear of it; how big it is on its own is measured elsewhere.
      const left = found.violations.map((rule) => ({ id: rule.id,
        nodes: rule.nodes.filter((node) => rule.id !== 'target-size' || !why(node).includes('partially obscured')) }));
      return { checked: found.passes.length, broken: left.filter((rule) => rule.nodes.length).map((rule) => `${rule.id}: ` +
        rule.nodes.map((node) => `${node.target.flat().join(' ')} (${why(node)})`).join(' | ')) };
    })();
    still.then(done, (error) => done({ error: String(error) }));";

async fn passes(visit: &Visit, part: &str, place: &str, look: &str) -> Result<()> {
    // Forced colours are the reader's own, and axe reads some of those that they replace.
    let off: &[&str] = if look.starts_with(FORCED) { &["color-contrast"] } else { &[] };
    let found = visit.run_slowly(RUN, vec![json!(part), json!(off)]).await?;
    let checked = found.get("checked").and_then(Value::as_u64);
    let Some(checked) = checked else { bail!("{place}, {look}: axe did not run: {found}") };
    ensure!(checked > 3, "{place}, {look}: axe checked only {checked} rules, so it saw nothing");
    let broken = found.get("broken").cloned().unwrap_or_default();
    ensure!(broken == json!([]), "{place}, {look}: {broken}");
    Ok(())
}
