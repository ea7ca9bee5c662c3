//! A parent's visit: one browser, one host page, and the few things a person does there.
//!
//! Everything waits for what it needs and gives up after [`PATIENCE`], so no test sleeps.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use fantoccini::Client;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::wd::WindowHandle;
use serde_json::{Value, json};
use xtask::serve::{Answer, Server};
use xtask::setup::Engine;

use crate::driver::{Driver, MOST_TESTS};
use crate::page::Page;

/// How long something may take before it is counted as never.
pub const PATIENCE: Duration = Duration::from_secs(10);
/// A key that the page has not heard by then was not meant for it.
const KEY_PATIENCE: Duration = Duration::from_secs(3);

/// How many keys the page has heard let go. A page of the site's own has no watch, and is given ears when it is first asked.
const HEARD: &str = "(window.watched ?? (window.heard ??=
    (addEventListener('keyup', () => (window.heard.keys += 1), true), { keys: 0 }))).keys";

const LOOK: &str = include_str!("look.js");
const WATCH: &str = include_str!("watch.js");
/// Where the host page stands on the server.
const PLACE: &str = "/host.html";

/// A browser at a host page, with a server and so an origin of its own: nothing is shared with another test.
pub struct Visit {
    /// Serves the site and the host page, and keeps the list of requests.
    pub server: Server,
    driver: Arc<Driver>,
    client: Option<Client>,
    profile: Option<PathBuf>,
    /// How many tests this browser has served, with this one.
    served: u32,
}

/// The ports of all visits so far: a browser would remember what it was told at one of them.
static PORTS: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());

/// A server at a port where none was before.
async fn fresh_server() -> Result<Server> {
    // Held until there is a fresh one, so that no port is given twice.
    let mut known = Vec::new();
    loop {
        let server = Server::start(&xtask::site::served(), 0).await?;
        if PORTS.lock().unwrap_or_else(PoisonError::into_inner).insert(server.port()) {
            return Ok(server);
        }
        known.push(server);
    }
}

impl Visit {
    /// A browser with an empty tab and a fresh server.
    pub async fn begin(driver: Arc<Driver>, name: &str) -> Result<Self> {
        let server = fresh_server().await?;
        server.put("/watch.js", Answer::new("text/javascript", WATCH));
        let keeps = driver.engine() != Engine::WebKit && crate::RESTARTING.contains(&name);
        let profile = keeps.then(|| xtask::run::root().join("target/profiles").join(driver.engine().name()).join(name));
        if let Some(profile) = &profile {
            let _ = std::fs::remove_dir_all(profile);
            std::fs::create_dir_all(profile)?;
        }
        let (client, served) = match &profile {
            Some(profile) => (driver.browser(Some(profile)).await?, MOST_TESTS),
            None => driver.any_browser().await?,
        };
        Ok(Self { server, driver, client: Some(client), profile, served: served + 1 })
    }

    /// Leaves the browser to the next test, or closes it; false as for [`Self::end`].
    pub async fn leave(&mut self) -> bool {
        if let Some(client) = &self.client {
            let back = self.driver.take_back(client, self.served);
            if let Ok(Ok(true)) = tokio::time::timeout(PATIENCE, back).await {
                self.client = None;
                return true;
            }
        }
        self.end().await
    }

    /// Closes the browser; false where it does not end, and its driver is of no more use.
    pub async fn end(&mut self) -> bool {
        let Some(client) = self.client.take() else { return true };
        matches!(tokio::time::timeout(PATIENCE, client.close()).await, Ok(Ok(())))
    }

    /// The engine of this visit.
    pub fn engine(&self) -> Engine {
        self.driver.engine()
    }

    /// The browser itself, for what has no word here.
    pub fn client(&self) -> Result<&Client> {
        self.client.as_ref().context("the browser is closed")
    }

    /// Closes the browser and opens it again with what it kept on disk.
    pub async fn restart_browser(&mut self) -> Result<()> {
        self.end().await;
        self.client = Some(self.driver.browser(self.profile.as_deref()).await?);
        Ok(())
    }

    /// Kills the browser, which has no time to write anything. [`Self::restart_browser`] opens it again.
    pub fn kill_browser(&mut self) -> Result<()> {
        crate::kill::kill(self.profile.as_deref().context("this test keeps no profile")?)?;
        self.client = None;
        Ok(())
    }

    /// Opens the page and waits until the widget stands there.
    pub async fn open(&self, page: &Page) -> Result<()> {
        self.open_bare(page).await?;
        self.started().await
    }

    /// Opens the page, whatever becomes of the widget.
    pub async fn open_bare(&self, page: &Page) -> Result<()> {
        self.server.put(PLACE, page.answer());
        self.go(PLACE).await
    }

    /// Opens the page in a frame of this size on another page, and stays in the frame.
    pub async fn open_in_frame(&self, page: &Page, width: u32, height: u32) -> Result<()> {
        self.server.put(PLACE, page.answer());
        self.open_address_in_frame(PLACE, width, height).await?;
        self.started().await
    }

    /// The same for any address of the server.
    pub async fn open_address_in_frame(&self, address: &str, width: u32, height: u32) -> Result<()> {
        let frame =
            format!("<iframe src=\"{address}\" width=\"{width}\" height=\"{height}\" style=\"border:0\"></iframe>");
        self.server.put("/frame.html", Page::new().without_widget_script().body(&frame).answer());
        self.go("/frame.html").await?;
        Ok(self.client()?.enter_frame(0).await?)
    }

    /// Opens a path of this visit's server.
    pub async fn go(&self, path: &str) -> Result<()> {
        let address = format!("{}{path}", self.server.origin());
        self.client()?.goto(&address).await.with_context(|| format!("{address} does not open"))
    }

    /// Opens the host page once more, as coming back does.
    pub async fn come_back(&self) -> Result<()> {
        self.go(PLACE).await?;
        self.started().await
    }

    /// Loads the page again.
    pub async fn reload(&self) -> Result<()> {
        self.client()?.refresh().await?;
        self.started().await
    }

    /// Waits until every element on the page shows the widget.
    pub async fn started(&self) -> Result<()> {
        self.wait(
            "the widget to start",
            "document.readyState === 'complete' && widget() && \
             [...document.querySelectorAll('iep-checklist')].every((one) =>
              one.shadowRoot?.querySelector('.iep') && !one.shadowRoot.querySelector('slot'))",
        )
        .await
    }

    /// Opens the host page in a second window as well, and goes there. Gives both windows.
    pub async fn second_window(&self) -> Result<(WindowHandle, WindowHandle)> {
        let first = self.client()?.window().await?;
        let second = self.client()?.new_window(true).await?.handle;
        self.to(&second).await?;
        self.come_back().await?;
        Ok((first, second))
    }

    /// Goes to a window.
    pub async fn to(&self, window: &WindowHandle) -> Result<()> {
        Ok(self.client()?.switch_to_window(window.clone()).await?)
    }

    /// Runs a script in the page, with the words of `look.js`, and gives what it returns.
    pub async fn run(&self, script: &str, words: Vec<Value>) -> Result<Value> {
        let whole = format!("{LOOK}\n{script}");
        self.client()?.execute(&whole, words).await.with_context(|| format!("in the page: {script}"))
    }

    /// The same for a script that calls its last argument when it is done.
    pub async fn run_slowly(&self, script: &str, words: Vec<Value>) -> Result<Value> {
        let whole = format!("{LOOK}\n{script}");
        self.client()?.execute_async(&whole, words).await.with_context(|| format!("in the page: {script}"))
    }

    /// Lets the page draw this many times.
    pub async fn frames(&self, count: u32) -> Result<()> {
        let script = "let left = arguments[0]; const done = arguments[1];
            const next = () => (left-- > 0 ? requestAnimationFrame(next) : done(null)); next();";
        self.run_slowly(script, vec![json!(count)]).await.map(|_| ())
    }

    /// The value of an expression in the page.
    pub async fn value(&self, expression: &str) -> Result<Value> {
        self.run(&format!("return ({expression});"), vec![]).await
    }

    /// Fails, saying `what`, unless the expression is true in the page.
    pub async fn expect(&self, what: &str, expression: &str) -> Result<()> {
        let value = self.value(expression).await?;
        ensure!(value == json!(true), "{what}: {expression} is {value}");
        Ok(())
    }

    /// Waits until the expression is true in the page.
    pub async fn wait(&self, what: &str, expression: &str) -> Result<()> {
        self.wait_for(what, &format!("return ({expression}) ? true : null;")).await.map(|_| ())
    }

    /// Waits until the script returns something, and gives it.
    async fn wait_for(&self, what: &str, script: &str) -> Result<Value> {
        let end = Instant::now() + PATIENCE;
        loop {
            match self.run(script, vec![]).await {
                Ok(found) if found != Value::Null => return Ok(found),
                Ok(_) if Instant::now() < end => {}
                Err(_) if Instant::now() < end => {}
                Ok(_) => bail!("waited in vain for {what}"),
                Err(error) => return Err(error.context(format!("waited in vain for {what}"))),
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
    }

    /// Waits until a text stands on the screen.
    pub async fn wait_for_text(&self, words: &str) -> Result<()> {
        self.wait(&format!("the words “{words}”"), &format!("text().includes({})", json!(words))).await
    }

    /// Waits for the one element of this role and name; a star at the end of the name stands for anything.
    pub async fn find(&self, role: &str, name: &str) -> Result<Element> {
        let what = format!("{role} “{name}”");
        let query =
            format!("const found = seek({}, {}); return found.length > 0 ? found : null;", json!(role), json!(name));
        let found = self.wait_for(&what, &query).await?;
        let Value::Array(found) = found else { bail!("{what} is no list") };
        ensure!(found.len() == 1, "there are {} of {what}", found.len());
        self.element(found[0].clone())
    }

    /// Whether there is an element of this role and name now.
    pub async fn has(&self, role: &str, name: &str) -> Result<bool> {
        Ok(self.value(&format!("seek({}, {}).length > 0", json!(role), json!(name))).await? == json!(true))
    }

    /// An element that a script returned.
    pub fn element(&self, value: Value) -> Result<Element> {
        let id = value.as_object().and_then(|map| map.values().next()).and_then(Value::as_str);
        let id = id.context("a script returned something that is not an element")?;
        Ok(Element::from_element_id(self.client()?.clone(), id.to_string().into()))
    }

    /// Clicks, as a finger or a mouse does.
    pub async fn click(&self, role: &str, name: &str) -> Result<()> {
        let end = Instant::now() + PATIENCE;
        loop {
            let mut element = self.find(role, name).await?;
            // WebKit's driver finds its own inner box in the way of a field; a tap on the label does the same.
            if role == "textbox" && self.engine() == Engine::WebKit {
                let script = "return arguments[0].labels?.[0] ?? arguments[0];";
                element = self.element(self.run(script, vec![serde_json::to_value(&element)?]).await?)?;
            }
            match self.tap(serde_json::to_value(&element)?).await {
                Ok(()) => return Ok(()),
                // A sheet that still slides in can stand in the way, and what is drawn anew meanwhile is another element.
                Err(_) if Instant::now() < end => tokio::time::sleep(Duration::from_millis(50)).await,
                Err(error) => return Err(error).with_context(|| format!("{role} “{name}” cannot be clicked")),
            }
        }
    }

    /// Clicks an element that a script returned.
    pub async fn tap(&self, found: Value) -> Result<()> {
        let element = self.element(found)?;
        self.bring_to_the_middle(&element).await?;
        Ok(element.click().await?)
    }

    /// A driver scrolls just to the edge, where a bar that sticks there lies over the element, and aims at where a sheet
    /// that slides in was a moment ago. A person scrolls on, and waits.
    async fn bring_to_the_middle(&self, element: &Element) -> Result<()> {
        let script = "const [element, done] = arguments;
            element.scrollIntoView({ block: 'center', behavior: 'instant' });
            const place = () => { const box = element.getBoundingClientRect(); return `${box.x} ${box.y} ${box.width}`; };
            // Before its first frame, and between two frames of a slow machine, what slides in stands still.
            const moving = () => element.getRootNode().getAnimations().some((one) =>
              one.playState === 'running' && one.effect?.target?.contains(element));
            let last; let same = 0; let left = 120;
            const look = () => {
              same = place() === last && !moving() ? same + 1 : 0;
              last = place();
              left -= 1;
              // A window in the background draws no frames, and nothing moves there.
              if (same >= 2 || left === 0 || document.hidden) done(null); else requestAnimationFrame(look);
            };
            look();";
        self.run_slowly(script, vec![serde_json::to_value(element)?]).await.map(|_| ())
    }

    /// Types into a field by its label, after what is there.
    pub async fn type_into(&self, label: &str, words: &str) -> Result<()> {
        self.click("textbox", label).await?;
        let field = self.find("textbox", label).await?;
        field.send_keys(words).await.with_context(|| format!("the field “{label}” cannot be typed into"))
    }

    /// What stands in a field.
    pub async fn written(&self, label: &str) -> Result<String> {
        self.find("textbox", label).await?;
        let value = self.value(&format!("seek('textbox', {})[0].value", json!(label))).await?;
        Ok(value.as_str().unwrap_or_default().to_string())
    }

    /// Presses one key.
    pub async fn press(&self, key: impl Into<char>) -> Result<()> {
        let key = key.into();
        let press =
            KeyActions::new("keys".into()).then(KeyAction::Down { value: key }).then(KeyAction::Up { value: key });
        self.keys(press, 1).await
    }

    /// Presses keys, and waits until the page has heard the last one let go: WebKit's driver is done before the page is.
    /// What the browser keeps to itself the page never hears. Chromium's driver waits on its own: a page that the keys have
    /// led out of has heard all that it will.
    async fn keys(&self, presses: KeyActions, count: usize) -> Result<()> {
        let before = self.value(HEARD).await?;
        self.client()?.perform_actions(presses).await?;
        let left = if self.engine() == Engine::Chromium { " || !document.hasFocus()" } else { "" };
        let all = format!("{HEARD} - {before} >= {count}{left}");
        let _ = tokio::time::timeout(KEY_PATIENCE, self.wait("the keys", &all)).await;
        Ok(())
    }

    /// Types words where the focus is, key by key.
    pub async fn write(&self, words: &str) -> Result<()> {
        let mut keys = KeyActions::new("keys".into());
        for value in words.chars() {
            keys = keys.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        }
        self.keys(keys, words.chars().count()).await
    }

    /// Presses Shift and Tab.
    pub async fn press_back_tab(&self) -> Result<()> {
        let press = KeyActions::new("keys".into())
            .then(KeyAction::Down { value: Key::Shift.into() })
            .then(KeyAction::Down { value: Key::Tab.into() })
            .then(KeyAction::Up { value: Key::Tab.into() })
            .then(KeyAction::Up { value: Key::Shift.into() });
        self.keys(press, 2).await
    }

    /// Whether a check-off is checked.
    pub async fn is_checked(&self, title: &str) -> Result<bool> {
        self.find("checkbox", title).await?;
        Ok(self.value(&format!("seek('checkbox', {})[0].checked", json!(title))).await? == json!(true))
    }

    /// Waits until a check-off is so.
    pub async fn wait_checked(&self, title: &str, checked: bool) -> Result<()> {
        let query = format!("seek('checkbox', {})[0]?.checked === {checked}", json!(title));
        self.wait(&format!("“{title}” to be {}", if checked { "checked" } else { "unchecked" }), &query).await
    }

    /// What the host page's watch has kept under this name.
    pub async fn watched(&self, name: &str) -> Result<Value> {
        self.value(&format!("window.watched.{name}")).await
    }

    /// Fails when a script of the page broke, or a policy was violated.
    pub async fn nothing_broke(&self) -> Result<()> {
        for kind in ["errors", "violations"] {
            let kept = self.watched(kind).await?;
            ensure!(kept == json!([]), "{kind} on the page: {kept}");
        }
        Ok(())
    }
}
