//! Binders that chance has filled in, in which every typed text tells its key.
#![allow(dead_code, reason = "each test target uses its own part of it")]

use std::collections::BTreeSet;

use crate::keys::{a_value, filled};
use iep_checklist::keeper::Keeper;
use iep_checklist::model::key::{Shape, TABLE};
use iep_checklist::model::{Action, Message, Outcome, Part, Put};
use iep_checklist::paper::{Line, Paper};
use serde_json::{Value, json};

/// Words in which the key they stand under can be found again.
pub fn marked(key: &str) -> String {
    format!("⟦{key}⟧")
}

/// The keys whose words are in a text.
pub fn found(text: &str) -> BTreeSet<String> {
    text.split('⟦').skip(1).map(|rest| rest.split('⟧').next().unwrap().to_owned()).collect()
}

/// Every word of a paper.
pub fn all_of(paper: &Paper) -> String {
    let line = |line: &Line| match line {
        Line::Table(rows) => rows.concat().join("\n"),
        Line::Head(words) | Line::Text(words) | Line::Point(words) | Line::Tick(words) | Line::Foot(words) => {
            words.clone()
        }
        Line::Numbered(_, words) => words.clone(),
        Line::Ruled(_) => String::new(),
    };
    let lines: Vec<String> = paper.lines.iter().map(line).collect();
    [paper.title.clone(), lines.join("\n"), paper.text()].join("\n")
}

/// A binder in which almost everything is filled in: `seed` chooses what, and how it is marked. Every text tells its key.
pub fn filled_in(seed: u64) -> Keeper {
    let mut state = seed;
    let mut chance = move || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize
    };
    let mut actions = Vec::new();
    for (pattern, shape) in TABLE.iter().filter(|(pattern, _)| !pattern.starts_with("device.")) {
        let kinds = if pattern.contains('{') { 18 } else { 1 };
        let of_messages = Message::ALL.iter().filter(|_| pattern.contains("{message}"));
        let of_messages = of_messages.map(|message| pattern.replace("{message}", message.word()));
        let keys = (0..kinds).map(|n| filled(pattern, n)).chain(of_messages);
        for key in keys.collect::<BTreeSet<_>>() {
            let n = chance();
            let value = match shape {
                _ if pattern.ends_with(".gone") => json!(n % 4 == 0 && key.matches('.').count() > 1),
                Shape::Text if n.is_multiple_of(5) => continue,
                Shape::Text => Value::String(marked(&key)),
                shape => a_value(*shape, n),
            };
            actions.push(Action::Answer(key, value));
        }
    }
    let ends = Part::ALL.into_iter().map(|part| (part, Outcome::ALL.get(chance() % 7).copied()));
    actions.extend(ends.map(|(part, outcome)| Action::Conclude(part, outcome)).collect::<Vec<_>>());
    let mut keeper = Keeper::new("iep-checklist", "a");
    for action in actions {
        let puts: Vec<Put> = action.puts();
        keeper.put(&puts, 1, &mut || "r1".to_owned());
    }
    keeper
}
