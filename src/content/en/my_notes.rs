//! The words about the My notes tab.

use crate::content::MyNotes;

pub(super) const MY_NOTES: MyNotes = MyNotes { title: "My notes" };
