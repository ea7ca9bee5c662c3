//! axe on every screen and every story: in Chromium in light, in dark and with forced colours, in the others once.

use anyhow::{Context, Result, bail, ensure};
use iep_checklist::model::{MeetingKind, Part};
use serde_json::{Value, json};
use xtask::serve::Answer;

use crate::command::{empty_cache, emulate_media};
use crate::page::Page;
use crate::part::{question, star};
use crate::steps::Sheet;
use crate::team;
use crate::visit::Visit;
use crate::words::{said, starting, title};

/// Everything that can be on the screen.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Screen {
    FirstRun,
    Folds,
    SomeChecked,
    AllChecked,
    Opened,
    OpenedAndWritten,
    OpenedAlso,
    OwnQuestion,
    FourthStar,
    FromHost,
    Entries,
    Entry,
    Menu,
    Children,
    Child,
    Meeting,
    Data,
    Erase,
    Help,
    TeamEmpty,
    TeamFull,
    TeamAdd,
    TeamPerson,
    TeamRole,
    Hidden,
    CannotSave,
    CannotRead,
    Lost,
    RightToLeft,
    Stale,
}

const SCREENS: [Screen; 30] = [
    // First, while the browser has not kept the right module yet.
    Screen::Stale,
    Screen::FirstRun,
    Screen::Folds,
    Screen::SomeChecked,
    Screen::AllChecked,
    Screen::Opened,
    Screen::OpenedAndWritten,
    Screen::OpenedAlso,
    Screen::OwnQuestion,
    Screen::FourthStar,
    Screen::FromHost,
    Screen::Entries,
    Screen::Entry,
    Screen::Menu,
    Screen::Children,
    Screen::Child,
    Screen::Meeting,
    Screen::Data,
    Screen::Erase,
    Screen::Help,
    Screen::TeamEmpty,
    Screen::TeamFull,
    Screen::TeamAdd,
    Screen::TeamPerson,
    Screen::TeamRole,
    Screen::Hidden,
    Screen::CannotSave,
    Screen::CannotRead,
    Screen::Lost,
    Screen::RightToLeft,
];

/// What a reader's system can ask for.
pub const COLOURINGS: [(&str, &[(&str, &str)]); 3] = [
    ("light", &[("prefers-color-scheme", "light")]),
    ("dark", &[("prefers-color-scheme", "dark")]),
    (FORCED, &[("forced-colors", "active"), ("prefers-color-scheme", "dark")]),
];
const FORCED: &str = "forced";

pub async fn every_screen_in_three_colourings_passes_axe(visit: &mut Visit) -> Result<()> {
    for (colouring, media) in COLOURINGS {
        emulate_media(visit, media).await?;
        empty_cache(visit).await?;
        every_screen(visit, colouring).await?;
    }
    Ok(())
}

pub async fn every_screen_passes_axe(visit: &mut Visit) -> Result<()> {
    every_screen(visit, "as it comes").await
}

pub async fn every_story_in_three_colourings_passes_axe(visit: &mut Visit) -> Result<()> {
    for (colouring, media) in COLOURINGS {
        emulate_media(visit, media).await?;
        visit.go("/stories/").await?;
        visit.wait("the stories", "document.querySelector('#stories[data-told]')").await?;
        bring_axe(visit).await?;
        passes(visit, "#stories", "the stories", colouring).await?;
    }
    Ok(())
}

/// axe on the page as it stands, which is none of the widget's.
pub async fn page_passes(visit: &Visit, place: &str, colouring: &str) -> Result<()> {
    bring_axe(visit).await?;
    passes(visit, "html", place, colouring).await
}

async fn bring_axe(visit: &Visit) -> Result<()> {
    let axe = std::fs::read_to_string(xtask::setup::axe()).context("axe is not there")?;
    visit.run(&format!("{axe}\n;window.axe = axe;"), vec![]).await.map(|_| ())
}

async fn every_screen(visit: &Visit, colouring: &str) -> Result<()> {
    let axe = std::fs::read_to_string(xtask::setup::axe()).context("axe is not there")?;
    visit.server.put("/axe.js", Answer::new("text/javascript", axe));
    let mut complaints = Vec::new();
    for screen in SCREENS {
        show(visit, screen).await.with_context(|| format!("{screen:?} does not come up"))?;
        if let Err(error) = passes(visit, "iep-checklist", &format!("{screen:?}"), colouring).await {
            complaints.push(format!("{error:#}"));
        }
        visit.run("localStorage?.clear()", vec![]).await?;
    }
    ensure!(complaints.is_empty(), "{}", complaints.join("\n"));
    Ok(())
}

fn page_for(screen: Screen) -> Page {
    let plain = Page::with("help-phone=\"555-0100\" help-name=\"Harbor Center\" help-url=\"https://example.org/\"")
        .head("<script src=\"/axe.js\"></script>");
    match screen {
        Screen::CannotSave => {
            plain.script("Object.defineProperty(window, 'localStorage', { get: () => null });")
        }
        Screen::CannotRead => plain.script(
            "localStorage.setItem('iep-checklist:device:this', '{\"v\":1'); localStorage.setItem('iep-checklist:child:a', '{\"v\":99}');
             localStorage.setItem('iep-checklist:meeting:a-b', '{\"v\":1,\"id\":\"a-b\",\"sealed\":\"A\"}');",
        ),
        Screen::RightToLeft => {
            plain.script("addEventListener('DOMContentLoaded', () => document.querySelector('iep-checklist').dir = 'rtl');")
        }
        Screen::TeamFull | Screen::TeamPerson => plain.head(&format!("<script>{}</script>", team::stored(&team::PEOPLE))),
        _ => plain,
    }
}

async fn show(visit: &Visit, screen: Screen) -> Result<()> {
    let page = page_for(screen);
    if screen == Screen::Stale {
        visit.server.put("/iep-checklist_bg.wasm", Answer::new("application/wasm", "not it"));
        visit.open_bare(&page).await?;
        let there = visit.wait_for_text(said().shell.stale).await;
        visit.server.take("/iep-checklist_bg.wasm");
        return there;
    }
    visit.open(&page).await?;
    match screen {
        Screen::Folds => {
            visit.click("button", &starting(said().checklist.also)).await?;
            visit.click("button", &starting(said().iep.title)).await
        }
        Screen::SomeChecked => {
            visit.tick(Part::Goals).await?;
            visit.tick(Part::Esy).await
        }
        Screen::AllChecked => {
            for part in Part::SECTIONS {
                visit.tick(part).await?;
            }
            visit.wait_for_text(&(said().checklist.all_seen)(8)).await
        }
        Screen::Opened => visit.open_part(Part::Services).await,
        Screen::OpenedAndWritten => {
            visit.open_part(Part::Concerns).await?;
            visit.note("Reading is hard. She loves maps.").await?;
            visit.click("switch", said().part.share).await?;
            visit.click("button", &(said().part.check_off)(title(Part::Concerns))).await
        }
        Screen::OpenedAlso => {
            visit.click("button", &starting(said().checklist.also)).await?;
            visit.open_part(Part::PresentLevels).await
        }
        Screen::TeamEmpty | Screen::TeamFull | Screen::TeamAdd | Screen::TeamPerson | Screen::TeamRole => {
            show_team(visit, screen).await
        }
        Screen::Hidden => visit.click("button", said().ways.hide).await,
        Screen::CannotSave => {
            visit.tick(Part::Goals).await?;
            visit.wait_for_text(said().notices.blocked.head).await
        }
        Screen::CannotRead => visit.wait_for_text(said().notices.unreadable.head).await,
        Screen::Lost => {
            visit.tick(Part::Goals).await?;
            visit.run("localStorage.clear(); dispatchEvent(new Event('pageshow'))", vec![]).await?;
            visit.wait_for_text(said().notices.missing.head).await
        }
        _ => show_in_part(visit, screen).await,
    }
}

/// What comes up in a sheet of the menu's, and what stands there without a tap.
async fn show_in_a_sheet(visit: &Visit, screen: Screen) -> Result<()> {
    match screen {
        Screen::Menu => visit.open_sheet(Sheet::Menu).await,
        Screen::Children => visit.show_children().await,
        Screen::Child => visit.open_sheet(Sheet::Child).await,
        Screen::Meeting => {
            visit.tick(Part::Goals).await?;
            visit.open_sheet(Sheet::Meeting).await?;
            visit.click("button", &starting(said().meeting.new)).await?;
            visit.click("button", said().meeting.of(MeetingKind::Yearly)).await?;
            visit.wait_for_text(said().meeting.others).await
        }
        Screen::Data => visit.open_sheet(Sheet::Data).await,
        Screen::Erase => visit.open_sheet(Sheet::Erase).await,
        Screen::Help => visit.open_sheet(Sheet::Help).await,
        Screen::FirstRun | Screen::RightToLeft | Screen::Stale => Ok(()),
        _ => bail!("nobody shows it"),
    }
}

/// What comes up in an opened part.
async fn show_in_part(visit: &Visit, screen: Screen) -> Result<()> {
    match screen {
        Screen::OwnQuestion => {
            visit.open_part(Part::Services).await?;
            visit.ask_own("Who drives on Mondays?").await?;
            visit.click("button", said().part.own.add).await?;
            visit.find("textbox", said().part.own.label).await.map(|_| ())
        }
        Screen::FourthStar => {
            visit.open_part(Part::Services).await?;
            visit.ask_own("Who drives on Mondays?").await?;
            for n in 0..3 {
                visit.star(question(Part::Services, n), true).await?;
            }
            visit.click("checkbox", &star("Who drives on Mondays?")).await?;
            visit.find("dialog", said().part.stars.title).await.map(|_| ())
        }
        Screen::FromHost => {
            let also =
                json!({"also": [{"id": "rides", "title": "Rides", "what": "An hour.", "look": ["A"], "ask": ["B?"]}]});
            visit.run("widget().settings = arguments[0]", vec![also]).await?;
            visit.click("button", &starting(said().checklist.also)).await?;
            visit.click("button", &starting("Rides,")).await?;
            visit.find("heading", "Rides").await.map(|_| ())
        }
        Screen::Entries => visit.write_a_service().await,
        Screen::Entry => visit.open_a_service().await,
        _ => show_in_a_sheet(visit, screen).await,
    }
}

async fn show_team(visit: &Visit, screen: Screen) -> Result<()> {
    visit.open_team().await?;
    match screen {
        Screen::TeamAdd => {
            visit.click("button", said().team.person.add).await?;
            visit.click("button", said().team.person.add_now).await?;
            visit.click("button", said().team.person.more).await?;
            visit.wait_for_text(said().team.person.nothing).await
        }
        Screen::TeamPerson => {
            visit.open_person(team::PEOPLE[1].1).await?;
            visit.type_into(said().team.person.email, "none").await?;
            visit.wait_for_text(said().team.person.email_wrong).await?;
            visit.click("button", &(said().team.person.about)(said().team.roles.classroom_teacher.title)).await
        }
        Screen::TeamRole => {
            visit.click("button", &starting(said().team.roles.guest.title)).await?;
            visit.wait_for_text(said().team.roles.guest.who).await
        }
        _ => Ok(()),
    }
}

/// Runs axe once everything has come to rest: in the middle of a fade every contrast is low.
const RUN: &str = "const [where, off, done] = arguments;
    const still = (async () => {
      const roots = [document, ...[...all()].filter((one) => one.shadowRoot).map((one) => one.shadowRoot)];
      const moving = roots.flatMap((root) => root.getAnimations());
      await Promise.allSettled(moving.map((one) => (one.effect?.getComputedTiming().endTime === Infinity ? null : one.finished)));
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
      const found = await axe.run({ include: [[where]] }, { runOnly: { type: 'tag', values: tags },
        rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])) });
      return { checked: found.passes.length, broken: found.violations.map((rule) => `${rule.id}: ` + rule.nodes.map((node) =>
        `${node.target.flat().join(' ')} (${(node.any[0] ?? node.all[0] ?? node.none[0])?.message ?? ''})`).join(' | ')) };
    })();
    still.then(done, (error) => done({ error: String(error) }));";

async fn passes(visit: &Visit, part: &str, place: &str, colouring: &str) -> Result<()> {
    // Forced colours are the reader's own, and axe reads some of those that they replace.
    let off: &[&str] = if colouring == FORCED { &["color-contrast"] } else { &[] };
    let found = visit.run_slowly(RUN, vec![json!(part), json!(off)]).await?;
    let checked = found.get("checked").and_then(Value::as_u64);
    let Some(checked) = checked else { bail!("{place}, {colouring}: axe did not run: {found}") };
    ensure!(checked > 3, "{place}, {colouring}: axe checked only {checked} rules, so it saw nothing");
    let broken = found.get("broken").cloned().unwrap_or_default();
    ensure!(broken == json!([]), "{place}, {colouring}: {broken}");
    Ok(())
}
