//! Runs the tests: each in a tab and at an origin of its own, engines side by side, a failed one once more, and a last time when the
//! machine has nothing else to do.

use std::cmp::Reverse;
use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Result, anyhow};
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

/// The tests that wait for a browser, by engine.
struct Queue(Mutex<Vec<(Engine, VecDeque<&'static Test>)>>);

impl Queue {
    /// The next test of the engine that has the most to do: Firefox takes longest to come up, and would else be last.
    fn next(&self) -> Option<(Engine, &'static Test)> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let weight = |engine: Engine| if engine == Engine::Firefox { 3 } else { 1 };
        let (engine, tests) = all.iter_mut().max_by_key(|(engine, tests)| tests.len() * weight(*engine))?;
        Some((*engine, tests.pop_front()?))
    }
}

/// Runs the tests in these engines and prints how each ended.
pub async fn all(engines: &[Engine], tests: &'static [Test], only: Option<&str>) -> Result<bool> {
    // The longest first: begun as the last, one browser would be at it for minutes while the other has nothing to do.
    let of = |engine: &Engine| -> VecDeque<&'static Test> {
        let chosen = tests.iter().filter(|test| only.is_none_or(|part| test.name.contains(part)));
        let mut chosen: Vec<_> = chosen.filter(|test| test.engines.contains(engine)).collect();
        chosen.sort_by_key(|test| Reverse(test.limit));
        chosen.into()
    };
    let queue = Arc::new(Queue(Mutex::new(engines.iter().map(|engine| (*engine, of(engine))).collect())));
    let workers: Vec<_> = (0..AT_ONCE).map(|_| tokio::spawn(work(Arc::clone(&queue)))).collect();
    let mut endings = Vec::new();
    for worker in workers {
        endings.extend(worker.await.map_err(|error| anyhow!("a worker was lost: {error}"))??);
    }
    let mut tallies: Vec<(Engine, Tally)> = engines.iter().map(|engine| (*engine, Tally::default())).collect();
    for (engine, test, mut ending) in endings {
        if ending == Ending::Failed && alone(engine, test).await {
            ending = Ending::Flaky;
        }
        for (_, tally) in tallies.iter_mut().filter(|(of, _)| *of == engine) {
            tally.passed += usize::from(ending != Ending::Failed);
            tally.failed += usize::from(ending == Ending::Failed);
            tally.flaky += usize::from(ending == Ending::Flaky);
        }
    }
    for (engine, tally) in &tallies {
        let flaky = if tally.flaky > 0 { format!(", {} flaky", tally.flaky) } else { String::new() };
        println!("{}: {} passed, {} failed{flaky}", engine.name(), tally.passed, tally.failed);
    }
    // With part of a name it is no failure that an engine has no such test.
    Ok(tallies.iter().all(|(_, tally)| tally.is_good() || only.is_some() && tally.failed == 0))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Ending {
    Passed,
    Flaky,
    Failed,
}

/// Takes tests until there are none, with a driver of its own for each engine.
async fn work(queue: Arc<Queue>) -> Result<Vec<(Engine, &'static Test, Ending)>> {
    let mut drivers: Vec<Arc<Driver>> = Vec::new();
    let mut endings = Vec::new();
    while let Some((engine, test)) = queue.next() {
        let at = match drivers.iter().position(|driver| driver.engine() == engine) {
            Some(at) => at,
            None => {
                drivers.push(Arc::new(Driver::start(engine).await?));
                drivers.len() - 1
            }
        };
        endings.push((engine, test, told(engine, &mut drivers[at], test).await));
    }
    Ok(endings)
}

/// Whether a test passes when nothing else runs: what failed before was the machine's load then, and is told as flaky.
async fn alone(engine: Engine, test: &'static Test) -> bool {
    let ending = match Driver::start(engine).await {
        Ok(driver) => once(&mut Arc::new(driver), test).await,
        Err(error) => Err(error),
    };
    match &ending {
        Ok(()) => println!("{:<8} FLAKY  {}: it passes alone", engine.name(), test.name),
        Err(error) => println!("{:<8} FAILED {} alone\n         {error:#}", engine.name(), test.name),
    }
    ending.is_ok()
}

/// Runs a test, if need be twice, and prints how it ended.
async fn told(engine: Engine, driver: &mut Arc<Driver>, test: &'static Test) -> Ending {
    let (engine, name) = (engine.name(), test.name);
    let start = Instant::now();
    let mut ending = once(driver, test).await;
    let mut good = Ending::Passed;
    if let Err(error) = &ending {
        println!("{engine:<8} again  {name}: {error:#}");
        ending = once(driver, test).await;
        good = Ending::Flaky;
    }
    let seconds = start.elapsed().as_secs_f32();
    match ending {
        Ok(()) => {
            println!("{engine:<8} {}  {seconds:>4.1} s  {name}", if good == Ending::Flaky { "FLAKY" } else { "ok   " });
            good
        }
        Err(error) => {
            println!("{engine:<8} FAILED {seconds:>4.1} s  {name}\n         {error:#}");
            Ending::Failed
        }
    }
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
    // What went wrong may be the browser's doing.
    let is_driver_well = if ending.is_ok() { visit.leave().await } else { visit.end().await };
    (ending, is_driver_well)
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
