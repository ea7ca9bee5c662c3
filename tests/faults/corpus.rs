//! The kept inputs of the fuzzers: one a line in `fuzz/corpus/`, as JSON strings.

use std::fs;
use std::path::PathBuf;

/// All inputs that are kept for one reader.
pub fn kept(reader: &str) -> Vec<String> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(reader).with_extension("jsonl");
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let inputs: Vec<String> = text.lines().map(|line| serde_json::from_str(line).expect("a JSON string")).collect();
    assert!(inputs.len() > 20, "{} holds {} inputs", path.display(), inputs.len());
    inputs
}
