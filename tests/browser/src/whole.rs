//! The whole of it: every field of every part is filled in and found again, by tap and by keyboard.

use anyhow::{Result, ensure};
use fantoccini::key::Key;
use iep_checklist::model::{Part, Role, Seat, State};
use serde_json::json;

use crate::page::Page;
use crate::visit::Visit;
use crate::words::{details, said, starting, title};

pub async fn eight_taps_check_off_all_eight(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new()).await?;
    visit.run("window.taps = 0; addEventListener('click', () => (window.taps += 1), true);", vec![]).await?;
    for part in Part::SECTIONS {
        visit.tick(part).await?;
    }
    visit.wait_for_text(&(said().checklist.all_seen)(8)).await?;
    ensure!(visit.value("window.taps").await? == json!(8), "it took {} taps", visit.value("window.taps").await?);
    visit.reload().await?;
    visit.checked_are(&Part::SECTIONS).await
}

impl Visit {
    /// Opens a part of either list.
    async fn open_any(&self, part: Part) -> Result<()> {
        if !part.is_section() && !self.has("checkbox", title(part)).await? {
            self.click("button", &starting(said().checklist.also)).await?;
        }
        self.open_part(part).await
    }

    async fn layer_is_closed(&self) -> Result<()> {
        self.wait("the sheet to be closed", "layer() === document").await
    }

    /// Adds the entry that a part can have; its sheet opens.
    async fn add_entry(&self, part: Part) -> Result<()> {
        let Some(words) = said().entries.of(part) else { return Ok(()) };
        self.click("button", words.add).await?;
        if part == Part::Services {
            self.click("button", said().entries.my_own).await?;
        }
        self.find("dialog", words.one).await.map(|_| ())
    }

    /// Asks and stars a question of one's own.
    async fn add_question(&self) -> Result<()> {
        self.click("button", said().part.own.add).await?;
        self.wait("a field for the question", "seek('textbox', '*').some((one) => one.dataset.key?.startsWith('ask.'))")
            .await
    }
}

/// Whether the sheet shows the fields of a state.
fn shows(state: State) -> String {
    format!("[...all(layer())].some((one) => one.dataset?.key?.includes('.{}.'))", state.word())
}

/// In each of the four states of the entry whose sheet is open: writes into every field, or finds every word.
async fn each_state(visit: &Visit, grouped: bool, writes: bool) -> Result<usize> {
    let mut fields = 0;
    for state in State::ALL.iter().copied() {
        visit.click("radio", said().entries.state(state)).await?;
        visit.wait("the fields of the state", &shows(state)).await?;
        let in_a_group = said().entries.answer_group;
        if writes {
            fields += visit.fill().await?;
            if grouped {
                visit.click("button", in_a_group).await?;
            }
        } else {
            fields += visit.each_word_is_in_its_place().await?;
            if grouped {
                let pressed =
                    format!("seek('button', {})[0].getAttribute('aria-pressed') === 'true'", json!(in_a_group));
                visit.expect("the group is remembered", &pressed).await?;
            }
        }
    }
    Ok(fields)
}

pub async fn every_word_of_every_part_comes_back(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new()).await?;
    let mut written = 0;
    for part in Part::ALL {
        visit.open_any(part).await?;
        if said().entries.of(part).is_some() {
            visit.add_entry(part).await?;
            written += each_state(visit, part == Part::Services, true).await?;
            visit.click("button", said().entries.done).await?;
            visit.layer_is_closed().await?;
        }
        visit.add_question().await?;
        written += visit.fill().await?;
        visit.click("radio", said().part.draft_states.ask).await?;
        visit.back_to_list().await?;
    }
    ensure!(written > 17 * 2 + 4 * 20, "only {written} fields were filled in");
    visit.come_back().await?;
    let mut found = 0;
    for part in Part::ALL {
        visit.open_any(part).await?;
        if said().entries.of(part).is_some() {
            visit.click("button", &starting(&(said().entries.change)(""))).await?;
            found += each_state(visit, part == Part::Services, false).await?;
            visit.click("button", said().entries.done).await?;
            visit.layer_is_closed().await?;
        }
        let own = visit.value("[...all()].filter((one) => one.localName === 'bdi' && shown(one) && one.textContent.startsWith('ask.')).length").await?;
        ensure!(own == json!(1), "{own} own questions in {}", title(part));
        found += 1 + visit.each_word_is_in_its_place().await?;
        visit
            .expect(
                "how it stands in the draft",
                &format!("seek('radio', {})[0].checked", json!(said().part.draft_states.ask)),
            )
            .await?;
        visit.back_to_list().await?;
    }
    // The name of an entry is met once in each of its states.
    ensure!(found >= written, "{written} fields were filled in and {found} found again");
    visit.nothing_broke().await
}

impl Visit {
    /// Fills in the sheet of an entry in each of its states, which the arrow keys lead through.
    async fn fill_each_state_by_keyboard(&self) -> Result<usize> {
        // Past the buttons of the sheet, to the name.
        let mut filled = self.fill_by_keyboard(3).await?;
        // A new one is shown as it stands in the draft.
        self.tab_to("radio", said().entries.state(State::Draft)).await?;
        self.press(Key::Left).await?;
        for (at, state) in State::ALL.iter().copied().enumerate() {
            if at > 0 {
                self.back_tab_to("radio", said().entries.state(State::ALL[at - 1])).await?;
                self.press(Key::Right).await?;
            }
            self.wait("the fields of the state", &shows(state)).await?;
            filled += self.fill_by_keyboard(20).await?;
        }
        Ok(filled)
    }
}

pub async fn the_keyboard_alone_fills_in_everything(visit: &mut Visit) -> Result<()> {
    let (entries, team) = (&said().entries, &said().team);
    visit.open(&Page::new()).await?;
    visit.tab_to("button", &details(Part::Services)).await?;
    visit.press(Key::Enter).await?;
    visit.find("heading", title(Part::Services)).await?;
    ensure!(visit.fill_by_keyboard(60).await? > 4, "the keyboard reached too little");
    visit.back_tab_to("button", entries.services.add).await?;
    visit.press(Key::Enter).await?;
    visit.tab_to("button", entries.my_own).await?;
    visit.press(Key::Enter).await?;
    visit.find("dialog", entries.services.one).await?;
    ensure!(visit.fill_each_state_by_keyboard().await? >= 4 * 6, "the keyboard reached too few facts");
    visit.press(Key::Escape).await?;
    visit.layer_is_closed().await?;
    visit.press(Key::Escape).await?;
    visit.at_the_list().await?;
    visit.back_tab_to("tab", said().checklist.title).await?;
    visit.press(Key::Right).await?;
    visit.tab_to("button", team.person.add).await?;
    visit.press(Key::Enter).await?;
    visit.find("dialog", team.person.add).await?;
    visit.fill_by_keyboard(4).await?;
    visit.tab_to("button", team.chip(Seat::Role(Role::Specialist))).await?;
    visit.press(' ').await?;
    visit.tab_to("button", team.person.add_now).await?;
    visit.press(Key::Enter).await?;
    visit.press(Key::Escape).await?;
    visit.layer_is_closed().await?;
    visit.come_back().await?;
    visit.open_part(Part::Services).await?;
    ensure!(visit.each_word_is_in_its_place().await? > 0, "the note is gone");
    let unasked =
        "seek('checkbox', '*').filter((one) => one.dataset.key?.endsWith('.asked') && !one.checked).length === 0";
    visit.expect("every question is asked", unasked).await?;
    visit.click("button", &starting(&(entries.change)(""))).await?;
    ensure!(each_state(visit, false, false).await? >= 4 * 6, "some facts are gone");
    visit.escape().await?;
    visit.layer_is_closed().await?;
    visit.back_to_list().await?;
    visit.click("tab", team.title).await?;
    // The row, and not the chip of the same name.
    let row = visit.value("seek('button', 'member.*').map(nameOf).find((name) => name.includes(' '))").await?;
    visit.click("button", row.as_str().unwrap_or_default()).await?;
    visit.find("dialog", team.person.change).await?;
    for (label, end) in [(team.person.name, ".name"), (team.person.job, ".job")] {
        let written = visit.written(label).await?;
        ensure!(written.starts_with("member.") && written.ends_with(end), "{label} is “{written}”");
    }
    visit.nothing_broke().await
}
