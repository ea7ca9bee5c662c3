//! A checklist for a parent at an IEP meeting, as a web widget that keeps everything on the parent's own phone.
//!
//! The pure part, tested natively; each may use only what stands above it:
//! - [`sorted`]: a map in the order of its keys
//! - [`record`]: a stored record, a flat map of fields that merge
//! - [`model`]: what a parent keeps, as views over records; what a parent does, as puts
//! - [`content`]: every word the widget says
//! - [`paper`]: what the parent sends or prints, made of marks and words
//! - [`host`]: what the host page asks for, read and checked
//! - [`keeper`]: the open records, what may be written, the merging in of any other text
//! - [`sealed`]: what is sealed with a passphrase
//! - [`copies`]: saved copies, as files
//! - [`advice`]: when a copy is due, and which browsers keep nothing for long
//!
//! The browser's part, for `wasm32` alone:
//! - `storage`: the one file that names the browser's storage
//! - `mirror`: the same texts in the browser's database, against browsers that are killed
//! - `crypto`: the browser's own cryptography
//! - `store`: what the screens read, and where they send what the parent does
//! - `view`: the screens, made of the primitives in `view::kit`
//! - `element`: the custom element, with `element.js` (its shell) and `app.js`

pub mod advice;
pub mod content;
pub mod copies;
pub mod host;
pub mod keeper;
pub mod model;
pub mod paper;
pub mod record;
pub mod sealed;
pub mod sorted;

#[cfg(target_arch = "wasm32")]
mod crypto;
#[cfg(target_arch = "wasm32")]
pub mod element;
#[cfg(target_arch = "wasm32")]
mod mirror;
#[cfg(target_arch = "wasm32")]
mod storage;
#[cfg(target_arch = "wasm32")]
mod store;
#[cfg(target_arch = "wasm32")]
mod view;
