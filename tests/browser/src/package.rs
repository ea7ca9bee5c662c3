//! The npm package as a developer uses it: installed, imported, bundled, checked by TypeScript.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use iep_checklist::model::Part;
use xtask::run::program;
use xtask::serve::Server;
use xtask::{npm, setup, site};

use crate::visit::Visit;
use crate::words::{said, starting, title};

/// What only the types can refuse, and what they must allow. A line after `@ts-expect-error` has to be wrong.
const TYPED: &str = "import 'iep-checklist/standalone';
import type { IepChecklistElement, IepChecklistErrorCode } from 'iep-checklist';
const one: IepChecklistElement = document.createElement('iep-checklist');
one.storageKey = 'maya';
one.settings = { also: [{ id: 'bus', title: 'The bus' }] };
const read: string | null = one.settings;
// @ts-expect-error there is no such theme
one.theme = 'purple';
// @ts-expect-error a link needs an address
one.settings = { 'help-links': [{ title: 'Without' }] };
document.addEventListener('iep-checklist-error', (event) => {
  const code: IepChecklistErrorCode = event.detail.code;
  // @ts-expect-error there is no such code
  if (event.detail.code === 'nothing') console.log(code, read);
});
";

/// Puts a project beside the tools, where React is found, with the package as npm would install it and both examples.
fn project() -> Result<PathBuf> {
    let folder = setup::tools().join("project");
    let _ = fs::remove_dir_all(&folder);
    copy(&site::served().join(npm::FOLDER), &folder.join("node_modules/iep-checklist"))?;
    copy(&folder.join("node_modules/iep-checklist/examples"), &folder)?;
    Ok(folder)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| format!("{} is not built", from.display()))? {
        let entry = entry?;
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() {
            copy(&from, &to)?;
        } else {
            fs::copy(&from, &to)?;
        }
    }
    Ok(())
}

/// Runs a script of a tool by node in a folder; its own words are the error.
fn node(folder: &Path, words: &[&str]) -> Result<()> {
    let output = program("node").args(words).current_dir(folder).output().context("node does not start")?;
    let said = [output.stdout, output.stderr].concat();
    ensure!(output.status.success(), "node {}: {}", words.join(" "), String::from_utf8_lossy(&said));
    Ok(())
}

pub async fn the_package_is_imported_bundled_and_typed(visit: &mut Visit) -> Result<()> {
    let folder = project()?;
    // On a server there are no elements: nothing is defined, and nothing breaks.
    node(
        &folder,
        &["--input-type=module", "--eval", "await import('iep-checklist'); await import('iep-checklist/standalone')"],
    )?;

    let react = folder.join("react");
    fs::write(react.join("typed.ts"), TYPED)?;
    node(&react, &[&setup::typescript().to_string_lossy(), "--project", "tsconfig.json"])?;
    let esbuild = setup::esbuild();
    let production = "--define:process.env.NODE_ENV=\"production\"";
    let bundle = ["main.tsx", "--bundle", "--format=esm", "--splitting", "--outdir=.", "--jsx=automatic", production];
    node(&react, &[&[&*esbuild.to_string_lossy()], &bundle[..]].concat())?;
    // As the package's README says of this bundler.
    fs::copy(folder.join("node_modules/iep-checklist/iep-checklist_bg.wasm"), react.join("iep-checklist_bg.wasm"))?;

    let server = Server::start(&folder, 0).await?;
    let examples = [("plain", "count", Part::Goals), ("react", "saved", Part::Services)];
    for (example, saved, part) in examples {
        visit.client()?.goto(&format!("{}/{example}/index.html", server.origin())).await?;
        visit.started().await.with_context(|| format!("the example {example}"))?;
        visit.tick(part).await?;
        let told = format!("/[1-9]/.test(document.getElementById('{saved}').textContent)");
        visit.wait("the page to be told", &told).await?;
        visit.open_help().await?;
        visit.find("link", &starting("Our parent classes")).await?;
        visit.find("link", &(said().help.call)("555-010-0100")).await?;
        visit.escape().await?;
    }
    visit.expect("React gave the attribute", "widget().theme === 'light'").await?;
    visit.click("button", "Dark").await?;
    visit.wait("the theme to change", "widget().getAttribute('theme') === 'dark'").await?;
    visit.wait_checked(title(Part::Services), true).await
}
