//! What is measured, in plain words, in the order of the tables.

use super::figure::Said;

/// How a figure is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Milliseconds: the middle and the spread.
    Ms,
    /// Milliseconds of many answers: the middle, one in twenty, and of fifty or more one in fifty.
    Answers,
    /// The longest task: the greatest of all runs, which the browser tells of from 50 ms on.
    Task,
    /// Thousands of bytes.
    Kilobytes,
    /// Bytes, or units of UTF-16, as storage counts.
    Bytes,
    /// How many.
    Count,
    /// A share of the screen.
    Shift,
}

/// A row of the tables.
pub struct Measure {
    /// Its name among the figures.
    pub name: &'static str,
    /// What it is.
    pub what: &'static str,
    /// How it is shown.
    pub unit: Unit,
    /// Whether it is in the README too: all of them together are too many to read.
    pub is_main: bool,
}

const fn row(name: &'static str, what: &'static str, unit: Unit) -> Measure {
    Measure { name, what, unit, is_main: true }
}

const fn also(name: &'static str, what: &'static str, unit: Unit) -> Measure {
    Measure { name, what, unit, is_main: false }
}

use Unit::{Answers, Bytes, Count, Kilobytes, Ms, Shift, Task};

/// Of every page.
pub const OF_PAGES: &[Measure] = &[
    also("wire.all.raw", "all files, raw, kB", Kilobytes),
    also("wire.all.gzip", "all files, gzip, kB", Kilobytes),
    row("wire.all.brotli", "all files, brotli, kB", Kilobytes),
    row("wire.js.brotli", "of it JavaScript, brotli, kB", Kilobytes),
    row("wire.wasm.brotli", "of it wasm, brotli, kB", Kilobytes),
    row("wire.css.brotli", "CSS alone, brotli, kB", Kilobytes),
    row("wire.html.brotli", "of it HTML, brotli, kB", Kilobytes),
    row("wire.requests", "requests", Count),
    row("first.kept", "first tick kept, 4×, cold, ms", Ms),
    row("ready.4.cold", "ready, 4×, cold, ms", Ms),
    row("ready.4.warm", "ready, 4×, warm, ms", Ms),
    row("ready.6.cold", "ready, 6×, cold, ms", Ms),
    also("ready.6.warm", "ready, 6×, warm, ms", Ms),
    row("blocking.4.cold", "blocking, 4×, cold, ms", Ms),
    also("blocking.6.cold", "blocking, 6×, cold, ms", Ms),
    also("blocking.4.warm", "blocking, 4×, warm, ms", Ms),
    also("blocking.6.warm", "blocking, 6×, warm, ms", Ms),
    row("shift.4.cold", "layout shift, 4×, cold", Shift),
    also("shift.6.cold", "layout shift, 6×, cold", Shift),
    row("memory.heap", "JavaScript heap, kB", Kilobytes),
    row("memory.wasm", "wasm memory, kB", Kilobytes),
    row("tap.10", "a tap, 10 notes kept, ms", Answers),
    row("tap.1000", "a tap, 1,000 notes kept, ms", Answers),
    row("tap.10000", "a tap, 10,000 notes kept, ms", Answers),
    row("key.10", "a key in a note, 10 notes kept, ms", Answers),
    also("key.1000", "a key in a note, 1,000 notes kept, ms", Answers),
    row("key.10000", "a key in a note, 10,000 notes kept, ms", Answers),
    also("tap.task.10", "longest task of taps, 10 notes, ms", Task),
    also("tap.task.1000", "longest task of taps, 1,000 notes, ms", Task),
    also("tap.task.10000", "longest task of taps, 10,000 notes, ms", Task),
    also("key.task.10", "longest task of keys, 10 notes, ms", Task),
    also("key.task.1000", "longest task of keys, 1,000 notes, ms", Task),
    row("key.task.10000", "longest task of keys, 10,000 notes, ms", Task),
    row("save.time.1", "a save, 1 past meeting, ms", Ms),
    also("save.time.10", "a save, 10 past meetings, ms", Ms),
    row("save.time.100", "a save, 100 past meetings, ms", Ms),
    also("save.bytes.1", "written by it, 1 past meeting, letters", Bytes),
    also("save.bytes.10", "written by it, 10 past meetings, letters", Bytes),
    row("save.bytes.100", "written by it, 100 past meetings, letters", Bytes),
    also("save.calls.1", "calls of storage, 1 past meeting", Count),
    also("save.calls.100", "calls of storage, 100 past meetings", Count),
    row("start.1", "start from the cache, 1 past meeting, ms", Ms),
    also("start.10", "start from the cache, 10 past meetings, ms", Ms),
    row("start.100", "start from the cache, 100 past meetings, ms", Ms),
];

/// Of a host page, with the widget far down and without it.
pub const OF_HOST: &[Measure] = &[
    row("host.largest", "largest contentful paint, ms", Ms),
    row("host.blocking", "blocking, ms", Ms),
    row("host.shift", "layout shift", Shift),
    row("host.bytes", "bytes", Bytes),
];

/// Added once the widget nears the screen.
pub const NEAR: &[Measure] = &[
    row("near.blocking", "blocking, ms", Ms),
    row("near.shift", "layout shift", Shift),
    row("near.bytes", "bytes", Bytes),
];

/// A figure as a cell of a table.
pub fn cell(unit: Unit, said: &Said) -> String {
    let spread = |show: fn(f64) -> String| {
        let (median, low, high) = (show(said.median), show(said.low), show(said.high));
        if low == high { median } else { format!("{median} ({low}–{high})") }
    };
    match unit {
        Unit::Ms if said.high < 20.0 => spread(tenths),
        Unit::Ms => spread(whole),
        Unit::Answers if said.count < 50 => [said.median, said.p95].map(whole).join(" / "),
        Unit::Answers => [said.median, said.p95, said.p98].map(whole).join(" / "),
        Unit::Task if said.most < 50.0 => "under 50".to_owned(),
        Unit::Task => whole(said.most),
        Unit::Kilobytes if said.median >= 100_000.0 => whole(said.median / 1000.0),
        Unit::Kilobytes => tenths(said.median / 1000.0),
        Unit::Bytes | Unit::Count => spread(whole),
        Unit::Shift => format!("{:.3}", said.median),
    }
}

/// Without a fraction, in threes: `1,234`.
pub fn whole(value: f64) -> String {
    let digits = format!("{:.0}", value.abs());
    let mut written = if value <= -0.5 { "−".to_owned() } else { String::new() };
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            written.push(',');
        }
        written.push(digit);
    }
    written
}

fn tenths(value: f64) -> String {
    format!("{value:.1}")
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAID: Said =
        Said { count: 9, median: 1234.4, low: 1200.0, high: 1300.0, p95: 1400.0, p98: 1500.0, most: 2000.0 };

    #[test]
    fn figures_are_shown_as_they_are_read() {
        assert_eq!(cell(Unit::Ms, &SAID), "1,234 (1,200–1,300)");
        assert_eq!(cell(Unit::Answers, &SAID), "1,234 / 1,400", "of nine none is one in fifty");
        assert_eq!(cell(Unit::Answers, &Said { count: 50, ..SAID }), "1,234 / 1,400 / 1,500");
        assert_eq!(cell(Unit::Task, &SAID), "2,000");
        assert_eq!(cell(Unit::Task, &Said { most: 0.0, ..SAID }), "under 50");
        assert_eq!(cell(Unit::Kilobytes, &SAID), "1.2");
        assert_eq!(whole(-72.0), "−72");
    }
}
