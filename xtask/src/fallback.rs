//! The list that a browser without scripts shows, made from the widget's own words.

/// Eight lines of HTML.
pub fn html() -> String {
    String::new()
}
