//! WebDriver commands that fantoccini has no word for.

use anyhow::{Context, Result};
use fantoccini::elements::Element;
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};
use xtask::setup::Engine;

use crate::visit::Visit;

/// A command of a session, by its path.
#[derive(Debug)]
struct Command {
    path: String,
    body: Option<Value>,
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        match &self.body {
            Some(body) => (Method::POST, Some(body.to_string())),
            None => (Method::GET, None),
        }
    }
}

async fn ask(visit: &Visit, path: String, body: Option<Value>) -> Result<Value> {
    let what = path.clone();
    visit.client()?.issue_cmd(Command { path, body }).await.with_context(|| format!("the driver will not do {what}"))
}

/// The name that the browser itself gives an element.
pub async fn label_of(visit: &Visit, element: &Element) -> Result<String> {
    let label = ask(visit, format!("element/{}/computedlabel", element.element_id().as_ref()), None).await?;
    Ok(label.as_str().unwrap_or_default().to_string())
}

/// The role that the browser itself gives an element.
pub async fn role_of(visit: &Visit, element: &Element) -> Result<String> {
    let role = ask(visit, format!("element/{}/computedrole", element.element_id().as_ref()), None).await?;
    Ok(role.as_str().unwrap_or_default().to_string())
}

/// Chromium alone: shows pages as if the reader's system asked for these media features.
pub async fn emulate_media(visit: &Visit, features: &[(&str, &str)]) -> Result<()> {
    let features: Vec<_> = features.iter().map(|(name, value)| json!({"name": name, "value": value})).collect();
    of_chromium(visit, "Emulation.setEmulatedMedia", json!({"features": features})).await.map(|_| ())
}

/// Chromium alone: this script runs first in each page and frame from now on.
pub async fn begin_pages_with(visit: &Visit, script: &str) -> Result<()> {
    of_chromium(visit, "Page.addScriptToEvaluateOnNewDocument", json!({"source": script})).await.map(|_| ())
}

/// Chromium alone: forgets every file that was loaded.
pub async fn empty_cache(visit: &Visit) -> Result<()> {
    of_chromium(visit, "Network.clearBrowserCache", json!({})).await.map(|_| ())
}

/// Chromium alone: the tree that assistive technology is given, as a list of nodes.
pub async fn tree(visit: &Visit) -> Result<Value> {
    let mut answer = of_chromium(visit, "Accessibility.getFullAXTree", json!({})).await?;
    Ok(answer.get_mut("nodes").map(Value::take).unwrap_or_default())
}

/// Chromium alone: a screen of this size.
pub async fn be_a_screen(visit: &Visit, width: u32, height: u32) -> Result<()> {
    let screen = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
    of_chromium(visit, "Emulation.setDeviceMetricsOverride", screen).await.map(|_| ())
}

/// Chromium alone: scrollbars take no room, as on a phone.
pub async fn hide_scrollbars(visit: &Visit) -> Result<()> {
    of_chromium(visit, "Emulation.setScrollbarsHidden", json!({"hidden": true})).await.map(|_| ())
}

/// Chromium alone: the screen of a phone, so high.
pub async fn be_a_phone(visit: &Visit, height: u32) -> Result<()> {
    let screen = json!({"width": 360, "height": height, "deviceScaleFactor": 2, "mobile": true});
    of_chromium(visit, "Emulation.setDeviceMetricsOverride", screen).await.map(|_| ())
}

/// Chromium alone: a small touch screen, and a processor four times slower than this one.
pub async fn be_a_slow_phone(visit: &Visit) -> Result<()> {
    be_a_phone(visit, 740).await?;
    of_chromium(visit, "Emulation.setTouchEmulationEnabled", json!({"enabled": true, "maxTouchPoints": 1})).await?;
    slow_down(visit, 4).await
}

/// Chromium alone: a processor so many times slower than this one.
pub async fn slow_down(visit: &Visit, times: u32) -> Result<()> {
    of_chromium(visit, "Emulation.setCPUThrottlingRate", json!({"rate": times})).await.map(|_| ())
}

/// Chromium alone: so many milliseconds until an answer begins, and so many bytes a second. Zero is as it is.
pub async fn slow_network(visit: &Visit, latency: u32, bytes_a_second: i64) -> Result<()> {
    of_chromium(visit, "Network.enable", json!({})).await?;
    let speed = if bytes_a_second == 0 { -1 } else { bytes_a_second };
    let network = json!({"offline": false, "latency": latency, "downloadThroughput": speed, "uploadThroughput": speed});
    of_chromium(visit, "Network.emulateNetworkConditions", network).await.map(|_| ())
}

/// Chromium alone: forgets all that pages of this visit's address have stored.
pub async fn forget_stored(visit: &Visit) -> Result<()> {
    let what = json!({"origin": visit.server.origin(), "storageTypes": "local_storage,indexeddb,cache_storage"});
    of_chromium(visit, "Storage.clearDataForOrigin", what).await.map(|_| ())
}

/// Chromium alone: a letter key, down and up again, as a keyboard's.
pub async fn letter_key(visit: &Visit, letter: char) -> Result<()> {
    let code = u32::from(letter.to_ascii_uppercase());
    let key = json!({"key": letter, "code": format!("Key{}", letter.to_ascii_uppercase()), "text": letter,
        "windowsVirtualKeyCode": code, "nativeVirtualKeyCode": code});
    for kind in ["keyDown", "keyUp"] {
        let mut press = key.clone();
        press["type"] = json!(kind);
        of_chromium(visit, "Input.dispatchKeyEvent", press).await?;
    }
    Ok(())
}

/// Chromium alone: a finger, down and up again.
pub async fn tap_at(visit: &Visit, x: f64, y: f64) -> Result<()> {
    let finger = json!({"type": "touchStart", "touchPoints": [{"x": x, "y": y}]});
    of_chromium(visit, "Input.dispatchTouchEvent", finger).await?;
    of_chromium(visit, "Input.dispatchTouchEvent", json!({"type": "touchEnd", "touchPoints": []})).await.map(|_| ())
}

/// Waits for the window to have the focus. Of several windows of Chromium one has it; this one is to act as if it were that.
pub async fn have_the_focus(visit: &Visit) -> Result<()> {
    if visit.engine() == Engine::Chromium {
        of_chromium(visit, "Emulation.setFocusEmulationEnabled", json!({"enabled": true})).await?;
    }
    visit.wait("the window to have the focus", "document.hasFocus()").await
}

/// Chromium alone: freezes the page as a phone does in the background, or lets it go on.
pub async fn set_lifecycle(visit: &Visit, state: &str) -> Result<()> {
    of_chromium(visit, "Page.setWebLifecycleState", json!({"state": state})).await.map(|_| ())
}

/// Chromium alone: what it counts of the page, after it has taken away what nobody holds.
pub async fn metrics(visit: &Visit) -> Result<Value> {
    for _ in 0..3 {
        of_chromium(visit, "HeapProfiler.collectGarbage", json!({})).await?;
    }
    of_chromium(visit, "Performance.enable", json!({})).await?;
    let mut answer = of_chromium(visit, "Performance.getMetrics", json!({})).await?;
    Ok(answer.get_mut("metrics").map(Value::take).unwrap_or_default())
}

async fn of_chromium(visit: &Visit, command: &str, words: Value) -> Result<Value> {
    let body = json!({"cmd": command, "params": words});
    ask(visit, "goog/cdp/execute".to_string(), Some(body)).await
}
