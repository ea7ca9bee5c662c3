//! Everything that can be on the screen, and how to bring it there.

use anyhow::{Result, bail};
use iep_checklist::model::{MeetingKind, Message, Part};
use serde_json::json;
use xtask::serve::Answer;

use crate::looks::MOVES;
use crate::page::Page;
use crate::part::{question, star};
use crate::process;
use crate::steps::Sheet;
use crate::visit::Visit;
use crate::words::{of_scripts, said, starting, title};
use crate::{copies, data, lock, mode, my_notes, team, wrap};

/// Everything that can be on the screen.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Screen {
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
    Save,
    Load,
    LoadInside,
    CameBack,
    HandOver,
    Lock,
    LockOn,
    Locked,
    Print,
    Erase,
    EraseChoice,
    Remind,
    Help,
    TeamEmpty,
    TeamFull,
    TeamAdd,
    TeamPerson,
    TeamRole,
    Calendar,
    Consent,
    Filed,
    FinalCopy,
    JumpList,
    Keyboard,
    LastYear,
    Letter,
    LetterChanged,
    MeetingMode,
    Message,
    NotesEmpty,
    NotesFull,
    Park,
    PhraseBig,
    Phrases,
    Promise,
    SaidNo,
    StepsEmpty,
    StepsFull,
    WrapUp,
    Hidden,
    CannotSave,
    CannotRead,
    Lost,
    RightToLeft,
    Stale,
}

/// All of them.
pub const SCREENS: &[Screen] = &[
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
    Screen::Save,
    Screen::Load,
    Screen::LoadInside,
    Screen::CameBack,
    Screen::HandOver,
    Screen::Lock,
    Screen::LockOn,
    Screen::Locked,
    Screen::Print,
    Screen::Erase,
    Screen::EraseChoice,
    Screen::Remind,
    Screen::Help,
    Screen::TeamEmpty,
    Screen::TeamFull,
    Screen::TeamAdd,
    Screen::TeamPerson,
    Screen::TeamRole,
    Screen::MeetingMode,
    Screen::SaidNo,
    Screen::Promise,
    Screen::JumpList,
    Screen::Phrases,
    Screen::PhraseBig,
    Screen::Park,
    Screen::Keyboard,
    Screen::StepsEmpty,
    Screen::StepsFull,
    Screen::Message,
    Screen::Calendar,
    Screen::NotesEmpty,
    Screen::NotesFull,
    Screen::Letter,
    Screen::LetterChanged,
    Screen::WrapUp,
    Screen::Consent,
    Screen::FinalCopy,
    Screen::LastYear,
    Screen::Filed,
    Screen::Hidden,
    Screen::CannotSave,
    Screen::CannotRead,
    Screen::Lost,
    Screen::RightToLeft,
];

fn page_for(screen: Screen) -> Page {
    let plain = Page::with("help-phone=\"555-0100\" help-name=\"Harbor Center\" help-url=\"https://example.org/\"")
        .head("<script src=\"/axe.js\"></script>")
        .script(MOVES);
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
        Screen::Keyboard => plain.script(mode::KEYBOARD),
        Screen::Remind => plain.script(data::REMIND),
        Screen::LoadInside => plain.script(&copies::here()),
        Screen::CameBack => plain.script(&copies::came_back()),
        Screen::Locked => plain.script(&lock::locked()),
        Screen::TeamFull | Screen::TeamPerson | Screen::Promise | Screen::MeetingMode => plain.head(&format!("<script>{}</script>", team::stored(&team::PEOPLE))),
        Screen::StepsFull | Screen::Message | Screen::Calendar => {
            plain.head(&format!("<script>{}</script>", process::stored()))
        }
        Screen::NotesFull | Screen::Letter | Screen::LetterChanged => {
            plain.head(&format!("<script>{}</script>", my_notes::stored(&my_notes::full())))
        }
        Screen::WrapUp | Screen::Consent | Screen::FinalCopy | Screen::Filed | Screen::LastYear => {
            plain.head(&format!("<script>{}</script>", wrap::stored_for(screen)))
        }
        _ => plain,
    }
}

/// Brings it up.
pub async fn show(visit: &Visit, screen: Screen) -> Result<()> {
    let page = page_for(screen);
    if screen == Screen::Stale {
        visit.server.put("/iep-checklist_bg.wasm", Answer::new("application/wasm", "not it"));
        visit.open_bare(&page).await?;
        let there = visit.wait_for_text(of_scripts().stale).await;
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
        Screen::MeetingMode
        | Screen::SaidNo
        | Screen::Promise
        | Screen::JumpList
        | Screen::Phrases
        | Screen::PhraseBig
        | Screen::Park
        | Screen::Keyboard => mode::show(visit, screen).await,
        Screen::StepsEmpty | Screen::StepsFull | Screen::Message | Screen::Calendar => show_steps(visit, screen).await,
        Screen::NotesEmpty | Screen::NotesFull | Screen::Letter | Screen::LetterChanged => {
            show_notes(visit, screen).await
        }
        Screen::WrapUp | Screen::Consent | Screen::FinalCopy | Screen::LastYear | Screen::Filed => {
            wrap::show(visit, screen).await
        }
        Screen::Hidden => visit.click("button", said().ways.hide).await,
        Screen::CannotSave => {
            visit.tick(Part::Goals).await?;
            visit.wait_for_text(said().notices.blocked.head).await
        }
        Screen::CannotRead => visit.wait_for_text(said().notices.unreadable.head).await,
        Screen::Locked => visit.find("heading", said().lock.asks).await.map(|_| ()),
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
            visit.click("button", said().meeting.of(MeetingKind::AnnualReview)).await?;
            visit.wait_for_text(said().meeting.others).await
        }
        Screen::Data => visit.open_sheet(Sheet::Data).await,
        Screen::Save => visit.open_save().await,
        Screen::Load => visit.open_load().await,
        Screen::LoadInside => visit.show_inside().await,
        Screen::CameBack => visit.open_came_back(2).await,
        Screen::HandOver => {
            visit.tick(Part::Goals).await?;
            visit.open_hand_over().await
        }
        Screen::Lock => visit.open_lock().await,
        Screen::LockOn => visit.lock().await,
        Screen::Print => visit.open_print().await,
        Screen::Erase => visit.open_sheet(Sheet::Erase).await,
        Screen::EraseChoice => visit.show_erase_choice().await,
        Screen::Remind => visit.wait_for_text(said().data.remind.head).await,
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
            visit.click("button", &starting(&(said().checklist.details)("Rides"))).await?;
            visit.find("heading", "Rides").await.map(|_| ())
        }
        Screen::Entries => visit.write_a_service().await,
        Screen::Entry => visit.open_a_service().await,
        _ => show_in_a_sheet(visit, screen).await,
    }
}

async fn show_notes(visit: &Visit, screen: Screen) -> Result<()> {
    visit.open_notes().await?;
    match screen {
        Screen::NotesFull => visit.open_top_point().await,
        Screen::Letter => visit.open_letter().await,
        Screen::LetterChanged => {
            visit.open_letter().await?;
            visit.click("button", said().letter.change).await?;
            visit.wait_for_text(said().letter.changed).await
        }
        _ => Ok(()),
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

async fn show_steps(visit: &Visit, screen: Screen) -> Result<()> {
    let words = &said().steps;
    visit.open_steps().await?;
    let (way, title) = match screen {
        Screen::Message => (words.messages.of(Message::Interpreter), words.messages.of(Message::Interpreter)),
        Screen::Calendar => (words.calendar.title, words.calendar.title),
        _ => return Ok(()),
    };
    visit.click("button", way).await?;
    visit.find("dialog", title).await.map(|_| ())
}
