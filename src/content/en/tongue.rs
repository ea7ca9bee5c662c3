//! The words about languages: of what is sent, of the line in English, and about reading out.

use crate::content::Tongue;

pub(super) const TONGUE: Tongue = Tongue {
    letter: "Language of this letter",
    pages: "Language of these pages",
    days: "Language of these days",
    english: "In English too",
    listen: "Listen",
};
