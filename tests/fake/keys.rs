//! Keys of the table with everything that varies filled in, and values that fit them.
#![allow(dead_code, reason = "each test target uses its own part of it")]

use iep_checklist::model::key::{PARTS, Shape, TABLE};
use iep_checklist::model::{Ready, Role, State, Step};
use serde_json::{Value, json};

const IDS: [&str; 3] = ["1a", "2b", "own-3"];

/// The words that may stand for a `{…}`, or `None` for any id.
fn words(hole: &str) -> Option<Vec<&'static str>> {
    match hole {
        "{part}" => Some(PARTS.to_vec()),
        "{role}" => Some(Role::ALL.iter().map(|role| role.word()).collect()),
        "{state}" => Some(State::ALL.iter().map(|state| state.word()).collect()),
        "{step}" => Some(Step::ALL.iter().map(|step| step.word()).collect()),
        "{ready}" => Some(Ready::ALL.iter().map(|ready| ready.word()).collect()),
        "{id}" | "{ask}" | "{message}" => None,
        other => panic!("{other} is not explained"),
    }
}

fn is_id(word: &str) -> bool {
    !word.is_empty()
        && word.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-')
}

/// Whether a key is made as a pattern of the table says.
pub fn matches(pattern: &str, key: &str) -> bool {
    let (pattern, key): (Vec<&str>, Vec<&str>) = (pattern.split('.').collect(), key.split('.').collect());
    let fits = |(hole, word): (&&str, &&str)| match hole.starts_with('{') {
        true => words(hole).map_or(is_id(word), |words| words.contains(word)),
        false => hole == word,
    };
    pattern.len() == key.len() && pattern.iter().zip(&key).all(fits)
}

/// The shape that the table gives a key. A key fits one pattern, or none.
pub fn shape_of(key: &str) -> Option<Shape> {
    let mut found = TABLE.iter().filter(|(pattern, _)| matches(pattern, key));
    let shape = found.next().map(|(_, shape)| *shape);
    assert!(found.next().is_none(), "{key} fits two patterns");
    shape
}

/// A key of the table: `n` chooses the pattern and what varies in it.
pub fn a_key(n: usize) -> (String, Shape) {
    let (pattern, shape) = TABLE[n % TABLE.len()];
    (filled(pattern, n / TABLE.len()), shape)
}

/// A pattern with its holes filled.
pub fn filled(pattern: &str, n: usize) -> String {
    let words = pattern.split('.').map(|hole| match hole.starts_with('{') {
        true => words(hole).map_or(IDS[n % IDS.len()], |words| words[n % words.len()]),
        false => hole,
    });
    words.collect::<Vec<_>>().join(".")
}

/// A value of a shape.
pub fn a_value(shape: Shape, n: usize) -> Value {
    match shape {
        Shape::Text => json!(format!("Words of the parent, {n}: “ä\n😀”")),
        Shape::Flag => json!(n.is_multiple_of(2)),
        Shape::Word(words) => json!(words[n % words.len()]),
        Shape::Day => json!(format!("2026-0{}-1{}", n % 9 + 1, n % 10)),
        Shape::Time => json!(format!("1{}:3{}", n % 10, n % 10)),
        Shape::Moment => json!(1_790_000_000_000_u64 + n as u64),
        Shape::Rank => json!(n as i64 - 5),
        Shape::Id => json!(IDS[n % IDS.len()]),
    }
}

/// Whether a value may stand where the table says this shape. Null clears any field.
pub fn fits(shape: Shape, value: &Value) -> bool {
    let digits = |text: &str, form: &str| {
        let same = |(letter, like): (char, char)| if like == '0' { letter.is_ascii_digit() } else { letter == like };
        text.len() == form.len() && text.chars().zip(form.chars()).all(same)
    };
    match (shape, value) {
        (_, Value::Null) => true,
        (Shape::Text, Value::String(_)) | (Shape::Flag, Value::Bool(_)) => true,
        (Shape::Word(words), Value::String(word)) => words.contains(&word.as_str()),
        (Shape::Day, Value::String(text)) => digits(text, "0000-00-00"),
        (Shape::Time, Value::String(text)) => digits(text, "00:00"),
        (Shape::Moment, Value::Number(number)) => number.is_u64(),
        (Shape::Rank, Value::Number(number)) => number.is_i64(),
        (Shape::Id, Value::String(id)) => is_id(id),
        _ => false,
    }
}

/// A key of the table, and a value that may be put there: null too, but whether an item is gone is never left open.
pub fn an_answer(a: usize, b: usize) -> (String, Value) {
    let (key, shape) = a_key(a);
    let is_cleared = b.is_multiple_of(7) && !key.ends_with(".gone");
    (key, if is_cleared { Value::Null } else { a_value(shape, b) })
}

/// The lists of the table whose items can be removed, as a caller of `Add` names them, and how their items are made.
pub fn lists() -> Vec<(&'static str, String)> {
    let gone = TABLE.iter().filter_map(|(pattern, _)| pattern.strip_suffix(".gone"));
    let of_items = gone.filter(|pattern| pattern.contains('{'));
    of_items.map(|pattern| (pattern.rsplit_once('.').unwrap().0, pattern.to_owned())).collect()
}

/// A field of an item of a list, and its shape: `n` chooses.
pub fn a_field(list: &str, n: usize) -> (String, Shape) {
    let prefix = [list, ".{"].concat();
    let fields = TABLE.iter().filter(|(pattern, _)| pattern.starts_with(&prefix) && !pattern.ends_with(".gone"));
    let fields: Vec<_> = fields.collect();
    let (pattern, shape) = fields[n % fields.len()];
    let filled = filled(pattern, n);
    (filled.splitn(3, '.').nth(2).unwrap().to_owned(), *shape)
}
