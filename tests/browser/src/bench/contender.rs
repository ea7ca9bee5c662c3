//! The pages that are measured: the widget on the page of a made-up site, and the same list in what else a site could embed.
//! All are sent by the tests' own server, packed with brotli by the same code.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use xtask::compress;
use xtask::contenders::{self, PLACE};
use xtask::serve::Answer;
use xtask::site;

use crate::visit::Visit;

/// The widget's name among the figures.
pub const WIDGET: &str = "widget";
/// An empty page of the same address, to put something into storage from.
pub const BLANK: &str = "/blank.html";
/// What a file is kept for, where its address changes with it. So the contenders lose no round trip in a second visit.
const FOR_GOOD: &str = "public, max-age=31536000, immutable";

/// One of the pages.
#[derive(Clone)]
pub struct Contender {
    /// Its name among the figures.
    pub name: String,
    /// Where it is on the server.
    pub path: String,
    files: Vec<File>,
}

/// A file of it.
#[derive(Clone)]
pub struct File {
    /// Where it is on the server.
    pub path: String,
    /// As it is.
    bytes: Vec<u8>,
    /// How many bytes it has in gzip.
    gzip: usize,
    /// In brotli.
    packed: Vec<u8>,
}

impl File {
    /// Packed here, as the build packs what it writes.
    fn made(path: &str, bytes: &[u8]) -> Result<Self> {
        let gzip = compress::gzip(bytes)?.len();
        Ok(Self { path: path.to_owned(), bytes: bytes.to_vec(), gzip, packed: compress::brotli(bytes)? })
    }

    /// With the packed copies beside it, where there are some.
    fn read(path: &str, place: &Path) -> Result<Self> {
        let bytes = fs::read(place).with_context(|| format!("{} is not built", place.display()))?;
        let copy = |ending: &str| fs::read(format!("{}{ending}", place.display()));
        match (copy(".gz"), copy(".br")) {
            (Ok(gzip), Ok(packed)) => Ok(Self { path: path.to_owned(), gzip: gzip.len(), bytes, packed }),
            _ => Self::made(path, &bytes),
        }
    }

    /// Raw, in gzip, in brotli.
    pub fn sizes(&self) -> [usize; 3] {
        [self.bytes.len(), self.gzip, self.packed.len()]
    }
}

impl Contender {
    /// Whether it is the whole product.
    pub fn is_widget(&self) -> bool {
        self.name == WIDGET
    }

    /// The file at this path of the server.
    pub fn file(&self, path: &str) -> Option<&File> {
        self.files.iter().find(|own| own.path == path)
    }

    /// Its CSS: in the widget's script, in the page of the others.
    pub fn style(&self) -> Result<String> {
        if self.is_widget() {
            return site::style();
        }
        let page = self.file(&self.path).context("no page")?;
        let page = String::from_utf8_lossy(&page.bytes);
        let inside = page.split("<style>").skip(1).filter_map(|rest| rest.split("</style>").next());
        Ok(inside.collect())
    }

    /// The widget on the sample page, or on another.
    pub fn widget(path: &str, page: &str) -> Result<Self> {
        let mut files = vec![File::made(path, page.as_bytes())?];
        for name in site::LOADED {
            files.push(File::read(&format!("/{name}"), &site::served().join(name))?);
        }
        Ok(Self { name: WIDGET.to_owned(), path: path.to_owned(), files })
    }

    fn built(name: &str) -> Result<Self> {
        let (mut files, folder) = (Vec::new(), contenders::built().join(name));
        read_below(&folder, &format!("{PLACE}/{name}"), &mut files)?;
        let path = format!("{PLACE}/{name}/index.html");
        ensure!(files.iter().any(|own| own.path == path), "{} has no page", folder.display());
        Ok(Self { name: name.to_owned(), path, files })
    }

    /// Puts its files on the server. What the widget loads is there already, as a site owner has it.
    fn serve(&self, visit: &Visit) {
        for File { path, packed, .. } in &self.files {
            let is_page = path.ends_with(".html");
            if self.is_widget() && !is_page {
                continue;
            }
            let answer = Answer::new(kind_of(path).0, packed.clone()).with("content-encoding", "br");
            let keep = if is_page { "no-cache" } else { FOR_GOOD };
            visit.server.put(path, answer.with("cache-control", keep));
        }
    }
}

fn read_below(folder: &Path, path: &str, into: &mut Vec<File>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("{} is not built", folder.display()))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{path}/{name}");
        if entry.path().is_dir() {
            read_below(&entry.path(), &path, into)?;
        } else if !name.ends_with(".br") && !name.ends_with(".gz") {
            into.push(File::read(&path, &entry.path())?);
        }
    }
    Ok(())
}

/// The type of a file, and what it is counted as.
pub fn kind_of(path: &str) -> (&'static str, &'static str) {
    match path.rsplit('.').next() {
        Some("html") => ("text/html; charset=utf-8", "html"),
        Some("css") => ("text/css", "css"),
        Some("js" | "mjs") => ("text/javascript", "js"),
        Some("wasm") => ("application/wasm", "wasm"),
        _ => ("application/octet-stream", "other"),
    }
}

/// The page of the made-up site, with the widget in it.
pub fn sample() -> Result<String> {
    fs::read_to_string(site::served().join(site::SAMPLE)).context("the built site has no page")
}

/// Puts the empty page on the server.
pub fn serve_blank(visit: &Visit) {
    visit.server.put(BLANK, Answer::html("<!doctype html><link rel=\"icon\" href=\"data:,\"><title>Blank</title>"));
}

/// All of these names, on the server of this visit.
pub fn served(visit: &Visit, names: &[&str]) -> Result<Vec<Contender>> {
    serve_blank(visit);
    let mut all = Vec::new();
    for name in names {
        let one = match *name {
            WIDGET => Contender::widget("/widget.html", &sample()?)?,
            name => Contender::built(name)?,
        };
        one.serve(visit);
        all.push(one);
    }
    if all.is_empty() {
        bail!("nothing to measure");
    }
    Ok(all)
}

/// Another page with the widget in it, or without.
pub fn serve_page(visit: &Visit, path: &str, page: &str) -> Result<Contender> {
    let contender = Contender::widget(path, page)?;
    contender.serve(visit);
    Ok(contender)
}
