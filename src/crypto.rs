//! The browser's own cryptography: where it is missing, this says so.
