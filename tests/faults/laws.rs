//! What holds for every text that a reader is given, whoever wrote it. The fuzzers hold to the same.
#![allow(dead_code, reason = "each fuzzer uses its own")]

use iep_checklist::copies::{Copy, CopyError};
use iep_checklist::keeper::{Keeper, Shelf, ShelfError};
use iep_checklist::record::{ReadError, Record};
use iep_checklist::sealed::handover::{Handover, ITERATIONS, NONCE, SALT};
use iep_checklist::sealed::lock::{Envelope, Lock};

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

/// R6: a copy is read or refused, what is read comes back when it is written, and looking at it changes nothing. True if it
/// was read.
pub fn copy(text: &str) -> bool {
    let Ok(copy) = Copy::read(text) else { return false };
    let written = copy.text();
    assert_eq!(Copy::read(&written).as_ref(), Ok(&copy), "it does not come back");
    assert_eq!(Copy::read(&written).map(|again| again.text()), Ok(written), "it is written in another way");
    let mut n = 0;
    let children = copy.anew(&mut || {
        n += 1;
        format!("new{n}")
    });
    assert!(children.iter().all(|(address, record)| address.id == record.id), "a record without its own id");
    copy.glance(&Keeper::new("iep-checklist", "here"), &Empty);
    true
}

/// R6: the file of a handover is read or refused, what is read comes back when it is written, and no file makes a phone
/// count for an hour. To Load it is a sealed file. True if it was read.
pub fn handover(text: &str) -> bool {
    let Ok(file) = Handover::read(text) else { return false };
    let header = &file.header;
    assert!(
        (ITERATIONS..=5_000_000).contains(&header.iterations),
        "the key is worked over {} times",
        header.iterations
    );
    assert!(
        (SALT..=4 * SALT).contains(&header.salt.len()) && header.nonce.len() == NONCE,
        "a salt or nonce of another length"
    );
    assert_eq!(Handover::read(&file.text()).as_ref(), Ok(&file), "it does not come back");
    assert_eq!(Copy::read(text).map(|_| ()), Err(CopyError::Sealed), "Load takes it for another file");
    true
}

/// R6: a sealed text and a lock are read or refused, and what is read comes back when it is written. A sealed text is no
/// record: whoever has no key leaves it alone. True if one of them was read.
pub fn lock(text: &str) -> bool {
    let lock = Lock::read(text);
    if let Ok(lock) = &lock {
        assert_eq!(Lock::read(&lock.to_value().to_string()).as_ref(), Ok(lock), "the lock does not come back");
    }
    let envelope = Envelope::read(text);
    if let Some(envelope) = &envelope {
        assert!(
            (100_000..=20_000_000).contains(&envelope.rounds),
            "the passphrase is hashed {} times",
            envelope.rounds
        );
        assert_eq!(Envelope::read(&envelope.to_value().to_string()).as_ref(), Some(envelope), "it does not come back");
        assert_eq!(Record::read(text), Err(ReadError::Locked), "it is taken for a record");
    }
    lock.is_ok() || envelope.is_some()
}

/// A shelf with nothing on it.
struct Empty;

impl Shelf for Empty {
    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        Ok(Vec::new())
    }
    fn read(&self, _: &str) -> Result<Option<String>, ShelfError> {
        Ok(None)
    }
    fn put(&self, _: &str, _: &str) -> Result<(), ShelfError> {
        Ok(())
    }
    fn remove(&self, _: &str) -> Result<(), ShelfError> {
        Ok(())
    }
}
