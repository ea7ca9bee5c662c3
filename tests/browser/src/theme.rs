//! What a host sets: any accent leaves text that can be read, what is no color harms nothing, and so it is on sites of
//! three kinds.

use anyhow::{Context, Result, ensure};
use iep_checklist::model::Part;
use serde_json::{Value, json};
use xtask::serve::Answer;

use crate::axe::{Rules, complaints, serve_axe};
use crate::command::emulate_media;
use crate::hosts::targets_are_big_enough;
use crate::visit::Visit;
use crate::words::said;

/// Weighs what the story page shows.
const CONTRAST: &str = include_str!("contrast.js");

/// How many colors chance gives.
const MANY: usize = 500;

/// Colors at an end of something: the lightest, the darkest, the loudest, those to be seen through, and those of no hue.
const EXTREMES: [&str; 24] = [
    "white",
    "black",
    "#ff0",
    "#ccff00",
    "#0ff",
    "#f0f",
    "#0f0",
    "#00f",
    "#f00",
    "transparent",
    "#ffd40001",
    "rgb(0 80 200 / 0.2)",
    "hsl(60 100% 95% / 50%)",
    "gray",
    "rebeccapurple",
    "currentColor",
    "Canvas",
    "hsl(none 0% 50%)",
    "oklch(none none none)",
    "oklch(0.7 0.4 200)",
    "oklch(150% 2 -720)",
    "color(display-p3 0 1 0)",
    "lab(50 125 -125)",
    "color-mix(in oklab, yellow, transparent)",
];

/// What a site owner may write by mistake.
const NO_COLORS: [&str; 10] =
    ["banana", "12px", "#12345", "url(x)", "none", "\"\"", "rgb(1 2)", "var(--nowhere)", "{}", "inherit"];

/// The same colors in every run, in the ways in which sites write them.
fn by_chance() -> Vec<String> {
    let mut state = 20_261_129_u64;
    let mut below = |end: u64| {
        // The constants of Knuth's MMIX; the upper bits are the good ones.
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % end
    };
    let mut one = |at: usize| match at % 5 {
        0 => format!("oklch({}% {} {})", below(101), below(40) as f64 / 100.0, below(360)),
        1 => format!("hsl({} {}% {}%)", below(360), below(101), below(101)),
        _ => format!("#{:06x}", below(0x100_0000)),
    };
    (0..MANY).map(&mut one).collect()
}

pub async fn any_accent_leaves_text_that_can_be_read(visit: &mut Visit) -> Result<()> {
    visit.go("/stories/").await?;
    visit.wait("the stories", "document.querySelector('#stories[data-told]')").await?;
    let colors: Vec<String> = EXTREMES.map(str::to_owned).into_iter().chain(by_chance()).collect();
    let script = format!(
        "{CONTRAST}
        return [read.length, lines.length, [...unreadable(arguments[0], false), ...unreadable(arguments[1], true)]];"
    );
    let found = visit.run(&script, vec![json!(colors), json!(NO_COLORS)]).await?;
    let count = |at: usize| found.get(at).and_then(Value::as_u64).unwrap_or_default();
    // Plain words, soft ones, those on a tint, on a fill, on honey, on clay: with fewer it saw too little.
    ensure!(count(0) >= 20 && count(1) >= 9, "only {} pairs of words and {} of lines", count(0), count(1));
    let wrong: Vec<&str> =
        found.get(2).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
    let some: Vec<&str> = wrong.iter().take(30).copied().collect();
    ensure!(wrong.is_empty(), "{} pairs cannot be read:\n{}", wrong.len(), some.join("\n"));
    Ok(())
}

/// Sites of three kinds, each with colors, letters and corners of its own, and with its own ways to get in the way.
const SITES: [(&str, &str); 3] = [
    ("/plain.html", include_str!("sites/plain.html")),
    ("/dark.html", include_str!("sites/dark.html")),
    ("/loud.html", include_str!("sites/loud.html")),
];

/// The bar of an opened part below the header of the site, when the page is scrolled; true where neither sticks.
const CLEAR_OF_THE_HEADER: &str = "(() => {
      const header = document.querySelector('header, .site-header');
      const bar = widget().shadowRoot.querySelector('.iep-bar').getBoundingClientRect();
      return !header || bar.top >= header.getBoundingClientRect().bottom - 1;
    })()";

/// Whether what lies on top has the ground of the card, and its letters those of the site's choice.
const OF_THE_CARD: &str = "(() => {
      const [card, top] = [widget().shadowRoot.querySelector('.iep'), layer()].map((one) => getComputedStyle(one));
      return card.backgroundColor === top.backgroundColor && card.fontFamily === top.fontFamily && card.colorScheme === top.colorScheme;
    })()";

pub async fn three_host_themes_leave_it_readable(visit: &mut Visit) -> Result<()> {
    serve_axe(visit)?;
    for (path, site) in SITES {
        visit.server.put(path, Answer::html(site.to_owned()));
        on_a_site(visit, path).await.with_context(|| path)?;
        visit.nothing_broke().await?;
        visit.forget().await?;
    }
    Ok(())
}

async fn on_a_site(visit: &Visit, path: &str) -> Result<()> {
    visit.go(path).await?;
    visit.started().await?;
    visit.tick(Part::Goals).await?;
    is_readable(visit, "the list").await?;
    visit.open_part(Part::Services).await?;
    visit.wait_for_text("In our state services start").await?;
    visit.run("scrollTo({ top: scrollY + 400, behavior: 'instant' })", vec![]).await?;
    visit.wait("the bar clear of the header", CLEAR_OF_THE_HEADER).await?;
    is_readable(visit, "a part").await?;
    visit.back_to_list().await?;
    visit.start_meeting().await?;
    visit.expect("the meeting is of the card's colors", OF_THE_CARD).await?;
    is_readable(visit, "the meeting").await?;
    visit.click("button", said().mode.leave).await?;
    visit.at_the_list().await?;
    visit.open_help().await?;
    visit.expect("a sheet is of the card's colors", OF_THE_CARD).await?;
    is_readable(visit, "a sheet").await?;
    let is_the_readers_choice = visit.value("!widget().hasAttribute('theme')").await? == json!(true);
    if is_the_readers_choice {
        // The reader's system turns dark while the sheet lies there.
        let ground = visit.value("getComputedStyle(layer()).backgroundColor").await?;
        emulate_media(visit, &[("prefers-color-scheme", "dark")]).await?;
        visit.wait("another ground", &format!("getComputedStyle(layer()).backgroundColor !== {ground}")).await?;
        visit.expect("the sheet is dark as the card is", OF_THE_CARD).await?;
        is_readable(visit, "a sheet in the dark").await?;
    }
    visit.escape().await?;
    visit.at_the_list().await
}

async fn is_readable(visit: &Visit, place: &str) -> Result<()> {
    let wrong = complaints(visit, "iep-checklist", Rules::Looks).await.with_context(|| place.to_owned())?;
    ensure!(wrong.is_empty(), "{place}: {}", wrong.join("; "));
    targets_are_big_enough(visit).await.with_context(|| place.to_owned())
}
