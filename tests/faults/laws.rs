//! What holds for every text that a reader is given, whoever wrote it. The fuzzers hold to the same.
#![allow(dead_code, reason = "each fuzzer uses its own")]

use iep_checklist::record::Record;

/// R6: a record is read or refused, what is read comes back when it is written, and it merges with itself to itself.
pub fn record(text: &str) {
    let Ok(record) = Record::read(text) else { return };
    let written = serde_json::to_string(&record.to_value()).unwrap_or_default();
    assert_eq!(Record::read(&written).as_ref(), Ok(&record), "it does not come back");
    let mut both = record.clone();
    both.merge(&record);
    assert_eq!(both, record, "merged with itself it is another");
    for key in record.keys() {
        let (shown, others) = (record.shown(key), record.others(key));
        // A removal that was taken back stands beside the removal.
        let twice = shown.is_some_and(|shown| others.contains(&shown)) && !key.ends_with(".gone");
        assert!(!twice, "{key} is shown twice");
    }
}
