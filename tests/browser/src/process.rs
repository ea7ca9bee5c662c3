//! The Steps tab: the meeting, the six steps, messages to the school, and days for the calendar.

use anyhow::{Result, ensure};
use fantoccini::key::Key;
use iep_checklist::model::{MeetingKind, Message, Ready, Step};
use serde_json::json;

use crate::access::on;
use crate::page::Page;
use crate::seed::seed;
use crate::visit::Visit;
use crate::words::said;

/// Keeps what is handed to the browser as a file, and refuses to share, so that nothing leaves the test.
const KEEPS_FILES: &str = "window.files = [];
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => { blob.text().then((text) => files.push([blob.type, text])); return make(blob); };
    HTMLAnchorElement.prototype.click = function () { window.named = this.download; };
    Object.defineProperty(navigator, 'canShare', { value: () => false, configurable: true });";

/// A field of the top layer, by its key.
fn field(key: &str) -> String {
    format!("[...all(layer())].find((one) => one.dataset?.key === {} && one.matches('.iep-field__box'))", json!(key))
}

/// The script that stores a meeting and what was done for it, unless something is stored. The days lie behind, so that
/// each is written with its year, whenever this runs.
pub fn stored() -> String {
    let meeting = json!({
        "meeting.kind": "yearly", "meeting.date": "2020-01-08", "meeting.time": "10:05",
        "meeting.place": "Lincoln Elementary, room 12", "meeting.link": "(555) 010-0142, code 1234#",
        "meeting.interpreter": true, "meeting.language": "Español",
        "message.interpreter.sent": "2020-01-02", "message.interpreter.to": "Mr. Cole",
        "step.evaluation.done": true, "step.evaluation.date": "2019-12-09", "step.concerns.done": true,
        "decision.answer-by": "2020-01-15", "part.services.outcome": "refused",
        "ready.draft": true, "report.a.date": "2020-02-03", "report.a.gone": false,
    });
    let child = json!({"member.c.name": "Mr. Cole", "member.c.role.classroom-teacher": true, "member.c.gone": false});
    seed(&child, &meeting)
}

impl Visit {
    /// Opens the Steps tab.
    pub async fn open_steps(&self) -> Result<()> {
        self.click("tab", said().steps.title).await?;
        self.find("heading", said().steps.head).await.map(|_| ())
    }

    /// Picks a day or a time in the field of a key.
    pub async fn pick(&self, key: &str, value: &str) -> Result<()> {
        self.wait(&format!("the field {key}"), &field(key)).await?;
        let found = self.run(&format!("return {};", field(key)), vec![]).await?;
        self.pick_day(found, value).await
    }

    /// Opens a step, or closes it.
    pub async fn tap_step(&self, step: Step) -> Result<()> {
        let find =
            format!("const found = {}; found?.scrollIntoView({{ block: 'center' }}); return found;", button(step));
        let found = self.run(&find, vec![]).await?;
        Ok(self.element(found)?.click().await?)
    }

    /// Waits until a step is open, or not.
    async fn wait_open(&self, step: Step, open: bool) -> Result<()> {
        let is = format!("{}?.getAttribute('aria-expanded') === '{open}'", button(step));
        self.wait(&format!("{} to be open: {open}", step.word()), &is).await
    }

    /// What the button of a step says.
    async fn wait_step(&self, step: Step, words: &str) -> Result<()> {
        let says = format!("{}.textContent.includes({})", button(step), json!(words));
        self.wait(&format!("{} to say “{words}”", step.word()), &says).await
    }

    /// The meeting of these tests: a day, a time, a place and a link.
    pub async fn set_the_meeting(&self) -> Result<()> {
        let words = &said().meeting;
        self.click("button", words.card.change).await?;
        self.find("dialog", words.title).await?;
        self.click("button", words.of(MeetingKind::AnnualReview)).await?;
        // A time alone says little; with the day nothing more is asked.
        self.pick("meeting.time", "10:05").await?;
        self.wait_for_text(words.time_alone).await?;
        self.pick("meeting.date", "2020-01-08").await?;
        self.wait("no word beside the time", &format!("!text().includes({})", json!(words.time_alone))).await?;
        self.click("switch", words.interpreter.need).await?;
        self.find("textbox", words.interpreter.language).await?;
        self.type_into(words.place, "Lincoln Elementary, room 12").await?;
        self.type_into(words.link, "Zoom: https://meet.example/j/1. Code 5").await?;
        self.type_into(words.interpreter.language, "Español").await?;
        self.press(Key::Escape).await?;
        self.wait("the focus on the card", &on("button", words.card.change)).await
    }
}

/// The button of a step.
fn button(step: Step) -> String {
    format!("[...all()].find((one) => one.dataset?.key === 'step.{}')", step.word())
}

pub async fn the_meeting_and_the_steps_come_back_as_they_were_left(visit: &mut Visit) -> Result<()> {
    let words = &said().steps;
    visit.open(&Page::with("team-name=\"ARD committee\"")).await?;
    visit.open_steps().await?;
    visit.wait_for_text(said().meeting.card.empty).await?;
    visit.wait_open(Step::Team, true).await?;
    visit.wait_step(Step::Team, words.here).await?;
    ensure!(visit.stored_keys().await?.is_empty(), "looking at the steps writes nothing");
    visit.set_the_meeting().await?;
    for line in ["Wed, Jan 8, 2020, 10:05 AM", "Lincoln Elementary, room 12", "Español", "ARD committee", "Code 5"] {
        visit.wait_for_text(line).await?;
    }
    visit.run("widget().setAttribute('team-name', 'Comité PIE')", vec![]).await?;
    visit.wait_for_text("Comité PIE").await?;
    let link = format!("seek('link', {})[0]?.getAttribute('href')", json!(said().meeting.card.join));
    ensure!(visit.value(&link).await? == json!("https://meet.example/j/1"), "the link leads to the meeting alone");
    // Done: the mark has a day and a way back, and the next step is where the parent is.
    visit.click("button", words.done).await?;
    visit.wait("the focus on Undo", &on("button", said().ways.undo)).await?;
    visit.wait_step(Step::Evaluation, words.here).await?;
    visit.press(Key::Enter).await?;
    visit.wait_step(Step::Team, words.here).await?;
    visit.click("button", words.done).await?;
    visit.wait_step(Step::Team, words.is_done).await?;
    visit.pick("step.team.date", "2019-12-02").await?;
    visit.wait_step(Step::Team, &(words.done_on)("Dec 2, 2019")).await?;
    visit.wait_open(Step::Team, true).await?;
    visit.wait_open(Step::Evaluation, true).await?;
    visit.wait_step(Step::Meeting, "Wed, Jan 8, 2020").await?;
    visit.click("checkbox", words.before.of(Ready::Charged)).await?;

    visit.reload().await?;
    visit.open_steps().await?;
    visit.wait_for_text("Wed, Jan 8, 2020, 10:05 AM").await?;
    visit.wait_step(Step::Team, &(words.done_on)("Dec 2, 2019")).await?;
    visit.wait_open(Step::Team, false).await?;
    visit.wait_open(Step::Evaluation, true).await?;
    ensure!(visit.is_checked(words.before.of(Ready::Charged)).await?, "what was ticked is ticked");
    visit.nothing_broke().await
}

pub async fn the_steps_are_walked_by_the_keyboard_alone(visit: &mut Visit) -> Result<()> {
    let words = &said().steps;
    // The day is one that no calendar has, as another program may have written it.
    let bad = json!({"v": 1, "id": "1a-2b", "f": {"meeting.date": {"now": [["seedseed", 1, 1_790_000_000_000_u64, "2027-02-30"]]}}});
    let stored = format!(
        "if (!localStorage.length) localStorage.setItem('iep-checklist:meeting:1a-2b', {});",
        json!(bad.to_string())
    );
    visit.open(&Page::new().script(&stored)).await?;
    visit.open_steps().await?;
    visit.wait_for_text(said().meeting.card.empty).await?;
    visit.tab_to("button", said().meeting.card.change).await?;
    visit.press(Key::Enter).await?;
    visit.find("dialog", said().meeting.title).await?;
    visit.wait_for_text(said().meeting.no_such_day).await?;
    visit.pick("meeting.date", "2020-02-29").await?;
    visit.wait("no word about the day", &format!("!text().includes({})", json!(said().meeting.no_such_day))).await?;
    visit.press(Key::Escape).await?;
    visit.wait("the focus on the card", &on("button", said().meeting.card.change)).await?;
    visit.wait_for_text("Sat, Feb 29, 2020").await?;
    // A step opens and closes where it is.
    let title = |step| words.of(step).title;
    visit.tab_to("button", title(Step::Draft)).await?;
    visit.wait_open(Step::Draft, false).await?;
    visit.press(' ').await?;
    visit.wait_open(Step::Draft, true).await?;
    visit.wait_for_text(words.of(Step::Draft).what).await?;
    visit.tab_to("button", words.done).await?;
    visit.press(Key::Enter).await?;
    visit.wait("the focus on Undo", &on("button", said().ways.undo)).await?;
    visit.wait_step(Step::Draft, words.is_done).await?;
    visit.press(Key::Enter).await?;
    visit.wait("the focus on the step", &format!("{} === focused()", button(Step::Draft))).await?;
    visit.press(Key::Enter).await?;
    visit.wait_open(Step::Draft, false).await?;
    visit.nothing_broke().await
}

pub async fn a_message_is_marked_as_sent_and_taken_back(visit: &mut Visit) -> Result<()> {
    let words = &said().steps.messages;
    visit.open(&Page::new().script(&crate::team::stored(&crate::team::PEOPLE))).await?;
    visit.open_steps().await?;
    let way = words.of(Message::WhoComes);
    visit.click("button", way).await?;
    visit.find("dialog", way).await?;
    visit.click("button", words.mark).await?;
    visit.wait("the focus on Undo", &on("button", said().ways.undo)).await?;
    visit.pick("message.who-comes.sent", "2020-11-05").await?;
    visit.click("button", "Mr. Cole").await?;
    visit.wait_for_text("Sent Nov 5, 2020 to Mr. Cole").await?;
    visit.press(Key::Escape).await?;
    visit.wait("the focus on the way to it", &on("button", way)).await?;
    visit.wait_for_text("Sent Nov 5, 2020 to Mr. Cole").await?;
    visit.reload().await?;
    visit.open_steps().await?;
    visit.wait_for_text("Sent Nov 5, 2020 to Mr. Cole").await?;
    visit.click("button", way).await?;
    visit.click("button", words.not_sent).await?;
    visit.wait("it to be open again", &format!("!text().includes({})", json!("Sent Nov 5, 2020"))).await?;
    visit.click("button", said().ways.undo).await?;
    visit.wait_for_text("Sent Nov 5, 2020 to Mr. Cole").await?;
    visit.nothing_broke().await
}

pub async fn days_go_into_the_calendar_as_a_file_and_as_text(visit: &mut Visit) -> Result<()> {
    let words = &said().steps.calendar;
    visit.open(&Page::new().script(KEEPS_FILES)).await?;
    visit.open_steps().await?;
    visit.set_the_meeting().await?;
    visit.click("button", words.title).await?;
    visit.find("dialog", words.title).await?;
    // Nothing picked is no day; a picked one goes in at once, also without the button.
    visit.click("button", said().steps.days.add).await?;
    visit.wait_for_text(said().steps.days.nothing).await?;
    let report = "const found = [...all(layer())].find((one) => one.dataset?.key?.startsWith('report.'));
        return found;";
    let field = visit.run(report, vec![]).await?;
    visit.pick_day(field, "2020-02-03").await?;
    visit.click("button", said().steps.days.add).await?;
    let off = (said().steps.days.remove)("Mon, Feb 3, 2020");
    visit.find("button", &off).await?;
    // The last one of the page, under the day that is being picked.
    visit.click("button", words.title).await?;
    visit.wait("the file", "files.length > 0").await?;
    let kept = visit.value("files.at(-1)").await?;
    let (kind, text) = (kept[0].as_str().unwrap_or_default(), kept[1].as_str().unwrap_or_default());
    ensure!(kind == "text/calendar", "the file is of the kind {kind}");
    ensure!(visit.value("window.named").await? == json!("school-days.ics"), "the name of the file is neutral");
    for line in ["BEGIN:VCALENDAR\r\n", "20200108T100500", "20200203"] {
        ensure!(text.contains(line), "{line:?} is not in {text}");
    }
    for own in ["Lincoln", "Zoom", "IEP", "Español"] {
        ensure!(!text.contains(own), "“{own}” is in {text}");
    }
    visit.wait_for_text(words.done).await?;
    // Off the list, and back.
    visit.click("button", &off).await?;
    visit.wait("the focus on Undo", &on("button", said().ways.undo)).await?;
    visit.press(Key::Enter).await?;
    visit.find("button", &off).await?;
    visit.press(Key::Escape).await?;
    visit.reload().await?;
    visit.open_steps().await?;
    visit.click("button", words.title).await?;
    visit.find("button", &off).await?;
    visit.nothing_broke().await
}

pub async fn when_services_start_is_about_a_day_and_only_by_the_hosts_rule(visit: &mut Visit) -> Result<()> {
    let words = &said().steps.start_day;
    visit.open(&Page::with("service-start=\"3 school-days meeting\"").script(&stored())).await?;
    visit.open_steps().await?;
    visit.tap_step(Step::Decision).await?;
    visit.wait_for_text(&(words.about)("Mon, Jan 13, 2020")).await?;
    let next =
        visit.run("return [...all()].find((one) => one.matches?.('input[data-key^=\"day-off.\"]'));", vec![]).await?;
    visit.pick_day(next, "2020-01-13").await?;
    visit.wait_for_text(&(words.about)("Tue, Jan 14, 2020")).await?;
    visit.click("button", said().steps.days.add).await?;
    visit.click("button", &(said().steps.days.remove)("Mon, Jan 13, 2020")).await?;
    visit.wait_for_text(&(words.about)("Mon, Jan 13, 2020")).await?;
    // Without a rule there is nothing to say but what to ask.
    visit.run("widget().removeAttribute('service-start')", vec![]).await?;
    visit.wait("no day", &format!("!text().includes({})", json!((words.about)("Mon, Jan 13, 2020")))).await?;
    visit.wait_for_text(words.ask).await?;
    visit.expect("no days off", &format!("!text().includes({})", json!(words.days_off))).await?;
    visit.nothing_broke().await
}
