//! The words about handing over to another person.

use crate::content::HandOver;

pub(super) const HAND_OVER: HandOver = HandOver { title: "Hand over", gist: "A file locked with a passphrase" };
