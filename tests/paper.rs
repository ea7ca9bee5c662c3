//! What is sent and printed, word for word: the recap, messages, concerns and vision, and the sheet for the school.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails so")]

#[path = "fake/binder.rs"]
mod binder;

use binder::{Binder, english, given, rich};
use iep_checklist::model::{Choice, FinalCopy, Message, Outcome, Part};
use iep_checklist::paper::{Given, Line, Paper, binder as whole, message, recap, school, vision};
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
         - Speech therapy alone, 2 times a week. They said: We do not have staff for that.\n\
         - State and district tests",
        "I do not agree with\n\
         - Services\n\
         - Time out of the regular class. My reason: No reason was given.\n\
         - State and district tests",
        "You promised\n- Ms. Shah: a plan for missed sessions, by Jan 15, 2027\n- look for another room",
        "I will\n- the doctor’s letter",
        "Still open\n- Summer and extra time services (ESY)\n- Progress reports: we did not talk about it",
        "I agree to some of it. I decided this on Jan 9, 2027. I will answer by Jan 15, 2027.",
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
            Choice::Home => "I take the IEP home to read.",
            Choice::Agree => "I agree to all of it.",
            Choice::AgreeSome => "I agree to some of it.",
            Choice::Disagree => "I do not agree with the plan.",
            Choice::MeetAgain => "We will meet again.",
            Choice::Attended => "I signed only to show I was there.",
        };
        assert!(recap_of(&all).contains(&format!("\n\n{said}\n\n")), "{choice:?}: {}", recap_of(&all));
    }
}

#[test]
fn what_the_parent_does_not_agree_with_follows_the_decision_by_part() {
    let mut all = Binder::new();
    all.end(&[(Part::Goals, Outcome::Disagree), (Part::Services, Outcome::Refused), (Part::Placement, Outcome::Agree)]);
    let disagrees = |all: &Binder| {
        let text = recap_of(all);
        let list =
            text.split_once("I do not agree with\n").map(|(_, rest)| rest.split_once("\n\n").unwrap().0.to_owned());
        list.unwrap_or_default()
    };
    assert_eq!(disagrees(&all), "- Goals");
    // What was said by part counts where the parent agrees to some of it.
    let by_part = [
        ("part.goals.consent", json!("yes")),
        ("part.placement.consent", json!("no")),
        ("part.placement.consent-reason", json!("Too far\nfrom home")),
    ];
    all.set(&by_part);
    assert_eq!(disagrees(&all), "- Goals");
    all.set(&[("decision.choice", json!("agree-some"))]);
    assert_eq!(disagrees(&all), "- Services\n- Placement. My reason: Too far from home.");
}

#[test]
fn the_name_that_a_state_gives_the_team_stands_in_letters() {
    let all = rich();
    let state = Given { team_name: Some("ARD  committee".to_owned()), ..given() };
    let text = recap(english(), &all.keeper, &state).text();
    assert!(text.contains("Thank you for the ARD committee meeting about Maya on Jan 8, 2027."), "{text}");
    let text = message(english(), &all.keeper, &state, Message::AnotherTime).text();
    assert!(text.contains("I am writing about the ARD committee meeting for Maya on Friday"), "{text}");
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
fn each_message_asks_for_one_thing() {
    let all = rich();
    let about = "I am writing about the meeting for Maya on Friday, Jan 8, 2027, 10:00 AM.";
    let no = "You said no to\n\
              - Speech therapy alone, 2 times a week. They said: We do not have staff for that.\n\
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
        (Message::WhoComes, "Who comes with me", "I will bring Rosa Ruiz (aunt) to the IEP meeting."),
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
    assert_eq!(body(Message::WhoComes), "I will write again when I know who comes with me.");
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
    mark(&mut all, "part.accommodations.final-copy", FinalCopy::Same);
    let body = |all: &Binder| {
        let text = message_of(all, Message::FinalCopy);
        text.split_once("10:00 AM.\n\n").unwrap().1.strip_suffix("\n\nThank you.\n\nAna Ruiz").unwrap().to_owned()
    };
    assert_eq!(body(&all), "I read the final copy of the IEP. It says what I heard us agree on.");
    mark(&mut all, "entry.1a.final-copy", FinalCopy::Different);
    mark(&mut all, "promise.1a.final-copy", FinalCopy::Missing);
    mark(&mut all, "part.esy.final-copy", FinalCopy::Missing);
    mark(&mut all, "entry.2b.final-copy", FinalCopy::Ask);
    let expected = "I read the final copy of the IEP. Some of it is not as I heard it.\n\n\
        Not in it\n\
        - Summer and extra time services (ESY)\n\
        - Ms. Shah: a plan for missed sessions, by Jan 15, 2027\n\n\
        In it, but not the same\n\
        - Occupational therapy, 30 minutes, once a week, in a group, starts Jan 25, 2027\n\n\
        I am not sure about\n\
        - Speech therapy\n\n\
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
    assert_eq!((made.title.as_str(), made.text()), ("My worries and hopes for Maya", expected.join("\n\n")));
    let none = vision(english(), &Binder::new().keeper, &given());
    let expected = [
        "Hello,",
        "I am writing about the meeting for my child.",
        "I will send you my worries and my hopes before we meet.",
        "Thank you.",
    ];
    assert_eq!((none.title.as_str(), none.text()), ("My worries and hopes for my child", expected.join("\n\n")));
}

/// A paper line by line, each with a letter for what it is.
fn lines(paper: &Paper) -> Vec<String> {
    let line = |line: &Line| match line {
        Line::Head(words) => format!("# {words}"),
        Line::Text(words) => format!("t {words}"),
        Line::Point(words) => format!("- {words}"),
        Line::Numbered(n, words) => format!("{n} {words}"),
        Line::Tick(words) => format!("[] {words}"),
        Line::Table(rows) => rows.iter().map(|row| row.join("|")).collect::<Vec<_>>().join("\n"),
        Line::Ruled(count) => format!("___ {count}"),
        Line::Foot(words) => format!("f {words}"),
    };
    paper.lines.iter().map(line).collect()
}

#[test]
fn the_sheet_for_the_school_has_what_is_to_be_said_at_the_table() {
    let mut all = rich();
    all.set(&[("notes.letter-share", json!(true))]);
    let sheet = school(english(), &all.keeper, &given());
    assert_eq!(sheet.title, "Notes for Maya’s IEP meeting");
    let expected = [
        "t Meeting: Friday, Jan 8, 2027, 10:00 AM\nParent: Ana Ruiz\nPlace: Lincoln Elementary, room 4",
        "# My top 3 points",
        "1 Who will teach this, and what training do they have?",
        "2 What happens if a session is missed?",
        "3 More speech time",
        "# What Maya is good at, and my hope",
        "- Kind to little kids",
        "- Loves drawing",
        "- To order her own food. And be understood.",
        "# Goals",
        "Goal|Last year|In the draft|I ask for|Agreed\nReading||||Reads 90 words a minute by May",
        "# Services",
        "Service|Last year|In the draft|I ask for|Agreed\n\
         Occupational therapy||30\u{a0}min||30\u{a0}min, once a week, in a group, starts Jan 25, 2027\n\
         Speech therapy|30\u{a0}min, 2 times a week, alone||45 to 60 min|",
        "# Rides to and from school",
        "Ride|Last year|In the draft|I ask for|Agreed\nRide||||A small bus, Home to school",
        "# Questions I will ask",
        "[] Services: Who will teach this, and what training do they have?",
        "[] Placement: Can we visit in May?",
        "# I heard us agree on",
    ];
    let found = lines(&sheet);
    assert_eq!(found[..expected.len()], expected);
    let end = [
        "# Who is on the team",
        "- Ana Ruiz",
        "- Mr. Osei, Principal",
        "- Ms. Shah, Speech therapist",
        "- Rosa Ruiz, aunt",
        "# Notes",
        "t Goals: The new goal is a good one.\n\nThank you for the numbers.",
        "t They will look for a device.",
        "___ 3",
        "f General information. Not legal advice. Rules differ by state. Words checked Nov 24, 2026.",
    ];
    assert_eq!(found[found.len() - end.len()..], end);
    // What ended how is said as in the recap.
    let said = recap_of(&all);
    let outcomes = &found[expected.len()..found.len() - end.len()];
    for line in outcomes {
        assert!(said.contains(line.trim_start_matches("# ")), "{line}");
    }
}

#[test]
fn the_sheet_for_the_school_never_says_what_was_checked_and_is_plain_with_nothing_on_it() {
    let sheet = school(english(), &rich().keeper, &given());
    let foot = sheet.lines.len() - 1;
    for line in &lines(&sheet)[..foot] {
        assert!(
            !line.to_lowercase().contains("checked") && !line.contains("555") && !line.contains("Missing"),
            "{line}"
        );
    }
    assert!(!sheet.text().contains("Loves drawing"), "the letter is not OK to share");
    let none = school(english(), &Binder::new().keeper, &given());
    assert_eq!(none.title, "Notes for the IEP meeting");
    let general = format!("f {} {}", english().fixed.general, english().checklist.words_checked);
    assert_eq!(lines(&none), ["# Notes", "___ 3", &general]);
}

#[test]
fn the_binder_is_the_parent_s_own_and_has_the_private_notes_only_when_asked() {
    let mut all = rich();
    all.set(&[("host-item.bus.checked", json!(true)), ("host-item.bus.note", json!("PRIVATE: the bus"))]);
    all.set(&[("step.team.note", json!("PRIVATE: no notice yet")), ("decision.recap", json!("PRIVATE: my own words"))]);
    let given = Given { extras: vec![("bus".to_owned(), "Our bus rule".to_owned())], ..given() };
    let [shared, private] = [false, true].map(|with| whole(english(), &all.keeper, &given, with));
    assert_eq!(shared.title, "All of my notes for Maya: mine, not for school");
    assert!(!shared.text().contains("PRIVATE") && !shared.text().contains("short with me"), "{}", shared.text());
    assert!(!shared.text().contains("Loves drawing"));
    let lines = lines(&private);
    for line in [
        "t Yearly meeting\nMeeting: Friday, Jan 8, 2027, 10:00 AM\nPlace: Lincoln Elementary, room 4\nInterpreter: Spanish",
        "- Goals: Checked",
        "- Placement: Not checked, Missing",
        "- State and district tests: Checked",
        "- Speech. Other kids do not understand her",
        "- Services: Who will teach this, and what training do they have?",
        "- Asked: Services: What happens if a session is missed?",
        "t I agree to some of it. I decided this on Jan 9, 2027. I will answer by Jan 15, 2027.",
        "- Ms. Shah, Speech therapist, Specialist, 555-0142, Left early. Note: She was short with me.",
        "t Services: PRIVATE: I was angry.",
        "t Jan\u{a0}8, 10:12\u{a0}a.m.: PRIVATE: nobody looked at me.",
        "t PRIVATE: call the advocate.",
        "- PRIVATE: the lunch room (done)",
        "t PRIVATE: no notice yet",
        "t PRIVATE: my own words",
        "- Our bus rule: Checked. Note: PRIVATE: the bus",
    ] {
        assert!(lines.iter().any(|one| one == line), "{line}\n\n{}", lines.join("\n"));
    }
    assert!(!lines.iter().any(|line| line.starts_with("- Staff")), "a part that was not touched is no line");
}

#[test]
fn a_table_is_told_row_by_row_and_room_to_write_is_not_part_of_a_text() {
    let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
    let rows = vec![row(["Service", "Draft", "Agreed"]), row(["Speech", "", "30 min"]), row(["Reading", "a", "b"])];
    let text = |words: &str| words.to_owned();
    let lines = vec![
        Line::Head(text("H")),
        Line::Table(rows),
        Line::Ruled(3),
        Line::Text(text("t")),
        Line::Tick(text("k")),
        Line::Numbered(1, text("n")),
        Line::Head(text("I")),
        Line::Foot(text("f")),
        Line::Table(Vec::new()),
    ];
    let expected = "H\n- Speech\n  Agreed: 30 min\n- Reading\n  Draft: a\n  Agreed: b\n\nt\n\n- k\n1. n\n\nI\n\nf\n\n";
    assert_eq!(Paper { title: text("T"), lines }.text(), expected);
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
        assert!(said.contains(&format!(" They said: {one_line}")), "{said}");
        assert!(said.contains(&format!("My notes\nGoals: {}\n", text.trim())), "{said}");
        for paper in [school(english(), &all.keeper, &given()), whole(english(), &all.keeper, &given(), true)] {
            assert!(paper.title.contains(&one_line) && paper.text().contains(text.trim()), "{}", paper.text());
        }
    }
}
