//! Writing into everything that can be written into: each field gets the key under which it is stored, so that every
//! word says for itself where its place is.

use anyhow::{Result, ensure};
use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::visit::Visit;

/// The day that date fields get.
const DAY: &str = "2027-01-25";

/// The text fields of the top layer that can be seen, with their keys and types.
const FIELDS: &str = "[...all(layer())].filter((one) => one.matches?.('.iep-field__box') && shown(one))";

/// What a field is to hold.
fn word_for(key: &str, kind: &str) -> String {
    match kind {
        "date" => DAY.to_string(),
        "time" => "09:30".to_string(),
        "email" => format!("{key}@example.org"),
        _ => key.to_string(),
    }
}

/// Whether what it is to hold is picked, and not typed.
fn is_picked(kind: &str) -> bool {
    ["date", "time"].contains(&kind)
}

/// A field as the page tells of it.
struct Told {
    element: Value,
    key: String,
    kind: String,
    holds: String,
}

impl Visit {
    async fn fields(&self) -> Result<Vec<Told>> {
        let script = format!("return {FIELDS}.map((one) => [one, one.dataset.key, one.type, one.value]);");
        let Value::Array(found) = self.run(&script, vec![]).await? else { return Ok(Vec::new()) };
        let word = |one: &Value, at: usize| one[at].as_str().unwrap_or_default().to_string();
        Ok(found
            .iter()
            .map(|one| Told { element: one[0].clone(), key: word(one, 1), kind: word(one, 2), holds: word(one, 3) })
            .collect())
    }

    /// Types its own key into each empty field of the top layer. Gives how many there were.
    pub async fn fill(&self) -> Result<usize> {
        let fields = self.fields().await?;
        let mut filled = 0;
        for field in fields.into_iter().filter(|field| field.holds.is_empty()) {
            let word = word_for(&field.key, &field.kind);
            if is_picked(&field.kind) {
                self.pick_day(field.element, &word).await?;
            } else {
                self.element(field.element)?.send_keys(&word).await?;
            }
            filled += 1;
        }
        Ok(filled)
    }

    /// Sets a date as the browser's own calendar does: what it looks like is different in each.
    pub async fn pick_day(&self, field: Value, day: &str) -> Result<()> {
        let script = "const [field, day] = arguments; field.focus(); field.value = day;
            field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
            field.dispatchEvent(new Event('change', { bubbles: true }));";
        self.run(script, vec![field, json!(day)]).await.map(|_| ())
    }

    /// Fails unless each field of the top layer holds its own key. Gives how many there are.
    pub async fn each_word_is_in_its_place(&self) -> Result<usize> {
        let fields = self.fields().await?;
        for field in &fields {
            let word = word_for(&field.key, &field.kind);
            ensure!(field.holds == word, "the field {} holds “{}”", field.key, field.holds);
        }
        Ok(fields.len())
    }

    /// Goes through the top layer with Tab and fills it: a text into each field, Space on each check box that is not
    /// checked. There are three stars at most, so these are left. Ends behind the last field: from
    /// the end of the page Tab leads out of it, and some browsers then take no more keys.
    pub async fn fill_by_keyboard(&self, most: usize) -> Result<usize> {
        let mut filled = 0;
        for _ in 0..most {
            self.press(Key::Tab).await?;
            let there = format!(
                "(() => {{ const one = focused(); if (!one || one.getRootNode() === document) return null;
                 if (!{FIELDS}.some((field) => field === one || one.compareDocumentPosition(field) & 4)) return null;
                 return [one.dataset.key ?? '', one.type ?? '', one.value ?? '', one.checked ?? null, one.matches('.iep-field__box')]; }})()"
            );
            let Value::Array(one) = self.value(&there).await? else { break };
            let word = |at: usize| one[at].as_str().unwrap_or_default().to_string();
            let (key, kind) = (word(0), word(1));
            if one[4] == json!(true) && word(2).is_empty() {
                if is_picked(&kind) {
                    let focused = self.run("return focused();", vec![]).await?;
                    self.pick_day(focused, DAY).await?;
                } else {
                    self.write(&word_for(&key, &kind)).await?;
                }
                filled += 1;
            } else if kind == "checkbox" && one[3] == json!(false) && !key.ends_with(".starred") {
                self.press(' ').await?;
                filled += 1;
            }
        }
        Ok(filled)
    }
}
