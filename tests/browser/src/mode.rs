//! Meeting mode: every part can be marked with a thumb, nothing is lost, and whatever happens to the page leads back there.

use anyhow::{Result, ensure};
use fantoccini::key::Key;
use iep_checklist::model::{Outcome, Part};
use serde_json::json;

use crate::access::{focus_is_never_hidden, on};
use crate::hosts;
use crate::page::Page;
use crate::screens::Screen;
use crate::team;
use crate::visit::Visit;
use crate::words::{said, starting, title};

/// A browser that keeps the screen on, and says what it was asked; and a clock that can be put on.
const AWAKE: &str = "const real = Date.now;
    Date.now = () => real() + Number(sessionStorage.late ?? 0);
    window.locks = { asked: 0, held: 0 };
    Object.defineProperty(navigator, 'wakeLock', { value: { request: async () => {
      locks.asked += 1; locks.held += 1;
      return { release: async () => { locks.held -= 1; } };
    } } });";

/// A visual viewport that can be made smaller, as the phone's keyboard does; and how many listen to it.
pub const KEYBOARD: &str = "let left = null;
    const { get } = Object.getOwnPropertyDescriptor(VisualViewport.prototype, 'height');
    Object.defineProperty(visualViewport, 'height', { get: () => left ?? get.call(visualViewport) });
    window.keyboard = (now) => {
      left = now ?? null;
      visualViewport.dispatchEvent(new Event('resize'));
    };
    window.heard = 0;
    for (const [name, by] of [['addEventListener', 1], ['removeEventListener', -1]]) {
      const real = visualViewport[name].bind(visualViewport);
      visualViewport[name] = (...words) => { heard += by; return real(...words); };
    }";

/// The screens of Meeting mode.
const SCREENS: [Screen; 8] = [
    Screen::MeetingMode,
    Screen::SaidNo,
    Screen::Promise,
    Screen::JumpList,
    Screen::Phrases,
    Screen::PhraseBig,
    Screen::Park,
    Screen::Keyboard,
];

impl Visit {
    /// Opens Meeting mode from the list.
    pub async fn start_meeting(&self) -> Result<()> {
        self.click("button", said().mode.start).await?;
        self.find("dialog", said().mode.title).await.map(|_| ())
    }

    /// Goes to a part by the list of all parts.
    pub async fn jump(&self, part: Part) -> Result<()> {
        self.open_jump_list().await?;
        // The title of one part may begin as that of another does, which comes later.
        let way = format!("seek('button', {})[0]", json!(starting(&(said().mode.jump.go)(title(part)))));
        self.wait("the way to the part", &way).await?;
        self.tap(self.run(&format!("return {way};"), vec![]).await?).await?;
        self.wait_focus("heading", title(part)).await
    }

    /// Opens the list of all parts.
    pub async fn open_jump_list(&self) -> Result<()> {
        let place = format!(
            "[...all(layer())].find((one) => shown(one) && nameOf(one).endsWith({}))",
            json!(said().mode.jump.title)
        );
        self.find("dialog", said().mode.title).await?;
        let place = self.run(&format!("return {place};"), vec![]).await?;
        self.element(place)?.click().await?;
        self.find("dialog", said().mode.jump.title).await.map(|_| ())
    }

    /// Taps how a part ended.
    pub async fn end_part(&self, outcome: Outcome) -> Result<()> {
        self.click("button", said().mode.ends.of(outcome)).await
    }

    /// Waits until of the endings just this one is pressed; with none, none.
    pub async fn wait_ended(&self, outcome: Option<Outcome>) -> Result<()> {
        let pressed =
            "[...layer().querySelectorAll('[data-key*=\".outcome.\"][aria-pressed=true]')].map(nameOf).join()";
        let name = outcome.map_or("", |outcome| said().mode.ends.of(outcome));
        self.wait(&format!("“{name}” to be pressed"), &format!("{pressed} === {}", json!(name))).await
    }
}

/// Brings up a screen of Meeting mode.
pub async fn show(visit: &Visit, screen: Screen) -> Result<()> {
    let words = &said().mode;
    visit.start_meeting().await?;
    visit.wait_focus("heading", title(Part::Concerns)).await?;
    match screen {
        Screen::SaidNo => {
            visit.end_part(Outcome::Refused).await?;
            visit.wait_for_text(words.no.letter).await
        }
        Screen::Promise => {
            visit.click("button", words.promises.add).await?;
            visit.type_into(words.promises.what, "Send the bus plan").await?;
            visit.click("button", words.promises.other).await?;
            visit.click("button", words.promises.pick).await?;
            visit.find("textbox", words.promises.day).await.map(|_| ())
        }
        Screen::JumpList => visit.open_jump_list().await,
        Screen::Phrases | Screen::PhraseBig => {
            visit.click("button", words.phrases.open).await?;
            visit.find("dialog", words.phrases.title).await?;
            if screen == Screen::PhraseBig {
                visit.click("button", words.phrases.all[3]).await?;
                visit.find("dialog", words.phrases.all[3]).await?;
            }
            Ok(())
        }
        Screen::Park => {
            visit.click("button", words.park.it).await?;
            visit.type_into(words.park.label, "Summer camp").await?;
            visit.press(Key::Escape).await?;
            visit.click("button", words.park.it).await?;
            visit.wait_for_text("Summer camp").await
        }
        Screen::Keyboard => {
            visit.click("textbox", words.memos.label).await?;
            visit.run("keyboard(innerHeight - 200)", vec![]).await?;
            visit.find("button", &starting(words.ends.ask)).await.map(|_| ())
        }
        _ => {
            visit.jump(Part::Services).await?;
            visit.click("button", words.promises.add).await?;
            visit.type_into(words.promises.what, "Send the bus plan").await?;
            visit.click("button", words.promises.me).await?;
            visit.click("button", words.promises.keep).await?;
            visit.end_part(Outcome::Agree).await?;
            visit.wait_ended(Some(Outcome::Agree)).await
        }
    }
}

pub async fn every_ending_is_set_cleared_and_taken_back(visit: &mut Visit) -> Result<()> {
    let words = &said().mode;
    visit.open(&Page::new()).await?;
    visit.start_meeting().await?;
    visit.wait_focus("heading", title(Part::Concerns)).await?;
    for outcome in Outcome::ALL.iter().copied() {
        visit.end_part(outcome).await?;
        visit.wait_ended(Some(outcome)).await?;
        visit.wait_checked(title(Part::Concerns), true).await?;
        visit.wait_focus("button", words.ends.of(outcome)).await?;
        // One way back for both; the focus stays at the answer.
        visit.wait_for_text(words.ends.checked_too).await?;
        visit.click("button", said().ways.undo).await?;
        visit.wait_ended(None).await?;
        visit.wait_checked(title(Part::Concerns), false).await?;
        visit.wait_focus("button", words.ends.of(outcome)).await?;
    }
    // A second tap clears; what was gone over stays so.
    visit.end_part(Outcome::Later).await?;
    visit.wait_ended(Some(Outcome::Later)).await?;
    // Arrow keys pass over the answers and set none.
    for key in [Key::Left, Key::Right, Key::Up, Key::Down] {
        visit.press(key).await?;
    }
    visit.wait_ended(Some(Outcome::Later)).await?;
    visit.press(Key::Enter).await?;
    visit.wait_ended(None).await?;
    visit.wait_checked(title(Part::Concerns), true).await?;
    // Two taps mark any part.
    visit.open_jump_list().await?;
    visit.click("checkbox", title(Part::Papers)).await?;
    visit.wait_checked(title(Part::Papers), true).await?;
    visit.press(Key::Escape).await?;
    visit.jump(Part::Services).await?;
    visit.end_part(Outcome::Refused).await?;
    visit.wait_for_text(words.said_no).await?;
    visit.type_into(words.no.what, "30 minutes alone").await?;
    visit.type_into(words.no.reason, "No staff").await?;
    visit.click("button", words.no.phrases[0]).await?;
    visit.wait_focus("dialog", words.no.phrases[0]).await?;
    visit.click("button", said().ways.hide).await?;
    visit.click("button", said().ways.back).await?;
    visit.find("dialog", words.title).await?;
    visit.wait_focus("button", said().ways.hide).await?;
    ensure!(visit.written(words.no.what).await? == "30 minutes alone", "what they said no to is kept");
    visit.click("button", words.next).await?;
    visit.wait_focus("heading", title(Part::Accommodations)).await?;
    visit.click("button", &format!("{} {}", words.back, (words.short)(Part::Services))).await?;
    visit.wait_focus("heading", title(Part::Services)).await?;
    visit.jump(Part::Esy).await?;
    visit.click("button", words.jump.wrap).await?;
    visit.wait("Meeting mode to be over", "!seek('dialog', '*').length").await?;
    visit.nothing_broke().await
}

pub async fn what_is_promised_noted_and_parked_survives_a_crash(visit: &mut Visit) -> Result<()> {
    let words = &said().mode;
    visit.open(&Page::new().script(&team::stored(&team::PEOPLE)).script(AWAKE)).await?;
    visit.start_meeting().await?;
    visit.wait("the screen to stay on", "locks.held === 1").await?;
    visit.run("document.dispatchEvent(new Event('visibilitychange'))", vec![]).await?;
    visit.wait("it to be asked again", "locks.asked === 2").await?;
    visit.jump(Part::Services).await?;
    visit.click("button", words.promises.add).await?;
    visit.type_into(words.promises.what, "Send the <b>bus</b> plan ñ ✓").await?;
    visit.click("button", team::PEOPLE[1].1).await?;
    visit.click("button", words.promises.friday).await?;
    visit.click("button", words.promises.keep).await?;
    visit.wait_focus("button", words.promises.add).await?;
    visit.click("button", words.promises.add).await?;
    visit.type_into(words.promises.what, "Call the clinic").await?;
    visit.click("button", words.promises.me).await?;
    visit.press(Key::Escape).await?;
    visit.wait_focus("button", words.promises.add).await?;
    let change = (words.promises.change)("Call the clinic");
    visit.click("button", &change).await?;
    visit.click("button", words.promises.remove).await?;
    visit.wait_for_text(words.promises.removed).await?;
    visit.wait_focus("button", said().ways.undo).await?;
    visit.press(Key::Enter).await?;
    visit.wait_focus("button", &change).await?;
    visit.type_into(words.memos.label, "They will look at the bus.").await?;
    visit.click("switch", said().part.share).await?;
    visit.click("button", words.memos.keep).await?;
    visit.wait_focus("textbox", words.memos.label).await?;
    ensure!(visit.written(words.memos.label).await?.is_empty(), "the next note has a field of its own");
    visit.type_into(words.memos.label, "Half a").await?;
    visit.click("button", words.park.it).await?;
    visit.type_into(words.park.label, "Summer camp").await?;
    visit.wait_stored("Summer camp").await?;
    // The tab goes, without a word.
    visit.reload().await?;
    visit.find("dialog", words.title).await?;
    visit.wait_focus("heading", title(Part::Services)).await?;
    for text in
        ["Send the <b>bus</b> plan ñ ✓", team::PEOPLE[1].1, words.promises.me, "They will look at the bus.", "Half a"]
    {
        visit.wait_for_text(text).await?;
    }
    visit.click("button", words.park.it).await?;
    visit.wait_for_text("Summer camp").await?;
    visit.press(Key::Escape).await?;
    visit.find("dialog", words.title).await?;
    // Left, it stays where it is for later, and a page that starts shows the list.
    visit.click("button", words.leave).await?;
    visit.wait_focus("button", words.go_on).await?;
    visit.wait("the screen to be let go", "locks.held === 0").await?;
    visit.reload().await?;
    visit.at_the_list().await?;
    ensure!(!visit.has("dialog", "*").await?, "what was left does not open by itself");
    visit.open_part(Part::Services).await?;
    visit.find("button", &change).await?;
    visit.back_to_list().await?;
    visit.click("button", words.go_on).await?;
    visit.wait_focus("heading", title(Part::Services)).await?;
    another_day_and_another_meeting(visit).await?;
    visit.nothing_broke().await
}

/// The next day it waits to be asked, and for another meeting there is none.
async fn another_day_and_another_meeting(visit: &Visit) -> Result<()> {
    let words = &said().mode;
    visit.run("sessionStorage.late = 13 * 3600 * 1000", vec![]).await?;
    visit.reload().await?;
    visit.find("button", words.go_on).await?;
    visit.open_menu().await?;
    visit.click("button", &starting(said().meeting.new)).await?;
    visit.wait_for_text(said().meeting.title).await?;
    visit.press(Key::Escape).await?;
    visit.find("button", words.start).await.map(|_| ())
}

pub async fn with_the_keyboard_open_one_row_is_left_above_it(visit: &mut Visit) -> Result<()> {
    let words = &said().mode;
    visit.open_in_frame(&Page::new().style("body { margin: 0 }").script(KEYBOARD), 360, 740).await?;
    let before = visit.watched("listeners").await?;
    visit.start_meeting().await?;
    visit.click("textbox", words.memos.label).await?;
    visit.run("keyboard(420)", vec![]).await?;
    visit.find("button", &starting(words.ends.ask)).await?;
    ensure!(!visit.has("button", words.ends.agree).await?, "the four answers are folded");
    let high = "(() => { const box = layer().getBoundingClientRect(); return `${box.top} ${box.bottom}`; })()";
    visit.wait("the screen to end above the keyboard", &format!("{high} === '0 420'")).await?;
    visit.expect("the row is above the keys", &format!("{} === 420", bottom_of(words.next))).await?;
    let seen = format!(
        "(() => {{ const one = {}.getBoundingClientRect(); return one.bottom <= 360 && one.top >= 0; }})()",
        "focused()"
    );
    visit.wait("what is typed to be in sight", &seen).await?;
    visit.write("Bus").await?;
    // To leave the field closes the keyboard.
    visit.run("seek('button', arguments[0])[0].focus()", vec![json!(starting(words.ends.ask))]).await?;
    visit.press(Key::Enter).await?;
    visit.run("keyboard()", vec![]).await?;
    visit.find("dialog", words.ends.ask).await?;
    visit.end_part(Outcome::Agree).await?;
    visit.press(Key::Escape).await?;
    visit.wait_focus("button", words.ends.agree).await?;
    visit.run("keyboard(420)", vec![]).await?;
    visit.find("button", &format!("{} {}", words.ends.ask, words.ends.agree)).await?;
    // With less there is nothing that sticks.
    visit.run("keyboard(250)", vec![]).await?;
    visit.wait("the row to go with the rest", &format!("{} > 250", bottom_of(words.next))).await?;
    visit.run("keyboard()", vec![]).await?;
    visit.wait_ended(Some(Outcome::Agree)).await?;
    visit.wait("the whole screen", &format!("{high} === '0 740'")).await?;
    visit.press(Key::Escape).await?;
    visit.wait("the focus on the way back", &on("button", words.go_on)).await?;
    visit.expect("nobody listens to the viewport", "heard === 0").await?;
    let after = visit.watched("listeners").await?;
    ensure!(before == after, "{before} listeners before, {after} after");
    visit.nothing_broke().await
}

pub async fn in_280_pixels_and_at_four_hundred_percent_the_meeting_is_whole(visit: &mut Visit) -> Result<()> {
    let long = "Bartholomew-Maximilian".repeat(9);
    let stored = team::stored(&[("a", &long, &["role.specialist"], "")]);
    let page = Page::new().style("body { margin: 0 }").script(KEYBOARD).script(&stored);
    for screen in SCREENS {
        visit.open_in_frame(&page, 280, 640).await?;
        show(visit, screen).await?;
        hosts::nothing_sticks_out(visit, &format!("{screen:?}")).await?;
        hosts::targets_are_big_enough(visit).await?;
        visit.forget().await?;
    }
    visit.open_in_frame(&page, 320, 256).await?;
    show(visit, Screen::SaidNo).await?;
    hosts::nothing_sticks_out(visit, "the meeting in 320 pixels").await?;
    let sticks =
        "[...layer().querySelectorAll('*')].filter((one) => getComputedStyle(one).position === 'sticky').length";
    visit.expect("nothing sticks", &format!("{sticks} === 0")).await?;
    focus_is_never_hidden(visit, "the meeting in 320 pixels").await?;
    visit.nothing_broke().await
}

/// Where the bar ends in which a button stands.
fn bottom_of(name: &str) -> String {
    format!("seek('button', {})[0].closest('.iep-thumb').getBoundingClientRect().bottom", json!(name))
}
