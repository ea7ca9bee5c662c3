//! One of several stored texts is damaged; the rest lives on.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use iep_checklist::copies::Copy;
use iep_checklist::keeper::Saving;
use iep_checklist::model::Action;
use iep_checklist::record::Record;
use serde_json::{Value, json};

use crate::chance::Chance;
use crate::shelf::FakeShelf;
use crate::strike::strike;
use crate::tally::Tally;
use crate::visit::Visit;

/// Four small records: a child, this browser's, a meeting of today and one of the past.
pub fn four_records() -> BTreeMap<String, String> {
    let shelf = FakeShelf::default();
    let mut visit = Visit::open(&shelf, "earlier");
    visit.write(&shelf, "part.goals.note", "from “before”");
    visit.act(&shelf, Action::Answer("part.goals.checked".to_owned(), json!(true)));
    visit.write(&shelf, "child.name", "Kid");
    visit.act(&shelf, Action::Answer("device.lang".to_owned(), json!("es")));
    let all = shelf.all();
    let (key, text) = all.iter().find(|(key, _)| key.contains(":meeting:")).unwrap();
    let (_, id) = key.rsplit_once(':').unwrap();
    let past = id.replace("-0", "-00");
    shelf.set(&key.replace(id, &past), &text.replace(id, &past));
    shelf.all()
}

/// What is edited after the damage, in each kind of record.
const EDITS: [(&str, &str); 3] = [("part.esy.note", "edited"), ("child.name", "Kim"), ("device.text-size", "a-plus")];

/// Whether all that `before` holds is in `after`.
fn holds(after: Option<&String>, before: &str) -> bool {
    let Some(Ok(after)) = after.map(|after| Record::read(after)) else { return false };
    let mut both = after.clone();
    both.merge(&Record::read(before).unwrap());
    both == after
}

/// Damages one text, then opens, edits and reopens the storage.
pub fn lives_on(whole: &BTreeMap<String, String>, chance: &mut Chance, tally: &mut Tally) -> Result<(), String> {
    let shelf = FakeShelf::default();
    whole.iter().for_each(|(key, text)| shelf.set(key, text));
    let keys: Vec<&String> = whole.keys().collect();
    let which = chance.below(keys.len());
    let damaged = keys[which].as_str();
    let (text, kind) = strike(&whole[damaged], &whole[keys[(which + 1) % keys.len()]], chance);
    tally.fault(kind);
    shelf.set(damaged, &text);
    let before = shelf.all();
    let mut visit = Visit::open(&shelf, "now");
    for (key, text) in EDITS {
        tally.change();
        visit.act(&shelf, Action::Answer(key.to_owned(), json!(text)));
        if visit.saving() != Saving::Saved {
            return Err(format!("{key} is not saved beside {damaged}: {text}"));
        }
    }
    let after = shelf.all();
    for (key, text) in before.iter().filter(|(key, _)| *key != damaged) {
        if !holds(after.get(key), text) {
            tally.lose();
            return Err(format!("{key} was harmed by {damaged}: {}", before[damaged]));
        }
    }
    let id = damaged.rsplit(':').next().unwrap_or_default();
    let reads = Record::read(&text).is_ok_and(|record| record.id == id);
    // A meeting that lies closed is offered with a copy of all.
    let copy: Value = serde_json::from_str(&Copy::of(&visit.keeper, &shelf).text()).unwrap_or_default();
    let name = damaged.trim_start_matches(crate::visit::NAME);
    let offered = visit.keeper.refused_texts().iter().any(|(key, saved)| key == damaged && *saved == text)
        || copy["unreadable"][name] == json!(text);
    let kept = if reads { holds(after.get(damaged), &text) } else { after.get(damaged) == Some(&text) && offered };
    if !kept {
        tally.lose();
        return Err(format!("{damaged} is not left as it was, and offered: {text}"));
    }
    let next = Visit::open(&shelf, "next");
    for (key, text) in EDITS {
        if next.sees(key) != json!(text) {
            tally.lose();
            return Err(format!("{key} is gone beside {damaged}: {}", before[damaged]));
        }
    }
    if shelf.all() == after { Ok(()) } else { Err("opening wrote something".to_owned()) }
}

/// The records of version 1 as they are among the stored texts.
pub fn full_records() -> Vec<String> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/stored/v1");
    let read = |kind| fs::read_to_string(folder.join(kind).with_extension("json")).unwrap();
    ["device", "child", "meeting"].map(read).to_vec()
}

/// One of the texts after one to four blows.
pub fn again_and_again(texts: &[String], chance: &mut Chance, tally: &mut Tally) -> String {
    let mut text = chance.one(texts).clone();
    for _ in 0..=chance.below(4) {
        let other = chance.one(texts);
        let (struck, kind) = strike(&text, other, chance);
        text = struck;
        tally.fault(kind);
    }
    text
}
