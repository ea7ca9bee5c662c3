//! Shorter scripts and styles that mean the same.

use anyhow::{Result, bail};
use lightningcss::printer::PrinterOptions;
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, StyleSheet};
use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions, CommentOptions};
use oxc_minifier::{Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

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
