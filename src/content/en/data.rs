//! The words about where things are kept.

use super::{join, number};
use crate::content::{Data, Erase, Erasing, Notice};

pub(super) const DATA: Data = Data {
    title: "Your data",
    kept: "Kept in this browser",
    kept_visit: "Kept in this tab, until you close it",
    kept_nowhere: "Kept on this page only, until you close it",
    safari: "Safari may erase it after 7 days of use with no visit here. A copy brings it back.",
    room,
    last_copy,
    no_copy: "No copy saved yet",
    not_mine: "This is not my phone",
    not_mine_off: "Off. If you turn it on, all is erased when you leave.",
    not_mine_on: "On. All of it goes when you close this tab.",
    not_mine_done: "Kept for this visit. All of it goes when you close this tab.",
    not_mine_undone: "Kept in this browser again.",
    not_mine_failed: "This browser did not let us do that. Nothing has changed.",
    save_copy: "Save a copy",
    copy_saved: "Copy saved. Look in your downloads.",
    remind: Notice {
        head: "Time to save a copy",
        text: "A browser can lose what it keeps. With a copy you can bring it back.",
    },
    not_now: "Not now",
    in_app: Notice {
        head: "Open in Chrome or Safari so that your notes stay",
        text: "You are inside another app now. It may lose your notes. Copy this link and open it there:",
    },
    framed: Notice {
        head: "Save a copy when you are done",
        text: "This list is shown inside another website. Your browser keeps it for that place alone. It may lose it sooner.",
    },
    copy_link: "Copy link",
    link_copied: "Link copied.",
    link_selected: "The link is marked. Now copy it.",
    no_signal: "Keep it working with no signal",
    no_signal_same: "A page with this same list",
    no_signal_other: "A page that starts empty",
    no_signal_move: "To take your list along, save a copy here and load it there.",
    erasing: Erasing {
        all: Erase {
            label: "Erase all",
            gist: "All children and all meetings",
            ask: "Erase all?",
            what: "This erases all you checked and wrote here in this browser. It cannot be undone.",
            done: "All erased.",
        },
        some: "Erase",
        which: "What do you want to erase?",
        gist: "We ask you first",
        meeting: Erase {
            label: "Erase this meeting",
            gist: "The team and the other meetings stay",
            ask: "Erase this meeting?",
            what: "This erases all you checked and wrote for this meeting. The team and the other meetings stay. \
                   It cannot be undone.",
            done: "Meeting erased.",
        },
        child: Erase {
            label: "Erase this child",
            gist: "With the team and all meetings",
            ask: "Erase this child?",
            what: "This erases the nickname, the team, and all meetings of this child. It cannot be undone.",
            done: "Child erased.",
        },
        about: "It is about:",
        copies_stay: "Copies you saved, and what you sent or printed, stay where they are.",
        save_first: "Save a copy first",
        no: "Keep it",
        partly: "This browser did not let us erase all of it. Try once more.",
    },
};

fn room(bytes: usize) -> String {
    let kilobytes = bytes.div_ceil(1000);
    if kilobytes < 1000 {
        return join(&["Takes ", &number(kilobytes), " kB of about 5 MB"]);
    }
    join(&["Takes ", &number(kilobytes / 1000), ".", &number(kilobytes % 1000 / 100), " MB of about 5 MB"])
}

fn last_copy(day: &str) -> String {
    join(&["Last copy saved ", day])
}
