//! The square on the poster, as it is printed, leads to the page; and what cannot be printed is refused with a reason.
#![allow(clippy::unwrap_used, reason = "a test fails so")]

use iep_checklist::content::Lang;

use super::layout::{HIGH, Mark, WIDE, page};
use super::letters::width;
use super::{Poster, pdf, svg};

const URL: &str = "https://harbor-family.example/iep-checklist/index.html?from=poster";

fn read(words: &[&str]) -> Result<Poster, String> {
    let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
    Poster::read(&words).map_err(|error| format!("{error:#}"))
}

/// What a camera reads where these boxes are dark on white paper. Each is its place from the upper left, and its size.
fn seen(boxes: &[[f32; 4]]) -> String {
    // As a picture of the whole sheet that is two thousand pixels wide.
    let scale = 2000.0 / WIDE;
    let (wide, high) = (2000, (HIGH * scale) as usize);
    let mut paper = vec![255_u8; wide * high];
    for [x, y, w, h] in boxes {
        let pixels = |from: f32, size: f32| (from * scale).round() as usize..((from + size) * scale).round() as usize;
        for row in pixels(*y, *h) {
            for column in pixels(*x, *w) {
                paper[row * wide + column] = 0;
            }
        }
    }
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(wide, high, |x, y| paper[y * wide + x]);
    let found = image.detect_grids();
    assert_eq!(found.len(), 1, "codes on the sheet");
    found[0].decode().unwrap().1
}

fn numbers(text: &str) -> Vec<f32> {
    text.split(|letter: char| !letter.is_ascii_digit() && letter != '.')
        .filter(|word| !word.is_empty())
        .map(|word| word.parse().unwrap())
        .collect()
}

#[test]
fn the_square_of_the_svg_leads_to_the_page() {
    let svg = svg::write(&page(URL, Some("Harbor & Family"), Lang::En).unwrap());
    let path = svg.split("id=\"code\"").nth(1).unwrap().split(" d=\"").nth(1).unwrap().split('"').next().unwrap();
    let boxes: Vec<[f32; 4]> = path
        .split('z')
        .filter(|run| !run.is_empty())
        .map(|run| {
            let all = numbers(run);
            [all[0], all[1], all[2], all[3]]
        })
        .collect();
    assert_eq!(seen(&boxes), URL);
    // To be typed it stands whole on a line, without what every browser adds.
    for words in [">Harbor &amp; Family<", ">harbor-family.example/iep-checklist/index.html?from=poster<"] {
        assert!(svg.contains(words), "{words}: {svg}");
    }
}

#[test]
fn the_square_of_the_pdf_leads_to_the_page_and_its_words_are_in_its_letters() {
    let bytes = pdf::write(&page(URL, Some("Centro Niñez"), Lang::Es).unwrap()).unwrap();
    let text: String = bytes.iter().map(|byte| char::from(*byte)).collect();
    let boxes: Vec<[f32; 4]> = text
        .lines()
        .filter(|line| line.ends_with(" re"))
        .map(|line| {
            let all = numbers(line);
            [all[0], HIGH - all[1] - all[3], all[2], all[3]]
        })
        .collect();
    assert_eq!(seen(&boxes), URL);
    assert!(text.starts_with("%PDF-") && text.trim_end().ends_with("%%EOF"));
    // What is more than ASCII stands in it as hexadecimal numbers, in the codes of WinAnsi.
    for words in ["(Lleve esta lista)", "<43656E74726F204E69F1657A>", "<BF5469656E65"] {
        assert!(text.contains(words), "{words}");
    }
}

#[test]
fn nothing_on_the_poster_runs_over_the_paper_or_into_the_next_line() {
    let long = format!("https://{}.example/{}", "a".repeat(60), "b".repeat(42));
    let name = "The Center for Families of Children with Special Needs of the Northern and Western Counties";
    for lang in Lang::ALL {
        for (url, name) in [(URL, None), (long.as_str(), Some(name)), ("http://a.example", Some("A"))] {
            let page = page(url, name, *lang).unwrap();
            let mut last = 0.0_f32;
            for mark in &page.marks {
                let Mark::Words { x, y, size, is_bold, words, .. } = mark else { continue };
                assert!(x + width(words, *size, *is_bold) <= WIDE - 40.0, "{lang:?}: {words} is too long");
                // What stands beside the square begins again above.
                if *x < 100.0 {
                    assert!(*y >= last + size * 0.9, "{lang:?}: {words} lies over what is above it");
                    last = *y;
                }
            }
            assert!(last <= HIGH - 34.0, "{lang:?}: the last line stands at {last}");
        }
    }
}

#[test]
fn what_cannot_be_printed_is_refused_with_a_reason() {
    for (words, why) in [
        (vec![], "--url"),
        (vec!["--url"], "wants a value"),
        (vec!["--url", "harbor.example"], "https://"),
        (vec!["--url", "javascript:alert(1)"], "https://"),
        (vec!["--url", "https://"], "no site"),
        (vec!["--url", "https:///page"], "no site"),
        (vec!["--url", "https://me:secret@a.example/"], "no site"),
        (vec!["--url", "https://a.example/a b"], "a space"),
        (vec!["--url", "https://a.example/ñ"], "a letter"),
        (vec!["--url", &format!("https://a.example/{}", "x".repeat(200))], "longer than"),
        (vec!["--url", URL, "--lang", "fr"], "en or es"),
        (vec!["--url", URL, "--name", " "], "empty"),
        (vec!["--url", URL, "--name", "Trung tâm Việt"], "'ệ'"),
        (vec!["--url", URL, "--colour", "red"], "--colour"),
    ] {
        let error = read(&words).unwrap_err();
        assert!(error.contains(why), "{words:?}: {error}");
    }
    let poster = read(&["--url", URL, "--name", " Harbor ", "--lang", "es", "--out", "here"]).unwrap();
    assert_eq!(poster, Poster { url: URL.into(), name: Some("Harbor".into()), lang: Lang::Es, out: "here".into() });
}
