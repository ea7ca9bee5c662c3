//! Read in one language, sent in another: the same marks make a paper in each, with the parent's own words as they were typed.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails so")]

#[path = "fake/binder.rs"]
mod binder;
#[path = "fake/filled.rs"]
mod filled;
#[path = "fake/keys.rs"]
mod keys;

use std::collections::BTreeSet;

use binder::{Binder, given, rich};
use filled::{all_of, filled_in, found};
use iep_checklist::content::{Lang, Words, words};
use iep_checklist::model::{Message, Reader};
use iep_checklist::paper::calendar::events;
use iep_checklist::paper::{binder as whole, message, recap, school, vision};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde_json::json;

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
#[test]
fn from_the_same_marks_the_recap_is_in_spanish_and_typed_words_stay_as_they_are() {
    let expected = [
        "Saludos, Mr. Osei:",
        "Gracias por la reunión sobre Maya el 8 ene 2027. Por favor, dígame si se me pasó algo.",
        "Según entendí, acordamos\n\
         - Metas\n\
         - Reading: Reads 90 words a minute by May\n\
         - Occupational therapy, 30 minutos, once a week, en grupo, empieza: 25 ene 2027\n\
         - Adaptaciones\n\
         - Transporte: A small bus, Home to school",
        "La escuela dijo que no a\n\
         - Speech therapy alone, 2 times a week. La razón que oí: We do not have staff for that.\n\
         - Exámenes del estado y del distrito",
        "No estoy de acuerdo con\n- Tiempo fuera de la clase regular. Mi razón: No reason was given.",
        "Lo que ustedes prometieron\n- Ms. Shah: a plan for missed sessions, para el 15 ene 2027\n- look for another room",
        // "Me" was typed on an English screen.
        "Lo que haré yo\n- the doctor’s letter",
        "Todavía pendiente\n- Servicios de verano y tiempo extra (ESY)\n- Informes de progreso: no hablamos de esto",
        "Estoy de acuerdo con una parte. Se lo diré en el formulario de la escuela. Lo decidí el 9 ene 2027.",
        "Qué sigue ahora\nMr. Osei sends the final copy.",
        "Por favor, envíeme un aviso previo por escrito que diga a qué dijeron que no y por qué (34 CFR 300.503).",
        "Mis notas\nMetas: The new goal is a good one.\n\nThank you for the numbers.",
        "They will look for a device.",
        "Ana Ruiz",
        "Estas son mis notas de lo que entendí. Esto no es mi firma ni mi consentimiento.",
    ];
    let text = recap(words(Lang::Es), &rich().keeper, &given()).text();
    assert_eq!(text, expected.join("\n\n"));
}

#[test]
fn a_message_is_in_spanish_too() {
    let expected = [
        "Saludos, Mr. Osei:",
        "Le escribo sobre la reunión para Maya el viernes, 8 de ene de 2027, 10:00 a.m.",
        "Voy a llevar a Rosa Ruiz (aunt) a la reunión del IEP.",
        "Muchas gracias.",
        "Ana Ruiz",
    ];
    let text = message(words(Lang::Es), &rich().keeper, &given(), Message::WhoComes).text();
    assert_eq!(text, expected.join("\n\n"));
}

#[test]
fn who_says_yo_in_spanish_has_promised_it_in_an_english_letter_too() {
    let mut all = Binder::new();
    let me = words(Lang::Es).mode.promises.me;
    all.add("promise", "1a", &[("what", json!("llamar al doctor")), ("who", json!(me))]);
    let text = recap(words(Lang::En), &all.keeper, &given()).text();
    assert!(text.contains("\n\nI will\n- llamar al doctor\n\n"), "{text}");
}
