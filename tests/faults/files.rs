//! Files that were damaged, cut off, or made up to harm: read or refused, and nothing here changes by it.

use iep_checklist::copies::Copy;
use iep_checklist::keeper::Turn;
use serde_json::{Value, json};

use crate::chance::Chance;
use crate::laws;
use crate::shelf::FakeShelf;
use crate::strike::strike;
use crate::tally::Tally;
use crate::visit::Visit;

/// How often a file that was read is loaded into a page as well: that takes longer than reading it.
const LOADED: usize = 20;

/// A copy of two children and three meetings.
pub fn whole() -> String {
    let shelf = FakeShelf::default();
    let mut visit = Visit::open(&shelf, "there");
    for (name, turn) in [("Maya", Turn::NewMeeting), ("Leo", Turn::NewChild)] {
        visit.write(&shelf, "child.name", name);
        visit.write(&shelf, "part.goals.note", "from there");
        visit.turn(&shelf, &turn);
    }
    visit.write(&shelf, "member.1a.name", "Ms. Lee");
    Copy::of(&visit.keeper, &shelf).text()
}

/// Words that a file is made of, so that what is made up comes near to what is read.
const WORDS: [&str; 14] = [
    "format",
    "iep-checklist",
    "v",
    "records",
    "unreadable",
    "id",
    "f",
    "now",
    "past",
    "stray",
    "sealed",
    ":child:1a",
    ":meeting:1a-2b",
    "part.goals.note",
];

/// JSON of any kind, and not deep.
fn made_up(chance: &mut Chance, depth: usize) -> Value {
    match chance.below(if depth == 0 { 5 } else { 8 }) {
        0 => json!(chance.one(&WORDS)),
        1 => json!(chance.next()),
        2 => json!([-1, 0, 1, 2][chance.below(4)]),
        3 => json!(chance.next() as f64 / 7.0),
        4 => [Value::Null, json!(true)][chance.below(2)].clone(),
        5 => (0..chance.below(5)).map(|_| made_up(chance, depth - 1)).collect(),
        _ => {
            let members = (0..chance.below(5)).map(|_| ((*chance.one(&WORDS)).to_owned(), made_up(chance, depth - 1)));
            Value::Object(members.collect())
        }
    }
}

/// A file that is not as it should be, and in which way.
fn malformed(whole: &str, chance: &mut Chance) -> (String, &'static str) {
    match chance.below(10) {
        0 => {
            let deep = 1 + chance.below(3_000);
            let (open, close) = *chance.one(&[("[", "]"), ("{\"f\":", "}")]);
            let inner = [open.repeat(deep), "1".to_owned(), close.repeat(deep)].concat();
            (whole.replacen("{\"", &format!("{{\"deep\":{inner},\""), 1 + chance.below(3)), "nested without end")
        }
        1 => {
            let mut value: Value = serde_json::from_str(whole).unwrap_or_default();
            let records = value["records"].as_object_mut().unwrap();
            let key = records.keys().nth(chance.below(records.len())).cloned().unwrap_or_default();
            records[&key]["f"] = made_up(chance, 4);
            (value.to_string(), "fields of another make")
        }
        2 => {
            let file = json!({"format": "iep-checklist", "v": 1, "records": {":child:1a": made_up(chance, 3)}});
            (file.to_string(), "records of another make")
        }
        3 => (made_up(chance, 5).to_string(), "JSON of another make"),
        4 => (whole.replace("\"v\":1", &format!("\"v\":{}", chance.next())), "another version"),
        _ => {
            let (mut text, mut kind) = strike(whole, whole, chance);
            for _ in 0..chance.below(3) {
                (text, kind) = strike(&text, whole, chance);
            }
            (text, kind)
        }
    }
}

/// Reads one, holds it to the laws, and now and then loads it into a page that has work of its own.
pub fn read(whole: &str, chance: &mut Chance, tally: &mut Tally) -> Result<(), String> {
    let (text, kind) = malformed(whole, chance);
    tally.fault(kind);
    if !laws::copy(&text) || !chance.once_in(LOADED) {
        return Ok(());
    }
    let Ok(copy) = Copy::read(&text) else { return Err("read once, and then not".to_owned()) };
    let shelf = FakeShelf::default();
    let mut visit = Visit::open(&shelf, "here");
    for (key, word) in [("child.name", "Maya"), ("part.goals.note", "from here"), ("member.1a.name", "Mr. Osei")] {
        tally.change();
        visit.write(&shelf, key, word);
    }
    visit.keeper.take_copy(&shelf, &copy.all(), visit.ms + 1);
    visit.keeper.save(&shelf);
    for word in ["Maya", "from here", "Mr. Osei"] {
        if !shelf.all().values().any(|stored| stored.contains(&json!(word).to_string())) {
            tally.lose();
            return Err(format!("“{word}” is gone after loading {text}"));
        }
    }
    Ok(())
}
