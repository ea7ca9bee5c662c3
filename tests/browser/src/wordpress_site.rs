//! A real WordPress of a test's own: a fresh copy, served by PHP, with the few things that somebody does in it.

use std::net::TcpStream;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use fantoccini::Locator;
use xtask::wordpress::place;

use crate::driver::free_port;
use crate::visit::Visit;

/// What is done in it without a browser.
const BY_HAND: &str = include_str!("wordpress_site.php");
/// Sends what is no file to WordPress, as the rules of a web server do.
const ROUTER: &str = "<?php
$file = $_SERVER['DOCUMENT_ROOT'] . parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH );
if ( file_exists( $file ) ) { return false; }
require $_SERVER['DOCUMENT_ROOT'] . '/index.php';
";
/// What keeps of a page what its scripts complained about.
const LISTEN: &str = "window.complaints = [];
    addEventListener('error', (event) => window.complaints.push(String(event.message)));
    addEventListener('securitypolicyviolation', (event) => window.complaints.push(`${event.violatedDirective} ${event.blockedURI}`));
    addEventListener('unhandledrejection', (event) => window.complaints.push(String(event.reason)));
    for (const kind of ['error', 'warn']) {
      const say = console[kind];
      console[kind] = (...words) => { window.complaints.push(words.map(String).join(' ')); say(...words); };
    }";

/// A running WordPress; it ends when this is dropped.
pub struct Site {
    folder: PathBuf,
    port: u16,
    process: Child,
}

impl Site {
    /// A WordPress that nobody has used yet.
    pub async fn start(visit: &Visit, name: &str) -> Result<Self> {
        let (folder, port) = (place::fresh(name)?, free_port()?);
        // Beside the site, where nobody can ask for them.
        std::fs::write(folder.with_extension("router.php"), ROUTER)?;
        std::fs::write(folder.with_extension("php"), BY_HAND)?;
        let log = std::fs::File::create(folder.with_extension("log"))?;
        let mut command = Command::new("php");
        command.args(["-d", "opcache.enable_cli=1", "-S", &format!("127.0.0.1:{port}"), "-t"]).arg(&folder);
        command.arg(folder.with_extension("router.php")).env("PHP_CLI_SERVER_WORKERS", "4");
        command.stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log).process_group(0);
        let process = command.spawn().context("PHP does not start")?;
        let site = Self { folder, port, process };
        let patience = Instant::now() + Duration::from_secs(30);
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            ensure!(
                Instant::now() < patience,
                "PHP does not answer; see {}",
                site.folder.with_extension("log").display()
            );
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        crate::command::begin_pages_with(visit, LISTEN).await?;
        site.by_hand("begin", &[])?;
        Ok(site)
    }

    /// Its own files.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Scheme, host and port. Cookies know no ports: at this name no other test meets those of WordPress.
    pub fn origin(&self) -> String {
        format!("http://{}", self.host())
    }

    fn host(&self) -> String {
        format!("localhost:{}", self.port)
    }

    /// Opens a page of it.
    pub async fn go(&self, visit: &Visit, path: &str) -> Result<()> {
        let address = if path.starts_with("http") { path.to_string() } else { format!("{}{path}", self.origin()) };
        visit.client()?.goto(&address).await.with_context(|| format!("{address} does not open"))
    }

    /// Does in it what `wordpress_site.php` has under this name, and gives what that says.
    pub fn by_hand(&self, what: &str, words: &[&str]) -> Result<String> {
        let mut command = Command::new("php");
        command.args(["-d", "display_errors=stderr"]).arg(self.folder.with_extension("php"));
        let output = command.arg(&self.folder).arg(self.host()).arg(what).args(words).output()?;
        let (said, wrong) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        ensure!(output.status.success() && wrong.is_empty(), "{what} by hand: {said} {wrong}");
        Ok(said.trim().to_string())
    }

    /// Logs in as the one who runs it.
    pub async fn log_in(&self, visit: &Visit) -> Result<()> {
        self.go(visit, "/wp-login.php").await?;
        type_at(visit, "#user_login", "admin").await?;
        type_at(visit, "#user_pass", "password").await?;
        click_at(visit, "#wp-submit").await?;
        visit
            .wait("the dashboard", "location.pathname.endsWith('/wp-admin/') && document.readyState === 'complete'")
            .await
    }

    /// Ends the server: from now on there is no signal.
    pub fn stop(&mut self) {
        // The whole group: PHP's workers do not end with their parent.
        let group = format!("kill -KILL -{}", self.process.id());
        let _ = Command::new("sh").args(["-c", &group]).stderr(Stdio::null()).status();
        let _ = self.process.wait();
    }

    /// What PHP had to say about the plugin.
    pub fn complaints(&self) -> Result<Vec<String>> {
        let log = std::fs::read_to_string(self.folder.join("wp-content/debug.log")).unwrap_or_default();
        Ok(log.lines().filter(|line| line.to_lowercase().contains("iep")).map(str::to_owned).collect())
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.stop();
    }
}

/// Types into a field of WordPress's own, in the place of what is there.
pub async fn type_at(visit: &Visit, css: &str, words: &str) -> Result<()> {
    let field = visit.client()?.wait().for_element(Locator::Css(css)).await.with_context(|| format!("no {css}"))?;
    field.clear().await?;
    field.send_keys(words).await.with_context(|| format!("{css} cannot be typed into"))
}

/// Clicks on something of WordPress's own.
pub async fn click_at(visit: &Visit, css: &str) -> Result<()> {
    let end = Instant::now() + crate::visit::PATIENCE;
    loop {
        let element =
            visit.client()?.wait().for_element(Locator::Css(css)).await.with_context(|| format!("no {css}"))?;
        match element.click().await {
            Ok(()) => return Ok(()),
            // What slides in or is drawn anew can stand in the way for a moment.
            Err(_) if Instant::now() < end => tokio::time::sleep(Duration::from_millis(50)).await,
            Err(error) => bail!("{css} cannot be clicked: {error}"),
        }
    }
}
