//! Fuzzes the reader of sealed texts and of the lock.
#![no_main]

#[path = "../../tests/faults/laws.rs"]
mod laws;

libfuzzer_sys::fuzz_target!(|text: &str| {
    laws::lock(text);
});
