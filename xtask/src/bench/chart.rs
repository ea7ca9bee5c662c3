//! The chart of the README: a few figures as bars, page beside page. Titles and values are text, and it has a ground of its own
//! for light and for dark.

use super::All;
use super::figure::Said;
use super::measures::whole;
use super::report::WIDGET;
use crate::contenders::NAMES;

/// A figure, what it is, and which number of it is drawn.
struct Panel {
    measure: &'static str,
    title: &'static str,
    unit: &'static str,
    take: fn(&Said) -> f64,
}

const PANELS: [Panel; 6] = [
    Panel {
        measure: "wire.all.brotli",
        title: "Bytes until ready, brotli",
        unit: "kB",
        take: |said| said.median / 1e3,
    },
    Panel { measure: "first.kept", title: "First tick kept, first visit", unit: "ms", take: |said| said.median },
    Panel { measure: "ready.4.cold", title: "Ready, first visit", unit: "ms", take: |said| said.median },
    Panel { measure: "ready.4.warm", title: "Ready, from the cache", unit: "ms", take: |said| said.median },
    Panel {
        measure: "tap.10",
        title: "A tap to the next paint, 10 notes kept, p95",
        unit: "ms",
        take: |said| said.p95,
    },
    Panel { measure: "tap.1000", title: "The same, 1,000 notes kept", unit: "ms", take: |said| said.p95 },
];

/// Measures of the drawing, in pixels.
const WIDTH: usize = 880;
const COLUMN: usize = 440;
const MARGIN: usize = 20;
const HEAD: usize = 56;
const TITLE: usize = 30;
const BAR: usize = 22;
/// Where a bar begins in its panel, and how long the longest is.
const WORDS: usize = 66;
const LONGEST: f64 = 260.0;

const STYLE: &str = "
  .ground { fill: #ffffff } text { fill: #1c2430; font: 13px system-ui, sans-serif }
  .head { font-size: 16px; font-weight: 650 } .title { font-weight: 650 } .own { font-weight: 650 }
  .bar { fill: #9aa7b5 } .bar.own { fill: #0b6e5f } .said { fill: #4a5462 }
  @media (prefers-color-scheme: dark) {
    .ground { fill: #14171b } text { fill: #e8eaed } .said { fill: #b4bbc5 }
    .bar { fill: #66707c } .bar.own { fill: #6cc5b3 }
  }
";

/// Draws it.
pub fn svg(all: &All) -> String {
    let is_there = |page: &&str| all.values().any(|pages| pages.contains_key(*page));
    let pages: Vec<&str> = [WIDGET].into_iter().chain(NAMES).filter(is_there).collect();
    let panel = TITLE + pages.len() * BAR + 22;
    let height = HEAD + PANELS.len().div_ceil(2) * panel + MARGIN;
    let mut drawn = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" width=\"{WIDTH}\" \
         height=\"{height}\" role=\"img\" aria-labelledby=\"head\">\n<style>{STYLE}</style>\n\
         <rect class=\"ground\" width=\"{WIDTH}\" height=\"{height}\"/>\n\
         <text class=\"head\" id=\"head\" x=\"{MARGIN}\" y=\"32\">The whole widget, beside its core in what else a site \
         could embed. Less is better.</text>\n"
    );
    for (at, one) in PANELS.iter().enumerate() {
        let (x, y) = (MARGIN + at % 2 * COLUMN, HEAD + at / 2 * panel);
        drawn += &one.drawn(all, &pages, x, y);
    }
    drawn + "</svg>\n"
}

impl Panel {
    fn drawn(&self, all: &All, pages: &[&str], x: usize, y: usize) -> String {
        let value = |page: &str| all.get(self.measure)?.get(page).map(self.take);
        let greatest = pages.iter().filter_map(|page| value(page)).fold(0.0, f64::max);
        let mut drawn = format!("<g><text class=\"title\" x=\"{x}\" y=\"{}\">{}</text>\n", y + 18, self.title);
        for (at, page) in pages.iter().enumerate() {
            let Some(value) = value(page) else { continue };
            let top = y + TITLE + at * BAR;
            let own = if *page == WIDGET { " own" } else { "" };
            let long = if greatest > 0.0 { (value / greatest * LONGEST).max(1.0) } else { 1.0 };
            let (bar, words) = (x + WORDS, top + 13);
            let said = if value < 100.0 { format!("{value:.1}") } else { whole(value) };
            drawn += &format!(
                "<text class=\"name{own}\" x=\"{x}\" y=\"{words}\">{page}</text>\
                 <rect class=\"bar{own}\" x=\"{bar}\" y=\"{}\" width=\"{long:.1}\" height=\"14\" rx=\"3\"/>\
                 <text class=\"said{own}\" x=\"{:.1}\" y=\"{words}\">{said} {}</text>\n",
                top + 2,
                bar as f64 + long + 6.0,
                self.unit
            );
        }
        drawn + "</g>\n"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_stands_in_it_as_text_and_the_longest_bar_is_the_greatest() {
        let said =
            |value| Said { count: 1, median: value, low: value, high: value, p95: value, p98: value, most: value };
        let mut all = All::new();
        for (who, value) in [("widget", 2600.0), ("plain", 650.0)] {
            all.entry("ready.4.cold".to_owned()).or_default().insert(who.to_owned(), said(value));
        }
        let drawn = svg(&all);
        assert!(drawn.contains(">2,600 ms<") && drawn.contains(">650 ms<"), "{drawn}");
        assert!(drawn.contains("width=\"260.0\"") && drawn.contains("width=\"65.0\""));
    }
}
