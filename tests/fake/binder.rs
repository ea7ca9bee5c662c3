//! A parent's binder, filled by what a parent does.
#![allow(dead_code, reason = "each test target uses its own part of it")]

use iep_checklist::content::{Lang, Words, words};
use iep_checklist::keeper::Keeper;
use iep_checklist::model::{Action, Day, Outcome, Part};
use iep_checklist::paper::Given;
use serde_json::{Value, json};

/// A page with one child and one meeting.
pub struct Binder {
    pub keeper: Keeper,
    ms: u64,
}

impl Binder {
    pub fn new() -> Binder {
        Binder { keeper: Keeper::new("iep-checklist", "a"), ms: 0 }
    }

    pub fn act(&mut self, action: Action) {
        self.ms += 1;
        let ms = self.ms;
        let mut count = 0;
        let mut fresh = || {
            count += 1;
            format!("r{ms}x{count}")
        };
        self.keeper.put(&action.puts(), ms, &mut fresh);
    }

    /// Answers, one after another.
    pub fn set(&mut self, all: &[(&str, Value)]) {
        for (key, value) in all {
            self.act(Action::Answer((*key).to_owned(), value.clone()));
        }
    }

    /// Adds an item to a list.
    pub fn add(&mut self, list: &'static str, id: &str, fields: &[(&str, Value)]) {
        let fields = fields.iter().map(|(field, value)| ((*field).to_owned(), value.clone())).collect();
        self.act(Action::Add { list, id: id.to_owned(), fields });
    }

    /// How parts ended.
    pub fn end(&mut self, all: &[(Part, Outcome)]) {
        for (part, outcome) in all {
            self.act(Action::Conclude(*part, Some(*outcome)));
        }
    }
}

pub fn english() -> &'static Words {
    words(Lang::En)
}

pub fn day(text: &str) -> Day {
    Day::parse(text).unwrap_or_else(|| panic!("{text} is no day"))
}

pub fn given() -> Given {
    let local = |ms: f64| Some((Day { year: 2027, month: 1, day: 8 }, 10, (ms / 60_000.0) as u32 % 60));
    Given { meeting_id: "c1-m1".to_owned(), local, ..Given::default() }
}

/// A meeting about Maya, prepared, held, written down and decided.
pub fn rich() -> Binder {
    let mut all = Binder::new();
    all.set(&[
        ("child.name", json!("Maya")),
        ("meeting.kind", json!("yearly")),
        ("meeting.date", json!("2027-01-08")),
        ("meeting.time", json!("10:00")),
        ("meeting.place", json!("Lincoln Elementary,\nroom 4")),
        ("meeting.interpreter", json!(true)),
        ("meeting.language", json!("Spanish")),
        ("ask.services.who-teaches.star", json!(true)),
        ("ask.services.who-teaches.rank", json!(-1)),
        ("ask.services.missed-session.star", json!(true)),
        ("ask.services.missed-session.asked", json!(true)),
        ("ask.placement.own1.text", json!("Can we visit\nin May?")),
        ("part.goals.checked", json!(true)),
        ("part.placement.draft", json!("missing")),
        ("notes.hope", json!("To order her own food.\nAnd be understood.")),
    ]);
    all.add("point", "1a", &[("text", json!("More speech time")), ("rank", json!(1))]);
    all.add("strength", "1a", &[("text", json!("Kind to little kids"))]);
    all.add("strength", "2b", &[("text", json!("Loves drawing"))]);
    all.add("worry", "1a", &[("text", json!("Speech.\nOther kids do not understand her\n"))]);
    people(&mut all);
    entries(&mut all);
    meeting(&mut all);
    all
}

fn people(all: &mut Binder) {
    let yes = || json!(true);
    all.add("member", "1a", &[("name", json!("Ana Ruiz")), ("role.parent", yes())]);
    let osei = [("name", json!("Mr. Osei")), ("job", json!("Principal")), ("role.district-representative", yes())];
    all.add("member", "2b", &osei);
    let shah = [
        ("name", json!("Ms. Shah")),
        ("job", json!("Speech therapist")),
        ("role.specialist", yes()),
        ("phone", json!("555-0142")),
        ("note", json!("She was short with me.")),
    ];
    all.add("member", "3c", &shah);
    let rosa = [("name", json!("Rosa Ruiz")), ("job", json!("aunt")), ("role.guest", yes())];
    all.add("member", "4d", &rosa);
    all.act(Action::Attend(vec!["3c".to_owned()], Some(iep_checklist::model::Attendance::LeftEarly)));
}

fn entries(all: &mut Binder) {
    let therapy = [
        ("part", json!("services")),
        ("name", json!("Occupational therapy")),
        ("draft.minutes", json!("30")),
        ("agreed.minutes", json!("30")),
        ("agreed.frequency", json!("once a week")),
        ("agreed.group", json!("group")),
        ("agreed.first-day", json!("2027-01-25")),
    ];
    all.add("entry", "1a", &therapy);
    let speech = [
        ("part", json!("services")),
        ("name", json!("Speech therapy")),
        ("last-year.minutes", json!("30")),
        ("last-year.frequency", json!("2 times a week")),
        ("last-year.group", json!("alone")),
        ("request.minutes", json!("45 to 60 min")),
    ];
    all.add("entry", "2b", &speech);
    let goal = [
        ("part", json!("goals")),
        ("name", json!("Reading")),
        ("agreed.text", json!("Reads 90 words a minute\nby May")),
    ];
    all.add("entry", "3c", &goal);
    let ride = [
        ("part", json!("transportation")),
        ("agreed.text", json!("A small bus")),
        ("agreed.location", json!("Home to school")),
    ];
    all.add("entry", "4d", &ride);
}

fn meeting(all: &mut Binder) {
    all.end(&[
        (Part::Goals, Outcome::Agree),
        (Part::Accommodations, Outcome::Agree),
        (Part::Services, Outcome::Refused),
        (Part::Assessments, Outcome::Refused),
        (Part::Nonparticipation, Outcome::Disagree),
        (Part::Esy, Outcome::Later),
        (Part::Progress, Outcome::Untouched),
    ]);
    all.set(&[
        ("part.services.refused.what", json!("Speech therapy alone, 2 times a week")),
        ("part.services.refused.reason", json!("We do not have staff for that")),
        ("part.nonparticipation.consent-reason", json!("No reason was given.")),
        ("part.goals.note", json!("The new goal is a good one.\n\nThank you for the numbers.")),
        ("part.goals.share", json!(true)),
        ("part.services.note", json!("PRIVATE: I was angry.")),
        ("notes.free", json!("PRIVATE: call the advocate.")),
        ("decision.choice", json!("agree-some")),
        ("decision.date", json!("2027-01-09")),
        ("decision.answer-by", json!("2027-01-15")),
        ("decision.next", json!("Mr. Osei sends the final copy.")),
    ]);
    let plan = [
        ("part", json!("services")),
        ("what", json!("a plan for\nmissed sessions")),
        ("who", json!("Ms. Shah")),
        ("by", json!("2027-01-15")),
    ];
    all.add("promise", "1a", &plan);
    all.add(
        "promise",
        "2b",
        &[("what", json!("the doctor’s letter")), ("who", json!("Me")), ("by", json!("2027-02-30"))],
    );
    all.add("promise", "3c", &[("what", json!("look for another room"))]);
    let memo = |text: &str, share: bool| [("text", json!(text)), ("share", json!(share)), ("at", json!(720_000))];
    all.add("memo", "1a", &memo("They will look for a device.", true));
    all.add("memo", "2b", &memo("PRIVATE: nobody looked at me.", false));
    all.add("parked", "1a", &[("text", json!("PRIVATE: the lunch room")), ("done", json!(true))]);
}
