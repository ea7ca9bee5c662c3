//! The whole of it in one visit: every field of every part and of the team is filled in, and found again.

use anyhow::{Result, ensure};
use iep_checklist::model::{Part, Role, Seat, State};
use serde_json::{Value, json};

use crate::page::Page;
use crate::visit::Visit;
use crate::words::{said, starting, title};

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

/// In each of the four states of the entry whose sheet is open.
async fn each_state(visit: &Visit, part: Part, writes: bool) -> Result<usize> {
    let mut fields = 0;
    for state in State::ALL.iter().copied() {
        visit.click("radio", said().entries.state(state)).await?;
        let shown = format!("[...all(layer())].some((one) => one.dataset?.key?.includes('.{}.'))", state.word());
        visit.wait("the fields of the state", &shown).await?;
        let in_a_group = said().entries.answer_group;
        if writes {
            fields += visit.fill().await?;
            if part == Part::Services {
                visit.click("button", in_a_group).await?;
            }
        } else {
            fields += visit.each_word_is_in_its_place().await?;
            if part == Part::Services {
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
            written += each_state(visit, part, true).await?;
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
            found += each_state(visit, part, false).await?;
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

/// What the buttons of the people on the team say first: their names, which are keys here.
const PEOPLE: &str = "seek('button', 'member.*').map((one) => nameOf(one).split(' ')[0])";

pub async fn the_whole_team_comes_back(visit: &mut Visit) -> Result<()> {
    let words = &said().team.person;
    visit.open(&Page::new()).await?;
    visit.click("tab", said().team.title).await?;
    visit.click("button", words.add).await?;
    visit.find("dialog", words.add).await?;
    for role in Role::ALL.iter().copied() {
        visit.fill().await?;
        visit.click("button", said().team.chip(Seat::Role(role))).await?;
        visit.click("button", words.add_now).await?;
        let next = "[...all(layer())].find((one) => one.dataset?.key?.endsWith('.name'))?.value === ''";
        visit.wait("the fields of the next person", next).await?;
    }
    visit.escape().await?;
    visit.layer_is_closed().await?;
    let people = people(visit).await?;
    for name in &people {
        visit.click("button", &starting(name)).await?;
        visit.find("dialog", words.change).await?;
        visit.fill().await?;
        visit.escape().await?;
        visit.layer_is_closed().await?;
    }
    visit.come_back().await?;
    visit.click("tab", said().team.title).await?;
    let back = self::people(visit).await?;
    ensure!(back == people, "{people:?} became {back:?}");
    for name in &people {
        visit.click("button", &starting(name)).await?;
        visit.find("dialog", words.change).await?;
        // Name, job, phone, e-mail, note.
        let fields = visit.each_word_is_in_its_place().await?;
        ensure!(fields == 5, "{fields} fields of {name}");
        visit.escape().await?;
        visit.layer_is_closed().await?;
    }
    visit.nothing_broke().await
}

async fn people(visit: &Visit) -> Result<Vec<String>> {
    visit.wait("all seven", &format!("{PEOPLE}.length === 7")).await?;
    let Value::Array(names) = visit.value(PEOPLE).await? else { return Ok(Vec::new()) };
    Ok(names.iter().filter_map(Value::as_str).map(str::to_owned).collect())
}

pub async fn the_keyboard_alone_fills_in_everything(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new()).await?;
    for part in [Part::Services, Part::PresentLevels] {
        visit.open_any(part).await?;
        ensure!(visit.fill_by_keyboard(60).await? > 4, "the keyboard reached too little of {}", title(part));
        visit.each_word_is_in_its_place().await?;
        visit.back_to_list().await?;
    }
    visit.come_back().await?;
    for part in [Part::Services, Part::PresentLevels] {
        visit.open_any(part).await?;
        ensure!(visit.each_word_is_in_its_place().await? > 0, "there is no field in {}", title(part));
        let unasked = visit
            .value("seek('checkbox', '*').filter((one) => one.dataset.key?.endsWith('.asked') && !one.checked).length")
            .await?;
        ensure!(unasked == json!(0), "{unasked} questions are not asked in {}", title(part));
        visit.back_to_list().await?;
    }
    visit.nothing_broke().await
}
