//! Runs the tests: each in a browser of its own, engines side by side, a failed one once more.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Result, anyhow};
use tokio::sync::Semaphore;
use xtask::run::root;
use xtask::setup::Engine;

use crate::Test;
use crate::driver::Driver;
use crate::visit::Visit;

/// Browsers at work at the same time. More than the cores there are would make every wait longer, not the run shorter.
const AT_ONCE: usize = 2;
/// A browser that takes longer to come up does not.
const START_LIMIT: Duration = Duration::from_secs(60);

/// What became of an engine's tests.
#[derive(Default)]
pub struct Tally {
    passed: usize,
    failed: usize,
    flaky: usize,
}

impl Tally {
    /// Whether every test passed, if need be at the second try.
    pub fn is_good(&self) -> bool {
        self.failed == 0 && self.passed > 0
    }
}

/// Runs the tests in these engines and prints how each ended.
pub async fn all(engines: &[Engine], tests: &'static [Test], only: Option<&str>) -> Result<bool> {
    let room = Arc::new(Semaphore::new(AT_ONCE));
    let mut running = Vec::new();
    for engine in engines {
        let chosen = tests.iter().filter(|test| only.is_none_or(|part| test.name.contains(part)));
        let chosen: Vec<_> = chosen.filter(|test| test.engines.contains(engine)).collect();
        running.push((*engine, tokio::spawn(in_engine(*engine, chosen, Arc::clone(&room)))));
    }
    let mut lines = Vec::new();
    let mut good = true;
    for (engine, task) in running {
        let tally = task.await.map_err(|error| anyhow!("{} was lost: {error}", engine.name()))??;
        good &= tally.is_good() || only.is_some() && tally.failed == 0;
        let flaky = if tally.flaky > 0 { format!(", {} flaky", tally.flaky) } else { String::new() };
        lines.push(format!("{}: {} passed, {} failed{flaky}", engine.name(), tally.passed, tally.failed));
    }
    for line in lines {
        println!("{line}");
    }
    Ok(good)
}

async fn in_engine(engine: Engine, tests: Vec<&'static Test>, room: Arc<Semaphore>) -> Result<Tally> {
    let mut driver = Arc::new(Driver::start(engine).await?);
    let mut tally = Tally::default();
    for test in tests {
        let _place = room.acquire().await?;
        let start = Instant::now();
        let mut ending = once(&mut driver, test).await;
        let mut is_flaky = false;
        if let Err(error) = &ending {
            println!("{:<8} again  {}: {error:#}", engine.name(), test.name);
            ending = once(&mut driver, test).await;
            is_flaky = ending.is_ok();
        }
        let seconds = start.elapsed().as_secs_f32();
        match ending {
            Ok(()) => {
                tally.passed += 1;
                tally.flaky += usize::from(is_flaky);
                let word = if is_flaky { "FLAKY " } else { "ok    " };
                println!("{:<8} {word} {seconds:>4.1} s  {}", engine.name(), test.name);
            }
            Err(error) => {
                tally.failed += 1;
                println!("{:<8} FAILED {seconds:>4.1} s  {}\n         {error:#}", engine.name(), test.name);
            }
        }
    }
    Ok(tally)
}

async fn once(driver: &mut Arc<Driver>, test: &'static Test) -> Result<()> {
    let begun = tokio::time::timeout(START_LIMIT, Visit::begin(Arc::clone(driver), test.name)).await;
    let (ending, is_driver_well) = match begun {
        Ok(Ok(mut visit)) => visited(&mut visit, test).await,
        Ok(Err(error)) => (Err(error), false),
        Err(_) => (Err(anyhow!("no browser came up")), false),
    };
    if !is_driver_well {
        let engine = driver.engine();
        *driver = Arc::new(Driver::start(engine).await?);
    }
    ending
}

async fn visited(visit: &mut Visit, test: &'static Test) -> (Result<()>, bool) {
    let ending = match tokio::time::timeout(test.limit, (test.run)(visit)).await {
        Ok(ending) => ending,
        Err(_) => Err(anyhow!("it took too long")),
    };
    if ending.is_err() {
        keep_a_picture(visit, test.name).await;
    }
    (ending, visit.end().await)
}

/// What was on the screen when a test failed, into `target/failures/`.
async fn keep_a_picture(visit: &Visit, name: &str) {
    let folder: PathBuf = root().join("target/failures");
    let path = folder.join(format!("{}-{name}.png", visit.engine().name()));
    let Ok(client) = visit.client() else { return };
    if let Ok(Ok(picture)) = tokio::time::timeout(Duration::from_secs(5), client.screenshot()).await
        && std::fs::create_dir_all(&folder).is_ok()
    {
        let _ = std::fs::write(path, picture);
    }
}
