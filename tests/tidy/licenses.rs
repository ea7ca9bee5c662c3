//! What everything that is built is licensed under, and where it comes from: the lists of `deny.toml`, held to in each run.
//! cargo-deny itself takes ten minutes to build; this is the part of it that needs no list of known faults.

use serde_json::Value;

use crate::tree::Finding;

/// The strings of a list in `deny.toml`.
pub fn listed(manifest: &str, name: &str) -> Vec<String> {
    let from = manifest.split_once(&format!("\n{name} = [")).map_or("", |(_, rest)| rest);
    let list = from.split_once(']').map_or("", |(list, _)| list);
    let lines = list.lines().filter(|line| !line.trim().starts_with('#'));
    lines.flat_map(|line| line.split('"').skip(1).step_by(2)).map(str::to_owned).collect()
}

/// Packages under a license that is not on the list, or from elsewhere. The project's own are in no registry.
pub fn strangers(metadata: &Value, licenses: &[String], sources: &[String]) -> Vec<Finding> {
    let packages = metadata["packages"].as_array().map_or(&[][..], Vec::as_slice);
    assert!(!packages.is_empty() && !licenses.is_empty() && !sources.is_empty(), "nothing to compare");
    let mut found = Vec::new();
    for package in packages.iter().filter(|package| !package["source"].is_null()) {
        let text = |name: &str| package[name].as_str().unwrap_or_default();
        let finding = |advice| Finding { path: "deny.toml".into(), line: 1, advice };
        if !sources.iter().any(|source| text("source").ends_with(source)) {
            found.push(finding(format!("{} comes from {}", text("name"), text("source"))));
        }
        if !is_allowed(text("license"), licenses) {
            found.push(finding(format!("{} is under “{}”", text("name"), text("license"))));
        }
    }
    found
}

/// Whether a license expression can be met by licenses of the list. AND binds closer than OR; an old slash is an OR.
fn is_allowed(expression: &str, licenses: &[String]) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut at = 0;
    let allowed = any(&words, &mut at, licenses);
    allowed && at == words.len()
}

fn any(words: &[&str], at: &mut usize, licenses: &[String]) -> bool {
    let mut allowed = all(words, at, licenses);
    while words.get(*at) == Some(&"OR") {
        *at += 1;
        allowed |= all(words, at, licenses);
    }
    allowed
}

fn all(words: &[&str], at: &mut usize, licenses: &[String]) -> bool {
    let mut allowed = one(words, at, licenses);
    while words.get(*at) == Some(&"AND") {
        *at += 1;
        allowed &= one(words, at, licenses);
    }
    allowed
}

fn one(words: &[&str], at: &mut usize, licenses: &[String]) -> bool {
    let word = words.get(*at).copied().unwrap_or_default();
    *at += 1;
    if word == "(" {
        let allowed = any(words, at, licenses);
        *at += 1;
        return allowed;
    }
    let mut name = word.to_owned();
    if words.get(*at) == Some(&"WITH") {
        name = [word, " WITH ", words.get(*at + 1).copied().unwrap_or_default()].concat();
        *at += 2;
    }
    licenses.contains(&name)
}

#[cfg(test)]
mod samples {
    use super::*;
    use serde_json::json;

    fn licenses() -> Vec<String> {
        ["MIT", "Apache-2.0", "Unicode-3.0"].map(str::to_owned).to_vec()
    }

    #[test]
    fn an_expression_is_met_or_not() {
        for good in ["MIT", "GPL-3.0 OR MIT", "GPL-3.0/MIT", "(MIT OR GPL-3.0) AND Unicode-3.0", "MIT AND Apache-2.0"] {
            assert!(is_allowed(good, &licenses()), "{good}");
        }
        for bad in
            ["", "GPL-3.0", "MIT AND GPL-3.0", "(MIT OR Apache-2.0) AND GPL-3.0", "MIT WITH X", "MIT )", "OR MIT"]
        {
            assert!(!is_allowed(bad, &licenses()), "{bad}");
        }
    }

    #[test]
    fn a_strange_license_and_a_strange_source_are_found() {
        let package = |license: &str, source: Option<&str>| json!({"name": "a", "license": license, "source": source});
        let metadata = json!({"packages": [
            package("MIT", Some("registry+https://a.example/index")),
            package("GPL-3.0", Some("registry+https://a.example/index")),
            package("MIT", Some("git+https://b.example/a")),
            package("GPL-3.0", None),
        ]});
        let found = strangers(&metadata, &licenses(), &["https://a.example/index".to_owned()]);
        let advice: Vec<&str> = found.iter().map(|finding| finding.advice.as_str()).collect();
        assert_eq!(advice, ["a is under “GPL-3.0”", "a comes from git+https://b.example/a"]);
    }

    #[test]
    fn a_list_is_read_without_its_comments() {
        let text = "[licenses]\nallow = [\n  # Not \"this\".\n  \"MIT\",\n  \"ISC\", \"Zlib\",\n]\nother = [\"no\"]\n";
        assert_eq!(listed(text, "allow"), ["MIT", "ISC", "Zlib"]);
    }
}
