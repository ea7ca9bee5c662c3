//! The words in English: plain, short, at the reading level of a fifth grade.

mod alone;
mod also;
mod copies;
mod data;
mod entries;
mod hand_over;
mod letter;
mod lock;
mod meeting;
mod mode;
mod my_notes;
mod paper;
mod poster;
mod print;
mod sections;
mod steps;
mod team;
mod tongue;
mod word_list;
mod wrap;

pub(super) use alone::ALONE;
pub(super) use poster::POSTER;

use super::intl::{self, Plural};
use super::{
    Around, Checklist, DraftStates, Fixed, Head, Help, Iep, Menu, Notice, Notices, OwnQuestion, PartScreen, Parts,
    Shell, Spoken, Stars, Ways, Words, join, number,
};

/// The tag of this language.
const TAG: &str = "en";

/// What the scripts around the widget say themselves: no phone carries it twice.
pub(super) const SHELL: Shell = Shell {
    stopped: "The checklist stopped. Your work is saved. Reload.",
    unsaved: "The checklist stopped. Copy what you wrote, then reload.",
    stale: "This page is out of date. Reload.",
};

pub(super) static WORDS: Words = Words {
    tag: TAG,
    is_rtl: false,
    name: "English",
    fixed: Fixed {
        general: "General information. Not legal advice. Rules differ by state.",
        note_off: "Off. It stays out of what you send or print.",
        data: "We do not collect what you type. This website’s own tools could read it.",
        dispute: "In a dispute someone may ask for notes. Write facts.",
        copy: "Keep the copy somewhere else, such as your e-mail. Anyone who opens it can read it.",
    },
    head: Head {
        title: "IEP checklist",
        language: "Language",
        for_child: Around { before: "for ", after: "" },
        free: "Free. No account.",
        saving: "Saving…",
        saved: "Saved on this phone",
        not_saved: "Not saved",
        this_visit: "Kept for this visit",
    },
    checklist: Checklist {
        title: "Checklist",
        meaning: "Checked means you have gone over this part.",
        tip: "Tap a circle when you have gone over that part. Tap the words to open it.",
        also: "Also check",
        more,
        checked,
        details,
        ask_news,
        top_news,
        from_host: "Added by this website",
        has_note: "You wrote a note",
        all_seen,
        missing,
        to_ask,
        words_checked: "Words checked Nov 24, 2026.",
    },
    part: PartScreen {
        place,
        place_also,
        next,
        by_age,
        draft: "What does the draft say?",
        draft_states: DraftStates { unseen: "Not looked at", present: "In the draft", missing: "Missing", ask: "Ask" },
        what: "What it is",
        look: "Look for in the draft",
        watch: "Watch for",
        say: "You can ask:",
        ask: "Questions to ask",
        ask_help: "Tick when asked. Star your top points.",
        asked_count,
        asked: "Asked:",
        star: "Top point:",
        top_point: "Top point",
        own: OwnQuestion {
            add: "Add my own question",
            label: "My question",
            change: "Change:",
            another: "Add another",
            done: "Done",
            remove: "Remove",
            added: "Question added.",
            removed: "Question removed.",
        },
        stars: Stars {
            title: "Which one will you give up?",
            ask: "You can star three top points. Tap one to give its star to this question:",
            ask_own: "You can have three top points. Tap one to give it up for your own:",
            keep: "Keep these three",
        },
        note: "My note",
        share: "OK to share",
        share_on: "On. This note can go in what you send or print.",
        from,
        learn_more: "Learn more",
        check_off,
        checked_off: "Checked off",
    },
    entries: entries::ENTRIES,
    team: team::TEAM,
    meeting: meeting::MEETING,
    mode: mode::MODE,
    my_notes: my_notes::MY_NOTES,
    steps: steps::STEPS,
    wrap: wrap::WRAP,
    letter: letter::LETTER,
    tongue: tongue::TONGUE,
    paper: paper::PAPER,
    print: print::PRINT,
    ways: Ways {
        menu: "Menu",
        hide: "Quick hide",
        back: "Back",
        close: "Close",
        undo: "Undo",
        reload: "Reload",
        new_tab: "opens a new tab",
    },
    menu: Menu {
        title: "Menu",
        data: "Your data",
        data_gist: "Where it is kept, and how to erase it",
        help: "Help",
        help_gist: "People to call, and how this works",
        text_size: "Text size",
        text_sizes: ["A", "A+", "A++"],
    },
    data: data::DATA,
    copies: copies::COPIES,
    hand_over: hand_over::HAND_OVER,
    lock: lock::LOCK,
    help: Help {
        title: "Help",
        from: "From the people who run this website",
        call,
        website: "Open their help page",
        centers: "Find your Parent Center",
        centers_gist: "Free help in each state.",
        centers_site: "parentcenterhub.org",
        centers_url: "https://www.parentcenterhub.org/find-your-center/",
        works: "How this checklist works",
        works_lines: &[
            "Tap a circle when you have gone over that part with the team or on your own.",
            "Tap the words to see what to look for and what to ask.",
            "Write a note in any part. It is saved as you type.",
            "All of it stays in this browser. Come back here in the same browser to go on.",
            "The crossed-out eye hides it all at once. “Back” brings it back.",
            "To erase it all, open “Your data” and tap “Erase all.”",
        ],
    },
    notices: Notices {
        blocked: Notice {
            head: "This browser will not let us save",
            text: "You can still use the checklist. Save a copy before you close this page.",
        },
        full: Notice {
            head: "There is no room left to save",
            text: "What you write stays here while this page is open. We keep trying. Save a copy before you close it.",
        },
        failing: Notice {
            head: "Your last change is not saved yet",
            text: "It stays here while this page is open. We keep trying. Save a copy before you close it.",
        },
        unreadable: Notice {
            head: "We cannot read something saved here",
            text: "We left it just as it is. The rest of the checklist works. You can save the part we cannot read as a file.",
        },
        newer: Notice {
            head: "This was saved by a newer version",
            text: "We left it just as it is. Reload this page to get the newer version.",
        },
        locked: Notice {
            head: "This is locked with a passphrase",
            text: "We left it just as it is. The rest of the checklist works.",
        },
        missing: Notice {
            head: "No longer saved here",
            text: "What you wrote is gone from this browser’s storage. It is still on this page. Do you want to keep it?",
        },
        erased_elsewhere: Notice {
            head: "Erased in another window",
            text: "You erased all of it there, so it is gone here too.",
        },
        also_written: "Also written in another place",
        save_file: "Save it as a file",
        bring_back: "Bring it back",
        let_go: "Let it go",
        use_this: "Use this",
        recovered: "Saving works again.",
    },
    spoken: Spoken { checked: spoken_checked, unchecked: spoken_unchecked },
    iep: Iep {
        title: "What is an IEP?",
        what: "An IEP is a plan for your child at school. IEP stands for Individualized Education Program. It says what \
               your child will work on and what help the school will give. The school must follow it.",
        why_head: "Why it helps",
        why: "The help fits your child. There are clear goals for the year. A whole team works with you, and the school \
              has to show how it is going.",
        calm_head: "What “special education” means",
        calm: "It is help so that your child can learn. It says nothing about how smart your child is.",
    },
    parts: Parts {
        concerns: sections::CONCERNS,
        goals: sections::GOALS,
        services: sections::SERVICES,
        accommodations: sections::ACCOMMODATIONS,
        placement: sections::PLACEMENT,
        nonparticipation: sections::NONPARTICIPATION,
        transportation: sections::TRANSPORTATION,
        esy: sections::ESY,
        present_levels: also::PRESENT_LEVELS,
        progress: also::PROGRESS,
        assessments: also::ASSESSMENTS,
        schedule: also::SCHEDULE,
        special_factors: also::SPECIAL_FACTORS,
        staff_supports: also::STAFF_SUPPORTS,
        transition: also::TRANSITION,
        age_of_majority: also::AGE_OF_MAJORITY,
        papers: also::PAPERS,
    },
};

fn more(of: usize) -> String {
    join(&[&number(of), if is_one(of) { " more thing" } else { " more things" }])
}

fn checked(n: usize, of: usize) -> String {
    if n == of {
        return join(&["All ", &number(of), " checked"]);
    }
    join(&[&number(n), " of ", &number(of), " checked"])
}

fn details(title: &str) -> String {
    join(&[title, ", details"])
}

fn all_seen(of: usize) -> String {
    join(&["You looked at all ", &number(of), "."])
}

fn missing(n: usize) -> String {
    join(&[&number(n), if is_one(n) { " is missing." } else { " are missing." }])
}

fn to_ask(n: usize) -> String {
    join(&[&number(n), if is_one(n) { " question to ask." } else { " questions to ask." }])
}

fn ask_news(n: usize) -> String {
    join(&[&number(n), " to ask"])
}

fn top_news(n: usize) -> String {
    join(&[&number(n), if is_one(n) { " top point" } else { " top points" }])
}

fn asked_count(n: usize, of: usize) -> String {
    join(&[&number(n), " of ", &number(of), " asked"])
}

fn by_age(age: u8) -> String {
    let sooner =
        if age == 16 { ", or sooner if your state or team says so," } else { ", or sooner if the team says so," };
    join(&["By ", &number(age.into()), sooner, " the plan looks ahead."])
}

fn place(n: usize, of: usize) -> String {
    join(&["Part ", &number(n), " of ", &number(of)])
}

fn place_also(n: usize, of: usize) -> String {
    join(&["Also check, ", &number(n), " of ", &number(of)])
}

fn next(title: &str) -> String {
    join(&["Next part: ", title])
}

fn from(host: &str) -> String {
    join(&["From ", host])
}

fn check_off(title: &str) -> String {
    join(&["Check off ", title])
}

fn call(phone: &str) -> String {
    join(&["Call ", phone])
}

fn spoken_checked(title: &str, n: usize, of: usize) -> String {
    join(&[title, ": checked off. ", &checked(n, of), "."])
}

fn spoken_unchecked(title: &str, n: usize, of: usize) -> String {
    join(&[title, ": not checked. ", &checked(n, of), "."])
}

/// Whether a count takes the form of one thing.
fn is_one(n: usize) -> bool {
    intl::plural(TAG, n) == Plural::One
}
