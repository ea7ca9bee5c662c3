//! After the meeting: the decision, the recap, the final copy, and the next meeting.

use anyhow::{Result, ensure};
use iep_checklist::content::Wrap;
use iep_checklist::model::{Choice, FinalCopy, MeetingKind, Part, Progress};
use serde_json::{Value, json};

use crate::page::Page;
use crate::screens::Screen;
use crate::seed::seed;
use crate::steps::Sheet;
use crate::visit::Visit;
use crate::words::{day, said, starting, title};

/// The words of this theme.
fn words() -> &'static Wrap {
    &said().wrap
}

/// A meeting at its end: what was agreed, refused, put off and promised.
const MEETING: &[(&str, &str)] = &[
    ("meeting.kind", "first"),
    ("meeting.date", "2027-01-08"),
    ("part.goals.outcome", "agree"),
    ("part.services.outcome", "refused"),
    ("part.services.refused.what", "Speech therapy alone, 2 times a week"),
    ("part.nonparticipation.outcome", "disagree"),
    ("part.esy.outcome", "later"),
    ("part.progress.outcome", "agree"),
    ("part.goals.note", "PRIVATE: she cried"),
    ("entry.1e.part", "services"),
    ("entry.1e.name", "Occupational therapy"),
    ("entry.1e.last-year.minutes", "20"),
    ("entry.1e.draft.minutes", "30"),
    ("entry.1e.agreed.minutes", "30"),
    ("entry.1e.agreed.frequency", "once a week"),
    ("entry.1e.agreed.group", "group"),
    ("entry.1e.agreed.first-day", "2027-01-25"),
    ("promise.1p.part", "services"),
    ("promise.1p.what", "A plan for missed sessions"),
    ("promise.1p.who", "Ms. Shah"),
    ("promise.1p.by", "2027-01-15"),
    ("parked.1k.text", "The bus at noon"),
    ("ask.goals.own-a.text", "Who reads with her?"),
];

/// A goal and a service of last year.
const LAST_YEAR: &[(&str, &str)] = &[
    ("entry.1g.part", "goals"),
    ("entry.1g.name", "Reading"),
    ("entry.1g.last-year.text", "60 words a minute by May"),
    ("entry.1g.progress", "partly"),
    ("entry.1s.part", "services"),
    ("entry.1s.name", "Speech therapy"),
    ("entry.1s.last-year.minutes", "30"),
];

/// The script that stores a meeting about Maya, unless something is stored.
fn stored(fields: &[(&str, &str)]) -> String {
    let meeting: Value = fields.iter().map(|(key, value)| ((*key).to_owned(), json!(value))).collect();
    seed(&json!({"child.name": "Maya"}), &meeting)
}

/// Brings up what comes after the meeting.
pub async fn show(visit: &Visit, screen: Screen) -> Result<()> {
    match screen {
        Screen::WrapUp => {
            visit.open_wrap_up().await?;
            visit.decide(Choice::AgreeSome).await?;
            visit.find("button", words().consent.title).await.map(|_| ())
        }
        Screen::Consent => visit.open_which_parts().await,
        Screen::FinalCopy => {
            visit.open_final_copy().await?;
            visit.answer("entry.1e.final-copy", "missing").await?;
            visit.answer("entry.1e.start", "no").await?;
            visit.wait_for_text(&(words().final_copy.off)(1)).await
        }
        Screen::LastYear => visit.open_part(Part::Services).await,
        _ => {
            visit.begin_next_meeting().await?;
            visit.open_old_meeting().await
        }
    }
}

/// The script that stores what a screen is about.
pub fn stored_for(screen: Screen) -> String {
    stored(if screen == Screen::LastYear { LAST_YEAR } else { MEETING })
}

/// The script that stores [`MEETING`].
pub fn stored_meeting() -> String {
    stored(MEETING)
}

fn page() -> Page {
    Page::new().script(&stored_meeting())
}

impl Visit {
    /// Opens Wrap up from the menu.
    pub async fn open_wrap_up(&self) -> Result<()> {
        self.open_menu().await?;
        self.click("button", words().title).await?;
        self.find("heading", words().title).await.map(|_| ())
    }

    /// Marks what was decided.
    pub async fn decide(&self, choice: Choice) -> Result<()> {
        self.click("radio", words().choice(choice).0).await
    }

    /// Opens the parts, having agreed to some of it.
    pub async fn open_which_parts(&self) -> Result<()> {
        self.open_wrap_up().await?;
        self.decide(Choice::AgreeSome).await?;
        self.click("button", words().consent.title).await?;
        self.find("heading", words().consent.title).await.map(|_| ())
    }

    /// Opens the check of the final copy.
    pub async fn open_final_copy(&self) -> Result<()> {
        self.open_wrap_up().await?;
        self.click("button", &starting(words().final_copy.title)).await?;
        self.find("heading", words().final_copy.title).await.map(|_| ())
    }

    /// Begins the next meeting from the menu.
    pub async fn begin_next_meeting(&self) -> Result<()> {
        self.open_menu().await?;
        self.click("button", &starting(said().meeting.new)).await?;
        self.find("dialog", said().meeting.title).await?;
        self.escape().await?;
        self.at_the_list().await
    }

    /// Turns to [`MEETING`] once it lies behind, by its kind and its day.
    pub async fn open_old_meeting(&self) -> Result<()> {
        self.open_sheet(Sheet::Meeting).await?;
        let old = format!("{} {}", said().meeting.of(MeetingKind::First), day("2027-01-08"));
        self.click("button", &old).await?;
        self.wait_for_text(words().filed.is_filed).await
    }

    /// Picks an answer in the group of this name.
    pub async fn answer_to(&self, group: &str, answer: &str) -> Result<()> {
        let find = "const group = seek('radiogroup', arguments[0])[0];
            return [...group?.querySelectorAll('input') ?? []].find((one) => nameOf(one) === arguments[1]) ?? null;";
        self.find("radiogroup", group).await?;
        let radio = self.run(find, vec![json!(group), json!(answer)]).await?;
        ensure!(!radio.is_null(), "{group} has no answer {answer}");
        self.run("arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })", vec![radio.clone()]).await?;
        Ok(self.element(radio)?.click().await?)
    }

    /// Which answer is picked in the group of this name.
    async fn answered(&self, group: &str) -> Result<String> {
        self.find("radiogroup", group).await?;
        let query = format!(
            "[...seek('radiogroup', {})[0].querySelectorAll('input')].filter((one) => one.checked).map(nameOf).join()",
            json!(group)
        );
        Ok(self.value(&query).await?.as_str().unwrap_or_default().to_owned())
    }

    /// The letter of the top layer, to the letter as it is sent but for a fixed last line: taken over to be changed.
    pub async fn letter(&self) -> Result<String> {
        self.click("button", said().letter.change).await?;
        let field = "[...all(layer())].find((one) => one.matches?.('.iep-letter textarea'))";
        self.wait("the field of the letter", field).await?;
        Ok(self.value(&format!("{field}.value")).await?.as_str().unwrap_or_default().to_owned())
    }
}

/// The recap of [`MEETING`] with what the test below decides; its last line stands below and cannot be changed.
const RECAP: &str = "Hello,

Thank you for the meeting about Maya on Jan 8, 2027. Please tell me if I missed something.

I heard us agree on
- Goals
- Placement
- Progress reports

The school said no to
- Speech therapy alone, 2 times a week

I do not agree with
- Services
- Time out of the regular class. My reason: She learns best with her friends.

You promised
- Ms. Shah: A plan for missed sessions, by Jan 15, 2027

Still open
- Summer and extra time services (ESY)

I agree to some of it. I will tell you on your form.

What happens next
Ms. Shah sends the final copy.

Please send me prior written notice of what you said no to, and why (34 CFR 300.503).";

/// Some parts are agreed to and some are not, with the reason: all of it stands in the recap, word for word, and nothing
/// that is private.
pub async fn a_decision_with_its_reasons_stands_in_the_recap_word_for_word(visit: &mut Visit) -> Result<()> {
    let consent = &words().consent;
    visit.open(&page()).await?;
    visit.open_wrap_up().await?;
    ensure!(visit.answered(words().decide).await? == words().choice(Choice::Undecided).0, "nothing is decided yet");
    visit.wait_for_text(words().first.text).await?;
    ensure!(!visit.has("button", consent.title).await?, "the parts come when some of it is agreed to");
    visit.decide(Choice::AgreeSome).await?;
    visit.click("button", consent.title).await?;
    visit.wait("the focus on the title", &format!("focused()?.textContent === {}", json!(consent.title))).await?;
    for (part, answer) in
        [(Part::Goals, consent.yes), (Part::Services, ""), (Part::Esy, ""), (Part::Progress, consent.yes)]
    {
        ensure!(visit.answered(title(part)).await? == answer, "{} is filled in from the meeting", title(part));
    }
    ensure!(!visit.has("radiogroup", title(Part::Papers)).await?, "what was not talked about is not asked about");
    visit.answer_to(title(Part::Goals), consent.no).await?;
    visit.answer_to(title(Part::Goals), consent.yes).await?;
    visit.answer_to(title(Part::Placement), consent.yes).await?;
    // The school said no to it: that is no word of the parent's, who says it here.
    visit.answer("part.services.consent", "no").await?;
    let reasons = "seek('textbox', arguments[0]).map((field) => field.dataset.key)";
    let reasons = visit.run(&format!("return {reasons};"), vec![json!(consent.reason)]).await?;
    ensure!(
        reasons == json!(["part.services.consent-reason", "part.nonparticipation.consent-reason"]),
        "a reason for each no: {reasons}"
    );
    visit.run("seek('textbox', arguments[0])[1].focus()", vec![json!(consent.reason)]).await?;
    visit.write("She learns best with her friends.").await?;
    visit.click("button", consent.done).await?;
    visit.wait_for_text(&(consent.count)(2)).await?;
    visit.wait("the focus on the way there", &format!("nameOf(focused()) === {}", json!(consent.title))).await?;
    visit.type_into(words().next, "Ms. Shah sends the final copy.").await?;
    visit.wait_stored("Ms. Shah sends the final copy.").await?;
    visit.reload().await?;
    visit.open_wrap_up().await?;
    ensure!(visit.answered(words().decide).await? == words().choice(Choice::AgreeSome).0, "the decision comes back");
    let letter = visit.letter().await?;
    ensure!(letter == RECAP, "the recap says:\n{letter}");
    visit.wait_for_text(said().paper.recap.last).await?;
    visit.escape().await?;
    visit.at_the_list().await?;
    visit.nothing_broke().await
}

/// What was agreed and promised is gone through; what is not in the final copy is in the message that is offered at once.
pub async fn what_is_not_in_the_final_copy_makes_a_message(visit: &mut Visit) -> Result<()> {
    let copy = &words().final_copy;
    visit.open(&page()).await?;
    visit.open_final_copy().await?;
    let promise = "A plan for missed sessions";
    visit.answer_to(title(Part::Goals), copy.answer(FinalCopy::Same)).await?;
    visit.answer_to(title(Part::Progress), copy.answer(FinalCopy::Same)).await?;
    ensure!(visit.has("button", said().wrap.consent.done).await?, "nothing is to be written yet");
    visit.answer_to(promise, copy.answer(FinalCopy::Missing)).await?;
    visit.wait_for_text(&(copy.off)(1)).await?;
    visit.click("checkbox", promise).await?;
    visit.answer("entry.1e.final-copy", FinalCopy::Different.word()).await?;
    visit.wait_for_text(&(copy.off)(2)).await?;
    visit.answer("entry.1e.start", "no").await?;
    visit.find("textbox", copy.started).await?;
    visit.click("button", copy.write).await?;
    visit.find("dialog", "*").await?;
    let message = visit.letter().await?;
    ensure!(message == MESSAGE, "the message says:\n{message}");
    visit.escape().await?;
    visit.wait_stored("\"entry.1e.start\"").await?;
    visit.reload().await?;
    visit.open_final_copy().await?;
    ensure!(visit.answered(promise).await? == copy.answer(FinalCopy::Missing), "the answer comes back");
    ensure!(visit.is_checked(promise).await?, "the promise was kept");
    visit.find("textbox", copy.started).await?;
    visit.nothing_broke().await
}

/// The message about [`MEETING`] with what the test above finds.
const MESSAGE: &str = "Hello,

I am writing about the meeting for Maya on Fri, Jan 8, 2027.

I read the final copy of the IEP. Some of it is not as I heard it.

Not in it
- Ms. Shah: A plan for missed sessions, by Jan 15, 2027

In it, but not the same
- Occupational therapy, 30 minutes, once a week, in a group, starts Jan 25, 2027

Please look at this with me. Can you send me a new copy, or tell me why it is so?

Thank you.";

/// What is open goes along into the next meeting, as last year's where it was agreed; the old one is filed, readable, and
/// not mixed with that of another child.
pub async fn the_next_meeting_begins_with_what_is_open_and_the_old_one_is_filed(visit: &mut Visit) -> Result<()> {
    visit.open(&page()).await?;
    visit.begin_next_meeting().await?;
    visit.checked_are(&[]).await?;
    let progress = &words().progress;
    visit.open_part(Part::Services).await?;
    visit.wait_for_text(said().entries.states.last_year).await?;
    visit.wait_for_text("once a week").await?;
    let ask = format!("{} Occupational therapy", progress.ask);
    visit.answer_to(&ask, progress.answer(Part::Services, Progress::Partly)).await?;
    visit.back_to_list().await?;
    visit.open_part(Part::Goals).await?;
    visit.find("button", &format!("{} Who reads with her?", said().part.own.change)).await?;
    ensure!(visit.noted().await?.is_empty(), "a note stays with its meeting");
    visit.back_to_list().await?;
    visit.wait_for_text(&(said().checklist.ask_news)(1)).await?;
    visit.open_final_copy().await?;
    visit.find("radiogroup", "A plan for missed sessions").await?;
    visit.escape().await?;
    visit.escape().await?;
    // The old one, by its kind and its day.
    visit.open_old_meeting().await?;
    visit.open_part(Part::Goals).await?;
    ensure!(visit.noted().await? == "PRIVATE: she cried", "each word of the old one is there");
    visit.note(" Not for long.").await?;
    visit.back_to_list().await?;
    visit.wait_stored("she cried Not for long.").await?;
    visit.reload().await?;
    visit.open_menu().await?;
    ensure!(!visit.has("button", &starting(said().meeting.new)).await?, "a next one is begun from the newest alone");
    visit.click("button", words().filed.newest).await?;
    visit.wait("the newest", &format!("!text().includes({})", json!(words().filed.is_filed))).await?;
    visit.open_part(Part::Services).await?;
    ensure!(visit.answered(&ask).await? == progress.answer(Part::Services, Progress::Partly), "the answer comes back");
    let kept = visit.value("Object.keys(localStorage).filter((key) => key.includes(':meeting:')).length").await?;
    ensure!(kept == json!(2), "there are {kept} meetings");
    visit.nothing_broke().await
}
