//! `cargo xtask poster`: a poster for a waiting room, as SVG and as PDF. A phone's camera reads the square on it, and the
//! checklist opens.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use iep_checklist::content::Lang;

use crate::run::root;

mod layout;
mod letters;
mod pdf;
mod svg;

#[cfg(test)]
mod tests;

/// Longer addresses make a square so fine that phones read it badly, and nobody types them.
const LONGEST_ADDRESS: usize = 120;
/// More does not fit above the headline.
const LONGEST_NAME: usize = 90;

/// What is asked for on the command line.
#[derive(Debug, PartialEq, Eq)]
pub struct Poster {
    url: String,
    name: Option<String>,
    lang: Lang,
    out: PathBuf,
}

impl Poster {
    /// Reads the flags of `cargo xtask poster`.
    pub fn read(words: &[String]) -> Result<Self> {
        let (mut url, mut name, mut lang, mut out) = (None, None, Lang::En, root().join("target/poster"));
        let mut words = words.iter();
        while let Some(word) = words.next() {
            let Some(value) = words.next() else { bail!("{word} wants a value") };
            match word.as_str() {
                "--url" => url = Some(address(value)?),
                "--name" => name = Some(center(value)?),
                "--lang" => lang = Lang::from_tag(value).with_context(|| spoken(value))?,
                "--out" => out = PathBuf::from(value),
                _ => bail!("poster knows --url, --name, --lang and --out, not {word}"),
            }
        }
        let url = url.context("poster wants --url, the address of the page with the checklist")?;
        Ok(Self { url, name, lang, out })
    }
}

fn spoken(value: &str) -> String {
    let tags: Vec<&str> = Lang::ALL.iter().map(|lang| lang.tag()).collect();
    format!("--lang is {}, not {value}", tags.join(" or "))
}

/// An address that a phone opens and that can be printed and typed.
fn address(given: &str) -> Result<String> {
    let rest = given.strip_prefix("https://").or_else(|| given.strip_prefix("http://"));
    let Some(rest) = rest else { bail!("--url begins with https:// or http://, not as {given:?} does") };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let name = host.rsplit('@').next().unwrap_or_default().split(':').next().unwrap_or_default();
    let is_host = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-".contains(&byte));
    if !is_host || host.contains('@') {
        bail!("--url names no site after its //: {given:?}");
    }
    if !given.bytes().all(|byte| byte.is_ascii_graphic()) {
        bail!("--url holds a space or a letter that no address has: {given:?}. Copy the address from a browser's line");
    }
    if given.len() > LONGEST_ADDRESS {
        bail!(
            "--url is longer than {LONGEST_ADDRESS} letters: phones read such a square badly. Give the page a shorter address"
        );
    }
    Ok(given.to_owned())
}

/// A name that the letters of the PDF can write.
fn center(given: &str) -> Result<String> {
    let name = given.trim();
    if name.is_empty() {
        bail!("--name is empty: leave it out where the poster has no name on it");
    }
    if let Some(strange) = name.chars().find(|letter| letters::code(*letter).is_none()) {
        bail!("--name holds {strange:?}, which the letters of the poster do not have");
    }
    if name.chars().count() > LONGEST_NAME {
        bail!("--name is longer than {LONGEST_NAME} letters");
    }
    Ok(name.to_owned())
}

/// Draws the poster, and puts both files where they were asked for.
pub fn make(poster: &Poster) -> Result<()> {
    let page = layout::page(&poster.url, poster.name.as_deref(), poster.lang)?;
    fs::create_dir_all(&poster.out).with_context(|| format!("could not make {}", poster.out.display()))?;
    for (ending, bytes) in [("svg", svg::write(&page).into_bytes()), ("pdf", pdf::write(&page)?)] {
        let path = poster.out.join(format!("poster-{}.{ending}", poster.lang.tag()));
        fs::write(&path, bytes).with_context(|| format!("could not write {}", path.display()))?;
        println!("{}", path.display());
    }
    println!("Print one, point a phone at it, and see that the checklist opens.");
    Ok(())
}
