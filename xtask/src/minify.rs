//! Shorter scripts and styles that mean the same.

use std::cmp::Reverse;
use std::collections::HashMap;

use anyhow::{Result, bail};
use lightningcss::printer::PrinterOptions;
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, StyleSheet};
use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions, CommentOptions};
use oxc_minifier::{Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

use crate::glue::short;

/// How the custom properties of the sheets begin: a page has none of these by chance.
const OWN: &str = "--iep-";

/// A stylesheet without spaces and comments. No targets are named, so nothing is lowered for older browsers:
/// the sheets bring their own fallbacks.
pub fn css(text: &str) -> Result<String> {
    let mut sheet = match StyleSheet::parse(text, ParserOptions::default()) {
        Ok(sheet) => sheet,
        Err(error) => bail!("the stylesheets, joined, do not parse: {error}"),
    };
    if let Err(error) = sheet.minify(MinifyOptions::default()) {
        bail!("the stylesheets, joined, do not hold together: {error}");
    }
    match sheet.to_css(PrinterOptions { minify: true, ..PrinterOptions::default() }) {
        Ok(result) => Ok(result.code),
        Err(error) => bail!("the stylesheets, joined, cannot be printed: {error}"),
    }
}

/// A sheet that [`css`] made, with short names for the custom properties that it declares. Those that are for the page to
/// set are declared nowhere in it, and keep theirs.
pub fn short_properties(css: &str) -> String {
    let end = |text: &str| text.find(|c: char| c != '-' && !c.is_ascii_alphanumeric()).unwrap_or(text.len());
    let name = |at: usize| &css[at + OWN.len()..][..end(&css[at + OWN.len()..])];
    let places: Vec<usize> = css.match_indices(OWN).map(|(at, _)| at).collect();
    let mut own: Vec<&str> = Vec::new();
    for &at in &places {
        let is_declared = css[..at].ends_with(['{', ';']) && css[at + OWN.len() + name(at).len()..].starts_with(':');
        if is_declared && !own.contains(&name(at)) {
            own.push(name(at));
        }
    }
    // The shortest names for those that are used most.
    own.sort_by_key(|own| Reverse(places.iter().filter(|&&at| name(at) == *own).count()));
    let names: HashMap<&str, String> = own.iter().enumerate().map(|(at, name)| (*name, short(at))).collect();
    let mut parts = css.split(OWN);
    let mut done = parts.next().unwrap_or_default().to_string();
    for part in parts {
        let (name, rest) = part.split_at(end(part));
        done.push_str(OWN);
        done.push_str(names.get(name).map_or(name, String::as_str));
        done.push_str(rest);
    }
    done
}

/// An ES module with short names, without spaces and comments.
pub fn js(name: &str, text: &str) -> Result<String> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, text, SourceType::mjs()).parse();
    if let Some(error) = parsed.diagnostics.into_iter().next() {
        bail!("{name} does not parse: {:?}", error.with_source_code(text.to_string()));
    }
    let mut program = parsed.program;
    let shortened = Minifier::new(MinifierOptions::default()).minify(&allocator, &mut program);
    let options = CodegenOptions { minify: true, comments: CommentOptions::disabled(), ..CodegenOptions::default() };
    Ok(Codegen::new().with_options(options).with_scoping(shortened.scoping).build(&program).code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_property_that_a_sheet_declares_gets_a_short_name_and_one_for_the_page_to_set_keeps_its_own() {
        let sheet =
            "a{--iep-ink:red;--iep-ink-soft:var(--iep-accent,blue);color:var(--iep-ink)}b{color:var(--iep-ink)}";
        let short = "a{--iep-a:red;--iep-b:var(--iep-accent,blue);color:var(--iep-a)}b{color:var(--iep-a)}";
        assert_eq!(short_properties(sheet), short);
    }
}
