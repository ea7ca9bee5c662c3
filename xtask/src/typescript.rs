//! `iep-checklist.d.ts` and `react.d.ts`: what TypeScript is told about the element. They are made of the manifest, which
//! is made of the README's tables.

use anyhow::{Context, Result};
use serde_json::Value;

/// Its name.
pub const TYPES: &str = "iep-checklist.d.ts";

/// The element, its settings, its events, and what the page's own interfaces gain by them.
pub fn of(manifest: &Value, settings: &[Vec<String>]) -> Result<String> {
    let class = class(manifest)?;
    let mut text = String::from(
        "// Made by `cargo xtask dist` of the tables in the README.\n\n\
         /** A link on the Help sheet, or in a part. */\n\
         export interface IepChecklistLink {\n  title: string;\n  url: string;\n}\n\n\
         /** One more thing to check. */\n\
         export interface IepChecklistItem {\n  id: string;\n  title: string;\n  what?: string;\n  look?: readonly string[];\n  ask?: readonly string[];\n}\n\n\
         /** What a site adds of its own. */\nexport interface IepChecklistSettings {\n",
    );
    for row in settings {
        let (name, about) = (&row[0], row.last().map(String::as_str).unwrap_or_default());
        text.push_str(&format!("  /** {about} */\n  '{name}'?: {};\n", setting(name)));
    }
    text.push_str("}\n\n/** ");
    text.push_str(word(class, "description"));
    text.push_str(" */\nexport interface IepChecklistElement extends HTMLElement {\n");
    for member in list(class, "members") {
        let (name, about) = (word(member, "name"), word(member, "description"));
        if word(member, "kind") == "method" {
            let takes = list(member, "parameters").iter().map(|one| format!("{}: {}", word(one, "name"), kind(one)));
            let takes = takes.collect::<Vec<_>>().join(", ");
            text.push_str(&format!("  /** {about} */\n  {name}({takes}): void;\n"));
            continue;
        }
        let kind = kind(member);
        if name == "settings" {
            text.push_str(&format!(
                "  /** {about} An object is turned into JSON. */\n  get settings(): string | null;\n  \
                 set settings(value: string | IepChecklistSettings | null | undefined);\n"
            ));
        } else {
            text.push_str(&format!("  /** {about} */\n  {name}: {kind} | null;\n"));
        }
    }
    text.push_str("}\n\n/** What `iep-checklist-error` can say. */\nexport type IepChecklistErrorCode = ");
    let codes = list(class, "events").iter().find_map(|event| kind(event).split_once("{ code: "));
    let codes = codes.and_then(|(_, rest)| rest.split_once(" }")).context("the manifest has no codes")?.0;
    text.push_str(codes);
    text.push_str(";\n\n/** The events of the element. They bubble, and carry no word of the parent's. */\nexport interface IepChecklistEventMap {\n");
    for event in list(class, "events") {
        let kind = match kind(event) {
            "CustomEvent" => "CustomEvent<null>",
            _ => "CustomEvent<{ code: IepChecklistErrorCode }>",
        };
        text.push_str(&format!("  /** {} */\n  '{}': {kind};\n", word(event, "description"), word(event, "name")));
    }
    text.push_str(
        "}\n\ndeclare global {\n  interface HTMLElementTagNameMap {\n    'iep-checklist': IepChecklistElement;\n  }\n  \
         interface GlobalEventHandlersEventMap extends IepChecklistEventMap {}\n}\n",
    );
    Ok(text)
}

/// The element in JSX, for React 19.
pub fn for_react(manifest: &Value) -> Result<String> {
    let mut text = String::from(
        "// Made by `cargo xtask dist`: `<iep-checklist>` in JSX, for React 19. Name it once in your project:\n\
         // import type {} from 'iep-checklist/react';\n\n\
         import type { DetailedHTMLProps, HTMLAttributes } from 'react';\n\
         import type { IepChecklistElement, IepChecklistEventMap, IepChecklistSettings } from './iep-checklist.js';\n\n\
         export interface IepChecklistProps {\n",
    );
    for attribute in list(class(manifest)?, "attributes") {
        let name = word(attribute, "name");
        let kind = if name == "settings" { "string | IepChecklistSettings" } else { kind(attribute) };
        text.push_str(&format!("  /** {} */\n  '{name}'?: {kind} | undefined;\n", word(attribute, "description")));
    }
    text.push_str(
        "}\n\nexport type IepChecklistListeners = {\n  \
         [Name in keyof IepChecklistEventMap as `on${Name}`]?: ((event: IepChecklistEventMap[Name]) => void) | undefined;\n};\n\n\
         declare module 'react' {\n  namespace JSX {\n    interface IntrinsicElements {\n      \
         'iep-checklist': DetailedHTMLProps<HTMLAttributes<IepChecklistElement>, IepChecklistElement> & IepChecklistProps & IepChecklistListeners;\n    \
         }\n  }\n}\n",
    );
    Ok(text)
}

fn setting(name: &str) -> &'static str {
    match name {
        "help-links" => "readonly IepChecklistLink[]",
        "links" => "Readonly<Record<string, readonly IepChecklistLink[]>>",
        "also" => "readonly IepChecklistItem[]",
        "notes" => "Readonly<Record<string, string>>",
        _ => "unknown",
    }
}

fn class(manifest: &Value) -> Result<&Value> {
    manifest.pointer("/modules/0/declarations/0").context("the manifest has no class")
}

fn list<'a>(class: &'a Value, name: &str) -> &'a [Value] {
    class.get(name).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}

fn word<'a>(of: &'a Value, name: &str) -> &'a str {
    of.get(name).and_then(Value::as_str).unwrap_or_default()
}

fn kind(of: &Value) -> &str {
    of.pointer("/type/text").and_then(Value::as_str).unwrap_or("string")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::manifest;
    use crate::run::root;

    #[test]
    fn what_the_readme_says_is_what_typescript_is_told() {
        let readme = std::fs::read_to_string(root().join("README.md")).unwrap();
        let (about, settings) = (manifest::of(&readme).unwrap(), manifest::rows(&readme, "Settings").unwrap());
        let types = of(&about, &settings).unwrap();
        for line in [
            "  theme: 'auto' | 'light' | 'dark' | null;\n",
            "  storageKey: string | null;\n",
            "  set settings(value: string | IepChecklistSettings | null | undefined);\n",
            "  'iep-checklist-ready': CustomEvent<null>;\n",
            "    'iep-checklist': IepChecklistElement;\n",
            "  open(file: Blob): void;\n",
        ] {
            assert!(types.contains(line), "{line} is not in {types}");
        }
        assert!(types.contains("export type IepChecklistErrorCode = 'load' | 'stale' |"), "{types}");
        assert!(!types.contains("unknown"), "a setting of the README has no type: {types}");
        let react = for_react(&about).unwrap();
        assert!(react.contains("  'storage-key'?: string | undefined;\n"), "{react}");
        assert!(react.contains("  'settings'?: string | IepChecklistSettings | undefined;\n"), "{react}");
    }
}
