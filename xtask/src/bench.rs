//! `cargo xtask bench`: the widget beside what else a site could embed, in figures.

pub mod figure;

/// What is measured beside the widget, in the order of the tables. Their sources are in `bench/`.
pub const CONTENDERS: [&str; 7] = ["plain", "react", "preact", "svelte", "vue", "lit", "leptos"];

/// The parts of the bench.
pub const SECTIONS: [&str; 6] = ["wire", "ready", "first", "answer", "save", "host"];
