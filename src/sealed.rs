//! What is sealed with a passphrase: the file of a handover, and records under the lock.
