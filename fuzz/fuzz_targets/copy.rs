//! Fuzzes the reader of saved copies.
#![no_main]

#[path = "../../tests/faults/laws.rs"]
mod laws;

libfuzzer_sys::fuzz_target!(|text: &str| {
    laws::copy(text);
});
