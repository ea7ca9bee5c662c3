//! The words about a letter before it is sent: preview, change, share.

use crate::content::LetterWords;

pub(super) const LETTER: LetterWords = LetterWords {
    change: "Change the words",
    changed: "You changed this letter. What you tap or hide now does not change it. Read it before you send it.",
    blank: "You took out all the words. If you send now, the first letter goes out.",
    again: "Make it new from what I tapped",
    restarted: "The letter is new again.",
    share: "Share",
    not_shared: "This browser could not share it. It is copied, so you can paste it.",
    copy: "Copy",
    copied_now: "Copied",
    copied: "Copied. Now you can paste it.",
    selected: "This browser would not copy it. It is marked now, so you can copy it by hand.",
    mail: "Mail",
    mail_help: "For mail: copy first, then paste.",
    print: "Print",
    file_saved: "File saved. Look in your downloads.",
};
