//! `cargo xtask <command>`: reads the command line, calls the library.

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask serve [--port N]   build everything and serve it at http://127.0.0.1:8080/
cargo xtask test [--engine E] [--only NAME]
                               run every test there is; what is missing is installed first
                               E is chromium, firefox or webkit; NAME is part of a browser test's name
cargo xtask faults [--full] [--only SECTION]
                               make things go wrong by the thousand, and print figures; with --full for an hour, and
                               into docs/faults.json and the README. SECTION is native, browser, kill or fuzz
cargo xtask deny               check licenses, sources and known faults of all dependencies
cargo xtask dist               build the files a site owner uploads, and one zip of them, into dist/
cargo xtask size               build, and hold each file against its budget
cargo xtask profile [--of GROUP]
                               weigh each screen and each dependency, and write docs/SIZE.md; with --of only print the
                               functions of one group, by its name there
cargo xtask poster --url URL [--name NAME] [--lang en|es] [--out FOLDER]
                               draw a poster for a waiting room, as SVG and PDF, into target/poster/ or FOLDER
cargo xtask contenders         build the lists that the bench measures against, into target/bench/
cargo xtask bench [--write] [--rounds N] [--only SECTION] [--beside NAMES]
                               measure the widget beside what else a site could embed; with --write into docs/bench.json,
                               docs/bench.svg and the README. SECTION is wire, ready, first, answer, save or host
cargo xtask bench tap          time a tap beside the same list in plain JavaScript, and fail above a ratio
cargo xtask bench budgets      hold the quick part of the bench to its budgets
cargo xtask bench show         draw chart and tables anew from docs/bench.json
cargo xtask lighthouse         ask Lighthouse about the stand-alone page, and fail below its floors";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let done = match words.first().map(String::as_str) {
        Some("serve") => port(&words[1..]).and_then(xtask::serve::until_stopped),
        Some("test") => xtask::test::Choice::read(&words[1..]).and_then(|choice| xtask::test::all(&choice)),
        Some("faults") => xtask::faults::Choice::read(&words[1..]).and_then(|choice| xtask::faults::all(&choice)),
        Some("deny") if words.len() == 1 => xtask::deny::all(),
        Some("dist") if words.len() == 1 => xtask::site::dist().map(|_| ()),
        Some("poster") => xtask::poster::Poster::read(&words[1..]).and_then(|poster| xtask::poster::make(&poster)),
        Some("contenders") if words.len() == 1 => xtask::contenders::build(),
        Some("bench") if words.len() == 2 && words[1] == "tap" => xtask::test::bench(),
        Some("bench") if words.len() == 2 && words[1] == "budgets" => xtask::test::budgets(),
        Some("bench") if words.len() == 2 && words[1] == "show" => xtask::bench::show(),
        Some("bench") => xtask::bench::Choice::read(&words[1..]).and_then(|choice| xtask::bench::all(&choice)),
        Some("lighthouse") if words.len() == 1 => xtask::lighthouse::all(),
        Some("size") if words.len() == 1 => xtask::size::check(),
        Some("profile") => xtask::profile::Choice::read(&words[1..]).and_then(|choice| xtask::profile::all(&choice)),
        None | Some("help" | "--help" | "-h") => {
            println!("{HELP}");
            return ExitCode::SUCCESS;
        }
        _ => {
            eprintln!("{HELP}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn port(words: &[String]) -> anyhow::Result<u16> {
    match words {
        [] => Ok(8080),
        [flag, number] if flag == "--port" => {
            number.parse().map_err(|_| anyhow::anyhow!("--port wants a number from 0 to 65535, not {number}"))
        }
        _ => anyhow::bail!("serve knows one flag: --port N"),
    }
}
