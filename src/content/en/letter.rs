//! The words about a letter before it is sent: preview, change, share.

use crate::content::LetterWords;

pub(super) const LETTER: LetterWords = LetterWords {
    change: "Change the words",
    changed: "You changed the words. New marks are not in it.",
    blank: "Nothing is written. What you send is made from your marks.",
    again: "Start again from my marks",
    restarted: "It is made from your marks again.",
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
