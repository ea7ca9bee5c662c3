//! From one shelf to another: "this is not my phone" moves what is kept into the tab, and back.

use super::{Address, Shelf, ShelfError};
use crate::record::{ReadError, Record};

/// Puts a text under a key, to the letter.
pub type PutText<'a> = dyn Fn(&str, &str) -> Result<(), ShelfError> + 'a;

/// Puts the texts of a storage key that stand on one shelf onto another as well. `stays` are keys that are of no use
/// there. What was there before stays: of two texts of one record, both words.
///
/// # Errors
/// A [`ShelfError`], and then the other shelf is as it was before, as far as it lets itself be written.
pub fn carry(
    name: &str,
    stays: &[String],
    from: &dyn Shelf,
    to: &dyn Shelf,
    put: &PutText<'_>,
) -> Result<(), ShelfError> {
    let mut done = Vec::new();
    let result = carry_all(name, stays, from, to, put, &mut done);
    if result.is_err() {
        for (key, before) in done.iter().rev() {
            // What cannot be taken back either is there twice, which loses nothing.
            let _ = match before {
                Some(text) => put(key, text),
                None => to.remove(key),
            };
        }
    }
    result
}

fn carry_all(
    name: &str,
    stays: &[String],
    from: &dyn Shelf,
    to: &dyn Shelf,
    put: &PutText<'_>,
    done: &mut Vec<(String, Option<String>)>,
) -> Result<(), ShelfError> {
    let prefix = [name, ":"].concat();
    for key in from.keys()?.into_iter().filter(|key| key.starts_with(&prefix) && !stays.contains(key)) {
        let Some(text) = from.read(&key)? else { continue };
        let (key, text) = placed(name, key, text, to)?;
        let before = to.read(&key)?;
        if before.as_ref() != Some(&text) {
            done.push((key.clone(), before));
            put(&key, &text)?;
        }
    }
    Ok(())
}

/// Where a text goes, and how, when something may stand there.
fn placed(name: &str, key: String, text: String, to: &dyn Shelf) -> Result<(String, String), ShelfError> {
    let Some(mut address) = Address::parse(name, &key) else { return Ok((key, text)) };
    loop {
        let key = address.key(name);
        let there = to.read(&key)?;
        match (there, Record::read(&text)) {
            (None, Err(_)) => return Ok((key, text)),
            (Some(there), _) if there == text => return Ok((key, text)),
            (None, Ok(mut ours)) if ours.id != address.id => {
                ours.id.clone_from(&address.id);
                return Ok((key, ours.text()));
            }
            (None, Ok(_)) => return Ok((key, text)),
            (Some(there), Ok(ours)) => {
                if let Ok(mut theirs) = Record::read(&there) {
                    theirs.merge(&ours);
                    return Ok((key, theirs.text()));
                }
            }
            // It opens under its own key alone.
            (Some(_), Err(ReadError::Locked)) => return Err(ShelfError::Locked),
            (Some(_), Err(_)) => {}
        }
        // A text that cannot be read is never written over (R1).
        address = address.stand_in();
    }
}
