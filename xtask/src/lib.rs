//! The project's tool. In reading order: the steps of a build, then the server, then what measures and tests.
//!
//! Nothing here runs in a browser, so a broken build stops with a sentence instead of a fallback.

/// Runs other programs and says what it is doing.
pub mod run;

/// Rust to wasm and its glue.
pub mod wasm;

/// The glue, without what nothing calls, and with short names.
pub mod glue;

/// Like beside like in the module, so that it packs better.
pub mod arrange;

/// Nothing in the module that only says why it stopped.
pub mod traps;

/// No functions in the module that nothing can call.
pub mod unreached;

/// Where each text stands, in few bytes.
pub mod places;

/// Shorter scripts and styles.
pub mod minify;

/// `.br` and `.gz` beside each file.
pub mod compress;

/// What other tools read about the element.
pub mod manifest;

/// The stand-alone page, and what a phone needs to keep it.
pub mod stand_alone;

/// What TypeScript is told about the element.
pub mod typescript;

/// The package for those who build their site with npm.
pub mod npm;

/// The pieces of what a site owner pastes.
pub mod recipes;

/// What the pages for a site owner share.
pub mod owner;

/// The page that a site owner opens first.
pub mod start_here;

/// The plugin for WordPress.
pub mod wordpress;

/// The page that makes the snippet, with the checklist beside it.
pub mod builder;

/// The one file that a site owner needs.
pub mod bundle;

/// The language of the tests, made from the English one.
pub mod pseudo;

/// A poster for a waiting room, with a square for the phone's camera.
pub mod poster;

/// The whole widget in one classic script.
pub mod one_file;

/// Puts the files of a site together.
pub mod site;

/// The same list as others would make it, to measure against.
pub mod contenders;

/// Serves a built site, and pages that tests make up.
pub mod serve;

/// Budgets in bytes.
pub mod size;

/// What each screen and each dependency costs, in bytes.
pub mod profile;

/// The widget beside what else a site could embed, in figures.
pub mod bench;

/// Installs what a test run needs.
pub mod setup;

/// What Lighthouse says of the stand-alone page.
pub mod lighthouse;

/// Every test there is.
pub mod test;

/// Fuzzes what reads texts that others wrote.
pub mod fuzz;

/// Faults by the thousand, in figures.
pub mod faults;

/// What all dependencies are licensed under, where they come from, and what is known against them.
pub mod deny;
