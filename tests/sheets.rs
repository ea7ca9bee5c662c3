//! What is printed, line by line: the sheet for the school, and the parent's own binder.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails so")]

#[path = "fake/binder.rs"]
mod binder;

use binder::{Binder, english, given, rich};
use iep_checklist::paper::{Given, Line, Paper, binder as whole, recap, school};
use serde_json::json;

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
        "t Meeting: Fri, Jan 8, 2027, 10:00 AM\nParent: Ana Ruiz\nPlace: Lincoln Elementary, room 4",
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
        "f These are my notes of what I heard. This is not my signature or my consent.",
        "f General information. Not legal advice. Rules differ by state. Words checked Nov 24, 2026.",
    ];
    assert_eq!(found[found.len() - end.len()..], end);
    // What ended how is said as in the recap.
    let said = recap(english(), &all.keeper, &given()).text();
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
    let last = format!("f {}", english().paper.recap.last);
    let general = format!("f {} {}", english().fixed.general, english().checklist.words_checked);
    assert_eq!(lines(&none), ["# Notes", "___ 3", &last, &general]);
}

#[test]
fn the_binder_is_the_parent_s_own_and_has_the_private_notes_only_when_asked() {
    let mut all = rich();
    all.set(&[("host-item.bus.checked", json!(true)), ("host-item.bus.note", json!("PRIVATE: the bus"))]);
    all.set(&[("step.team.note", json!("PRIVATE: no notice yet")), ("decision.recap", json!("PRIVATE: my own words"))]);
    all.set(&[
        ("step.team.done", json!(true)),
        ("step.team.date", json!("2026-12-01")),
        ("step.draft.done", json!(true)),
    ]);
    all.set(&[("step.evaluation.date", json!("2026-12-09"))]);
    all.set(&[("message.who-comes.sent", json!("2027-01-02")), ("message.who-comes.to", json!("Mr.\nOsei"))]);
    all.set(&[("entry.1a.final-copy", json!("different")), ("promise.1a.kept", json!(true))]);
    all.set(&[("entry.2b.progress", json!("partly")), ("entry.3c.progress", json!("met"))]);
    all.set(&[("entry.1a.start", json!("no")), ("entry.1a.started", json!("2027-02-01"))]);
    all.add("report", "1a", &[("date", json!("2027-03-05"))]);
    let given = Given { extras: vec![("bus".to_owned(), "Our bus rule".to_owned())], ..given() };
    let [shared, private] = [false, true].map(|with| whole(english(), &all.keeper, &given, with));
    assert_eq!(shared.title, "All of my notes for Maya: mine, not for school");
    assert!(!shared.text().contains("PRIVATE") && !shared.text().contains("short with me"), "{}", shared.text());
    assert!(!shared.text().contains("Loves drawing"));
    let lines = lines(&private);
    for line in [
        "t Yearly meeting\nMeeting: Fri, Jan 8, 2027, 10:00 AM\nPlace: Lincoln Elementary, room 4\nInterpreter: Spanish",
        "- Goals: Checked",
        "- Placement: Not checked, Missing",
        "- State and district tests: Checked",
        "- Speech. Other kids do not understand her",
        "- Services: Who will teach this, and what training do they have?",
        "- Asked: Services: What happens if a session is missed?",
        "t I agree to some of it. I will tell you on your form. I decided this on Jan 9, 2027.",
        "- Ms. Shah, Speech therapist, Specialist, 555-0142, Left early. Note: She was short with me.",
        "t Services: PRIVATE: I was angry.",
        "t Jan\u{a0}8, 10:12 AM: PRIVATE: nobody looked at me.",
        "t PRIVATE: call the advocate.",
        "- PRIVATE: the lunch room (done)",
        "t The team is set: PRIVATE: no notice yet",
        "- The team is set: Done Dec 1, 2026",
        "- The school writes a draft: Done",
        "- You go over the test results: Dec 9, 2026",
        "- Say who you will bring: Sent Jan 2, 2027 to Mr. Osei",
        "- Mar 5, 2027",
        "- Speech therapy: Partly",
        "- Reading: Met",
        "- Occupational therapy, 30 minutes, once a week, in a group, starts Jan 25, 2027: Different",
        "- Occupational therapy: No, Feb 1, 2027",
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
