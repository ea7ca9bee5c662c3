//! Rules for Rust source: what must not be named, where, and how long a function may be.

use crate::tokens::{Kind, Token, closing};
use crate::tree::{File, Finding};

const LONGEST_FUNCTION: usize = 70;

/// The tokens of code that ends up in the widget: items under `#[cfg(test)]` are left out.
fn shipped(file: &File) -> Vec<Token> {
    let list = file.tokens();
    let texts: Vec<&str> = list.iter().map(|token| token.text.as_str()).collect();
    let mut kept = Vec::new();
    let mut at = 0;
    while let Some(token) = list.get(at) {
        if texts[at..].starts_with(&["#", "[", "cfg", "(", "test", ")", "]"]) {
            let end = |token: &Token| token.is(Kind::Open, "{") || token.is(Kind::Sign, ";");
            let Some(found) = list.iter().skip(at).position(end) else { break };
            at = closing(&list, at + found) + 1;
        } else {
            kept.push(token.clone());
            at += 1;
        }
    }
    kept
}

/// Lines of a JavaScript file without its comments.
fn script_lines(text: &str) -> Vec<(usize, String)> {
    let mut in_comment = false;
    let mut lines = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let mut rest = line;
        let mut code = String::new();
        loop {
            let (mark, opens) = if in_comment { ("*/", false) } else { ("/*", true) };
            let Some((before, after)) = rest.split_once(mark) else { break };
            if opens {
                code.push_str(before);
            }
            in_comment = opens;
            rest = after;
        }
        if !in_comment {
            code.push_str(rest);
        }
        let code = if code.trim_start().starts_with("//") { "" } else { code.split(" // ").next().unwrap_or_default() };
        lines.push((number + 1, code.to_owned()));
    }
    lines
}

/// Only storage.rs knows where things are kept; everything else speaks to it, or to the keeper. Before the module is there
/// the shell keeps what is ticked, and nothing else.
pub fn storage_named_elsewhere(file: &File) -> Vec<Finding> {
    const NAMES: [&str; 4] = ["local_storage", "session_storage", "localStorage", "sessionStorage"];
    let advice = "only src/storage.rs may name the browser's storage: go through it";
    if !file.is_source() || ["src/storage.rs", "src/element.js"].contains(&file.path.as_str()) {
        return Vec::new();
    }
    let names_it = |text: &str| NAMES.iter().any(|name| text.contains(name));
    if file.ends_in(&[".js"]) {
        let lines = script_lines(&file.text).into_iter().filter(|(_, code)| names_it(code));
        return lines.map(|(number, _)| file.finding(number, advice)).collect();
    }
    let list = shipped(file).into_iter().filter(|token| names_it(&token.text));
    list.map(|token| file.finding(token.line, advice)).collect()
}

/// They panic where storage is blocked.
pub fn gloo_storage_types(file: &File) -> Vec<Finding> {
    let advice =
        "gloo's own storage types panic where storage is blocked: implement its `Storage` over a probed handle";
    words(file, file.tokens(), &["LocalStorage", "SessionStorage"], advice)
}

/// One panic stops every element on the page.
pub fn panics(file: &File) -> Vec<Finding> {
    if !file.is_source() {
        return Vec::new();
    }
    let list = shipped(file);
    let mut found = Vec::new();
    for (at, token) in list.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|before| list.get(before));
        let after = list.get(at + 1);
        let is_method = before.is_some_and(|before| before.is(Kind::Sign, "."))
            && matches!(
                token.text.as_str(),
                "unwrap" | "expect" | "unwrap_err" | "expect_err" | "expect_throw" | "unwrap_throw"
            );
        let is_macro = after.is_some_and(|after| after.is(Kind::Sign, "!"))
            && matches!(token.text.as_str(), "panic" | "todo" | "unimplemented" | "unreachable" | "dbg");
        if token.kind == Kind::Word && (is_method || is_macro) {
            let advice =
                format!("`{}` ends the widget on the whole page: return an error or choose a value", token.text);
            found.push(file.finding(token.line, advice));
        }
    }
    found
}

/// Forbidden in the manifest too; a test says so where a lint can be allowed away.
pub fn unsafe_code(file: &File) -> Vec<Finding> {
    words(file, file.tokens(), &["unsafe"], "no unsafe code: use a safe interface")
}

/// The module below `src` that a file belongs to.
fn layer(file: &File) -> Option<&str> {
    file.path.strip_prefix("src/")?.split(['/', '.']).next()
}

/// The pure part can be tried natively and gives the same result twice (R9).
pub fn impure(file: &File) -> Vec<Finding> {
    const BROWSER: [&str; 6] = ["web_sys", "js_sys", "leptos", "wasm_bindgen", "gloo_storage", "gloo"];
    const CHANCE: [&str; 5] = ["SystemTime", "Instant", "getrandom", "thread_rng", "RandomState"];
    if !matches!(
        layer(file),
        Some("sorted" | "record" | "model" | "content" | "paper" | "keeper" | "advice" | "copies" | "sealed" | "host")
    ) {
        return Vec::new();
    }
    let mut found =
        words(file, file.tokens(), &BROWSER, "this module is pure: the browser stays in storage, store and view");
    let advice = "this module is pure: take time, writer and fresh ids as arguments";
    found.extend(words(file, shipped(file), &CHANCE, advice));
    found
}

/// Who may use whom, as written in ARCHITECTURE.md. A test holds the two to each other.
pub const USES: [(&str, &[&str]); 17] = [
    ("element", &["view", "store", "host", "storage", "keeper", "content"]),
    ("view", &["store", "content", "model", "paper", "host", "advice", "keeper"]),
    ("store", &["keeper", "model", "record", "storage", "mirror", "copies", "sealed", "crypto", "advice", "sorted"]),
    ("storage", &["keeper"]),
    ("mirror", &[]),
    ("crypto", &["sealed"]),
    ("copies", &["keeper", "record", "model", "sorted"]),
    ("sealed", &["keeper", "record"]),
    ("keeper", &["model", "record", "sorted"]),
    ("paper", &["content", "model"]),
    ("content", &["model"]),
    ("host", &["model", "sorted"]),
    ("model", &["record"]),
    ("record", &["sorted"]),
    ("sorted", &[]),
    ("advice", &[]),
    ("lib", &[]),
];

pub fn wrong_way(file: &File) -> Vec<Finding> {
    let Some(own) = layer(file).filter(|_| file.ends_in(&[".rs"])) else { return Vec::new() };
    let Some((_, allowed)) = USES.iter().find(|(name, _)| *name == own) else {
        return vec![file.finding(1, format!("say in `USES`, and in ARCHITECTURE.md, whom {own} may use"))];
    };
    let list = shipped(file);
    let mut found = Vec::new();
    for at in 0..list.len() {
        for (line, used) in used_modules(&list, at) {
            if used != own && !allowed.contains(&used.as_str()) {
                let advice = format!("{own} may not use {used}: hand it in, or move the code to where it belongs");
                found.push(file.finding(line, advice));
            }
        }
    }
    found
}

/// The modules that a path beginning with `crate::` at this place leads to.
fn used_modules(list: &[Token], at: usize) -> Vec<(usize, String)> {
    let is_path = list[at].is(Kind::Word, "crate")
        && list.get(at + 1).is_some_and(|token| token.is(Kind::Sign, ":"))
        && list.get(at + 2).is_some_and(|token| token.is(Kind::Sign, ":"));
    let Some(next) = list.get(at + 3).filter(|_| is_path) else { return Vec::new() };
    if next.kind == Kind::Word {
        return vec![(next.line, next.text.clone())];
    }
    if !next.is(Kind::Open, "{") {
        return Vec::new();
    }
    let mut depth = 0;
    let mut used = Vec::new();
    for place in at + 3..=closing(list, at + 3) {
        let token = &list[place];
        match token.kind {
            Kind::Open => depth += 1,
            Kind::Close => depth -= 1,
            Kind::Word if depth == 1 && (list[place - 1].text == "{" || list[place - 1].text == ",") => {
                used.push((token.line, token.text.clone()));
            }
            _ => {}
        }
    }
    used
}

/// A function is read in one look.
pub fn long_functions(file: &File) -> Vec<Finding> {
    let list = file.tokens();
    let mut found = Vec::new();
    for (at, token) in list.iter().enumerate() {
        let Some(name) = list.get(at + 1).filter(|name| token.is(Kind::Word, "fn") && name.kind == Kind::Word) else {
            continue;
        };
        let ends = |token: &Token| token.is(Kind::Open, "{") || token.is(Kind::Sign, ";");
        let Some(body) = list.iter().skip(at).position(ends).map(|offset| at + offset) else { continue };
        let lines = list[closing(&list, body)].line + 1 - token.line;
        if lines > LONGEST_FUNCTION {
            let advice = format!("`{}` has {lines} lines: split it below {LONGEST_FUNCTION}", name.text);
            found.push(file.finding(token.line, advice));
        }
    }
    found
}

/// `get_`, `handle_`, `Manager` say nothing of what a thing is.
pub fn empty_names(file: &File) -> Vec<Finding> {
    if !file.is_source() {
        return Vec::new();
    }
    let list = file.tokens();
    let mut found = Vec::new();
    for pair in list.windows(2) {
        let [word, name] = pair else { continue };
        let function = word.is(Kind::Word, "fn") && (name.text.starts_with("get_") || name.text.starts_with("handle_"));
        let is_type = ["struct", "enum", "trait", "type"].iter().any(|kind| word.is(Kind::Word, kind));
        let empty_type = ["Manager", "Service", "Helper", "Util"].iter().any(|ending| name.text.ends_with(ending));
        if function || (is_type && empty_type) {
            found.push(file.finding(name.line, format!("name `{}` for what it is or does", name.text)));
        }
    }
    found
}

fn words(file: &File, list: Vec<Token>, names: &[&str], advice: &str) -> Vec<Finding> {
    let hits = list.into_iter().filter(|token| token.kind == Kind::Word && names.contains(&token.text.as_str()));
    hits.map(|token| file.finding(token.line, format!("`{}`: {advice}", token.text))).collect()
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::tree::assert_found;

    fn rust(path: &str, text: &str) -> File {
        File::sample(path, text)
    }

    #[test]
    fn storage_named_in_another_file_is_found_and_in_a_comment_is_not() {
        let text = "/// localStorage\nfn a() { window().local_storage(); } // local_storage\nconst B: &str = \"sessionStorage\";";
        assert_found(storage_named_elsewhere(&rust("src/store.rs", text)), &[2, 3]);
        assert_found(storage_named_elsewhere(&rust("src/storage.rs", text)), &[]);
        assert_found(storage_named_elsewhere(&rust("tests/laws.rs", text)), &[]);
        let script = "// localStorage\n/* one\n localStorage */ let a;\nlocalStorage.clear(); // x\n";
        assert_found(storage_named_elsewhere(&File::sample("src/app.js", script)), &[4]);
    }

    #[test]
    fn gloo_s_own_type_is_found() {
        assert_found(gloo_storage_types(&rust("src/storage.rs", "use gloo_storage::{\nLocalStorage, Storage};")), &[2]);
    }

    #[test]
    fn a_panic_is_found_and_one_in_a_test_is_not() {
        let text = "fn a() {\nb.unwrap();\nc.expect(\"d\");\ntodo!();\nunwrap_or(e); f.unwrap_or(0); }\n#[expect(dead_code)]\nfn g() {}\n\
                    #[cfg(test)]\nmod tests { fn a() { b.unwrap() } }\nfn h() {\nlet i = j\n.unwrap(); }";
        assert_found(panics(&rust("src/a.rs", text)), &[2, 3, 4, 12]);
        assert_found(panics(&rust("xtask/src/a.rs", text)), &[]);
    }

    #[test]
    fn unsafe_code_is_found() {
        assert_found(unsafe_code(&rust("xtask/src/a.rs", "// unsafe\nfn a() { unsafe { b() } }")), &[2]);
    }

    #[test]
    fn a_browser_a_clock_or_chance_in_a_pure_module_is_found() {
        let text = "use web_sys::Window;\n// leptos\nfn a() { std::time::SystemTime::now(); }";
        assert_found(impure(&rust("src/model/child.rs", text)), &[1, 3]);
        assert_found(impure(&rust("src/keeper.rs", text)), &[1, 3]);
        assert_found(impure(&rust("src/store.rs", text)), &[]);
    }

    #[test]
    fn a_use_against_the_direction_is_found() {
        let text = "use crate::keeper::Keeper;\nuse crate::{record::Record,\nmodel::{self, content}};\nfn a() { crate::store::b(); }";
        assert_found(wrong_way(&rust("src/model.rs", text)), &[1, 4]);
        assert_found(wrong_way(&rust("src/record.rs", text)), &[1, 3, 4]);
        assert_found(wrong_way(&rust("src/view/help.rs", "use crate::storage::Slot;\nuse crate::model::Part;")), &[1]);
        assert_found(wrong_way(&rust("src/element.rs", text)), &[2, 3]);
        assert_found(wrong_way(&rust("src/unheard_of.rs", "")), &[1]);
    }

    #[test]
    fn a_long_function_is_found() {
        let body = |lines: usize| format!("const A: fn(u8) -> u8 = b;\nfn long() {{\n{}}}", "c();\n".repeat(lines));
        assert_found(long_functions(&rust("src/a.rs", &body(68))), &[]);
        assert_found(long_functions(&rust("src/a.rs", &body(69))), &[2]);
    }

    #[test]
    fn a_name_that_says_nothing_is_found() {
        let text = "fn get_part() {}\nfn handle_click() {}\nstruct StoreManager;\nenum Services { A }\nfn part() {}";
        assert_found(empty_names(&rust("src/a.rs", text)), &[1, 2, 3]);
    }
}
