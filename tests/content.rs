//! Rules for the words of every language: plain to read, kind, complete, and stable where stored keys rest on them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "content/english.rs"]
mod english;
#[path = "content/fixed.rs"]
mod fixed;
#[path = "content/intl.rs"]
mod intl;
#[path = "content/leftover.rs"]
mod leftover;
#[path = "content/measures.rs"]
mod measures;
#[path = "content/pieces.rs"]
mod pieces;
#[path = "content/reading.rs"]
mod reading;
#[path = "content/spanish.rs"]
mod spanish;
#[path = "source/tokens.rs"]
mod tokens;
#[path = "content/written.rs"]
mod written;

use iep_checklist::content::{Lang, PartWords, fallback_html, words};
use iep_checklist::model::Part;
use iep_checklist::model::key::{LANG, Shape, TABLE};
use measures::{Measures, languages};
use written::{Written, blocks};

/// Each group that a parent reads in one go on an opened part.
fn groups(part: &PartWords) -> Vec<(&'static str, Vec<&'static str>)> {
    vec![
        ("title, gist, what", vec![part.title, part.gist, part.what]),
        ("look", part.look.to_vec()),
        ("ask", part.ask.iter().map(|question| question.text).collect()),
        ("watch, say", part.watch.iter().copied().chain([part.say]).collect()),
    ]
}

/// Every text of a part.
fn texts(part: &PartWords) -> Vec<&'static str> {
    groups(part).into_iter().flat_map(|(_, texts)| texts).collect()
}

/// Fails with what a rule finds in the texts of every language.
fn check(rule: impl Fn(&Measures, &Written) -> Option<String>) {
    let found: Vec<String> = languages()
        .flat_map(|measures| blocks(measures.lang).into_iter().map(move |block| (measures, block)))
        .flat_map(|(measures, block)| block.texts.into_iter().map(move |text| (measures, text)))
        .filter_map(|(measures, text)| Some(format!("{}: {}: {}", text.place, rule(measures, &text)?, text.value)))
        .collect();
    report(&found);
}

fn report(found: &[String]) {
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

#[test]
fn every_part_reads_at_sixth_grade_or_below() {
    let parts = languages().flat_map(|measures| Part::ALL.map(|part| (measures, part)));
    let found: Vec<String> = parts
        .filter_map(|(measures, part)| measures.too_hard(part.slug(), &texts(measures.words().of(part))))
        .collect();
    report(&found);
}

#[test]
fn every_group_of_a_part_reads_at_sixth_grade_or_below() {
    let mut found = Vec::new();
    for (measures, part) in languages().flat_map(|measures| Part::ALL.map(|part| (measures, part))) {
        for (name, texts) in groups(measures.words().of(part)) {
            // A few words alone have no grade; they are read with the whole part.
            if measures.read(texts.iter().copied()).words >= 10 {
                found.extend(measures.too_hard(&format!("{}: {name}", part.slug()), &texts));
            }
        }
    }
    report(&found);
}

#[test]
fn every_screen_and_notice_reads_at_sixth_grade_or_below() {
    let mut found = Vec::new();
    for measures in languages() {
        let blocks = blocks(measures.lang);
        assert!(blocks.len() > 30, "only {} blocks found in src/content", blocks.len());
        // A few words alone have no grade, nor have names of a word or two: labels are read as one block.
        let mut labels = Vec::new();
        for block in &blocks {
            let texts: Vec<&str> = block.texts.iter().map(|text| text.value.as_str()).collect();
            let reading = measures.read(texts.iter().copied());
            if reading.words < 10 || reading.longest <= 2 {
                labels.extend(texts);
            } else {
                found.extend(measures.too_hard(&format!("{} {}", block.place, block.name), &texts));
            }
        }
        found.extend(measures.too_hard("labels", &labels));
    }
    report(&found);
}

#[test]
fn no_sentence_is_longer_than_a_breath() {
    check(|measures, text| {
        let longest = measures.read([text.value.as_str()]).longest;
        (longest > measures.longest).then(|| format!("cut this sentence of {longest} words in two"))
    });
}

#[test]
fn no_text_hides_behind_easy_ones() {
    check(|measures, text| {
        // Titles of a few words are what the school calls them.
        let reading = measures.read([text.value.as_str()]);
        let why = (measures.text)(&reading).filter(|_| reading.words >= 7)?;
        Some(format!("say it in shorter words, {why}"))
    });
}

#[test]
fn a_long_word_is_one_that_the_school_uses() {
    check(|measures, text| {
        let is_long = |word: &&str| (measures.syllables)(word) >= measures.long;
        let word = reading::words(&text.value)
            .filter(is_long)
            .find(|word| !measures.long_words.contains(&word.to_lowercase().as_str()))?;
        Some(format!("find a shorter word than \"{word}\", or add it to the long words"))
    });
}

#[test]
fn every_acronym_is_explained_in_the_words_themselves() {
    for measures in languages() {
        let all: Vec<String> =
            blocks(measures.lang).into_iter().flat_map(|block| block.texts).map(|text| text.value).collect();
        let all = all.join("\n");
        let acronyms: std::collections::BTreeSet<&str> = all
            .split(|letter: char| !letter.is_alphanumeric())
            .filter(|word| word.chars().filter(|letter| letter.is_uppercase()).count() > 1)
            .filter(|word| !measures.everyday.contains(word))
            .collect();
        assert!(acronyms.contains("IEP") && acronyms.contains("ESY"), "{}", measures.lang.tag());
        let stands_for = measures.stands_for;
        let unexplained: Vec<_> =
            acronyms.into_iter().filter(|acronym| !all.contains(&format!("{acronym} {stands_for} "))).collect();
        assert!(unexplained.is_empty(), "say what these mean, as in \"IEP {stands_for} …\": {unexplained:?}");
    }
}

#[test]
fn no_word_blames_or_threatens() {
    assert_eq!(english::ENGLISH.banned_in("Signed too late?"), Some("late"));
    assert_eq!(english::ENGLISH.banned_in("You\nmust sign."), Some("you must"));
    assert_eq!(english::ENGLISH.banned_in("Talk later. Not related."), None);
    assert_eq!(spanish::SPANISH.banned_in("Es una violación."), Some("violación"));
    check(|measures, text| Some(format!("say it without \"{}\"", measures.banned_in(&text.value)?)));
}

fn untidy(text: &str) -> Option<&'static str> {
    let count = |sign: char| text.matches(sign).count();
    if text.is_empty() {
        Some("no empty text: leave the field out of the struct instead")
    } else if text.contains(['"', '\'', '`']) {
        Some("use curly quotes: “ ” ‘ ’")
    } else if count('“') != count('”') {
        Some("close each “ with a ”")
    } else if text.contains("...") {
        Some("use … for three dots")
    } else if text.contains("  ") || text.contains('\n') {
        Some("one space between words")
    } else {
        None
    }
}

#[test]
fn texts_are_typeset() {
    assert!(untidy("don't").is_some() && untidy("a “b").is_some() && untidy("").is_some() && untidy("a  b").is_some());
    assert_eq!(untidy("“It’s fine,” they said…"), None);
    // What stands around a name may be nothing in one language.
    check(|measures, text| {
        if text.field == "before" || text.field == "after" {
            return (measures.untidy)(&text.value).map(str::to_owned);
        }
        untidy(&text.value).or_else(|| (measures.untidy)(&text.value)).map(str::to_owned)
    });
}

#[test]
fn every_part_has_something_to_say_in_each_group() {
    for &lang in Lang::ALL {
        for part in Part::ALL {
            let words = words(lang).of(part);
            let slug = [lang.tag(), part.slug()].join(", ");
            assert!(!words.look.is_empty() && !words.watch.is_empty(), "{slug} has nothing to look or watch for");
            assert!(words.ask.len() >= 2, "{slug} has fewer than two questions");
            assert!(words.ask.iter().all(|question| question.text.ends_with('?')), "{slug}: a question ends with ?");
            assert!(words.say.starts_with('“') && words.say.ends_with('”'), "{slug}: words to say stand in quotes");
            assert!(words.gist.chars().count() <= 36, "{slug}: the gist fits one line of a phone: {}", words.gist);
            assert!(!words.gist.ends_with('.'), "{slug}: the gist is a label");
        }
    }
}

fn is_slug(slug: &str) -> bool {
    let letters = |word: &str| !word.is_empty() && word.chars().all(|letter| letter.is_ascii_lowercase());
    slug.split('-').all(letters)
}

#[test]
fn words_in_stored_keys_are_unique_and_plain() {
    assert!(is_slug("age-of-majority") && !is_slug("q1") && !is_slug("Goals") && !is_slug("a--b") && !is_slug(""));
    let parts: std::collections::BTreeSet<_> = Part::ALL.into_iter().map(Part::slug).collect();
    assert_eq!(parts.len(), Part::ALL.len());
    assert!(parts.into_iter().all(is_slug));
    for part in Part::ALL {
        let slugs: Vec<_> = words(Lang::En).of(part).ask.iter().map(|question| question.slug).collect();
        let unique: std::collections::BTreeSet<_> = slugs.iter().collect();
        assert_eq!(unique.len(), slugs.len(), "{}: two questions share a slug", part.slug());
        assert!(slugs.iter().all(|slug| is_slug(slug)), "{}: {slugs:?}", part.slug());
    }
}

#[test]
fn every_language_asks_the_same_questions_under_the_same_slugs() {
    for &lang in Lang::ALL {
        for part in Part::ALL {
            let slugs = |lang| words(lang).of(part).ask.iter().map(|question| question.slug).collect::<Vec<_>>();
            assert_eq!(slugs(lang), slugs(Lang::En), "{}, {}", lang.tag(), part.slug());
        }
    }
}

#[test]
fn a_part_is_found_again_by_its_slug_and_knows_its_neighbours() {
    assert_eq!(Part::ALL.to_vec(), [&Part::SECTIONS[..], &Part::ALSO[..]].concat());
    for part in Part::ALL {
        assert_eq!(Part::from_slug(part.slug()), Some(part));
        assert_eq!(part.group().get(part.place() - 1), Some(&part));
        assert_eq!(part.next().and_then(Part::previous), part.next().map(|_| part));
    }
    assert_eq!(Part::from_slug("Goals"), None);
    assert_eq!((Part::Services.place(), Part::Services.next()), (3, Some(Part::Accommodations)));
    assert_eq!((Part::Esy.next(), Part::Concerns.previous()), (None, None));
    assert_eq!((Part::PresentLevels.place(), Part::PresentLevels.previous(), Part::Papers.next()), (1, None, None));
}

#[test]
fn a_parent_can_choose_every_language() {
    let (_, kept) = TABLE.iter().find(|(key, _)| *key == LANG).unwrap();
    let tags: Vec<_> = Lang::ALL.iter().map(|lang| lang.tag()).collect();
    assert!(matches!(kept, Shape::Word(words) if *words == tags), "{tags:?} are the languages: key::LANGS has others");
}

#[test]
fn a_language_tag_is_read_however_a_host_writes_it() {
    for tag in ["en", "en-US", "EN_us", " en "] {
        assert_eq!(Lang::from_tag(tag), Some(Lang::En), "{tag}");
    }
    for tag in ["", "e", "english", "zz-EN", "-en"] {
        assert_eq!(Lang::from_tag(tag), None, "{tag}");
    }
}

#[test]
fn the_fallback_is_a_plain_list_of_the_eight_sections() {
    let words = words(Lang::En);
    let html = fallback_html(words);
    assert_eq!(html.matches("<div role=\"listitem\">").count(), 8);
    for part in Part::SECTIONS {
        // By its word, never by its place (R7), and without a name: no form of the page sends it.
        let own = format!("<label><input type=\"checkbox\" value=\"{}\" autocomplete=\"off\"> <strong>", part.slug());
        assert!(html.contains(&own), "{own}");
        assert!(html.contains(words.of(part).title) && html.contains(words.of(part).gist), "{}", part.slug());
    }
    assert!(html.contains(words.iep.what) && html.contains(words.fixed.general));
    let tags: std::collections::BTreeSet<&str> =
        html.split('<').skip(1).filter_map(|tag| tag.split(['>', ' ']).next()).collect();
    let plain = ["p", "/p", "div", "/div", "label", "/label", "input", "strong", "/strong", "small", "/small", "br"];
    assert!(tags.iter().all(|tag| plain.contains(tag)), "no tag that a strict page forbids: {tags:?}");
}
