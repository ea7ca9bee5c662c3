//! The tables of the profile, and which groups are told together.

use super::names::Group;

/// Where in `docs/SIZE.md` they stand.
const PLACE: (&str, &str) = ("<!-- the figures of cargo xtask profile -->\n", "<!-- end of the profile -->");

/// The tables, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Table {
    /// Groups of groups.
    Families,
    /// Modules of `src/view/`.
    Screens,
    /// The other modules of the widget.
    Own,
    /// The crates that it uses.
    Crates,
    /// Texts and tables.
    Data,
}

impl Table {
    const ALL: [Table; 5] = [Table::Families, Table::Screens, Table::Own, Table::Crates, Table::Data];

    /// Where a group stands.
    pub fn of(group: &Group) -> Table {
        match group {
            Group::Screen(_) => Table::Screens,
            Group::Own(_) => Table::Own,
            Group::Crate(_) | Group::Nameless => Table::Crates,
        }
    }

    fn head(self) -> &'static str {
        match self {
            Table::Families => "Code, in the large",
            Table::Screens => "Code of a screen or of what screens share",
            Table::Own => "Other code of the widget",
            Table::Crates => "Code of a dependency",
            Table::Data => "Data",
        }
    }
}

/// One line of a table.
pub struct Row {
    /// In which table it stands.
    pub table: Table,
    /// What is weighed.
    pub part: String,
    /// How many functions it has.
    pub functions: usize,
    /// Their bytes, or those of the data.
    pub bytes: usize,
    /// What the packed module loses without it.
    pub packed: i64,
}

impl Row {
    /// A file as a whole.
    pub fn whole(name: &str, bytes: usize, packed: usize) -> Row {
        let packed = i64::try_from(packed).unwrap_or(i64::MAX);
        Row { table: Table::Families, part: format!("`{name}`"), functions: 0, bytes, packed }
    }
}

/// Crates of Leptos, and what comes with it.
const LEPTOS: [&str; 12] = [
    "leptos",
    "leptos_dom",
    "tachys",
    "reactive_graph",
    "any_spawner",
    "hydration_context",
    "guardian",
    "indexmap",
    "rustc_hash",
    "send_wrapper",
    "slotmap",
    "throw_error",
];
/// Between Rust and the browser.
const BROWSER: [&str; 9] = [
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "js_sys",
    "web_sys",
    "gloo_storage",
    "wasm_streams",
    "futures_core",
    "futures_util",
    "futures_sink",
];
/// Reads and writes JSON.
const JSON: [&str; 5] = ["serde", "serde_core", "serde_json", "itoa", "zmij"];
/// Seals records under the lock.
const SEAL: [&str; 8] =
    ["chacha20poly1305", "chacha20", "poly1305", "aead", "cipher", "universal_hash", "subtle", "zeroize"];

type IsIn = fn(&&Group) -> bool;

/// Groups of groups, by what the widget could be without.
pub const FAMILIES: [(&str, IsIn); 8] = [
    ("all code of the widget", |group| matches!(group, Group::Screen(_) | Group::Own(_))),
    ("– the screens and what they share", |group| matches!(group, Group::Screen(_))),
    ("– the rest of the widget", |group| matches!(group, Group::Own(_))),
    ("Leptos and its signals", |group| is_crate(group, &LEPTOS)),
    ("between Rust and the browser", |group| is_crate(group, &BROWSER)),
    ("JSON", |group| is_crate(group, &JSON)),
    ("the seal of the lock", |group| is_crate(group, &SEAL)),
    ("the standard library, and what has no name", |group| is_crate(group, &STANDARD) || **group == Group::Nameless),
];

/// The standard library, what it is made of, and where the compiler joins it to the allocator.
const STANDARD: [&str; 8] = ["core", "alloc", "std", "compiler_builtins", "dlmalloc", "hashbrown", "memchr", "__rustc"];

fn is_crate(group: &Group, crates: &[&str]) -> bool {
    matches!(group, Group::Crate(name) if crates.contains(&name.as_str()))
}

/// What a group is called.
pub fn name(group: &Group) -> String {
    match group {
        Group::Screen(name) => format!("view::{name}"),
        Group::Own(name) | Group::Crate(name) => name.clone(),
        Group::Nameless => "without a name".to_owned(),
    }
}

/// The tables, as they stand in the document.
pub fn tables(files: &[Row], rows: &[Row]) -> String {
    let mut text = "| File that a page loads | Bytes | Brotli |\n|---|---:|---:|\n".to_owned();
    for row in files {
        text += &format!("| {} | {} | {} |\n", row.part, number(row.bytes), signed(row.packed));
    }
    let (bytes, packed) = (files.iter().map(|row| row.bytes).sum(), files.iter().map(|row| row.packed).sum());
    text += &format!("| together | {} | {} |\n", number(bytes), signed(packed));
    for table in Table::ALL {
        text += &format!("\n| {} | Functions | Bytes | Brotli |\n|---|---:|---:|---:|\n", table.head());
        let mut own: Vec<&Row> = rows.iter().filter(|row| row.table == table).collect();
        if !matches!(table, Table::Families | Table::Data) {
            own.sort_by_key(|row| -row.packed);
        }
        for row in &own {
            let functions = if table == Table::Data { String::new() } else { number(row.functions) };
            text += &format!("| {} | {functions} | {} | {} |\n", row.part, number(row.bytes), signed(row.packed));
        }
    }
    text
}

fn signed(number_of: i64) -> String {
    let sign = if number_of < 0 { "−" } else { "" };
    [sign, &number(usize::try_from(number_of.unsigned_abs()).unwrap_or(usize::MAX))].concat()
}

fn number(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// The document with these tables in their place.
pub fn shown_in(document: &str, tables: &str) -> Option<String> {
    let (start, end) = PLACE;
    let (before, rest) = document.split_once(start)?;
    let (_, after) = rest.split_once(end)?;
    Some([before, start, tables, end, after].concat())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::run::root;

    #[test]
    fn every_screen_above_three_thousand_bytes_says_why() {
        let document = std::fs::read_to_string(root().join("docs/SIZE.md")).unwrap();
        let mut screens = 0;
        for line in document.lines().filter(|line| line.starts_with("| view::")) {
            let cells: Vec<&str> = line.trim_matches(['|', ' ']).split(" | ").collect();
            let packed: i64 = cells[3].replace(',', "").parse().unwrap();
            screens += 1;
            assert!(packed <= 3000 || document.contains(&format!("\n- `{}`: ", cells[0])), "{line}");
        }
        assert!(screens > 20);
    }

    #[test]
    fn figures_stand_between_the_marks_and_the_words_around_them_stay() {
        let row = |part: &str, packed| Row {
            table: Table::Screens,
            part: part.to_owned(),
            functions: 2,
            bytes: 1234,
            packed,
        };
        let text = tables(&[Row::whole("a.js", 2000, 1000)], &[row("view::a", 5), row("view::b", -1100)]);
        assert!(text.contains("| `a.js` | 2,000 | 1,000 |\n| together | 2,000 | 1,000 |\n"));
        assert!(text.contains("| view::a | 2 | 1,234 | 5 |\n| view::b | 2 | 1,234 | −1,100 |\n"));
        let (start, end) = PLACE;
        let document = ["before\n", start, "old\n", end, "\nafter"].concat();
        let shown = shown_in(&document, "new\n").unwrap_or_default();
        assert_eq!(shown, ["before\n", start, "new\n", end, "\nafter"].concat());
    }
}
