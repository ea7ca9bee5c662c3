//! Whose the data of the module is: each text is looked for by the literals of the source, file by file, and a place that
//! points to it belongs to the same file.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::ops::Range;
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use proc_macro2::{TokenStream, TokenTree};

use super::names::{self, Group};
use crate::pseudo::meant;
use crate::run::root;

/// Shorter texts are not looked for: they would be found inside of anything.
const SHORTEST: usize = 4;

/// The literals of the widget’s source, each with the group of the file that it was first seen in.
pub fn literals() -> Result<BTreeMap<String, Group>> {
    let mut all = BTreeMap::new();
    of_folder(&root().join("src"), &mut all)?;
    Ok(all)
}

fn of_folder(folder: &Path, all: &mut BTreeMap<String, Group>) -> Result<()> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))? {
        paths.push(entry?.path());
    }
    paths.sort();
    for path in paths {
        if path.is_dir() {
            of_folder(&path, all)?;
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let source = fs::read_to_string(&path)?;
            let stream: TokenStream = source.parse().map_err(|error| anyhow!("{}: {error}", path.display()))?;
            let below = path.strip_prefix(root().join("src"))?.with_extension("");
            let mut text: Vec<&str> = below.iter().filter_map(|part| part.to_str()).collect();
            text.push("text");
            collect(stream, &names::own(&text), all);
        }
    }
    Ok(())
}

fn collect(stream: TokenStream, group: &Group, all: &mut BTreeMap<String, Group>) {
    for tree in stream {
        match tree {
            TokenTree::Group(inner) => collect(inner.stream(), group, all),
            TokenTree::Literal(literal) => {
                let written = literal.to_string();
                let text = written.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).and_then(meant);
                if let Some(text) = text.filter(|text| text.len() >= SHORTEST) {
                    all.entry(text).or_insert_with(|| group.clone());
                }
            }
            _ => {}
        }
    }
}

/// The pieces of the data that belong to each group: texts, and what points to them. `start` is where in the memory the
/// data begins.
pub fn pieces(data: &[u8], start: usize, literals: &BTreeMap<String, Group>) -> BTreeMap<Group, Vec<Range<usize>>> {
    let mut beginnings: HashMap<&[u8], Vec<usize>> = HashMap::new();
    for (at, four) in data.windows(SHORTEST).enumerate() {
        beginnings.entry(four).or_default().push(at);
    }
    let mut owners: Vec<Option<&Group>> = vec![None; data.len()];
    let mut found: HashMap<(usize, usize), &Group> = HashMap::new();
    let mut longest_first: Vec<(&[u8], &Group)> =
        literals.iter().map(|(text, group)| (text.as_bytes(), group)).collect();
    longest_first.sort_by_key(|(text, _)| usize::MAX - text.len());
    for (text, group) in longest_first {
        let places = text.get(..SHORTEST).and_then(|four| beginnings.get(four)).map_or(&[][..], Vec::as_slice);
        for &at in places {
            let place = at..at + text.len();
            let is_free = |owners: &[Option<_>]| owners.iter().all(Option::is_none);
            if data.get(place.clone()) == Some(text) && owners.get(place.clone()).is_some_and(is_free) {
                owners[place].fill(Some(group));
                found.insert((at, text.len()), group);
            }
        }
    }
    let number = |at: usize| {
        let bytes: [u8; 4] = data.get(at..at + 4)?.try_into().ok()?;
        usize::try_from(u32::from_le_bytes(bytes)).ok()
    };
    for at in (0..data.len().saturating_sub(7)).step_by(4) {
        let text = number(at).and_then(|place| place.checked_sub(start)).zip(number(at + 4));
        if let Some(group) = text.and_then(|text| found.get(&text)) {
            owners[at..at + 8].fill(Some(group));
        }
    }
    let mut pieces: BTreeMap<Group, Vec<Range<usize>>> = BTreeMap::new();
    for (at, owner) in owners.iter().enumerate() {
        let Some(group) = owner else { continue };
        let own = pieces.entry((*group).clone()).or_default();
        match own.last_mut() {
            Some(last) if last.end == at => last.end += 1,
            _ => own.push(at..at + 1),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_and_the_place_that_points_to_it_belong_to_the_file_that_says_it() {
        let group = |name: &str| Group::Own(name.to_owned());
        let literals = BTreeMap::from([
            ("a whole sentence".to_owned(), group("content::en")),
            ("sentence".to_owned(), group("model")),
            ("otra frase".to_owned(), group("content::es")),
        ]);
        let mut data = b"a whole sentenceotra frase..".to_vec();
        data.extend([1016_u32, 10, 7, 9].map(u32::to_le_bytes).concat());
        let pieces = pieces(&data, 1000, &literals);
        assert_eq!(pieces.get(&group("content::en")).and_then(|all| all.first()), Some(&(0..16)));
        assert_eq!(pieces.get(&group("content::es")), Some(&vec![16..26, 28..36]));
        assert_eq!(pieces.len(), 2);
    }

    #[test]
    fn the_source_has_words_of_both_languages() -> Result<()> {
        let literals = literals()?;
        let count = |name: &str| literals.values().filter(|group| **group == Group::Own(name.to_owned())).count();
        assert!(count("content::en") > 500 && count("content::es") > 500);
        Ok(())
    }
}
