//! Copies: saved, loaded, looked at first; and files of every wrong kind.

use anyhow::Result;
use iep_checklist::model::Part;
use serde_json::{Value, json};

use crate::page::Page;
use crate::seed::seed;
use crate::visit::Visit;
use crate::words::{said, starting};

/// Keeps the text of a file that is handed to the browser.
const DOWNLOADS: &str = "window.files = []; const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => { blob.text().then((text) => window.files.push(text)); return make(blob); };
    HTMLAnchorElement.prototype.click = function () { window.named = this.download; };";

const INPUT: &str = "widget().shadowRoot.querySelector('input[type=file]')";

/// A field as somebody else wrote it, a moment after it was written here.
fn elsewhere(value: &Value) -> Value {
    json!({ "now": [["elsewher", 1, 1_790_000_000_001_u64, value]] })
}

/// The script that stores a meeting, which a file holds too.
pub fn here() -> String {
    seed(&json!({ "child.name": "Maya" }), &json!({ "meeting.kind": "yearly", "part.goals.note": "Written here" }))
}

/// The same child, its meeting as it was changed elsewhere, and another child without a name.
pub fn there() -> Value {
    let same = json!({ "now": [["seedseed", 1, 1_790_000_000_000_u64, "Maya"]] });
    json!({ "format": "iep-checklist", "v": 1, "records": {
        ":child:1a": { "v": 1, "id": "1a", "f": { "child.name": same } },
        ":meeting:1a-2b": { "v": 1, "id": "1a-2b", "f": { "meeting.kind": elsewhere(&json!("yearly")),
            "meeting.date": elsewhere(&json!("2026-10-05")), "part.goals.note": elsewhere(&json!("Written there")) } },
        ":child:2a": { "v": 1, "id": "2a", "f": { "child.school": elsewhere(&json!("Hill School")) } },
        ":meeting:2a-3b": { "v": 1, "id": "2a-3b", "f": { "part.esy.checked": elsewhere(&json!(true)) } },
    } })
}

/// The script that stores what was taken off in one place and changed in another.
pub fn came_back() -> String {
    let both = json!({ "now": [["here", 1, 1_790_000_000_000_u64, true], ["there", 1, 1_790_000_000_001_u64, false]] });
    let meeting = json!({ "v": 1, "id": "1a-2b", "f": {
        "worry.1a.text": elsewhere(&json!("The bus is loud")), "worry.1a.gone": both,
        "ask.services.1b.text": elsewhere(&json!("Who rides along?")), "ask.services.1b.gone": both,
    } });
    let meeting = json!(meeting.to_string());
    format!("{} localStorage.setItem('iep-checklist:meeting:1a-2b', {meeting});", here())
}

impl Visit {
    /// Opens the sheet that saves a copy, from the list.
    pub async fn open_save(&self) -> Result<()> {
        self.open_data().await?;
        self.click("button", &starting(said().data.save_copy)).await?;
        self.find("dialog", said().data.save_copy).await.map(|_| ())
    }

    /// Shows what is in a file.
    pub async fn show_inside(&self) -> Result<()> {
        self.open_load().await?;
        self.choose_file(&Value::from(there().to_string()).to_string()).await?;
        self.find("button", said().copies.merge).await.map(|_| ())
    }

    /// Opens the sheet of what came back, from the list.
    pub async fn open_came_back(&self, count: usize) -> Result<()> {
        let back = &said().copies.back;
        self.wait_for_text(&(back.head)(count)).await?;
        self.click("button", back.see).await?;
        self.find("dialog", &(back.head)(count)).await.map(|_| ())
    }

    /// Opens the sheet that loads a copy, from the list.
    pub async fn open_load(&self) -> Result<()> {
        self.open_data().await?;
        self.click("button", &starting(said().copies.load)).await?;
        self.find("dialog", said().copies.load).await.map(|_| ())
    }

    /// Closes the sheet that saves or loads, and “Your data” below it.
    async fn leave_copies(&self) -> Result<()> {
        self.click("button", said().ways.close).await?;
        self.find("dialog", said().data.title).await?;
        self.click("button", said().ways.close).await?;
        self.at_the_list().await
    }

    /// Chooses a file that holds what an expression gives.
    pub async fn choose_file(&self, parts: &str) -> Result<()> {
        self.wait("a way to choose a file", INPUT).await?;
        let choose = format!(
            "const chosen = new DataTransfer(); chosen.items.add(new File([{parts}], 'my-list.json'));
             {INPUT}.files = chosen.files; {INPUT}.dispatchEvent(new Event('change', {{ bubbles: true }}));"
        );
        self.run(&choose, vec![]).await.map(|_| ())
    }
}

/// Whether these words stand in the note of the opened part.
fn noted(words: &str) -> String {
    format!("seek('textbox', {})[0]?.value === {}", json!(said().part.note), json!(words))
}

/// What was saved brings all of it back to a browser in which all was erased, and to one that never had it.
pub async fn a_copy_brings_back_all_that_was_erased(visit: &mut Visit) -> Result<()> {
    let words = &said().copies;
    visit.open(&Page::new().script(DOWNLOADS)).await?;
    visit.open_part(Part::Goals).await?;
    visit.note("Words to keep").await?;
    visit.back_to_list().await?;
    visit.tick(Part::Services).await?;
    visit.open_save().await?;
    visit.click("button", said().data.save_copy).await?;
    visit.wait("a copy", "window.files.length === 1").await?;
    visit
        .expect("it has a day and no other word", "/^my-list-\\d{4}-\\d\\d-\\d\\d\\.json$/.test(window.named)")
        .await?;
    visit.wait_stored("device.copied").await?;
    visit.run("const keep = window.files[0]; window.copy = keep; sessionStorage.copy = keep", vec![]).await?;
    visit.leave_copies().await?;
    visit.erase().await?;
    visit.checked_are(&[]).await?;
    visit.open_load().await?;
    visit.choose_file("'\\ufeff' + window.copy").await?;
    visit.wait_for_text(words.stands.new).await?;
    visit.expect("nothing is here yet", "!Object.values({...localStorage}).join().includes('Words to keep')").await?;
    visit.click("button", words.merge).await?;
    visit.wait_for_text(words.loaded).await?;
    visit.click("button", said().ways.undo).await?;
    visit.wait_for_text(words.undone).await?;
    visit.leave_copies().await?;
    visit.checked_are(&[]).await?;
    visit.open_load().await?;
    visit.choose_file("window.copy").await?;
    visit.click("button", words.merge).await?;
    visit.wait_for_text(words.kept).await?;
    visit.leave_copies().await?;
    visit.checked_are(&[Part::Services]).await?;
    visit.reload().await?;
    visit.checked_are(&[Part::Services]).await?;
    visit.open_part(Part::Goals).await?;
    visit.wait("the note", &noted("Words to keep")).await?;
    visit.nothing_broke().await
}

/// Each says its word and changes nothing, one after the other; 50 MB are refused before they are read.
pub async fn a_file_that_is_no_copy_says_why_and_changes_nothing(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new()).await?;
    visit.tick(Part::Goals).await?;
    visit.wait_stored("part.goals.checked").await?;
    let before = visit.value("JSON.stringify({...localStorage})").await?;
    visit.open_load().await?;
    let wrong = &said().copies.wrong;
    let deep = "'{\"format\":\"iep-checklist\",\"v\":1,\"records\":' + '['.repeat(200000)";
    let markup = "<img src=x onerror=window.hacked=1>";
    let named = json!({ "format": "iep-checklist", "v": 1, "records": { ":child:aa": { "v": 1, "id": "aa",
        "f": { "child.name": { "now": [["w", 1, 5, markup]] } } } } });
    let newer = json!("{\"format\":\"iep-checklist\",\"v\":2}");
    for (parts, word) in [
        (json!("hello").to_string(), wrong.not_ours),
        (json!("{\"format\":\"iep-checklist\",\"v\":1,\"rec").to_string(), wrong.broken),
        (deep.to_owned(), wrong.broken),
        (newer.to_string(), wrong.newer),
        ("new Uint8Array(50 << 20)".to_owned(), wrong.too_big),
        ("new Uint8Array([0, 255, 254, 128])".to_owned(), wrong.not_ours),
    ] {
        visit.choose_file(&parts).await?;
        visit.wait_for_text(word).await?;
    }
    visit.choose_file(&Value::from(named.to_string()).to_string()).await?;
    visit.wait_for_text(markup).await?;
    visit.click("button", said().copies.cancel).await?;
    visit.wait_for_text(said().copies.first).await?;
    let same = format!("JSON.stringify({{...localStorage}}) === {before}");
    visit.expect("nothing changed", &same).await?;
    visit.expect("no markup became an element", "!window.hacked && !widget().shadowRoot.querySelector('img')").await?;
    visit.nothing_broke().await
}

/// What was written elsewhere stands beside what is here; what was taken off here and changed elsewhere comes back.
pub async fn what_a_copy_changes_is_shown_beside_what_is_here(visit: &mut Visit) -> Result<()> {
    let child = json!({ "child.name": "Maya" });
    let meeting = json!({ "part.goals.note": "Written here", "worry.1a.text": "Old worry", "worry.1a.gone": true,
        "worry.2b.text": "Other worry", "worry.2b.gone": true });
    visit.open(&Page::new().script(&seed(&child, &meeting))).await?;
    let file = json!({ "format": "iep-checklist", "v": 1, "records": { ":meeting:1a-2b": { "v": 1, "id": "1a-2b", "f": {
        "part.goals.note": elsewhere(&json!("Written there")),
        "worry.1a.text": elsewhere(&json!("New worry")), "worry.1a.gone": elsewhere(&json!(false)),
        "worry.2b.gone": elsewhere(&json!(false)),
    } } } });
    visit.open_load().await?;
    visit.choose_file(&Value::from(file.to_string()).to_string()).await?;
    visit.wait_for_text(said().copies.stands.both).await?;
    visit.click("button", said().copies.merge).await?;
    visit.wait_for_text(said().copies.loaded).await?;
    visit.leave_copies().await?;
    let back = &said().copies.back;
    visit.open_came_back(2).await?;
    visit.wait_for_text("New worry").await?;
    visit.wait_for_text("Other worry").await?;
    let first = visit.value(&format!("seek('button', {})[0]", json!(back.keep))).await?;
    visit.tap(first).await?;
    visit.wait("one to be left", &format!("seek('button', {}).length === 1", json!(back.keep))).await?;
    visit.click("button", back.remove).await?;
    visit.wait_for_text(back.done).await?;
    visit.click("button", said().ways.close).await?;
    visit.wait("the notice to be gone", &format!("!seek('button', {}).length", json!(back.see))).await?;
    visit.open_part(Part::Goals).await?;
    visit.wait_for_text(said().notices.also_written).await?;
    visit.wait_for_text("Written here").await?;
    visit.click("button", said().notices.use_this).await?;
    visit.wait("the text from here", &noted("Written here")).await?;
    visit.wait("no other", &format!("!seek('button', {}).length", json!(said().notices.use_this))).await?;
    visit.nothing_broke().await
}
