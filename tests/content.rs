//! Rules for the words: plain to read, kind, complete, and stable where stored keys rest on them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "content/reading.rs"]
mod reading;
#[path = "source/tokens.rs"]
mod tokens;
#[path = "content/written.rs"]
mod written;

use iep_checklist::content::{Lang, PartWords, fallback_html, words};
use iep_checklist::model::Part;
use reading::{Reading, syllables};
use written::blocks;

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

fn too_hard(name: &str, texts: &[&str]) -> Option<String> {
    let reading = Reading::of(texts.iter().copied());
    let (grade, smog) = (reading.flesch_kincaid(), reading.smog());
    let plain = grade <= 6.0 && smog <= 9.0 && reading.longest <= 20;
    (!plain).then(|| {
        format!(
            "{name}: Flesch-Kincaid {grade:.1} (at most 6), SMOG {smog:.1} (at most 9), longest sentence {} words (at most \
             20). Use shorter words and sentences.",
            reading.longest
        )
    })
}

#[test]
fn every_part_reads_at_sixth_grade_or_below() {
    let found: Vec<String> = Lang::ALL
        .iter()
        .copied()
        .flat_map(|lang| Part::ALL.map(|part| (part, words(lang).of(part))))
        .filter_map(|(part, words)| too_hard(part.slug(), &texts(words)))
        .collect();
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

#[test]
fn every_group_of_a_part_reads_at_sixth_grade_or_below() {
    let mut found = Vec::new();
    for part in Part::ALL {
        for (name, texts) in groups(words(Lang::En).of(part)) {
            // A few words alone have no grade; they are read with the whole part.
            if Reading::of(texts.iter().copied()).words >= 10 {
                found.extend(too_hard(&format!("{}: {name}", part.slug()), &texts));
            }
        }
    }
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

#[test]
fn every_screen_and_notice_reads_at_sixth_grade_or_below() {
    let blocks = blocks();
    assert!(blocks.len() > 30, "only {} blocks found in src/content", blocks.len());
    // A few words alone have no grade: labels are read as one block.
    let mut labels = Vec::new();
    let mut found = Vec::new();
    for block in &blocks {
        let texts: Vec<&str> = block.texts.iter().map(|text| text.value.as_str()).collect();
        if Reading::of(texts.iter().copied()).words < 10 {
            labels.extend(texts);
        } else {
            found.extend(too_hard(&format!("{} {}", block.place, block.name), &texts));
        }
    }
    found.extend(too_hard("labels", &labels));
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

#[test]
fn no_sentence_is_longer_than_twenty_words() {
    let found: Vec<String> = blocks()
        .iter()
        .flat_map(|block| &block.texts)
        .filter(|text| Reading::of([text.value.as_str()]).longest > 20)
        .map(|text| format!("{}: cut this sentence in two: {}", text.place, text.value))
        .collect();
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

#[test]
fn no_text_hides_behind_easy_ones() {
    let found: Vec<String> = blocks()
        .iter()
        .flat_map(|block| &block.texts)
        .filter(|text| {
            // Titles of a few words are what the school calls them.
            let reading = Reading::of([text.value.as_str()]);
            reading.words >= 7 && reading.flesch_kincaid() > 8.0
        })
        .map(|text| format!("{}: harder than eighth grade, say it in shorter words: {}", text.place, text.value))
        .collect();
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

/// Words of four syllables and more that a parent meets at the school, or that have no shorter one.
const LONG: [&str; 15] = [
    "accommodation",
    "caregiver",
    "accommodations",
    "modification",
    "individualized",
    "education",
    "disability",
    "disabilities",
    "information",
    "interpreter",
    "observation",
    "occupational",
    "parentcenterhub",
    "psychologist",
    "representative",
];

#[test]
fn a_long_word_is_one_that_the_school_uses() {
    let found: Vec<String> = blocks()
        .iter()
        .flat_map(|block| &block.texts)
        .flat_map(|text| text.value.split(|letter: char| !letter.is_alphabetic()).map(move |word| (text, word)))
        .filter(|(_, word)| syllables(word) >= 4 && !LONG.contains(&word.to_lowercase().as_str()))
        .map(|(text, word)| format!("{}: find a shorter word than \"{word}\", or add it to LONG", text.place))
        .collect();
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

#[test]
fn every_acronym_is_explained_in_the_words_themselves() {
    let all: Vec<String> = blocks().into_iter().flat_map(|block| block.texts).map(|text| text.value).collect();
    let all = all.join("\n");
    let acronyms: std::collections::BTreeSet<&str> = all
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| word.chars().filter(|letter| letter.is_uppercase()).count() > 1)
        .filter(|word| !["OK", "AM", "PM", "MB"].contains(word))
        .collect();
    assert!(acronyms.contains("IEP") && acronyms.contains("ESY"));
    let unexplained: Vec<_> =
        acronyms.into_iter().filter(|acronym| !all.contains(&format!("{acronym} stands for "))).collect();
    assert!(unexplained.is_empty(), "say what these stand for, as in \"IEP stands for …\": {unexplained:?}");
}

/// Words that blame, scare or judge the law; the widget says "ask about this" instead.
const BANNED: [&str; 22] = [
    "violation",
    "violations",
    "violate",
    "violates",
    "required",
    "requires",
    "failed",
    "fails",
    "failure",
    "contract",
    "late",
    "illegal",
    "unlawful",
    "demand",
    "you must",
    "must you",
    "noncompliance",
    "deny",
    "denied",
    "lawsuit",
    "sue",
    "guarantee",
];

fn banned_in(text: &str) -> Option<&'static str> {
    let plain: String =
        text.to_lowercase().chars().map(|letter| if letter.is_alphabetic() { letter } else { ' ' }).collect();
    let plain = format!(" {} ", plain.split_whitespace().collect::<Vec<_>>().join(" "));
    BANNED.into_iter().find(|word| plain.contains(&format!(" {word} ")))
}

#[test]
fn no_word_blames_or_threatens() {
    assert_eq!(banned_in("Signed too late?"), Some("late"));
    assert_eq!(banned_in("You\nmust sign."), Some("you must"));
    assert_eq!(banned_in("Talk later. Not related."), None);
    let found: Vec<String> = blocks()
        .iter()
        .flat_map(|block| &block.texts)
        .filter_map(|text| {
            Some(format!("{}: say it without \"{}\": {}", text.place, banned_in(&text.value)?, text.value))
        })
        .collect();
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
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
    let around = ["for ", ""];
    let found: Vec<String> = blocks()
        .iter()
        .filter(|block| block.name != "Around")
        .flat_map(|block| &block.texts)
        .filter_map(|text| Some(format!("{}: {}: {}", text.place, untidy(&text.value)?, text.value)))
        .collect();
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
    let for_child = &words(Lang::En).head.for_child;
    assert_eq!([for_child.before, for_child.after], around);
}

#[test]
fn every_part_has_something_to_say_in_each_group() {
    for &lang in Lang::ALL {
        for part in Part::ALL {
            let words = words(lang).of(part);
            let slug = part.slug();
            assert!(!words.look.is_empty() && !words.watch.is_empty(), "{slug} has nothing to look or watch for");
            assert!(words.ask.len() >= 2, "{slug} has fewer than two questions");
            assert!(words.ask.iter().all(|question| question.text.ends_with('?')), "{slug}: a question ends with ?");
            assert!(words.say.starts_with('“') && words.say.ends_with('”'), "{slug}: words to say stand in quotes");
            assert!(words.gist.chars().count() <= 36, "{slug}: the gist fits one line of a phone: {}", words.gist);
            assert!(!words.gist.ends_with('.'), "{slug}: the gist is a label");
        }
    }
}

#[test]
fn the_eight_sections_stand_in_the_order_of_the_article() {
    let titles = Part::SECTIONS.map(|part| words(Lang::En).of(part).title);
    assert_eq!(
        titles,
        [
            "Your concerns and your vision",
            "Goals",
            "Services",
            "Accommodations",
            "Placement",
            "Time out of the regular class",
            "Rides to and from school",
            "Summer and extra time services (ESY)",
        ]
    );
    assert_eq!(words(Lang::En).of(Part::ALSO[0]).title, "How my child is doing now");
}

#[test]
fn the_fixed_lines_say_what_was_settled() {
    let fixed = &words(Lang::En).fixed;
    assert_eq!(fixed.general, "General information. Not legal advice. Rules differ by state.");
    assert_eq!(fixed.note_off, "Off. It stays out of what you send or print.");
    assert_eq!(fixed.data, "We do not collect what you type. This website’s own tools could read it.");
    assert_eq!(fixed.dispute, "In a dispute someone may ask for notes. Write facts.");
    let last = words(Lang::En).paper.recap.last;
    assert_eq!(last, "These are my notes of what I heard. This is not my signature or my consent.");
    assert_eq!(fixed.copy, "Keep the copy somewhere else, such as your e-mail. Anyone who opens it can read it.");
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
fn a_language_tag_is_read_however_a_host_writes_it() {
    for tag in ["en", "en-US", "EN_us", " en "] {
        assert_eq!(Lang::from_tag(tag), Some(Lang::En), "{tag}");
    }
    for tag in ["", "e", "english", "zz-EN", "-en"] {
        assert_eq!(Lang::from_tag(tag), None, "{tag}");
    }
}

#[test]
fn counts_and_names_read_as_a_person_would_say_them() {
    let words = words(Lang::En);
    let list = &words.checklist;
    assert_eq!(["0 of 8 checked", "3 of 8 checked"], [(list.checked)(0, 8), (list.checked)(3, 8)]);
    assert_eq!(["All 8 checked", "All 9 checked"], [(list.checked)(8, 8), (list.checked)(9, 9)]);
    assert_eq!(["9 more things", "1 more thing"], [(list.more)(9), (list.more)(1)]);
    assert_eq!((list.details)("Goals"), "Goals, details");
    assert_eq!((list.all_seen)(8), "You looked at all 8.");
    assert_eq!(["1 is missing.", "2 are missing."], [(list.missing)(1), (list.missing)(2)]);
    assert_eq!(["1 question to ask.", "3 questions to ask."], [(list.to_ask)(1), (list.to_ask)(3)]);
    assert_eq!(["1 to ask", "2 to ask"], [(list.ask_news)(1), (list.ask_news)(2)]);
    assert_eq!(["1 top point", "3 top points"], [(list.top_news)(1), (list.top_news)(3)]);
    assert_eq!((words.part.asked_count)(2, 5), "2 of 5 asked");
    assert_eq!((words.part.place)(3, 8), "Part 3 of 8");
    assert_eq!((words.part.place_also)(2, 9), "Also check, 2 of 9");
    assert_eq!((words.part.next)("Accommodations"), "Next part: Accommodations");
    assert_eq!((words.part.check_off)("Services"), "Check off Services");
    assert_eq!((words.help.call)("844-354-1212"), "Call 844-354-1212");
    assert_eq!((words.spoken.checked)("Goals", 3, 8), "Goals: checked off. 3 of 8 checked.");
    assert_eq!((words.spoken.unchecked)("Goals", 2, 8), "Goals: not checked. 2 of 8 checked.");
}

/// 34 CFR 300.320(b): by 16; a state may begin sooner, and its own age is then the whole truth there.
#[test]
fn what_life_after_school_is_names_the_age_of_the_state() {
    let what = |part, age| words(Lang::En).what(part, age);
    let [national, state] = [16, 14].map(|age| what(Part::Transition, age));
    assert!(national.starts_with("By 16, or sooner in some states, the plan looks ahead. It has goals"), "{national}");
    assert!(state.starts_with("By 14, the plan looks ahead. It has goals"), "{state}");
    for text in [&national, &state] {
        assert_eq!(too_hard("transition", &[text]), None);
    }
    assert_eq!(what(Part::Goals, 14), words(Lang::En).of(Part::Goals).what);
}

#[test]
fn the_fallback_is_a_plain_list_of_the_eight_sections() {
    let words = words(Lang::En);
    let html = fallback_html(words);
    assert_eq!(html.matches("<li>").count(), 8);
    for part in Part::SECTIONS {
        assert!(html.contains(words.of(part).title) && html.contains(words.of(part).gist), "{}", part.slug());
    }
    assert!(html.contains(words.iep.what) && html.contains(words.fixed.general));
    let tags: std::collections::BTreeSet<&str> =
        html.split('<').skip(1).filter_map(|tag| tag.split(['>', ' ']).next()).collect();
    let plain = ["p", "/p", "ul", "/ul", "li", "/li", "strong", "/strong", "small", "/small", "br"];
    assert!(tags.iter().all(|tag| plain.contains(tag)), "no tag that a strict page forbids: {tags:?}");
}
