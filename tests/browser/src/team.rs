//! The team: people are added, marked, changed, taken off and brought back, and nothing written about them is lost.

use anyhow::{Result, ensure};
use fantoccini::key::Key;
use iep_checklist::model::{Role, Seat};
use serde_json::json;

use crate::access::on;
use crate::page::Page;
use crate::seed::seed;
use crate::visit::Visit;
use crate::words::{said, starting};

/// What a seat is called on a chip.
fn chip(seat: Seat) -> &'static str {
    said().team.chip(seat)
}

/// The name of the button that fills an empty seat.
fn add_to(seat: Seat) -> String {
    format!("{} {}", said().team.add, chip(seat))
}

/// The row of a person, whose name goes on with the role.
fn row(name: &str) -> String {
    starting(&format!("{name} "))
}

/// Someone on the team: id, name, fields that are on, and whether they are here.
pub type Person<'a> = (&'a str, &'a str, &'a [&'a str], &'a str);

/// A team with someone who is away.
pub const PEOPLE: [Person; 4] = [
    ("a", "Ana Ruiz", &["role.parent"], ""),
    ("b", "Ms. Bell", &["role.classroom-teacher"], "absent"),
    ("c", "Mr. Cole", &["role.classroom-teacher"], ""),
    ("d", "Rosa Diaz", &["role.guest"], "remote"),
];

/// A page where a team is stored already.
fn page_with(people: &[Person]) -> Page {
    Page::new().script(&stored(people))
}

/// The script that stores a team, unless something is stored.
pub fn stored(people: &[Person]) -> String {
    let (mut child, mut meeting) = (json!({}), json!({}));
    for (id, name, fields, presence) in people {
        child[format!("member.{id}.name")] = json!(name);
        child[format!("member.{id}.gone")] = json!(false);
        for one in *fields {
            child[format!("member.{id}.{one}")] = json!(true);
        }
        if !presence.is_empty() {
            meeting[format!("attendance.{id}.presence")] = json!(presence);
        }
    }
    seed(&child, &meeting)
}

impl Visit {
    /// Opens the Team tab.
    pub async fn open_team(&self) -> Result<()> {
        self.click("tab", said().team.title).await?;
        self.find("heading", said().team.needed).await.map(|_| ())
    }

    /// Types into the field that has the focus.
    async fn type_on(&self, words: &str) -> Result<()> {
        let field = self.run("return focused();", vec![]).await?;
        Ok(self.element(field)?.send_keys(words).await?)
    }

    /// Adds a person from the open sheet, where the focus is in the name.
    pub async fn add_person(&self, name: &str, seat: Seat) -> Result<()> {
        self.wait("the focus in the name", &on("textbox", said().team.person.name)).await?;
        self.type_on(name).await?;
        self.click("button", chip(seat)).await?;
        self.click("button", said().team.person.add_now).await?;
        self.wait_for_text(&(said().team.person.added)(name)).await
    }

    /// Taps the answer of a choice, by its key.
    pub async fn answer(&self, key: &str, word: &str) -> Result<()> {
        let find = "const group = [...all()].find((one) => one.dataset?.key === arguments[0]);
            const radio = [...group?.querySelectorAll('input') ?? []].find((one) => one.value === arguments[1]);
            radio?.scrollIntoView({ block: 'center', behavior: 'instant' });
            return radio;";
        let radio = self.run(find, vec![json!(key), json!(word)]).await?;
        Ok(self.element(radio)?.click().await?)
    }

    /// Waits until the answer of a choice is this; empty for none.
    pub async fn wait_answer(&self, key: &str, word: &str) -> Result<()> {
        let chosen = format!(
            "([...all()].find((one) => one.dataset?.key === {})?.querySelector('input:checked')?.value ?? '') === {}",
            json!(key),
            json!(word)
        );
        self.wait(&format!("{key} to be “{word}”"), &chosen).await
    }

    /// Opens the sheet of a person.
    pub async fn open_person(&self, name: &str) -> Result<()> {
        self.click("button", &row(name)).await?;
        self.find("dialog", said().team.person.change).await.map(|_| ())
    }

    /// Waits until the focus is on the row of a person.
    async fn wait_on_row(&self, name: &str) -> Result<()> {
        self.wait(&format!("the focus on the row of {name}"), &on("button", &row(name))).await
    }
}

pub async fn seven_people_are_added_with_few_taps(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new().script("window.taps = 0; addEventListener('pointerdown', () => taps++, true);")).await?;
    visit.open_team().await?;
    ensure!(visit.stored_keys().await?.is_empty(), "looking at the team writes nothing");
    visit.value("window.taps = 0").await?;
    visit.click("button", said().team.person.add).await?;
    visit.click("textbox", said().team.person.name).await?;
    let people = [
        ("Ana Ruiz", Seat::Role(Role::Parent)),
        ("Ms. Carol Bell", Seat::Role(Role::RegularEducationTeacher)),
        ("Mr. Dan Osei", Seat::Role(Role::SpecialEducationTeacher)),
        ("Principal Gomez", Seat::Role(Role::DistrictRepresentative)),
        ("Ms. Priya Shah", Seat::ExplainsResults),
        ("Nurse Kim", Seat::Role(Role::Specialist)),
        ("Rosa Diaz", Seat::Role(Role::Guest)),
    ];
    for (name, seat) in people {
        visit.add_person(name, seat).await?;
    }
    // One to open, one for the first name, then a role and "Add" for each.
    let taps = visit.value("window.taps").await?;
    ensure!(taps == json!(2 + 2 * 7), "seven people took {taps} taps");
    // Begun and not added, by accident: closed in the middle of a name.
    visit.wait("the focus in the name", &on("textbox", said().team.person.name)).await?;
    visit.type_on("Mx. Half").await?;
    visit.press(Key::Escape).await?;
    visit.find("heading", said().team.others).await?;
    for name in people.iter().map(|(name, _)| *name).chain(["Mx. Half"]) {
        visit.find("button", &starting(name)).await?;
    }
    visit.wait_for_text(&(said().team.named)(5, 5)).await?;
    visit.wait_for_text(&(said().team.people)(3)).await?;
    // Nothing but a role is nobody; nothing at all is told where it is missing.
    visit.click("button", said().team.person.add).await?;
    visit.click("button", chip(Seat::Role(Role::Parent))).await?;
    visit.click("button", said().team.person.add_now).await?;
    visit.wait_for_text(said().team.person.nothing).await?;
    visit.wait("the focus in the name", &on("textbox", said().team.person.name)).await?;
    visit.press(Key::Escape).await?;
    visit.wait("the focus back on the button", &on("button", said().team.person.add)).await?;
    let none = format!("seek('button', {}).length === 0", json!(starting(said().team.no_name)));
    visit.expect("nobody without a name", &none).await?;
    visit.wait_for_text(&(said().team.people)(3)).await?;
    // The line for the school is made of the guests.
    let line = (said().team.bring.line)(&[("Rosa Diaz".to_owned(), String::new())]);
    visit.wait_for_text(&line).await?;
    visit.nothing_broke().await
}

pub async fn the_whole_team_comes_back_after_a_reload(visit: &mut Visit) -> Result<()> {
    let words = &said().team.person;
    let teacher = Seat::Role(Role::RegularEducationTeacher);
    visit.open(&Page::new()).await?;
    visit.open_team().await?;
    visit.click("button", &add_to(teacher)).await?;
    visit.find("dialog", words.add).await?;
    visit.type_into(words.name, "<b>Ms.</b> محمد Bell").await?;
    visit.press(Key::Escape).await?;
    // The seat that it was opened from is taken now.
    visit.wait_on_row("<b>Ms.</b> محمد Bell").await?;
    visit.press(Key::Enter).await?;
    visit.find("dialog", words.change).await?;
    let long = "Coordinator ".repeat(17);
    let texts = [
        (words.job, long.trim()),
        (words.phone, "(555) 010-0142 ext. 7"),
        (words.email, "bell at school"),
        (said().part.note, "Calls back fast. ñ ✓"),
    ];
    for (label, text) in texts {
        visit.type_into(label, text).await?;
    }
    visit.wait_for_text(words.email_wrong).await?;
    visit.click("button", chip(Seat::ExplainsResults)).await?;
    visit.click("switch", said().part.share).await?;
    let id =
        visit.value("focused().closest('dialog').querySelector('[data-key$=\".name\"]').dataset.key.split('.')[1]");
    let id = id.await?.as_str().unwrap_or_default().to_owned();
    let key = |what: &str| format!("member.{id}.{what}");
    visit.answer(&key("on-notice"), "unsure").await?;
    visit.answer(&key("invited-by"), "school").await?;
    visit.press(Key::Escape).await?;
    let presence = format!("attendance.{id}.presence");
    let excused = format!("attendance.{id}.excused");
    visit.answer(&presence, "left-early").await?;
    visit.wait_for_text(said().team.presence.excused_input).await?;
    visit.answer(&excused, "no").await?;
    visit.wait_answer(&excused, "no").await?;

    visit.reload().await?;
    visit.open_team().await?;
    visit.wait_answer(&presence, "left-early").await?;
    visit.wait_answer(&excused, "no").await?;
    visit.open_person("<b>Ms.</b> محمد Bell").await?;
    for (label, text) in texts {
        let written = visit.written(label).await?;
        ensure!(written == text, "{label} is {written:?}");
    }
    visit.wait_answer(&key("on-notice"), "unsure").await?;
    visit.wait_answer(&key("invited-by"), "school").await?;
    for seat in [teacher, Seat::ExplainsResults] {
        let pressed = format!("seek('button', {})[0].getAttribute('aria-pressed') === 'true'", json!(chip(seat)));
        visit.expect("the role is there", &pressed).await?;
    }
    visit.expect("it is shared", &format!("seek('switch', {})[0].checked", json!(said().part.share))).await?;
    let link = |name: &str| format!("seek('link', {})[0]?.getAttribute('href') ?? ''", json!(name));
    ensure!(visit.value(&link(words.call)).await? == json!("tel:5550100142"), "the number is dialled");
    ensure!(visit.value(&link(words.write)).await? == json!(""), "no link to what is no address");
    visit.wait_for_text(words.email_wrong).await?;
    // Mended, it is one.
    visit.type_into(words.email, ".example").await?;
    visit.run("const box = focused(); box.select();", vec![]).await?;
    visit.type_on("bell@school.example").await?;
    visit.wait("the link", &format!("{} === 'mailto:bell@school.example'", link(words.write))).await?;
    visit.nothing_broke().await
}

pub async fn everyone_is_here_is_one_tap_and_one_undo(visit: &mut Visit) -> Result<()> {
    let words = &said().team.presence;
    visit.open(&page_with(&PEOPLE)).await?;
    visit.open_team().await?;
    let presence = |id: &str| format!("attendance.{id}.presence");
    visit.wait_for_text(words.excused).await?;
    visit.click("button", words.everyone).await?;
    visit.wait("the focus on Undo", &on("button", said().ways.undo)).await?;
    visit.wait_for_text(&(words.everyone_done)(2)).await?;
    for (id, word) in [("a", "here"), ("b", "absent"), ("c", "here"), ("d", "remote")] {
        visit.wait_answer(&presence(id), word).await?;
    }
    // Another teacher is here now, so nobody has to be excused.
    visit.wait_for_text(words.covered).await?;
    visit.press(Key::Enter).await?;
    visit.wait("the focus on the button", &on("button", words.everyone)).await?;
    for (id, word) in [("a", ""), ("b", "absent"), ("c", ""), ("d", "remote")] {
        visit.wait_answer(&presence(id), word).await?;
    }
    visit.wait_for_text(words.excused).await?;
    // A second tap takes an answer back, and with it what was asked about it.
    visit.answer("attendance.b.excused", "yes").await?;
    visit.wait_answer("attendance.b.excused", "yes").await?;
    visit.answer("attendance.b.excused", "yes").await?;
    visit.wait_answer("attendance.b.excused", "").await?;
    visit.answer(&presence("b"), "absent").await?;
    visit.wait_answer(&presence("b"), "").await?;
    visit.wait("the question to go", &format!("!text().includes({})", json!(words.excused))).await?;
    // A guest who is away owes nobody anything.
    visit.answer(&presence("d"), "absent").await?;
    visit.wait_answer(&presence("d"), "absent").await?;
    visit.expect("a guest is not excused", &format!("!text().includes({})", json!(words.excused))).await?;
    // What was marked since, the undo leaves alone.
    visit.click("button", words.everyone).await?;
    visit.wait_answer(&presence("c"), "here").await?;
    visit.answer(&presence("c"), "remote").await?;
    visit.wait_answer(&presence("c"), "remote").await?;
    visit.click("button", said().ways.undo).await?;
    for (id, word) in [("a", ""), ("b", ""), ("c", "remote"), ("d", "absent")] {
        visit.wait_answer(&presence(id), word).await?;
    }
    visit.reload().await?;
    visit.open_team().await?;
    visit.wait_answer(&presence("d"), "absent").await?;
    visit.nothing_broke().await
}

pub async fn a_person_taken_off_the_team_comes_back_by_undo(visit: &mut Visit) -> Result<()> {
    let people: [Person; 3] = [
        ("a", "Ana Ruiz", &["role.parent"], "here"),
        ("b", "Ms. Bell", &["role.classroom-teacher", "role.special-education-teacher"], "remote"),
        ("d", "Rosa Diaz", &["role.guest"], ""),
    ];
    visit.open(&page_with(&people)).await?;
    visit.open_team().await?;
    visit.wait_for_text(&(said().team.named)(3, 5)).await?;
    visit.open_person("Ms. Bell").await?;
    // The last letters are not told yet when the person goes.
    visit.type_into(said().part.note, "Kind").await?;
    visit.click("button", said().team.person.take_off).await?;
    visit.wait("the focus on Undo", &on("button", said().ways.undo)).await?;
    visit.wait_for_text(&(said().team.person.taken_off)("Ms. Bell")).await?;
    visit.wait_for_text(&(said().team.named)(1, 5)).await?;
    visit.frames(30).await?;
    ensure!(!visit.has("button", &row("Ms. Bell")).await?, "Ms. Bell is off the team");
    visit.press(Key::Enter).await?;
    visit.wait_on_row("Ms. Bell").await?;
    visit.wait_for_text(&(said().team.named)(3, 5)).await?;
    visit.wait_answer("attendance.b.presence", "remote").await?;
    visit.press(Key::Enter).await?;
    ensure!(
        visit.written(said().part.note).await? == "Kind",
        "the note is {:?}",
        visit.written(said().part.note).await?
    );
    visit.press(Key::Escape).await?;
    visit.wait_on_row("Ms. Bell").await?;
    // What she can do beside is one tap on a chip; the seat goes, and the focus to her.
    visit.click("button", "Ms. Bell").await?;
    visit.wait_on_row("Ms. Bell").await?;
    visit.wait_for_text(&(said().team.named)(4, 5)).await?;
    // The child needs no sheet.
    visit.click("button", &add_to(Seat::Role(Role::Child))).await?;
    let child = format!("{}{}", said().team.roles.child.title, said().team.details);
    visit.wait("the focus on the child", &on("button", &child)).await?;
    visit.wait_for_text(&(said().team.people)(2)).await?;
    visit.nothing_broke().await
}

pub async fn the_team_is_filled_by_the_keyboard_alone(visit: &mut Visit) -> Result<()> {
    let words = &said().team.person;
    visit.open(&Page::with("transition-age=\"14\"")).await?;
    visit.tab_to("tab", said().checklist.title).await?;
    visit.press(Key::Right).await?;
    visit.wait("the focus on the tab", &on("tab", said().team.title)).await?;
    // An empty seat tells what it is about.
    visit.tab_to("button", &starting(&format!("{} {}", said().team.no_one, said().team.roles.parent.title))).await?;
    visit.press(Key::Enter).await?;
    visit.wait_for_text(said().team.roles.parent.who).await?;
    visit.press(Key::Escape).await?;
    visit.tab_to("button", &add_to(Seat::Role(Role::Parent))).await?;
    visit.press(Key::Enter).await?;
    visit.tab_to("textbox", words.name).await?;
    visit.type_on("Ana").await?;
    visit.tab_to("button", words.add_now).await?;
    visit.press(Key::Enter).await?;
    visit.wait("the focus in the next name", &on("textbox", words.name)).await?;
    ensure!(visit.written(words.name).await?.is_empty(), "the next name is empty");
    visit.press(Key::Escape).await?;
    visit.wait_on_row("Ana").await?;
    visit.press(Key::Tab).await?;
    visit.press(' ').await?;
    let id = visit.value("seek('button', 'Ana*')[0].dataset.opens.split('.')[1]").await?;
    let presence = format!("attendance.{}.presence", id.as_str().unwrap_or_default());
    visit.wait_answer(&presence, "here").await?;
    visit.press(Key::Right).await?;
    visit.wait_answer(&presence, "remote").await?;
    visit.press(' ').await?;
    visit.wait_answer(&presence, "").await?;
    // The age is the host's.
    visit.click("button", &starting(&format!("{} {}", said().team.roles.child.title, said().team.if_you_like))).await?;
    visit.wait_for_text(&(said().team.roles.child_from)(14)).await?;
    visit.press(Key::Escape).await?;
    visit.nothing_broke().await
}

/// The seeded page is what the widget itself would have written: nothing is refused.
pub async fn five_hundred_people_do_not_hold_up_the_page(visit: &mut Visit) -> Result<()> {
    let names: Vec<(String, String)> = (0..500).map(|n| (format!("m{n:03}"), format!("Person {n}"))).collect();
    let people: Vec<Person> =
        names.iter().map(|(id, name)| (id.as_str(), name.as_str(), &["role.specialist"][..], "")).collect();
    visit.open(&page_with(&people)).await?;
    visit.open_team().await?;
    visit.wait_for_text(&(said().team.people)(500)).await?;
    let rename = "const input = arguments[0];
        const start = performance.now();
        input.value = 'Person X'; input.dispatchEvent(new Event('input')); input.dispatchEvent(new Event('change'));
        requestAnimationFrame(() => requestAnimationFrame(() => arguments[1](performance.now() - start)));";
    visit.open_person("Person 250").await?;
    let field = visit.find("textbox", said().team.person.name).await?;
    let took = visit.run_slowly(rename, vec![serde_json::to_value(field)?]).await?;
    println!("      renaming one of 500 people took {took} ms");
    visit.press(Key::Escape).await?;
    visit.wait_on_row("Person X").await?;
    visit.click("button", said().team.presence.everyone).await?;
    visit.wait_for_text(&(said().team.presence.everyone_done)(500)).await?;
    visit.click("button", said().ways.undo).await?;
    visit.wait_answer("attendance.m250.presence", "").await?;
    ensure!(visit.value("seek('radio', '*').filter((one) => one.checked).length").await? == 0, "none is marked");
    visit.nothing_broke().await
}
