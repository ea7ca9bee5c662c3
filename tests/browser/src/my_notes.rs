//! My notes: top points are put in order, lists are kept, and the letter is sent exactly as it is shown.

use anyhow::{Result, ensure};
use fantoccini::key::Key;
use iep_checklist::model::{Day, Part};
use iep_checklist::paper::{Given, vision};
use iep_checklist::record::{Record, Stamp};
use serde_json::{Value, json};

use crate::access::on;
use crate::page::Page;
use crate::part::question;
use crate::seed::seed;
use crate::visit::Visit;
use crate::words::{said, starting, title};

/// What stands in a record of a meeting.
type Fields<'a> = &'a [(&'a str, Value)];

/// In the afternoon of the 21st of September 2026 in London.
const MOMENT: u64 = 1_790_000_000_000;

/// Notes of every kind, some with words that a screen can trip over.
pub fn full() -> Vec<(&'static str, Value)> {
    vec![
        ("ask.services.who-teaches.star", json!(true)),
        ("ask.goals.measure.star", json!(true)),
        ("point.p1.text", json!("A quiet place to eat <b>lunch</b>")),
        ("strength.s1.text", json!("Kind to little kids\nShe helps her cousins get dressed.")),
        ("strength.s2.text", json!("Loves drawing")),
        ("strength.s3.text", json!("Does not give up")),
        ("worry.w1.text", json!("Reading aloud\nShe hides when it is her turn.")),
        ("notes.hope", json!("I want her to order her own food.")),
        ("parked.k1.text", json!("Bus seat belt")),
        ("parked.k1.part", json!("transportation")),
        ("notes.free", json!("Her aunt can come on Fridays.")),
        ("memo.m1.text", json!("They can start in March.")),
        ("memo.m1.part", json!("services")),
        ("memo.m1.share", json!(true)),
    ]
}

/// The script that stores a meeting of Maya's, unless something is stored.
pub fn stored(fields: Fields) -> String {
    let meeting: Value = fields.iter().map(|(key, value)| ((*key).to_owned(), value.clone())).collect();
    seed(&json!({"child.name": "Maya"}), &meeting)
}

/// The letter that is made of these notes.
fn letter_of(fields: Fields) -> String {
    let mut record = Record::new("1a-2b");
    for (key, value) in fields {
        record.put(key, value.clone(), &Stamp { writer: "w".to_owned(), ms: 1 }, None);
    }
    vision(said(), &record, &Given::default()).text()
}

/// Keeps what is put on the clipboard and what is shared; sharing ends as `window.ending` says.
const HEARS: &str = "window.copied = []; window.shared = [];
    const clipboard = { writeText: (text) => { copied.push(text); return Promise.resolve(); } };
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    Object.defineProperty(navigator, 'share', { configurable: true, value: undefined });
    const share = (data) => {
      shared.push(data);
      return window.ending ? Promise.reject(new DOMException('', window.ending)) : Promise.resolve();
    };
    window.letShare = () => Object.defineProperty(navigator, 'share', { configurable: true, value: share });";

impl Visit {
    /// Opens the My notes tab.
    pub async fn open_notes(&self) -> Result<()> {
        self.click("tab", said().my_notes.title).await?;
        self.find("heading", said().my_notes.top.head).await.map(|_| ())
    }

    /// Opens what can be done with the second of the points of [`full`].
    pub async fn open_top_point(&self) -> Result<()> {
        self.click("button", &handle(question(Part::Services, 2))).await?;
        self.find("button", said().my_notes.top.unstar).await.map(|_| ())
    }

    /// Opens the letter.
    pub async fn open_letter(&self) -> Result<()> {
        self.click("button", said().my_notes.make).await?;
        self.find("dialog", said().my_notes.letter).await.map(|_| ())
    }

    /// Begins an item, writes it, and ends.
    pub async fn add_note(&self, add: &str, label: &str, words: &str) -> Result<()> {
        self.click("button", add).await?;
        self.wait_focus("textbox", label).await?;
        for (n, line) in words.lines().enumerate() {
            // The driver of WebKit drops the end of a line.
            if n > 0 {
                self.press(Key::Enter).await?;
            }
            self.find("textbox", label).await?.send_keys(line).await?;
        }
        self.click("button", said().my_notes.done).await?;
        let first = words.lines().next().unwrap_or_default();
        self.find("button", &change(first)).await.map(|_| ())
    }

    /// Waits until the top points are these, from the first to the last.
    async fn wait_top(&self, points: &[&str]) -> Result<()> {
        let shown = "[...all()].filter((one) => one.className === 'iep-my-notes__words' && one.closest('ol'))";
        let first = format!("JSON.stringify({shown}.map((one) => one.firstElementChild.textContent))");
        let what = format!("the points {points:?}");
        self.wait(&what, &format!("{first} === JSON.stringify({})", json!(points))).await
    }

    /// Makes the changed letter of the marks again, takes that back, does it once more, and copies it.
    async fn start_again(&self, changed: &str, made: &str) -> Result<()> {
        let (words, letter) = (&said().letter, said().my_notes.letter);
        self.click("button", words.again).await?;
        self.wait_focus("button", said().ways.undo).await?;
        self.wait_for_text("The bus").await?;
        self.press(Key::Enter).await?;
        self.wait_focus("textbox", letter).await?;
        ensure!(self.written(letter).await? == changed, "Undo brings the words back");
        self.click("button", words.again).await?;
        self.click("button", words.copy).await?;
        self.wait_for_text(words.copied).await?;
        ensure!(self.copied().await? == made, "{:?}", self.copied().await?);
        Ok(())
    }

    /// What was put on the clipboard last.
    async fn copied(&self) -> Result<String> {
        Ok(self.value("copied.at(-1) ?? ''").await?.as_str().unwrap_or_default().to_owned())
    }
}

/// The name of the button that changes an item.
fn change(first: &str) -> String {
    format!("{} {first}", said().my_notes.change_one)
}

/// The name of the button that opens what can be done with a point.
fn handle(point: &str) -> String {
    format!("{} {point}", said().my_notes.top.handle)
}

pub async fn top_points_are_put_in_order_without_dragging_and_a_fourth_gives_one_up(visit: &mut Visit) -> Result<()> {
    let words = &said().my_notes.top;
    let (first, second, mine) =
        (question(Part::Goals, 1), question(Part::Services, 2), "A quiet place to <b>eat</b> مرحبا");
    visit.open(&Page::new()).await?;
    for (part, question) in [(Part::Services, second), (Part::Goals, first)] {
        visit.open_part(part).await?;
        visit.star(question, true).await?;
        visit.back_to_list().await?;
    }
    visit.open_notes().await?;
    visit.wait_top(&[first, second]).await?;
    visit.click("button", words.add).await?;
    visit.wait_focus("textbox", words.label).await?;
    visit.find("textbox", words.label).await?.send_keys(mine).await?;
    visit.click("button", said().my_notes.done).await?;
    visit.wait_focus("button", &handle(mine)).await?;
    visit.wait_top(&[first, second, mine]).await?;

    // With the keyboard: up to the top, where only the way down is left.
    visit.press(Key::Enter).await?;
    visit.tab_to("button", words.up).await?;
    visit.press(Key::Enter).await?;
    visit.wait_top(&[first, mine, second]).await?;
    visit.wait_for_text(&(words.moved)(2, 3)).await?;
    visit.wait_focus("button", words.up).await?;
    visit.press(Key::Enter).await?;
    visit.wait_top(&[mine, first, second]).await?;
    visit.wait_focus("button", words.down).await?;
    visit.wait("the way up to be gone", &format!("seek('button', {}).length === 0", json!(words.up))).await?;
    // By tapping another one.
    visit.click("button", &handle(second)).await?;
    visit.click("button", words.up).await?;
    visit.wait_top(&[mine, second, first]).await?;

    // A fourth: kept as they are, then one is given up for it.
    let stars = &said().part.stars;
    visit.click("button", words.add).await?;
    visit.find("dialog", stars.title).await?;
    visit.click("button", stars.keep).await?;
    visit.wait_focus("button", words.add).await?;
    visit.press(Key::Enter).await?;
    visit.click("button", &format!("{second} {}", title(Part::Services))).await?;
    visit.wait_focus("textbox", words.label).await?;
    visit.find("textbox", words.label).await?.send_keys("Mornings").await?;
    visit.wait_for_text(words.gave_up).await?;
    visit.click("button", said().my_notes.done).await?;
    visit.wait_top(&[mine, first, "Mornings"]).await?;
    visit.wait_stored("Mornings").await?;

    visit.reload().await?;
    visit.open_notes().await?;
    visit.wait_top(&[mine, first, "Mornings"]).await?;
    visit.click("button", &handle(first)).await?;
    visit.click("button", words.unstar).await?;
    visit.wait_top(&[mine, "Mornings"]).await?;
    visit.wait_focus("button", said().ways.undo).await?;
    visit.press(Key::Enter).await?;
    visit.wait_top(&[mine, first, "Mornings"]).await?;
    visit.wait_focus("button", &handle(first)).await?;
    visit.nothing_broke().await
}

pub async fn the_letter_is_sent_exactly_as_it_is_shown(visit: &mut Visit) -> Result<()> {
    let (words, notes) = (&said().letter, &said().my_notes);
    let written = [
        ("strength.1.text", json!("Kind to <b>little</b> kids")),
        ("worry.1.text", json!("Reading aloud. مرحبا")),
        ("notes.hope", json!("To order her own food.")),
    ];
    let made = letter_of(&written);
    visit.open(&Page::new().script(HEARS)).await?;
    visit.open_notes().await?;
    let add = |words: &'static iep_checklist::content::ItemWords| words.add.unwrap_or_default();
    visit.add_note(add(&notes.strengths), notes.strengths.label, "Kind to <b>little</b> kids").await?;
    visit.add_note(add(&notes.worries), notes.worries.label, "Reading aloud. مرحبا").await?;
    visit.type_into(notes.hope, "To order her own food.").await?;
    visit.open_letter().await?;
    for line in made.lines().filter(|line| !line.is_empty()) {
        visit.wait_for_text(line.strip_prefix("- ").unwrap_or(line)).await?;
    }
    visit.click("button", words.copy).await?;
    visit.wait_for_text(words.copied).await?;
    visit.find("button", words.copied_now).await?;
    ensure!(visit.copied().await? == made, "copied is {:?}, made is {made:?}", visit.copied().await?);
    let mail = format!("seek('link', {})[0].getAttribute('href') === 'mailto:'", json!(words.mail));
    visit.expect("a mail without a word in its address", &mail).await?;

    // Changed, it no longer follows the marks, also after a reload.
    visit.click("button", words.change).await?;
    visit.wait_focus("textbox", notes.letter).await?;
    ensure!(visit.written(notes.letter).await? == made, "the field begins with the letter");
    visit.find("textbox", notes.letter).await?.send_keys(" Thank you. ñ").await?;
    visit.wait_stored("Thank you. ñ").await?;
    visit.reload().await?;
    visit.open_notes().await?;
    visit.add_note(add(&notes.worries), notes.worries.label, "The bus").await?;
    visit.run("letShare()", vec![]).await?;
    visit.open_letter().await?;
    visit.wait_for_text(words.changed).await?;
    let changed = format!("{made} Thank you. ñ");
    ensure!(visit.written(notes.letter).await? == changed, "{:?}", visit.written(notes.letter).await?);
    visit.click("button", words.share).await?;
    let share = json!({"title": said().paper.vision.title, "text": changed});
    visit.wait("the share", "shared.length === 1").await?;
    ensure!(visit.value("shared[0]").await? == share, "shared is {}", visit.value("shared[0]").await?);
    // To think better of it says nothing; what goes wrong is copied.
    visit.value("window.ending = 'AbortError'").await?;
    visit.click("button", words.share).await?;
    visit.wait("the second share", "shared.length === 2").await?;
    visit.frames(2).await?;
    ensure!(visit.copied().await?.is_empty(), "nothing is copied behind the parent's back");
    visit.value("window.ending = 'NotAllowedError'").await?;
    visit.click("button", words.share).await?;
    visit.wait_for_text(words.not_shared).await?;
    ensure!(visit.copied().await? == changed, "{:?}", visit.copied().await?);

    let mut with_more = written.to_vec();
    with_more.push(("worry.2.text", json!("The bus")));
    visit.start_again(&changed, &letter_of(&with_more)).await?;
    visit.escape().await?;
    visit.wait("the focus back on the button", &on("button", notes.make)).await?;
    visit.nothing_broke().await
}

pub async fn notes_are_changed_parked_shared_and_brought_back(visit: &mut Visit) -> Result<()> {
    let notes = &said().my_notes;
    let share = &said().part.share;
    let mut written = full();
    written.push(("memo.m1.at", json!(MOMENT)));
    visit.open(&Page::new().script(&stored(&written))).await?;
    visit.open_notes().await?;
    let clock = visit.value(&format!("[new Date({MOMENT}).getHours(), new Date({MOMENT}).getMinutes()]")).await?;
    let [hour, minute]: [u32; 2] = serde_json::from_value(clock)?;
    let moment = said().moment(Day { year: 2026, month: 9, day: 21 }, hour, minute);
    let whence = [&moment, said().entries.dot, title(Part::Services)].concat();
    visit.wait_for_text(&whence.replace('\u{a0}', " ")).await?;
    // Three are enough for a letter; what is full offers no more.
    visit.wait_for_text(&(notes.count)(3, 3)).await?;
    let no_more = format!("seek('button', {}).length === 0", json!(notes.strengths.add));
    visit.expect("no fourth strength is offered", &no_more).await?;
    visit.wait_for_text(&(notes.from_part)(title(Part::Transportation))).await?;
    visit.click("button", &change("Does not give up")).await?;
    visit.wait_focus("textbox", notes.strengths.label).await?;
    visit.find("textbox", notes.strengths.label).await?.send_keys(" easily").await?;
    visit.click("button", notes.done).await?;
    visit.wait_focus("button", &change("Does not give up easily")).await?;
    visit.press(Key::Enter).await?;
    visit.click("button", notes.remove).await?;
    visit.wait_focus("button", said().ways.undo).await?;
    visit.find("button", notes.strengths.add.unwrap_or_default()).await?;
    visit.press(Key::Enter).await?;
    visit.wait_focus("button", &change("Does not give up easily")).await?;

    let parked = notes.parked.add.unwrap_or_default();
    visit.add_note(parked, notes.parked.label, "Who has the key?\nAsk at the door").await?;
    visit.click("checkbox", &format!("{} Who has the key?", notes.parked_done)).await?;
    // One switch for the note at large, which is off, and one for the note from the meeting, which is on.
    let switches = format!("JSON.stringify(seek('switch', {}).map((one) => one.checked))", json!(share));
    visit.expect("private unless it was said", &format!("{switches} === '[false,true]'")).await?;
    visit.click("button", &change("They can start in March.")).await?;
    visit.wait_focus("textbox", notes.memos.label).await?;
    visit.find("textbox", notes.memos.label).await?.send_keys(" Or April.").await?;
    visit.click("button", notes.done).await?;
    visit.find("button", &change("They can start in March. Or April.")).await?;
    visit.run("seek('switch', arguments[0])[0].click()", vec![json!(share)]).await?;
    visit.wait_stored("Or April.").await?;

    visit.reload().await?;
    visit.open_notes().await?;
    visit.find("button", &change("Does not give up easily")).await?;
    visit.wait_for_text("Ask at the door").await?;
    visit.wait_checked(&format!("{} Who has the key?", notes.parked_done), true).await?;
    visit.wait_checked(&format!("{} Bus seat belt", notes.parked_done), false).await?;
    visit.expect("what was said of each note stays", &format!("{switches} === '[true,true]'")).await?;
    visit.find("button", &starting(&change("They can start"))).await?;
    visit.nothing_broke().await
}
