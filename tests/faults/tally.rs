//! The figures of one kind of faults: counted, printed as a line that a tool reads, and held to nothing lost.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Instant;

use serde_json::json;

use crate::chance::Chance;

/// Chosen once; with another in the environment the same runs try something else.
const SEED: u64 = 20_261_124;

/// What was counted.
pub struct Tally {
    name: &'static str,
    what: &'static str,
    seed: u64,
    runs: usize,
    faults: BTreeMap<&'static str, usize>,
    changes: usize,
    lost: usize,
    panics: usize,
    findings: Vec<String>,
    start: Instant,
}

impl Tally {
    /// For one kind: its name, and in a few words what a run is.
    pub fn new(name: &'static str, what: &'static str) -> Tally {
        Tally {
            name,
            what,
            seed: number("FAULTS_SEED").unwrap_or(SEED),
            runs: 0,
            faults: BTreeMap::new(),
            changes: 0,
            lost: 0,
            panics: 0,
            findings: Vec::new(),
            start: Instant::now(),
        }
    }

    /// Plays this many runs, or as many times more as the environment asks for. Each has a row of chance of its own, so one
    /// that fails can be had again alone.
    pub fn runs(&mut self, count: usize, run: impl Fn(&mut Chance, &mut Tally) -> Result<(), String>) {
        let times = number("FAULTS_TIMES").unwrap_or(1) as usize;
        for n in 0..count * times {
            let mut chance = Chance::new(self.seed.wrapping_mul(1_000_003).wrapping_add(n as u64));
            self.runs += 1;
            match catch_unwind(AssertUnwindSafe(|| run(&mut chance, self))) {
                Ok(Ok(())) => {}
                Ok(Err(finding)) => self.findings.push(format!("run {n}: {finding}")),
                Err(_) => {
                    self.panics += 1;
                    self.findings.push(format!("run {n}: a panic, printed above"));
                }
            }
            assert!(self.findings.len() < 20, "{}: {:#?}", self.name, self.findings);
        }
    }

    /// Something was made to go wrong.
    pub fn fault(&mut self, kind: &'static str) {
        *self.faults.entry(kind).or_default() += 1;
    }

    /// The parent changed something.
    pub fn change(&mut self) {
        self.changes += 1;
    }

    /// A change is nowhere to be found.
    pub fn lose(&mut self) {
        self.lost += 1;
    }

    /// Prints the figures, and fails where something was found.
    pub fn end(self) {
        let Tally { name, what, seed, runs, faults, changes, lost, panics, findings, start } = self;
        let seconds = start.elapsed().as_secs();
        println!(
            "faults: {}",
            json!({"name": name, "what": what, "runs": runs, "faults": faults, "changes": changes, "lost": lost,
                   "panics": panics, "seed": seed, "seconds": seconds})
        );
        assert!(findings.is_empty() && lost == 0 && panics == 0, "{name}: {lost} lost, {panics} panics: {findings:#?}");
    }
}

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}
