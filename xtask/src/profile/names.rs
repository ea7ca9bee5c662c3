//! Whose a function is, told by its name. The names are of the newer kind, which also say what generic code was made for.
//!
//! A generic function stands in the module once for each type it is made for, so it counts to who made it necessary: to the
//! innermost closure of the widget that is named, else to the widget's own function, else to the first of its own types that
//! is named innermost. Where nothing of the widget is named, the same is asked of the crates; the standard library comes last.

/// The widget’s crate.
const OWN: &str = "iep_checklist";
/// The standard library, and what it is made of.
const STANDARD: [&str; 5] = ["core", "alloc", "std", "compiler_builtins", "__rustc"];
/// Names without a crate, by how they begin.
const BARE: [(&str, &str); 6] = [
    ("mem", "compiler_builtins"),
    ("__multi3", "compiler_builtins"),
    ("round", "compiler_builtins"),
    ("__wb", "wasm_bindgen"),
    ("__externref", "wasm_bindgen"),
    ("mount", OWN),
];

/// A group of the functions and texts of the module.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// A module of `src/view/`, by its name there.
    Screen(String),
    /// Another module of the widget.
    Own(String),
    /// A crate that the widget uses.
    Crate(String),
    /// What has no name.
    Nameless,
}

/// The group of a function, by its name in the module.
pub fn group(symbol: &str) -> Group {
    // wasm-bindgen says in further words what it wrapped around a function.
    let symbol = if symbol.starts_with("_R") { symbol.split(' ').next().unwrap_or_default() } else { symbol };
    if let Some((_, of)) = BARE.iter().find(|(begin, _)| symbol.starts_with(begin)) {
        return if *of == OWN { own(&["element", symbol]) } else { Group::Crate((*of).to_owned()) };
    }
    let name = format!("{:#}", rustc_demangle::demangle(symbol));
    let paths = paths(&name);
    let is_own = |path: &&Path| path.first() == OWN;
    let is_standard = |path: &&Path| STANDARD.contains(&path.first());
    let found = whose(&paths, is_own)
        .or_else(|| whose(&paths, |path| !is_standard(path) && path.segments.len() > 1))
        .or_else(|| paths.iter().find(is_standard));
    match found {
        Some(path) if path.first() == OWN => own(path.segments.get(1..).unwrap_or_default()),
        Some(path) => Group::Crate(path.first().to_owned()),
        None => Group::Nameless,
    }
}

/// The group of something in one of the widget’s own modules, by its path below the crate.
pub fn own(path: &[&str]) -> Group {
    match path {
        ["view", screen, inner, ..] if is_module(screen) && !inner.starts_with('{') => {
            Group::Screen((*screen).to_owned())
        }
        ["content", language @ ("en" | "es"), ..] => Group::Own(format!("content::{language}")),
        [name, ..] if is_module(name) => Group::Own((*name).to_owned()),
        _ => Group::Own("lib".to_owned()),
    }
}

/// Types and closures are no modules.
fn is_module(name: &str) -> bool {
    name.starts_with(|letter: char| letter.is_ascii_lowercase())
}

/// The path by which a function counts, among those of a kind.
fn whose<'a, 'b>(paths: &'b [Path<'a>], is_kind: impl Fn(&&Path) -> bool) -> Option<&'b Path<'a>> {
    let innermost = |paths: &mut dyn Iterator<Item = &'b Path<'a>>| -> Option<&'b Path<'a>> {
        paths.reduce(|best, next| if next.depth > best.depth { next } else { best })
    };
    innermost(&mut paths.iter().filter(|path| is_kind(path) && path.is_closure))
        .or_else(|| paths.first().filter(|path| is_kind(path)))
        .or_else(|| innermost(&mut paths.iter().filter(|path| is_kind(path))))
}

/// A path in a name, such as `leptos::mount::mount_to`.
#[derive(Debug, PartialEq, Eq)]
struct Path<'a> {
    segments: Vec<&'a str>,
    /// In how many pairs of angle brackets it stands.
    depth: usize,
    is_closure: bool,
}

impl<'a> Path<'a> {
    fn first(&self) -> &'a str {
        self.segments.first().copied().unwrap_or_default()
    }
}

/// The paths in a name. Of `<A as B>::c::<D>::{closure#0}` the closure is one of `A`.
fn paths(name: &str) -> Vec<Path<'_>> {
    let mut paths: Vec<Path> = Vec::new();
    // The path that each open pair of angle brackets belongs to, and the one that was read last.
    let (mut open, mut last) = (Vec::new(), 0);
    let mut rest = name;
    let mut before = ' ';
    while let Some(letter) = rest.chars().next() {
        let (word, after) = rest.split_at(rest.find(|letter| !is_letter(letter)).unwrap_or(rest.len()));
        if !word.is_empty() {
            if before == '>' && word.starts_with("::") {
                if let Some(path) = paths.get_mut(last) {
                    path.is_closure |= word.contains("{closure");
                }
            } else if !["as", "dyn", "mut", "const", "fn", "for"].contains(&word) {
                last = paths.len();
                let segments = word.trim_end_matches("::").split("::").collect();
                paths.push(Path { segments, depth: open.len(), is_closure: word.contains("{closure") });
            }
            before = word.chars().next_back().unwrap_or_default();
            rest = after;
            continue;
        }
        match letter {
            '<' => open.push(if is_letter(before) { last } else { paths.len() }),
            '>' if before != '-' => last = open.pop().unwrap_or_default(),
            _ => {}
        }
        before = letter;
        rest = rest.get(letter.len_utf8()..).unwrap_or_default();
    }
    paths
}

fn is_letter(letter: char) -> bool {
    letter.is_alphanumeric() || "_:{}#$.".contains(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(name: &str) -> Group {
        group(name)
    }

    fn screen(name: &str) -> Group {
        Group::Screen(name.to_owned())
    }

    fn used(name: &str) -> Group {
        Group::Crate(name.to_owned())
    }

    #[test]
    fn a_function_of_the_widget_counts_to_its_module() {
        assert_eq!(of("iep_checklist::view::team::seats::rows"), screen("team"));
        assert_eq!(of("<iep_checklist::view::kit::el::El>::text"), screen("kit"));
        assert_eq!(of("iep_checklist::view::app::{closure#0}"), Group::Own("view".to_owned()));
        assert_eq!(of("<iep_checklist::view::Here as core::clone::Clone>::clone"), Group::Own("view".to_owned()));
        assert_eq!(of("iep_checklist::content::es::team::WORDS::{closure#3}"), Group::Own("content::es".to_owned()));
        assert_eq!(of("iep_checklist::content::words"), Group::Own("content".to_owned()));
    }

    #[test]
    fn generic_code_counts_to_the_innermost_closure_that_it_is_made_for() {
        let kit = "<iep_checklist::view::kit::el::El>::on::<iep_checklist::view::wrap::ends::{closure#1}>";
        assert_eq!(of(kit), screen("wrap"));
        let leptos = "<alloc::boxed::Box<reactive_graph::effect::Inner<<iep_checklist::view::mode::Mode>::leave::\
                      {closure#0}>> as core::ops::function::FnOnce<()>>::call_once";
        assert_eq!(of(leptos), screen("mode"));
        let boxed = "<iep_checklist::view::kit::Boxed<iep_checklist::view::team::rows::{closure#0}> as \
                     iep_checklist::view::kit::Reads<bool>>::read";
        assert_eq!(of(boxed), screen("team"));
    }

    #[test]
    fn a_type_that_is_only_named_does_not_take_a_function_of_the_widget_from_its_module() {
        let sorted = "<iep_checklist::sorted::Sorted<iep_checklist::model::key::Key, u32>>::insert";
        assert_eq!(of(sorted), Group::Own("sorted".to_owned()));
        let dropped = "core::ptr::drop_in_place::<alloc::vec::Vec<iep_checklist::model::action::Put>>";
        assert_eq!(of(dropped), Group::Own("model".to_owned()));
        assert_eq!(of("iep_checklist::paper::recap::write::<fn(&str) -> bool>"), Group::Own("paper".to_owned()));
    }

    #[test]
    fn where_nothing_of_the_widget_is_named_a_function_counts_to_its_crate() {
        assert_eq!(of("core::ptr::drop_in_place::<serde_json::value::Value>"), used("serde_json"));
        assert_eq!(of("<tachys::view::any_view::AnyView as tachys::view::Render>::build"), used("tachys"));
        assert_eq!(of("<alloc::vec::Vec<u8> as core::fmt::Debug>::fmt"), used("alloc"));
        assert_eq!(of("<&mut dyn core::fmt::Write as core::fmt::Write>::write_str"), used("core"));
        assert_eq!(of("memcpy"), used("compiler_builtins"));
        assert_eq!(of("__wbindgen_malloc"), used("wasm_bindgen"));
        assert_eq!(of("_RNvCs1234_7web_sys3get externref shim"), used("web_sys"));
        assert_eq!(of("mounted_open"), Group::Own("element".to_owned()));
        assert_eq!(of(""), Group::Nameless);
    }
}
