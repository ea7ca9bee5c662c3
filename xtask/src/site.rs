//! Puts the files of a site together: the shell, the app, the wasm and the page, each with its packed copies.

use std::fs;
use std::path::{Path, PathBuf};

use crate::builder::BUILDER;
use crate::one_file::{self, STANDALONE};
use crate::run::{root, step};
use crate::stand_alone::{ICON, ICON_192, ICON_512, ICON_APPLE, ICON_MASKABLE, MANIFEST, WORKER};
use crate::typescript::{self, TYPES};
use crate::wasm::{self, Module};
use crate::{builder, bundle, compress, manifest, minify, npm, owner, pseudo, stand_alone, start_here, wordpress};
use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use iep_checklist::content::{Lang, fallback_html, shell as shell_of, words as words_of};
use serde_json::{Value, json};
use sha2::{Digest, Sha256, Sha384};

/// The three files that a page loads, in the order of loading.
pub const LOADED: [&str; 3] = [SHELL, APP, WASM];
/// All that a site owner uploads, each with its packed copies.
pub const UPLOADED: [&str; 14] = [
    SHELL,
    APP,
    WASM,
    STANDALONE,
    PAGE,
    SAMPLE,
    BUILDER,
    WORKER,
    MANIFEST,
    ICON,
    ICON_192,
    ICON_512,
    ICON_MASKABLE,
    ICON_APPLE,
];
/// The element's shell, the one file that a page names.
pub const SHELL: &str = "iep-checklist.js";
/// The app: what starts the program.
pub const APP: &str = "iep-checklist-app.js";
/// The program.
pub const WASM: &str = "iep-checklist_bg.wasm";
/// The stand-alone page; below `stories/` it is the page of the stories.
pub const PAGE: &str = "index.html";
/// The page of a made-up site with the checklist in it.
pub const SAMPLE: &str = "sample.html";

/// Reports a broken module to the app; see the file itself.
const GUARD: &str = include_str!("guard.js");
/// Where the glue keeps the module's exports, and what stands there afterwards.
const UNGUARDED: &str = "wasm = instance.exports;";
const GUARDED: &str = "wasm = guarded(instance.exports);";

/// Starts the story page, and the page itself.
const STORIES: &str = include_str!("stories.js");
const STORIES_PAGE: &str = include_str!("stories.html");

/// Which site to build.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// The widget and the page around it.
    Widget,
    /// Each primitive of the kit in every state; the widget in it also speaks the pseudo-language. Never published.
    Stories,
}

/// The files that a site owner uploads, and the zip with all of them and the way to do it.
pub fn dist() -> Result<PathBuf> {
    let folder = root().join("dist");
    make(&folder, Kind::Widget)?;
    println!("{}", zip_in(&folder)?.strip_prefix(root()).unwrap_or(&folder).display());
    Ok(folder)
}

/// Where the zip of a built site is.
pub fn zip_in(folder: &Path) -> Result<PathBuf> {
    Ok(folder.join(bundle::name(&version()?)))
}

/// The same files for the local server, and a second set with the story page below `stories/`.
pub fn for_serving() -> Result<PathBuf> {
    let folder = served();
    make(&folder, Kind::Widget)?;
    make(&folder.join("stories"), Kind::Stories)?;
    Ok(folder)
}

/// Where [`for_serving`] puts its files.
pub fn served() -> PathBuf {
    root().join("target/site")
}

fn make(folder: &Path, kind: Kind) -> Result<()> {
    if kind == Kind::Stories {
        pseudo::make()?;
    }
    let module = wasm::build(if kind == Kind::Stories { &["stories", pseudo::FEATURE] } else { &[] })?;
    if kind == Kind::Widget && contains(&module.wasm, pseudo::TAG.as_bytes()) {
        bail!("the module speaks {}, which is for tests alone", pseudo::TAG);
    }
    step("Putting the site together");
    let files = whole(&module, kind)?;
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("could not empty {}", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("could not make {}", folder.display()))?;
    for file in &files {
        let path = folder.join(&file.name);
        fs::create_dir_all(path.parent().unwrap_or(folder))?;
        fs::write(&path, &file.bytes).with_context(|| format!("could not write {}", path.display()))?;
    }
    Ok(())
}

/// One file of a site, or of the zip.
#[derive(Clone, PartialEq, Eq)]
pub struct File {
    /// Its name, or its path in the zip.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// Everything that the folder of a site holds: the files, their packed copies, the zip.
fn whole(module: &Module, kind: Kind) -> Result<Vec<File>> {
    let (files, build) = compose(module, kind)?;
    // A package is packed by npm.
    let below = format!("{}/", npm::FOLDER);
    let (package, files): (Vec<File>, Vec<File>) = files.into_iter().partition(|file| file.name.starts_with(&below));
    let mut all = Vec::new();
    for file in files {
        // A picture is packed already, and of the page that a site owner changes an old copy would be sent.
        // The stories never leave this machine.
        let is_plain = kind == Kind::Stories || file.name.ends_with(".png") || file.name == PAGE;
        let copies = if is_plain { Vec::new() } else { compress::copies(&file.bytes)?.into() };
        for (ending, packed) in copies {
            all.push(File { name: format!("{}{ending}", file.name), bytes: packed });
        }
        all.push(file);
    }
    let mut published = all.clone();
    if kind == Kind::Widget {
        let (version, sample, readme) = (version()?, source(&in_pages(SAMPLE))?, source("README.md")?);
        let facts = owner::Facts { version: &version, build: &build, sample: &sample, readme: &readme };
        let plugin = wordpress::contents(&facts, &all)?;
        all.push(File { name: wordpress::name(&version), bytes: bundle::pack(&plugin)? });
        published.extend(plugin);
        let contents = bundle::contents(&version, start_here::page(&facts)?, &all)?;
        all.push(File { name: bundle::name(&version), bytes: bundle::pack(&contents)? });
        published.extend(contents);
    }
    published.extend(package.iter().cloned());
    all.extend(package);
    refuse_private_paths(&published)?;
    Ok(all)
}

/// The three files that a page loads, as they are with this module.
pub fn loaded(module: &Module) -> Result<Vec<File>> {
    let (files, _) = compose(module, Kind::Widget)?;
    Ok(files.into_iter().filter(|file| LOADED.contains(&file.name.as_str())).collect())
}

/// The files, and the name of this build.
fn compose(module: &Module, kind: Kind) -> Result<(Vec<File>, String)> {
    // The stories name the tokens that they show.
    let style = if kind == Kind::Stories { minify::css(&sheets()?)? } else { style()? };
    let app = app_source(module, kind)?;
    let build = hash_of(&[app.as_bytes(), &module.wasm, style.as_bytes()]);
    let style = serde_json::to_string(&style).context("a stylesheet as a string")?;
    let (version, wasm) = (version()?, integrity(&module.wasm));
    let words = by_language(|lang| json!([shell_of(lang).stale, words_of(lang).ways.reload]))?;
    let ended = by_language(|lang| json!({"stopped": shell_of(lang).stopped, "unsaved": shell_of(lang).unsaved}))?;
    let fill = |text: &str| {
        text.replace("__VERSION__", &version)
            .replace("__BUILD__", &build)
            .replace("__WASM_INTEGRITY__", &wasm)
            .replace("__WORDS__", &words)
            .replace("__ENDED__", &ended)
            .replace("__STYLE__", &style)
            .replace("__FALLBACK__", &fallback_html(words_of(Lang::En)))
    };
    let app = fill(&app);
    let readme = source("README.md")?;
    let about = manifest::of(&readme)?;
    let file = |name: &str, bytes: Vec<u8>| File { name: name.to_string(), bytes };
    let mut files = vec![
        file(SHELL, minify::js(SHELL, &fill(&shell("src/bring.js")?))?.into_bytes()),
        file(APP, minify::js(APP, &app)?.into_bytes()),
        file(WASM, module.wasm.clone()),
    ];
    if kind == Kind::Stories {
        files.push(file(PAGE, fill(STORIES_PAGE).into_bytes()));
    } else {
        files.extend(stand_alone::files(&files, &build, &fill)?);
        let sample = source(&in_pages(SAMPLE))?;
        let whole = one_file::script(&app, &fill(&shell("src/bring-inside.js")?), &module.wasm)?;
        files.push(file(STANDALONE, whole.into_bytes()));
        let facts = owner::Facts { version: &version, build: &build, sample: &sample, readme: &readme };
        files.push(file(BUILDER, builder::page(&facts, &files)?.into_bytes()));
        files.push(file(SAMPLE, fill(&sample).into_bytes()));
        let types = typescript::of(&about, &manifest::rows(&readme, "Settings")?)?;
        files.push(file("custom-elements.json", serde_json::to_vec_pretty(&about).context("the manifest")?));
        files.push(file(TYPES, types.into_bytes()));
    }
    let list: serde_json::Map<_, _> =
        files.iter().map(|file| (file.name.clone(), integrity(&file.bytes).into())).collect();
    let list = serde_json::to_vec_pretty(&list).context("the list of integrity values")?;
    files.push(file("integrity.json", list));
    if kind == Kind::Widget {
        let entry = fill(&npm::entry(&shell("src/bring.js")?));
        files.extend(npm::package(&version, entry, &files, &about)?);
    }
    Ok((files, build))
}

/// The element's shell, with the way it brings the rest in front.
fn shell(bring: &str) -> Result<String> {
    Ok([source(bring)?, source("src/element.js")?].concat())
}

/// The guard, wasm-bindgen's glue and the app's own start, as one script: each import would be one more round trip.
fn app_source(module: &Module, kind: Kind) -> Result<String> {
    if module.glue.matches(UNGUARDED).count() != 1 {
        bail!("wasm-bindgen's glue no longer says `{UNGUARDED}` exactly once: site.rs has to learn its new form");
    }
    let glue = module.glue.replace(UNGUARDED, GUARDED);
    let start = source("src/app.js")?;
    let stories = if kind == Kind::Stories { STORIES } else { "" };
    Ok(format!("{GUARD}{glue}\n{start}\n{stories}"))
}

/// Words that the scripts say themselves, by language.
fn by_language(of: fn(Lang) -> Value) -> Result<String> {
    let all = Lang::ALL.iter().map(|&lang| (lang.tag().to_string(), of(lang)));
    serde_json::to_string(&all.collect::<serde_json::Map<_, _>>()).context("the words of the scripts")
}

/// The stylesheet, as it stands in the app.
pub fn style() -> Result<String> {
    Ok(minify::short_properties(&minify::css(&sheets()?)?))
}

/// All stylesheets: the tokens, the ground, then each component by name.
fn sheets() -> Result<String> {
    let folder = root().join("style");
    let mut names = Vec::new();
    for entry in fs::read_dir(&folder).context("the folder style/ cannot be read")? {
        let name = entry.context("the folder style/ cannot be read")?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".css") {
            names.push(name);
        }
    }
    let rank = |name: &String| match name.as_str() {
        "tokens.css" => 0,
        "base.css" => 1,
        _ => 2,
    };
    names.sort_by_key(|name| (rank(name), name.clone()));
    let mut joined = String::new();
    for name in names {
        joined.push_str(&source(&format!("style/{name}"))?);
        joined.push('\n');
    }
    Ok(joined)
}

/// Where the source of a page is.
fn in_pages(name: &str) -> String {
    format!("pages/{name}")
}

/// The text of a file of the project.
pub fn source(path: &str) -> Result<String> {
    fs::read_to_string(root().join(path)).with_context(|| format!("could not read {path}"))
}

/// The version of the widget, not of this tool.
fn version() -> Result<String> {
    let manifest = source("Cargo.toml")?;
    let line = manifest.lines().find_map(|line| line.strip_prefix("version = "));
    line.map(|version| version.trim_matches('"').to_string()).context("Cargo.toml names no version")
}

/// Names a build: files of different builds never share it, so an old script cannot meet a new module.
pub fn hash_of(parts: &[&[u8]]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update((part.len() as u64).to_le_bytes());
        hasher.update(part);
    }
    hasher.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}

/// The value of an `integrity` attribute.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

/// What is published tells nobody where it was built.
fn refuse_private_paths(files: &[File]) -> Result<()> {
    for folder in wasm::private_folders() {
        let needle = format!("{}/", folder.display());
        for file in files {
            if contains(&file.bytes, needle.as_bytes()) {
                bail!("{} holds a path of this machine: {needle}", file.name);
            }
        }
    }
    Ok(())
}

fn contains(hay: &[u8], needle: &[u8]) -> bool {
    hay.windows(needle.len()).any(|window| window == needle)
}
