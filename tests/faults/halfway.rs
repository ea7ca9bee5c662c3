//! A write of several records that stops after k of n: the page goes on, or it ends there.

use iep_checklist::keeper::{Saving, ShelfError, Turn};
use iep_checklist::model::{Action, Part};
use iep_checklist::record::Record;
use serde_json::json;

use crate::chance::Chance;
use crate::shelf::{Call, FakeShelf};
use crate::tally::Tally;
use crate::visit::Visit;

/// Two children with two meetings each, and this browser: seven records.
const RECORDS: usize = 7;
const ERRORS: [ShelfError; 3] = [ShelfError::Full, ShelfError::Failed, ShelfError::Blocked];

/// Makes all seven records in memory, while storage takes nothing. Returns the words that were written.
fn all_in_memory(shelf: &FakeShelf, visit: &mut Visit, tally: &mut Tally) -> Vec<String> {
    let mut words = Vec::new();
    let mut write = |visit: &mut Visit, key: &str, word: &str| {
        tally.change();
        visit.act(shelf, Action::Answer(key.to_owned(), json!(word)));
        words.push(word.to_owned());
    };
    for (n, name) in ["Ana", "Ben"].into_iter().enumerate() {
        visit.turn(shelf, &Turn::NewChild);
        write(visit, "child.name", name);
        write(visit, "member.1a.name", &format!("teacher {n}"));
        write(visit, "part.goals.note", &format!("first meeting {n}"));
        visit.turn(shelf, &Turn::NewMeeting);
        write(visit, "part.goals.note", &format!("second meeting {n}"));
        visit.act(shelf, Action::Tick(Part::Esy, true));
    }
    write(visit, "device.child-note", "for this browser");
    words
}

fn is_stored(shelf: &FakeShelf, word: &str) -> bool {
    shelf.all().values().any(|text| text.contains(&json!(word).to_string()))
}

/// Stops the write of all at one place.
pub fn stopped(chance: &mut Chance, tally: &mut Tally) -> Result<(), String> {
    let (stop, error) = (chance.below(RECORDS + 1), *chance.one(&ERRORS));
    let (ends, earlier) = (chance.once_in(2), chance.once_in(2));
    let shelf = FakeShelf::default();
    if earlier {
        tally.change();
        Visit::open(&shelf, "z").write(&shelf, "part.esy.note", "from before");
    }
    let mut visit = Visit::open(&shelf, "a");
    shelf.break_with(move |_, call, _| (call == Call::Write).then_some(error));
    let words = all_in_memory(&shelf, &mut visit, tally);
    let count = std::cell::Cell::new(0);
    tally.fault(if ends { "stopped, and the page ended" } else { "stopped, and the page went on" });
    shelf.break_with(move |_, call, _| {
        count.set(count.get() + usize::from(call == Call::Write));
        (call == Call::Write && count.get() > stop).then_some(error)
    });
    visit.keeper.save(&shelf);
    let said = visit.saving();
    shelf.heal();
    if !ends {
        visit.sync(&shelf);
        if visit.saving() != Saving::Saved {
            return Err(format!("stopped after {stop} with {error:?}, it is not saved in the end"));
        }
    }
    let stored = shelf.all().len();
    if !ends && !earlier && stored != RECORDS {
        return Err(format!("{stored} records were stored, and not {RECORDS}"));
    }
    for (key, text) in shelf.all() {
        if Record::read(&text).is_err() {
            return Err(format!("stopped after {stop}, {key} does not read"));
        }
    }
    // What ended before it was saved had never been called saved.
    let promised = said == Saving::Saved || !ends;
    let wanted = words.iter().map(String::as_str).filter(|_| promised).chain(earlier.then_some("from before"));
    for word in wanted {
        if !is_stored(&shelf, word) {
            tally.lose();
            return Err(format!("stopped after {stop} with {error:?}: “{word}” is lost"));
        }
    }
    let mut next = Visit::open(&shelf, "b");
    tally.change();
    next.write(&shelf, "part.services.note", "afterwards");
    if next.saving() != Saving::Saved || !is_stored(&shelf, "afterwards") {
        tally.lose();
        return Err(format!("stopped after {stop}: nothing can be written afterwards"));
    }
    Ok(())
}
