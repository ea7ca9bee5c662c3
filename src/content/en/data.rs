//! The words about where things are kept.

use crate::content::Data;

pub(super) const DATA: Data = Data {
    title: "Your data",
    kept: "Kept in this browser",
    kept_visit: "Kept in this tab, until you close it",
    kept_nowhere: "Kept on this page only, until you close it",
    safari: "Safari may erase it after 7 days of use with no visit here. Save a copy to keep your words.",
    save_copy: "Save a copy",
    copy_saved: "Copy saved. Look in your downloads.",
    erase: "Erase all",
    erase_gist: "We ask you first",
    erase_ask: "Erase all?",
    erase_what: "This erases all you checked and wrote here in this browser. It cannot be undone.",
    erase_yes: "Erase all",
    erase_no: "Keep it",
    erased: "All erased.",
    erase_partly: "This browser did not let us erase all of it. Try once more.",
};
