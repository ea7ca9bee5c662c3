//! Meeting the mirror: the same texts in another place, where they survive a browser that is killed.
//!
//! They are taken in as another tab's would be. What storage lacks is then written by the next save.

use super::{Address, Changes, Keeper, Mark, Shelf, ShelfError};
use crate::record::{ReadError, Record};

/// What came of meeting a mirror.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Met {
    /// What looks different.
    pub changes: Changes,
    /// Its texts are from before everything was erased: it is to be emptied.
    pub stale: bool,
    /// Keys whose texts there are of a later version, or locked: they are to be left alone.
    pub left: Vec<String>,
}

impl Keeper {
    /// Takes in the texts of a mirror by their keys; those that storage has to the letter may be left out. `mark` is the
    /// text of its own erase mark. The later mark counts: where it is the mirror's, the browser was killed before storage
    /// reached the disk, and what it says is carried out now. Texts that cannot be read are passed over.
    ///
    /// # Errors
    /// A [`ShelfError`] where storage cannot be read or written; the mirror is then to be met again.
    pub fn meet(
        &mut self,
        shelf: &dyn Shelf,
        texts: &[(String, String)],
        mark: Option<&str>,
    ) -> Result<Met, ShelfError> {
        let mut met = Met::default();
        self.heed_mark(shelf, &mut met.changes)?;
        let (mine, mut theirs) = (self.mark(), mark.map(Mark::read).unwrap_or_default());
        if theirs.erased != mine.erased && theirs.ms <= mine.ms {
            met.stale = true;
            return Ok(met);
        }
        theirs.take_in(&mine);
        if theirs.erases_more(&mine) {
            let since = self.written_since(&theirs);
            met.changes.add(self.carry_out(shelf, &theirs)?);
            for (address, record) in since {
                self.take_in(shelf, &address, record, &mut met)?;
            }
        }
        for (key, text) in texts {
            let Some(address) = Address::parse(&self.name, key).filter(|address| !self.is_erased(address)) else {
                continue;
            };
            match Record::read(text) {
                Ok(record) if record.id == address.id => self.take_in(shelf, &address, record, &mut met)?,
                Err(ReadError::Newer | ReadError::Locked) => met.left.push(key.clone()),
                _ => {}
            }
        }
        self.choose(&mut met.changes);
        self.hold();
        self.write_ahead();
        Ok(met)
    }

    /// Makes the form that is stored of all that is open, which each field then keeps: the first save after a start, with the
    /// parent's finger just lifted, need not make that of ten thousand notes.
    fn write_ahead(&mut self) {
        for kept in self.kept.values_mut() {
            kept.record.text();
        }
    }

    /// What was written after an erasure of everything is none of it: the browser has lost its storage, the mark too, and the
    /// parent has begun again before the mirror answered.
    fn written_since(&self, mark: &Mark) -> Vec<(Address, Record)> {
        let is_later = |record: &Record| record.moments().all(|ms| ms > mark.ms);
        let since = self.kept.iter().filter(|(address, kept)| !mark.covers(address) && is_later(&kept.record));
        since.map(|(address, kept)| (address.clone(), kept.record.clone())).collect()
    }

    /// A record that storage has in another form, or not at all.
    fn take_in(
        &mut self,
        shelf: &dyn Shelf,
        address: &Address,
        mut theirs: Record,
        met: &mut Met,
    ) -> Result<(), ShelfError> {
        let mut seat = address.clone();
        loop {
            self.take(shelf, &seat, &mut met.changes)?;
            // A later version has taken this over, and a locked one is met again once it is open.
            if self.refused.get(&seat).is_some_and(|(why, _)| *why != ReadError::Unreadable) {
                met.left.push(address.key(&self.name));
                return Ok(());
            }
            let next = self.seat(seat.clone());
            if next == seat {
                break;
            }
            seat = next;
        }
        theirs.id.clone_from(&seat.id);
        let is_new = !self.kept.contains_key(&seat);
        let mut changed = Vec::new();
        self.kept.entry(&seat, |kept| {
            kept.record.id.clone_from(&seat.id);
            changed = kept.merge(&theirs);
            kept.missing = false;
        });
        if is_new {
            self.note_new(&seat, &mut met.changes);
        } else {
            self.note_merged(&seat, changed, &mut met.changes);
        }
        Ok(())
    }
}
