//! Hands a text or a file to the phone's own way of sending.
