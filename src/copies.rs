//! Saved copies: a file with all records, written, read, looked at before anything changes, and taken in.

pub mod along;
