//! Whatever opens takes the focus, and gives it back when it closes: by its button, and by Escape.

use anyhow::{Context, Result};
use fantoccini::key::Key;
use iep_checklist::model::{Message, Part, Role};
use serde_json::{Value, json};

use crate::page::Page;
use crate::seed::seed;
use crate::visit::Visit;
use crate::words::{details, said, starting, title};

/// Something that opens.
struct Opening {
    /// The buttons on the way there, the last of which opens it.
    path: Vec<String>,
    /// What it is called: a dialog, or the heading of a screen.
    title: &'static str,
    /// The button that closes it.
    close: &'static str,
    /// Where the focus goes then.
    back: Back,
}

/// Where the focus goes.
enum Back {
    /// To the button that opened it.
    There,
    /// To another button.
    To(&'static str),
    /// Into the sheet from which it was opened.
    Into(&'static str),
}

impl Opening {
    fn new(path: &[&str], title: &'static str) -> Self {
        Self {
            path: path.iter().map(|name| (*name).to_owned()).collect(),
            title,
            close: said().ways.close,
            back: Back::There,
        }
    }

    fn closed_by(self, close: &'static str) -> Self {
        Self { close, ..self }
    }

    fn back(self, back: Back) -> Self {
        Self { back, ..self }
    }
}

/// Whether the focus is in what is called so: in the sheet on top, or on the heading of a screen.
fn in_it(title: &str) -> String {
    format!(
        "(() => {{ const [one, title] = [focused(), {}];
          if (!one || one.getRootNode() === document) return false;
          const top = layer();
          return (top !== document && nameOf(top) === title) ? top.contains(one) : clean(one.textContent) === title; }})()",
        json!(title)
    )
}

impl Visit {
    /// Gives a button the focus, as Tab does, and presses Enter.
    async fn enter_on(&self, name: &str) -> Result<()> {
        self.find("button", name).await?;
        self.run("seek('button', arguments[0])[0].focus()", vec![json!(name)]).await?;
        self.press(Key::Enter).await
    }

    async fn wait_in(&self, title: &str) -> Result<()> {
        let Err(error) = self.wait(&format!("the focus in “{title}”"), &in_it(title)).await else { return Ok(()) };
        let there = self.value("focused()?.outerHTML.slice(0, 200) ?? 'nothing'").await.unwrap_or_default();
        Err(error.context(format!("the focus is on {there}")))
    }

    /// Opens it and closes it in both ways.
    async fn opens_and_closes(&self, opening: &Opening) -> Result<()> {
        for with_escape in [true, false] {
            let (last, way) = opening.path.split_last().context("nothing opens it")?;
            for name in way {
                self.enter_on(name).await?;
            }
            self.enter_on(last).await?;
            self.wait_in(opening.title).await?;
            if with_escape {
                self.escape().await?
            } else {
                self.enter_on(opening.close).await?
            }
            match &opening.back {
                Back::There => self.wait_focus("button", last).await?,
                Back::To(name) => self.wait_focus("button", name).await?,
                Back::Into(title) => self.wait_in(title).await?,
            }
        }
        Ok(())
    }

    async fn all_open_and_close(&self, openings: &[Opening]) -> Result<()> {
        for opening in openings {
            self.opens_and_closes(opening).await.with_context(|| format!("“{}”", opening.title))?;
        }
        Ok(())
    }

    /// Closes what lies on top until the list is there.
    async fn close_all(&self) -> Result<()> {
        for _ in 0..4 {
            if self.value("layer() === document").await? == Value::Bool(true) {
                break;
            }
            self.escape().await?;
        }
        Ok(())
    }
}

fn page() -> Page {
    let child = json!({"member.c.name": "Mr. Cole", "member.c.role.classroom-teacher": true, "member.c.gone": false});
    let meeting = json!({
        "meeting.date": "2020-01-08", "part.goals.outcome": "agree", "part.services.outcome": "refused",
        "point.p1.text": "A quiet place", "ask.services.who-teaches.star": true, "ask.goals.measure.star": true,
        "entry.1e.part": "services", "entry.1e.name": "Speech", "entry.1e.draft.minutes": "30",
    });
    Page::new().script(&seed(&child, &meeting))
}

/// What the menu leads to, and what "Your data" leads to.
fn from_the_menu() -> Vec<Opening> {
    let (menu, words) = (said().ways.menu, &said().data);
    let data = starting(said().menu.data);
    let to_menu = |way: &str, title| Opening::new(&[menu, way], title).back(Back::To(menu));
    let to_data = |way: &str, title| Opening::new(&[&starting(way)], title).back(Back::Into(words.title));
    vec![
        Opening::new(&[menu], said().menu.title),
        to_menu(said().meeting.add_nickname, said().meeting.child),
        to_menu(&starting(said().meeting.title), said().meeting.title),
        to_menu(said().print.title, said().print.title),
        to_menu(&starting(said().menu.help), said().help.title),
        to_menu(said().wrap.title, said().wrap.title).closed_by(said().checklist.title),
        to_menu(&data, words.title),
        to_data(words.save_copy, words.save_copy),
        to_data(said().copies.load, said().copies.load),
        to_data(said().hand_over.title, said().hand_over.title),
        to_data(said().lock.title, said().lock.title),
        to_data(words.erasing.all.label, words.erasing.all.ask),
    ]
}

pub async fn whatever_opens_takes_the_focus_and_gives_it_back(visit: &mut Visit) -> Result<()> {
    visit.open(&page()).await?;
    for opening in from_the_menu() {
        if matches!(opening.back, Back::Into(title) if title == said().data.title)
            && !visit.has("dialog", said().data.title).await?
        {
            visit.close_all().await?;
            visit.open_data().await?;
        }
        if opening.path.first().is_some_and(|name| name == said().ways.menu) {
            visit.close_all().await?;
        }
        visit.opens_and_closes(&opening).await.with_context(|| format!("“{}”", opening.title))?;
    }
    visit.close_all().await?;
    let list = said().checklist.title;
    let goals = details(Part::Goals);
    visit.all_open_and_close(&[Opening::new(&[&goals], title(Part::Goals)).closed_by(list)]).await?;

    visit.open_team().await?;
    let team = &said().team;
    visit
        .all_open_and_close(&[
            Opening::new(&[team.person.add], team.person.add),
            Opening::new(&[&starting("Mr. Cole ")], team.person.change),
            Opening::new(&[&starting(team.of(Role::Guest).title)], team.of(Role::Guest).title),
        ])
        .await?;
    visit.open_steps().await?;
    let steps = &said().steps;
    let interpreter = steps.messages.of(Message::Interpreter);
    visit
        .all_open_and_close(&[
            Opening::new(&[said().meeting.card.change], said().meeting.title),
            Opening::new(&[interpreter], interpreter),
            Opening::new(&[steps.calendar.title], steps.calendar.title),
        ])
        .await?;
    visit.open_notes().await?;
    visit.all_open_and_close(&[Opening::new(&[said().my_notes.make], said().my_notes.letter)]).await?;
    visit.nothing_broke().await
}

pub async fn whatever_opens_in_a_part_and_at_the_table_gives_the_focus_back(visit: &mut Visit) -> Result<()> {
    visit.open(&page()).await?;
    visit.open_part(Part::Services).await?;
    let state = said().entries.state(iep_checklist::model::State::Agreed);
    visit
        .all_open_and_close(&[Opening::new(&[state], said().entries.of(Part::Services).map_or("", |entry| entry.one))])
        .await?;
    visit.back_to_list().await?;

    let mode = &said().mode;
    visit.start_meeting().await?;
    visit.escape().await?;
    visit.wait_focus("button", mode.go_on).await?;
    visit.all_open_and_close(&[Opening::new(&[mode.go_on], mode.title).closed_by(mode.leave)]).await?;
    visit.click("button", mode.go_on).await?;
    visit.find("dialog", mode.title).await?;
    let place = format!(
        "nameOf([...all(layer())].find((one) => shown(one) && nameOf(one).endsWith({})))",
        json!(mode.jump.title)
    );
    let place = visit.value(&place).await?;
    let phrase = mode.phrases.all[3];
    visit
        .all_open_and_close(&[
            Opening::new(&[place.as_str().unwrap_or_default()], mode.jump.title),
            Opening::new(&[mode.phrases.open, phrase], phrase).back(Back::To(mode.phrases.open)),
            Opening::new(&[mode.phrases.open], mode.phrases.title),
            Opening::new(&[mode.park.it], mode.park.title),
            Opening::new(&[mode.promises.add], mode.promises.one),
        ])
        .await?;
    visit.escape().await?;
    visit.at_the_list().await?;

    visit.open_wrap_up().await?;
    let wrap = &said().wrap;
    visit.decide(iep_checklist::model::Choice::AgreeSome).await?;
    visit
        .all_open_and_close(&[
            Opening::new(&[wrap.consent.title], wrap.consent.title).closed_by(wrap.title),
            Opening::new(&[&starting(wrap.final_copy.title)], wrap.final_copy.title).closed_by(wrap.title),
        ])
        .await?;
    visit.nothing_broke().await
}
