//! The tables: on the terminal and in the README.

use super::measures::{Measure, NEAR, OF_HOST, OF_PAGES, cell};
use super::{All, Written, targets};
use crate::contenders::NAMES;

/// Where in the README they stand.
const PLACE: (&str, &str) = ("<!-- the figures of cargo xtask bench -->\n", "<!-- end of the bench -->");

/// The widget's name among the figures.
pub const WIDGET: &str = "widget";

/// A table: heads, and rows of as many cells.
struct Table {
    heads: Vec<String>,
    rows: Vec<Vec<String>>,
}

fn table(all: &All, measures: &[&Measure], title: &str, pages: &[&str]) -> Table {
    let there: Vec<&str> =
        pages.iter().copied().filter(|page| measures.iter().any(|one| has(all, one, page))).collect();
    let mut rows = Vec::new();
    for measure in measures.iter().filter(|one| there.iter().any(|page| has(all, one, page))) {
        let of = |page: &&str| all.get(measure.name).and_then(|pages| pages.get(*page));
        let cells = there.iter().map(|page| of(page).map_or("–".to_owned(), |said| cell(measure.unit, said)));
        rows.push([measure.what.to_owned()].into_iter().chain(cells).collect());
    }
    let heads = [title].into_iter().chain(there.iter().copied()).map(str::to_owned).collect();
    Table { heads, rows }
}

fn has(all: &All, measure: &Measure, page: &str) -> bool {
    all.get(measure.name).is_some_and(|pages| pages.contains_key(page))
}

fn tables(all: &All, is_shown: fn(&Measure) -> bool) -> Vec<Table> {
    let shown = |measures: &'static [Measure]| -> Vec<&'static Measure> {
        measures.iter().filter(|one| is_shown(one)).collect()
    };
    let pages: Vec<&str> = [WIDGET].into_iter().chain(NAMES).collect();
    let all = [
        table(all, &shown(OF_PAGES), "What", &pages),
        table(all, &shown(OF_HOST), "A host page, the widget far down", &["with", "without"]),
        table(all, &shown(NEAR), "Added once it nears the screen", &[WIDGET]),
    ];
    all.into_iter().filter(|table| !table.rows.is_empty()).collect()
}

impl Table {
    fn markdown(&self) -> String {
        let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
        let rule = format!("|---|{}\n", "---:|".repeat(self.heads.len() - 1));
        let rows: String = self.rows.iter().map(|row| line(row)).collect();
        [line(&self.heads), rule, rows].concat()
    }

    fn printed(&self) -> String {
        let lines = || [&self.heads].into_iter().chain(&self.rows);
        let width = |at: usize| lines().filter_map(|row| row.get(at)).map(|cell| cell.chars().count()).max();
        let widths: Vec<usize> = (0..self.heads.len()).map(|at| width(at).unwrap_or(0)).collect();
        let mut text = String::new();
        for row in lines() {
            for (at, (cell, width)) in row.iter().zip(&widths).enumerate() {
                text += &if at == 0 { format!("{cell:<width$}") } else { format!("  {cell:>width$}") };
            }
            text.push('\n');
        }
        text
    }
}

/// For the terminal.
pub fn printed(all: &All) -> String {
    tables(all, |_| true).iter().map(Table::printed).collect::<Vec<_>>().join("\n")
}

/// The README with these figures in their place.
pub fn shown_in(readme: &str, written: &Written) -> Option<String> {
    let (start, end) = PLACE;
    let (before, rest) = readme.split_once(start)?;
    let (_, after) = rest.split_once(end)?;
    let mut shown = vec![format!("Measured on {}\n", written.about)];
    shown.extend(tables(&written.all, |measure| measure.is_main).iter().map(Table::markdown));
    let mut held = "| Target | Measured | |\n|---|---|---|\n".to_owned();
    for target in targets::all(&written.all) {
        held += &target.markdown();
    }
    shown.push(held);
    Some([before, start, &shown.join("\n"), end, after].concat())
}
