//! What a screen reader meets: the platform's tree of names, roles and states, held against the expected text in `walks/`.
//!
//! In Chromium the whole tree is compared, as the browser hands it to the system. Firefox and WebKit tell role and name of
//! one element at a time: there each control and heading is compared with the same text.

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use xtask::setup::Engine;

use crate::command::{label_of, role_of, tree};
use crate::visit::{PATIENCE, Visit};

/// Roles whose words are their name: what stands in them is not told a second time.
const NAMED: [&str; 12] = [
    "button",
    "checkbox",
    "heading",
    "link",
    "radio",
    "switch",
    "tab",
    "textbox",
    "disclosure",
    "Date",
    "DateTime",
    "InputTime",
];

/// What is told of one element at a time.
const ASKED: [&str; 9] = ["button", "checkbox", "heading", "link", "radio", "switch", "tab", "textbox", "disclosure"];

impl Visit {
    /// Waits until a screen reader meets on this screen what the file of this name says: what is announced comes a little
    /// behind what is seen.
    pub async fn walk(&self, screen: &str) -> Result<()> {
        let file = xtask::run::root().join("tests/browser/walks").join(screen).with_extension("txt");
        let expected = fs::read_to_string(&file).unwrap_or_default();
        let end = Instant::now() + PATIENCE;
        let (met, expected) = loop {
            let (met, expected) = match self.engine() {
                Engine::Chromium => (self.whole_tree().await?, expected.clone()),
                _ => (self.controls().await?, only_controls(&expected)),
            };
            if met == expected {
                return Ok(());
            }
            if Instant::now() >= end {
                break (met, expected);
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        };
        let kept = written_down(screen, self.engine(), &met)?;
        let differs = met.lines().zip(expected.lines()).find(|(met, expected)| met != expected);
        let (met, expected) = differs.unwrap_or_else(|| longer(&met, &expected));
        bail!(
            "{screen}: a screen reader meets “{met}” where “{expected}” is expected. All of it: {}. If that is right, it \
             belongs into tests/browser/walks.",
            kept.display()
        )
    }

    async fn whole_tree(&self) -> Result<String> {
        let nodes = tree(self).await?;
        let nodes = nodes.as_array().context("the tree is no list")?;
        let first = nodes.first().context("the tree is empty")?;
        let mut text = String::new();
        tell(nodes, first, 0, &mut text);
        // The port is another one each time.
        Ok(text.replace(&self.server.origin(), "http://host.example"))
    }

    /// Headings and controls one by one, in the order of the page.
    async fn controls(&self) -> Result<String> {
        let script =
            "return [layer(), ...all(layer())].filter((one) => one !== document && shown(one) && roleOf(one) &&
            !one.closest('[aria-hidden=true]') && !['date', 'time'].includes(one.type) &&
            ['heading', 'button', 'link', 'checkbox', 'radio', 'switch', 'tab', 'textbox'].includes(roleOf(one)))
            .map((one) => [one, one.type === 'password']);";
        let Value::Array(found) = self.run(script, vec![]).await? else { bail!("the page tells of no control") };
        ensure!(!found.is_empty(), "the page has no control");
        let mut text = String::new();
        for one in found {
            let element = self.element(one[0].clone())?;
            // ARIA has no role for a password either; it is a text field all the same.
            let role = if one[1] == json!(true) { "textbox".to_owned() } else { role_of(self, &element).await? };
            let label = label_of(self, &element).await?;
            text.push_str(&format!("{} “{}”\n", role_name(&role), plain(&label)));
        }
        Ok(text)
    }
}

/// The lines of headings and controls, without their states.
fn only_controls(expected: &str) -> String {
    let mut text = String::new();
    for line in expected.lines().map(str::trim_start) {
        let Some((role, rest)) = line.split_once(' ') else { continue };
        let name = rest.split_once("”, ").map_or(rest.trim_end_matches('”'), |(name, _)| name);
        if ASKED.contains(&role) {
            text.push_str(&format!("{role} {name}”\n"));
        }
    }
    text
}

/// One name for what the engines call differently.
fn role_name(role: &str) -> &str {
    match role {
        // There is no word for it among the roles of ARIA.
        "DisclosureTriangle" | "" => "disclosure",
        "searchbox" => "textbox",
        role => role,
    }
}

/// A name without the differences that nobody hears.
fn plain(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").replace(" ,", ",").replace(" .", ".")
}

fn word<'a>(node: &'a Value, name: &str) -> &'a str {
    node.pointer(&format!("/{name}/value")).and_then(Value::as_str).unwrap_or_default()
}

/// Tells a node and what stands in it, two spaces deeper.
fn tell(nodes: &[Value], node: &Value, depth: usize, text: &mut String) {
    let role = role_name(word(node, "role"));
    let name = plain(word(node, "name"));
    // The words of a label are the name of what it belongs to.
    let in_label = node.get("parentId").and_then(|id| nodes.iter().find(|node| node.get("nodeId") == Some(id)));
    if role == "StaticText" && in_label.is_some_and(|parent| is_label(nodes, parent)) {
        return;
    }
    let silent = node.get("ignored") == Some(&Value::Bool(true))
        || matches!(
            role,
            "generic" | "none" | "InlineTextBox" | "RootWebArea" | "ListMarker" | "LineBreak" | "LabelText"
        )
        || (role == "StaticText" && name.is_empty());
    let mut inner = depth;
    if !silent {
        text.push_str(&"  ".repeat(depth));
        if role == "StaticText" {
            text.push_str(&format!("“{name}”\n"));
        } else {
            let name = if name.is_empty() { name } else { format!(" “{name}”") };
            text.push_str(&format!("{role}{name}{}\n", states(node)));
        }
        inner += 1;
    }
    if !silent && NAMED.contains(&role) {
        // A heading may be a button, and that is told.
        if let Some(button) = Some(node).filter(|_| role == "heading").and_then(|node| button_in(nodes, node)) {
            tell(nodes, button, inner, text);
        }
        return;
    }
    let children = node.get("childIds").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    for id in children {
        if let Some(child) = nodes.iter().find(|node| node.get("nodeId") == Some(id)) {
            tell(nodes, child, inner, text);
        }
    }
}

/// The button in a node.
fn button_in<'a>(nodes: &'a [Value], node: &Value) -> Option<&'a Value> {
    let children = node.get("childIds").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let mut children = children.iter().filter_map(|id| nodes.iter().find(|node| node.get("nodeId") == Some(id)));
    children.find_map(|child| if word(child, "role") == "button" { Some(child) } else { button_in(nodes, child) })
}

/// Whether a node stands in a label, with nothing but boxes between.
fn is_label(nodes: &[Value], node: &Value) -> bool {
    match word(node, "role") {
        "LabelText" => true,
        "generic" | "none" => {
            let parent = nodes.iter().find(|one| one.get("nodeId") == node.get("parentId"));
            parent.is_some_and(|parent| is_label(nodes, parent))
        }
        _ => false,
    }
}

/// The states that are read out, each with its value where that is not simply yes.
fn states(node: &Value) -> String {
    let mut told = String::new();
    let properties = node.get("properties").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let is_item = word(node, "role") == "listitem";
    for name in ["level", "checked", "pressed", "selected", "expanded", "modal", "invalid", "disabled", "required"] {
        let Some(property) = properties.iter().find(|one| one.get("name") == Some(&json!(name))) else { continue };
        match property.pointer("/value/value") {
            // Every item of a list has one.
            _ if is_item && name == "level" => {}
            Some(Value::Bool(true)) => told.push_str(&format!(", {name}")),
            Some(Value::String(value)) if value == "true" => told.push_str(&format!(", {name}")),
            // What is folded or not chosen is told; that something is not wrong is not.
            Some(Value::Bool(false)) if name == "expanded" => told.push_str(", folded"),
            Some(Value::Number(value)) => told.push_str(&format!(", {name} {value}")),
            _ => {}
        }
    }
    let description = plain(word(node, "description"));
    if !description.is_empty() {
        told.push_str(&format!(", described as “{description}”"));
    }
    let value = word(node, "value");
    if !value.is_empty() {
        told.push_str(&format!(", holds “{}”", plain(value)));
    }
    told
}

fn longer<'a>(met: &'a str, expected: &'a str) -> (&'a str, &'a str) {
    let (met_count, expected_count) = (met.lines().count(), expected.lines().count());
    (
        met.lines().nth(expected_count).unwrap_or("nothing more"),
        expected.lines().nth(met_count).unwrap_or("nothing more"),
    )
}

fn written_down(screen: &str, engine: Engine, met: &str) -> Result<PathBuf> {
    let folder = xtask::run::root().join("target/walks").join(engine.name());
    fs::create_dir_all(&folder)?;
    let file = folder.join(screen).with_extension("txt");
    fs::write(&file, met)?;
    Ok(file)
}
