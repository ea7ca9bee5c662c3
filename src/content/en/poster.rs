//! The words on the poster, in English.

use crate::content::PosterWords;

pub const POSTER: PosterWords = PosterWords {
    ask: "Your child’s IEP meeting?",
    take: "Take this checklist with you.",
    what: "See the 8 parts of the plan, what to look for, and what to ask.",
    how: ["Open the camera of your phone.", "Point it at the square.", "Tap the link."],
    or: "Or type this address:",
    free: "Free. No account. The list sends nothing of what you write.",
};
