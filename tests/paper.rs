//! What is sent, word for word: the recap, messages, concerns and vision.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails so")]

#[path = "fake/binder.rs"]
mod binder;

use binder::{Binder, english, given, rich};
use iep_checklist::model::{Choice, FinalCopy, Meeting, Message, Outcome, Part};
use iep_checklist::paper::{Given, binder as whole, message, recap, school, vision};
use serde_json::{Value, json};

fn recap_of(all: &Binder) -> String {
    recap(english(), &all.keeper, &given()).text()
}

fn message_of(all: &Binder, which: Message) -> String {
    message(english(), &all.keeper, &given(), which).text()
}

const LAST: &str = "These are my notes of what I heard. This is not my signature or my consent.";

#[test]
fn the_recap_says_what_was_marked_and_nothing_else() {
    let expected = [
        "Hello Mr. Osei,",
        "Thank you for the meeting about Maya on Jan 8, 2027. Please tell me if I missed something.",
        "I heard us agree on\n\
         - Goals\n\
         - Reading: Reads 90 words a minute by May\n\
         - Occupational therapy, 30 minutes, once a week, in a group, starts Jan 25, 2027\n\
         - Accommodations\n\
         - Ride: A small bus, Home to school",
        "The school said no to\n\
         - Speech therapy alone, 2 times a week. The reason I heard: We do not have staff for that.\n\
         - State and district tests",
        "I do not agree with\n- Time out of the regular class. My reason: No reason was given.",
        "You promised\n- Ms. Shah: a plan for missed sessions, by Jan 15, 2027\n- look for another room",
        "I will\n- the doctor’s letter",
        "Still open\n- Summer and extra time services (ESY)\n- Progress reports: we did not talk about it",
        "I agree to some of it. I will tell you on your form. I decided this on Jan 9, 2027.",
        "What happens next\nMr. Osei sends the final copy.",
        "Please send me prior written notice of what you said no to, and why (34 CFR 300.503).",
        "My notes\nGoals: The new goal is a good one.\n\nThank you for the numbers.",
        "They will look for a device.",
        "Ana Ruiz",
        LAST,
    ];
    assert_eq!(recap_of(&rich()), expected.join("\n\n"));
}

#[test]
fn a_recap_of_a_meeting_of_which_nothing_is_marked_is_a_kind_line() {
    let mut all = Binder::new();
    let thanks = "Thank you for the meeting about my child.";
    let soon = "I will send you my notes of what I heard soon.";
    assert_eq!(recap_of(&all), ["Hello,", thanks, soon, LAST].join("\n\n"));
    // Gone over is not agreed, and a state in the draft is nothing that was said.
    all.set(&[
        ("part.goals.checked", json!(true)),
        ("part.esy.draft", json!("missing")),
        ("meeting.date", json!("soon")),
    ]);
    assert_eq!(recap_of(&all), ["Hello,", thanks, soon, LAST].join("\n\n"));
}

#[test]
fn the_recap_says_each_decision_in_a_sentence() {
    for choice in Choice::ALL {
        let mut all = Binder::new();
        all.end(&[(Part::Goals, Outcome::Agree)]);
        all.set(&[("decision.choice", json!(choice.word()))]);
        let said = match choice {
            Choice::Undecided => "I have not decided yet.",
            Choice::Home => "I took the IEP home to read.",
            Choice::Agree => "I agree to all of it. I will tell you on your form.",
            Choice::AgreeSome => "I agree to some of it. I will tell you on your form.",
            Choice::Disagree => "I do not agree with the plan.",
            Choice::MeetAgain => "We will meet again.",
            Choice::Attended => "I signed only to show I was there.",
        };
        assert!(recap_of(&all).contains(&format!("\n\n{said}\n\n")), "{choice:?}: {}", recap_of(&all));
    }
}

#[test]
fn the_day_of_a_decision_is_told_where_it_is_for_good() {
    for choice in Choice::ALL {
        let mut all = Binder::new();
        let days = [("decision.date", json!("2027-01-09")), ("decision.answer-by", json!("2027-01-15"))];
        all.set(&[&[("decision.choice", json!(choice.word()))], &days[..]].concat());
        let for_good = matches!(choice, Choice::Agree | Choice::AgreeSome | Choice::Disagree);
        let text = recap_of(&all);
        assert_eq!(text.contains(" I decided this on Jan 9, 2027."), for_good, "{text}");
        // Who has decided has answered.
        assert_eq!(text.contains(" I plan to answer by Jan 15, 2027."), !for_good, "{text}");
    }
}

#[test]
fn what_the_parent_agrees_with_and_what_not_follows_the_decision_by_part() {
    let mut all = Binder::new();
    all.end(&[(Part::Goals, Outcome::Disagree), (Part::Services, Outcome::Refused), (Part::Placement, Outcome::Agree)]);
    let under = |all: &Binder, head: &str| {
        let text = recap_of(all);
        let list = text.split_once(&format!("{head}\n")).map(|(_, rest)| rest.split_once("\n\n").unwrap().0.to_owned());
        list.unwrap_or_default()
    };
    let (agree, disagree) = ("I heard us agree on", "I do not agree with");
    assert_eq!([under(&all, agree), under(&all, disagree)], ["- Placement", "- Goals"]);
    // What was said by part counts where the parent agrees to some of it, and no part stands on both sides.
    let by_part = [
        ("part.goals.consent", json!("yes")),
        ("part.placement.consent", json!("no")),
        ("part.placement.consent-reason", json!("Too far\nfrom home")),
    ];
    all.set(&by_part);
    assert_eq!([under(&all, agree), under(&all, disagree)], ["- Placement", "- Goals"]);
    all.set(&[("decision.choice", json!("agree-some"))]);
    // That the school said no is no word of the parent's, until the parent says no too.
    let some = ["- Goals", "- Placement. My reason: Too far from home."];
    assert_eq!([under(&all, agree), under(&all, disagree)], some);
    all.set(&[("part.services.consent", json!("no"))]);
    let some = ["- Goals", "- Services\n- Placement. My reason: Too far from home."];
    assert_eq!([under(&all, agree), under(&all, disagree)], some);
    // Nothing of a part that the parent says no to was agreed on.
    all.add("entry", "1a", &[("part", json!("services")), ("name", json!("Speech")), ("agreed.minutes", json!("30"))]);
    assert_eq!([under(&all, agree), under(&all, disagree)], some);
    all.set(&[("part.services.consent", Value::Null)]);
    assert_eq!(under(&all, agree), "- Goals\n- Speech, 30 minutes");
    // Who agrees to all of it disagrees with nothing.
    all.set(&[("decision.choice", json!("agree"))]);
    assert_eq!(under(&all, disagree), "");
}

#[test]
fn the_name_that_a_state_gives_the_team_stands_in_letters() {
    let all = rich();
    let state = Given { team_name: Some("ARD  committee".to_owned()), ..given() };
    let text = recap(english(), &all.keeper, &state).text();
    assert!(text.contains("Thank you for the ARD committee meeting about Maya on Jan 8, 2027."), "{text}");
    let text = message(english(), &all.keeper, &state, Message::AnotherTime).text();
    assert!(text.contains("I am writing about the ARD committee meeting for Maya on Fri,"), "{text}");
}

#[test]
fn what_the_parent_promised_is_told_apart_by_me_and_by_the_parent_s_name() {
    let mut all = Binder::new();
    all.add("member", "1a", &[("name", json!(" Ana  Ruiz")), ("role.parent", json!(true))]);
    for (id, who) in [("1a", "me"), ("2b", "Ana Ruiz"), ("3c", "Ana"), ("4d", " "), ("5e", "")] {
        all.add("promise", id, &[("what", json!(id)), ("who", json!(who))]);
    }
    all.set(&[("promise.5e.mine", json!(true))]);
    let text = recap_of(&all);
    assert!(text.contains("You promised\n- Ana: 3c\n- 4d\n\nI will\n- 1a\n- 2b\n- 5e\n\n"), "{text}");
}

#[test]
fn what_the_family_and_its_guests_promised_is_not_asked_of_the_school() {
    let mut all = Binder::new();
    let yes = || json!(true);
    all.add("member", "1a", &[("name", json!("Ana Ruiz")), ("role.parent", yes())]);
    all.add("member", "2b", &[("name", json!("Luis Ruiz")), ("role.parent", yes())]);
    all.add("member", "3c", &[("name", json!("Rosa\nRuiz")), ("role.guest", yes())]);
    all.add("member", "4d", &[("name", json!("Maya")), ("role.child", yes())]);
    all.add("member", "5e", &[("name", json!("Mr. Osei")), ("role.guest", yes()), ("role.specialist", yes())]);
    all.add("member", "6f", &[("name", json!("Ms. Shah"))]);
    all.add("member", "7g", &[("job", json!("Advocate")), ("role.guest", yes())]);
    let who = ["Ana Ruiz", "Luis Ruiz", "Rosa Ruiz", "Maya", "Mr. Osei", "Ms. Shah", "Advocate", "Ms. Lee"];
    for (id, who) in ["1a", "2b", "3c", "4d", "5e", "6f", "7g", "8h"].into_iter().zip(who) {
        all.add("promise", id, &[("what", json!(id)), ("who", json!(who))]);
    }
    let text = recap_of(&all);
    let expected = "You promised\n- Mr. Osei: 5e\n- Ms. Shah: 6f\n- Ms. Lee: 8h\n\n\
        Others will\n- Luis Ruiz: 2b\n- Rosa Ruiz: 3c\n- Maya: 4d\n- Advocate: 7g\n\n\
        I will\n- 1a\n\n";
    assert!(text.contains(expected), "{text}");
}

#[test]
fn what_was_promised_at_an_earlier_meeting_is_told_apart_whoever_promised_it() {
    let mut all = Binder::new();
    all.add("member", "1a", &[("name", json!("Rosa Ruiz")), ("role.guest", json!(true))]);
    for (id, who) in [("1a", "Ms. Shah"), ("2b", "Rosa Ruiz"), ("3c", ""), ("4d", "Ms. Shah")] {
        all.add("promise", id, &[("what", json!(id)), ("who", json!(who)), ("before", json!(id != "4d"))]);
    }
    all.set(&[("promise.3c.mine", json!(true)), ("promise.1a.by", json!("2027-01-15"))]);
    let text = recap_of(&all);
    let expected = "You promised\n- Ms. Shah: 4d\n\n\
        Promised at an earlier meeting\n- Ms. Shah: 1a, by Jan 15, 2027\n- Rosa Ruiz: 2b\n- Me: 3c\n\n";
    assert!(text.contains(expected) && !text.contains("Others will") && !text.contains("I will\n"), "{text}");
}

#[test]
fn each_message_asks_for_one_thing() {
    let all = rich();
    let about = "I am writing about the meeting for Maya on Fri, Jan 8, 2027, 10:00 AM.";
    let no = "You said no to\n\
              - Speech therapy alone, 2 times a week. The reason I heard: We do not have staff for that.\n\
              - State and district tests\n\n\
              Please send me prior written notice of what you said no to, and why (34 CFR 300.503).";
    for (which, title, body) in [
        (
            Message::DocumentsAhead,
            "Papers before the meeting",
            "Please send me the draft and the test reports ahead of time. I want to read them before we meet.",
        ),
        (
            Message::AnotherTime,
            "Another time for the meeting",
            "The time you set does not work for me. Can we find a day and a time that works for all of us?",
        ),
        (
            Message::Interpreter,
            "An interpreter for the meeting",
            "I need an interpreter at the meeting. My language is Spanish. Please write back that one will be there.",
        ),
        (Message::WhoComes, "Who is coming with me", "I will bring Rosa Ruiz (aunt) to the IEP meeting."),
        (Message::PriorWrittenNotice, "Please send me prior written notice", no),
        (Message::FinalCopy, "The final copy", "Please send me the final copy of the IEP. When can I have it?"),
    ] {
        let made = message(english(), &all.keeper, &given(), which);
        assert_eq!(made.title, title);
        assert_eq!(made.text(), ["Hello Mr. Osei,", about, body, "Thank you.", "Ana Ruiz"].join("\n\n"));
    }
}

#[test]
fn messages_stand_where_nothing_is_known() {
    let all = Binder::new();
    for which in Message::ALL {
        let text = message_of(&all, *which);
        assert!(text.starts_with("Hello,\n\nI am writing about the meeting for my child.\n\n"), "{text}");
        assert!(text.ends_with("\n\nThank you."), "{text}");
        assert_eq!(text.split("\n\n").count(), 4, "{text}");
    }
    let body = |which| message_of(&all, which).split("\n\n").nth(2).unwrap().to_owned();
    assert_eq!(body(Message::WhoComes), "I will write again when I know who is coming with me.");
    assert!(!body(Message::Interpreter).contains("language"));
}

#[test]
fn who_comes_along_is_told_by_name_or_job_and_never_by_how_to_reach_them() {
    let mut all = Binder::new();
    let guest = |fields: &[(&'static str, Value)]| [fields, &[("role.guest", json!(true))]].concat();
    all.add("member", "1a", &guest(&[("email", json!("rosa@home.example"))]));
    all.add("member", "2b", &guest(&[("phone", json!("555-0142")), ("job", json!("Advocate"))]));
    all.add("member", "3c", &guest(&[("name", json!("Rosa\nRuiz"))]));
    let text = message_of(&all, Message::WhoComes);
    assert!(text.contains("I will bring Advocate and Rosa Ruiz to the IEP meeting."), "{text}");
}

#[test]
fn the_message_on_the_final_copy_lists_what_is_not_as_it_was_said() {
    let mut all = rich();
    let mark = |all: &mut Binder, key: &str, mark: FinalCopy| all.set(&[(key, json!(mark.word()))]);
    let body = |all: &Binder| {
        let text = message_of(all, Message::FinalCopy);
        text.split_once("10:00 AM.\n\n").unwrap().1.strip_suffix("\n\nThank you.\n\nAna Ruiz").unwrap().to_owned()
    };
    assert_eq!(body(&all), "Please send me the final copy of the IEP. When can I have it?");
    let so_far = "I am still reading the final copy of the IEP. So far it says what I heard us agree on.";
    // All of it was read once each thing that was heard was looked for.
    let heard = [Meeting(&all.keeper).agreed(), Meeting(&all.keeper).promised()].concat();
    let left: Vec<String> = heard.iter().map(|heard| heard.key("final-copy")).collect();
    assert!(left.len() > 3, "{left:?}");
    for (n, key) in left.iter().enumerate() {
        assert!(n == 0 || body(&all) == so_far, "{key} is left");
        mark(&mut all, key, FinalCopy::Same);
    }
    assert_eq!(body(&all), "I read the final copy of the IEP. It says what I heard us agree on.");
    mark(&mut all, "entry.1a.final-copy", FinalCopy::Different);
    mark(&mut all, "promise.1a.final-copy", FinalCopy::Missing);
    mark(&mut all, "part.accommodations.final-copy", FinalCopy::Missing);
    mark(&mut all, "entry.4d.final-copy", FinalCopy::Ask);
    // What was put off and what was only asked for is not looked for, whatever is marked.
    mark(&mut all, "part.esy.final-copy", FinalCopy::Missing);
    mark(&mut all, "entry.2b.final-copy", FinalCopy::Ask);
    let expected = "I read the final copy of the IEP. Some of it is not as I heard it.\n\n\
        Not in it\n\
        - Accommodations\n\
        - Ms. Shah: a plan for missed sessions, by Jan 15, 2027\n\n\
        In it, but not the same\n\
        - Occupational therapy, 30 minutes, once a week, in a group, starts Jan 25, 2027\n\n\
        I am not sure about\n\
        - Ride: A small bus, Home to school\n\n\
        Please look at this with me. Can you send me a new copy, or tell me why it is so?";
    assert_eq!(body(&all), expected);
}

#[test]
fn concerns_and_vision_are_a_letter() {
    let expected = [
        "Hello Mr. Osei,",
        "I am writing about the meeting for Maya on Jan 8, 2027.",
        "Please put this in the IEP.",
        "What Maya is good at\n- Kind to little kids\n- Loves drawing",
        "What worries me\n- Speech. Other kids do not understand her",
        "My hope for the next few years\nTo order her own food.\nAnd be understood.",
        "Thank you.",
        "Ana Ruiz",
    ];
    let made = vision(english(), &rich().keeper, &given());
    assert_eq!((made.title.as_str(), made.text()), ("My worries and hopes", expected.join("\n\n")));
    let none = vision(english(), &Binder::new().keeper, &given());
    let expected = [
        "Hello,",
        "I am writing about the meeting for my child.",
        "I will send you my worries and my hopes before we meet.",
        "Thank you.",
    ];
    assert_eq!((none.title.as_str(), none.text()), ("My worries and hopes", expected.join("\n\n")));
}

#[test]
fn whatever_a_parent_writes_is_kept_whole_and_a_thing_of_a_list_stays_on_its_line() {
    let long = "A word. ".repeat(1250);
    let texts = ["قد يكون هذا", "👩‍👧 😀", "<b>bold</b> & \"so\" on", "a\r\n\tb\u{2028}c", &"x".repeat(200), &long];
    for text in texts {
        let mut all = Binder::new();
        all.set(&[("child.name", json!(text)), ("part.goals.note", json!(text)), ("part.goals.share", json!(true))]);
        all.set(&[("part.esy.refused.what", json!(text)), ("part.esy.refused.reason", json!(text))]);
        all.end(&[(Part::Esy, Outcome::Refused)]);
        all.add("member", "1a", &[("name", json!(text)), ("role.district-representative", json!(true))]);
        all.add("promise", "1a", &[("what", json!(text)), ("who", json!(text)), ("by", json!("2027-02-30"))]);
        let one_line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let said = recap_of(&all);
        assert!(
            said.starts_with(&format!("Hello {one_line},\n\nThank you for the meeting about {one_line}.")),
            "{said}"
        );
        assert!(said.contains(&format!("\n- {one_line}: {one_line}\n")), "{said}");
        assert!(said.contains(&format!(" The reason I heard: {one_line}")), "{said}");
        assert!(said.contains(&format!("My notes\nGoals: {}\n", text.trim())), "{said}");
        for paper in [school(english(), &all.keeper, &given()), whole(english(), &all.keeper, &given(), true)] {
            assert!(paper.title.contains(&one_line) && paper.text().contains(text.trim()), "{}", paper.text());
        }
    }
}
