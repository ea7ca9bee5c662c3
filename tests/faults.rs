//! Faults by the thousand, counted: what went wrong on purpose, how many changes were made, how many were lost, and how
//! often anything panicked. The last two are 0. `cargo xtask faults` prints the figures.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails so")]

#[path = "faults/chance.rs"]
mod chance;
#[path = "faults/corpus.rs"]
mod corpus;
#[path = "faults/files.rs"]
mod files;
#[path = "faults/flaky.rs"]
mod flaky;
#[path = "faults/halfway.rs"]
mod halfway;
#[path = "faults/laws.rs"]
mod laws;
#[path = "faults/schedules.rs"]
mod schedules;
#[path = "fake/shelf.rs"]
mod shelf;
#[path = "fake/slow.rs"]
mod slow;
#[path = "faults/strike.rs"]
mod strike;
#[path = "faults/struck.rs"]
mod struck;
#[path = "faults/tally.rs"]
mod tally;
#[path = "fake/visit.rs"]
mod visit;

use tally::Tally;

/// In full ten times as many: a hundred thousand.
const FILES: usize = 10_000;

/// R8, R3: whatever fails, arrives late, goes or is damaged, in two or three tabs whose clocks are a year apart.
#[test]
fn two_and_three_tabs_lose_no_change() {
    let mut tally = Tally::new("tabs", "two- and three-tab schedules");
    tally.runs(1_000, schedules::played);
    tally.end();
}

/// R1: whatever happens to one text, nothing panics, no other record is harmed, the damaged text stays to the letter unless
/// it still reads, and everything else still saves.
#[test]
fn damaged_texts_harm_nothing_else() {
    let whole = struck::four_records();
    let mut tally = Tally::new("texts", "stored texts, damaged");
    tally.runs(10_000, |chance, tally| struck::lives_on(&whole, chance, tally));
    tally.end();
}

/// R3: a write of several records that stops after any of them, in a page that goes on or ends there.
#[test]
fn a_write_that_stops_halfway_loses_nothing() {
    let mut tally = Tally::new("halfway", "writes of seven records, stopped after k of them");
    tally.runs(1_000, halfway::stopped);
    tally.end();
}

/// R1, R6: full records of version 1, struck again and again, are read or refused, and what is read comes back.
#[test]
fn struck_records_are_read_or_refused() {
    let texts = struck::full_records();
    let mut tally = Tally::new("records", "full records, struck one to four times");
    tally.runs(2_000, |chance, tally| {
        let struck = struck::again_and_again(&texts, chance, tally);
        laws::record(&struck);
        Ok(())
    });
    tally.end();
}

/// R1, R6: a file that is not as it should be is read or refused, and takes nothing away from what is here.
#[test]
fn malformed_files_take_nothing_away() {
    let whole = files::whole();
    let mut tally = Tally::new("files", "copy files, malformed");
    tally.runs(FILES, |chance, tally| files::read(&whole, chance, tally));
    tally.end();
}

/// R1, R6: what the fuzzers found worth keeping is read or refused, and comes back.
#[test]
fn the_kept_inputs_of_the_fuzzers_hold_to_the_laws() {
    corpus::kept("record").iter().for_each(|text| laws::record(text));
    corpus::kept("copy").iter().for_each(|text| _ = laws::copy(text));
    let read = |reader: &str, law: fn(&str) -> bool| corpus::kept(reader).iter().filter(|text| law(text)).count();
    assert!(read("handover", laws::handover) > 2 && read("lock", laws::lock) > 2, "nothing of the corpus is read");
}
