//! What the widget costs a page that has it far down, before anybody gets there and afterwards: the same page with it and
//! without it, in pairs.

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::contender::{self, Contender, serve_page};
use super::phone::{Figures, be_far_away, in_turn};
use crate::command::empty_cache;
use crate::visit::Visit;

/// Among the figures: the page with the widget, and without.
pub const WITH: &str = "with";
/// The page without it.
pub const WITHOUT: &str = "without";

/// Above the widget stands so much that it is neither on the first screen nor near it.
const ABOVE: usize = 14;
const TELL: &str = "const done = arguments[0];
    const bytes = () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
      .reduce((sum, one) => sum + one.transferSize, 0);
    const tell = () => done({ largest: probe.largest, blocking: probe.blocking(0, Infinity), shift: probe.shift,
      bytes: bytes(), asked: performance.getEntriesByType('resource').length });";
/// Well after the page has loaded.
const LATER: &str = "setTimeout(tell, 1000);";
/// The parent gets to the widget; it is ready, and two seconds have gone by.
const NEAR: &str = "document.querySelector('iep-checklist').scrollIntoView({ behavior: 'instant' });
    probe.rested(2000, tell);";

/// The pages of a pair. The page with the widget stands as the README tells to put it below the fold.
pub fn pages(visit: &Visit) -> Result<[(&'static str, Contender); 2]> {
    let sample = contender::sample()?;
    let with = serve_page(visit, "/host-with.html", &far_down(&lazy(&sample)?)?)?;
    let without = serve_page(visit, "/host-without.html", &far_down(&bare(&sample)?)?)?;
    Ok([(WITH, with), (WITHOUT, without)])
}

/// Loads both pages so many times, in turns, and goes to the widget in every fourth one.
pub async fn measure(visit: &Visit, pairs: usize, into: &mut Figures) -> Result<()> {
    be_far_away(visit, true).await?;
    let both = pages(visit)?;
    for pair in 0..pairs {
        for (who, page) in in_turn(&both, pair) {
            let told = far(visit, page).await?;
            for name in ["largest", "blocking", "shift", "bytes"] {
                into.add(&format!("host.{name}"), who, number(&told, name)?);
            }
            if *who == WITH && pair.is_multiple_of(4) {
                let then = near(visit).await?;
                for name in ["blocking", "shift", "bytes"] {
                    into.add(&format!("near.{name}"), contender::WIDGET, number(&then, name)? - number(&told, name)?);
                }
            }
        }
        for name in ["largest", "blocking", "shift", "bytes"] {
            let measure = format!("host.{name}");
            let last = |who: &str| into.of(&measure, who).and_then(|one| one.values.last().copied());
            if let (Some(with), Some(without)) = (last(WITH), last(WITHOUT)) {
                into.add(&format!("{measure}.added"), contender::WIDGET, with - without);
            }
        }
    }
    be_far_away(visit, false).await
}

/// Loads a page cold, and tells of it before anybody gets to the widget.
pub async fn far(visit: &Visit, page: &Contender) -> Result<Value> {
    visit.go(contender::BLANK).await?;
    empty_cache(visit).await?;
    visit.go(&page.path).await?;
    visit.client()?.execute_async(&[TELL, LATER].concat(), vec![]).await.context("the page does not rest")
}

/// Goes to the widget on the page that is open, and tells of it once more.
pub async fn near(visit: &Visit) -> Result<Value> {
    visit.client()?.execute_async(&[TELL, NEAR].concat(), vec![]).await.context("the widget does not get ready")
}

/// A number of what was told.
pub fn number(told: &Value, name: &str) -> Result<f64> {
    told[name].as_f64().with_context(|| format!("no {name} in {told}"))
}

/// Text above the widget.
fn far_down(page: &str) -> Result<String> {
    let mark = "<div class=\"in wide\" id=\"checklist\">";
    ensure!(page.matches(mark).count() == 1, "the sample page has no {mark}");
    let text = "Before the meeting, write down what you want to talk about. Ask for the draft early. ".repeat(6);
    let above = format!("<div class=\"in\">{}</div>", format!("<h2>More to read</h2><p>{text}</p>").repeat(ABOVE));
    Ok(page.replacen(mark, &format!("{above}{mark}"), 1))
}

/// The page without what asks for the app early, and with `loading="lazy"`.
fn lazy(page: &str) -> Result<String> {
    let page = without_lines(page, &["<link rel=\"modulepreload\"", "<link rel=\"preload\""]);
    let (before, rest) = page.split_once("<iep-checklist").context("no widget on the sample page")?;
    let (tag, after) = rest.split_once('>').context("a tag without an end")?;
    let lazy = if tag.contains("loading=") { "" } else { " loading=\"lazy\"" };
    Ok(format!("{before}<iep-checklist{lazy}{tag}>{after}"))
}

/// The page as it was before the widget came.
fn bare(page: &str) -> Result<String> {
    let page =
        without_lines(page, &["<link rel=\"modulepreload\"", "<link rel=\"preload\"", "<script type=\"module\""]);
    let (before, rest) = page.split_once("<iep-checklist").context("no widget on the sample page")?;
    let (_, after) = rest.split_once("</iep-checklist>").context("no end of the widget")?;
    Ok([before, after].concat())
}

fn without_lines(page: &str, starts: &[&str]) -> String {
    let stays = |line: &&str| !starts.iter().any(|start| line.trim_start().starts_with(start));
    page.lines().filter(stays).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<link rel=\"modulepreload\" href=\"a\">\n<script type=\"module\" src=\"b\"></script>\n\
        <div class=\"in wide\" id=\"checklist\"><iep-checklist help-name=\"C\"><ul></ul></iep-checklist></div>";

    #[test]
    fn the_pages_of_a_pair_differ_by_the_widget_alone() {
        let with = lazy(PAGE).unwrap();
        assert!(with.contains("<iep-checklist loading=\"lazy\" help-name=\"C\">"), "{with}");
        assert!(!with.contains("modulepreload") && with.contains("src=\"b\""));
        let without = bare(PAGE).unwrap();
        assert!(!without.contains("iep-checklist") && !without.contains("<script"), "{without}");
        assert!(far_down(&without).unwrap().contains("More to read"));
    }
}
