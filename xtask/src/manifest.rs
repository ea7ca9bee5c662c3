//! `custom-elements.json`: what editors and other tools read about the element. It is made of the README's tables, and
//! those are held to the source by `tests/docs.rs`, so the three never differ.

use anyhow::{Result, bail};
use serde_json::{Map, Value, json};

use crate::site::SHELL;

/// The manifest, by the schema of the Custom Elements Manifest.
pub fn of(readme: &str) -> Result<Value> {
    let attributes = rows(readme, "Attributes")?;
    let methods = rows(readme, "Methods")?;
    let styles = rows(readme, "Colors and fonts")?;
    let (codes, events): (Vec<_>, Vec<_>) = rows(readme, "Events")?.into_iter().partition(|row| is_code(&row[0]));
    let (properties, parts): (Vec<_>, Vec<_>) = styles.into_iter().partition(|row| row[0].starts_with("--"));
    let codes: Vec<String> = codes.iter().map(|row| format!("'{}'", row[0])).collect();
    let named = |row: &Vec<String>| json!({"name": row[0], "description": row.last()});
    let class = json!({
        "kind": "class",
        "customElement": true,
        "name": "IepChecklist",
        "tagName": "iep-checklist",
        "description": "A checklist for parents at an IEP meeting. Everything stays in the browser of the parent.",
        "superclass": {"name": "HTMLElement"},
        "attributes": attributes.iter().map(|row| attribute(row)).collect::<Vec<_>>(),
        "members": attributes.iter().filter_map(|row| member(row)).chain(methods.iter().map(|row| method(row))).collect::<Vec<_>>(),
        "events": events.iter().map(|row| event(row, &codes)).collect::<Vec<_>>(),
        "slots": [{"name": "", "description": "Shown until the checklist has started, and for good where it cannot start."}],
        "cssProperties": properties.iter().map(|row| property(row)).collect::<Vec<_>>(),
        "cssParts": parts.iter().map(named).collect::<Vec<_>>(),
    });
    let export = json!({"kind": "custom-element-definition", "name": "iep-checklist",
        "declaration": {"name": "IepChecklist", "module": SHELL}});
    Ok(json!({
        "schemaVersion": "2.1.0",
        "modules": [{"kind": "javascript-module", "path": SHELL, "declarations": [class], "exports": [export]}],
    }))
}

/// The cells of each row of the tables in a section, the name without its backticks.
pub fn rows(readme: &str, heading: &str) -> Result<Vec<Vec<String>>> {
    let section = readme.split(&format!("\n## {heading}\n")).nth(1).and_then(|rest| rest.split("\n## ").next());
    let lines = section.unwrap_or_default().lines().filter(|line| line.starts_with("| `"));
    let rows: Vec<Vec<String>> = lines
        .map(|line| {
            let mut cells: Vec<String> =
                line.trim_matches(['|', ' ']).split(" | ").map(|cell| cell.trim().to_string()).collect();
            cells[0] = bare(&cells[0]);
            cells
        })
        .collect();
    if rows.is_empty() || rows.iter().any(|row| row.len() < 2) {
        bail!("README.md has no whole table under “{heading}”");
    }
    Ok(rows)
}

fn bare(cell: &str) -> String {
    cell.trim_matches('`').to_string()
}

/// Codes of the error event stand in a table below the events.
fn is_code(name: &str) -> bool {
    !name.starts_with("iep-checklist-")
}

/// Name, values, default, what it does, live.
fn attribute(row: &[String]) -> Value {
    let mut of = typed(row);
    of.insert("name".to_string(), row[0].clone().into());
    of.insert("fieldName".to_string(), camel(&row[0]).into());
    of.into()
}

/// The property of an attribute. `lang` and `dir` are those of any element.
fn member(row: &[String]) -> Option<Value> {
    if ["lang", "dir"].contains(&row[0].as_str()) {
        return None;
    }
    let mut of = typed(row);
    of.insert("kind".to_string(), "field".into());
    of.insert("name".to_string(), camel(&row[0]).into());
    of.insert("attribute".to_string(), row[0].clone().into());
    Some(of.into())
}

/// `open(file)`: its name, and what it takes.
fn method(row: &[String]) -> Value {
    let (name, takes) = row[0].split_once('(').unwrap_or((&row[0], ""));
    let takes = takes.trim_end_matches(')').split(", ").filter(|name| !name.is_empty());
    let kind = row.get(1).map(|kind| bare(kind)).unwrap_or_default();
    let takes: Vec<Value> = takes.map(|name| json!({"name": name, "type": {"text": kind}})).collect();
    json!({"kind": "method", "name": name, "parameters": takes, "return": {"type": {"text": "void"}}, "description": row.last()})
}

fn typed(row: &[String]) -> Map<String, Value> {
    let cell = |at: usize| row.get(at).cloned().unwrap_or_default();
    let (values, default, does) = (cell(1), cell(2), cell(3));
    let pieces: Vec<&str> = values.split(", ").collect();
    let is_choice =
        pieces.iter().all(|one| one.starts_with('`') && one.ends_with('`') && one.matches('`').count() == 2);
    let mut of = Map::new();
    if is_choice {
        let choice: Vec<String> = pieces.iter().map(|one| format!("'{}'", bare(one))).collect();
        of.insert("type".to_string(), json!({"text": choice.join(" | ")}));
        of.insert("description".to_string(), does.into());
    } else {
        of.insert("type".to_string(), json!({"text": "string"}));
        of.insert("description".to_string(), format!("{does} Its value: {values}.").into());
    }
    if default.starts_with('`') {
        of.insert("default".to_string(), format!("'{}'", bare(&default)).into());
    }
    of
}

fn event(row: &[String], codes: &[String]) -> Value {
    let text = if row[0].ends_with("-error") {
        format!("CustomEvent<{{ code: {} }}>", codes.join(" | "))
    } else {
        "CustomEvent".to_string()
    };
    json!({"name": row[0], "type": {"text": text}, "description": row[1]})
}

fn property(row: &[String]) -> Value {
    json!({"name": row[0], "default": bare(&row[1]), "description": row.last()})
}

/// `storage-key` as a property: `storageKey`.
fn camel(name: &str) -> String {
    let mut camel = String::new();
    for (at, word) in name.split('-').enumerate() {
        let mut letters = word.chars();
        match letters.next() {
            Some(first) if at > 0 => camel.extend(first.to_uppercase()),
            Some(first) => camel.push(first),
            None => {}
        }
        camel.push_str(letters.as_str());
    }
    camel
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::run::root;

    fn class() -> Value {
        let readme = std::fs::read_to_string(root().join("README.md")).unwrap();
        of(&readme).unwrap()["modules"][0]["declarations"][0].clone()
    }

    fn names(list: &Value) -> Vec<&str> {
        list.as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect()
    }

    fn one<'a>(list: &'a Value, name: &str) -> &'a Value {
        list.as_array().unwrap().iter().find(|one| one["name"] == name).unwrap_or_else(|| panic!("{name} is not there"))
    }

    #[test]
    fn the_manifest_knows_what_the_readme_says_of_an_attribute() {
        let class = class();
        let theme = one(&class["attributes"], "theme");
        assert_eq!(theme["type"]["text"], "'auto' | 'light' | 'dark'");
        assert_eq!(theme["default"], "'auto'");
        let key = one(&class["attributes"], "storage-key");
        assert_eq!(key["fieldName"], "storageKey");
        assert_eq!(key["type"]["text"], "string");
        assert_eq!(one(&class["members"], "storageKey")["attribute"], "storage-key");
        assert!(!names(&class["members"]).contains(&"lang"));
        let open = one(&class["members"], "open");
        assert_eq!((&open["kind"], &open["parameters"][0]["name"]), (&json!("method"), &json!("file")));
    }

    #[test]
    fn the_manifest_has_the_attributes_and_properties_that_the_element_observes() {
        let read = |name: &str| std::fs::read_to_string(root().join(name)).unwrap();
        let shell = read("src/element.js");
        let list = shell.split("const ATTRIBUTES = [").nth(1).and_then(|rest| rest.split(']').next()).unwrap();
        let mut observed: Vec<&str> = list.split('\'').skip(1).step_by(2).collect();
        observed.sort_unstable();
        let class = class();
        let mut known = names(&class["attributes"]);
        known.sort_unstable();
        assert_eq!(known, observed);
        let mut with_property: Vec<&str> =
            class["members"].as_array().unwrap().iter().filter_map(|one| one["attribute"].as_str()).collect();
        with_property.sort_unstable();
        observed.retain(|name| !["lang", "dir"].contains(name));
        assert_eq!(with_property, observed);
    }

    #[test]
    fn events_codes_properties_and_parts_are_told_apart() {
        let class = class();
        assert_eq!(names(&class["events"]), ["iep-checklist-ready", "iep-checklist-saved", "iep-checklist-error"]);
        let error = one(&class["events"], "iep-checklist-error")["type"]["text"].as_str().unwrap();
        assert!(error.contains("'storage-full'") && error.contains("'load'"), "{error}");
        assert!(names(&class["cssProperties"]).contains(&"--iep-accent"));
        assert!(names(&class["cssParts"]).contains(&"container"));
        assert!(!names(&class["cssParts"]).iter().any(|name| name.starts_with("--")));
    }

    #[test]
    fn everything_is_described() {
        let class = class();
        for kind in ["attributes", "members", "events", "slots", "cssProperties", "cssParts"] {
            let list = class[kind].as_array().unwrap();
            assert!(!list.is_empty(), "no {kind}");
            for one in list {
                assert!(one["description"].as_str().is_some_and(|words| words.len() > 5), "{kind}: {one}");
            }
        }
    }

    #[test]
    fn a_readme_without_its_tables_is_told_of() {
        assert!(of("# Title\n\n## Attributes\n\nNone.\n").is_err());
    }
}
