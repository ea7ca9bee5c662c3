//! What is sealed with a passphrase, as far as it is pure: bytes as text, and how strong a passphrase is.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use iep_checklist::content::{Lang, words};
use iep_checklist::sealed::base64;
use iep_checklist::sealed::passphrase::{Strength, plain, strength, suggested};
use proptest::prelude::*;

/// RFC 4648, section 10.
const PAIRS: [(&str, &str); 7] = [
    ("", ""),
    ("f", "Zg=="),
    ("fo", "Zm8="),
    ("foo", "Zm9v"),
    ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"),
];

#[test]
fn bytes_are_written_as_the_standard_says() {
    for (bytes, text) in PAIRS {
        assert_eq!(base64::write(bytes.as_bytes()), text);
        assert_eq!(base64::read(text).as_deref(), Some(bytes.as_bytes()));
    }
    assert_eq!(base64::write(&[251, 255, 191]), "+/+/");
}

#[test]
fn no_other_text_reads_as_bytes() {
    for text in [
        "Z", "Zg", "Zg=", "Zg===", "Zh==", "Zm9=", "Zm9v=", "Zm9v==", "Zm9v====", "=", "==", "====", "Zm 8=", "Zm-_",
        "Zm9vé",
    ] {
        assert_eq!(base64::read(text), None, "{text}");
    }
}

proptest! {
    #[test]
    fn bytes_come_back_from_their_text(bytes in prop::collection::vec(any::<u8>(), 0..80)) {
        prop_assert_eq!(base64::read(&base64::write(&bytes)), Some(bytes));
    }

    #[test]
    fn a_text_that_reads_as_bytes_is_the_one_that_they_are_written_as(text in "[A-Da-d0-3+/=]{0,12}") {
        if let Some(bytes) = base64::read(&text) {
            prop_assert_eq!(base64::write(&bytes), text);
        }
    }
}

#[test]
fn white_space_that_nobody_sees_does_not_count() {
    assert_eq!(plain("  one\ttwo \u{a0} three\n"), "one two three");
    assert_eq!(plain(" \n"), "");
}

#[test]
fn what_is_short_or_can_be_guessed_will_not_do() {
    let known = ["Sam Rivera".to_owned(), "Jo".to_owned()];
    let of = |words: &str| strength(words, &known, str::to_lowercase);
    assert_eq!(of("   "), Strength::Empty);
    for words in ["a", "x7Kp2mQz9w", "elevenchars"] {
        assert_eq!(of(words), Strength::Short, "{words}");
    }
    for words in [
        "aaaaaaaaaaaaaaaa",
        "1234567890123456",
        "abcabcabcabcabcabc",
        "password1234",
        "Sam Rivera 2017",
        "SAM RIVERA sam rivera",
    ] {
        assert_eq!(of(words), Strength::Guessable, "{words}");
    }
    for words in ["blue horse 47", "x7Kp2mQz9w!Lr3"] {
        assert_eq!(of(words), Strength::Fair, "{words}");
    }
    for words in
        ["river apple window seven", "le thé est là, très chaud", "紅茶、九月、窓、山の上、犬と歩く、雨の朝に笑う"]
    {
        assert_eq!(of(words), Strength::Strong, "{words}");
    }
    let does: Vec<bool> = ["", "a", "aaaaaaaaaaaaaaaa", "blue horse 47", "river apple window seven"]
        .map(|words| of(words).will_do())
        .to_vec();
    assert_eq!(does, [false, false, false, true, true]);
}

#[test]
fn each_random_byte_chooses_a_word() {
    assert_eq!(suggested("a b c d", &[3, 0, 1]), "d a b");
}

#[test]
fn the_words_of_a_suggested_passphrase_are_worth_eight_bits_each_and_easy_to_tell() {
    for &lang in Lang::ALL {
        let all: Vec<&str> = words(lang).hand_over.word_list.split(' ').collect();
        assert_eq!(all.len(), 256);
        for word in &all {
            assert!((3..=8).contains(&word.len()) && word.chars().all(|letter| letter.is_ascii_lowercase()), "{word}");
            let starts = all.iter().filter(|other| other.starts_with(word)).count();
            assert_eq!(starts, 1, "{word} is there twice, or begins another word");
        }
        let six: Vec<&str> = all.iter().copied().filter(|word| word.len() < 5).take(6).collect();
        assert_eq!(strength(&six.join(" "), &[], str::to_lowercase), Strength::Strong, "{six:?}");
    }
}
