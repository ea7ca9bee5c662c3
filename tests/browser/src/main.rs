//! The real element in Chromium, Firefox and WebKit: the same tests in each, a fresh browser for every one.
//!
//! `cargo xtask test` builds the site, installs the browsers and calls this. Themes: what is kept ([`keeping`]),
//! the element ([`element`]), the pages around it ([`hosts`]).

use std::future::Future;
use std::pin::Pin;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Result, anyhow, bail};
use xtask::setup::Engine;

use crate::visit::Visit;

mod driver;
mod page;
mod run;
mod visit;

mod element;
mod faults;
mod keeping;
mod steps;
mod words;

/// A test: a sentence about the parent or the site owner.
pub struct Test {
    name: &'static str,
    engines: &'static [Engine],
    limit: Option<Duration>,
    run: Body,
}

/// Returns an error, with words, when the sentence is not true.
type Body = for<'a> fn(&'a mut Visit) -> Pin<Box<dyn Future<Output = Result<()>> + Send + 'a>>;

/// Tests for every engine.
macro_rules! everywhere {
    ($($module:ident :: $name:ident),* $(,)?) => {
        [$(Test {
            name: stringify!($name),
            engines: &Engine::ALL,
            limit: None,
            run: |visit| Box::pin($module::$name(visit)),
        }),*]
    };
}

const TESTS: &[Test] = &everywhere![
    keeping::a_check_off_survives_a_reload,
    keeping::a_note_folded_away_without_leaving_the_field_is_kept,
    keeping::a_note_is_kept_when_the_page_goes_while_it_is_typed,
    keeping::a_restarted_browser_still_has_it_all,
    keeping::two_windows_keep_each_others_check_offs,
    keeping::two_windows_typing_in_the_same_note_lose_no_word,
    keeping::a_note_written_in_another_window_is_shown,
    keeping::two_elements_on_one_page_share_what_is_kept,
    keeping::two_storage_keys_on_one_page_are_two_lists,
    keeping::erasing_leaves_only_the_mark_and_no_window_brings_it_back,
    keeping::what_the_browser_lost_can_be_brought_back,
    keeping::kept_for_the_visit_alone_nothing_reaches_local_storage,
    faults::blocked_storage_is_said_and_the_visit_goes_on,
    faults::storage_that_is_null_is_said_and_the_visit_goes_on,
    faults::a_sandboxed_frame_without_storage_still_works,
    faults::full_storage_is_said_and_saved_once_there_is_room,
    faults::storage_that_throws_once_at_any_call_loses_nothing,
    faults::storage_that_throws_from_any_call_on_loses_nothing,
    faults::unreadable_text_is_left_alone_and_named,
    faults::text_of_a_newer_version_is_left_alone_and_named,
    faults::a_locked_record_is_left_alone_and_named,
    element::without_scripts_the_fallback_is_there,
];

/// Tests that close the browser and open it again, so that it needs a folder of its own.
pub const RESTARTING: &[&str] = &["a_restarted_browser_still_has_it_all"];

#[tokio::main]
async fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let ending = match chosen(&words) {
        // Stopped by hand, the browsers end too.
        Ok((engines, only)) => tokio::select! {
            ending = run::all(&engines, TESTS, only.as_deref()) => ending,
            _ = tokio::signal::ctrl_c() => Err(anyhow!("stopped")),
        },
        Err(error) => Err(error),
    };
    match ending {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn chosen(words: &[String]) -> Result<(Vec<Engine>, Option<String>)> {
    let mut engines = Engine::ALL.to_vec();
    let mut only = None;
    for pair in words.chunks(2) {
        match pair {
            [flag, name] if flag == "--engine" => match Engine::named(name) {
                Some(engine) => engines = vec![engine],
                None => bail!("there is no engine {name}"),
            },
            [flag, part] if flag == "--only" => only = Some(part.clone()),
            _ => bail!("flags: --engine chromium|firefox|webkit, --only PART-OF-A-NAME"),
        }
    }
    Ok((engines, only))
}
