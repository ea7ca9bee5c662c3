//! Ticks from before the widget was there: the script around it keeps each as a record with one field, which is merged like
//! another tab's.

use super::{Address, Changes, Keeper, Shelf};
use crate::model::Kind;
use crate::record::Record;

impl Keeper {
    /// Takes in a tick that was made about the meeting of its id, to be written at the next save. Without an id nothing was
    /// kept when it was made: it is about what is shown. What it was about may be gone for good by now, and then so is the
    /// tick: it goes to no other child and no other meeting.
    pub fn take_early(
        &mut self,
        shelf: &dyn Shelf,
        early: Record,
        ms: u64,
        fresh: &mut dyn FnMut() -> String,
    ) -> Changes {
        let mut changes = Changes::default();
        let mut meeting = Address { kind: Kind::Meeting, id: early.id.clone() };
        if self.is_erased(&meeting) {
            return changes;
        }
        if !self.all().any(|one| *one == meeting) {
            // All was erased meanwhile, or nothing was kept: the tick is the first of what comes next.
            if !early.id.is_empty() && !self.is_fresh() {
                return changes;
            }
            let shown = self.address_for(self.shown(), Kind::Meeting, fresh, &mut changes);
            let Some(shown) = shown else { return changes };
            meeting = shown;
        }
        changes.add(self.take_copy(shelf, &[(meeting, early)], ms).0);
        changes
    }
}
