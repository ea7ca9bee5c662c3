//! The words of the stand-alone page.

use crate::content::Alone;

pub(in crate::content) static ALONE: Alone = Alone {
    about: "A free checklist for parents, for before and during the IEP meeting. It works on your phone.",
    ready: "Ready for no signal",
    newer: "A new version is ready.",
    update: "Use it now",
    head: "Keep it on this phone",
    saved: "This page is saved on this phone. It opens with no signal.",
    add: "Add to your phone",
    added: "Added. Look for it with your apps.",
    iphone: "To add it on an iPhone, tap Share, then “Add to Home Screen”. It starts empty there. So save a copy here \
             first, and load it there.",
    browser_menu: "To add it, open the menu of your browser. Tap “Install” or “Add to Home screen”.",
    keep: "Ask this browser to keep my list",
    kept: "This browser says it will keep your list.",
    not_kept: "This browser did not say it will keep your list. Save a copy to be safe.",
};
