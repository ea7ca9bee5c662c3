//! Code rules that matter, checked on every file. Each finding says where it is and what to do about it, and each rule
//! has a sample beside it that it must find.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

#[path = "tidy/licenses.rs"]
mod licenses;
#[path = "tidy/manifests.rs"]
mod manifests;
#[path = "tidy/rust.rs"]
mod rust;
#[path = "tidy/sheets.rs"]
mod sheets;
#[path = "tidy/texts.rs"]
mod texts;
#[path = "source/tokens.rs"]
mod tokens;
#[path = "tidy/tree.rs"]
mod tree;
#[path = "tidy/views.rs"]
mod views;

use tree::{File, Finding, files};

/// Fails with all findings of a rule on all files.
fn check(rule: fn(&File) -> Vec<Finding>) {
    report(files().iter().flat_map(rule).collect());
}

fn report(findings: Vec<Finding>) {
    let lines: Vec<String> = findings.iter().map(Finding::to_string).collect();
    assert!(lines.is_empty(), "\n\n{}\n", lines.join("\n"));
}

#[test]
fn every_file_opens_with_what_it_is_for() {
    check(texts::opening);
}

#[test]
fn no_file_is_longer_than_400_lines() {
    check(texts::length);
}

#[test]
fn no_file_has_a_name_that_says_nothing() {
    check(texts::file_name);
}

#[test]
fn no_file_names_a_place_on_somebodys_machine() {
    check(texts::machine_path);
}

#[test]
fn every_numbered_rule_is_quoted_by_a_test() {
    report(texts::unquoted_rules(&files()));
}

#[test]
fn browser_storage_is_named_in_storage_rs_and_the_shell_alone() {
    check(rust::storage_named_elsewhere);
}

#[test]
fn gloo_s_own_storage_types_are_named_nowhere() {
    check(rust::gloo_storage_types);
}

#[test]
fn nothing_in_src_panics_on_purpose() {
    check(rust::panics);
}

#[test]
fn nothing_is_unsafe() {
    check(rust::unsafe_code);
}

#[test]
fn pure_modules_know_no_browser_no_clock_and_no_chance() {
    check(rust::impure);
}

#[test]
fn modules_use_each_other_in_one_direction() {
    check(rust::wrong_way);
}

/// What is measured beside the widget is built from the same compiled crates.
#[test]
fn the_contender_in_leptos_asks_for_the_same_interfaces_of_the_browser() {
    let list = |manifest: &str| {
        let path = [env!("CARGO_MANIFEST_DIR"), "/", manifest].concat();
        let text = std::fs::read_to_string(path).unwrap();
        let (_, list) = text.split_once("web-sys = ").unwrap();
        list.split_once("] }").unwrap().0.to_owned()
    };
    assert_eq!(list("bench/leptos/Cargo.toml"), list("Cargo.toml"));
}

/// Each line is `a → b, c (why)`; those that use nothing are in the sentence after them.
#[test]
fn who_may_use_whom_is_written_down_as_it_is_checked() {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/ARCHITECTURE.md")).unwrap();
    let (_, section) = text.split_once("## Who may use whom").unwrap();
    let mut written: Vec<(String, Vec<String>)> = Vec::new();
    for line in section.lines().take_while(|line| !line.starts_with("## ")) {
        if let Some((own, used)) = line.split_once(" → ") {
            let name = |one: &str| one.split_whitespace().next().unwrap_or_default().to_owned();
            let mut depth = 0;
            let outside = |sign: &char| {
                depth += i32::from(*sign == '(') - i32::from(*sign == ')');
                depth == 0 && *sign != ')'
            };
            let used: String = used.chars().filter(outside).collect();
            written.push((own.trim().to_owned(), used.split(',').map(name).collect()));
        }
    }
    let uses = rust::USES.iter().filter(|(_, used)| !used.is_empty());
    let checked: Vec<(String, Vec<String>)> =
        uses.map(|(own, used)| ((*own).to_owned(), used.iter().map(|one| (*one).to_owned()).collect())).collect();
    assert_eq!(written, checked);
}

#[test]
fn no_function_is_longer_than_70_lines() {
    check(rust::long_functions);
}

#[test]
fn names_are_nouns_of_the_field() {
    check(rust::empty_names);
}

#[test]
fn views_say_nothing_of_their_own() {
    check(views::words_in_views);
}

#[test]
fn no_view_repeats_a_word_of_the_content() {
    let files = files();
    let content = views::content_words(&files);
    report(files.iter().flat_map(|file| views::content_in_views(file, &content)).collect());
}

#[test]
fn nothing_is_made_of_markup() {
    check(views::markup);
}

#[test]
fn views_carry_no_inline_style() {
    check(views::inline_style);
}

#[test]
fn every_view_has_its_sheet_and_every_sheet_its_view() {
    report(sheets::unpaired(&files()));
}

#[test]
fn every_sheet_styles_its_own_block() {
    check(sheets::foreign_blocks);
}

#[test]
fn sheets_name_no_side_of_the_screen() {
    check(sheets::sides);
}

#[test]
fn sheets_load_nothing() {
    check(sheets::loads);
}

#[test]
fn no_manifest_names_a_crate_type() {
    check(manifests::crate_type);
}

#[test]
fn no_manifest_turns_delegation_on() {
    check(manifests::delegation);
}

#[test]
fn no_dependency_turns_delegation_on() {
    report(manifests::delegation_in_the_build(&manifests::metadata()));
}

#[test]
fn every_dependency_says_why_it_is_there() {
    check(manifests::unexplained);
}

#[test]
fn everything_that_is_built_is_under_a_license_that_is_allowed() {
    let files = files();
    let manifest = files.iter().find(|file| file.path == "deny.toml").map(|file| file.text.as_str()).unwrap();
    let (allow, sources) = (licenses::listed(manifest, "allow"), licenses::listed(manifest, "allow-registry"));
    // What other systems would need is not fetched for this.
    let platforms =
        ["wasm32-unknown-unknown", "x86_64-unknown-linux-gnu"].map(|name| ["--filter-platform=", name].concat());
    let platforms = platforms.each_ref().map(String::as_str);
    report(licenses::strangers(&manifests::metadata_of("", &platforms), &allow, &sources));
}
