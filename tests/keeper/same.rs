//! A text that storage still has to the letter is not read again.

use iep_checklist::keeper::{Shelf, ShelfError};
use iep_checklist::model::Part;
use serde_json::json;

use super::shelf::{Call, FakeShelf};
use super::visit::Visit;
use super::{NOTE, earlier, key_of};

/// A shelf that can tell, without handing a text out, that it is still there.
struct Knowing(FakeShelf);

impl Shelf for Knowing {
    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        self.0.keys()
    }

    fn read(&self, key: &str) -> Result<Option<String>, ShelfError> {
        self.0.read(key)
    }

    fn knows(&self, key: &str, text: &str) -> Result<bool, ShelfError> {
        Ok(self.0.text(key).as_deref() == Some(text))
    }

    fn put(&self, key: &str, text: &str) -> Result<(), ShelfError> {
        self.0.put(key, text)
    }

    fn remove(&self, key: &str) -> Result<(), ShelfError> {
        self.0.remove(key)
    }
}

/// R8: a text that is still there to the letter is not read again; one that another tab wrote is.
#[test]
fn a_save_reads_only_what_has_changed() {
    let shelf = Knowing(earlier());
    let mut visit = Visit::open(&shelf, "b");
    let meeting = key_of(&shelf.0, "meeting");
    let reads =
        |shelf: &Knowing| shelf.0.asked().iter().filter(|asked| **asked == (Call::Read, meeting.clone())).count();
    for part in [Part::Services, Part::Esy] {
        shelf.0.count_anew();
        visit.tick(&shelf, part);
        assert_eq!((reads(&shelf), shelf.0.writes()), (0, 1));
    }
    Visit::open(&shelf, "c").write(&shelf, NOTE, "from another tab");
    shelf.0.count_anew();
    visit.tick(&shelf, Part::Placement);
    assert_eq!((reads(&shelf), visit.sees(NOTE)), (1, json!("from another tab")));
}
