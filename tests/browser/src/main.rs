//! The real element in Chromium, Firefox and WebKit: the same tests in each, a fresh browser for every one.
//!
//! `cargo xtask test` builds the site, installs the browsers and calls this. Themes: what is kept ([`keeping`]),
//! the element ([`element`]), the pages around it ([`hosts`]).

use std::future::Future;
use std::pin::Pin;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Result, bail};
use xtask::setup::Engine;

use crate::visit::Visit;

mod driver;
mod page;
mod run;
mod visit;

mod element;

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

const TESTS: &[Test] = &everywhere![element::without_scripts_the_fallback_is_there,];

/// Tests that close the browser and open it again, so that it needs a folder of its own.
pub const RESTARTING: &[&str] = &["a_restarted_browser_still_has_it_all"];

#[tokio::main]
async fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let ending = match chosen(&words) {
        Ok((engines, only)) => run::all(&engines, TESTS, only.as_deref()).await,
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
