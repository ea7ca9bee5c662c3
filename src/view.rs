//! The screens, made of the kit.
pub mod kit;
#[cfg(feature = "stories")]
mod stories;
