//! The stand-alone page as the plugin serves it: what differs from site to site is left for PHP to fill in.
//!
//! On a WordPress site the page is at `/?iep-checklist=page`, and its files are in the folder of the plugin.

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::site::{self, File};
use crate::stand_alone::{ICON, ICON_192, ICON_512, ICON_APPLE, ICON_MASKABLE, MANIFEST, WORKER};

/// The files of the page that lie in the folder of the plugin.
const PICTURES: [&str; 5] = [ICON, ICON_192, ICON_512, ICON_MASKABLE, ICON_APPLE];
/// The worker as the page asks for it: at its own address, for that of the page alone.
const REGISTERED: &str = "`?iep-checklist=worker`,{scope:`?iep-checklist=page`}";
/// What a phone hands over comes as a request that the site itself would have to answer.
const NOT_SERVED: [&str; 2] = ["share_target", "file_handlers"];

/// These files, as they are built.
pub fn assets(built: &[File]) -> Vec<&File> {
    built.iter().filter(|file| PICTURES.contains(&file.name.as_str())).collect()
}

/// What PHP fills in, by its path in the plugin.
pub fn files(built: &[File]) -> Result<Vec<(String, String)>> {
    let text = |name: &str| -> Result<String> {
        let file = built.iter().find(|file| file.name == name).with_context(|| format!("{name} is not built"))?;
        String::from_utf8(file.bytes.clone()).with_context(|| format!("{name} is no text"))
    };
    let names: Vec<&str> = assets(built).into_iter().map(|file| file.name.as_str()).chain(site::LOADED).collect();
    Ok(vec![
        ("page/page.html".to_string(), page(&text(site::PAGE)?, &names)?),
        ("page/worker.js".to_string(), worker(&text(WORKER)?, &names)?),
        ("page/manifest.json".to_string(), manifest(&text(MANIFEST)?)?),
    ])
}

fn page(page: &str, names: &[&str]) -> Result<String> {
    let (before, rest) = page.split_once("<iep-checklist ").context("there is no element in the page")?;
    let (_, after) = rest.split_once("</iep-checklist>").context("the element of the page does not end")?;
    let (between, script) = after.rsplit_once("<script>").context("there is no script in the page")?;
    let (script, end) = script.split_once("</script>").context("the script of the page does not end")?;
    let other = once(script, &format!("`{WORKER}`"), REGISTERED)?;
    let before = once(before, &hash(script), &hash(&other))?;
    let mut before = once(&before, &format!("=\"{MANIFEST}\""), "=\"{{manifest}}\"")?;
    for name in names {
        before = before.replace(&format!("=\"{name}"), &format!("=\"{{{{assets}}}}{name}"));
    }
    Ok(format!("{before}{{{{element}}}}{between}<script>{other}</script>{end}"))
}

/// The worker keeps files of the plugin's folder. The manifest is another one on each site, and needs no keeping.
fn worker(worker: &str, names: &[&str]) -> Result<String> {
    let start = format!("[`{MANIFEST}`,");
    let (before, rest) = worker.split_once(&start).with_context(|| format!("the worker keeps no {MANIFEST}"))?;
    let (_, after) = rest.split_once(']').context("the list of the worker does not end")?;
    let mut text = format!("{before}{}", after.strip_prefix(',').unwrap_or(after));
    for name in names.iter().filter(|name| worker.contains(&format!("[`{name}"))) {
        text = once(&text, &format!("[`{name}"), &format!("[`{{{{assets}}}}{name}"))?;
    }
    Ok(text)
}

fn manifest(manifest: &str) -> Result<String> {
    let mut manifest: Value = serde_json::from_str(manifest).context("the manifest is no JSON")?;
    let members = manifest.as_object_mut().context("the manifest is no object")?;
    members.retain(|name, _| !NOT_SERVED.contains(&name.as_str()));
    serde_json::to_string(&manifest).context("the manifest as a text")
}

/// As a policy names a script.
fn hash(script: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(script)))
}

/// Puts one text in the place of another, which has to be there once.
fn once(text: &str, from: &str, to: &str) -> Result<String> {
    match text.matches(from).count() {
        1 => Ok(text.replacen(from, to, 1)),
        count => bail!("“{from}” is there {count} times: wordpress/page.rs has to learn the new form of the page"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stand_alone;

    fn made() -> Vec<(String, String)> {
        let mut built = site::LOADED.map(|name| File { name: name.to_string(), bytes: name.into() }).to_vec();
        let page = stand_alone::files(&built, "0a1b2c", &|text| text.replace("__BUILD__", "0a1b2c")).unwrap();
        built.extend(page);
        files(&built).unwrap()
    }

    #[test]
    fn the_page_names_files_of_the_plugin_and_its_policy_its_own_script() {
        let made = made();
        let page = &made[0].1;
        let addresses =
            page.split("href=\"").chain(page.split("src=\"")).skip(1).filter_map(|rest| rest.split('"').next());
        let addresses: Vec<&str> = addresses.filter(|address| !address.contains(' ')).collect();
        assert!(addresses.len() >= 5, "{addresses:?}");
        for address in addresses {
            assert!(address.starts_with("{{"), "{address}");
        }
        assert_eq!(page.matches("{{element}}").count(), 1);
        let script = page.rsplit_once("<script>").unwrap().1.split_once("</script>").unwrap().0;
        assert!(page.contains(&hash(script)) && script.contains(REGISTERED));
    }

    #[test]
    fn the_worker_keeps_files_of_the_plugin_and_no_manifest() {
        let made = made();
        let worker = &made[1].1;
        let kept: Vec<&str> =
            worker.split("[`").skip(1).filter_map(|rest| rest.split_once("`,`sha384-").map(|(name, _)| name)).collect();
        assert!(kept.len() > site::LOADED.len(), "{kept:?}");
        assert!(kept.iter().all(|name| name.starts_with("{{assets}}")), "{kept:?}");
        assert!(!worker.contains(MANIFEST));
    }

    #[test]
    fn a_page_in_another_form_is_told_of() {
        assert!(page("<iep-checklist ></iep-checklist><script>nothing</script>", &[]).is_err());
        assert!(worker("const FILES=[]", &[]).is_err());
    }
}
