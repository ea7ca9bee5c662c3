//! Read in one language, sent in another: the same marks make a paper in each, with the parent's own words as they were typed.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails so")]

#[path = "fake/binder.rs"]
mod binder;
#[path = "fake/filled.rs"]
mod filled;
#[path = "fake/keys.rs"]
mod keys;

use std::collections::BTreeSet;

use binder::given;
use filled::{all_of, filled_in, found};
use iep_checklist::content::{Lang, Words, words};
use iep_checklist::model::{Message, Reader};
use iep_checklist::paper::calendar::events;
use iep_checklist::paper::{binder as whole, message, recap, school, vision};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

/// Every paper in a language, by its name.
fn papers(words: &Words, reader: &dyn Reader) -> Vec<(&'static str, String)> {
    let given = given();
    let mut all = vec![
        ("the recap", all_of(&recap(words, reader, &given))),
        ("the vision", all_of(&vision(words, reader, &given))),
        ("the sheet", all_of(&school(words, reader, &given))),
        ("the binder", all_of(&whole(words, reader, &given, true))),
    ];
    for which in Message::ALL {
        all.push((which.word(), all_of(&message(words, reader, &given, *which))));
    }
    let days = events(words, reader, &given);
    all.push(("the calendar", days.iter().map(|event| [event.title, "\n", &event.line, "\n"].concat()).collect()));
    all
}

/// What the widget itself says in a text: all but the parent's own words, and the words that are in no language.
fn fixed(text: &str) -> BTreeSet<String> {
    let own = text.split('⟦').map(|piece| piece.split_once('⟧').map_or(piece, |(_, rest)| rest));
    let own: Vec<&str> = own.collect();
    let words = own.join(" ").to_lowercase();
    let words = words.split(|letter: char| !letter.is_alphabetic()).filter(|word| word.chars().count() > 1);
    words.filter(|word| !ALIKE.contains(word)).map(str::to_owned).collect()
}

/// Words that English and Spanish write alike.
const ALIKE: [&str; 23] = [
    "decide",
    "diploma",
    "extra",
    "final",
    "general",
    "legal",
    "me",
    "min",
    "no",
    "plan",
    "principal",
    "regular",
    "video",
    "iep",
    "esy",
    "cfr",
    "feb",
    "mar",
    "may",
    "jun",
    "jul",
    "oct",
    "nov",
];

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 40, failure_persistence: None, rng_seed: RngSeed::Fixed(6), ..ProptestConfig::default()
    })]

    #[test]
    fn a_paper_in_one_language_has_no_fixed_word_of_the_other_and_every_typed_word_of_the_parent(seed in any::<u64>()) {
        let keeper = filled_in(seed);
        let [english, spanish] = [Lang::En, Lang::Es].map(|lang| papers(words(lang), &keeper));
        for ((name, english), (_, spanish)) in english.iter().zip(&spanish) {
            let both: Vec<String> = fixed(english).intersection(&fixed(spanish)).cloned().collect();
            prop_assert!(both.is_empty(), "{name} says the same in both languages: {both:?}\n{spanish}");
            prop_assert_eq!(found(english), found(spanish), "{}", name);
        }
    }
}
