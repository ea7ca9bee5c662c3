//! The words about the sheet that prints.

use crate::content::Print;

pub(super) const PRINT: Print = Print {
    title: "Print",
    which: "What do you want to print?",
    pages: "My pages",
    school: "For the school",
    school_gist: "Top points, your questions, and goals and services with what you ask for. Also the team, what was said, and promises. Notes print only if you mark them OK to share.",
    binder: "All of mine",
    binder_gist: "Mine, not for school. All parts, all people, and how each part ended.",
    private: "Include my private notes",
    private_on: "On. Keep these pages to yourself.",
    private_off: "Off. Only notes that are OK to share will print.",
    large: "Large type",
    large_on: "On. The letters are larger.",
    large_off: "Off.",
    save: "Save as a file",
    not_shared: "This browser could not send it. Save it as a file.",
    saved: "Saved. Look in your downloads.",
    opened: "The sheet is open in a new tab.",
    blocked: "No new tab could open. The sheet is saved as a file. Look in your downloads, open it, and print it.",
    neither: "This browser let us open no page and save no file. Try another browser.",
};
