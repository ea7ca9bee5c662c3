//! The targets, and whether they are reached. None is left out where it is not.

use super::All;
use super::figure::Said;
use super::measures::whole;
use super::report::WIDGET;

/// A target, beside what was measured.
pub struct Target {
    /// What is to be reached.
    what: String,
    /// What was measured.
    got: String,
    /// Whether it was reached; `None` where it was not measured in this run.
    reached: Option<bool>,
}

impl Target {
    /// A line for the terminal.
    pub fn printed(&self) -> String {
        format!("{:<12} {}: {}", self.word(), self.what, self.got)
    }

    /// A row for the README.
    pub fn markdown(&self) -> String {
        format!("| {} | {} | {} |\n", self.what, self.got, self.word())
    }

    fn word(&self) -> &'static str {
        match self.reached {
            Some(true) => "reached",
            Some(false) => "not reached",
            None => "not measured",
        }
    }
}

/// The figures, asked for by measure and page.
struct Figures<'a>(&'a All);

impl Figures<'_> {
    fn of(&self, measure: &str, who: &str) -> Option<&Said> {
        self.0.get(measure)?.get(who)
    }

    fn median(&self, measure: &str, who: &str) -> Option<f64> {
        Some(self.of(measure, who)?.median)
    }

    /// One page beside another, at most so many times as much.
    fn beside(&self, what: &str, of: (&str, &str), than: (&str, &str), most: f64, take: fn(&Said) -> f64) -> Target {
        let pair = self.of(of.0, of.1).map(take).zip(self.of(than.0, than.1).map(take));
        let got = pair.map(|(own, other)| format!("{} to {}, × {:.2}", shown(own), shown(other), own / other));
        made(what, got, pair.map(|(own, other)| own <= other * most))
    }

    /// A number, at most so much.
    fn most(&self, what: &str, measure: &str, most: f64, unit: &str, take: fn(&Said) -> f64) -> Target {
        let own = self.of(measure, WIDGET).map(take);
        made(what, own.map(|own| format!("{}{unit}", shown(own))), own.map(|own| own <= most))
    }
}

fn made(what: &str, got: Option<String>, reached: Option<bool>) -> Target {
    Target { what: what.to_owned(), got: got.unwrap_or_else(|| "–".to_owned()), reached }
}

fn shown(value: f64) -> String {
    match value {
        0.0 => "0".to_owned(),
        value if value.abs() < 1.0 => format!("{value:.3}"),
        value if value.abs() < 20.0 => format!("{value:.1}"),
        value => whole(value),
    }
}

const MEDIAN: fn(&Said) -> f64 = |said| said.median;
const P95: fn(&Said) -> f64 = |said| said.p95;
const MOST: fn(&Said) -> f64 = |said| said.most;

/// All targets, in the order of what a parent meets.
pub fn all(all: &All) -> Vec<Target> {
    let figures = Figures(all);
    let (widget, plain, react) = (WIDGET, "plain", "react");
    let ready = "ready.4.cold";
    let mut targets = vec![
        figures.beside(
            "first tick possible: at most plain JavaScript × 1.1",
            ("first.kept", widget),
            ("first.kept", plain),
            1.1,
            MEDIAN,
        ),
        figures.beside("Leptos core ready: at most React × 0.95", (ready, "leptos"), (ready, react), 0.95, MEDIAN),
        figures.most("whole product ready: at most 1.3 s", ready, 1_300.0, " ms", MEDIAN),
        figures.beside("whole product ready: aim, React’s core × 1.0", (ready, widget), (ready, react), 1.0, MEDIAN),
        bytes(&figures),
    ];
    for notes in ["10", "1000", "10000"] {
        let (tap, of) = (format!("tap.{notes}"), format!("with {} notes kept", notes_in_words(notes)));
        let what = format!("tap to next paint p95 {of}: at most plain JavaScript × 1.2");
        targets.push(figures.beside(&what, (&tap, widget), (&tap, plain), 1.2, P95));
        targets.push(figures.beside(&format!("and below React’s, {of}"), (&tap, widget), (&tap, react), 1.0, P95));
    }
    targets.push(figures.most(
        "keys in a note, 10,000 notes kept: no task over 50 ms",
        "key.task.10000",
        50.0,
        " ms, the longest",
        MOST,
    ));
    for (of, what) in [("time", "time"), ("bytes", "letters written")] {
        let (one, hundred) = (format!("save.{of}.1"), format!("save.{of}.100"));
        let what = format!("a save with 100 past meetings, {what}: within 20 % of 1");
        targets.push(figures.beside(&what, (&hundred, widget), (&one, widget), 1.2, MEDIAN));
    }
    targets.extend([
        figures.most("blocking added to a host page before it nears", "host.blocking.added", 0.0, " ms", MEDIAN),
        figures.most("blocking added once it nears: at most 50 ms", "near.blocking", 50.0, " ms", MEDIAN),
        figures.most("layout shift of the takeover: at most 0.01", "shift.4.cold", 0.01, "", MOST),
    ]);
    targets
}

/// Shell, app and wasm together; the page around them is the site's own.
fn bytes(figures: &Figures) -> Target {
    let of = |kind: &str| figures.median(&format!("wire.{kind}.brotli"), WIDGET);
    let sum = of("js").zip(of("wasm")).map(|(js, wasm)| js + wasm);
    let got = sum.map(|sum| format!("{} bytes", whole(sum)));
    made("whole product with two languages: at most 120 kB brotli", got, sum.map(|sum| sum <= 120_000.0))
}

fn notes_in_words(notes: &str) -> String {
    notes.parse().map_or(notes.to_owned(), whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(value: f64) -> Said {
        Said { count: 1, median: value, low: value, high: value, p95: value, p98: value, most: value }
    }

    fn with(figures: &[(&str, &str, f64)]) -> Vec<String> {
        let mut given = All::new();
        for (measure, who, value) in figures {
            given.entry((*measure).to_owned()).or_default().insert((*who).to_owned(), said(*value));
        }
        all(&given)
            .iter()
            .map(|target| target.printed().chars().take(12).collect::<String>().trim().to_owned())
            .collect()
    }

    #[test]
    fn what_was_not_measured_is_not_reached() {
        assert!(with(&[]).iter().all(|word| word == "not measured"));
    }

    #[test]
    fn a_target_is_reached_up_to_its_figure_and_not_above() {
        let just = with(&[("first.kept", "widget", 110.0), ("first.kept", "plain", 100.0)]);
        let above = with(&[("first.kept", "widget", 111.0), ("first.kept", "plain", 100.0)]);
        assert_eq!((just[0].as_str(), above[0].as_str()), ("reached", "not reached"));
        let blocked = with(&[("host.blocking.added", "widget", 1.0)]);
        assert!(blocked.contains(&"not reached".to_owned()));
    }

    #[test]
    fn bytes_are_those_of_the_product_and_not_of_the_page() {
        let small = with(&[("wire.js.brotli", "widget", 20_000.0), ("wire.wasm.brotli", "widget", 100_000.0)]);
        let big = with(&[("wire.js.brotli", "widget", 20_001.0), ("wire.wasm.brotli", "widget", 100_000.0)]);
        assert_eq!((small[4].as_str(), big[4].as_str()), ("reached", "not reached"));
    }
}
