//! The words about the sheet that prints.

use crate::content::Print;

pub(super) const PRINT: Print = Print { title: "Print" };
