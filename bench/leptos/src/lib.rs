//! The contender of the bench that is made with Leptos: the same list, note for note, as the others in `bench/`.
//!
//! - `meeting`: what is kept, and one trigger for each key
//! - `view`: the screen

#[cfg(target_arch = "wasm32")]
mod meeting;
#[cfg(target_arch = "wasm32")]
mod view;
