//! Makes wasm-bindgen's glue smaller: short names between it and the module, and nothing that nothing calls.

use std::collections::{HashMap, HashSet};

use anyhow::{Result, bail};
use walrus::Module;

/// The one name under which the glue hands its functions to the module.
const FROM: &str = "./iep-checklist_bg.js";
/// Where the list of those functions ends.
const END: &str = "\n};\n        return {";

/// The glue as a part of the app. The module's imports and exports get short names: wasm-bindgen's end in hashes, which
/// do not pack, and each is said twice. Functions that the module does not import are left out.
pub fn shorten(glue: &str, module: &mut Module) -> Result<String> {
    if glue.matches(FROM).count() != 1 || module.imports.iter().any(|import| import.module != FROM) {
        bail!("the module no longer imports all it needs from {FROM}: glue.rs has to learn its new form");
    }
    let imported: HashSet<String> = module.imports.iter().map(|import| import.name.clone()).collect();
    let glue = without_unused(glue, &imported)?.replace(FROM, "_");

    let mut shorts = (0..).map(short);
    let mut names = HashMap::new();
    for import in module.imports.iter_mut() {
        let name = names.entry(import.name.clone()).or_insert_with(|| shorts.next().unwrap_or_default());
        (import.module, import.name) = ("_".to_string(), name.clone());
    }
    let mut own = HashMap::new();
    for export in module.exports.iter_mut() {
        let name = shorts.next().unwrap_or_default();
        own.insert(export.name.clone(), name.clone());
        export.name = name;
    }
    let glue = renamed(&renamed(&glue, "", &names), "wasm.", &own);
    if let Some(left) = imported.iter().find(|name| glue.contains(&format!("{name}:"))) {
        bail!("the glue still names {left}");
    }
    // What only the app's own start calls is no export, and what then nothing calls goes.
    let inner = glue.replace("export class ", "class ").replace("export function ", "function ");
    let Some((inner, "")) = inner.trim_end().split_once("export { initSync, __wbg_init as default };") else {
        bail!("the glue ends in other exports than it did: glue.rs has to learn its new form");
    };
    Ok(inner.to_string())
}

/// The glue without the functions that are not imported. Each begins on a line of its own, and goes on to the next.
fn without_unused(glue: &str, imported: &HashSet<String>) -> Result<String> {
    let Some((list, after)) = glue.split_once(END) else {
        bail!("the glue's list of functions no longer ends in {END:?}: glue.rs has to learn its new form");
    };
    let mut left = String::new();
    let (mut found, mut is_used) = (0, true);
    for line in list.split_inclusive('\n') {
        let name = line.trim_start().split_once(": function(").map(|(name, _)| name);
        if let Some(name) = name.filter(|name| name.starts_with("__wb")) {
            is_used = imported.contains(name);
            found += usize::from(is_used);
        }
        if is_used {
            left.push_str(line);
        }
    }
    if found != imported.len() {
        bail!("the glue gives {found} functions where the module imports {}", imported.len());
    }
    Ok([&left, END, after].concat())
}

/// The text with whole words replaced, where they stand right behind this.
fn renamed(text: &str, behind: &str, names: &HashMap<String, String>) -> String {
    let is_letter = |letter: char| letter == '_' || letter.is_ascii_alphanumeric();
    let mut done = String::new();
    let mut rest = text;
    while let Some(start) = rest.find(is_letter) {
        let word_on = &rest[start..];
        let word = &word_on[..word_on.find(|letter| !is_letter(letter)).unwrap_or(word_on.len())];
        done.push_str(&rest[..start]);
        let name = names.get(word).filter(|_| done.ends_with(behind));
        done.push_str(name.map_or(word, String::as_str));
        rest = &word_on[word.len()..];
    }
    done + rest
}

/// `a` to `z`, then `aa` to `zz`.
pub fn short(number: usize) -> String {
    let letter = |number: usize| char::from(b'a' + u8::try_from(number % 26).unwrap_or_default());
    match number {
        0..26 => letter(number).to_string(),
        _ => [short(number / 26 - 1), letter(number).to_string()].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_gets_its_short_name_only_where_it_stands_whole_and_behind_what_is_asked() {
        let names = HashMap::from([("add".to_string(), "a".to_string())]);
        assert_eq!(renamed("wasm.add(1, wasm.added, add)", "wasm.", &names), "wasm.a(1, wasm.added, add)");
        assert_eq!(renamed("{ add: 1, _add: 2 }", "", &names), "{ a: 1, _add: 2 }");
    }

    #[test]
    fn no_two_numbers_share_a_short_name() {
        let all: HashSet<String> = (0..2000).map(short).collect();
        assert_eq!(all.len(), 2000);
        assert_eq!([short(0), short(25), short(26), short(702)], ["a", "z", "aa", "aaa"]);
    }

    #[test]
    fn a_function_that_is_not_imported_is_left_out_whole() -> Result<()> {
        let glue = "{\n__wb_a: function() {\nf(() => {\n};\n},\n__wb_b: function() {\n},\n};\n        return {}";
        let only = |name: &str| without_unused(glue, &HashSet::from([name.to_string()]));
        assert_eq!(only("__wb_b")?, "{\n__wb_b: function() {\n},\n};\n        return {}");
        assert_eq!(only("__wb_a")?, "{\n__wb_a: function() {\nf(() => {\n};\n},\n\n};\n        return {}");
        assert!(only("__wb_c").is_err());
        Ok(())
    }
}
