//! Fuzzes the reader of files that are handed over.
#![no_main]

#[path = "../../tests/faults/laws.rs"]
mod laws;

libfuzzer_sys::fuzz_target!(|text: &str| {
    laws::handover(text);
});
