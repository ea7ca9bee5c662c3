//! Fuzzes the reader of stored records.
#![no_main]

#[path = "../../tests/faults/laws.rs"]
mod laws;

libfuzzer_sys::fuzz_target!(|text: &str| laws::record(text));
