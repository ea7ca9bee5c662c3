//! The words about languages: of what is sent, of the line in English, and about reading out.

use crate::content::Tongue;

pub(super) const TONGUE: Tongue = Tongue {
    letter: "Idioma de esta carta",
    pages: "Idioma de estas páginas",
    days: "Idioma de estos días",
    english: "También en inglés",
    listen: "Escuchar",
};
