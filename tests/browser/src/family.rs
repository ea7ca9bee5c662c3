//! Several children and several meetings: what is written about one is never shown or kept with another.

use anyhow::{Result, ensure};
use fantoccini::key::Key;
use iep_checklist::content::MeetingScreen;
use iep_checklist::model::{MeetingKind, Part};
use serde_json::json;

use crate::page::Page;
use crate::steps::Sheet;
use crate::visit::Visit;
use crate::words::{said, starting};

/// The words of this theme.
fn words() -> &'static MeetingScreen {
    &said().meeting
}

impl Visit {
    /// Writes the nickname of the child that is shown, where there is none yet, or of another.
    pub async fn name_child(&self, way: &str, name: &str) -> Result<()> {
        self.open_menu().await?;
        self.click("button", way).await?;
        self.find("dialog", words().child).await?;
        self.type_into(words().nickname, name).await?;
        self.escape().await?;
        self.wait_for_text(&format!("{}{name}", said().head.for_child.before)).await
    }

    /// The menu with two children, one of them just removed.
    pub async fn show_children(&self) -> Result<()> {
        for (way, name) in [(words().add_nickname, "Maya"), (words().add_child, "Leo"), (words().add_child, "Ana")] {
            self.name_child(way, name).await?;
        }
        self.open_menu().await?;
        self.click("button", words().change_nickname).await?;
        self.click("button", words().remove_child).await?;
        self.wait_for_text(words().child_removed).await
    }

    /// Turns to another child by its chip.
    pub async fn turn_to(&self, name: &str) -> Result<()> {
        self.open_menu().await?;
        self.click("button", name).await?;
        self.at_the_list().await?;
        self.wait_for_text(&format!("{}{name}", said().head.for_child.before)).await
    }

    /// Writes a note and a person on the team about the child that is shown.
    pub async fn write_about(&self, name: &str, part: Part) -> Result<()> {
        self.tick(part).await?;
        self.open_part(Part::Goals).await?;
        self.note(&format!("note of {name}")).await?;
        self.back_to_list().await?;
        self.store_about(name).await?;
        let team = &said().team;
        self.click("tab", team.title).await?;
        self.click("button", team.person.add).await?;
        self.type_into(team.person.name, &format!("Teacher of {name}")).await?;
        self.click("button", team.person.add_now).await?;
        self.wait_for_text(&(team.person.added)(&format!("Teacher of {name}"))).await?;
        self.escape().await?;
        self.click("tab", said().checklist.title).await?;
        self.at_the_list().await
    }

    async fn store_about(&self, name: &str) -> Result<()> {
        self.wait_stored(&format!("note of {name}")).await
    }

    /// Fails unless what is shown is about this child, and nothing of the other is.
    async fn is_about(&self, name: &str, part: Part) -> Result<()> {
        self.shows_note_of(name, part).await?;
        self.has_team_of(name).await
    }

    /// The same of the list and the note.
    async fn shows_note_of(&self, name: &str, part: Part) -> Result<()> {
        self.checked_are(&[part]).await?;
        self.open_part(Part::Goals).await?;
        let note = self.noted().await?;
        ensure!(note == format!("note of {name}"), "the note of {name} is {note:?}");
        self.back_to_list().await
    }

    /// Fails unless the team is that of this child.
    async fn has_team_of(&self, name: &str) -> Result<()> {
        self.click("tab", said().team.title).await?;
        self.wait_for_text(&format!("Teacher of {name}")).await?;
        let alone = "text().split('Teacher of ').length === text().split(arguments[0]).length";
        let alone = self.run(&format!("return {alone};"), vec![json!(format!("Teacher of {name}"))]).await?;
        ensure!(alone == json!(true), "somebody else is on the team of {name}");
        self.click("tab", said().checklist.title).await?;
        self.at_the_list().await
    }

    /// How many stored records hold these words.
    async fn records_with(&self, words: &str) -> Result<u64> {
        let count =
            format!("Object.values({{...localStorage}}).filter((text) => text.includes({})).length", json!(words));
        Ok(self.value(&count).await?.as_u64().unwrap_or_default())
    }
}

/// Notes and check-offs of each child are its own, back and forth, with a text still in the field, and after a reload.
pub async fn two_children_never_mix(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new()).await?;
    visit.write_about("Maya", Part::Services).await?;
    ensure!(visit.stored_keys().await?.len() == 2, "a first run asks nothing and keeps one child and one meeting");
    visit.name_child(words().add_nickname, "Maya").await?;
    visit.name_child(words().add_child, "Leo").await?;
    visit.checked_are(&[]).await?;
    visit.write_about("Leo", Part::Esy).await?;
    for _ in 0..2 {
        visit.turn_to("Maya").await?;
        visit.is_about("Maya", Part::Services).await?;
        visit.turn_to("Leo").await?;
        visit.is_about("Leo", Part::Esy).await?;
    }
    visit.reload().await?;
    visit.is_about("Leo", Part::Esy).await?;
    // Typed, and the sheet is left before the letters have come to rest, as by voice: the field is never left.
    visit.open_menu().await?;
    visit.click("button", words().change_nickname).await?;
    visit.type_into(words().nickname, "nard").await?;
    visit.run(
        "const field = focused(); const menu = [...all()].find((one) => nameOf(one) === arguments[0] && roleOf(one) === 'button');
         field.value += 'o'; field.dispatchEvent(new Event('input', { bubbles: true, composed: true })); menu.click();",
        vec![json!(said().ways.menu)],
    )
    .await?;
    visit.find("dialog", said().menu.title).await?;
    visit.wait("the chip of Maya", "seek('button', 'Maya').length > 0").await?;
    visit.run("seek('button', 'Maya')[0].click()", vec![]).await?;
    visit.wait_for_text(&format!("{}Maya", said().head.for_child.before)).await?;
    visit.is_about("Maya", Part::Services).await?;
    visit.turn_to("Leonardo").await?;
    visit.is_about("Leo", Part::Esy).await?;
    for words in ["note of Maya", "note of Leo", "\"Maya\"", "Leonardo"] {
        ensure!(visit.records_with(words).await? == 1, "{words} is in {} records", visit.records_with(words).await?);
    }
    visit.nothing_broke().await
}

/// The choice is each window's own; a note that is being typed there goes on where it was begun.
pub async fn a_switch_in_one_window_leaves_the_other_where_it_is(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new()).await?;
    visit.name_child(words().add_nickname, "Maya").await?;
    visit.tick(Part::Services).await?;
    visit.open_part(Part::Goals).await?;
    visit.note("note of").await?;
    let (first, second) = visit.second_window().await?;
    visit.name_child(words().add_child, "Leo").await?;
    visit.tick(Part::Esy).await?;
    visit.to(&first).await?;
    visit.find("textbox", said().part.note).await?.send_keys(" Maya").await?;
    visit.back_to_list().await?;
    visit.store_about("Maya").await?;
    visit.shows_note_of("Maya", Part::Services).await?;
    visit.to(&second).await?;
    visit.checked_are(&[Part::Esy]).await?;
    visit.turn_to("Maya").await?;
    visit.shows_note_of("Maya", Part::Services).await?;
    // Removed here, with a way back; the other window goes on.
    visit.open_menu().await?;
    visit.click("button", words().change_nickname).await?;
    visit.click("button", words().remove_child).await?;
    visit.wait_for_text(words().child_removed).await?;
    ensure!(!visit.has("button", "Maya").await?, "Maya is off the list");
    visit.click("button", said().ways.undo).await?;
    visit.find("button", "Maya").await?;
    visit.escape().await?;
    visit.shows_note_of("Maya", Part::Services).await?;
    visit.nothing_broke().await
}

/// A new meeting is blank but for the team; the old one is there to be read, under its kind and its day.
pub async fn a_new_meeting_keeps_the_team_and_the_old_one_stays_readable(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new()).await?;
    visit.write_about("Maya", Part::Services).await?;
    visit.name_child(words().add_nickname, "Maya").await?;
    visit.open_sheet(Sheet::Meeting).await?;
    visit.click("button", words().of(MeetingKind::AnnualReview)).await?;
    // The day is still in the field when the new meeting is begun, as by voice: it belongs to the old one.
    let begin = "const field = [...all(layer())].find((one) => one.dataset.key === 'meeting.date');
        field.focus(); field.value = '2025-11-24'; field.dispatchEvent(new Event('input', { bubbles: true }));
        seek('button', arguments[0])[0].click();";
    visit.run(begin, vec![json!(starting(words().new))]).await?;
    let old = format!("{} Nov 24, 2025", words().of(MeetingKind::AnnualReview));
    visit.find("button", &old).await?;
    visit.click("button", words().of(MeetingKind::Reevaluation)).await?;
    visit.escape().await?;
    visit.checked_are(&[]).await?;
    visit.has_team_of("Maya").await?;
    visit.tick(Part::Esy).await?;
    visit.reload().await?;
    visit.checked_are(&[Part::Esy]).await?;
    visit.wait_for_text(&format!("{}Maya", said().head.for_child.before)).await?;
    visit.open_sheet(Sheet::Meeting).await?;
    visit.click("button", &old).await?;
    visit.is_about("Maya", Part::Services).await?;
    // Taken off the list, the other one is shown; Undo brings it back.
    visit.open_sheet(Sheet::Meeting).await?;
    visit.click("button", words().remove).await?;
    visit.wait_for_text(words().removed).await?;
    visit.wait("the focus on Undo", &format!("nameOf(focused()) === {}", json!(said().ways.undo))).await?;
    visit.press(Key::Enter).await?;
    visit.wait("Undo to be done", &format!("!text().includes({})", json!(words().removed))).await?;
    visit.escape().await?;
    visit.is_about("Maya", Part::Services).await?;
    visit.nothing_broke().await
}

/// Whatever is typed as a nickname is shown as it is, whole; and children can be turned to by the keyboard alone.
pub async fn any_nickname_is_shown_whole_and_reached_by_the_keyboard(visit: &mut Visit) -> Result<()> {
    let long = "Maximiliana".repeat(19);
    let names = ["<b>Mia</b> & 'Co'", "نور", "☀ Sun", long.as_str()];
    visit.open_in_frame(&Page::new(), 320, 640).await?;
    for (n, name) in names.into_iter().enumerate() {
        visit.name_child(if n == 0 { words().add_nickname } else { words().add_child }, name).await?;
    }
    // One that was begun and has only blanks for a name is called by its place.
    visit.open_menu().await?;
    visit.click("button", words().add_child).await?;
    visit.type_into(words().nickname, "  ").await?;
    visit.escape().await?;
    visit.at_the_list().await?;
    visit.open_menu().await?;
    visit.find("button", &(words().nth_child)(5)).await?;
    visit
        .expect(
            "no nickname is cut off",
            "[...all(layer())].every((one) => one.getBoundingClientRect().right <= innerWidth)",
        )
        .await?;
    for _ in 0..20 {
        if visit.value(&format!("nameOf(focused()) === {}", json!(names[1]))).await? == json!(true) {
            break;
        }
        visit.press(Key::Tab).await?;
    }
    visit.press(Key::Enter).await?;
    visit.at_the_list().await?;
    visit.wait_for_text(names[1]).await?;
    visit.wait("the focus on the menu", &format!("nameOf(focused()) === {}", json!(said().ways.menu))).await?;
    let spoken = format!(
        "[...all()].some((one) => roleOf(one) === 'status' && one.textContent.includes({}))",
        json!((words().now_for)(names[1]))
    );
    visit.wait("the turn to be spoken", &spoken).await?;
    visit.nothing_broke().await
}
