//! The words about saved copies.

use crate::content::Copies;

pub(super) const COPIES: Copies = Copies { load: "Load a copy", load_gist: "From a file you saved" };
