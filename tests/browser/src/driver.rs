//! The drivers: one process an engine. A browser that served one test well serves the next in a new tab.

use std::fs::File;
use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use xtask::run;
use xtask::setup::{self, Engine};

/// A running driver. Its processes end with it, also those that it started.
pub struct Driver {
    engine: Engine,
    port: u16,
    process: Child,
    /// A browser that nobody uses, with one empty tab, and how many tests it has served.
    spare: Mutex<Option<(Client, u32)>>,
}

/// After so many tests a browser is let go: what one leaves behind should not gather.
pub const MOST_TESTS: u32 = 25;

impl Driver {
    /// Starts the engine's driver and waits until it answers.
    pub async fn start(engine: Engine) -> Result<Self> {
        let port = free_port()?;
        let folder = run::root().join("target/drivers");
        std::fs::create_dir_all(&folder)?;
        let log = File::create(folder.join(format!("{}-{port}.log", engine.name())))?;
        let mut command = command(engine, port);
        command.stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log).process_group(0);
        let process = command.spawn().with_context(|| format!("the driver of {} does not start", engine.name()))?;
        let driver = Self { engine, port, process, spare: Mutex::new(None) };
        let patience = Instant::now() + Duration::from_secs(30);
        while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
            if Instant::now() > patience {
                bail!("the driver of {} does not answer; see target/drivers/", engine.name());
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(driver)
    }

    /// The engine it drives.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// A browser with an empty tab, and how many tests it has served.
    pub async fn any_browser(&self) -> Result<(Client, u32)> {
        let spare = self.spare.lock().unwrap_or_else(PoisonError::into_inner).take();
        match spare {
            Some(spare) => Ok(spare),
            None => Ok((self.browser(None).await?, 0)),
        }
    }

    /// Takes a browser back after a test that went well; false where it is not to be used again. Nothing in it may tell the
    /// next test of this one: its tabs are closed, and each test has an origin of its own.
    pub async fn take_back(&self, client: &Client, served: u32) -> Result<bool> {
        if served >= MOST_TESTS {
            return Ok(false);
        }
        let old = client.windows().await?;
        let empty = client.new_window(true).await?.handle;
        for window in old {
            client.switch_to_window(window).await?;
            client.close_window().await?;
        }
        client.switch_to_window(empty).await?;
        *self.spare.lock().unwrap_or_else(PoisonError::into_inner) = Some((client.clone(), served));
        Ok(true)
    }

    /// A browser that knows nothing yet, or what this profile folder holds.
    pub async fn browser(&self, profile: Option<&Path>) -> Result<Client> {
        // Firefox's driver has one browser at a time.
        let spare = self.spare.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some((spare, _)) = spare {
            spare.close().await.context("the browser of the last test does not close")?;
        }
        let capabilities: Capabilities = match capabilities(self.engine, profile)? {
            Value::Object(map) => map,
            _ => Capabilities::new(),
        };
        let address = format!("http://127.0.0.1:{}", self.port);
        let client = ClientBuilder::new(HttpConnector::new()).capabilities(capabilities).connect(&address).await;
        client.with_context(|| format!("{} does not start", self.engine.name()))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // The whole group: xvfb-run and the browsers do not end with their parent.
        let group = format!("kill -KILL -{}", self.process.id());
        let _ = Command::new("sh").args(["-c", &group]).stderr(Stdio::null()).status();
        let _ = self.process.wait();
    }
}

fn command(engine: Engine, port: u16) -> Command {
    let mut command;
    match engine {
        Engine::Chromium => {
            command = Command::new("chromedriver");
            command.arg(format!("--port={port}"));
        }
        Engine::Firefox => {
            command = Command::new(setup::geckodriver());
            command.arg(format!("--port={port}"));
            // geckodriver's own connection to the browser would otherwise take the same port for every driver.
            command.arg("--websocket-port=0");
        }
        Engine::WebKit => {
            command = Command::new("xvfb-run");
            command.args(["--auto-servernum", "--server-args=-screen 0 1280x1024x24", "WebKitWebDriver"]);
            command.arg(format!("--port={port}"));
        }
    }
    command
}

fn capabilities(engine: Engine, profile: Option<&Path>) -> Result<Value> {
    Ok(match engine {
        Engine::Chromium => {
            let mut args = vec![
                "--headless".to_string(),
                "--no-sandbox".to_string(),
                "--disable-gpu".to_string(),
                "--disable-background-networking".to_string(),
                "--disable-component-update".to_string(),
                "--disable-sync".to_string(),
                "--disable-dev-shm-usage".to_string(),
                "--no-first-run".to_string(),
                "--window-size=1000,900".to_string(),
            ];
            if let Some(profile) = profile {
                args.push(format!("--user-data-dir={}", profile.display()));
            }
            json!({"browserName": "chrome", "goog:chromeOptions": {"args": args}})
        }
        Engine::Firefox => {
            let mut args = ["-headless", "-width", "1000", "-height", "1000"].map(str::to_string).to_vec();
            if let Some(profile) = profile {
                args.extend(["-profile".to_string(), profile.display().to_string()]);
            }
            // A test browser asks nobody but the test server.
            let quiet = json!({
                "app.normandy.enabled": false,
                "browser.region.network.url": "",
                "messaging-system.rsexperimentloader.enabled": false,
                "network.captive-portal-service.enabled": false,
                "network.connectivity-service.enabled": false,
                "toolkit.telemetry.enabled": false,
            });
            json!({"browserName": "firefox", "moz:firefoxOptions": {"args": args, "prefs": quiet}})
        }
        Engine::WebKit => {
            json!({"webkitgtk:browserOptions": {"binary": mini_browser()?, "args": ["--automation"]}})
        }
    })
}

/// WebKitGTK's own small browser; its folder is named after the machine's architecture.
fn mini_browser() -> Result<PathBuf> {
    for folder in std::fs::read_dir("/usr/lib")?.flatten() {
        let path = folder.path().join("webkit2gtk-4.1/MiniBrowser");
        if path.is_file() {
            return Ok(path);
        }
    }
    bail!("there is no webkit2gtk-4.1/MiniBrowser below /usr/lib: is webkit2gtk-driver installed?")
}

/// A port that nobody uses.
pub fn free_port() -> Result<u16> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).context("no free port")?;
    Ok(listener.local_addr()?.port())
}
