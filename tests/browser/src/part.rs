//! An opened part: how it stands in the draft, questions that are asked and starred, and what the host brought to check.

use anyhow::{Result, ensure};
use fantoccini::key::Key;
use iep_checklist::model::Part;
use serde_json::{Value, json};

use crate::hosts::{nothing_sticks_out, targets_are_big_enough};
use crate::page::Page;
use crate::visit::Visit;
use crate::words::{details, said, starting, title};

/// The nth question that a part brings.
pub fn question(part: Part, n: usize) -> &'static str {
    said().of(part).ask.get(n).map_or("", |question| question.text)
}

/// The name of the tick of a question.
fn asked(question: &str) -> String {
    format!("{} {question}", said().part.asked)
}

/// The name of the star of a question.
pub fn star(question: &str) -> String {
    format!("{} {question}", said().part.star)
}

impl Visit {
    /// Writes a question of the parent's own into the opened part.
    pub async fn ask_own(&self, words: &str) -> Result<()> {
        self.click("button", said().part.own.add).await?;
        self.write_own(words).await?;
        self.click("button", said().part.own.done).await?;
        self.find("button", &format!("{} {words}", said().part.own.change)).await.map(|_| ())
    }

    /// Writes into the field that has just come, which has the focus.
    async fn write_own(&self, words: &str) -> Result<()> {
        let label = said().part.own.label;
        self.wait_focus("textbox", label).await?;
        Ok(self.find("textbox", label).await?.send_keys(words).await?)
    }

    /// Gives a question a star, or takes it away, and waits until it shows.
    pub async fn star(&self, question: &str, on: bool) -> Result<()> {
        self.click("checkbox", &star(question)).await?;
        self.wait_checked(&star(question), on).await
    }

    /// Says how the part stands in the draft.
    async fn compare(&self, answer: &str) -> Result<()> {
        self.click("radio", answer).await?;
        self.wait_picked(answer).await
    }

    async fn wait_picked(&self, answer: &str) -> Result<()> {
        let picked = format!("seek('radio', {})[0]?.checked", json!(answer));
        self.wait(&format!("“{answer}” to be picked"), &picked).await
    }

    /// Waits until the row of a part, or another one, is read out like this.
    async fn wait_row(&self, title: &str, news: &str) -> Result<()> {
        let name = format!("{} {news}", (said().checklist.details)(title));
        self.find("button", name.trim()).await.map(|_| ())
    }
}

pub async fn what_is_compared_asked_and_starred_comes_back_and_shows_in_the_list(visit: &mut Visit) -> Result<()> {
    let (part, list) = (&said().part, &said().checklist);
    let mine = "Who drives <b>her</b> on Mondays? مرحبا";
    visit.open(&Page::new()).await?;
    visit.open_part(Part::Services).await?;
    visit.compare(part.draft_states.missing).await?;
    visit.click("checkbox", &asked(question(Part::Services, 0))).await?;
    visit.star(question(Part::Services, 2), true).await?;
    visit.ask_own(mine).await?;
    visit.star(mine, true).await?;
    visit.wait_for_text(&(part.asked_count)(1, 6)).await?;
    // One that has no words is none.
    visit.click("button", part.own.add).await?;
    visit.find("textbox", part.own.label).await?;
    visit.click("button", part.own.done).await?;
    visit.wait_for_text(&(part.asked_count)(1, 6)).await?;
    visit.expect("nothing is kept of it", "seek('button', 'Change:*').length === 1").await?;

    visit.click("button", &(part.next)(title(Part::Accommodations))).await?;
    visit.find("heading", title(Part::Accommodations)).await?;
    visit.compare(part.draft_states.ask).await?;
    visit.star(question(Part::Accommodations, 1), true).await?;
    visit.back_to_list().await?;
    let news = format!("{} {}", part.draft_states.missing, (list.top_news)(2));
    visit.wait_row(title(Part::Services), &news).await?;
    visit.wait_row(title(Part::Accommodations), &format!("{} {}", (list.ask_news)(2), (list.top_news)(1))).await?;
    visit.wait_row(title(Part::Goals), "").await?;
    visit.wait_stored("مرحبا").await?;

    visit.reload().await?;
    for section in Part::SECTIONS {
        visit.tick(section).await?;
    }
    let summary = format!("{} {} {}", (list.all_seen)(8), (list.missing)(1), (list.to_ask)(4));
    visit.wait_for_text(&summary).await?;
    visit.wait_row(title(Part::Services), &news).await?;
    visit.open_part(Part::Services).await?;
    visit.wait_picked(part.draft_states.missing).await?;
    visit.wait_checked(&asked(question(Part::Services, 0)), true).await?;
    visit.wait_checked(&star(question(Part::Services, 2)), true).await?;
    visit.wait_checked(&star(mine), true).await?;
    visit.click("checkbox", &asked(mine)).await?;
    visit.wait_for_text(&(part.asked_count)(2, 6)).await?;
    visit.back_to_list().await?;
    visit.wait_for_text(&(list.to_ask)(3)).await?;
    visit.nothing_broke().await
}

pub async fn a_question_of_ones_own_is_changed_removed_and_brought_back(visit: &mut Visit) -> Result<()> {
    let own = &said().part.own;
    let change = |words: &str| format!("{} {words}", own.change);
    visit.open(&Page::new()).await?;
    visit.click("button", &starting(said().checklist.also)).await?;
    visit.open_part(Part::Papers).await?;
    visit.click("button", own.add).await?;
    for words in ["First?", "Second?"] {
        visit.write_own(words).await?;
        visit.click("button", own.another).await?;
        visit.find("button", &change(words)).await?;
    }
    visit.click("button", own.done).await?;
    visit.wait_for_text(&(said().part.asked_count)(0, 5)).await?;
    visit.click("button", &change("First?")).await?;
    visit.type_into(own.label, " On what day?").await?;
    visit.click("button", own.done).await?;
    visit.find("button", &change("First? On what day?")).await?;
    visit.click("button", &change("Second?")).await?;
    visit.click("button", own.remove).await?;
    visit.wait_for_text(own.removed).await?;
    visit.wait("the focus on Undo", &format!("focused() === seek('button', {})[0]", json!(said().ways.undo))).await?;
    visit.wait_for_text(&(said().part.asked_count)(0, 4)).await?;
    visit.press(Key::Enter).await?;
    visit.find("button", &change("Second?")).await?;
    visit.reload().await?;
    visit.click("button", &starting(said().checklist.also)).await?;
    visit.open_part(Part::Papers).await?;
    for words in ["First? On what day?", "Second?"] {
        visit.find("button", &change(words)).await?;
    }
    visit.nothing_broke().await
}

pub async fn a_fourth_star_asks_which_to_give_up(visit: &mut Visit) -> Result<()> {
    let stars = &said().part.stars;
    let fourth = question(Part::Services, 4);
    let mine = "Averylongquestionofmyownwithoutanyspacethatgoesonandonandonandonandonandonandonandonandon?";
    visit.open_in_frame(&Page::new().style("body { margin: 0 }"), 280, 640).await?;
    visit.open_part(Part::Goals).await?;
    visit.star(question(Part::Goals, 0), true).await?;
    visit.ask_own(mine).await?;
    visit.star(mine, true).await?;
    visit.back_to_list().await?;
    visit.open_part(Part::Services).await?;
    visit.star(question(Part::Services, 0), true).await?;

    visit.click("checkbox", &star(fourth)).await?;
    visit.find("dialog", stars.title).await?;
    nothing_sticks_out(visit, "the sheet").await?;
    targets_are_big_enough(visit).await?;
    let still = format!("[...all()].some((one) => one.checked && nameOf(one) === {})", json!(star(fourth)));
    visit.expect("no star that was not given", &format!("!{still}")).await?;
    visit.click("button", stars.keep).await?;
    visit.wait_checked(&star(fourth), false).await?;
    let back = format!("focused() === seek('checkbox', {})[0]", json!(star(fourth)));
    visit.wait("the focus back on the star", &back).await?;

    visit.press(' ').await?;
    visit.find("dialog", stars.title).await?;
    visit.find("button", &format!("{} {}", question(Part::Goals, 0), title(Part::Goals))).await?;
    visit.find("button", &format!("{} {}", question(Part::Services, 0), title(Part::Services))).await?;
    visit.click("button", &format!("{mine} {}", title(Part::Goals))).await?;
    visit.wait_checked(&star(fourth), true).await?;
    visit.wait("the focus back on the star", &back).await?;
    visit.back_to_list().await?;
    visit.open_part(Part::Goals).await?;
    visit.wait_checked(&star(mine), false).await?;
    visit.wait_checked(&star(question(Part::Goals, 0)), true).await?;
    nothing_sticks_out(visit, "a part").await?;
    targets_are_big_enough(visit).await?;
    // Giving one up by hand makes room.
    visit.star(question(Part::Goals, 0), false).await?;
    visit.star(mine, true).await?;
    visit.nothing_broke().await
}

pub async fn a_part_is_compared_and_asked_about_with_the_keyboard_alone(visit: &mut Visit) -> Result<()> {
    let (part, states) = (&said().part, &said().part.draft_states);
    visit.open(&Page::new()).await?;
    visit.open_part(Part::Goals).await?;
    visit.tab_to("radio", states.unseen).await?;
    for state in [states.present, states.missing, states.ask] {
        visit.press(Key::Down).await?;
        visit.wait_picked(state).await?;
    }
    let group = format!("seek('radiogroup', {}).length === 1", json!(part.draft));
    visit.expect("the answers are named as a group", &group).await?;
    visit.tab_to("checkbox", &asked(question(Part::Goals, 0))).await?;
    visit.press(' ').await?;
    visit.press(Key::Tab).await?;
    visit.wait_focus("checkbox", &star(question(Part::Goals, 0))).await?;
    visit.press(' ').await?;
    visit.wait_checked(&star(question(Part::Goals, 0)), true).await?;
    visit.tab_to("button", part.own.add).await?;
    visit.press(Key::Enter).await?;
    visit.write_own("Why?").await?;
    visit.press(Key::Tab).await?;
    visit.wait_focus("button", part.own.done).await?;
    visit.press(Key::Enter).await?;
    visit.wait_focus("button", &format!("{} Why?", part.own.change)).await?;
    visit.wait_for_text(&(part.asked_count)(1, 6)).await?;
    visit.press(Key::Escape).await?;
    visit.wait_focus("button", &details(Part::Goals)).await?;
    let list = &said().checklist;
    visit.wait_row(title(Part::Goals), &format!("{} {}", (list.ask_news)(1), (list.top_news)(1))).await?;
    visit.nothing_broke().await
}

const RIDES: &str = "Rides of <i>our</i> state, averylongwordwithoutanyspacethatgoesonandonandonandonandonandon";

/// What the host says of its state, written from right to left.
const OUR_RULE: &str = "بحد أقصى ساعة واحدة.\nhttps://example.org/averylongaddresswithoutanyspacethatgoesonandonandon";

/// Settings of a host that brings two things to check, or one.
fn settings(both: bool) -> Value {
    let rides = json!({"id": "rides", "title": RIDES, "what": "An hour at most. <b>Ask</b>.", "look": ["How long it is", "x".repeat(120)],
                       "ask": ["Is it under an hour?"]});
    let bad = json!({"id": "Not good", "title": "Left out"});
    let short = json!({"id": "short", "title": "Our short one"});
    let also = if both { json!([rides, bad, short]) } else { json!([short]) };
    let notes = if both { json!({"rides": OUR_RULE, "papers": "<b>Ten</b> days."}) } else { json!({}) };
    json!({"also": also, "notes": notes, "links": {"rides": [{"title": "The rule", "url": "https://example.org/rule"}]}})
}

pub async fn the_hosts_own_items_are_checked_off_and_kept(visit: &mut Visit) -> Result<()> {
    let list = &said().checklist;
    let child = format!("<iep-checklist><script type=\"application/json\">{}</script></iep-checklist>", settings(true));
    let page = Page::new().body(&child);
    visit.open(&page).await?;
    let lines: Vec<String> = serde_json::from_value(visit.watched("warnings").await?)?;
    ensure!(lines.len() == 1 && lines.iter().any(|line| line.contains("Not good")), "the console says {lines:?}");
    visit.wait_for_text(&(list.more)(Part::ALSO.len() + 2)).await?;
    visit.click("button", &starting(list.also)).await?;
    visit.wait_row("Our short one", "").await?;
    visit.open_part(Part::Papers).await?;
    visit.find("heading", said().help.from).await?;
    visit.wait_for_text("<b>Ten</b> days.").await?;
    visit.run("widget().helpName = 'Harbor'", vec![]).await?;
    visit.find("heading", &(said().part.from)("Harbor")).await?;
    visit.click("button", &(said().part.next)(RIDES)).await?;
    visit.find("heading", &(said().part.from)("Harbor")).await?;
    let line = "getComputedStyle(widget().shadowRoot.querySelector('.iep-part__said'))";
    visit
        .expect("it runs its own way", &format!("{line}.direction === 'rtl' && {line}.whiteSpace === 'pre-line'"))
        .await?;
    for words in ["An hour at most. <b>Ask</b>.", "How long it is", "Is it under an hour?"] {
        visit.wait_for_text(words).await?;
    }
    visit.wait_for_text(&(said().part.place_also)(10, 11)).await?;
    visit.find("link", &starting("The rule")).await?;
    visit.note("Ours takes 70 minutes").await?;
    visit.click("button", &(said().part.check_off)(RIDES)).await?;
    visit.click("button", &(said().part.next)("Our short one")).await?;
    visit.find("heading", "Our short one").await?;
    visit.back_to_list_from_also().await?;
    visit.wait_checked(RIDES, true).await?;
    visit.wait_row(RIDES, list.has_note).await?;
    visit.click("checkbox", "Our short one").await?;
    visit.wait_for_text(&(list.checked)(2, 11)).await?;

    // The host takes one out while it lies open: nothing of it is shown, and nothing is lost.
    visit.click("button", &starting(RIDES)).await?;
    visit.find("heading", RIDES).await?;
    visit.run("widget().settings = arguments[0]", vec![settings(false)]).await?;
    visit.wait_for_text(&(list.checked)(1, 10)).await?;
    visit.expect("it is not shown", &format!("!text().includes({})", json!(RIDES))).await?;
    visit.wait_stored("Ours takes 70 minutes").await?;
    visit.reload().await?;
    visit.click("button", &starting(list.also)).await?;
    visit.wait_checked(RIDES, true).await?;
    visit.click("button", &starting(RIDES)).await?;
    ensure!(visit.noted().await? == "Ours takes 70 minutes", "the note is gone");

    visit.open_in_frame(&page.style("body { margin: 0 }"), 280, 640).await?;
    visit.click("button", &starting(list.also)).await?;
    nothing_sticks_out(visit, "the list").await?;
    visit.click("button", &starting(RIDES)).await?;
    visit.find("heading", RIDES).await?;
    nothing_sticks_out(visit, "what the host brought").await?;
    visit.nothing_broke().await
}

pub async fn the_age_of_a_state_changes_the_words_at_once(visit: &mut Visit) -> Result<()> {
    let by = said().part.by_age;
    visit.open(&Page::with("transition-age=\"fourteen\"")).await?;
    let lines: Vec<String> = serde_json::from_value(visit.watched("warnings").await?)?;
    ensure!(lines.len() == 1 && lines.iter().any(|line| line.contains("12 to 16")), "the console says {lines:?}");
    visit.click("button", &starting(said().checklist.also)).await?;
    visit.open_part(Part::Transition).await?;
    visit.wait_for_text(&by(16)).await?;
    visit.type_into(said().part.note, "half a w").await?;
    visit.run("widget().setAttribute('transition-age', '14')", vec![]).await?;
    visit.wait_for_text(&by(14)).await?;
    visit.expect("the age from before is gone", &format!("!text().includes({})", json!(by(16)))).await?;
    let still = format!("focused() === seek('textbox', {})[0]", json!(said().part.note));
    visit.expect("the focus stays where the parent writes", &still).await?;
    visit.run("widget().removeAttribute('transition-age')", vec![]).await?;
    visit.wait_for_text(&by(16)).await?;
    ensure!(visit.noted().await? == "half a w", "the half-written note is gone");
    visit.nothing_broke().await
}

impl Visit {
    /// Goes back to the list, where "Also check" still stands open.
    async fn back_to_list_from_also(&self) -> Result<()> {
        self.click("button", said().checklist.title).await?;
        self.find("checkbox", title(Part::Papers)).await.map(|_| ())
    }
}
