//! axe on every screen and every story, and what a screen reader meets there, held against what is expected. Chromium sees
//! every screen in every look; see [`crate::looks`].

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use xtask::serve::Answer;

use crate::command::emulate_media;
use crate::screens::{SCREENS, show};
use crate::visit::Visit;
use crate::words::said;

/// What a reader's system can ask for.
pub const COLORINGS: [(&str, &[(&str, &str)]); 3] = [
    ("light", &[("prefers-color-scheme", "light")]),
    ("dark", &[("prefers-color-scheme", "dark")]),
    (FORCED, &[("forced-colors", "active"), ("prefers-color-scheme", "dark")]),
];
const FORCED: &str = "forced";

/// Which of the rules of WCAG 2.2 AA and below are run.
#[derive(Clone, Copy, PartialEq)]
pub enum Rules {
    /// All of them.
    All,
    /// All but those of color: forced colors are the reader's own, and axe reads some of those that they replace.
    NotColors,
    /// Those that what a screen looks like can break: where the words are the same, so is all else.
    Looks,
    /// The same but for color.
    LooksNotColors,
}

impl Rules {
    /// As axe is told.
    fn of_axe(self) -> Value {
        let tags = json!(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]);
        match self {
            Rules::All => json!({"runOnly": {"type": "tag", "values": tags}}),
            Rules::NotColors => {
                json!({"runOnly": {"type": "tag", "values": tags}, "rules": {"color-contrast": {"enabled": false}}})
            }
            Rules::Looks => {
                let rules = ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"];
                json!({"runOnly": {"type": "rule", "values": rules}})
            }
            Rules::LooksNotColors => {
                json!({"runOnly": {"type": "rule", "values": ["scrollable-region-focusable", "target-size"]}})
            }
        }
    }

    /// How many at least have something to check, or it saw nothing. A line with one button may have nothing to scroll.
    fn least(self) -> u64 {
        match self {
            Rules::All | Rules::NotColors => 4,
            Rules::Looks => 1,
            Rules::LooksNotColors => 0,
        }
    }
}

pub async fn every_screen_reads_as_expected_and_passes_axe(visit: &mut Visit) -> Result<()> {
    serve_axe(visit)?;
    let mut wrong = Vec::new();
    for screen in SCREENS.iter().copied() {
        show(visit, screen).await.with_context(|| format!("{screen:?} does not come up"))?;
        let name = format!("{screen:?}");
        visit.wait("all to be saved", &format!("!text().includes({})", json!(said().head.saving))).await?;
        wrong.extend(visit.walk(&name).await.err().map(|error| format!("{error:#}")));
        let found = complaints(visit, "iep-checklist", Rules::All).await.with_context(|| name.clone())?;
        wrong.extend(found.iter().map(|one| format!("{name}: {one}")));
        visit.forget().await?;
    }
    ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

pub async fn every_story_in_three_colorings_passes_axe(visit: &mut Visit) -> Result<()> {
    for (coloring, media) in COLORINGS {
        emulate_media(visit, media).await?;
        visit.go("/stories/").await?;
        visit.wait("the stories", "document.querySelector('#stories[data-told]')").await?;
        bring_axe(visit).await?;
        passes(visit, "main", "the stories", coloring).await?;
    }
    Ok(())
}

/// axe on the page as it stands, which is none of the widget's.
pub async fn page_passes(visit: &Visit, place: &str, coloring: &str) -> Result<()> {
    bring_axe(visit).await?;
    passes(visit, "html", place, coloring).await
}

async fn bring_axe(visit: &Visit) -> Result<()> {
    let axe = std::fs::read_to_string(xtask::setup::axe()).context("axe is not there")?;
    visit.run(&format!("{axe}\n;window.axe = axe;"), vec![]).await.map(|_| ())
}

/// Lets the host pages of this visit bring axe along.
pub fn serve_axe(visit: &Visit) -> Result<()> {
    let axe = std::fs::read_to_string(xtask::setup::axe()).context("axe is not there")?;
    visit.server.put("/axe.js", Answer::new("text/javascript", axe));
    Ok(())
}

/// Runs axe once everything has come to rest: in the middle of a fade every contrast is low. What passes is counted and
/// not told, and sheets are not fetched a second time: each of these would take longer than all rules.
const RUN: &str = "const [where, rules, done] = arguments;
    const still = (async () => {
      const roots = [document, ...[...all()].filter((one) => one.shadowRoot).map((one) => one.shadowRoot)];
      const moving = roots.flatMap((root) => root.getAnimations());
      await Promise.allSettled(moving.map((one) => (one.effect?.getComputedTiming().endTime === Infinity ? null : one.finished)));
      const found = await axe.run({ include: [[where]] }, { ...rules, resultTypes: ['violations'], preload: false });
      const why = (node) => (node.any[0] ?? node.all[0] ?? node.none[0])?.message ?? '';
      // What the dock lies over in part is scrolled clear of it; how big it is on its own is measured elsewhere.
      const left = found.violations.map((rule) => ({ id: rule.id,
        nodes: rule.nodes.filter((node) => rule.id !== 'target-size' || !why(node).includes('partially obscured')) }));
      return { checked: found.passes.length, broken: left.filter((rule) => rule.nodes.length).map((rule) => `${rule.id}: ` +
        rule.nodes.map((node) => `${node.target.flat().join(' ')} (${why(node)})`).join(' | ')) };
    })();
    still.then(done, (error) => done({ error: String(error) }));";

/// What axe finds wrong in a part of the page.
pub async fn complaints(visit: &Visit, part: &str, rules: Rules) -> Result<Vec<String>> {
    let found = visit.run_slowly(RUN, vec![json!(part), rules.of_axe()]).await?;
    let checked = found.get("checked").and_then(Value::as_u64);
    let Some(checked) = checked else { bail!("axe did not run: {found}") };
    ensure!(checked >= rules.least(), "axe checked only {checked} rules, so it saw nothing");
    let broken = found.get("broken").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    Ok(broken.iter().filter_map(Value::as_str).map(str::to_owned).collect())
}

async fn passes(visit: &Visit, part: &str, place: &str, coloring: &str) -> Result<()> {
    let rules = if coloring == FORCED { Rules::NotColors } else { Rules::All };
    let wrong = complaints(visit, part, rules).await.with_context(|| format!("{place}, {coloring}"))?;
    ensure!(wrong.is_empty(), "{place}, {coloring}: {}", wrong.join("; "));
    Ok(())
}
