//! What is sealed with a passphrase: the file of a handover, and records under the lock.
//!
//! The cipher itself is not here: in the browser a file is sealed by `crypto`.

pub mod base64;
pub mod handover;
pub mod lock;
pub mod passphrase;
pub mod shelf;
