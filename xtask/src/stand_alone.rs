//! The stand-alone page, made whole: its words, style and script, its service worker, and what a phone needs to add it.

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use iep_checklist::content::{Lang, alone, words};
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::minify;
use crate::run::root;
use crate::site::{self, File, hash_of, integrity, source};

/// Keeps the page for times with no signal.
pub const WORKER: &str = "service-worker.js";
/// What a phone reads before it adds the page.
pub const MANIFEST: &str = "iep-checklist.webmanifest";
/// The icon.
pub const ICON: &str = "icon.svg";
/// The icon as a picture, for phones that take no drawing.
pub const ICON_192: &str = "icon-192.png";
/// The same, larger.
pub const ICON_512: &str = "icon-512.png";
/// The same without corners, for phones that cut out their own shape.
pub const ICON_MASKABLE: &str = "icon-maskable-512.png";
/// The same for iPhones.
pub const ICON_APPLE: &str = "apple-touch-icon.png";
const PICTURES: [&str; 4] = [ICON_192, ICON_512, ICON_MASKABLE, ICON_APPLE];

/// All files of the page. `loaded` are those of the element, `build` is their name, and `fill` fills in what every page has.
pub fn files(loaded: &[File], build: &str, fill: &dyn Fn(&str) -> String) -> Result<Vec<File>> {
    let [english, title] = [alone(Lang::En).about, words(Lang::En).head.title];
    let fill = |text: &str| fill(text).replace("__TITLE__", title).replace("__ABOUT__", english);
    let script =
        minify::js("stand-alone.js", &source("pages/stand-alone.js")?.replace("__PAGE_WORDS__", &page_words()?))?;
    if script.contains("</") {
        bail!("stand-alone.js holds an end tag, and it stands inside the page");
    }
    let style = minify::css(&(source("style/tokens.css")? + &source("pages/stand-alone.css")?))?;
    let page = fill(&source(site::PAGE)?)
        .replace("__PAGE_POLICY__", &policy(&script))
        .replace("__PAGE_STYLE__", &style)
        .replace("__PAGE_SCRIPT__", &script);

    let mut made = vec![
        File { name: MANIFEST.to_owned(), bytes: fill(&source(&format!("pages/{MANIFEST}"))?).into_bytes() },
        File { name: ICON.to_owned(), bytes: source(&format!("pages/{ICON}"))?.into_bytes() },
    ];
    let [shell, ..] = site::LOADED;
    let kept: Vec<_> = loaded
        .iter()
        .chain(&made)
        .map(|file| {
            // As it is asked for. The shell may change within a build of the programs, so it goes by the name of all.
            let name = match file.name.as_str() {
                name if name == shell => format!("{name}?v=__PAGE_BUILD__"),
                name if site::LOADED.contains(&name) => format!("{name}?v={build}"),
                name => name.to_owned(),
            };
            json!([name, integrity(&file.bytes)])
        })
        .collect();
    let worker = source(&format!("pages/{WORKER}"))?.replace("__FILES__", &json!(kept).to_string());
    let worker = minify::js(WORKER, &worker)?;

    let name = hash_of(&[page.as_bytes(), worker.as_bytes()]);
    let named = |name_of: &str, text: &str| File {
        name: name_of.to_owned(),
        bytes: text.replace("__PAGE_BUILD__", &name).into_bytes(),
    };
    made.extend([named(site::PAGE, &page), named(WORKER, &worker)]);
    for picture in PICTURES {
        let path = root().join("pages").join(picture);
        let bytes = std::fs::read(&path).with_context(|| format!("could not read {}", path.display()))?;
        made.push(File { name: picture.to_owned(), bytes });
    }
    Ok(made)
}

/// What the page may do: nothing but what it needs, so that nothing else can be put into it.
fn policy(script: &str) -> String {
    let hash = STANDARD.encode(Sha256::digest(script));
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-{hash}'; style-src 'unsafe-inline'; \
         connect-src 'self'; img-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'"
    )
}

/// What the page says, by language.
fn page_words() -> Result<String> {
    let mut all = serde_json::Map::new();
    for &lang in Lang::ALL {
        let page = alone(lang);
        let own = json!({
            "title": words(lang).head.title, "ready": page.ready, "newer": page.newer, "update": page.update,
            "head": page.head, "saved": page.saved, "add": page.add, "added": page.added, "iphone": page.iphone,
            "browser_menu": page.browser_menu, "keep": page.keep, "kept": page.kept, "not_kept": page.not_kept,
        });
        all.insert(lang.tag().to_owned(), own);
    }
    serde_json::to_string(&all).context("the words of the stand-alone page")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::owner::left_over;

    fn made() -> Vec<File> {
        let loaded = site::LOADED.map(|name| File { name: name.to_owned(), bytes: name.into() });
        files(&loaded, "0a1b", &|text| text.replace("__BUILD__", "0a1b").replace("__FALLBACK__", "<p>List</p>"))
            .unwrap()
    }

    fn text(files: &[File], name: &str) -> String {
        let file = files.iter().find(|file| file.name == name).unwrap();
        String::from_utf8(file.bytes.clone()).unwrap()
    }

    #[test]
    fn every_icon_has_the_size_that_the_manifest_says() {
        let files = made();
        let manifest: serde_json::Value = serde_json::from_str(&text(&files, MANIFEST)).unwrap();
        let icons = manifest["icons"].as_array().unwrap().iter();
        let named = icons.map(|icon| (icon["src"].as_str().unwrap(), icon["sizes"].as_str().unwrap()));
        let mut sizes: Vec<_> = named.filter(|(name, _)| *name != ICON).collect();
        assert_eq!(sizes.len(), 3, "{sizes:?}");
        // Its size is asked for by the page and no manifest.
        sizes.push(("apple-touch-icon.png", "180x180"));
        for (name, size) in sizes {
            let png = &files.iter().find(|file| file.name == name).unwrap().bytes;
            assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n", "{name}");
            let side = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
            assert_eq!(format!("{}x{}", side(16), side(20)), size, "{name}");
        }
    }

    #[test]
    fn the_worker_keeps_all_that_the_page_asks_for() {
        let files = made();
        let (page, worker) = (text(&files, site::PAGE), text(&files, WORKER));
        let asked = page.split("href=\"").chain(page.split("src=\"")).skip(1).filter_map(|rest| rest.split('"').next());
        let asked: Vec<&str> = asked.filter(|address| !address.contains(' ') && !address.ends_with(".png")).collect();
        assert!(asked.len() >= 5, "{asked:?}");
        for address in asked {
            assert!(worker.contains(&format!("[`{address}`,`sha384-")), "{address} is not in {worker}");
        }
    }

    #[test]
    fn another_page_makes_another_worker() {
        let worker = |list: &str| {
            let loaded = site::LOADED.map(|name| File { name: name.to_owned(), bytes: name.into() });
            text(&files(&loaded, "0a1b", &|text| text.replace("__FALLBACK__", list)).unwrap(), WORKER)
        };
        assert_ne!(worker("<p>One</p>"), worker("<p>Two</p>"));
    }

    #[test]
    fn nothing_is_left_to_fill_in() {
        for file in made().iter().filter(|file| !file.name.ends_with(".png")) {
            let text = String::from_utf8(file.bytes.clone()).unwrap();
            let left = left_over(&text, &[]);
            assert_eq!(left, None, "{}", file.name);
        }
    }
}
