//! `cargo xtask profile`: what each screen and each dependency costs, in bytes. The result stands in `docs/SIZE.md`.
//!
//! A group is weighed by what the packed module loses without it: its functions become traps, its texts zeros, and the
//! rest goes the way of every build.

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::ops::Range;
use std::sync::Mutex;

use anyhow::{Context, Result, anyhow, bail};

use crate::arrange::arrange;
use crate::compress::brotli;
use crate::run::{root, step};
use crate::site;
use crate::wasm::{self, Bound};

pub mod apart;
pub mod code;
pub mod names;
pub mod report;
pub mod texts;

use code::Code;
use names::Group;
use report::Row;

/// Where it is written down.
const RESULT: &str = "docs/SIZE.md";
/// Groups of fewer bytes, unpacked, are told in one row.
const SMALL: usize = 600;
/// How many modules are packed at a time.
const WORKERS: usize = 2;

/// What to do.
pub struct Choice {
    of: Option<String>,
}

impl Choice {
    /// Reads the flags of `cargo xtask profile`.
    pub fn read(words: &[String]) -> Result<Self> {
        match words {
            [] => Ok(Self { of: None }),
            [flag, group] if flag == "--of" => Ok(Self { of: Some(group.clone()) }),
            _ => bail!("profile knows one flag: --of GROUP"),
        }
    }
}

/// Weighs every group and writes them down, or prints the functions of one.
pub fn all(choice: &Choice) -> Result<()> {
    let bound = wasm::with_names(&apart::make()?)?;
    let code = Code::read(bound.wasm.clone())?;
    let groups: Vec<Group> = code.functions.iter().map(|function| names::group(&function.name)).collect();
    if let Some(name) = &choice.of {
        return print_functions(&code, &groups, name);
    }
    let parts = parts(&code, &groups, &bound)?;
    step(&format!("Packing the module without each of {} parts (some minutes)", parts.len()));
    let whole = brotli(&arrange(&bound.wasm)?)?.len();
    let rows = weigh(&code, &parts, whole)?;
    let files = site::loaded(&bound.arranged()?)?;
    let mut loaded = Vec::new();
    for file in &files {
        loaded.push(Row::whole(&file.name, file.bytes.len(), brotli(&file.bytes)?.len()));
    }
    let table = report::tables(&loaded, &rows);
    println!("\n{table}");
    let path = root().join(RESULT);
    let document = fs::read_to_string(&path).context(RESULT)?;
    fs::write(&path, report::shown_in(&document, &table).context("docs/SIZE.md has no place for the figures")?)?;
    println!("written down: {RESULT}");
    Ok(())
}

/// What is left out together: functions by their numbers, pieces of the data.
pub struct Part {
    /// In which table it stands.
    pub table: report::Table,
    /// What it is called there.
    pub name: String,
    functions: HashSet<usize>,
    texts: Vec<Range<usize>>,
}

fn parts(code: &Code, groups: &[Group], bound: &Bound) -> Result<Vec<Part>> {
    let mut by_group: BTreeMap<&Group, HashSet<usize>> = BTreeMap::new();
    for (at, group) in groups.iter().enumerate() {
        by_group.entry(group).or_default().insert(at);
    }
    let mut parts = Vec::new();
    let mut add = |table, name: &str, functions: HashSet<usize>, texts: Vec<Range<usize>>| {
        parts.push(Part { table, name: name.to_owned(), functions, texts });
    };
    for (name, is_in) in report::FAMILIES {
        let functions = by_group.iter().filter(|(group, _)| is_in(group)).flat_map(|(_, all)| all.iter().copied());
        add(report::Table::Families, name, functions.collect(), Vec::new());
    }
    let mut small: BTreeMap<report::Table, (usize, HashSet<usize>)> = BTreeMap::new();
    for (group, functions) in by_group {
        let table = report::Table::of(group);
        if functions.iter().filter_map(|at| code.functions.get(*at)).map(|one| one.bytes).sum::<usize>() < SMALL {
            let (count, all) = small.entry(table).or_default();
            *count += 1;
            all.extend(functions);
        } else {
            add(table, &report::name(group), functions, Vec::new());
        }
    }
    for (table, (count, functions)) in small {
        add(table, &format!("{count} others, below {SMALL} bytes each"), functions, Vec::new());
    }
    let mut texts = texts::pieces(&bound.data, bound.start, &texts::literals()?);
    let language = |name: &str| Group::Own(format!("content::{name}"));
    let [english, spanish] = ["en", "es"].map(|name| texts.remove(&language(name)).unwrap_or_default());
    let other: Vec<_> = texts.into_values().flatten().collect();
    let known = [english.clone(), spanish.clone(), other.clone()].concat();
    let rest = rest(bound.data.len(), &known);
    let both = [english.clone(), spanish.clone()].concat();
    for (name, texts) in
        [("words in English", english), ("words in Spanish", spanish), ("words in both", both), ("other texts", other)]
    {
        add(report::Table::Data, name, HashSet::new(), texts);
    }
    add(report::Table::Data, "tables of types, of the standard library, and the rest", HashSet::new(), rest);
    Ok(parts)
}

/// What is in none of these pieces.
fn rest(length: usize, pieces: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut sorted = pieces.to_vec();
    sorted.sort_by_key(|piece| piece.start);
    sorted.push(length..length);
    let mut end = 0;
    let mut rest = Vec::new();
    for piece in sorted {
        if piece.start > end {
            rest.push(end..piece.start);
        }
        end = piece.end;
    }
    rest
}

fn weigh(code: &Code, parts: &[Part], whole: usize) -> Result<Vec<Row>> {
    let (next, done) = (Mutex::new(0..parts.len()), Mutex::new(Vec::new()));
    let take = || next.lock().ok().and_then(|mut next| next.next());
    let work = || -> Result<()> {
        while let Some((at, part)) = take().and_then(|at| Some((at, parts.get(at)?))) {
            let left = brotli(&arrange(&code.without(&part.functions, &part.texts)?)?)?.len();
            let functions = part.functions.iter().filter_map(|at| code.functions.get(*at));
            let bytes =
                functions.map(|one| one.bytes).sum::<usize>() + part.texts.iter().map(Range::len).sum::<usize>();
            let packed = i64::try_from(whole)? - i64::try_from(left)?;
            let row =
                Row { part: part.name.clone(), table: part.table, functions: part.functions.len(), bytes, packed };
            eprintln!("{:>8} {:>8}  {}", row.bytes, row.packed, row.part);
            done.lock().map_err(|_| anyhow!("another worker stopped"))?.push((at, row));
        }
        Ok(())
    };
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..WORKERS).map(|_| scope.spawn(work)).collect();
        workers.into_iter().try_for_each(|worker| worker.join().map_err(|_| anyhow!("a worker stopped"))?)
    })?;
    let mut rows = done.into_inner().map_err(|_| anyhow!("a worker stopped"))?;
    rows.sort_by_key(|(at, _)| *at);
    Ok(rows.into_iter().map(|(_, row)| row).collect())
}

fn print_functions(code: &Code, groups: &[Group], name: &str) -> Result<()> {
    let mut found: Vec<_> =
        code.functions.iter().zip(groups).filter(|(_, group)| name == "all" || report::name(group) == name).collect();
    if found.is_empty() {
        bail!("no function belongs to {name}");
    }
    found.sort_by_key(|(function, _)| usize::MAX - function.bytes);
    for (function, _) in &found {
        println!("{:>7}  {:#}", function.bytes, rustc_demangle::demangle(&function.name));
    }
    println!("{:>7}  in {} functions", found.iter().map(|(one, _)| one.bytes).sum::<usize>(), found.len());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_piece_holds_is_the_rest() {
        assert_eq!(rest(10, &[6..8, 2..4]), [0..2, 4..6, 8..10]);
        assert!(rest(4, &[0..2, 2..4]).is_empty());
    }
}
