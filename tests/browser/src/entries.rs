//! A child's own goals, services and the like: written down, compared, agreed, removed and brought back.

use anyhow::{Result, ensure};
use iep_checklist::content::EntryWords;
use iep_checklist::model::{Fact, Part, State};
use serde_json::{Value, json};

use crate::page::Page;
use crate::visit::Visit;
use crate::words::{details, said, starting};

/// The words of a part's entries.
fn of(part: Part) -> &'static EntryWords {
    said().entries.of(part).expect("the part has entries")
}

/// What a state is called.
fn state(of: State) -> &'static str {
    said().entries.state(of)
}

/// The name of the button that changes an entry.
fn change(name: &str) -> String {
    (said().entries.change)(name)
}

impl Visit {
    /// Adds a service from the examples; its sheet opens.
    async fn add_service(&self, name: &str) -> Result<()> {
        if !self.has("button", name).await? {
            self.click("button", of(Part::Services).add).await?;
        }
        self.click("button", name).await?;
        self.find("dialog", of(Part::Services).one).await.map(|_| ())
    }

    /// Opens the services and writes one down.
    pub async fn write_a_service(&self) -> Result<()> {
        self.open_part(Part::Services).await?;
        self.add_service("Speech therapy").await?;
        self.type_into("Minutes", "30").await?;
        self.type_into("Who", "Ms. Shah").await?;
        self.click("button", said().entries.answer_alone).await?;
        self.close_entry().await
    }

    /// The same, and opens it again, at a state of which nothing is written.
    pub async fn open_a_service(&self) -> Result<()> {
        self.write_a_service().await?;
        self.click("button", state(State::Agreed)).await
    }

    /// Closes the sheet of an entry.
    async fn close_entry(&self) -> Result<()> {
        self.click("button", said().entries.done).await?;
        self.wait("the sheet to be closed", "layer() === document").await
    }

    /// Shows another state of the entry in the sheet.
    async fn choose_state(&self, of: State) -> Result<()> {
        self.click("radio", state(of)).await
    }
}

pub async fn a_service_is_marked_agreed_in_four_taps_and_typing(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new()).await?;
    visit.open_part(Part::Services).await?;
    visit.add_service("Speech therapy").await?;
    visit.type_into("Minutes", "30").await?;
    visit.close_entry().await?;
    visit.back_to_list().await?;
    visit.run("window.taps = 0; addEventListener('click', () => { window.taps += 1; }, true)", vec![]).await?;
    visit.click("button", &details(Part::Services)).await?;
    visit.click("button", state(State::Agreed)).await?;
    visit.type_into("Minutes", "45").await?;
    visit.wait_stored("\"45\"").await?;
    visit.expect("at most four taps", "window.taps <= 4").await?;
    visit.escape().await?;
    visit.wait_for_text("45 min").await?;
    // What opened the sheet is gone: the state is filled in now.
    let pen = change("Speech therapy");
    visit.wait("the focus on the entry", &format!("focused() === seek('button', {})[0]", json!(pen))).await?;
    // The same again for another state, by one tap.
    visit.click("button", state(State::Request)).await?;
    visit.click("button", state(State::Agreed)).await?;
    visit.wait("the copy", "seek('textbox', 'Minutes')[0]?.value === '45'").await?;
    visit.wait("the focus on Undo", &format!("focused() === seek('button', {})[0]", json!(said().ways.undo))).await?;
    visit.click("button", said().ways.undo).await?;
    visit.wait("the copy to be gone", "seek('textbox', 'Minutes')[0]?.value === ''").await?;
    visit.wait("the focus to stay in the sheet", "focused()?.closest('dialog')").await?;
    visit.nothing_broke().await
}

/// Between them these have every fact, one with names for its entries and one without.
const EVERY_FACT: [Part; 2] = [Part::Services, Part::Esy];

pub async fn every_fact_of_every_state_comes_back(visit: &mut Visit) -> Result<()> {
    let group = said().entries.answer_group;
    visit.open(&Page::new()).await?;
    for part in EVERY_FACT {
        visit.open_part(part).await?;
        visit.click("button", of(part).add).await?;
        if part == Part::Services {
            visit.click("button", said().entries.my_own).await?;
        }
        for one in State::ALL {
            visit.choose_state(*one).await?;
            let filled = visit.fill().await?;
            let named = usize::from(*one == State::ALL[0] && of(part).name.is_some());
            let texts = part.facts().iter().filter(|fact| **fact != Fact::Group).count();
            ensure!(filled == texts + named, "{}: {filled} fields of {one:?}", part.slug());
            if part.facts().contains(&Fact::Group) {
                visit.click("button", group).await?;
            }
        }
        visit.close_entry().await?;
        visit.back_to_list().await?;
    }
    visit.come_back().await?;
    for part in EVERY_FACT {
        visit.open_part(part).await?;
        visit.click("button", &starting(&change(""))).await?;
        for one in State::ALL {
            visit.choose_state(*one).await?;
            visit.each_word_is_in_its_place().await?;
            if part.facts().contains(&Fact::Group) {
                let on = format!("seek('button', {})[0]?.ariaPressed === 'true'", json!(group));
                visit.wait("the group to be chosen", &on).await?;
            }
        }
        visit.close_entry().await?;
        visit.back_to_list().await?;
    }
    visit.nothing_broke().await
}

pub async fn a_removed_entry_comes_back_by_undo(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new()).await?;
    visit.open_part(Part::Services).await?;
    for name in ["Speech therapy", "A nurse"] {
        visit.add_service(name).await?;
        visit.close_entry().await?;
    }
    let pen = change("A nurse");
    visit.click("button", &pen).await?;
    // Typed and not told yet when the entry is removed, by a tap that leaves the focus in the field, as on an iPhone: it
    // must not bring the entry back by itself.
    let field = visit.find("textbox", "Minutes").await?;
    let script = "const [field, remove] = arguments; field.focus(); field.value = '45';
        field.dispatchEvent(new Event('input', { bubbles: true })); seek('button', remove)[0].click();";
    visit.run(script, vec![serde_json::to_value(field)?, json!(said().entries.remove)]).await?;
    visit.wait_for_text(&(said().entries.removed)("A nurse")).await?;
    ensure!(!visit.has("button", &pen).await?, "the entry is still listed");
    visit.wait("the focus on Undo", &format!("focused() === seek('button', {})[0]", json!(said().ways.undo))).await?;
    visit.click("button", said().ways.undo).await?;
    visit.find("button", &pen).await?;
    visit.wait_for_text("45 min").await?;
    visit.wait("the focus on the entry", &format!("focused() === seek('button', {})[0]", json!(pen))).await?;
    // One that was begun and left blank leaves nothing behind.
    visit.click("button", said().entries.my_own).await?;
    visit.escape().await?;
    visit.wait("the sheet to be closed", "layer() === document").await?;
    visit
        .expect(
            "two entries",
            "[...all()].filter((one) => one.localName === 'li' && one.matches('.iep-entry')).length === 2",
        )
        .await?;
    visit
        .wait(
            "the focus where it came from",
            &format!("focused() === seek('button', {})[0]", json!(said().entries.my_own)),
        )
        .await?;
    visit.nothing_broke().await
}

/// A meeting with this many services, as it is stored.
fn many(count: usize) -> Value {
    let mut fields = serde_json::Map::new();
    let mut put =
        |key: String, value: Value| fields.insert(key, json!({"now": [["old00000", 1, 1, value]], "past": {}}));
    for n in 0..count {
        let item = format!("entry.m{n:04}");
        put(format!("{item}.part"), json!("services"));
        put(format!("{item}.name"), json!(format!("Service {n}")));
        put(format!("{item}.gone"), json!(false));
        for state in ["last-year", "draft"] {
            put(format!("{item}.{state}.minutes"), json!("30"));
            put(format!("{item}.{state}.frequency"), json!("2 times a week"));
            put(format!("{item}.{state}.provider"), json!("Ms. Shah"));
        }
    }
    json!({"v": 1, "id": "mtest0001aaaaa-mtest0001bbbbb", "f": fields})
}

pub async fn five_hundred_entries_do_not_slow_the_typing(visit: &mut Visit) -> Result<()> {
    let text = many(500).to_string();
    let store =
        format!("localStorage.setItem('iep-checklist:meeting:mtest0001aaaaa-mtest0001bbbbb', {});", json!(text));
    visit.open(&Page::new().script(&store)).await?;
    visit.open_part(Part::Services).await?;
    visit.wait_for_text("500").await?;
    visit.click("button", &(said().entries.show_all)(500)).await?;
    visit.find("button", &change("Service 499")).await?;
    visit.click("button", &change("Service 250")).await?;
    // Rows that come, go or change while one of them is written.
    let watch = "const list = [...all()].find((one) => one.matches('.iep-entry')).parentElement; window.touched = new Set();
        window.moved = 0; window.slow = 0;
        new MutationObserver((records) => records.forEach((record) => {
            if (record.target === list) window.moved += 1;
            else window.touched.add((record.target.closest ? record.target : record.target.parentElement).closest('.iep-entry'));
        })).observe(list, { childList: true, subtree: true, characterData: true, attributes: true });";
    visit.run(watch, vec![]).await?;
    visit.type_into("Minutes", "1").await?;
    visit.wait("the row to follow", "window.touched.size > 0").await?;
    visit.type_into("Minutes", "5").await?;
    visit.wait_stored("\"3015\"").await?;
    visit.expect("no row came, went or moved", "window.moved === 0").await?;
    visit.expect("only one row changed", "window.touched.size === 1").await?;
    visit.close_entry().await?;
    visit.find("button", &change("Service 250")).await?;
    visit.nothing_broke().await
}
