//! The words about the lock.

use crate::content::Lock;

pub(super) const LOCK: Lock = Lock { title: "Lock with a passphrase", gist: "Off. On: asks when you open this page." };
