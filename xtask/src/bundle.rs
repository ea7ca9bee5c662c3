//! `iep-checklist-<version>.zip`: all that a site owner needs, so that nobody who runs a site needs Rust.
//!
//! In it is one folder: START-HERE.html, the folder to upload, the plugin for WordPress, and the manual for developers.

use std::fs;
use std::io::{Cursor, Read, Write};

use anyhow::{Context, Result};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use crate::run::root;
use crate::site::{self, File};
use crate::wordpress;

/// The folder that goes onto the site as it is.
pub const UPLOAD: &str = "iep-checklist";
/// What to read first.
pub const START: &str = "START-HERE.html";
const MANUAL: &str = "for-developers";
/// Where the zip of the plugin is, for a site made with WordPress.
pub const PLUGIN: &str = "for-wordpress";

/// The documents of the project, so that each link in the README leads somewhere.
const DOCUMENTS: [&str; 24] = [
    "README.md",
    "ACCESSIBILITY.md",
    "PRIVACY.md",
    "SECURITY.md",
    "docs/FORMATS.md",
    "docs/SITES.md",
    "docs/WORDPRESS.md",
    "docs/faults.json",
    "docs/SIZE.md",
    "docs/SPEED.md",
    "docs/bench.json",
    "docs/bench.svg",
    "CHANGELOG.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "LICENSE-MIT",
    "LICENSE-APACHE",
    "docs/builder.png",
    "docs/checklist-phone.png",
    "docs/meeting-phone.png",
    "docs/part-phone.png",
    "docs/team-phone.png",
    "docs/wordpress-editor.png",
    "docs/wordpress-page.png",
];

/// The zip's own name.
pub fn name(version: &str) -> String {
    format!("iep-checklist-{version}.zip")
}

/// What goes into the zip, by its path there, in the order in which it is packed.
pub fn contents(version: &str, start: String, site: &[File]) -> Result<Vec<File>> {
    let top = format!("iep-checklist-{version}");
    let mut contents = vec![File { name: format!("{top}/{START}"), bytes: start.into_bytes() }];
    for file in site {
        let is_sent = site::UPLOADED.iter().any(|name| file.name.starts_with(name));
        let is_copy = [".br", ".gz"].iter().any(|ending| file.name.ends_with(ending));
        if is_sent || !is_copy {
            let folder = match is_sent {
                true => UPLOAD,
                false if wordpress::is_zip(&file.name) => PLUGIN,
                false => MANUAL,
            };
            contents.push(File { name: format!("{top}/{folder}/{}", file.name), bytes: file.bytes.clone() });
        }
    }
    for path in DOCUMENTS {
        let bytes = fs::read(root().join(path)).with_context(|| format!("could not read {path}"))?;
        contents.push(File { name: format!("{top}/{MANUAL}/{path}"), bytes });
    }
    contents.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(contents)
}

/// The same files give the same bytes: no time of packing, no owner, one order.
pub fn pack(contents: &[File]) -> Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    for file in contents {
        zip.start_file(&file.name, options).with_context(|| format!("{} does not go into the zip", file.name))?;
        zip.write_all(&file.bytes).with_context(|| format!("{} does not go into the zip", file.name))?;
    }
    Ok(zip.finish().context("the zip cannot be closed")?.into_inner())
}

/// What a zip holds, by its path there.
pub fn unpack(zip: &[u8]) -> Result<Vec<File>> {
    let mut zip = ZipArchive::new(Cursor::new(zip)).context("this is no zip")?;
    let mut contents = Vec::new();
    for at in 0..zip.len() {
        let mut file = zip.by_index(at).context("a broken file in the zip")?;
        let name = file.name().context("a file without a name in the zip")?.into_owned();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).with_context(|| format!("{name} does not unpack"))?;
        contents.push(File { name, bytes });
    }
    Ok(contents)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> Vec<File> {
        let names = site::UPLOADED.into_iter().chain(["integrity.json"]);
        let copies = |name: &str| ["", ".br", ".gz"].map(|ending| format!("{name}{ending}"));
        let files = names.flat_map(copies);
        let all = files.chain([wordpress::name("9.9.9")]);
        all.map(|name| File { bytes: name.repeat(99).into_bytes(), name }).collect()
    }

    #[test]
    fn the_zip_is_one_folder_with_what_to_read_first_and_what_to_upload() {
        let zip = pack(&contents("9.9.9", "<p>Hello".to_string(), &site()).unwrap()).unwrap();
        let names: Vec<String> = unpack(&zip).unwrap().into_iter().map(|file| file.name).collect();
        assert!(names.iter().all(|name| name.starts_with("iep-checklist-9.9.9/")), "{names:?}");
        let below = |folder: &str| -> Vec<&str> {
            names.iter().filter_map(|name| name.strip_prefix(&format!("iep-checklist-9.9.9/{folder}"))).collect()
        };
        assert!(below("").contains(&START));
        let upload = below("iep-checklist/");
        for name in site::UPLOADED {
            for ending in ["", ".br", ".gz"] {
                assert!(upload.contains(&format!("{name}{ending}").as_str()), "{name}{ending} is not in {upload:?}");
            }
        }
        assert_eq!(upload.len(), 3 * site::UPLOADED.len(), "{upload:?}");
        let manual = below("for-developers/");
        for name in ["README.md", "LICENSE-MIT", "LICENSE-APACHE", "integrity.json"] {
            assert!(manual.contains(&name), "{name} is not in {manual:?}");
        }
        assert_eq!(below("for-wordpress/"), ["iep-checklist-wordpress-9.9.9.zip"]);
        assert_eq!(names.len(), 1 + upload.len() + manual.len() + 1, "{names:?}");
    }

    #[test]
    fn the_same_files_make_the_same_zip() {
        let again = || pack(&contents("1.0.0", "<p>Hello".to_string(), &site()).unwrap()).unwrap();
        let mut other = site();
        other.reverse();
        let other = pack(&contents("1.0.0", "<p>Hello".to_string(), &other).unwrap()).unwrap();
        assert_eq!(again(), again());
        assert!(again() == other, "another order of making makes another zip");
    }

    #[test]
    fn what_is_packed_comes_out_as_it_was() {
        let contents = contents("1.0.0", "<p>Hello".to_string(), &site()).unwrap();
        assert!(unpack(&pack(&contents).unwrap()).unwrap() == contents);
    }

    #[test]
    fn each_link_of_the_documents_leads_to_a_file_of_the_zip() {
        let contents = contents("1.0.0", String::new(), &site()).unwrap();
        for name in ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "ARCHITECTURE.md"] {
            let text = fs::read_to_string(root().join(name)).unwrap();
            let links = text.split("](").chain(text.split("src=\"")).skip(1);
            for link in links.map(|rest| rest.split([')', '"', '#']).next().unwrap_or_default()) {
                let is_here = !link.is_empty() && !link.starts_with("http") && root().join(link).is_file();
                let path = format!("iep-checklist-1.0.0/{MANUAL}/{link}");
                assert!(!is_here || contents.iter().any(|file| file.name == path), "{name} leads to {link}");
            }
        }
    }
}
