//! What is not OK to share stays with the parent: over random binders, every word that stands in a paper is one that may
//! stand there. What a paper may hold is listed here key by key, so a new field is private until somebody says otherwise.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails so")]

#[path = "fake/binder.rs"]
mod binder;
#[path = "fake/filled.rs"]
mod filled;
#[path = "fake/keys.rs"]
mod keys;

use binder::{english, given};
use filled::{all_of, filled_in, found, marked};
use iep_checklist::model::{Message, Reader, flag};
use iep_checklist::paper::calendar::{events, ics};
use iep_checklist::paper::{Given, binder as whole, message, recap, school, vision};
use keys::matches;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde_json::json;

/// Names and agreed things, which any letter may hold.
const IN_LETTERS: [&str; 11] = [
    "child.name",
    "member.{id}.name",
    "entry.{id}.name",
    "entry.{id}.agreed.text",
    "entry.{id}.agreed.minutes",
    "entry.{id}.agreed.frequency",
    "entry.{id}.agreed.location",
    "entry.{id}.agreed.provider",
    "entry.{id}.agreed.end",
    "promise.{id}.what",
    "promise.{id}.who",
];

/// What the school said no to, and why.
const REFUSED: [&str; 2] = ["part.{part}.refused.what", "part.{part}.refused.reason"];

/// What is on the sheet for the school beside that.
const ON_THE_SHEET: [&str; 10] = [
    "member.{id}.job",
    "meeting.place",
    "ask.{part}.{ask}.text",
    "point.{id}.text",
    "entry.{id}.{state}.text",
    "entry.{id}.{state}.minutes",
    "entry.{id}.{state}.frequency",
    "entry.{id}.{state}.location",
    "entry.{id}.{state}.provider",
    "entry.{id}.{state}.end",
];

/// What the binder holds only when the parent asked for it, whatever is shared.
const PRIVATE: [&str; 7] = [
    "parked.{id}.text",
    "member.{id}.note",
    "step.{step}.note",
    "message.{message}.text",
    "notes.letter",
    "decision.recap",
    "host-item.{id}.note",
];

/// Strengths and hope, and the worries of the same letter.
const VISION: [&str; 3] = ["strength.{id}.text", "notes.hope", "worry.{id}.text"];

fn is_one_of(patterns: &[&str], key: &str) -> bool {
    patterns.iter().any(|pattern| matches(pattern, key))
}

/// The flag that says whether a note is OK to share; `None` for what is no note.
fn share_of(key: &str) -> Option<String> {
    let is_note = ["part.{part}.note", "memo.{id}.text", "notes.free"].iter().any(|pattern| matches(pattern, key));
    let (place, _) = key.rsplit_once('.')?;
    is_note.then(|| if key == "notes.free" { "notes.free-share".to_owned() } else { format!("{place}.share") })
}

fn is_shared_note(key: &str, reader: &dyn Reader) -> bool {
    share_of(key).is_some_and(|share| flag(reader, &share))
}

/// Fails when a paper holds words that may not be in it.
fn only(name: &str, text: &str, may: impl Fn(&str) -> bool) {
    for key in found(text) {
        assert!(may(&key), "{name} holds what stands under {key}");
    }
}

fn given_with_extras() -> Given {
    Given { extras: vec![("1a".to_owned(), "Our rule".to_owned())], ..given() }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 60, failure_persistence: None, rng_seed: RngSeed::Fixed(4), ..ProptestConfig::default()
    })]

    #[test]
    fn no_paper_holds_a_note_that_is_not_ok_to_share(seed in any::<u64>()) {
        let (keeper, given) = (filled_in(seed), given_with_extras());
        let letter = |key: &str| is_one_of(&IN_LETTERS, key);
        let refused = |key: &str| is_one_of(&REFUSED, key);
        let spoken = |key: &str| {
            letter(key) || refused(key) || matches("part.{part}.consent-reason", key) || is_shared_note(key, &keeper)
        };
        let vision_shared = flag(&keeper, "notes.letter-share");

        let text = all_of(&recap(english(), &keeper, &given));
        only("the recap", &text, |key| spoken(key) || key == "decision.next");
        for which in Message::ALL {
            let text = all_of(&message(english(), &keeper, &given, *which));
            only(which.word(), &text, |key| {
                letter(key) || refused(key) || key == "meeting.language" || matches("member.{id}.job", key)
            });
        }
        let text = all_of(&vision(english(), &keeper, &given));
        only("the letter", &text, |key| is_one_of(&VISION, key) || ["child.name"].contains(&key) || matches("member.{id}.name", key));
        let text = all_of(&school(english(), &keeper, &given));
        only("the sheet", &text, |key| {
            spoken(key) || is_one_of(&ON_THE_SHEET, key) || vision_shared && is_one_of(&VISION[..2], key)
        });
        let days = events(english(), &keeper, &given);
        let lines: String = days.iter().map(|event| event.line.clone()).collect();
        only("the calendar", &[ics(&days, 0), lines].concat(), |_| false);
        let text = all_of(&whole(english(), &keeper, &given, false));
        only("the binder", &text, |key| {
            let is_private = is_one_of(&PRIVATE, key)
                || is_one_of(&VISION, key) && !vision_shared
                || share_of(key).is_some() && !is_shared_note(key, &keeper);
            !is_private
        });
    }

    #[test]
    fn what_is_ok_to_share_is_shared_and_the_whole_binder_holds_every_note(seed in any::<u64>()) {
        let (keeper, given) = (filled_in(seed), given_with_extras());
        let said = found(&all_of(&recap(english(), &keeper, &given)));
        let sheet = found(&all_of(&school(english(), &keeper, &given)));
        let all = found(&all_of(&whole(english(), &keeper, &given, true)));
        let is_there = |key: &String| {
            let gone = iep_checklist::model::key::gone_of(key);
            keeper.value(key) == json!(marked(key)) && gone.is_none_or(|gone| !flag(&keeper, &gone))
        };
        let keys = ["part.", "memo.", "notes.", "parked.", "step."].iter().flat_map(|prefix| keeper.keys(prefix));
        let all_notes = ["part.{part}.note", "memo.{id}.text", "parked.{id}.text", "notes.free", "notes.hope", "notes.letter", "step.{step}.note"];
        for key in keys.filter(|key| is_there(key) && is_one_of(&all_notes, key)) {
            prop_assert!(all.contains(&key), "the binder lacks {key}");
            let shared = is_shared_note(&key, &keeper);
            prop_assert_eq!([said.contains(&key), sheet.contains(&key) && key != "notes.hope"], [shared; 2], "{}", key);
        }
    }
}
