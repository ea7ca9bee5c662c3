//! A checklist for a parent at an IEP meeting, as a web widget that keeps everything on the parent's own phone.
#[cfg(target_arch = "wasm32")]
mod view;
