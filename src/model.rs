//! What a parent keeps, as typed views over records.

mod part;

pub use part::Part;
